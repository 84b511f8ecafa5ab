"""Pool: the inspections in files and folders as the visits of a selection, each scored anew."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from inspector_tui.errors import BadInput
from inspector_tui.exchange.reading import read
from inspector_tui.exchange.received import Received, Refused
from inspector_tui.exchange.roster import Roster
from inspector_tui.exchange.trouble import unfit
from inspector_tui.exchange.visiting import (
    content_digest,
    definition_of,
    matched,
    rescored,
    visit_of,
)
from inspector_tui.locale import N_
from inspector_tui.model import Checklist, Value, digest, merge
from inspector_tui.model import pool as ranked
from inspector_tui.model.register import Site
from inspector_tui.model.visit import Visit
from inspector_tui.register import Match, Matcher
from inspector_tui.store import Content

TWO_HEADERS = N_(
    "{path}: the inspection {id} began in two ways, here and in {other}. Neither is ranked; find "
    "out which is right and take the other away."
)
MIXED = N_(
    "The pool is scored against {count} different definitions: {definitions}. Give --rescore with "
    "the one that all shall be scored against, or take the others away."
)


class Input(Value, frozen=True, kw_only=True):
    """An inspection that went into a pool."""

    inspection: str
    digest: str
    """The digest of its header, entries and files, the same for every copy."""
    origins: tuple[str, ...]
    """The files that it came from."""


class Doubt(Value, frozen=True, kw_only=True):
    """A site that the register spells differently, which a person must settle."""

    region: str
    name: str
    inspections: int
    similar: tuple[Site, ...]


class Lost(Value, frozen=True, kw_only=True):
    """What of an inspection does not carry over to another definition."""

    inspection: str
    site: str
    before: str
    """The definition that it was scored against."""
    items: tuple[str, ...]


class Gathered(Value, frozen=True, kw_only=True):
    """The visits of a pool and everything that a person should know of how they came together."""

    visits: tuple[Visit, ...] = ()
    inputs: tuple[Input, ...] = ()
    """By the id of the inspection, whatever order the files came in."""
    doubts: tuple[Doubt, ...] = ()
    lost: tuple[Lost, ...] = ()
    definitions: dict[str, Checklist] = {}
    """The definitions that the visits were scored against, as visits name them."""


class Gathering:
    """A pool while it is read; every inspection is merged with its copies, none is counted twice.

    Of an inspection the visit alone is kept; where copies differ, their files are read again.
    """

    def __init__(
        self,
        matcher: Matcher,
        *,
        today: date,
        roster: Roster | None = None,
        rescore: Checklist | None = None,
    ) -> None:
        self.refused: list[Refused] = []
        """What could not be read, with the reason."""
        self._matcher = matcher
        self._today = today
        self._roster = roster or {}
        self._rescore = rescore
        self._rescore_digest = digest(rescore) if rescore else ""
        self._found: dict[str, dict[str, list[Path]]] = {}
        self._visits: dict[str, Visit] = {}
        self._matches: dict[str, Match] = {}
        self._lost: dict[str, Lost] = {}
        self._definitions: dict[str, Checklist] = {}

    def take(self, one: Received | Refused) -> None:
        """Takes what was read of one file."""
        if isinstance(one, Refused):
            self.refused.append(one)
            return
        said = content_digest(one.content)
        copies = self._found.setdefault(one.content.header.id, {})
        if not copies:
            self._rate(one.content, said)
        copies.setdefault(said, []).append(one.origin)

    def finish(self) -> Gathered:
        """The pool, once everything was taken."""
        for inspection, copies in sorted(self._found.items()):
            if len(copies) > 1:
                self._unite(inspection, copies)
        listed = sorted(self._visits)
        return Gathered(
            visits=tuple(self._visits[one] for one in listed),
            inputs=tuple(self._input(one) for one in listed),
            doubts=tuple(self._doubts()),
            lost=tuple(self._lost[one] for one in listed if one in self._lost),
            definitions=dict(sorted(self._definitions.items())),
        )

    def _rate(self, content: Content, said: str) -> None:
        inspection, before = content.header.id, definition_of(content)
        match = matched(content, self._matcher)
        if self._rescore is not None and self._is_older(content, self._rescore):
            content, items = rescored(content, self._rescore, self._rescore_digest)
            self._lost[inspection] = Lost(
                inspection=inspection, site="", before=before, items=items
            )
        visit = visit_of(content, match, digest=said, today=self._today, roster=self._roster)
        self._visits[inspection], self._matches[inspection] = visit, match
        self._definitions.setdefault(visit.checklist, content.checklist)
        if inspection in self._lost:
            self._lost[inspection] = msgspec.structs.replace(
                self._lost[inspection], site=visit.name
            )

    def _is_older(self, content: Content, target: Checklist) -> bool:
        """Whether it is an inspection of the same programme under another definition."""
        same_programme = content.checklist.programme == target.programme
        return same_programme and content.header.digest != self._rescore_digest

    def _unite(self, inspection: str, copies: dict[str, list[Path]]) -> None:
        """Rates what the different copies of an inspection say together."""
        contents = [one for origins in copies.values() for one in _again(origins[0], inspection)]
        whole = contents[0]
        for other in contents[1:]:
            if other.header != whole.header:
                self._drop(inspection, copies)
                return
            whole = msgspec.structs.replace(whole, log=merge(whole.log, other.log))
        self._rate(whole, content_digest(whole))

    def _drop(self, inspection: str, copies: dict[str, list[Path]]) -> None:
        del self._visits[inspection]
        self._lost.pop(inspection, None)
        origins = sorted(str(path) for paths in copies.values() for path in paths)
        for origin in origins:
            other = next(one for one in origins if one != origin)
            wrong = unfit(Path(origin), TWO_HEADERS, id=inspection, other=other)
            self.refused.append(Refused(Path(origin), wrong))

    def _input(self, inspection: str) -> Input:
        origins = (path for paths in self._found[inspection].values() for path in paths)
        return Input(
            inspection=inspection,
            digest=self._visits[inspection].digest,
            origins=tuple(sorted({str(path) for path in origins})),
        )

    def _doubts(self) -> Iterator[Doubt]:
        doubtful = {one: match for one, match in self._matches.items() if match.doubtful}
        named = {
            one: (visit.region, visit.name)
            for one, visit in self._visits.items()
            if one in doubtful
        }
        for (region, name), count in sorted(Counter(named.values()).items()):
            first = min(one for one, said in named.items() if said == (region, name))
            similar = doubtful[first].similar
            yield Doubt(region=region, name=name, inspections=count, similar=similar)


def gather(
    paths: Iterable[Path],
    matcher: Matcher,
    *,
    today: date,
    roster: Roster | None = None,
    rescore: Checklist | None = None,
) -> tuple[Gathered, list[Refused]]:
    """The pool of all that files and folders hold, and what could not be read."""
    gathering = Gathering(matcher, today=today, roster=roster, rescore=rescore)
    for path in paths:
        for one in read(path):
            gathering.take(one)
    return gathering.finish(), gathering.refused


def check_one_definition(pool: "ranked.Pool") -> None:
    """Raises BadInput where the ranked visits were scored against different definitions."""
    counted = Counter(visit.checklist for visit in pool.visits)
    if len(counted) > 1:
        listed = ", ".join(f"{name} ({count})" for name, count in sorted(counted.items()))
        raise BadInput(MIXED, count=len(counted), definitions=listed)


def _again(origin: Path, inspection: str) -> Iterator[Content]:
    """The content of an inspection in a file that was read before; raises InspectorError."""
    for one in read(origin):
        if isinstance(one, Received) and one.content.header.id == inspection:
            yield one.content
        elif isinstance(one, Refused):
            raise one.reason
