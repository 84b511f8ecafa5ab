"""Inspections on the disk: safe against a pulled plug, listed without being opened."""

from inspector_tui.store.backup import newest_whole, restore
from inspector_tui.store.content import Content, Header, read_content, to_bytes
from inspector_tui.store.disk import Disk, write_pieces, write_whole
from inspector_tui.store.file import DISK, NAME, InspectionFile, adopt, create, open_file
from inspector_tui.store.summary import Summary, fingerprint, summarise
from inspector_tui.store.workspace import Workspace, find_workspace

__all__ = [
    "DISK", "NAME", "Content", "Disk", "Header", "InspectionFile", "Summary", "Workspace",
    "adopt", "create", "find_workspace", "fingerprint", "newest_whole", "open_file",
    "read_content", "restore", "summarise", "to_bytes", "write_pieces", "write_whole",
]  # fmt: skip
