"""Season: the year's list as the screens ask for it."""

from dataclasses import dataclass
from datetime import date

from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.received import Refused
from inspector_tui.exchange.year_list import Asked, YearList, make_list
from inspector_tui.library import find_policy, policies
from inspector_tui.model.selection_policy import Rank, SelectionPolicy
from inspector_tui.register import NAME, NAMES_NAME, Matcher, read_kept, read_names
from inspector_tui.store import Workspace


@dataclass(frozen=True, kw_only=True)
class Question:
    """Which list is wanted."""

    policy: SelectionPolicy
    office: Rank
    year: int


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The list, and what could not be read for it."""

    question: Question
    made: YearList
    refused: tuple[Refused, ...]


def known_policies(workspace: Workspace) -> tuple[SelectionPolicy, ...]:
    """The policies of the workspace and those that come with the program.

    Raises BadChecklist where one cannot be used.
    """
    return tuple(find_policy(path) for path in policies(workspace.checklists))


def answered(workspace: Workspace, question: Question, today: date) -> Answer:
    """The list of the inspections in the workspace; raises InspectorError."""
    held = read_kept(workspace.path / NAME)
    matcher = Matcher(held.register, read_names(workspace.path / NAMES_NAME))
    gathered, refused = gather([workspace.path / "inspections"], matcher, today=today)
    asked = Asked(year=question.year, office=question.office, as_at=today.isoformat())
    made = make_list(gathered, held.register, question.policy, asked)
    return Answer(question=question, made=made, refused=tuple(refused))
