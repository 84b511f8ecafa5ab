"""Reuse: the same file attached at another site or at another visit."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from inspector_tui.model.evidence import evidence_of
from inspector_tui.model.history import standing
from inspector_tui.model.log import Log
from inspector_tui.model.value import Value


class Use(Value, frozen=True, kw_only=True):
    """Where a file is attached."""

    visit: str
    """The id of the inspection."""
    site: str
    date: str
    """The date of the visit, empty where it was not filled in."""
    address: str
    """The line that it supports."""


def known_elsewhere(
    sha256s: Collection[str], others: Mapping[str, Log]
) -> dict[str, tuple[Use, ...]]:
    """Where files are attached in other inspections, which are given by their ids.

    A file that is attached nowhere else has no entry.
    """
    found: defaultdict[str, list[Use]] = defaultdict(list)
    wanted = frozenset(sha256s)
    for visit, log in others.items():
        for sha256, use in _uses(visit, log, wanted):
            found[sha256].append(use)
    return {sha256: tuple(uses) for sha256, uses in found.items()}


def _uses(visit: str, log: Log, wanted: frozenset[str]) -> Iterator[tuple[str, Use]]:
    for key in sorted(key for key in log.heads if key.rpartition("/")[2] in wanted):
        address, _, aspect = key.removeprefix("item/").partition("/")
        one = evidence_of(address, aspect, log.heads[key])
        if one is not None and key.startswith("item/"):
            yield one.id, _use(visit, log, address)


def _use(visit: str, log: Log, address: str) -> Use:
    site, date = (str(standing(log, key) or "") for key in ("site/name", "visit/date"))
    return Use(visit=visit, site=site, date=date, address=address)
