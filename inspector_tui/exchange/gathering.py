"""Gathering: the inspections in files and folders as a pool, each with its copies once."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from inspector_tui.exchange.copies import at_odds, union
from inspector_tui.exchange.crew import rate_files
from inspector_tui.exchange.pool import Doubt, Gathered, Input, Lost
from inspector_tui.exchange.rated import Rated, from_bytes, visit_of
from inspector_tui.exchange.rater import Rater, Told
from inspector_tui.exchange.reading import files, read
from inspector_tui.exchange.received import Received, Refused
from inspector_tui.exchange.roster import Roster
from inspector_tui.exchange.unswept import unswept
from inspector_tui.model import Checklist
from inspector_tui.model.value import from_json
from inspector_tui.model.visit import Visit
from inspector_tui.register import Match, Matcher
from inspector_tui.store import Content

KEPT_AT_A_TIME = 5000
"""How many new ratings are written to the cache at once."""

Progress = Callable[[int, int], None]
"""Is told how many files have been taken, and how many there are."""


class Gathering:
    """A pool while files are taken; every inspection is merged with its copies, none counts twice.

    Of an inspection the visit alone is kept; where copies differ, their files are read again.
    """

    def __init__(
        self,
        matcher: Matcher,
        *,
        today: date,
        roster: Roster | None = None,
        rescore: Checklist | None = None,
        cache: Path | None = None,
    ) -> None:
        self.refused: list[Refused] = []
        """What could not be read, with the reason."""
        self._matcher = matcher
        self._today = today
        self._roster = roster or {}
        self._rater = Rater(cache, rescore)
        self._copies: dict[str, list[tuple[str, str]]] = {}
        self._visits: dict[str, Visit] = {}
        self._doubtful: dict[str, Match] = {}
        self._lost: dict[str, Lost] = {}
        self._definitions: dict[str, Checklist] = {}
        self._new: list[tuple[bytes, bytes]] = []

    def found(self, paths: Iterable[Path]) -> Iterator[str]:
        """The files that paths hold; what cannot be looked into is refused."""
        for path in paths:
            for one in files(path):
                if isinstance(one, Refused):
                    self.refused.append(one)
                else:
                    yield one

    def take(self, several: Iterable[Told], definitions: dict[str, bytes]) -> None:
        """Takes what came of files, and the definitions that had not been met before."""
        self._rater.definitions |= definitions
        for told in several:
            if told.refused is None:
                self._take(told)
            else:
                self.refused.append(Refused(Path(told.origin), told.refused))
        if len(self._new) >= KEPT_AT_A_TIME:
            self._keep()

    def finish(self) -> Gathered:
        """The pool, once everything was taken."""
        self._keep()
        for inspection, copies in sorted(self._copies.items()):
            if len({digest for digest, _ in copies}) > 1:
                self._unite(inspection, copies)
        self._rater.cache.close()
        self.refused.sort(key=lambda one: str(one.origin))
        listed = sorted(self._visits)
        return Gathered(
            visits=tuple(self._visits[one] for one in listed),
            inputs=tuple(self._input(one) for one in listed),
            doubts=tuple(self._doubts()),
            lost=tuple(self._lost[one] for one in listed if one in self._lost),
            definitions=dict(sorted(self._definitions.items())),
        )

    def _take(self, told: Told) -> None:
        one = self._understood(told)
        copies = self._copies.setdefault(one.visit.inspection, [])
        copies.append((one.visit.digest, told.origin))
        if len(copies) == 1:
            self._place(one)
        if told.file:
            self._new.append((told.file, told.rated))

    def _understood(self, told: Told) -> Rated:
        """What was told of a file; where the cache holds half of it, the file is read again."""
        with suppress(msgspec.DecodeError):
            one = from_bytes(told.rated)
            if self._knows(one.visit.checklist):
                return one
        (content,) = _again(told.origin)
        return from_bytes(self._rater.of(content))

    def _knows(self, name: str) -> bool:
        if name in self._definitions:
            return True
        text = self._rater.definitions.get(name) or self._rater.cache.definition(name)
        if text is not None:
            self._definitions[name] = from_json(text, Checklist)
        return text is not None

    def _place(self, one: Rated) -> None:
        match = self._matcher.find(*one.said)
        visit = visit_of(one, match, today=self._today, roster=self._roster)
        self._knows(visit.checklist)
        self._visits[visit.inspection] = visit
        if match.doubtful:
            self._doubtful[visit.inspection] = match
        if one.before:
            self._lost[visit.inspection] = Lost(
                inspection=visit.inspection, site=visit.name, before=one.before, items=one.lost
            )

    def _keep(self) -> None:
        self._rater.cache.keep(self._new, self._rater.definitions)
        self._new.clear()

    def _unite(self, inspection: str, copies: Sequence[tuple[str, str]]) -> None:
        """Rates what the different copies of an inspection say together."""
        different = {digest: origin for digest, origin in reversed(copies)}
        contents = [
            one
            for origin in different.values()
            for one in _again(origin)
            if one.header.id == inspection
        ]
        whole = union(contents)
        if whole is None:
            self._drop(inspection, copies)
        else:
            self._place(from_bytes(self._rater.of(whole)))

    def _drop(self, inspection: str, copies: Sequence[tuple[str, str]]) -> None:
        del self._visits[inspection]
        self._lost.pop(inspection, None)
        self.refused += at_odds(inspection, (Path(origin) for _, origin in copies))

    def _input(self, inspection: str) -> Input:
        return Input(
            inspection=inspection,
            digest=self._visits[inspection].digest,
            origins=tuple(sorted({origin for _, origin in self._copies[inspection]})),
        )

    def _doubts(self) -> Iterator[Doubt]:
        doubtful = {one: match for one, match in self._doubtful.items() if one in self._visits}
        named = {one: (self._visits[one].region, self._visits[one].name) for one in doubtful}
        for (region, name), count in sorted(Counter(named.values()).items()):
            first = min(one for one, said in named.items() if said == (region, name))
            similar = doubtful[first].similar
            yield Doubt(region=region, name=name, inspections=count, similar=similar)


@unswept()
def gather(
    paths: Iterable[Path],
    matcher: Matcher,
    *,
    today: date,
    roster: Roster | None = None,
    rescore: Checklist | None = None,
    cache: Path | None = None,
    jobs: int | None = None,
    progress: Progress = lambda taken, whole: None,
) -> tuple[Gathered, list[Refused]]:
    """The pool of all that files and folders hold, and what could not be read.

    What the cache knows by the digest of its file is not scored again.
    """
    gathering = Gathering(matcher, today=today, roster=roster, rescore=rescore, cache=cache)
    found, taken = [*gathering.found(paths)], 0
    for told, definitions in rate_files(found, cache, rescore, jobs):
        gathering.take(told, definitions)
        taken += len(told)
        progress(taken, len(found))
    return gathering.finish(), gathering.refused


def _again(origin: str) -> Iterator[Content]:
    """The content of a file that was read before; raises InspectorError."""
    for one in read(Path(origin)):
        if isinstance(one, Received):
            yield one.content
        else:
            raise one.reason
