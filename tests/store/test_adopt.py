"""An inspection that comes from elsewhere is written whole, the same bytes every time."""

import json
from pathlib import Path

import msgspec
import pytest

from inspector_tui.errors import NotSaved
from inspector_tui.model import Log
from inspector_tui.store import NAME, Content, adopt, fingerprint, read_content, to_bytes
from tests.faults.disk_model import DiskModel, Killed
from tests.store.samples import CHECKLIST, begun, says

LEVEL = says("item/A-1/level", "yes", after=1)
PLACE = says("site/place", {"north": 1, "east": [2, 3]}, after=2)


def received(folder: Path) -> Content:
    path = begun(folder, PLACE, LEVEL)
    return read_content(path, path.read_bytes())


def test_an_adopted_inspection_is_the_one_that_was_received(tmp_path: Path) -> None:
    content = received(tmp_path / "sent")
    with adopt(tmp_path / "kept", content) as file:
        assert (file.header, file.checklist) == (content.header, CHECKLIST)
        assert list(file.log) == [LEVEL, PLACE]


def test_reordered_and_spaced_json_gives_the_same_bytes(tmp_path: Path) -> None:
    content = received(tmp_path / "sent")
    plain = json.loads(to_bytes(content))
    turned = {
        table: {key: dict(reversed(row.items())) for key, row in reversed(rows.items())}
        for table, rows in reversed(plain.items())
    }
    spaced = json.dumps(turned, indent=3).encode()
    assert to_bytes(read_content(tmp_path / "spaced", spaced)) == to_bytes(content)


def test_an_adoption_in_the_place_of_another_inspection_is_refused(tmp_path: Path) -> None:
    path = begun(tmp_path / "kept")
    before = path.read_bytes()
    with pytest.raises(NotSaved, match="File exists"):
        adopt(tmp_path / "kept", received(tmp_path / "sent"))
    assert path.read_bytes() == before


def test_whenever_an_adoption_is_killed_the_same_again_completes_it(tmp_path: Path) -> None:
    content, folder = received(tmp_path / "sent"), Path("/office/kept")
    whole = DiskModel()
    adopt(folder, content, whole)
    for call in range(len(whole.calls)):
        disk = DiskModel()
        disk.faults[call] = "kill"
        with pytest.raises(Killed):
            adopt(folder, content, disk)
        for image in disk.after_power_cut():
            again = DiskModel(image)
            assert adopt(folder, content, again).log == content.log
            assert again.read(folder / NAME) == to_bytes(content)


def test_the_same_entries_under_another_id_have_the_same_fingerprint(tmp_path: Path) -> None:
    content = received(tmp_path / "sent")
    header = msgspec.structs.replace(content.header, id="ffeeddccbbaa9988")
    assert fingerprint(header, content.log) == fingerprint(content.header, content.log)
    fewer = Log([LEVEL])
    assert fingerprint(content.header, fewer) != fingerprint(content.header, content.log)
