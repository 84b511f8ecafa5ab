"""Items: scales that exist, points that can be reached and lost, deductions that make sense."""

from collections.abc import Iterator
from fractions import Fraction

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.near import unknown
from inspector_tui.library.rules.condition import shown_if
from inspector_tui.library.rules.rule import rule
from inspector_tui.locale import N_
from inspector_tui.model import Deduction, Item


def _scale(item: Item, known: Known) -> Iterator[Fault]:
    if item.levels is not None and known.scales and item.levels not in known.scales:
        yield unknown(N_("no scale is called {word}"), item.levels, known.scales, "levels")


def _veto(item: Item, known: Known) -> Iterator[Fault]:
    scale = known.scales.get(item.levels or "")
    if item.importance == "veto" and scale and all(level.share for level in scale):
        yield fault(
            N_("the scale {scale} has no level that earns nothing, so the veto can never fall"),
            N_("Add a level with share: 0 to the scale, or choose another scale."),
            "importance",
            scale=item.levels,
        )


def _bonus_applies(item: Item, known: Known) -> Iterator[Fault]:
    if item.id in known.bonus_items and item.na != "never":
        yield fault(
            N_("a bonus item is never left out"),
            N_("Take `na` away; a bonus that was not earned takes nothing."),
            "na",
        )


def _bonus_is_normal(item: Item, known: Known) -> Iterator[Fault]:
    if item.id in known.bonus_items and item.importance != "normal":
        yield fault(
            N_("a bonus item is neither key nor veto"),
            N_("Take `importance` away, or move the item to another section."),
            "importance",
        )


def _step(item: Item, known: Known) -> Iterator[Fault]:
    if item.step is not None and item.points % item.step:
        yield fault(
            N_("steps of {step} do not lead to {points} points"),
            N_("Choose a step that divides the points, such as 0.5 or 1."),
            "step",
            step=item.step,
            points=item.points,
        )


def _deductions(item: Item, known: Known) -> Iterator[Fault]:
    for at, deduction in enumerate(item.deductions):
        if _least(deduction) > item.points:
            yield fault(
                N_("the deduction takes {take} points of an item that has {points}"),
                N_("Write no more than the points of the item."),
                "deductions",
                at,
                "take" if deduction.range is None else "range",
                take=_least(deduction),
                points=item.points,
            )


def _most(deduction: Deduction, known: Known) -> Iterator[Fault]:
    if deduction.most is not None and deduction.most < _least(deduction):
        yield fault(
            N_("the most is less than one occurrence takes"),
            N_("Write the most that all occurrences together take."),
            "most",
        )


def _range_once(deduction: Deduction, known: Known) -> Iterator[Fault]:
    if deduction.range is not None and deduction.per == "occurrence":
        yield fault(
            N_("a range is taken once, not for each occurrence"),
            N_("Take `per` away, or write `take` in place of the range."),
            "per",
        )


def _least(deduction: Deduction) -> Fraction:
    least = deduction.take if deduction.range is None else deduction.range[0]
    return least or Fraction(0)


ITEM = (
    rule(shown_if, "show_if"),
    rule(_scale, "levels"),
    rule(_veto, "levels", "importance"),
    rule(_bonus_applies, "id", "na"),
    rule(_bonus_is_normal, "id", "importance"),
    rule(_step, "step", "points"),
    rule(_deductions, "deductions", "points"),
)
DEDUCTION = (rule(_most, "most", "take", "range"), rule(_range_once, "range", "per"))
