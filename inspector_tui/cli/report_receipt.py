"""ReportReceipt: the receipt of the application for one or many sites."""

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place
from inspector_tui.cli.report import kinds, output
from inspector_tui.cli.report_choice import chosen
from inspector_tui.locale import N_, translate

if TYPE_CHECKING:
    from inspector_tui.model import Inspection
    from inspector_tui.report import Written
    from inspector_tui.report.documents import Applicant

_PROGRAMME = {"zh": "“七有一好八规范”", "en": "“7-1-8”"}
"""What the receipt of the notice is called after."""
_NAME = N_("receipt")


def write_receipt(args: Namespace) -> "Written":
    """Writes it, a row a site; raises FileTrouble, NotSaved."""
    from inspector_tui.report import write_document
    from inspector_tui.report.documents import receipt

    lang, at = place.language(args), place.now()
    document = receipt(tuple(_applicants(args)), programme=_PROGRAMME, lang=lang, at=at)
    stem = output(args) / f"{at:%Y-%m-%d}-{translate(_NAME, lang)}.{lang}"
    return write_document(document, stem, kinds=kinds(args), stationery=office.stationery(args))


def _applicants(args: Namespace) -> "Iterator[Applicant]":
    """A row for each site, from its last inspection and the register."""
    from inspector_tui.report.documents import Applicant

    matcher = office.matcher(args, office.register(args))
    for inspection in _sites(args):
        region = inspection.fields.get("site/region", "")
        match = matcher.find("", region, inspection.site)
        yield Applicant.of_inspection(inspection, match.site)


def _sites(args: Namespace) -> "list[Inspection]":
    from inspector_tui.report.papers import inspection_of
    from inspector_tui.store import InspectionFile

    last: dict[tuple[str, str], Inspection] = {}
    for path in chosen(args):
        inspection = inspection_of(InspectionFile(path).content)
        last[inspection.fields.get("site/region", ""), inspection.site] = inspection
    return [*last.values()]
