"""Random checklists, and random visits that are scored against them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Any, Literal

import msgspec
from hypothesis import settings
from hypothesis import strategies as st

from inspector_tui.model import (
    Band,
    Cap,
    Checklist,
    Deduction,
    Entry,
    Fact,
    Gate,
    Inspection,
    Item,
    Line,
    Log,
    Part,
    Plain,
    RatingPolicy,
    Section,
    entry,
)
from tests.model.samples import (
    ANNA,
    AT,
    BO,
    HALF,
    RULE_PACK,
    SCALES,
    at_odds,
    item,
    section,
    written,
)

THOROUGHLY = settings(max_examples=2 * settings().max_examples)
"""For the laws in which a fault hides behind several rare things at once."""

Said = Mapping[str, Plain]
"""What is said of one line: values by the last part of their keys (`level`, `part/a`)."""

DEDUCTIONS = (
    Deduction(id="once", label="Once", take=HALF),
    Deduction(id="range", label="Range", range=(Fraction(1, 4), Fraction(3, 2))),
    Deduction(id="each", label="Each", take=Fraction(1, 3), per="occurrence", most=Fraction(1)),
)
PARTS = (Part(id="a", label="A"), Part(id="b", label="B", share=Fraction(2)))

WAYS: tuple[dict[str, Any], ...] = (
    {"levels": "three"},
    {"levels": "two"},
    {"step": HALF},
    {"deductions": DEDUCTIONS},
    {"parts": PARTS},
    {"levels": "three", "parts": PARTS},
)

ITEMS = tuple(
    item("any", show_if=show_if, importance=importance, na=na, core=core, points=points, **way)
    for show_if, importance, na, core, points, way in product(
        ("", "", "", "yard"),
        ("normal", "normal", "normal", "key", "veto"),
        ("never", "reason"),
        (False, True),
        (Fraction(1), Fraction(2), Fraction(3, 2)),
        WAYS,
    )
)

INSTANCES: tuple[Literal["mean", "min"] | None, ...] = (None, "mean", "min")

GATES = (
    None,
    Gate(core_share=Fraction(2, 3)),
    Gate(core_zero=True),
    Gate(core_share=HALF, core_zero=True),
)

SECTIONS = (
    *(
        section("any", "any", weight=weight, instances=instances, gate=gate)
        for instances, gate, weight in product(INSTANCES, GATES, (None, Fraction(10), HALF))
    ),
    *(section("any", "any", bonus=True),) * 9,
)
"""One in five is a bonus."""

GRADES = RatingPolicy(
    bands=(
        Band(stars=2, at_least=Fraction(80), no_zero_section=True),
        Band(stars=1, at_least=Fraction(70), no_zero_section=True),
        Band(stars=0, at_least=Fraction(0)),
    ),
    bonus_cap=Fraction(1),
    decimals=1,
)
LENIENT = RatingPolicy(
    bands=(
        Band(stars=5, at_least=Fraction(75), highlights=2),
        Band(stars=4, at_least=Fraction(75), all_key_full=True),
        Band(stars=3, at_least=Fraction(50), no_zero_section=True),
        Band(stars=1, at_least=Fraction(25)),
        Band(stars=0, at_least=Fraction(0)),
    ),
    caps=(
        Cap(stars=2, when="veto", label="Veto"),
        Cap(stars=3, when="key", count=2, label="Two key items"),
        Cap(stars=1, when="na_share", above=HALF, label="Left out"),
        Cap(stars=4, when="fact", fact="yard", label="Yard"),
    ),
    bonus_cap=Fraction(7, 2),
    decimals=0,
)
POLICIES = (RULE_PACK, GRADES, LENIENT)

YARD = Fact(id="yard", label="Has a yard")


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    """Any checklist of one to three sections with one to four items each."""
    rows = st.lists(st.sampled_from(ITEMS), min_size=1, max_size=4)
    drawn = draw(st.lists(st.tuples(st.sampled_from(SECTIONS), rows), min_size=1, max_size=3))
    return Checklist(
        format="checklist/1",
        id="random",
        version="1",
        title="Random",
        rating=draw(st.sampled_from(POLICIES)),
        sections=tuple(_named(f"S{n}", *one) for n, one in enumerate(drawn)),
        levels=SCALES,
        facts=(YARD,),
    )


def _named(section_id: str, kind: Section, items: Sequence[Item]) -> Section:
    rows = tuple(
        msgspec.structs.replace(item, id=f"{section_id}-{n}") for n, item in enumerate(items)
    )
    return msgspec.structs.replace(kind, id=section_id, items=rows)


def settlements(item: Item) -> list[Said]:
    """What settles an item, from the worst to the best; that it does not apply comes first."""
    left_out: list[Said] = [{"level": "na"}] if item.na == "reason" else []
    return [*left_out, *scores(item)]


def scores(item: Item) -> list[Said]:
    """What scores an item; each step towards the end can only be better."""
    match item.mode:
        case "level":
            return [{"level": level.id} for level in reversed(SCALES[item.levels or ""])]
        case "mark":
            return [{"level": {"mark": str(mark)}} for mark in (0, HALF, item.points)]
        case "deductions":
            return [{"level": {"deductions": taken}} for taken in TAKEN]
        case "parts":
            return [
                {"part/a": a, "part/b": b} for a, b in ((False, False), (True, False), (True, True))
            ]


TAKEN: tuple[dict[str, Plain], ...] = (
    {"once": 1, "range": "3/2", "each": 4},
    {"once": 1, "range": "1/4", "each": 4},
    {"once": 1, "each": 2},
    {"once": 1},
    {},
)


def doubts(item: Item) -> list[Said]:
    """What leaves an item to be settled."""
    if item.mode != "parts":
        return [{}, {"level": "pending"}]
    return [{}, {"level": "pending"}, {"part/a": True}, {"part/b": False}]


@st.composite
def visits(
    draw: st.DrawFn, *, complete: bool = False, torn: bool = False, known: bool = True
) -> Inspection:
    """Any visit: `complete` settles every line, `torn` leaves some in conflict."""
    asked = draw(checklists())
    log = written(Log(), draw(_premises(asked, known)))
    lines = Inspection.of(asked, log).lines
    said = {
        f"item/{line.address}/{aspect}": value
        for line in lines
        for aspect, value in draw(_said(line, complete)).items()
    }
    log = log.add(*(entry(key, value, at=AT, by=ANNA) for key, value in said.items()))
    if torn and lines:
        for line in draw(st.lists(st.sampled_from(lines), max_size=2)):
            log = draw(_disputes(log, line))
    return Inspection.of(asked, log)


def _said(line: Line, complete: bool) -> st.SearchStrategy[Said]:
    settled = settlements(line.item)
    likely = [*settled, settled[-1], settled[-1]]
    return st.sampled_from(likely if complete else [*likely, *doubts(line.item)])


@st.composite
def _premises(draw: st.DrawFn, asked: Checklist, known: bool) -> dict[str, Plain]:
    """The fact, how many instances there are, and how many special practices."""
    practices, yard = (
        draw(st.sampled_from(("", "one", "one\ntwo"))),
        draw(st.sampled_from((True, False) if known else (None, True, False))),
    )
    said: dict[str, Plain] = {"visit/highlights": practices, "fact/yard": yard}
    for repeated in asked.sections:
        several: bool = repeated.instances is not None and draw(st.booleans())
        if several:
            said[f"instance/{repeated.id}/2"] = True
    return said


@st.composite
def _disputes(draw: st.DrawFn, log: Log, line: Line) -> Log:
    """The log in which two laptops disagree about a line."""
    sides = [*settlements(line.item), *doubts(line.item)]
    one, other = draw(st.sampled_from(sides)), draw(st.sampled_from(sides))
    for aspect in sorted(one.keys() & other.keys()):
        log = at_odds(log, f"item/{line.address}/{aspect}", one[aspect], other[aspect])
    return log


@st.composite
def completions(draw: st.DrawFn, visit: Inspection) -> list[Inspection]:
    """The visit and every state on a way from it to a complete one, in any order of the lines."""
    states = [visit]
    for line in draw(st.permutations(visit.lines)):
        said = draw(st.sampled_from(_completing(states[-1], line)))
        keyed = {f"item/{line.address}/{aspect}": value for aspect, value in said.items()}
        if keyed:
            states.append(Inspection.of(visit.checklist, written(states[-1].log, keyed, by=BO)))
    return states


def _completing(visit: Inspection, line: Line) -> list[Said]:
    """What may yet be said of a line without taking back anything that stands alone."""
    options: list[Said] = []
    for level in _standing(visit, line, "level"):
        if level in (None, "pending"):
            options += _answers(visit, line, fresh=level == "pending")
        else:
            options.append({"level": level})
    return options


def _answers(visit: Inspection, line: Line, *, fresh: bool) -> list[Said]:
    """What answers a line; once all its parts are set, it is answered and applies."""
    if line.item.mode != "parts":
        return settlements(line.item)
    ticks = [_ticks(_standing(visit, line, f"part/{p.id}"), fresh=fresh) for p in line.item.parts]
    rows: list[Said] = [
        {"level": None, **{f"part/{part.id}": tick for part, tick in zip(PARTS, row, strict=True)}}
        for row in product(*ticks)
    ]
    may_go = line.item.na == "reason" and (fresh or _part_is_open(visit, line))
    return [{"level": "na"}, *rows] if may_go else rows


def _part_is_open(visit: Inspection, line: Line) -> bool:
    return any(part.id not in visit.finding(line).parts for part in line.item.parts)


def _ticks(standing: list[Plain], *, fresh: bool) -> tuple[Plain, ...]:
    return (True, False) if fresh or None in standing else tuple(standing)


def _standing(visit: Inspection, line: Line, aspect: str) -> list[Plain]:
    """The values that stand for a part of a finding; None where nobody has said anything."""
    heads = visit.log.heads.get(f"item/{line.address}/{aspect}", ())
    return [head.says for head in heads] or [None]


KEYS = ("site/name", "item/A/level", "item/B/level")


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    """Entries as several laptops write them that copy one another's file now and then."""
    copies = [Log(), Log()]
    steps = st.tuples(
        st.integers(0, 1),
        st.sampled_from(("copy", *KEYS)),
        st.sampled_from(("met", "partly", None)),
    )
    every: list[Entry] = []
    for n, (side, key, value) in enumerate(draw(st.lists(steps, max_size=12))):
        if key == "copy":
            copies[side] = Log([*copies[0], *copies[1]])
            continue
        by = (ANNA, BO)[side]
        new = copies[side].next(key, value, at=AT.replace(minute=n), by=by)
        copies[side] = copies[side].add(new)
        every.append(new)
    return every
