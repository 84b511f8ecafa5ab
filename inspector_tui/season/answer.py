"""Answer: a list that was made, beside the one that the policy itself would make."""

from dataclasses import dataclass
from threading import Lock

from inspector_tui.exchange.gathering import Progress
from inspector_tui.exchange.year_list import YearList, make_list
from inspector_tui.model.selection import Standing
from inspector_tui.season.pool import SeasonPool, read_pool
from inspector_tui.season.question import Question
from inspector_tui.store import Workspace


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The list, what it was made of, and what it differs from."""

    question: Question
    pool: SeasonPool
    made: YearList
    own: YearList
    """The list of the policy itself; the same list where nothing is tried."""

    @property
    def came_in(self) -> tuple[Standing, ...]:
        """The sites that what is tried would choose, and the policy does not."""
        return _only_in(self.made, self.own)

    @property
    def went_out(self) -> tuple[Standing, ...]:
        """The sites that the policy chooses, and what is tried would not."""
        return _only_in(self.own, self.made)


def _only_in(one: YearList, other: YearList) -> tuple[Standing, ...]:
    known = {standing.candidate.site for standing in other.selection.of("chosen")}
    chosen = one.selection.of("chosen")
    return tuple(standing for standing in chosen if standing.candidate.site not in known)


class Season:
    """Reads the files once for a day and a definition, and makes every list of what was read."""

    def __init__(self, workspace: Workspace) -> None:
        self.progress: Progress = lambda done, whole: None
        """Is told how many files have been read so far."""
        self._workspace = workspace
        self._pools: dict[tuple[str, str], SeasonPool] = {}
        self._own: tuple[Question, YearList] | None = None
        self._reading = Lock()

    def answer(self, question: Question) -> Answer:
        """The list that is asked for; raises InspectorError."""
        own = question.without_trial()
        listed = self._own_list(own)
        made = self._made(question) if question.is_trial else listed
        return Answer(
            question=question, pool=self._pool(question), made=made, own=listed
        )  # fmt: skip

    def forget(self) -> None:
        """Reads the files again when the next list is asked for."""
        self._pools.clear()
        self._own = None

    def _own_list(self, own: Question) -> YearList:
        """The list of the policy itself, made once while other rules are tried."""
        kept = self._own
        if kept is None or kept[0] != own:
            kept = own, self._made(own)
            self._own = kept
        return kept[1]

    def _made(self, question: Question) -> YearList:
        pool = self._pool(question)
        return make_list(pool.gathered, pool.kept.register, question.policy, question.asked)

    def _pool(self, question: Question) -> SeasonPool:
        wanted = question.as_at, question.rescore
        with self._reading:
            if wanted not in self._pools:
                self._pools[wanted] = read_pool(
                    self._workspace, question.as_at, self.progress, question.rescore
                )
            return self._pools[wanted]
