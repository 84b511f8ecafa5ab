"""ReportReceipt: the receipt of the application for one or many sites."""

from argparse import Namespace
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place
from inspector_tui.cli.report import kinds, output
from inspector_tui.cli.report_choice import chosen

if TYPE_CHECKING:
    from inspector_tui.report import Written


def receipt_of(args: Namespace) -> "Written":
    """Writes it, a row a site; raises FileTrouble, NotSaved."""
    from inspector_tui.report import write_receipt
    from inspector_tui.store import InspectionFile

    return write_receipt(
        [InspectionFile(path).content for path in chosen(args)],
        place.workspace(args),
        output(args),
        kinds=kinds(args),
        lang=place.papers(args),
        at=place.now(),
        stationery=office.stationery(args),
    )
