"""ReportNumber: what numbers the notices that a command prints."""

from argparse import Namespace

from inspector_tui.cli import place
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_
from inspector_tui.report.issuing import Numbering

_MORE_THAN_ONE = N_("--number is for one inspection. Leave it away, or name the inspection.")


def numbering(args: Namespace) -> Numbering:
    """What numbers the notices of the workspace; raises BadInput for one number of many."""
    if args.all and args.number:
        raise BadInput(_MORE_THAN_ONE)
    return Numbering(
        place.workspace(args), at=place.now(), by=place.author(args), given=args.number or ""
    )
