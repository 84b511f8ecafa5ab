"""Written: the documents of an inspection as files."""

from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path

import msgspec

from inspector_tui.model import Inspection
from inspector_tui.report.documents import PICTURED, DocumentKind, Report, document
from inspector_tui.report.documents.side_by_side import worded
from inspector_tui.report.documents.words import Words
from inspector_tui.report.originals import as_attached, originals
from inspector_tui.report.papers import inspection_of, paper_of
from inspector_tui.report.pdf import PdfWorker
from inspector_tui.report.pictures import pictures
from inspector_tui.report.printing import FORMATS, Kind, Progress, Written, write_document
from inspector_tui.report.stationery import PLAIN, Stationery
from inspector_tui.store import Content, Header, to_bytes
from inspector_tui.store.workspace import folder_name


def write_report(
    content: Content,
    folder: Path,
    *,
    kinds: tuple[Kind, ...] = FORMATS[0],
    lang: str,
    at: datetime,
    kind: DocumentKind = "report",
    number: str = "",
    beside: Path | None = None,
    evidence: bool = False,
    stationery: Stationery = PLAIN,
    worker: PdfWorker | None = None,
    progress: Progress = lambda step: None,
) -> Written:
    """Writes a document of an inspection into a folder, which is made where it is not there.

    `beside` is the folder of the inspection, where its photos are; with `evidence` the originals
    travel inside the PDF. The `stationery` is that of the office. The HTML is written first, so
    that a machine without Pango leaves it all the same. Raises NotSaved where the folder takes no
    file, TooLarge for too many originals, BadInput for a wrong template.
    """
    progress("document")
    shown = pictures(inspection_of(content), beside) if beside and kind in PICTURED else {}
    found = originals(inspection_of(content), beside) if beside and evidence else {}
    carried, changed = as_attached(found)
    return write_document(
        report_of(content, lang=lang, at=at, kind=kind, number=number, prints=shown),
        folder / file_name(content, kind, lang),
        kinds=kinds,
        data=to_bytes(content),
        shown=shown,
        carried=carried,
        stationery=msgspec.structs.replace(stationery, troubles=(*stationery.troubles, *changed)),
        worker=worker,
        progress=progress,
    )


def report_of(
    content: Content,
    *,
    lang: str,
    at: datetime,
    kind: DocumentKind = "report",
    number: str = "",
    prints: Collection[str] = (),
) -> Report:
    """A document of an inspection file, with the photos that can be shown."""

    def made(words: Words) -> Report:
        return document(kind, paper_of(content, words=words, at=at, prints=prints), number)

    return worded(made, lang, at.tzinfo)


def file_name(content: Content, kind: DocumentKind, lang: str) -> str:
    """The name of a document's files without their ending."""
    stem = file_stem(content.header, inspection_of(content))
    return f"{stem}.{lang}" if kind == "report" else f"{stem}.{kind}.{lang}"


def file_stem(header: Header, inspection: Inspection) -> str:
    """The name of the files without language and kind: date of the visit, site and id."""
    return folder_name(inspection.site, header.id, _visited(header, inspection))


def _visited(header: Header, inspection: Inspection) -> datetime:
    """The day of the visit, else of creation."""
    created = datetime.fromisoformat(header.created)
    try:
        day = date.fromisoformat(inspection.fields.get("visit/date", ""))
    except ValueError:
        return created
    return created.replace(year=day.year, month=day.month, day=day.day)
