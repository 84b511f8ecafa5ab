"""Seals: the closing digest, its code, and what came after it."""

import json
from hashlib import sha256
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import (
    Entry,
    Log,
    Plain,
    Seal,
    amendment,
    entry,
    is_intact,
    merge,
    same_code,
    seal_code,
    seal_digest,
    sealing,
    seals,
    standing_seal,
)
from tests.model.samples import ANNA, AT, BO, written
from tests.model.strategies import histories

HEADER = {"format": "inspection/1", "id": "00112233445566ff", "digest": "d" * 64}
GATE = sha256(b"gate").hexdigest()
SAID: dict[str, Plain] = {
    "site/name": "Lot 7",
    "item/A/level": "met",
    f"item/A/photo/{GATE}": {"suffix": "jpg"},
}


def walked() -> Log:
    """The log of a visit before its seal."""
    return written(Log(), SAID)


def sealed(log: Log, header: dict[str, Any] = HEADER, **fields: str) -> Log:
    """The log with a further seal."""
    seal = sealing(header, log, at="2026-05-20T09:00:00.000Z", by="Anna", **fields)
    return written(log, {seal.key: seal.says})


def last(log: Log) -> Seal:
    """The seal that stands."""
    seal = standing_seal(log).seal
    assert seal is not None
    return seal


def test_a_digest_is_over_header_entries_and_evidence_in_canonical_form() -> None:
    log = walked()
    spelled = json.dumps(
        {
            "entries": sorted(one.id for one in log),
            "evidence": [GATE],
            "format": "seal/1",
            "header": HEADER,
        },
        separators=(",", ":"),
        sort_keys=True,
    )
    assert seal_digest(HEADER, tuple(log)) == sha256(spelled.encode()).hexdigest()


def test_a_code_is_twenty_digits_in_four_groups() -> None:
    assert seal_code("0" * 64) == "00000-00000-00000-00000"
    assert seal_code(f"{10**20 + 42:064x}") == "00000-00000-00000-00042"
    assert seal_code(f"{12345678901234567890:064x}") == "12345-67890-12345-67890"


@pytest.mark.parametrize(
    "typed", ["12345678901234567890", "12345 67890 12345 67890", "１２３４５-67890-12345-67890"]
)
def test_a_code_is_the_same_however_it_is_typed(typed: str) -> None:
    assert same_code("12345-67890-12345-67890", typed)


def test_two_codes_that_differ_are_not_the_same() -> None:
    assert not same_code("12345-67890-12345-67890", "12345-67890-12345-67891")
    assert not same_code("", "")


def test_a_log_without_a_seal_is_unsealed() -> None:
    state = standing_seal(walked())
    assert (state.kind, state.seal, state.amended) == ("unsealed", None, ())


def test_a_sealed_log_is_sealed_and_intact() -> None:
    log = sealed(walked())
    state = standing_seal(log)
    assert (state.kind, state.amended, state.missing) == ("sealed", (), ())
    assert is_intact(HEADER, log, last(log))
    assert last(log).code == seal_code(last(log).digest)
    assert (last(log).by, last(log).n) == ("Anna", 1)


def test_a_seal_is_read_from_the_log_as_it_was_set() -> None:
    fields = {"signature": "ab" * 64, "signer": "cd" * 32}
    seal = sealing(HEADER, walked(), at="2026-05-20T09:00:00.000Z", by="Anna", **fields)
    read = last(written(walked(), {seal.key: seal.says}))
    assert msgspec.structs.replace(read, entry="") == seal


def test_neither_the_order_of_entries_nor_copies_of_them_break_a_seal() -> None:
    log = sealed(walked())
    turned = Log(reversed([*log]))
    assert is_intact(HEADER, turned, last(turned))
    assert is_intact(HEADER, merge(log, turned), last(log))


def test_any_other_header_breaks_a_seal() -> None:
    log = sealed(walked())
    for name in HEADER:
        assert not is_intact({**HEADER, name: "x"}, log, last(log))


@pytest.mark.parametrize("key", SAID)
def test_an_entry_that_is_gone_breaks_a_seal_and_is_named(key: str) -> None:
    log = sealed(walked())
    (gone,) = [one for one in log if one.key == key]
    left = Log(one for one in log if one is not gone)
    assert not is_intact(HEADER, left, last(left))
    assert standing_seal(left).missing == (gone.id[:12],)


def test_an_entry_that_is_changed_and_given_a_new_id_breaks_a_seal_and_shows() -> None:
    log = sealed(walked())
    (old,) = [one for one in log if one.key == "item/A/level"]
    new = entry(old.key, "not-met", at=AT, by=ANNA)
    forged = Log(new if one is old else one for one in log)
    assert not is_intact(HEADER, forged, last(forged))
    state = standing_seal(forged)
    assert (state.missing, state.amended) == ((old.id[:12],), (new,))


@pytest.mark.parametrize("field", ["digest", "code"])
def test_a_seal_that_is_changed_is_not_intact(field: str) -> None:
    log = sealed(walked())
    other = msgspec.structs.replace(last(log), **{field: "0" * 64})
    assert not is_intact(HEADER, log, other)


def test_an_entry_after_the_seal_is_an_amendment_and_leaves_the_seal_intact() -> None:
    log = written(sealed(walked()), {"item/A/level": "not-met"})
    state = standing_seal(log)
    assert state.kind == "amended"
    assert [one.key for one in state.amended] == ["item/A/level"]
    assert state.unexplained == state.uncovered == state.amended
    assert is_intact(HEADER, log, last(log))


def test_an_amendment_carries_its_reason() -> None:
    log = sealed(walked())
    late = log.next("item/A/level", "not-met", at=AT, by=BO)
    key, value = amendment(" Typed the wrong digit ", [late])
    state = standing_seal(written(log.add(late), {key: value}, by=BO))
    assert state.unexplained == ()
    assert [(one.reason, one.by) for one in state.amendments] == [("Typed the wrong digit", "Bo")]
    assert state.amended == (late,)


def test_an_amendment_without_a_reason_or_without_entries_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a reason"):
        amendment("  ", tuple(walked()))
    with pytest.raises(ValueError, match="needs a reason"):
        amendment("Wrong digit", ())


def test_what_another_laptop_wrote_before_the_seal_and_brings_later_is_an_amendment() -> None:
    late = entry("item/A/note", "Open", at=AT, by=BO)
    state = standing_seal(merge(sealed(walked()), Log([late])))
    assert state.amended == (late,)


@pytest.mark.parametrize("step", ["reply/1", "check/1"])
def test_replies_and_re_checks_after_the_seal_are_no_amendments(step: str) -> None:
    log = written(sealed(walked()), {f"rectify/1-ab12/{step}": {"text": "Done"}})
    state = standing_seal(log)
    assert (state.kind, state.amended) == ("sealed", ())
    assert [one.key for one in state.followed] == [f"rectify/1-ab12/{step}"]


def test_a_problem_that_is_changed_after_the_seal_is_an_amendment() -> None:
    log = written(sealed(walked()), {"rectify/1-ab12/fact": "Mud"})
    assert standing_seal(log).kind == "amended"


def test_a_new_seal_covers_amendments_and_hides_none() -> None:
    log = sealed(written(sealed(walked()), {"item/A/level": "not-met"}))
    state = standing_seal(log)
    assert (last(log).n, state.kind, state.uncovered) == (2, "amended", ())
    assert [one.key for one in state.amended] == ["item/A/level"]
    assert all(is_intact(HEADER, log, one) for one in seals(log))


def test_a_seal_cannot_be_withdrawn_but_the_try_shows() -> None:
    log = written(sealed(walked()), {"seal/1": None})
    state = standing_seal(log)
    assert (state.kind, last(log).n) == ("amended", 1)
    assert [one.key for one in state.amended] == ["seal/1"]


def test_of_two_laptops_that_sealed_different_copies_what_one_did_not_seal_is_an_amendment() -> (
    None
):
    mine, theirs = sealed(walked()), sealed(written(walked(), {"item/A/note": "Open"}, by=BO))
    for both in (merge(mine, theirs), merge(theirs, mine)):
        state = standing_seal(both)
        assert [one.key for one in state.amended] == ["item/A/note"]
        assert len(last(both).covers) == 4
        assert all(is_intact(HEADER, both, one) for one in seals(both))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("seal/1", "sealed"),
        ("seal/1", {"digest": "d"}),
        ("seal/0", {"digest": "d", "code": "c", "at": "", "by": "", "covers": []}),
        ("seal/x", {"digest": "d", "code": "c", "at": "", "by": "", "covers": []}),
    ],
)
def test_what_does_not_read_as_a_seal_is_none(key: str, value: Plain) -> None:
    assert standing_seal(written(walked(), {key: value})).kind == "unsealed"


def test_a_foreign_seal_that_covers_nothing_makes_everything_an_amendment() -> None:
    says: Plain = {"digest": "d", "code": "c", "at": "", "by": "", "covers": [1, None]}
    log = written(walked(), {"seal/1": says})
    assert len(standing_seal(log).amended) == len(SAID)
    assert not is_intact(HEADER, log, last(log))


@given(histories(), st.data())
def test_any_log_that_is_sealed_is_intact_until_any_of_its_entries_is_gone(
    every: list[Entry], data: st.DataObject
) -> None:
    log = sealed(Log(every))
    seal = last(log)
    assert is_intact(HEADER, log, seal)
    assert standing_seal(log).kind == "sealed"
    if every:
        gone = data.draw(st.sampled_from(every))
        left = Log(one for one in log if one.id != gone.id)
        assert not is_intact(HEADER, left, seal)
