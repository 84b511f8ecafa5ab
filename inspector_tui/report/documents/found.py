"""Found: what was found for one line of the form, in words."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from inspector_tui.locale import N_
from inspector_tui.model import (
    NA,
    PENDING,
    Deduction,
    Entry,
    Finding,
    Inspection,
    Item,
    Line,
    Outcome,
    admissible,
)
from inspector_tui.report.documents.layout import Tick, TickBox
from inspector_tui.report.documents.words import Words, decimals

_BOXES: dict[bool | None, TickBox] = {True: "☑", False: "☒", None: "☐"}


class Found:
    """The words for one line of the form."""

    def __init__(
        self, inspection: Inspection, one: Outcome, words: Words, *, several: bool = False
    ) -> None:
        self._inspection = inspection
        self._checklist = inspection.checklist
        self._words = words
        self._several = several
        self.one = one
        self.line: Line = one.line
        self.item: Item = one.line.item
        self.finding: Finding = inspection.finding(one.line)

    @property
    def name(self) -> str:
        """The item's id and title, and the instance where there are several."""
        return f"{self.item.id} {self._words.of(self.item.title)}{self.instance}"

    @property
    def instance(self) -> str:
        """Which one it is of several instances of its section, else nothing."""
        if not self._several:
            return ""
        return self._words.say(N_(" (no. {number})"), number=self.line.instance or "1")

    @property
    def level(self) -> str:
        """The level that stands, or where the finding stands; empty while it is open."""
        if self.one.state == "conflict":
            return self._words.say(N_("In conflict"))
        if self.one.state == "open":
            return ""
        return self.value(self.finding.value)

    def value(self, value: Any) -> str:
        """What one value says."""
        words = self._words
        if not admissible(self._checklist, self.item, value):
            return str(value)
        match value:
            case None:
                return words.say(N_("Not scored")) if self.item.mode != "parts" else ""
            case str() if value == NA:
                return words.say(N_("Not applicable"))
            case str() if value == PENDING:
                return words.say(N_("To be verified"))
            case {"mark": mark}:
                return words.say(N_("Mark {mark}"), mark=mark)
            case {"deductions": Mapping() as taken}:
                return words.sentences(self._taken(taken)) or words.say(N_("Nothing deducted"))
        level = self._checklist.level(self.item, str(value))
        return words.of(level.label) if level else str(value)

    @property
    def disputed(self) -> str:
        """Who says what, where entries contradict each other."""
        if self.one.state != "conflict":
            return ""
        heads = self._inspection.log.heads.get(f"item/{self.line.address}/level", ())
        sides = sorted(heads, key=lambda head: (head.at, head.id))
        said = (self._says(head) for head in sides) if len(sides) > 1 else self._torn()
        rule = self._words.say(N_("the lowest counts until it is settled"))
        return self._words.sentences((*said, rule))

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The parts, once any is ticked or while they may still be ticked on paper."""
        if not self.finding.parts and self.one.state != "open":
            return ()
        return tuple(
            Tick(
                box=_BOXES[self.finding.parts.get(part.id)],
                label=self._words.of(part.label),
            )
            for part in self.item.parts
        )

    @property
    def choices(self) -> tuple[Tick, ...]:
        """What may be ticked on paper for a line that is still open."""
        if self.one.state != "open":
            return ()
        words = self._words
        levels = [words.of(level.label) for level in self._checklist.scale(self.item)]
        faults = [f"{words.of(d.label)} {self._price(d)}" for d in self.item.deductions]
        out = [words.say(N_("Not applicable"))] if self.item.na != "never" else []
        return tuple(Tick(box="☐", label=label) for label in (*levels, *faults, *out))

    @property
    def who(self) -> str:
        """Who wrote the finding, or ticked its last part, and when."""
        by, at = self.finding.by, self.finding.at
        if not at:
            keys = (f"item/{self.line.address}/part/{part.id}" for part in self.item.parts)
            heads = [head for key in keys for head in self._inspection.log.heads.get(key, ())]
            by, at = max(((head.by.name, head.at) for head in heads), key=_when, default=("", ""))
        return f"{by}\n{self._words.moment(at)}".strip() if at else ""

    @property
    def lacking(self) -> str:
        """The parts that do not hold."""
        return "\n".join(f"{tick.box} {tick.label}" for tick in self.ticks if tick.box == "☒")

    def _torn(self) -> Iterator[str]:
        """The parts that entries contradict each other on."""
        for part in self.item.parts:
            if part.id in self.finding.torn:
                yield self._words.of(part.label)

    def _says(self, head: Entry) -> str:
        return self._words.titled(head.by.name, self.value(head.says))

    def _taken(self, taken: Mapping[str, Any]) -> Iterator[str]:
        for deduction in self.item.deductions:
            count = Fraction(taken.get(deduction.id, 0))
            if count:
                yield f"{self._words.of(deduction.label)} {self._sum(deduction, count)}"

    def _sum(self, deduction: Deduction, count: Fraction) -> str:
        """How many times, where it may be several, and the points taken."""
        whole = count if deduction.take is None else deduction.take * count
        capped = whole if deduction.most is None else min(whole, deduction.most)
        times = f"×{count}\u00a0" if deduction.per == "occurrence" else ""
        return f"{times}−{self._points(capped)}"

    def _price(self, deduction: Deduction) -> str:
        """What a deduction would take."""
        if deduction.range is not None:
            return f"−{self._points(deduction.range[0])}–{self._points(deduction.range[1])}"
        each = self._words.say(N_(" each")) if deduction.per == "occurrence" else ""
        return f"−{self._points(deduction.take or Fraction(0))}{each}"

    def _points(self, number: Fraction) -> str:
        return self._words.figure(number, decimals([number]))


def _when(said: tuple[str, str]) -> str:
    """The moment of who said something when."""
    return said[1]
