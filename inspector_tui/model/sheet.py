"""Sheet: the outcomes of one section, sorted once for every view that is taken of them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from inspector_tui.model.checklist import Checklist
from inspector_tui.model.item import Section
from inspector_tui.model.outcome import Outcome
from inspector_tui.model.value import Value


class Sheet(Value, frozen=True, kw_only=True):
    """One section of the form as it was filled in."""

    section: Section
    weight: Fraction
    instances: Mapping[str, Sequence[Outcome]]
    """The outcomes of each instance."""

    @property
    def outcomes(self) -> list[Outcome]:
        """The outcomes of all instances."""
        return [one for rows in self.instances.values() for one in rows]


class Sheets(Value, frozen=True, kw_only=True):
    """All sections in the order of the form."""

    base: tuple[Sheet, ...]
    """Those that carry weight."""
    weighed: tuple[Outcome, ...]
    """The outcomes of all of them."""
    vital: tuple[Outcome, ...]
    """The key and veto items among them."""
    bonus: tuple[Outcome, ...]
    """The outcomes that are added after the base."""

    @classmethod
    def of(cls, checklist: Checklist, outcomes: Sequence[Outcome]) -> "Sheets":
        """The sheets of a checklist's outcomes."""
        rows = _by_section(outcomes)
        base = tuple(
            Sheet(section=section, weight=section.full_weight, instances=rows[section.id])
            for section in checklist.sections
            if not section.bonus and section.id in rows
        )
        weighed = tuple(one for sheet in base for one in sheet.outcomes)
        return cls(
            base=base,
            weighed=weighed,
            vital=tuple(one for one in weighed if one.line.item.importance != "normal"),
            bonus=tuple(one for one in outcomes if one.line.section.bonus),
        )


def _by_section(outcomes: Sequence[Outcome]) -> dict[str, dict[str, list[Outcome]]]:
    rows: dict[str, dict[str, list[Outcome]]] = {}
    for one in outcomes:
        line = one.line
        rows.setdefault(line.section.id, {}).setdefault(line.instance, []).append(one)
    return rows
