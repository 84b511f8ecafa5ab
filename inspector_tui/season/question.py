"""Question: which list is wanted, by the policy of a file or by one that is only tried."""

from dataclasses import dataclass, replace

import msgspec

from inspector_tui.exchange.by_hand import ByHand, heard
from inspector_tui.exchange.year_list import Asked
from inspector_tui.library import find_policy, policies
from inspector_tui.locale import LANGUAGES, N_, translate
from inspector_tui.model import wording
from inspector_tui.model.ranking import Manual
from inspector_tui.model.selection_policy import Rank, SelectionPolicy
from inspector_tui.store import Workspace

TRIAL = "trial"
"""What the id of a policy ends in that is only tried, and so the names of its files."""

_TRIAL_TITLE = N_("What-if: {title}")
_TRIAL_NOTE = N_("Only tried; these are not the rules {id} {version}. {note}")


@dataclass(frozen=True, kw_only=True)
class Question:
    """Which list is wanted."""

    own: SelectionPolicy
    """The policy as its file has it."""
    tried: SelectionPolicy
    """The same, or with other rules that are only tried."""
    office: Rank
    year: int
    today: str
    as_at: str
    """The day on which deadlines are looked at; another than today is a what-if."""
    by_hand: tuple[ByHand, ...] = ()
    """The changes by hand of all lists."""
    rescore: str = ""
    """The checklist that everything is scored against, `id@version`; empty for each its own."""

    @classmethod
    def of(
        cls, policy: SelectionPolicy, year: int, today: str, by_hand: tuple[ByHand, ...] = ()
    ) -> "Question":
        """What a policy asks for by itself; the city selects where it has places."""
        office: Rank = "city" if "city" in policy.quotas else next(iter(policy.quotas))
        return cls(
            own=policy, tried=policy, office=office, year=year, today=today, as_at=today,
            by_hand=by_hand,
        )  # fmt: skip

    @property
    def is_trial(self) -> bool:
        """Whether it is a what-if."""
        return self.tried != self.own or self.as_at != self.today

    @property
    def policy(self) -> SelectionPolicy:
        """The policy that the list is made by; one that is tried says so in id and title."""
        return as_trial(self.tried) if self.is_trial else self.own

    @property
    def asked(self) -> Asked:
        """What the list is asked for beside policy and files."""
        return Asked(
            year=self.year,
            office=self.office,
            as_at=self.as_at,
            manual=self.changes,
            rescore=self.rescore,
        )

    @property
    def changes(self) -> tuple[Manual, ...]:
        """The changes by hand that have a say in this list."""
        return heard(self.by_hand, self.own, self.year, self.office)

    def is_about(self, other: "Question") -> bool:
        """Whether another question is about the same policy and year."""
        return (self.own.id, self.year) == (other.own.id, other.year)

    def without_trial(self) -> "Question":
        """The question of the policy itself."""
        return replace(self, tried=self.own, as_at=self.today)


def as_trial(policy: SelectionPolicy) -> SelectionPolicy:
    """A policy that cannot be taken for the one that it was made from."""

    def said(sentence: str, lang: str) -> str:
        words = {"title": wording(policy.title, lang), "note": wording(policy.note, lang)}
        return translate(sentence, lang).format(id=policy.id, version=policy.version, **words)

    return msgspec.structs.replace(
        policy,
        id=f"{policy.id}-{TRIAL}",
        title={lang: said(_TRIAL_TITLE, lang) for lang in LANGUAGES},
        note={lang: said(_TRIAL_NOTE, lang) for lang in LANGUAGES},
        local=True,
    )


def known_policies(workspace: Workspace) -> tuple[SelectionPolicy, ...]:
    """The policies of the workspace and those that come with the program.

    Raises BadChecklist where one cannot be used.
    """
    return tuple(find_policy(path) for path in policies(workspace.checklists))
