"""Taking: a file into an inspection, with its print."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.errors import BadEvidence
from inspector_tui.locale import say

if TYPE_CHECKING:
    from inspector_tui.model import Evidence, EvidenceKind
    from inspector_tui.store import InspectionFile


def take(
    args: Namespace,
    file: "InspectionFile",
    address: str,
    path: Path,
    *,
    kind: "EvidenceKind | None" = None,
    caption: str = "",
) -> "Evidence":
    """Attaches a file to a line; raises BadEvidence, FileTrouble, NotSaved.

    A photo whose print cannot be made stays attached, and that is said.
    """
    from inspector_tui.exchange import attach, make_prints

    (one,) = attach(
        file, address, [path],
        at=place.now(), by=place.author(args), kind=kind, caption=caption,
    )  # fmt: skip
    try:
        make_prints(file.path.parent, [one])
    except BadEvidence as error:
        print(say(error), file=sys.stderr)
    return one
