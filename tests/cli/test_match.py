"""Photos find their item by the command line."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector_tui.store import open_file
from tests.cli.conftest import Keyboard, Run
from tests.cli.sites import shot
from tests.evidence.samples import chat_photo
from tests.store.samples import ANNA

WALK = (("Y1-1", 0), ("Y1-2", 300), ("Y1-3", 600))
"""The items, and the seconds after two in the morning, UTC, at which they were scored."""
TWO = datetime(2026, 5, 20, 2, 0, tzinfo=UTC)


@pytest.fixture
def walked(baotou: Path) -> Path:
    with open_file(baotou, ANNA) as file:
        for item, after in WALK:
            at = TWO + timedelta(seconds=after)
            file.record(file.log.next(f"item/{item}/level", "met", at=at, by=ANNA))
    return baotou


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """One photo a minute before Y1-2, one four minutes before Y1-3, one without its time."""
    folder = tmp_path / "photos"
    shot(folder, "sure.jpg", "2026:05:20 10:04:00", 170)
    shot(folder, "likely.jpg", "2026:05:20 10:06:00", 180)
    (folder / "chat.jpg").write_bytes(chat_photo())
    (folder / "permit.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    return folder


def attached(inspector: Run) -> dict[str, str]:
    found = inspector("attach", "滨河", "--list", "--json").json
    return {one["name"]: one["address"] for one in found}


def test_a_pipe_is_shown_the_proposals_and_nothing_is_attached(
    inspector: Run, walked: Path, photos: Path
) -> None:
    before = walked.read_bytes()
    ran = inspector("match", "滨河", str(photos))
    assert ran.code == 0
    sure = next(line for line in ran.out.splitlines() if line.startswith("sure.jpg"))
    assert "2026-05-20 10:04:00  Y1-2 " in sure
    assert sure.endswith("  sure    taken 1 min before this item was recorded")
    assert "without the time at which it was taken" in ran.out
    assert "permit.pdf" not in ran.out
    assert "3 photos, 0 attached" in ran.out
    assert walked.read_bytes() == before


def test_yes_attaches_what_is_sure_and_names_the_rest(
    inspector: Run, walked: Path, photos: Path
) -> None:
    ran = inspector("match", "滨河", str(photos), "--yes")
    assert (ran.code, ran.err) == (0, "Left: chat.jpg, likely.jpg\n")
    assert attached(inspector) == {"sure.jpg": "Y1-2"}
    again = inspector("match", "滨河", str(photos), "--yes", "--json").json
    assert {Path(one["path"]).name for one in again} == {"chat.jpg", "likely.jpg"}


def test_a_person_confirms_moves_and_leaves(
    inspector: Run, walked: Path, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keyboard, "person", True)
    monkeypatch.setattr("inspector_tui.cli.match.interactive", lambda: True)
    ran = inspector("match", "滨河", str(photos), says="y1-3\n\nnonsense\ns\n")
    assert ran.code == 0
    assert "1/3 chat.jpg" in ran.out
    assert "no item nonsense" in ran.out
    assert attached(inspector) == {"chat.jpg": "Y1-3", "sure.jpg": "Y1-2"}


def test_q_ends_and_keeps_what_was_confirmed(
    inspector: Run, walked: Path, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector_tui.cli.match.interactive", lambda: True)
    ran = inspector("match", "滨河", str(photos), says="\n\nq\n")
    assert (ran.code, "3 photos, 1 attached" in ran.out) == (0, True)
    assert attached(inspector) == {"sure.jpg": "Y1-2"}


@pytest.mark.parametrize(
    "clock",
    [
        ("--ahead", "-180"),
        ("--shown", "02:03:00", "--clock-photo", "{clock}"),
        ("--shown", "2026-05-20T10:03:00+08:00", "--clock-photo", "{clock}"),
        ("--shown", "2026-05-20T02:03:00", "--clock-photo", "{clock}"),
    ],
    ids=["by hand", "a time", "with its zone", "in this machine's zone"],
)
def test_the_clock_of_the_camera_is_set_right(
    inspector: Run, walked: Path, photos: Path, tmp_path: Path, clock: tuple[str, ...]
) -> None:
    screen = shot(tmp_path, "screen.jpg", "2026:05:20 10:00:00")
    words = [word.format(clock=screen) for word in clock]
    ran = inspector("match", "滨河", str(photos), *words, "--json")
    found = {Path(one["path"]).name: (one["address"], one["confidence"]) for one in ran.json}
    assert found["likely.jpg"] == ("Y1-3", "high")
    assert found["sure.jpg"] == ("Y1-3", "medium")


def test_a_clock_photo_without_its_time_is_refused(
    inspector: Run, walked: Path, photos: Path
) -> None:
    words = ("--clock-photo", str(photos / "chat.jpg"), "--shown", "10:00")
    ran = inspector("match", "滨河", str(photos), *words)
    assert (ran.code, ran.out) == (1, "")
    assert "has not written into this photo when it was taken" in ran.err


def test_a_time_that_is_none_is_refused(inspector: Run, walked: Path, photos: Path) -> None:
    words = ("--clock-photo", str(photos / "sure.jpg"), "--shown", "noon")
    ran = inspector("match", "滨河", str(photos), *words)
    assert (ran.code, "noon: this is no time" in ran.err) == (1, True)


def test_a_damaged_photo_is_named_and_the_others_are_matched(
    inspector: Run, walked: Path, photos: Path
) -> None:
    (photos / "cut.jpg").write_bytes((photos / "sure.jpg").read_bytes()[:-300])
    ran = inspector("match", "滨河", str(photos), "--json")
    assert (ran.code, len(ran.json)) == (1, 3)
    assert "cut.jpg: the photo breaks off" in ran.err


def test_what_is_no_folder_is_named(inspector: Run, walked: Path, photos: Path) -> None:
    ran = inspector("match", "滨河", str(photos / "none"))
    assert (ran.code, ran.out, "none: cannot be read" in ran.err) == (1, "", True)
    file = inspector("match", "滨河", str(photos / "sure.jpg"))
    assert (file.code, file.out, "this is a file" in file.err) == (1, "", True)
