"""Pieces: the evidence of an inspection, and the one piece that is meant."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from inspector_tui.cli.evidence_words import SHORT
from inspector_tui.cli.finding import line_of
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_

if TYPE_CHECKING:
    from inspector_tui.model import Evidence, Inspection

_NONE = N_("{given}: no evidence here has an id or a name that begins so. There are: {known}.")
_SEVERAL = N_("{given}: several pieces of evidence answer to this: {known}. Give more of the id.")


def pieces_of(inspection: "Inspection", item: str | None) -> "list[Evidence]":
    """The evidence of a line, of all lines where none is named; raises UnknownItem."""
    wanted = [line_of(inspection, item)] if item else inspection.lines
    return [*_pieces(inspection, (line.address for line in wanted))]


def piece_of(inspection: "Inspection", item: str | None, given: str) -> "Evidence":
    """The one piece that the first characters of an id, or a name, mean; raises BadInput."""
    pieces = pieces_of(inspection, item)
    found = [one for one in pieces if one.id.startswith(given) or one.name == given]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{one.id[:SHORT]} {one.address} {one.name}" for one in found or pieces)
    raise BadInput(_SEVERAL if found else _NONE, given=given, known=known or "–")


def _pieces(inspection: "Inspection", addresses: Iterator[str]) -> "Iterator[Evidence]":
    for address in addresses:
        if finding := inspection.findings.get(address):
            yield from finding.evidence
