"""Written: the report of an inspection as files."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import InspectorError, NoPdf, NotSaved, PdfFailed
from inspector_tui.locale import N_, say, translate
from inspector_tui.model import Inspection, is_intact, rate, standing_seal
from inspector_tui.report.documents import Report, content_code, inspection_report
from inspector_tui.report.html import asset, pdf_source, to_html
from inspector_tui.report.pdf import PdfWorker
from inspector_tui.report.pictures import pictures
from inspector_tui.report.typeface import missing_characters
from inspector_tui.store import DISK, Content, Header, to_bytes, write_whole
from inspector_tui.store.workspace import folder_name

Kind = Literal["html", "pdf"]
DATA = "inspection.json"
"""What the inspection is called inside a PDF."""
Progress = Callable[[str], None]
"""Is told each step as it begins: document, html, pdf."""


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """The files of a report, and what its reader should know."""

    paths: tuple[Path, ...]
    """What was written, the HTML before the PDF."""
    warnings: tuple[str, ...] = ()
    """Sentences in the language of the report, among them why there is no PDF."""
    trouble: InspectorError | None = None
    """Why there is no PDF, where one was asked for."""


def write_report(
    content: Content,
    folder: Path,
    *,
    kinds: tuple[Kind, ...] = ("html", "pdf"),
    lang: str,
    at: datetime,
    beside: Path | None = None,
    worker: PdfWorker | None = None,
    progress: Progress = lambda step: None,
) -> Written:
    """Writes the report of an inspection into a folder, which is made where it is not there.

    `beside` is the folder of the inspection, where its photos are. The HTML is written first, so
    that a machine without Pango leaves it all the same. Raises NotSaved where the folder takes no
    file.
    """
    progress("document")
    shown = pictures(inspection_of(content), beside) if beside else {}
    report = report_of(content, lang=lang, at=at, prints=shown)
    stem = file_stem(content.header, inspection_of(content))
    return write_document(
        report, content, shown, folder / f"{stem}.{lang}", kinds=kinds, worker=worker,
        progress=progress,
    )  # fmt: skip


def write_document(
    report: Report,
    content: Content,
    shown: Mapping[str, bytes],
    stem: Path,
    *,
    kinds: tuple[Kind, ...],
    worker: PdfWorker | None = None,
    progress: Progress = lambda step: None,
) -> Written:
    """Writes a document with the inspection inside under a name without its ending."""
    data = to_bytes(content)
    paths: list[Path] = []
    if "html" in kinds:
        progress("html")
        page = to_html(report, pictures=shown, data=data).encode("utf-8", "replace")
        paths.append(save(stem.parent, f"{stem.name}.html", page))
    if "pdf" not in kinds:
        return Written(paths=tuple(paths))
    progress("pdf")
    try:
        pdf = _pdf(report, shown, {DATA: data}, worker)
    except (NoPdf, PdfFailed) as error:
        return Written(paths=tuple(paths), warnings=(say(error, report.lang),), trouble=error)
    paths.append(save(stem.parent, f"{stem.name}.pdf", pdf))
    return Written(paths=tuple(paths), warnings=tuple(_missing(report)))


def inspection_of(content: Content) -> Inspection:
    """The inspection that a file holds."""
    return Inspection.of(content.checklist, content.log)


def report_of(content: Content, *, lang: str, at: datetime, prints: Collection[str] = ()) -> Report:
    """The report of an inspection file, with the photos that can be shown."""
    inspection = inspection_of(content)
    return inspection_report(
        rate(inspection),
        inspection_id=content.header.id,
        lang=lang,
        at=at,
        code=content_code(inspection),
        intact=_intact(content),
        prints=prints,
    )


def _intact(content: Content) -> bool:
    """Whether what the last seal covers is what it was; true where there is none."""
    last = standing_seal(content.log).seal
    header = msgspec.to_builtins(content.header)
    return last is None or is_intact(header, content.log, last)


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


def _pdf(
    report: Report,
    shown: Mapping[str, bytes],
    attached: Mapping[str, bytes],
    worker: PdfWorker | None,
) -> bytes:
    page = pdf_source(report, shown)
    assets = {asset(name): picture for name, picture in shown.items()}
    whole = sha256(page.encode("utf-8", "replace"))
    for part in attached.values():
        whole.update(part)
    with worker_or_own(worker) as one:
        return one.to_pdf(
            page, assets, identifier=whole.hexdigest(), attached=attached, created=report.created
        )


@contextmanager
def worker_or_own(worker: PdfWorker | None) -> Iterator[PdfWorker]:
    """The worker that is given, else one that ends with its document."""
    if worker:
        yield worker
    else:
        with PdfWorker() as own:
            yield own


def save(folder: Path, name: str, content: bytes) -> Path:
    """Writes a file whole under its name; raises NotSaved."""
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(DISK, path, content)
    except OSError as error:
        raise NotSaved(
            N_(
                "{path}: the report could not be written ({reason}). Choose another folder, "
                "or make room and try again; the inspection itself is safe."
            ),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error
    return path


def _missing(report: Report) -> Iterator[str]:
    """Where characters stand that no bundled face draws."""
    for piece in report.pieces:
        absent = missing_characters("".join(_texts(msgspec.to_builtins(piece))))
        if absent:
            yield translate(
                N_("{place}: the PDF may show boxes for {characters}; the HTML shows them."),
                report.lang,
            ).format(place=piece.title, characters=" ".join(absent))


def _texts(plain: object) -> Iterator[str]:
    """Every text within plain data."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for inner in plain.values():
            yield from _texts(inner)
    elif isinstance(plain, list | tuple):
        for inner in plain:
            yield from _texts(inner)
