"""Undo and redo: both write entries."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import Change, History, Log, Plain, change, standing
from tests.model.samples import at_odds, written

A, B = "item/A/level", "item/B/level"


def done(log: Log, made: Change) -> Log:
    """The log once a change is written."""
    return written(log, {step.key: step.after for step in made.steps})


def state(log: Log) -> dict[str, Any]:
    """What stands, without what was withdrawn."""
    values = {key: standing(log, key) for key in log.heads}
    return {key: value for key, value in values.items() if value is not None}


def test_a_change_knows_what_stood_before() -> None:
    log = written(Log(), {A: "met"})
    made = change(log, "A", {A: "partly", B: "met"})
    assert [(step.key, step.before, step.after) for step in made.steps] == [
        (A, "met", "partly"),
        (B, None, "met"),
    ]
    assert made.address == "A"


def test_saying_the_same_again_is_no_change() -> None:
    assert change(written(Log(), {A: "met"}), "A", {A: "met", B: None}).steps == ()


def test_a_conflict_is_settled_also_with_the_value_that_stood_first() -> None:
    torn = at_odds(Log(), A, "met", "partly")
    made = change(torn, "A", {A: standing(torn, A)})
    assert len(done(torn, made).heads[A]) == 1


def test_undo_says_again_what_stood_before_and_forgets_no_entry() -> None:
    log = written(Log(), {A: "met"})
    made = change(log, "A", {A: "partly"})
    after = done(log, made)
    found = History().did(made).undo()
    assert found is not None
    back = done(after, found[0])
    assert standing(back, A) == "met"
    assert len(back) == 3


def test_undo_takes_the_steps_of_one_act_back_in_reverse() -> None:
    made = change(Log(), "A", {A: "na", "item/A/reason": "None here"})
    found = History().did(made).undo()
    assert found is not None
    assert [step.key for step in found[0].steps] == ["item/A/reason", A]
    assert [step.after for step in found[0].steps] == [None, None]


def test_there_is_nothing_to_undo_or_redo_at_first() -> None:
    assert History().undo() is None
    assert History().redo() is None


def test_a_new_act_forgets_what_was_undone() -> None:
    made = change(Log(), "A", {A: "met"})
    found = History().did(made).undo()
    assert found is not None
    assert found[1].redo() is not None
    assert found[1].did(made).redo() is None


_acts = st.lists(
    st.dictionaries(st.sampled_from((A, B, "item/A/note")), st.sampled_from(("x", "y", None))),
    min_size=1,
    max_size=8,
)


def _played(acts: list[dict[str, Plain]]) -> tuple[list[Log], History]:
    """The log after each act, and what was done."""
    logs, history = [Log()], History()
    for act in acts:
        made = change(logs[-1], "A", act)
        logs.append(done(logs[-1], made))
        history = history.did(made)
    return logs, history


@given(_acts)
def test_undoing_everything_leads_back_through_every_state_to_the_first(
    acts: list[dict[str, Plain]],
) -> None:
    logs, history = _played(acts)
    log = logs[-1]
    for earlier in logs[-2::-1]:
        found = history.undo()
        assert found is not None
        log, history = done(log, found[0]), found[1]
        assert state(log) == state(earlier)
    assert history.undo() is None
    assert state(log) == {}


@given(_acts, st.integers(1, 8))
def test_redoing_what_was_undone_gives_the_same_state(
    acts: list[dict[str, Plain]], times: int
) -> None:
    logs, history = _played(acts)
    log = logs[-1]
    times = min(times, len(acts))
    for _ in range(times):
        if (found := history.undo()) is not None:
            log, history = done(log, found[0]), found[1]
    assert state(log) == state(logs[-1 - times])
    for _ in range(times):
        if (found := history.redo()) is not None:
            log, history = done(log, found[0]), found[1]
    assert state(log) == state(logs[-1])
    assert history.redo() is None
