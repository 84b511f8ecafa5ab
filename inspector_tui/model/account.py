"""Account: what one inspection tells a monthly summary."""

from datetime import date

import msgspec

from inspector_tui.model.rectification import Rectification
from inspector_tui.model.value import Value
from inspector_tui.model.visit import Visit


class Account(Value, frozen=True, kw_only=True):
    """One inspection with its problems, its party organisation and the activities looked at."""

    visit: Visit
    problems: tuple[Rectification, ...] = ()
    founded: str = ""
    """When the site's party organisation was founded, YYYY-MM-DD, as the site form says."""
    earned: dict[str, bool] = {}
    """The items of activities that were scored, and whether they earned anything."""

    def found_on(self, problem: Rectification) -> str:
        """The day on which a problem was found: that of its notice, else that of the visit."""
        return problem.on or self.visit.date


def as_at(problem: Rectification, day: date) -> Rectification:
    """The problem as it stood at the end of a day, replies and re-checks after it left aside."""
    last = day.isoformat()
    return msgspec.structs.replace(
        problem,
        replies=tuple(one for one in problem.replies if one.on <= last),
        checks=tuple(one for one in problem.checks if one.on <= last),
    )


def closed_on(problem: Rectification) -> str:
    """The day of the re-check that ended a problem; empty while it is not closed."""
    return problem.checks[-1].on if problem.closed else ""
