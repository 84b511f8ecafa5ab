"""A small checklist, its inspector, and inspections of it on a disk."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

from inspector_tui.model import (
    Author,
    Band,
    Checklist,
    Entry,
    Item,
    Level,
    Plain,
    RatingPolicy,
    Section,
    entry,
)
from inspector_tui.store import DISK, NAME, Disk, InspectionFile, create, open_file

NOON = datetime(2026, 5, 20, 12, 0, tzinfo=UTC)
ANNA = Author(name="Anna", device="laptop-1")
BO = Author(name="Bo", device="laptop-2")

CHECKLIST = Checklist(
    format="checklist/1",
    id="gate",
    version="1",
    title={"zh": "大门", "en": "The gate"},
    rating=RatingPolicy(
        bands=(Band(stars=1, at_least=Fraction(60)), Band(stars=0, at_least=Fraction(0)))
    ),
    levels={
        "two": (
            Level(id="yes", key="1", label="Yes", share=Fraction(1)),
            Level(id="no", key="3", label="No", share=Fraction(0)),
        )
    },
    sections=(
        Section(
            id="A",
            title="The gate",
            items=(
                Item(id="A-1", title="Signs", criterion="There are signs.", levels="two"),
                Item(id="A-2", title="Guard", criterion="There is a guard.", levels="two"),
            ),
        ),
    ),
)

ID = "00112233445566ff"


def says(key: str, value: Plain, *, after: int = 0, by: Author = ANNA) -> Entry:
    """An entry that is written so many seconds after noon and replaces nothing."""
    return entry(key, value, at=NOON + timedelta(seconds=after), by=by)


def begun(folder: Path, *entries: Entry, disk: Disk = DISK, inspection_id: str = ID) -> Path:
    """The closed file of a new inspection that holds these entries."""
    made = create(
        folder,
        CHECKLIST,
        inspection_id=inspection_id,
        at="2026-05-20T12:00:00.000Z",
        by=ANNA,
        disk=disk,
    )
    made.close()
    if entries:
        with opened(folder / NAME, disk=disk) as file:
            file.record(*entries)
    return folder / NAME


def opened(path: Path, by: Author = ANNA, disk: Disk = DISK) -> InspectionFile:
    """The file, open for adding entries; raises the reason where it is not."""
    file = open_file(path, by, disk)
    if (why_not := file.read_only) is not None:
        file.close()
        raise why_not
    return file
