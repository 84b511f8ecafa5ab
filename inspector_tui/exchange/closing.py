"""Closing: seals an inspection once nothing stands in the way."""

from datetime import datetime

from inspector_tui.errors import NotReady
from inspector_tui.evidence import present
from inspector_tui.exchange.sealing import seal
from inspector_tui.locale import N_
from inspector_tui.model import Author, Obstacle, Seal, rate, review
from inspector_tui.store import InspectionFile


def obstacles(file: InspectionFile) -> tuple[Obstacle, ...]:
    """Everything that stands between an inspection and its seal, missing files among it."""
    return review(rate(file.inspection), present(file.path.parent))


def seal_file(file: InspectionFile, *, at: datetime, by: Author, private: str = "") -> Seal:
    """Seals an inspection; raises NotReady, and what `seal` raises.

    `private` is the inspector's key; without one the seal is a digest alone.
    """
    found = obstacles(file)
    if found:
        places = dict.fromkeys(one.place for one in found)
        raise NotReady(
            N_("{path}: {count} things stand in the way of the seal: {places}. Settle them first."),
            path=file.path,
            count=len(found),
            places=", ".join([*places][:8]),
        )
    return seal(file, at=at, by=by, private=private)
