"""Rectification: every problem from its notice to its end.

A problem without a deadline is refused (programmes.md §5.2); no step is taken out of its turn.
"""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.errors import BadRectification, UnknownProblem
from inspector_tui.model import (
    Log,
    Plain,
    Rectification,
    accept,
    by_urgency,
    find_problem,
    merge,
    next_id,
    problem,
    rectifications,
    reject,
    reply,
    withdraw_problem,
)
from tests.model.samples import BO, at_odds, written

MAY = date(2026, 5, 20)
BEFORE, AFTER = "a" * 64, "b" * 64


def noted(given: str = "1-ab12", deadline: str = "2026-05-27", **fields: str) -> Log:
    """The log of one new problem."""
    values = problem(given, fact="No railing", deadline=deadline, on=MAY, **fields)  # type: ignore[arg-type]
    return written(Log(), values)


def only(log: Log) -> Rectification:
    """The one problem of a log."""
    (one,) = rectifications(log)
    return one


def replied(log: Log) -> Log:
    """The log once the site has replied."""
    values = reply(
        only(log), text="Railing put up", who="Li", on=date(2026, 5, 24), evidence=[AFTER]
    )
    return written(log, values)


def rejected(log: Log, deadline: str = "2026-06-03") -> Log:
    """The log once the inspector has looked and was not content."""
    values = reject(only(log), deadline=deadline, who="Wang", on=date(2026, 5, 28), text="Too low")
    return written(log, values)


def accepted(log: Log) -> Log:
    """The log once the inspector has looked and was content."""
    return written(log, accept(only(log), who="Wang", on=date(2026, 6, 4), text="Mended"))


def test_a_problem_holds_all_that_the_notice_prints() -> None:
    values = problem(
        "3-ab12",
        fact=" No railing ",
        deadline="2026-05-27",
        on=MAY,
        item="G5-2",
        part="Block 2, 4th floor",
        clause="附件1 八规范·安全文明·2",
        severity="serious",
        requirement="Put up a railing of 1.2 m",
        responsible="Li",
        evidence=[BEFORE],
    )
    one = only(written(Log(), values))
    assert (one.number, one.label, one.state) == (3, "3", "open")
    assert (one.item, one.part, one.fact) == ("G5-2", "Block 2, 4th floor", "No railing")
    assert (one.severity, one.requirement) == ("serious", "Put up a railing of 1.2 m")
    assert (one.deadline, one.responsible, one.on) == ("2026-05-27", "Li", "2026-05-20")
    assert one.clause == "附件1 八规范·安全文明·2"
    assert one.evidence == (BEFORE,)


@pytest.mark.parametrize(
    "deadline", ["", "soon", "2026-05", "2026-13-01", "2026-02-30", "20260527", "2026-W22-3"]
)
def test_a_problem_without_a_deadline_is_refused(deadline: str) -> None:
    with pytest.raises(BadRectification, match="is no deadline"):
        noted(deadline=deadline)


def test_a_deadline_before_the_notice_is_refused_and_one_of_the_same_day_is_not() -> None:
    with pytest.raises(BadRectification, match="before 2026-05-20"):
        noted(deadline="2026-05-19")
    assert only(noted(deadline="2026-05-20")).deadline == "2026-05-20"


@pytest.mark.parametrize("fact", ["", "  "])
def test_a_problem_that_says_nothing_is_refused(fact: str) -> None:
    with pytest.raises(BadRectification, match="what is wrong"):
        problem("1-ab12", fact=fact, deadline="2026-05-27", on=MAY)


def test_a_problem_goes_from_open_by_its_reply_to_accepted() -> None:
    log = noted()
    states = [only(log := step(log)).state for step in (lambda one: one, replied, accepted)]
    assert states == ["open", "replied", "accepted"]
    assert only(log).closed


def test_a_rejected_reply_sets_a_new_deadline_and_asks_for_another_reply() -> None:
    log = rejected(replied(noted()))
    assert (only(log).state, only(log).deadline) == ("rejected", "2026-06-03")
    assert only(log).first_deadline == "2026-05-27"
    log = accepted(replied(log))
    assert only(log).state == "accepted"
    assert [(one.n, one.on) for one in only(log).replies] == [(1, "2026-05-24"), (2, "2026-05-24")]
    assert [(one.n, one.accepted, one.text) for one in only(log).checks] == [
        (1, False, "Too low"),
        (2, True, "Mended"),
    ]


def test_replies_and_re_checks_carry_their_evidence() -> None:
    log = replied(written(noted(), {"rectify/1-ab12/evidence": [BEFORE]}))
    log = written(log, accept(only(log), who="Wang", on=MAY, evidence=["c" * 64]))
    one = only(log)
    assert (one.evidence, one.replies[0].evidence) == ((BEFORE,), (AFTER,))
    assert one.checks[0].evidence == ("c" * 64,)
    assert one.files == {BEFORE, AFTER, "c" * 64}


Step = Callable[[Log], Log]

OUT_OF_TURN: dict[str, tuple[Step, Step, str]] = {
    "accept what is open": (lambda log: log, accepted, "no reply to check"),
    "reject what is open": (lambda log: log, rejected, "no reply to check"),
    "reply twice": (replied, replied, "reply of 2026-05-24 has not been checked"),
    "accept after a rejection": (lambda log: rejected(replied(log)), accepted, "no reply to check"),
    "reply to what is closed": (lambda log: accepted(replied(log)), replied, "is closed"),
    "reject what is closed": (lambda log: accepted(replied(log)), rejected, "is closed"),
}


@pytest.mark.parametrize(("before", "step", "rule"), OUT_OF_TURN.values(), ids=OUT_OF_TURN)
def test_a_step_out_of_its_turn_is_refused_with_the_mend(
    before: Step, step: Step, rule: str
) -> None:
    log = before(noted())
    with pytest.raises(BadRectification, match=rule) as refusal:
        step(log)
    assert str(refusal.value).startswith("Problem 1: ")


def test_a_rejection_needs_its_grounds_and_a_deadline() -> None:
    one = only(replied(noted()))
    with pytest.raises(BadRectification, match="still wrong"):
        reject(one, deadline="2026-06-03", who="Wang", on=MAY, text=" ")
    with pytest.raises(BadRectification, match="is no deadline"):
        reject(one, deadline="", who="Wang", on=MAY, text="Too low")
    with pytest.raises(BadRectification, match="before 2026-05-28"):
        reject(one, deadline="2026-05-27", who="Wang", on=date(2026, 5, 28), text="Too low")


def test_a_reply_says_what_was_done() -> None:
    with pytest.raises(BadRectification, match="what was done"):
        reply(only(noted()), text="", who="Li", on=MAY)


def test_a_problem_is_overdue_from_the_day_after_its_deadline() -> None:
    one = only(noted())
    assert not one.overdue(date(2026, 5, 27))
    assert one.overdue(date(2026, 5, 28))


def test_what_has_been_replied_to_or_accepted_is_not_overdue() -> None:
    log = replied(noted())
    assert not only(log).overdue(date(2027, 1, 1))
    assert not only(accepted(log)).overdue(date(2027, 1, 1))


def test_a_rejected_problem_is_overdue_by_its_new_deadline() -> None:
    one = only(rejected(replied(noted())))
    assert not one.overdue(date(2026, 6, 3))
    assert one.overdue(date(2026, 6, 4))


def test_a_foreign_problem_without_a_deadline_is_shown_and_never_overdue() -> None:
    one = only(written(Log(), {"rectify/1-ab12/fact": "No railing"}))
    assert (one.deadline, one.overdue(date(2030, 1, 1))) == ("", False)


# Numbers


def test_problems_are_numbered_in_turn() -> None:
    log = noted(next_id((), "ab12"))
    given = next_id(rectifications(log), "cd34")
    assert given == "2-cd34"
    log = written(log, problem(given, fact="Mud", deadline="2026-05-27", on=MAY))
    assert [one.label for one in rectifications(log)] == ["1", "2"]


def test_two_laptops_that_gave_the_same_number_keep_both_problems_apart() -> None:
    mine = noted("1-ab12")
    theirs = written(Log(), problem("1-cd34", fact="Mud", deadline="2026-05-29", on=MAY), by=BO)
    both = rectifications(merge(mine, theirs))
    assert [(one.label, one.fact, one.deadline) for one in both] == [
        ("1a", "No railing", "2026-05-27"),
        ("1b", "Mud", "2026-05-29"),
    ]
    assert both == rectifications(merge(theirs, mine))
    assert next_id(both, "ef56") == "2-ef56"


def test_problems_are_in_the_order_of_their_numbers() -> None:
    log = Log()
    for name in ("10-aaaa", "9-bbbb", "2-cccc"):
        log = written(log, problem(name, fact="Mud", deadline="2026-05-27", on=MAY))
    assert [one.number for one in rectifications(log)] == [2, 9, 10]


def test_a_problem_is_found_by_its_number_or_id() -> None:
    known = rectifications(noted())
    assert find_problem(known, "1") == find_problem(known, "1-ab12") == known[0]
    with pytest.raises(UnknownProblem, match="Known are 1"):
        find_problem(known, "2")
    with pytest.raises(UnknownProblem, match="Known are –"):
        find_problem((), "2")


def test_what_is_overdue_comes_first_and_what_is_closed_last() -> None:
    log = Log()
    for name, deadline in (
        ("1-aaaa", "2026-05-30"),
        ("2-aaaa", "2026-05-22"),
        ("3-aaaa", "2026-05-25"),
    ):
        log = written(log, problem(name, fact="Mud", deadline=deadline, on=MAY))
    log = written(log, reply(find_problem(rectifications(log), "2"), text="Done", who="Li", on=MAY))
    log = written(log, accept(find_problem(rectifications(log), "2"), who="Wang", on=MAY))
    ordered = by_urgency(rectifications(log), date(2026, 5, 26))
    assert [one.number for one in ordered] == [3, 1, 2]


def test_a_problem_entered_by_mistake_is_withdrawn_and_its_number_is_free_again() -> None:
    log = noted()
    log = written(log, withdraw_problem(only(log), log.heads))
    assert rectifications(log) == ()
    assert next_id(rectifications(log), "cd34") == "1-cd34"


def test_a_problem_that_was_replied_to_stays_on_record() -> None:
    log = replied(noted())
    with pytest.raises(BadRectification, match="stays on record"):
        withdraw_problem(only(log), log.heads)


# What foreign files and two laptops say


def test_of_two_re_checks_that_disagree_the_rejection_stands() -> None:
    key = "rectify/1-ab12/check/1"
    yes: Plain = {"accepted": True, "on": "2026-05-28"}
    no: Plain = {"accepted": False, "on": "2026-05-28", "deadline": "2026-06-03"}
    for values in ((yes, no), (no, yes)):
        one = only(at_odds(replied(noted()), key, *values))
        assert (one.state, one.deadline) == ("rejected", "2026-06-03")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("severity", "dreadful"),
        ("evidence", ["../x", 7, "A" * 64]),
        ("evidence", "a" * 64),
        ("deadline", 20260527),
        ("reply/0", {"text": "Done"}),
        ("reply/1", "Done"),
        ("check/x", {"accepted": True}),
        ("check/1", [True]),
        ("whatever", {"a": 1}),
    ],
)
def test_what_does_not_fit_is_left_out(name: str, value: Plain) -> None:
    one = only(written(Log(), {"rectify/1-ab12/fact": "Mud", f"rectify/1-ab12/{name}": value}))
    assert (one.state, one.severity, one.evidence) == ("open", "ordinary", ())


@pytest.mark.parametrize(
    "given", ["1", "0-ab12", "x-ab12", "1-AB12", "1-ab123", "-ab12", "../../x"]
)
def test_an_id_that_is_none_names_no_problem(given: str) -> None:
    assert rectifications(written(Log(), {f"rectify/{given}/fact": "Mud"})) == ()


STEPS: tuple[Step, ...] = (replied, rejected, accepted)


@given(st.lists(st.sampled_from(STEPS), max_size=8))
def test_whatever_is_tried_a_problem_is_accepted_only_after_a_reply_and_stays_so(
    tried: list[Step],
) -> None:
    log, ended = noted(), False
    for step in tried:
        before = only(log).state
        try:
            log = step(log)
        except BadRectification:
            assert only(log).state == before
            continue
        assert not ended
        assert (before == "replied") is (step is not replied)
        ended = only(log).closed
    assert len(only(log).replies) - len(only(log).checks) in (0, 1)
