"""EvidenceWords: the evidence of an inspection as a person and as a script reads it."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from inspector_tui.cli import place
from inspector_tui.cli.cells import table
from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from inspector_tui.model import Evidence
    from inspector_tui.store import InspectionFile

SHORT = 12
"""How many characters of an id are shown; fewer do to name it."""

_KNOWN = N_("{name} is also attached at {site}, {date}, item {item} (inspection {visit}).")


def evidence_table(pieces: "Iterable[Evidence]") -> str:
    """A row a piece: id, item, kind, when it was taken, its name, its words."""
    return table([_row(one) for one in pieces]) or _("No evidence is attached.")


def _row(one: "Evidence") -> tuple[str, ...]:
    from inspector_tui.tui.said import METHODS

    words = " · ".join(filter(None, (one.caption, one.text, one.who)))
    return one.id[:SHORT], one.address, _(METHODS[one.kind]), _taken(one), one.name, words


def _taken(one: "Evidence") -> str:
    """The time of a photo; `~` where it is the file's and not the camera's."""
    if not one.taken:
        return "–"
    return one.taken[:19].replace("T", " ") + ("" if one.original else " ~")


def evidence_plain(one: "Evidence") -> dict[str, Any]:
    """A piece as plain data."""
    return {"id": one.id, "address": one.address, "kind": one.kind, "file": one.file, **one.says}


def point_out(args: Namespace, file: "InspectionFile", pieces: "Sequence[Evidence]") -> None:
    """Says where the files that were attached are attached besides."""
    from inspector_tui.exchange.elsewhere import elsewhere

    names = {one.id: one.name for one in pieces if one.has_file}
    found = elsewhere(place.workspace(args), names, but=file.header.id)
    for sha256, uses in found.items():
        for use in uses:
            told = _(_KNOWN).format(
                name=names[sha256], site=use.site or "–", date=use.date or "–",
                item=use.address, visit=use.visit,
            )  # fmt: skip
            print(told, file=sys.stderr)
