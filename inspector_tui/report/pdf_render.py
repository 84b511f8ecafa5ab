"""HTML to PDF by WeasyPrint: nothing is opened but the assets that came with the job."""

from collections.abc import Mapping, Sequence
from mimetypes import guess_type

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from inspector_tui.report.pdf_message import Answer, Job


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


def render(job: Job, html: bytes, assets: Sequence[bytes]) -> tuple[Answer, list[bytes]]:
    """The PDF of a document, or what stood in its way."""
    fetcher = AssetFetcher(dict(zip(job.assets, assets, strict=True)))
    try:
        pdf = HTML(string=html.decode(), url_fetcher=fetcher).write_pdf(
            pdf_identifier=job.identifier.encode(), pdf_tags=True
        )
    except FatalURLFetchingError as error:
        return Answer(fault=str(error)), []
    return Answer(sizes=(len(pdf),)), [pdf]
