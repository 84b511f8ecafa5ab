"""Tags: what WeasyPrint leaves out of a tagged PDF that readers aloud and archives ask for."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Protocol

import pydyf

_END = b"</rdf:RDF>"
_MARK = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    b' pdfuaid:part="1"/>'
    # An archive refuses every property that is neither its own nor described.
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    b'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    b"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    b"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    b'<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    b"<pdfaProperty:name>part</pdfaProperty:name>"
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    b"<pdfaProperty:category>internal</pdfaProperty:category>"
    b"<pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>"
    b"</rdf:li></rdf:Seq></pdfaSchema:property>"
    b"</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)
"""PDF/UA-1, beside the PDF/A that WeasyPrint writes: it writes one of the two alone."""


Written = Callable[[str, int, str], bytes]
"""What writes the metadata of a standard, its part and its level."""


class Metadata(Protocol):
    """The metadata of a document of WeasyPrint."""

    generate_rdf_metadata: Written


def mark(metadata: Metadata) -> None:
    """Lets the metadata of a document name both standards."""
    metadata.generate_rdf_metadata = partial(_both, metadata.generate_rdf_metadata)


def _both(written: Written, variant: str, version: int, conformance: str) -> bytes:
    return written(variant, version, conformance).replace(_END, _MARK + _END)


def complete(_document: object, pdf: pydyf.PDF) -> None:
    """Says of every head of a table what it heads, and by which name cells find it."""
    heads = [one for one in _elements(pdf) if one.get("S") == "/TH"]
    for head in heads:
        head["A"]["Scope"] = "/Row" if _is_beside_cells(pdf, head) else "/Column"
    named = sorted((one["ID"].string, one) for one in heads if "ID" in one)
    names = [part for _, one in named for part in (one["ID"], one.reference)]
    if names:
        tree = pydyf.Dictionary({"Names": pydyf.Array(names)})
        pdf.add_object(tree)
        _target(pdf, pdf.catalog["StructTreeRoot"])["IDTree"] = tree.reference


def _elements(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    return (one for one in pdf.objects if isinstance(one, pydyf.Dictionary) and "S" in one)


def _is_beside_cells(pdf: pydyf.PDF, head: pydyf.Dictionary) -> bool:
    """Whether a head stands in a row with cells that it is the head of."""
    kids = _target(pdf, head["P"])["K"]
    return any(_target(pdf, kid).get("S") == "/TD" for kid in kids if isinstance(kid, bytes))


def _target(pdf: pydyf.PDF, reference: bytes) -> pydyf.Dictionary:
    found: pydyf.Dictionary = pdf.objects[int(reference.split()[0])]
    return found
