"""HTML to PDF by WeasyPrint: nothing is opened but the assets that came with the job."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from mimetypes import guess_type

from weasyprint import HTML, Attachment
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from inspector_tui.report.pdf_message import Answer, Job
from inspector_tui.report.pdf_tags import complete, mark

VARIANT = "pdf/a-3a"
"""Tagged, for archives, with files inside; no validator was at hand when it was chosen."""


class AssetFetcher(URLFetcher):
    """Serves `asset:` from the job and `data:` from the address itself, and refuses the rest."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("data",))
        self._assets = assets

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The answer to an address; a missing asset stops the document."""
        scheme, _, name = url.partition(":")
        if scheme != "asset":
            return super().fetch(url, headers)
        if name not in self._assets:
            raise FatalURLFetchingError(f"{url} did not come with the document")
        kind = guess_type(name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, self._assets[name], {"Content-Type": kind})


class LostPictures(logging.Handler):
    """Hears which assets WeasyPrint leaves out; it would only log them and go on."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.complaints: list[str] = []
        """What was said about each, in order."""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a complaint about an asset that is not drawn."""
        complaint = record.getMessage()
        if complaint.startswith("Failed to") and "asset:" in complaint:
            self.complaints.append(complaint)


def render(job: Job, html: bytes, assets: Sequence[bytes]) -> tuple[Answer, list[bytes]]:
    """The PDF of a document, or what stood in its way."""
    shown, carried = assets[: len(job.assets)], assets[len(job.assets) :]
    fetcher = AssetFetcher(dict(zip(job.assets, shown, strict=True)))
    # A base keeps relative addresses from stopping the document: they are refused like others.
    document = HTML(string=html.decode(), base_url="asset:", url_fetcher=fetcher)
    try:
        with _lost_pictures() as lost:
            pdf = _printed(document, job, carried)
    except FatalURLFetchingError as error:
        return Answer(fault=str(error)), []
    if lost.complaints:
        return Answer(fault=lost.complaints[0]), []
    return Answer(sizes=(len(pdf),)), [pdf]


def _printed(document: HTML, job: Job, carried: Sequence[bytes]) -> bytes:
    """The PDF with everything that its standards ask for."""
    options: dict[str, object] = {
        "pdf_identifier": job.identifier.encode(),
        "pdf_variant": VARIANT,
        "pdf_tags": True,
        "attachments": [*_attachments(job, carried)],
    }
    pages = document.render(**options)
    mark(pages.metadata)
    return pages.write_pdf(finisher=complete, **options)


def _attachments(job: Job, carried: Sequence[bytes]) -> Iterator[Attachment]:
    """The files that travel inside; the first is the data of the document."""
    created = datetime.fromisoformat(job.created) if job.created else datetime.fromtimestamp(0, UTC)
    for n, (name, content) in enumerate(zip(job.attached, carried, strict=True)):
        yield Attachment(
            string=content,
            name=name,
            relationship="Supplement" if n else "Data",
            created=created,
            modified=created,
        )


@contextmanager
def _lost_pictures() -> Iterator[LostPictures]:
    log, lost = logging.getLogger("weasyprint"), LostPictures()
    log.addHandler(lost)
    try:
        yield lost
    finally:
        log.removeHandler(lost)
