"""The whole cycle by the command line alone, from the walk to the acceptance."""

from pathlib import Path

from inspector_tui.store import NAME, InspectionFile
from tests.cli.conftest import Run
from tests.cli.sites import LOST, SITE, shot

FACTS = ("党员职责没有上墙", "没有学习记录", "两名工人没有交底")


def test_inspect_three_problems_seal_reply_reinspect_and_accept(
    inspector: Run, ready: Path, workspace: Path, tmp_path: Path
) -> None:
    first = str(ready)
    before = shot(tmp_path, "before.jpg", width=170)
    for item, fact in zip(LOST, FACTS, strict=True):
        noted = inspector(
            "rectify", "add", first, fact, "--item", item, "--deadline", "2099-05-30",
            "--responsible", "王示例", "--photo", str(before),
        )  # fmt: skip
        assert noted.code == 0, noted.err
    sealed = inspector("seal", first, "--json")
    assert (sealed.code, sealed.json["obstacles"]) == (0, [])
    after = shot(tmp_path, "after.jpg", width=180)
    replied = inspector("rectify", "reply", first, "1", "已上墙", "--photo", str(after))
    assert (replied.code, replied.err) == (0, "")
    again = inspector("new", "--after", first, "--json").json
    assert again["after"] == InspectionFile(ready).header.id
    assert tuple(again["marked"]) == LOST
    assert [one["state"] for one in again["problems"]] == ["replied", "open", "open"]
    accepted = inspector("rectify", "accept", first, "1", "确已上墙", "--photo", str(after))
    assert (accepted.code, accepted.err) == (0, "")
    assert [one["state"] for one in inspector("rectify", "list", "--json").json] == [
        "open", "open", "accepted",
    ]  # fmt: skip
    verdict = inspector("verify", first, "--json").json[0]
    assert (verdict["verdict"], verdict["faults"]) == ("digest-only", [])
    assert (verdict["amended"], verdict["missing"]) == (0, [])
    assert verdict["code"] == sealed.json["seal"]["code"]


def test_a_reinspection_takes_over_the_site_and_marks_what_was_lost(
    inspector: Run, ready: Path
) -> None:
    inspector("set", str(ready), "site/region=东河区", "party/secretary=李示例", "visit/remark=x")
    ran = inspector("new", "--after", str(ready), "--set", "visit/nth=2")
    assert ran.code == 0
    assert f"{len(LOST)} items are marked to be looked at again: {', '.join(LOST)}" in ran.err
    now = InspectionFile(Path(ran.out.strip()) / NAME)
    fields = now.inspection.fields
    assert (fields["site/name"], fields["site/region"]) == (SITE, "东河区")
    assert (fields["party/secretary"], fields["visit/nth"]) == ("李示例", "2")
    assert fields["visit/after"] == InspectionFile(ready).header.id
    assert "visit/remark" not in fields
    assert f"follows inspection {fields['visit/after']}" in inspector("show", ran.out.strip()).out
    found = now.inspection.findings
    assert {address for address, finding in found.items() if finding.marked} == {*LOST}
    assert all(finding.value is None for finding in found.values())


def test_an_accepted_problem_is_not_looked_at_again(inspector: Run, ready: Path) -> None:
    where = str(ready)
    for item in ("Y1-1", "Y1-2"):
        inspector("rectify", "add", where, "x", "--item", item, "--deadline", "2099-01-01")
    inspector("rectify", "reply", where, "1", "done")
    inspector("rectify", "accept", where, "1")
    begun = inspector("new", "--after", where, "--json").json
    assert begun["marked"] == ["Y1-2", *LOST]
    assert [one["item"] for one in begun["problems"]] == ["Y1-2"]


def test_a_reinspection_by_another_checklist_takes_what_that_one_asks(
    inspector: Run, ready: Path
) -> None:
    begun = inspector("new", "workplace-safety-sample", "--after", str(ready), "--json")
    assert (begun.code, begun.json["marked"]) == (0, [])
    file = InspectionFile(Path(begun.json["path"]) / NAME)
    assert (file.checklist.id, file.inspection.site) == ("workplace-safety-sample", SITE)


def test_what_is_scored_after_the_seal_is_an_amendment_that_wants_its_reason(
    inspector: Run, ready: Path
) -> None:
    where = str(ready)
    assert inspector("seal", where).code == 0
    scored = inspector("score", where, "Y2-3", "1")
    assert scored.code == 0
    assert "is an amendment and needs a reason: inspector amend" in scored.err
    told = inspector("seal", where)
    assert (told.code, told.out) == (1, "")
    assert "changed after the seal without a reason" in told.err
    amended = inspector("amend", where, "--reason", "补交了照片")
    assert (amended.code, amended.out.count("item/Y2-3/level")) == (0, 1)
    verdict = inspector("verify", where, "--json").json[0]
    assert (verdict["verdict"], verdict["amended"], verdict["unexplained"]) == ("digest-only", 1, 0)
    assert inspector("seal", where).code == 0


def test_the_reason_can_be_given_with_the_score(inspector: Run, ready: Path) -> None:
    where = str(ready)
    inspector("seal", where)
    scored = inspector("score", where, "Y2-3", "1", "--amend", "补交了照片")
    assert (scored.code, scored.err) == (0, "")
    refused = inspector("amend", where, "--reason", "again")
    assert (refused.code, refused.out) == (1, "")
    assert "nothing was changed after a seal that still lacks its reason" in refused.err


def test_sealing_twice_says_so_and_adds_nothing(inspector: Run, ready: Path) -> None:
    first = inspector("seal", str(ready))
    before = ready.read_bytes()
    again = inspector("seal", str(ready))
    assert (again.code, again.out) == (0, first.out)
    assert "sealed already, and nothing has come since" in again.err
    assert ready.read_bytes() == before


def test_what_stands_in_the_way_of_the_seal_is_listed(inspector: Run, baotou: Path) -> None:
    ran = inspector("seal", str(baotou))
    assert (ran.code, ran.out) == (1, "")
    assert "Y1-1" in ran.err
    assert "not answered" in ran.err
    assert inspector("seal", str(baotou), "--json").json["seal"] is None
