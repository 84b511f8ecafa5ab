"""Photos find their item on the command line: nothing is attached unasked."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from inspector_tui.cli import main
from inspector_tui.store import InspectionFile


def photo(path: Path, moment: str) -> Path:
    """A small photo that says when it was taken."""
    data = Image.Exif()
    data[0x8769] = {0x9003: moment}
    Image.new("RGB", (40, 30), (len(path.name), 80, 40)).save(path, exif=data)
    return path


@pytest.fixture
def walked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, str]:
    """An inspection whose first item was scored just now, and the moment by the local clock."""
    main(["--workspace", str(tmp_path), "new", "baotou-7-1-8", "--site", "Site A"])
    folder = Path(capsys.readouterr().out.strip())
    main(["--workspace", str(tmp_path), "score", str(folder), "Y1-1", "met"])
    capsys.readouterr()
    last = max(one.at for one in InspectionFile(folder / "inspection.json").log)
    before = datetime.fromisoformat(last).astimezone() - timedelta(seconds=30)
    return folder, f"{before:%Y:%m:%d %H:%M:%S}"


def test_a_pipe_gets_proposals_and_nothing_is_attached(
    walked: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, moment = walked
    (tmp_path / "in").mkdir()
    photo(tmp_path / "in" / "a.jpg", moment)
    assert main(["match", str(folder), str(tmp_path / "in"), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert "Y1-1" in row.values()
    assert InspectionFile(folder / "inspection.json").inspection.findings["Y1-1"].evidence == ()


def test_a_broken_photo_is_named_and_the_others_are_matched(
    walked: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, moment = walked
    (tmp_path / "in").mkdir()
    photo(tmp_path / "in" / "a.jpg", moment)
    cut = photo(tmp_path / "in" / "cut.jpg", moment)
    cut.write_bytes(cut.read_bytes()[:120])
    assert main(["match", str(folder), str(tmp_path / "in"), "--json"]) == 1
    heard = capsys.readouterr()
    assert len(json.loads(heard.out)) == 1
    assert "cut.jpg" in heard.err
