"""The command `match`: which item each photo of a folder belongs to."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector_tui.cli import place
from inspector_tui.cli.amending import amend, ask_amendment
from inspector_tui.cli.cells import table
from inspector_tui.cli.evidence_words import point_out
from inspector_tui.cli.match_words import proposal_row, summary
from inspector_tui.cli.opening import ask_inspection, reading, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.streams import interactive
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _, say

if TYPE_CHECKING:
    from inspector_tui.exchange import Matched
    from inspector_tui.model import Evidence
    from inspector_tui.store import InspectionFile

EXAMPLE = (
    "inspector match 示例家园 ~/photos --clock-photo ~/photos/IMG_2040.jpg --shown 09:58:30\n"
    "inspector match 示例家园 ~/photos --ahead 75 --yes"
)


_NO_FOLDER = N_("{path}: this is a file. Give the folder of the photos, or attach it by its item.")


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("folder", metavar=_("FOLDER"), type=Path, help=_("where the photos are"))
    clock = parser.asked.add_mutually_exclusive_group()
    fast = _("by how much the camera's clock is fast; negative if slow")
    clock.add_argument("--ahead", metavar=_("SECONDS"), type=int, default=0, help=fast)
    right = _("a photo of a screen that shows the right time")
    clock.add_argument("--clock-photo", metavar=_("FILE"), type=Path, help=right)
    ask("--shown", metavar=_("TIME"),
        help=_("the time that it shows, such as 09:58:30 or 2026-05-20T09:58:30"))  # fmt: skip
    ask("--yes", action="store_true", help=_("attach what is sure; say what is left"))
    ask_amendment(parser)
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Prints the proposals; attaches what a person confirms, or what is sure where told so."""
    if (args.clock_photo is None) != (args.shown is None):
        args.parser.error(_("--clock-photo and --shown belong together."))
    if args.folder.is_file():
        raise BadInput(_NO_FOLDER, path=args.folder)
    asks = interactive() and not args.json
    if not args.yes and not asks:
        file = reading(args)
        found, refused = _matched(args, file)
        _tell(args, file, found, [])
        return 1 if refused else 0
    with writing(args) as file:
        found, refused = _matched(args, file)
        attached = _sure(args, file, found) if args.yes else _asked(args, file, found)
        amend(args, file)
    _tell(args, file, found, attached)
    point_out(args, file, attached)
    return 1 if refused else 0


def _matched(args: Namespace, file: "InspectionFile") -> "tuple[Sequence[Matched], int]":
    from inspector_tui.cli.clock import ahead_of
    from inspector_tui.exchange import matched

    ahead, by = ahead_of(args, file), place.author(args).name
    found, refused = matched(file, args.folder, ahead=ahead, by=by)
    for error in refused:
        print(say(error), file=sys.stderr)
    return found, len(refused)


def _sure(args: Namespace, file: "InspectionFile", found: "Sequence[Matched]") -> "list[Evidence]":
    """Attaches the photos of which the item is sure."""
    from inspector_tui.cli.taking import take

    sure = [one for one in found if one.proposal.confidence == "high"]
    return [take(args, file, one.proposal.address, one.path) for one in sure]


def _asked(args: Namespace, file: "InspectionFile", found: "Sequence[Matched]") -> "list[Evidence]":
    from inspector_tui.cli.match_asking import MatchAsking

    return MatchAsking(args, file).go(found)


def _tell(
    args: Namespace,
    file: "InspectionFile",
    found: "Sequence[Matched]",
    attached: "list[Evidence]",
) -> None:
    done = {one.id: one.address for one in attached}
    if args.json:
        print_json([_plain(one, done.get(one.sha256, "")) for one in found])
        return
    if args.yes or not interactive():
        rows = [proposal_row(file.inspection, one, done.get(one.sha256)) for one in found]
        print(table(rows) if rows else _("There is no photo to match."))
    print(summary(len(found), len(attached)))
    if left := [one.path.name for one in found if one.sha256 not in done]:
        words = _("Left: {names}").format(names=", ".join(left))
        print(words, file=sys.stderr if args.yes else sys.stdout)


def _plain(one: "Matched", address: str) -> dict[str, Any]:
    proposal = one.proposal
    return {
        "path": str(one.path),
        "sha256": one.sha256,
        "taken": proposal.shot.taken,
        "address": proposal.address,
        "confidence": proposal.confidence,
        "reason": proposal.reason,
        "minutes": proposal.minutes,
        "other": proposal.other,
        "attached": address,
    }
