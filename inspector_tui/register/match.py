"""Match: the site of the register that an inspection speaks of."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Literal

from inspector_tui.model import Value
from inspector_tui.model.register import Register, Site
from inspector_tui.register.names import Names, spoken

ALIKE = 0.5
"""From this share of common pairs of characters on, two names may mean one site."""
MOST_SIMILAR = 3

_SIGNS = re.compile(r"[\W_]+")


class Match(Value, frozen=True, kw_only=True):
    """What was found for an inspection."""

    site: Site | None = None
    how: Literal["id", "name", "settled", "none"] = "none"
    similar: tuple[Site, ...] = ()
    """Sites with a similar name, the most similar first, where nothing fits exactly."""

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return self.site is None and self.how == "none" and bool(self.similar)


class Matcher:
    """Finds sites of one register; every name is looked for once."""

    def __init__(self, register: Register, names: Names | None = None) -> None:
        self._sites = register.sites
        self._by_id = {site.id: site for site in register.sites}
        self._by_name: defaultdict[tuple[str, str], list[Site]] = defaultdict(list)
        self._pairs: defaultdict[str, list[int]] = defaultdict(list)
        self._sizes: list[int] = []
        for at, site in enumerate(register.sites):
            self._by_name[spoken(site.region), spoken(site.name)].append(site)
            pairs = _pairs(site.name)
            self._sizes.append(len(pairs))
            for pair in pairs:
                self._pairs[pair].append(at)
        self._settled = {(spoken(r), spoken(n)): site for (r, n), site in (names or {}).items()}
        self._found: dict[tuple[str, str], Match] = {}

    def find(self, register_id: str, region: str, name: str) -> Match:
        """The site by its id, by what a person settled, or by exact region and name."""
        if site := self._by_id.get(register_id.strip()):
            return Match(site=site, how="id")
        said = spoken(region), spoken(name)
        if said not in self._found:
            self._found[said] = self._by_words(*said)
        return self._found[said]

    def _by_words(self, region: str, name: str) -> Match:
        settled = self._settled.get((region, name))
        if settled is not None and (not settled or settled in self._by_id):
            return Match(site=self._by_id.get(settled), how="settled")
        exact = self._by_name.get((region, name), [])
        if len(exact) == 1:
            return Match(site=exact[0], how="name")
        return Match(similar=tuple(exact or self._similar(region, name)))

    def _similar(self, region: str, name: str) -> Iterable[Site]:
        wanted = _pairs(name)
        common = Counter(at for pair in wanted for at in self._pairs.get(pair, ()))
        alike = {
            at: 2 * count / (len(wanted) + self._sizes[at])
            for at, count in common.items()
        }  # fmt: skip
        near = [at for at, share in alike.items() if share >= ALIKE]
        near.sort(key=lambda at: (
            spoken(self._sites[at].region) != region, -alike[at], self._sites[at].id
        ))  # fmt: skip
        return [self._sites[at] for at in near[:MOST_SIMILAR]]


def _pairs(name: str) -> frozenset[str]:
    """The pairs of neighbouring characters, signs and spaces left out."""
    bare = _SIGNS.sub("", spoken(name))
    return frozenset(bare[at : at + 2] for at in range(max(1, len(bare) - 1)))
