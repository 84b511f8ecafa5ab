"""Inspections of a small programme in two versions, as files for a pool."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from inspector_tui.model import Author, Checklist, Log, Plain, digest
from inspector_tui.store import NAME, Content, Header, to_bytes
from tests.model.samples import checklist, item, section

BEGUN = datetime(2024, 5, 1, 8, 0, tzinfo=UTC)
ANNA = Author(name="Anna", device="laptop-1")


def asked(version: str = "1", *more: str) -> Checklist:
    """A checklist of the programme `red`: a veto, a key item, two plain ones, and more."""
    whole = checklist(
        section("S1", item("V", importance="veto", levels="two"), item("K", importance="key"),
                group="一强"),
        section("S2", "A", "B", *more, group={"zh": "一优", "en": "One"}),
        programme="red",
    )  # fmt: skip
    return msgspec.structs.replace(whole, version=version)


ALL_MET = {"V": "yes", "K": "met", "A": "met", "B": "met"}


def written(log: Log, said: Mapping[str, Plain], *, by: Author = ANNA) -> Log:
    """The log once somebody has said more."""
    for key, value in said.items():
        full = key if "/" in key else f"item/{key}/level"
        at = BEGUN + timedelta(minutes=len(log))
        log = log.add(log.next(full, value, at=at, by=by))
    return log


def content(number: int, said: Mapping[str, Plain], definition: Checklist | None = None) -> Content:
    """An inspection in which this was said."""
    definition = definition or asked()
    header = Header(
        format="inspection/1",
        id=f"{number:016x}",
        checklist=definition.id,
        version=definition.version,
        digest=digest(definition),
        created="2024-05-01T08:00:00.000Z",
        by=ANNA,
    )
    return Content(header=header, checklist=definition, log=written(Log(), said))


def site(name: str, region: str = "N", day: str = "2024-05-01", **more: str) -> dict[str, Plain]:
    """What the site form says."""
    said = {"site/name": name, "site/region": region, "visit/date": day}
    return {**said, **{key.replace("_", "/", 1): value for key, value in more.items()}}


def filed(folder: Path, one: Content) -> Path:
    """The inspection file of a content, in a folder of its own."""
    folder.mkdir(parents=True)
    path = folder / NAME
    path.write_bytes(to_bytes(one))
    return path
