"""ReportChoice: the inspections that a report is asked of."""

from argparse import Namespace
from pathlib import Path

from inspector_tui.cli import place
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_

_NONE = N_("{workspace}: there is no inspection. Begin one with `inspector new`.")
_NONE_OF_YEAR = N_("{workspace}: there is no inspection of the year {year}. Leave --year away.")


def chosen(args: Namespace) -> list[Path]:
    """The one that is given, else those of the workspace, or of one year, by date and id.

    Raises UnknownInspection, BadInput.
    """
    workspace = place.workspace(args)
    if not args.all:
        return [workspace.resolve(args.inspection)]
    from inspector_tui.store import NAME

    rows = sorted(workspace.listing(), key=lambda row: (row.date, row.id, row.path))
    wanted = [row for row in rows if not args.year or row.date.startswith(f"{args.year}-")]
    if not wanted:
        none = _NONE_OF_YEAR if args.year else _NONE
        raise BadInput(none, workspace=workspace.path, year=args.year)
    return [workspace.path / row.path / NAME for row in wanted]
