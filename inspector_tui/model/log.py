"""Log: the append-only record of an inspection; merging is union."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from inspector_tui.model.entry import Author, Entry, Plain, entry


class Log:
    """A set of entries by id; it never changes, and adding gives a new one."""

    __slots__ = ("_entries", "_heads")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[str, Entry] = {one.id: one for one in entries}
        self._heads: Mapping[str, tuple[Entry, ...]] = _heads_of(self._entries.values())

    def __iter__(self) -> Iterator[Entry]:
        """The entries in the order of time, ties by id."""
        return iter(sorted(self._entries.values(), key=lambda one: (one.at, one.id)))

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._entries)

    def __contains__(self, entry_id: object) -> bool:
        """Whether an entry of this id is in the log."""
        return entry_id in self._entries

    def __eq__(self, other: object) -> bool:
        """Logs are equal that hold the same entries."""
        return isinstance(other, Log) and self._entries.keys() == other._entries.keys()

    def __hash__(self) -> int:
        """The hash over the ids."""
        return hash(frozenset(self._entries))

    def __getitem__(self, entry_id: str) -> Entry:
        """The entry of an id; raises KeyError."""
        return self._entries[entry_id]

    @property
    def heads(self) -> Mapping[str, tuple[Entry, ...]]:
        """For each key the entries that no other replaces, sorted by id."""
        return self._heads

    @property
    def unordered(self) -> Collection[Entry]:
        """The entries in no order, for those to whom none matters."""
        return self._entries.values()

    def history(self, key: str) -> tuple[Entry, ...]:
        """All entries of a key in the order of time."""
        return tuple(one for one in self if one.key == key)

    def next(self, key: str, value: Plain, *, at: datetime, by: Author) -> Entry:
        """The entry that says a value for a key and replaces all that stand for it."""
        before = tuple(head.id for head in self._heads.get(key, ()))
        return entry(key, value, at=at, by=by, replaces=before)

    def add(self, *new: Entry) -> "Log":
        """The log with further entries; the heads of their keys alone are found anew."""
        grown = Log.__new__(Log)
        grown._entries = self._entries | {one.id: one for one in new}
        changed = {one.key for one in new}
        grown._heads = {**self._heads, **_heads_of(_of_keys(grown._entries, changed))}
        return grown


def merge(a: Log, b: Log) -> Log:
    """The union by id: commutative, associative, idempotent; no entry is ever lost."""
    return Log([*a._entries.values(), *b._entries.values()])


def _of_keys(entries: Mapping[str, Entry], keys: set[str]) -> Iterator[Entry]:
    return (one for one in entries.values() if one.key in keys)


def _heads_of(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    by_key: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        by_key[one.key].append(one)
    return {key: _unreplaced(ones) for key, ones in by_key.items()}


def _unreplaced(ones: list[Entry]) -> tuple[Entry, ...]:
    if len(ones) == 1:
        return (ones[0],)
    replaced = {gone for one in ones for gone in one.replaces}
    return tuple(sorted((one for one in ones if one.id not in replaced), key=lambda one: one.id))
