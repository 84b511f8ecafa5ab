"""Application: the receipt of the application for one or many sites, as files."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from inspector_tui.locale import N_, translate
from inspector_tui.model import Inspection
from inspector_tui.register import NAME, NAMES_NAME, Matcher, read_kept, read_names
from inspector_tui.report.documents import Applicant, receipt
from inspector_tui.report.papers import inspection_of
from inspector_tui.report.pdf import PdfWorker
from inspector_tui.report.printing import Kind, Progress, Written, write_document
from inspector_tui.report.stationery import PLAIN, Stationery
from inspector_tui.report.written import file_stem
from inspector_tui.store import Content, Workspace

_PROGRAMME = {"zh": "“七有一好八规范”", "en": "“7-1-8”"}
"""What the receipt of the notice is called after."""
_NAME = N_("receipt")


def write_receipt(
    contents: Sequence[Content],
    workspace: Workspace,
    folder: Path,
    *,
    kinds: tuple[Kind, ...],
    lang: str,
    at: datetime,
    stationery: Stationery = PLAIN,
    worker: PdfWorker | None = None,
    progress: Progress = lambda step: None,
) -> Written:
    """Writes a row a site, from its last inspection and the register of the workspace.

    Raises FileTrouble, NotSaved.
    """
    progress("document")
    rows = tuple(_applicants(contents, workspace.path))
    document = receipt(rows, programme=_PROGRAMME, lang=lang, at=at)
    stem = folder / _stem(contents, lang, at)
    return write_document(
        document, stem, kinds=kinds, stationery=stationery, worker=worker, progress=progress
    )


def _stem(contents: Sequence[Content], lang: str, at: datetime) -> str:
    """The name of the files: of the inspection where there is one, else of the day."""
    if len(contents) == 1:
        return f"{file_stem(contents[0].header, inspection_of(contents[0]))}.receipt.{lang}"
    return f"{at:%Y-%m-%d}-{translate(_NAME, lang)}.{lang}"


def _applicants(contents: Sequence[Content], home: Path) -> Iterator[Applicant]:
    matcher = Matcher(read_kept(home / NAME).register, read_names(home / NAMES_NAME))
    for inspection in _sites(contents):
        region = inspection.fields.get("site/region", "")
        yield Applicant.of_inspection(inspection, matcher.find("", region, inspection.site).site)


def _sites(contents: Sequence[Content]) -> list[Inspection]:
    """The last inspection of each site, in the order of the visits."""
    last: dict[tuple[str, str], Inspection] = {}
    found = (inspection_of(content) for content in contents)
    for inspection in sorted(found, key=lambda one: one.fields.get("visit/date", "")):
        last[inspection.fields.get("site/region", ""), inspection.site] = inspection
    return [*last.values()]
