"""Evidence by the command line."""

import json
from pathlib import Path

import pytest

from inspector_tui.store import InspectionFile
from tests.cli.conftest import Run
from tests.cli.sites import shot
from tests.evidence.samples import chat_photo, photo, png_of_size

PDF = b"%PDF-1.4\n% a permit\n%%EOF\n"


def put(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    return str(folder / name)


def test_photos_and_papers_are_attached_with_what_is_known_of_them(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    gate, permit = shot(tmp_path, "gate.jpg"), put(tmp_path, "permit.pdf", PDF)
    ran = inspector("attach", "滨河", "y1-1", str(gate), "--caption", "大门", permit, "--json")
    assert (ran.code, ran.err) == (0, "")
    photo, paper = ran.json
    assert (photo["kind"], photo["taken"], photo["caption"]) == (
        "photo", "2026-05-20T10:03:11+08:00", "大门",
    )  # fmt: skip
    assert (paper["kind"], paper["name"], paper["address"]) == ("document", "permit.pdf", "Y1-1")
    evidence = baotou.parent / "evidence"
    assert (evidence / photo["file"]).read_bytes() == gate.read_bytes()
    assert (evidence / paper["file"]).read_bytes() == PDF
    assert (evidence / ".prints" / photo["file"]).is_file()
    assert inspector("attach", "滨河", "--list", "--json").json == [photo, paper]


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("empty.jpg", b"", "the file is empty (0 bytes)"),
        ("cut.jpg", photo()[:-300], "the photo breaks off before its end"),
        ("permit.jpg", PDF, "this is a PDF file, not a photo. Attach it as a document."),
        ("bomb.png", png_of_size(30_000, 30_000), "30000 × 30000 are 900 megapixels"),
        ("phone.heic", b"\0\0\0\x18ftypheic" + bytes(100), "HEIC pictures cannot be printed"),
        ("page.html", b"<!doctype html><script>", "can carry programs and are not kept"),
        ("what.bin", bytes(range(256)), "cannot be told"),
    ],
    ids=["empty", "cut off", "a PDF", "a bomb", "HEIC", "a program", "unknown"],
)
def test_a_bad_file_is_refused_and_the_next_is_attached(
    inspector: Run, baotou: Path, tmp_path: Path, name: str, content: bytes, complaint: str
) -> None:
    bad, good = put(tmp_path, name, content), put(tmp_path, "good.jpg", chat_photo())
    ran = inspector("attach", "滨河", "Y1-1", bad, good, "--json")
    assert ran.code == 1
    assert ran.err.startswith(f"{bad}: ")
    assert complaint in ran.err
    assert ran.err.count("\n") == 1
    assert [one["name"] for one in ran.json] == ["good.jpg"]
    (kept,) = baotou.parent.glob("evidence/*.jpg")
    assert kept.read_bytes() == chat_photo()


def test_a_picture_can_be_attached_as_a_document(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    heic = put(tmp_path, "phone.heic", b"\0\0\0\x18ftypheic" + bytes(100))
    ran = inspector("attach", "滨河", "Y1-1", heic, "--kind", "document", "--json")
    assert (ran.code, ran.json[0]["kind"], ran.json[0]["suffix"]) == (0, "document", "heic")


def test_what_was_said_and_seen_is_evidence_without_a_file(inspector: Run, baotou: Path) -> None:
    asked = inspector(
        "attach", "滨河", "Y1-1", "--text", "三名工人不知道", "--kind", "interview", "--who", "木工"
    )
    assert (asked.code, "三名工人不知道 · 木工" in asked.out) == (0, True)
    assert inspector("attach", "滨河", "Y1-1", "--text", "门口没有牌子").code == 0
    found = inspector("attach", "滨河", "--list", "Y1-1", "--json").json
    assert {(one["kind"], one["text"]) for one in found} == {
        ("interview", "三名工人不知道"), ("observation", "门口没有牌子"),
    }  # fmt: skip


def test_a_piece_is_captioned_and_taken_away_by_entries(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    one = inspector("attach", "滨河", "Y1-1", str(shot(tmp_path, "a.jpg")), "--json").json[0]
    captioned = inspector("attach", "滨河", "--recaption", one["id"][:6], "--caption", "公示栏")
    assert (captioned.code, "公示栏" in captioned.out) == (0, True)
    assert inspector("attach", "滨河", "--remove", "a.jpg").code == 0
    assert inspector("attach", "滨河", "--list").out == "No evidence is attached.\n"
    assert (baotou.parent / "evidence" / one["file"]).is_file()
    assert len(InspectionFile(baotou).log.history(f"item/Y1-1/photo/{one['id']}")) == 3
    gone = inspector("attach", "滨河", "--remove", "a.jpg")
    assert (gone.code, gone.out) == (1, "")
    assert "a.jpg: no evidence here" in gone.err


def test_a_name_that_means_two_pieces_removes_neither(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    path = str(shot(tmp_path, "a.jpg"))
    for item in ("Y1-1", "Y1-2"):
        inspector("attach", "滨河", item, path)
    ran = inspector("attach", "滨河", "--remove", "a.jpg")
    assert (ran.code, "several pieces of evidence" in ran.err) == (1, True)
    assert inspector("attach", "滨河", "Y1-2", "--remove", "a.jpg").code == 0
    (left,) = inspector("attach", "滨河", "--list", "--json").json
    assert left["address"] == "Y1-1"


def test_a_photo_of_another_visit_is_pointed_out_and_attached_all_the_same(
    inspector: Run, baotou: Path, safety: Path, tmp_path: Path
) -> None:
    path = str(shot(tmp_path, "a.jpg"))
    first = inspector("attach", "滨河", "Y1-1", path)
    assert (first.code, first.err) == (0, "")
    again = inspector("attach", "滨河", "Y1-2", path)
    assert (again.code, again.err) == (0, "")
    second = inspector("attach", "Harbour", "access.sign", path)
    assert second.code == 0
    assert "a.jpg is also attached at 滨河家园1号楼" in second.err
    assert "item Y1-1" in second.err
    assert "a.jpg" in second.out


def test_the_files_that_nothing_refers_to_are_removed_only_when_told_so(
    inspector: Run, baotou: Path, tmp_path: Path
) -> None:
    for n, name in enumerate(("stays.jpg", "goes.jpg")):
        inspector("attach", "滨河", "Y1-1", str(shot(tmp_path, name, width=160 + 10 * n)))
    inspector("attach", "滨河", "--remove", "goes.jpg")
    evidence = baotou.parent / "evidence"
    put(evidence, f"{'0' * 64}.jpg", chat_photo())
    put(evidence, "mine.txt", b"mine")

    def listed(*words: str) -> dict[str, bool]:
        found = inspector("tidy", "滨河", *words, "--json").json
        return {one["why"]: one["removed"] for one in found}

    kept = dict.fromkeys(("never", "withdrawn", "print", "foreign"), False)
    assert listed() == kept
    assert listed("--remove") == {**kept, "never": True, "print": True}
    assert listed("--remove", "--all") == {"withdrawn": True, "foreign": True}
    assert inspector("tidy", "滨河").out == "Every file is referred to.\n"
    assert len([*evidence.glob("*.jpg")]) == 1
    assert not (evidence / "mine.txt").exists()


def test_evidence_after_the_seal_is_an_amendment(
    inspector: Run, ready: Path, tmp_path: Path
) -> None:
    inspector("seal", str(ready))
    ran = inspector("attach", str(ready), "Y1-2", str(shot(tmp_path, "late.jpg", width=300)))
    assert (ran.code, "is an amendment" in ran.err) == (0, True)
    verdict = inspector("verify", str(ready), "--json").json[0]
    assert json.dumps(verdict["faults"]) == "[]"
    assert (verdict["amended"], verdict["unexplained"]) == (1, 1)
