"""The log: what stands, what is replaced, and merging without loss."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import Entry, Log, Plain, entry, merge
from tests.model.samples import ANNA, AT, BO, at_odds, written
from tests.model.strategies import histories

KEY = "item/A/level"


def values(log: Log, key: str = KEY) -> list[Plain]:
    """What stands for a key."""
    return [head.says for head in log.heads.get(key, ())]


def test_an_entry_that_replaces_stands_alone() -> None:
    log = written(written(Log(), {KEY: "met"}), {KEY: "partly"})
    assert values(log) == ["partly"]
    assert len(log) == 2


def test_entries_that_do_not_know_of_each_other_stand_side_by_side() -> None:
    log = at_odds(Log(), KEY, "met", "partly")
    assert sorted(str(value) for value in values(log)) == ["met", "partly"]


def test_an_entry_that_replaces_all_heads_settles_a_conflict() -> None:
    log = written(at_odds(Log(), KEY, "met", "partly", "not-met"), {KEY: "partly"})
    assert values(log) == ["partly"]


def test_an_entry_that_replaces_one_of_two_heads_leaves_the_other_standing() -> None:
    torn = at_odds(Log(), KEY, "met", "partly")
    met = next(head for head in torn.heads[KEY] if head.says == "met")
    log = torn.add(entry(KEY, "not-met", at=AT, by=ANNA, replaces=(met.id,)))
    assert sorted(str(value) for value in values(log)) == ["not-met", "partly"]


def test_a_later_time_wins_nothing() -> None:
    before, after = Log(), Log()
    base = entry(KEY, "met", at=AT, by=ANNA)
    one = before.add(base).next(KEY, "partly", at=AT.replace(year=2030), by=ANNA)
    other = after.add(base).next(KEY, "not-met", at=AT.replace(year=2000), by=BO)
    assert len(Log([base, one, other]).heads[KEY]) == 2


def test_an_entry_replaces_others_of_its_own_key_only() -> None:
    met = entry(KEY, "met", at=AT, by=ANNA)
    log = Log([met, entry("item/B/level", "met", at=AT, by=ANNA, replaces=(met.id,))])
    assert log.heads[KEY] == (met,)


def test_an_entry_stands_even_when_what_it_replaces_is_not_there() -> None:
    assert values(Log([entry(KEY, "met", at=AT, by=ANNA, replaces=("0" * 32,))])) == ["met"]


def test_a_null_withdraws_and_is_itself_what_stands() -> None:
    assert values(written(written(Log(), {KEY: "met"}), {KEY: None})) == [None]


def test_the_entries_come_in_the_order_of_time_and_then_of_id() -> None:
    log = at_odds(Log(), KEY, *range(5)).add(*(entry("k", n, at=AT, by=ANNA) for n in range(5)))
    order = [(one.at, one.id) for one in log]
    assert order == sorted(order)
    assert [one.says for one in log.history(KEY)] == [0, 1, 2, 3, 4]


def test_entries_are_found_by_id() -> None:
    log = written(Log(), {KEY: "met"})
    (met,) = log
    assert met.id in log
    assert "0" * 32 not in log
    assert log[met.id] is met
    with pytest.raises(KeyError):
        log["0" * 32]


def test_logs_are_equal_that_hold_the_same_entries() -> None:
    one = written(Log(), {KEY: "met", "site/name": "North"})
    assert Log([*one][::-1]) == one
    assert hash(Log([*one][::-1])) == hash(one)
    assert one != written(one, {KEY: "partly"})
    assert one != [*one]


def test_a_merge_shows_what_both_sides_wrote_since_they_parted() -> None:
    common = written(Log(), {KEY: "met", "item/B/level": "met", "site/name": "North"})
    one = written(common, {KEY: "partly", "item/B/level": "partly"}, by=ANNA)
    other = written(common, {KEY: "not-met", "site/name": "South"}, by=BO)
    both = merge(one, other)
    assert {head.says for head in both.heads[KEY]} == {"partly", "not-met"}
    assert values(both, "item/B/level") == ["partly"]
    assert values(both, "site/name") == ["South"]


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_entries_are_added_does_not_matter(
    entries: list[Entry], random: Random
) -> None:
    whole = Log(entries)
    random.shuffle(entries)
    grown = Log()
    for one in entries:
        grown = grown.add(one)
    assert grown == whole
    assert grown.heads == whole.heads
    assert [*grown] == [*whole]


@given(histories(), st.integers(0, 12))
def test_adding_many_at_once_equals_a_log_of_all(entries: list[Entry], at: int) -> None:
    grown = Log(entries[:at]).add(*entries[at:])
    assert grown == Log(entries)
    assert grown.heads == Log(entries).heads


@st.composite
def _three(draw: st.DrawFn) -> tuple[Log, Log, Log]:
    entries = draw(histories())
    owners = [draw(st.integers(1, 7)) for _ in entries]
    one, two, three = (
        Log(e for e, owner in zip(entries, owners, strict=True) if owner & bit) for bit in (1, 2, 4)
    )
    return one, two, three


@given(_three())
def test_merging_is_commutative_associative_and_idempotent(logs: tuple[Log, Log, Log]) -> None:
    a, b, c = logs
    assert merge(a, b) == merge(b, a)
    assert merge(a, b).heads == merge(b, a).heads
    assert merge(a, merge(b, c)) == merge(merge(a, b), c)
    assert merge(a, a) == a
    assert merge(a, a).heads == a.heads


@given(_three())
def test_merging_loses_nothing_and_invents_nothing(logs: tuple[Log, Log, Log]) -> None:
    a, b, _ = logs
    assert {one.id for one in merge(a, b)} == {one.id for one in a} | {one.id for one in b}


_writes = st.lists(
    st.tuples(st.sampled_from((KEY, "item/B/level", "site/name")), st.sampled_from("abc")),
    max_size=5,
)


@given(_writes, _writes, _writes)
def test_a_key_that_one_side_alone_wrote_merges_to_that_sides_value(
    past: list[tuple[str, str]], ours: list[tuple[str, str]], theirs: list[tuple[str, str]]
) -> None:
    common = _wrote(Log(), past)
    one, other = _wrote(common, ours), _wrote(common, theirs, by_anna=False)
    both = merge(one, other)
    for key in {key for key, _ in ours} - {key for key, _ in theirs}:
        assert both.heads[key] == one.heads[key]
    for key in {key for key, _ in theirs} - {key for key, _ in ours}:
        assert both.heads[key] == other.heads[key]


def _wrote(log: Log, writes: list[tuple[str, str]], *, by_anna: bool = True) -> Log:
    for key, value in writes:
        log = written(log, {key: value}, by=ANNA if by_anna else BO)
    return log


@given(histories())
def test_every_key_that_was_ever_written_has_a_head(entries: list[Entry]) -> None:
    log = Log(entries)
    assert log.heads.keys() == {one.key for one in entries}
    assert all(log.heads.values())
