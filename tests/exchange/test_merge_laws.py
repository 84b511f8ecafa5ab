"""Any order, any grouping, any number of copies of the inputs: the same workspace."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_tui.exchange import EvidenceFiles, Received, merge_into, read
from inspector_tui.exchange.received import EvidenceFile
from inspector_tui.exchange.united import conflicts
from inspector_tui.model import Entry, Log, digest
from inspector_tui.store import NAME, Content, Header, InspectionFile, Workspace
from tests.exchange.samples import LATER, OTHER_ID, digits_of, held, photo
from tests.model.strategies import histories
from tests.store.samples import ANNA, CHECKLIST, ID, says

HEADERS = tuple(
    Header(
        format="inspection/1",
        id=one,
        checklist=CHECKLIST.id,
        version=CHECKLIST.version,
        digest=digest(CHECKLIST),
        created=created,
        by=ANNA,
    )
    for one, created in (
        (ID, "2026-05-20T12:00:00.000Z"),
        (OTHER_ID, "2026-05-20T12:00:00.000Z"),
        (OTHER_ID, "2026-06-01T09:00:00.000Z"),
    )
)
"""Two inspections, and one that bears the id of the second: damage."""

PHOTOS = tuple(photo(n) for n in range(2))


@st.composite
def visits(draw: st.DrawFn) -> list[Received]:
    """Copies of several inspections as they lie on sticks: each with some of the entries."""
    every = [*draw(histories()), *_photographed()]
    copies = []
    for header in draw(st.lists(st.sampled_from(HEADERS), min_size=1, max_size=5)):
        entries = draw(st.lists(st.sampled_from(every), unique_by=lambda one: one.id))
        photos = draw(st.lists(st.sampled_from(PHOTOS), unique=True))
        copies.append(_received(header, entries, photos))
    return copies


def _photographed() -> list[Entry]:
    return [
        says(f"item/A-1/photo/{digits_of(one)}", {"suffix": "jpg"}, after=n)
        for n, one in enumerate(PHOTOS)
    ]


def _received(header: Header, entries: list[Entry], photos: list[bytes]) -> Received:
    content = Content(header=header, checklist=CHECKLIST, log=Log(entries))
    return Received(Path("stick"), "package", content, _evidence(photos))


def _evidence(photos: list[bytes]) -> EvidenceFiles:
    named = {digits_of(one): one for one in photos}
    return EvidenceFiles(
        {one: EvidenceFile(f"{one}.jpg", one, lambda c=content: iter([c]))  # type: ignore[misc]
         for one, content in named.items()}
    )  # fmt: skip


def merged_into(folder: Path, copies: Sequence[Received]) -> Path:
    log = merge_into(Workspace(folder), copies, at=LATER, by=ANNA)
    assert log.of("refused") == ()
    return folder


@settings(max_examples=60)
@given(visits(), st.randoms(use_true_random=False))
def test_order_and_number_of_copies_do_not_matter(copies: list[Received], chance: Random) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        once = held(merged_into(Path(scratch, "once"), copies))
        shuffled = [*copies, *chance.choices(copies, k=3)]
        chance.shuffle(shuffled)
        assert held(merged_into(Path(scratch, "often"), shuffled)) == once


@settings(max_examples=40)
@given(visits(), st.data())
def test_grouping_does_not_matter(copies: list[Received], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        at_once = held(merged_into(Path(scratch, "province"), copies))
        offices = data.draw(st.lists(st.integers(0, 2), min_size=len(copies), max_size=len(copies)))
        city = Workspace(Path(scratch, "city"))
        for office in data.draw(st.permutations(range(3))):
            share = [one for one, where in zip(copies, offices, strict=True) if where == office]
            county = merged_into(Path(scratch, f"county-{office}"), share)
            if share:
                merge_into(city, read(county), at=LATER, by=ANNA)
        assert held(city.path) == at_once


@settings(max_examples=60)
@given(visits())
def test_the_workspace_is_the_union_by_header_and_its_conflicts_are_those_of_the_union(
    copies: list[Received],
) -> None:
    wanted: dict[bytes, Log] = {}
    for one in copies:
        header = msgspec.json.encode(one.content.header)
        wanted[header] = Log([*wanted.get(header, ()), *one.content.log])
    with tempfile.TemporaryDirectory() as scratch:
        office = merged_into(Path(scratch), copies)
        found = {}
        for path in office.glob(f"inspections/*/*/{NAME}"):
            file = InspectionFile(path)
            found[msgspec.json.encode(file.header)] = file.log
    assert found == wanted
    assert {h: conflicts(log) for h, log in found.items()} == {
        h: conflicts(log) for h, log in wanted.items()
    }


@settings(max_examples=40)
@given(visits(), visits())
def test_nothing_that_was_here_is_lost(here: list[Received], came: list[Received]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        office = merged_into(Path(scratch), here)
        before = {path: InspectionFile(path).log for path in office.rglob(f"inspections/**/{NAME}")}
        files = {path: path.read_bytes() for path in office.rglob("evidence/*.jpg")}
        merged_into(office, came)
        for path, log in before.items():
            assert {one.id for one in log} <= {one.id for one in InspectionFile(path).log}
        assert all(path.read_bytes() == content for path, content in files.items())
