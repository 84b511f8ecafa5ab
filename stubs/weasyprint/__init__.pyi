from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

from pydyf import PDF
from weasyprint.urls import URLFetcher

__version__: str

class Attachment:
    def __init__(
        self,
        *,
        string: str | bytes,
        name: str,
        description: str | None = None,
        created: datetime | None = None,
        modified: datetime | None = None,
        relationship: Literal["Data", "Source", "Supplement", "Unspecified"] = "Unspecified",
    ) -> None: ...

class DocumentMetadata:
    generate_rdf_metadata: Callable[[str, int, str], bytes]

class Document:
    metadata: DocumentMetadata
    def write_pdf(
        self, *, finisher: Callable[[Document, PDF], None] | None = None, **options: object
    ) -> bytes: ...

class HTML:
    def __init__(
        self,
        *,
        string: str,
        base_url: str | None = None,
        url_fetcher: URLFetcher | None = None,
    ) -> None: ...
    def render(self, **options: object) -> Document: ...
    def write_pdf(
        self,
        *,
        attachments: Sequence[Attachment] | None = None,
        full_fonts: bool = False,
        pdf_identifier: bytes | None = None,
        pdf_tags: bool = False,
        pdf_variant: str | None = None,
        uncompressed_pdf: bool = False,
    ) -> bytes: ...
