"""Reports that carry their inspection, as the program writes them."""

from pathlib import Path


def html(text: bytes, before: str = "", after: str = "") -> bytes:
    """An HTML report with its block of data."""
    data = text.decode().replace("<", "\\u003c")
    block = f'<script type="application/json" id="inspection-data">{data}</script>'
    return f"<!DOCTYPE html><title>Lot 7</title>{before}{block}{after}<p>55</p>".encode()


def pdf(*texts: bytes, variant: str | None = None) -> bytes:
    """A PDF report with its embedded file."""
    from weasyprint import HTML, Attachment

    files = [Attachment(string=one, name="inspection.json", relationship="Data") for one in texts]
    page = HTML(string="<html lang=en><title>Lot 7</title><p>55")
    return bytes(page.write_pdf(attachments=files, pdf_variant=variant))


def rewritten(content: bytes, path: Path) -> bytes:
    """What another program makes of a PDF when it saves it."""
    from pypdf import PdfWriter

    path.write_bytes(content)
    writer = PdfWriter(clone_from=path)
    writer.write(path)
    return path.read_bytes()
