"""Masthead: the title, what the document rests on, and what it is about."""

from collections.abc import Iterator
from typing import Any

from inspector_tui.locale import N_
from inspector_tui.model import GROUPS, Fact, Field, digest, field, fields
from inspector_tui.report.documents.layout import Form, Pair, Panel, paired
from inspector_tui.report.documents.reading import Reading

_BASIS = ("visit/number", "visit/kind", "visit/date", "visit/nth")
_WIDE = frozenset({"site/name", "site/address"})
"""The fields that have a row to themselves however short they are."""


def masthead(reading: Reading) -> Form:
    """The basis of the inspection, the groups of the site form, and the facts of the site."""
    groups = [g for g in GROUPS if g in reading.checklist.form and g != "visit"]
    panels = (_basis(reading), *(_group(reading, group) for group in groups))
    facts = (_facts(reading),) if reading.checklist.facts else ()
    return Form(title=reading.words.say(N_("Particulars")), panels=(*panels, *facts))


def _basis(reading: Reading) -> Panel:
    words, checklist = reading.words, reading.checklist
    visit = (_pair(reading, field(key)) for key in _BASIS if "visit" in checklist.form)
    basis = Pair(label=words.say(N_("Basis")), text=source(reading), wide=True)
    definition = words.say(
        N_("{id}, version {version}, digest {digest}"),
        id=checklist.id, version=checklist.version, digest=digest(checklist)[:12],
    )  # fmt: skip
    form = Pair(label=words.say(N_("Checklist")), text=definition, wide=True)
    return Panel(rows=(*paired(tuple(visit)), (basis,), (form,)))


def source(reading: Reading) -> str:
    """The notice behind the checklist: its name, issuer and date."""
    words, source = reading.words, reading.checklist.source
    if source is None:
        return words.of(reading.checklist.title)
    issued = words.among((words.of(source.issuer), words.date(source.issued)))
    name = words.of(source.name)
    if issued:
        return words.say(N_("{name} ({issued})"), name=name, issued=issued)
    return name


def _group(reading: Reading, group: str) -> Panel:
    pairs = tuple(_pair(reading, one) for one in fields((group,)))
    return Panel(band=reading.words.of(GROUPS[group]), rows=paired(pairs))


def _pair(reading: Reading, one: Field) -> Pair:
    text = reading.field(one.key)
    shown = reading.words.date(text) if one.kind == "date" else _chosen(reading, one, text)
    return Pair(label=reading.words.of(one.label), text=shown, wide=one.key in _WIDE)


def _chosen(reading: Reading, one: Field, text: str) -> str:
    """A usual choice in the document's language, whichever one it was made in."""
    for choice in one.choices:
        if text in (choice, *(choice.values() if isinstance(choice, dict) else ())):
            return reading.words.of(choice)
    return text


def _facts(reading: Reading) -> Panel:
    pairs = tuple(_known(reading))
    return Panel(band=reading.words.say(N_("Facts of the site")), rows=paired(pairs))


def _known(reading: Reading) -> Iterator[Pair]:
    for fact in reading.checklist.facts:
        known = reading.inspection.facts.get(fact.id)
        yield Pair(label=reading.words.of(fact.label), text=_fact(reading, fact, known))


def _fact(reading: Reading, fact: Fact, known: Any) -> str:
    words = reading.words
    if known is None:
        return ""
    if isinstance(known, bool):
        return words.say(N_("Yes")) if known else words.say(N_("No"))
    chosen = next((choice for choice in fact.choices if choice.id == known), None)
    return words.of(chosen.label) if chosen else str(known)
