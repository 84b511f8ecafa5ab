"""The list of a year is recomputed from its files by anyone, to the last digit."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest

from inspector_tui.errors import BadInput, DamagedFile
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.pool import Gathered
from inspector_tui.exchange.year_list import (
    Asked,
    YearList,
    as_at,
    make_list,
    read_list,
    to_bytes,
    verify_list,
)
from inspector_tui.model.ranking import Manual
from inspector_tui.model.register import Register, Site
from inspector_tui.model.selection_policy import Quota
from inspector_tui.register import Matcher
from tests.exchange.pool_samples import ALL_MET, content, filed, site
from tests.model.selection_samples import policy

REGISTER = Register(
    sites=tuple(
        Site(id=name, name=f"site {name}", region=name[0], phone="13800000001")
        for name in ("N1", "N2", "S1", "S2")
    ),
    as_at="2024-12-31",
)
POLICY = policy(quotas={"city": Quota(places=2)})
ASKED = Asked(year=2024, office="city", as_at="2024-12-31")


def pooled(*folders: Path, register: Register = REGISTER) -> Gathered:
    return gather(folders, Matcher(register), today=date(2024, 12, 31))[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Inspections of three sites, the second a little worse."""
    for n, (name, key) in enumerate([("N1", "met"), ("N2", "partly"), ("S1", "not-met")], 1):
        said = {**site(f"site {name}", name[0]), **ALL_MET, "K": key}
        filed(tmp_path / "files" / name, content(n, said))
    return tmp_path / "files"


def made(folder: Path, asked: Asked = ASKED) -> YearList:
    return make_list(pooled(folder), REGISTER, POLICY, asked)


def test_a_list_comes_back_from_its_file_and_is_verified(folder: Path, tmp_path: Path) -> None:
    listed = made(folder)
    path = tmp_path / "list.json"
    path.write_bytes(to_bytes(listed))
    assert read_list(path) == listed
    assert [one.candidate.score for one in listed.selection.standings] == [
        Fraction(100), Fraction(175, 2), Fraction(75),
    ]  # fmt: skip
    assert verify_list(read_list(path), pooled(folder), REGISTER) == []
    assert as_at(listed) == date(2024, 12, 31)


def test_where_the_files_lie_changes_nothing(folder: Path, tmp_path: Path) -> None:
    listed = made(folder)
    moved = folder.rename(tmp_path / "moved")
    assert verify_list(listed, pooled(moved), REGISTER) == []


def messages(differences: list[object]) -> list[str]:
    return [one.message.format_map(one.places) for one in differences]  # type: ignore[attr-defined]


def test_a_score_that_was_changed_in_the_list_is_found(folder: Path) -> None:
    listed = made(folder)
    first, *rest = listed.selection.standings
    better = msgspec.structs.replace(first.candidate, score=Fraction(99))
    forged = msgspec.structs.replace(
        listed.selection, standings=(msgspec.structs.replace(first, candidate=better), *rest)
    )
    found = verify_list(msgspec.structs.replace(listed, selection=forged), pooled(folder), REGISTER)
    assert messages([*found]) == [
        "site N1: the list says chosen 1 (99), the files say chosen 1 (100)"
    ]


def test_a_reason_that_was_changed_in_the_list_is_found(folder: Path) -> None:
    listed = made(folder)
    text = to_bytes(listed).replace(b"places_full", b"region_full")
    forged = msgspec.json.decode(text)
    assert forged != msgspec.json.decode(to_bytes(listed))
    path = folder.parent / "forged.json"
    path.write_bytes(text)
    found = verify_list(read_list(path), pooled(folder), REGISTER)
    assert messages([*found]) == ["the files are the same, and the list is not"]


def test_files_that_are_missing_added_or_changed_are_named(folder: Path) -> None:
    listed = made(folder)
    other = filed(folder.parent / "more" / "S2", content(9, {**site("site S2", "S"), **ALL_MET}))
    found = messages([*verify_list(listed, pooled(folder / "N1", other), REGISTER)])
    assert f"inspection {2:016x} is not among the files" in found
    assert f"inspection {9:016x} was not in the list's pool" in found
    assert any(line.startswith("site S2: the list says –") for line in found)


def test_another_register_is_noticed(folder: Path) -> None:
    listed = made(folder)
    other = Register(sites=REGISTER.sites[:3], as_at=REGISTER.as_at)
    (first, *_) = verify_list(listed, pooled(folder, register=other), other)
    assert first.message == "the register is not the one of the list"


def test_no_telephone_number_leaves_with_the_list(folder: Path) -> None:
    assert b"13800000001" not in to_bytes(made(folder))


def test_a_list_of_one_region_has_no_other_site_in_it(folder: Path) -> None:
    listed = made(folder, msgspec.structs.replace(ASKED, region="S"))
    assert [one.candidate.site for one in listed.selection.standings] == ["S1"]
    assert [one.site for one in listed.selection.unvisited] == ["S2"]
    assert verify_list(listed, pooled(folder), REGISTER) == []


def test_a_change_by_hand_is_part_of_the_list(folder: Path) -> None:
    change = Manual(site="S1", outcome="chosen", reason="The only site of the islands.")
    listed = made(folder, msgspec.structs.replace(ASKED, manual=(change,)))
    assert [one.candidate.site for one in listed.selection.of("chosen")] == ["N1", "S1"]
    assert verify_list(listed, pooled(folder), REGISTER) == []


def test_what_cannot_be_asked_is_bad_input(folder: Path) -> None:
    with pytest.raises(BadInput, match="no places for this office"):
        made(folder, msgspec.structs.replace(ASKED, office="province"))
    bare = Manual(site="S1", outcome="chosen", reason=" ")
    with pytest.raises(BadInput, match="needs a written reason"):
        made(folder, msgspec.structs.replace(ASKED, manual=(bare,)))


def test_another_file_is_no_list(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("{}", encoding="utf-8")
    with pytest.raises(DamagedFile, match="no list of a selection"):
        read_list(tmp_path / "list.json")
