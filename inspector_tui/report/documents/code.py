"""Code: twenty digits by which a sheet of paper and a file are matched."""

from hashlib import sha256

from inspector_tui.model import Inspection, canonical, digest

_DIGITS = 20


def content_code(inspection: Inspection) -> str:
    """The code of what an inspection holds: the same in every copy, another after any entry.

    It is drawn from SHA-256 over the checklist's digest and the sorted ids of all entries.
    """
    ids = sorted(entry.id for entry in inspection.log)
    number = int(sha256(canonical([digest(inspection.checklist), *ids])).hexdigest(), 16)
    digits = f"{number % 10**_DIGITS:0{_DIGITS}}"
    return " ".join(digits[at : at + 4] for at in range(0, _DIGITS, 4))
