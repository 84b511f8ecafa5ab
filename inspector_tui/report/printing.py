"""Printing: a document as files, each whole under its name or not there at all."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import InspectorError, NoPdf, NotSaved, PdfFailed
from inspector_tui.locale import LANGUAGES, N_, in_use, say, translate
from inspector_tui.report.documents import Report
from inspector_tui.report.html import asset, pdf_source, to_html
from inspector_tui.report.pdf import PdfWorker
from inspector_tui.report.pictures import drawable
from inspector_tui.report.stationery import PLAIN, Stationery
from inspector_tui.report.typeface import missing_characters
from inspector_tui.store import DISK, write_whole

Kind = Literal["html", "pdf"]
FORMATS: tuple[tuple[Kind, ...], ...] = (("html", "pdf"), ("pdf",), ("html",))
"""What may be written of a document; the first where nothing else is asked for."""
DATA = "inspection.json"
"""What the inspection is called inside a PDF."""
Progress = Callable[[str], None]
"""Is told each step as it begins: document, html, pdf."""


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """The files of a report, and what its reader should know."""

    paths: tuple[Path, ...]
    """What was written, the HTML before the PDF."""
    warnings: tuple[str, ...] = ()
    """Sentences in the language of the report, the last of them why there is no PDF."""
    trouble: InspectorError | None = None
    """Why there is no PDF, where one was asked for."""


def write_document(
    report: Report,
    stem: Path,
    *,
    kinds: tuple[Kind, ...],
    data: bytes = b"",
    shown: Mapping[str, bytes] | None = None,
    carried: Mapping[str, bytes] | None = None,
    stationery: Stationery = PLAIN,
    worker: PdfWorker | None = None,
    progress: Progress = lambda step: None,
) -> Written:
    """Writes a document under a name without its ending, with its photos and its data inside.

    What is `carried` travels in the PDF alone, behind the data; the `stationery` heads it. Raises
    NotSaved where the folder takes no file, BadInput for a wrong template.
    """
    report = _headed(report, stationery)
    photos = {**(shown or {}), **stationery.pictures}
    known = tuple(say(trouble, _spoken(report)) for trouble in stationery.troubles)
    templates = stationery.templates
    inside = {**({DATA: data} if data else {}), **(carried or {})}
    paths: list[Path] = []
    if "html" in kinds:
        progress("html")
        page = to_html(report, pictures=photos, data=data, templates=templates).encode(
            "utf-8", "replace"
        )
        paths.append(save(stem.parent / f"{stem.name}.html", page))
    if "pdf" not in kinds:
        return Written(paths=tuple(paths), warnings=known)
    progress("pdf")
    try:
        pdf = _made(report, photos, inside, templates, worker)
    except (NoPdf, PdfFailed) as error:
        why = say(error, _spoken(report))
        return Written(paths=tuple(paths), warnings=(*known, why), trouble=error)
    paths.append(save(stem.parent / f"{stem.name}.pdf", pdf))
    return Written(paths=tuple(paths), warnings=(*known, *_missing(report)))


def _headed(report: Report, stationery: Stationery) -> Report:
    """The document under the title and the logo of an office."""
    return msgspec.structs.replace(
        report, office=stationery.named(report.lang), logo=stationery.logo_name
    )


def _made(
    report: Report,
    shown: Mapping[str, bytes],
    attached: Mapping[str, bytes],
    templates: Path | None,
    worker: PdfWorker | None,
) -> bytes:
    """The PDF; a photo that cannot be drawn leaves its frame empty and costs no report."""
    try:
        return _pdf(report, shown, attached, templates, worker)
    except PdfFailed:
        whole = drawable(shown)
        if len(whole) == len(shown):
            raise
        return _pdf(report, whole, attached, templates, worker)


def _pdf(
    report: Report,
    shown: Mapping[str, bytes],
    attached: Mapping[str, bytes],
    templates: Path | None,
    worker: PdfWorker | None,
) -> bytes:
    page = pdf_source(report, shown, templates)
    assets = {asset(name): picture for name, picture in shown.items()}
    whole = sha256(page.encode("utf-8", "replace"))
    for part in (*assets.values(), *attached.values()):
        whole.update(part)
    with _one(worker) as maker:
        return maker.to_pdf(
            page, assets, identifier=whole.hexdigest(), attached=attached, created=report.created
        )


@contextmanager
def _one(worker: PdfWorker | None) -> Iterator[PdfWorker]:
    """The worker that is given, else one that ends with its document."""
    if worker:
        yield worker
    else:
        with PdfWorker() as own:
            yield own


def save(path: Path, content: bytes) -> Path:
    """Writes a file whole, its folder too where there is none; raises NotSaved."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
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


def _spoken(report: Report) -> str:
    """The language in which a report's reader is warned: its own, else the one in use."""
    return report.lang if report.lang in LANGUAGES else in_use()


def _missing(report: Report) -> Iterator[str]:
    """Where characters stand that no bundled face draws."""
    for piece in report.pieces:
        absent = missing_characters("".join(_texts(msgspec.to_builtins(piece, enc_hook=str))))
        if absent:
            yield translate(
                N_("{place}: the PDF may show boxes for {characters}; the HTML shows them."),
                _spoken(report),
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
