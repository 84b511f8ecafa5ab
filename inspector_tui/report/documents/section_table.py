"""Section table: what each section and group of the form came to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from inspector_tui.locale import N_
from inspector_tui.model import LedgerLine, Outcome, Section, SectionScore, Value
from inspector_tui.report.documents.layout import Column, Row, RowKind, Table
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.words import Words, decimals

_NONE = Fraction(0)


class _Sum(Value, frozen=True, kw_only=True):
    """The figures of a section, or of several together."""

    applicable: int = 0
    settled: int = 0
    left: int = 0
    losing: int = 0
    possible: Fraction = _NONE
    earned: Fraction = _NONE
    weight: Fraction = _NONE
    reached: Fraction = _NONE
    """The weight times the share that was reached."""
    points: Fraction = _NONE
    """What it adds to the total."""

    def __add__(self, other: "_Sum") -> "_Sum":
        return _Sum(**{name: getattr(self, name) + getattr(other, name) for name in _FIELDS})


_FIELDS = _Sum.__struct_fields__


def section_table(reading: Reading) -> Table:
    """A row a section, a sum a group, and how the sections make the total."""
    sums = {section.id: _section_sum(reading, section) for section in _base(reading)}
    places = decimals(n for s in sums.values() for n in (s.possible, s.earned, s.weight))
    rows = (*_rows(reading, sums, places), *_additions(reading))
    return Table(
        title=reading.words.say(N_("Scores by section")),
        columns=_columns(reading.words),
        rows=rows,
        note=_note(reading, sums),
    )


def _columns(words: Words) -> tuple[Column, ...]:
    heads = (
        N_("Apply"), N_("Settled"), N_("N/A"), N_("Losing"), N_("Possible"),
        N_("Earned"), N_("Rate"), N_("Weight"), N_("In the total"),
    )  # fmt: skip
    figures = (Column(head=words.say(head), kind="figure") for head in heads)
    return (Column(head=words.say(N_("Section")), kind="text"), *figures)


def _base(reading: Reading) -> list[Section]:
    """The sections of the base score to which a line belongs."""
    present = {one.line.section.id for one in reading.rating.outcomes}
    return [s for s in reading.checklist.sections if s.id in present and not s.bonus]


def _section_sum(reading: Reading, section: Section) -> _Sum:
    outcomes = [one for one in reading.rating.outcomes if one.line.section.id == section.id]
    now = reading.rating.now
    score = next((s for s in now.sections if s.section.id == section.id), None) if now else None
    return _counted(outcomes) + _scored(score) + _Sum(points=_points(reading, section))


def _counted(outcomes: Sequence[Outcome]) -> _Sum:
    return _Sum(
        applicable=sum(one.state != "na" for one in outcomes),
        settled=sum(one.state == "scored" for one in outcomes),
        left=sum(one.state == "na" for one in outcomes),
        losing=sum(one.lost > 0 for one in outcomes),
    )


def _scored(score: SectionScore | None) -> _Sum:
    if score is None:
        return _Sum()
    return _Sum(
        possible=score.possible,
        earned=score.earned,
        weight=score.weight,
        reached=score.weight * score.share,
    )


def _points(reading: Reading, section: Section) -> Fraction:
    ids = {item.id for item in section.items}
    return sum((line.points for line in reading.rating.ledger if _is_of(line, section, ids)), _NONE)


def _is_of(line: LedgerLine, section: Section, item_ids: set[str]) -> bool:
    owner = line.address.partition("@")[0]
    return owner in item_ids if line.kind == "item" else line.kind == "gate" and owner == section.id


def _rows(reading: Reading, sums: dict[str, _Sum], places: int) -> Iterator[Row]:
    words = reading.words
    for group, sections in _grouped(reading):
        alone = len(sections) == 1
        if group and not alone:
            whole = sum((sums[s.id] for s in sections), _Sum())
            yield _row(words, group, whole, places, "group")
        for section in sections:
            title = _title(reading, section)
            name = f"{group} · {title}" if group and alone and group != title else title
            yield _row(words, name, sums[section.id], places, "line")
    yield _row(words, words.say(N_("Base score")), sum(sums.values(), _Sum()), places, "sum")


def _grouped(reading: Reading) -> Iterator[tuple[str, list[Section]]]:
    by_group = groupby(_base(reading), key=lambda section: section.group)
    return ((reading.words.of(group), list(sections)) for group, sections in by_group)


def _title(reading: Reading, section: Section) -> str:
    now = reading.rating.now
    title = reading.words.of(section.title)
    if now and any(s.gated for s in now.sections if s.section.id == section.id):
        return reading.words.say(N_("{section} (set to 0 by its core items)"), section=title)
    return title


def _row(words: Words, title: str, figures: _Sum, places: int, kind: RowKind) -> Row:
    counts = (figures.applicable, figures.settled, figures.left, figures.losing)
    rated = bool(figures.possible)
    shown: Iterable[str] = (
        words.figure(figures.possible, places),
        words.figure(figures.earned, places),
        words.percent(figures.reached / figures.weight) if figures.weight else "—",
        words.figure(figures.weight, places),
        words.figure(figures.points),
    )
    cells = (title, *map(str, counts), *(shown if rated else ("—",) * 5))
    return Row(cells=cells, kind=kind)


def _additions(reading: Reading) -> Iterator[Row]:
    """The bonus, its cap, the clamp, and the total that is printed."""
    words, rating = reading.words, reading.rating
    labels = {"bonus_cap": N_("Bonus above its cap"), "clamp": N_("Above 100")}
    earned = [line for line in rating.ledger if line.kind == "bonus" and line.points]
    extra = [line for line in rating.ledger if line.kind in labels]
    for line in earned:
        name = words.titled(words.say(N_("Bonus")), reading.found[line.address].name)
        yield _addition(name, words.figure(line.points))
    for line in extra:
        yield _addition(words.say(labels[line.kind]), words.figure(line.points))
    if earned or extra:
        yield _addition(words.say(N_("Total")), str(rating.score), kind="sum")


def _addition(title: str, figure: str, kind: RowKind = "line") -> Row:
    return Row(cells=(title, *("",) * 8, figure), kind=kind)


def _note(reading: Reading, sums: Mapping[str, _Sum]) -> str:
    words = reading.words
    notes = [words.say(N_("Each figure is rounded by itself; the total is computed exactly."))]
    if any(_is_weighed(one) for one in _wholes(reading, sums)):
        notes.append(words.say(_WEIGHED))
    ways = {section.instances for section in _base(reading)}
    notes += [words.say(_INSTANCES[way]) for way in ("mean", "min") if way in ways]
    return "\n".join(notes)


def _wholes(reading: Reading, sums: Mapping[str, _Sum]) -> Iterator[_Sum]:
    """The figures of the rows that are made of several sections."""
    for _, sections in _grouped(reading):
        yield sum((sums[section.id] for section in sections), _Sum())
    yield sum(sums.values(), _Sum())


def _is_weighed(one: _Sum) -> bool:
    """Whether its rate is another than what its points alone would give."""
    return bool(one.possible and one.weight) and (
        one.reached * one.possible != one.earned * one.weight
    )


_WEIGHED = N_("A rate that is not earned over possible is weighed by the weights of its parts.")


_INSTANCES = {
    "mean": N_("Where a section is met several times, the mean of its instances counts."),
    "min": N_("Where a section is met several times, its lowest instance counts."),
}
