"""Pillow is loaded only once a picture is decoded: attaching a photo needs none of it."""

import subprocess
import sys
from pathlib import Path

from tests.evidence.samples import photo

ATTACHING = """
import sys
from pathlib import Path
from inspector_tui.evidence import inbox, keep, tidy
from inspector_tui.model import Log
from inspector_tui.store.disk import Disk
folder = Path(sys.argv[1])
(one,) = inbox(folder)
kept = keep(one.path, folder, kind="photo", disk=Disk())
print(kept.photo.data.camera, len(tidy(folder, Log())), "PIL" in sys.modules)
"""


def test_a_photo_is_found_and_kept_without_pillow(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(photo())
    done = subprocess.run(
        [sys.executable, "-c", ATTACHING, tmp_path], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["HUAWEI", "P30", "1", "False"]
