"""A site that was inspected by the command line, for tests of what comes after."""

import io
import sys
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

from inspector_tui.cli import main
from inspector_tui.library import find
from tests.evidence.samples import exif, saved, scene

SITE = "滨河家园1号楼"
ANSWERS = {"Y2-3": "2 没上墙", "Y3-2": "3 没有学习记录", "G5-3": "2 两人没有交底"}
"""What is answered for the items that lose points; any other is met."""
LOST = tuple(ANSWERS)
WANT_PHOTOS = (
    "Y1-1", "H1-1", "H1-3", "G1-1", "G1-2", "G1-3", "G2-1", "G2-2", "G2-3", "G3-1", "G3-2",
    "G3-3", "G4-2", "G4-3", "G5-1", "G5-3", "G6-1", "G6-2", "G7-1", "G7-2",
)  # fmt: skip
"""The items that the checklist wants a photo for."""


def shot(folder: Path, name: str, taken: str = "2026:05:20 10:03:11", width: int = 160) -> Path:
    """A photo in a folder; another width makes another photo."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(saved(scene(width), "JPEG", exif=exif(taken=taken)))
    return path


def said(*words: str, says: str = "") -> str:
    """What a command line prints, which must succeed."""
    out = io.StringIO()
    with redirect_stdout(out), patch.object(sys, "stdin", io.StringIO(says)):
        assert main([*words, "--by", "Anna"]) == 0
    return out.getvalue()


def inspected(workspace: Path, pictures: Path) -> Path:
    """The folder of an inspection that is ready to be sealed: three items lost, photos there."""
    at = ("--workspace", str(workspace))
    folder = said("new", "baotou-7-1-8", "--site", SITE, *at).strip()
    answers = (ANSWERS.get(item.id, "1") for item in find("baotou-7-1-8").items())
    said("walk", folder, "--plain", *at, says="".join(f"{answer}\n" for answer in answers))
    path = str(shot(pictures, "gate.jpg"))
    for address in WANT_PHOTOS:
        said("attach", folder, address, path, *at)
    return Path(folder)
