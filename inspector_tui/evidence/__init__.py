"""Photos and documents: kept beside their inspection, looked at without trust, made printable."""

from inspector_tui.evidence.disk import Disk
from inspector_tui.evidence.inbox import Incoming, inbox
from inspector_tui.evidence.keeping import FOLDER, Kept, keep
from inspector_tui.evidence.logo import logo_of
from inspector_tui.evidence.photo import Photo, look
from inspector_tui.evidence.position import without_position
from inspector_tui.evidence.preview import HalfCell, cells_of, half_cells
from inspector_tui.evidence.prints import derive, is_print, print_of, reduced
from inspector_tui.evidence.shelf import altered, original, present
from inspector_tui.evidence.suffix import PHOTOS, suffix_of
from inspector_tui.evidence.tidying import Stray, remove, tidy

__all__ = [
    "FOLDER", "PHOTOS", "Disk", "HalfCell", "Incoming", "Kept", "Photo", "Stray", "altered",
    "cells_of", "derive", "half_cells", "inbox", "is_print", "keep", "logo_of", "look",
    "original", "present", "print_of", "reduced", "remove", "suffix_of", "tidy", "without_position",
]  # fmt: skip
