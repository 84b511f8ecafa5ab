"""Inspections to print: a small one that has everything, and shipped checklists filled in."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta, timezone
from fractions import Fraction

import msgspec

from inspector_tui.library import load, shipped
from inspector_tui.model import (
    Band,
    Cap,
    Checklist,
    Deduction,
    Fact,
    Gate,
    Inspection,
    Log,
    Part,
    Plain,
    RatingPolicy,
    Source,
    digest,
    rate,
)
from inspector_tui.report.documents import Report, content_code, inspection_report
from inspector_tui.store import Content, Header
from tests.model.samples import ANNA, BO, SCALES, at_odds, item, key_of, section, written

CHINA = timezone(timedelta(hours=8))
AT = datetime(2026, 11, 21, 17, 30, tzinfo=CHINA)
ID = "00112233445566ff"

SMALL = Checklist(
    format="checklist/1",
    id="small",
    version="1.2",
    title={"zh": "小检查表", "en": "Small checklist"},
    source=Source(name={"zh": "通知", "en": "Notice"}, issuer="Office", issued="2024-05-17"),
    note={"zh": "以通知为准。", "en": "The notice decides."},
    form=("site", "party", "team", "visit"),
    levels=SCALES,
    facts=(Fact(id="canteen", label={"zh": "设食堂", "en": "Canteen"}, default="true"),),
    rating=RatingPolicy(
        bands=(
            Band(
                stars=3,
                at_least=Fraction(90),
                label={"zh": "三星", "en": "Three stars"},
                all_key_full=True,
                highlights=1,
            ),
            Band(stars=1, at_least=Fraction(60), label={"zh": "一星", "en": "One star"}),
            Band(stars=0, at_least=Fraction(0), label={"zh": "不定星", "en": "No stars"}),
        ),
        caps=(Cap(stars=0, when="veto", label={"zh": "否决项不符合", "en": "Veto item failed"}),),
        bonus_cap=Fraction(2),
        warn_na_share=Fraction(1, 5),
        note={"zh": "均为自定。", "en": "All of it is our own."},
    ),
    sections=(
        section(
            "A",
            item("A-1", importance="veto", clause="1.1", look_for=("document", "interview")),
            item(
                "A-2",
                na="reason",
                clause="1.2",
                levels="three",
                parts=(Part(id="p", label="Posted"),),
            ),
            item("A-3", step=Fraction(1, 2), points=Fraction(4), importance="key"),
            group={"zh": "甲", "en": "Alpha"},
        ),
        section(
            "B",
            item(
                "B-1",
                deductions=(
                    Deduction(id="open", label="Open", take=Fraction(1), per="occurrence"),
                    Deduction(id="wet", label="Wet", range=(Fraction(1), Fraction(3))),
                ),
                points=Fraction(5),
                core=True,
            ),
            gate=Gate(core_zero=True),
            instances="mean",
        ),
        section("C", "C-1", bonus=True),
    ),
)

HEAD: Mapping[str, Plain] = {
    "site/name": "Riverside Block C",
    "site/manager": "J. Okafor",
    "party/secretary": "Li Hong",
    "team/leader": "Anna",
    "team/members": "Anna, Bo, Chen",
    "visit/date": "2026-11-21",
    "visit/kind": "抽查",
    "visit/highlights": "Evening school\nA map of duties",
    "visit/remark": "Well kept.",
}
IN_ORDER: Mapping[str, Plain] = {
    "A-1": "met",
    "A-2": "met",
    "A-3": {"mark": "4"},
    "B-1": {"deductions": {}},
    "C-1": "not-met",
}
MIXED: Mapping[str, Plain] = {
    **IN_ORDER,
    "A-2": "na",
    "A-2/reason": "Nothing to post.",
    "A-3": {"mark": "3.5"},
    "A-3/note": "Half of the way is lit.",
    "instance/B/2": True,
    "B-1": {"deductions": {"open": 2, "wet": "1.5"}},
    "B-1/note": "Boards 2 and 5.",
    "B-1@2": {"deductions": {}},
    "C-1": "met",
}


def visit(
    said: Mapping[str, Plain], checklist: Checklist = SMALL, head: Mapping[str, Plain] = HEAD
) -> Inspection:
    """The inspection in which this was said, under a filled-in head."""
    return Inspection.of(
        checklist, written(Log(), {**head, **{key_of(key): value for key, value in said.items()}})
    )


def disputed(said: Mapping[str, Plain], address: str, *levels: Plain) -> Inspection:
    """The inspection in which, besides, a line stands in conflict."""
    inspection = visit(said)
    log = at_odds(inspection.log, f"item/{address}/level", *levels)
    return Inspection.of(inspection.checklist, log)


def report(inspection: Inspection, lang: str = "en") -> Report:
    """The report of an inspection at a fixed moment."""
    return inspection_report(
        rate(inspection),
        inspection_id=ID,
        lang=lang,
        at=AT,
        code=content_code(inspection),
    )


def content(inspection: Inspection) -> Content:
    """The inspection as a file holds it."""
    checklist = inspection.checklist
    header = Header(
        format="inspection/1",
        id=ID,
        checklist=checklist.id,
        version=checklist.version,
        digest=digest(checklist),
        created="2026-11-20T08:00:00.000Z",
        by=ANNA,
    )
    return Content(header=header, checklist=checklist, log=inspection.log)


def shipped_checklist(name: str) -> Checklist:
    """A checklist that comes with the program."""
    return next(load(path) for path in shipped() if path.stem == name)


def texts(value: object) -> list[str]:
    """Every text that a part of a report prints, in its order."""
    return list(_texts(msgspec.to_builtins(value, enc_hook=str)))


def _texts(plain: object) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for name, inner in plain.items():
            yield from _texts(inner) if name not in ("kind", "code") else ()
    elif isinstance(plain, list | tuple):
        for inner in plain:
            yield from _texts(inner)


__all__ = [
    "ANNA", "AT", "BO", "CHINA", "HEAD", "ID", "IN_ORDER", "MIXED", "SMALL", "content",
    "disputed", "report", "shipped_checklist", "texts", "visit",
]  # fmt: skip
