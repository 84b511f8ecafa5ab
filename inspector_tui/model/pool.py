"""Pool: the visits that a selection ranks, and those that it sets aside."""

from collections.abc import Iterable
from typing import Literal

from inspector_tui.model.selection_policy import SelectionPolicy
from inspector_tui.model.value import Value
from inspector_tui.model.visit import Visit


class SetAside(Value, frozen=True, kw_only=True):
    """A visit that is not ranked, and why."""

    visit: Visit
    because: Literal["programme", "period"]


class Pool(Value, frozen=True, kw_only=True):
    """The visits of one programme and one period, in the order of their ids, each once."""

    visits: tuple[Visit, ...]
    set_aside: tuple[SetAside, ...] = ()

    @classmethod
    def of(cls, visits: Iterable[Visit], policy: SelectionPolicy, year: int) -> "Pool":
        """The pool of a year; raises ValueError where one inspection says two things."""
        first, last = policy.period(year)
        taken: list[Visit] = []
        aside: list[SetAside] = []
        for visit in _distinct(visits):
            if visit.programme != policy.programme:
                aside.append(SetAside(visit=visit, because="programme"))
            elif not first <= visit.date <= last:
                aside.append(SetAside(visit=visit, because="period"))
            else:
                taken.append(visit)
        return cls(visits=tuple(taken), set_aside=tuple(aside))

    @property
    def inspectors(self) -> tuple[str, ...]:
        """Everyone who inspected, by name."""
        return tuple(sorted({visit.inspector for visit in self.visits}))


def _distinct(visits: Iterable[Visit]) -> list[Visit]:
    by_id: dict[str, Visit] = {}
    for visit in visits:
        known = by_id.setdefault(visit.inspection, visit)
        if known != visit:
            raise ValueError(f"inspection {visit.inspection} says two things; merge it first")
    return [by_id[inspection] for inspection in sorted(by_id)]
