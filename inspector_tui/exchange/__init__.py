"""Inspections on their way between laptops and offices: packed, read, merged, sealed, verified."""

from inspector_tui.exchange.attaching import attach, kind_of, make_prints
from inspector_tui.exchange.closing import obstacles, seal_file
from inspector_tui.exchange.elsewhere import elsewhere
from inspector_tui.exchange.fault import Fault
from inspector_tui.exchange.manifest import Photos
from inspector_tui.exchange.matched import Matched, matched, zone_of
from inspector_tui.exchange.merge import Merging, merge_into
from inspector_tui.exchange.merge_log import MergeLine, MergeLog, Note
from inspector_tui.exchange.package import Packed, pack
from inspector_tui.exchange.reading import files, read
from inspector_tui.exchange.received import EvidenceFiles, Received, Refused
from inspector_tui.exchange.roster import Roster, load_roster
from inspector_tui.exchange.sealing import seal
from inspector_tui.exchange.signature import KeyPair, keygen, public_of, sign, verify
from inspector_tui.exchange.verdict import WORDS, Verdict, verify_content, verify_file

__all__ = [
    "WORDS", "EvidenceFiles", "Fault", "KeyPair", "Matched", "MergeLine", "MergeLog", "Merging",
    "Note", "Packed", "Photos", "Received", "Refused", "Roster", "Verdict", "attach",
    "elsewhere", "files", "keygen", "kind_of", "load_roster", "make_prints", "matched",
    "merge_into", "obstacles", "pack", "public_of", "read", "seal", "seal_file", "sign", "verify",
    "verify_content", "verify_file", "zone_of",
]  # fmt: skip
