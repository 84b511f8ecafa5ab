"""Matter: all that the tables of a year's list are drawn from."""

from collections.abc import Iterable

from inspector_tui.model import Checklist, Label, Value
from inspector_tui.model.register import Register
from inspector_tui.model.robustness import Leniency, RankRange
from inspector_tui.model.selection import Selection
from inspector_tui.model.targets import Reached


class Matter(Value, frozen=True, kw_only=True):
    """A selection and what is shown beside it."""

    selection: Selection
    register: Register
    as_at: str
    """The day of the list, YYYY-MM-DD."""
    region: str = ""
    """The one region that it is of, empty for all."""
    ranges: dict[str, RankRange] = {}
    leniency: dict[str, Leniency] = {}
    inputs: tuple[tuple[str, str, str], ...] = ()
    """The id, the digest and the files of every inspection that was read."""
    refused: tuple[tuple[str, Label], ...] = ()
    """The files that could not be read, and why."""
    definitions: tuple[Checklist, ...] = ()
    reached: tuple[Reached, ...] = ()
    """How the yearly targets stand."""

    @property
    def honour(self) -> Label:
        """What the chosen sites are called; the title of the rules where they give no name."""
        policy = self.selection.policy
        return policy.honour or policy.title

    def title_of(self, item: str) -> Label:
        """The title of an item in the first definition that has it, empty where none has."""
        return title_among(self.definitions, item)


def title_among(definitions: Iterable[Checklist], wanted: str) -> Label:
    """The title of an item in the first of some definitions that has it, empty where none has."""
    titles = (one.title for each in definitions for one in each.items() if one.id == wanted)
    return next(titles, "")
