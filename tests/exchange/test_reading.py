"""Whatever a folder holds, each inspection in it is read, and what is none is named."""

import os
from pathlib import Path

import pytest

from inspector_tui.errors import FileTrouble
from inspector_tui.exchange import Received, Refused, pack, read
from inspector_tui.exchange.reading import DEEPEST
from inspector_tui.model import Log
from inspector_tui.store import NAME
from tests.exchange.reports import html
from tests.exchange.samples import DAY, OTHER_ID, SITE, content_of, digits_of, photo, taken, walked


def outline(path: Path, root: Path) -> list[tuple[str, str]]:
    """What a path yields: where from, and as what or why not."""
    return [
        (one.origin.relative_to(root).as_posix(), one.form)
        if isinstance(one, Received)
        else (one.origin.relative_to(root).as_posix(), "refused")
        for one in read(path)
    ]


def test_a_file_and_its_folder_are_the_same_inspection_with_its_evidence(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    for path in (folder, folder / NAME):
        found = taken(path)
        assert (found.form, found.content) == ("inspection", content_of(folder))
        assert digits_of(photo(1)) in found.evidence.originals


def test_a_folder_of_any_mix_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    folder = walked(stick / "north" / "lot-7")
    pack(folder, stick / "gate (1).insp")
    (stick / "b.html").write_bytes(html((folder / NAME).read_bytes()))
    (stick / "holiday.jpg").write_bytes(photo(3))
    (stick / "a.json").write_bytes(b"{}")
    (stick / "note.txt").write_text("see the photos")
    assert outline(stick, stick) == [
        ("a.json", "refused"),
        ("b.html", "html"),
        ("gate (1).insp", "package"),
        ("holiday.jpg", "refused"),
        ("north/lot-7/inspection.json", "inspection"),
        *((f"north/lot-7-inbox/{name}", "refused") for name in ("gate.jpg", "permit.pdf")),
        ("north/lot-7-inbox/sign.jpg", "refused"),
        ("note.txt", "refused"),
    ]


def test_the_name_of_a_file_means_nothing(tmp_path: Path) -> None:
    folder = walked(tmp_path / "sent")
    renamed = pack(folder, tmp_path / "gate.insp").path.rename(tmp_path / "gate.insp(1).docx")
    assert taken(renamed).form == "package"


def test_of_a_workspace_only_the_inspections_are_read(tmp_path: Path) -> None:
    walked(tmp_path / "inspections" / "2026" / "lot-7", *DAY)
    for name in ("checklists", "exports", "merges"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mine.yaml").write_text("a: b")
    (tmp_path / "index.json").write_text("{}")
    assert outline(tmp_path, tmp_path) == [("inspections/2026/lot-7/inspection.json", "inspection")]


def test_evidence_backups_and_locks_are_not_taken_for_inspections(tmp_path: Path) -> None:
    folder = walked(tmp_path / "lot-7")
    assert (folder / ".inspection.1.backup").exists()
    assert outline(folder, folder) == [("inspection.json", "inspection")]


def test_a_link_is_named_and_not_followed(tmp_path: Path) -> None:
    elsewhere = walked(tmp_path / "elsewhere", *DAY)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "lot-7").symlink_to(elsewhere)
    (stick / "lot-8.json").symlink_to(elsewhere / NAME)
    (stick / "loop").symlink_to(stick)
    found = list(read(stick))
    assert len(found) == 3
    assert all("a link, which is not followed" in str(_why(one)) for one in found)


def test_a_folder_that_is_too_deep_is_named(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(DEEPEST + 1):
        deep = deep / "d"
    walked(deep, *DAY)
    (found,) = read(tmp_path)
    assert isinstance(found, Refused)
    assert "16 folders deep" in str(found.reason)
    assert found.origin == deep
    assert taken(deep).content == content_of(deep)


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "nowhere")
    assert isinstance(found, Refused)
    assert "cannot be read (No such file" in str(found.reason)


def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (found,) = read(tmp_path)
    assert "carries no inspection" in str(_why(found))


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is barred from root")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    folder = walked(tmp_path / "lot-7", *DAY)
    (folder / NAME).chmod(0)
    (found,) = read(tmp_path / "lot-7")
    assert "cannot be read" in str(_why(found))


def test_a_damaged_file_stops_nothing(tmp_path: Path) -> None:
    for name, inspection_id in (("a", OTHER_ID), ("c", "0123456789abcdef")):
        walked(tmp_path / name, SITE, inspection_id=inspection_id)
    (tmp_path / "b").mkdir()
    text = (tmp_path / "a" / NAME).read_bytes()
    (tmp_path / "b" / NAME).write_bytes(text[:-50])
    assert [one for _, one in outline(tmp_path, tmp_path)] == [
        "inspection", "refused", "inspection",
    ]  # fmt: skip


def test_a_newer_file_asks_for_a_newer_program(tmp_path: Path) -> None:
    folder = walked(tmp_path / "lot-7", *DAY)
    newer = (folder / NAME).read_bytes().replace(b'"inspection/1"', b'"inspection/2"')
    (folder / NAME).write_bytes(newer)
    (found,) = read(folder)
    assert "newer version of the program" in str(_why(found))


def test_a_file_that_notepad_has_saved_is_read(tmp_path: Path) -> None:
    folder = walked(tmp_path / "lot-7", *DAY)
    text = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(b"\xef\xbb\xbf" + text)
    assert taken(folder).content.log == Log(DAY)


def _why(found: Received | Refused) -> FileTrouble:
    assert isinstance(found, Refused)
    assert isinstance(found.reason, FileTrouble)
    return found.reason


def test_settings_logo_and_templates_of_an_office_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "inspections").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "report.html").write_text("<p>", encoding="utf-8")
    (tmp_path / "office.yaml").write_text("format: office/1\ntitle: a\n", encoding="utf-8")
    (tmp_path / "局徽.PNG").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert [*read(tmp_path)] == []
