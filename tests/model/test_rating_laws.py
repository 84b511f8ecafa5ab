"""The laws of the score; test_rating.py has beside each the example that says what is right."""

import itertools
from fractions import Fraction
from random import Random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from inspector_tui.model import Checklist, Inspection, Line, Log, Plain, Rating, Section, rate
from tests.model.samples import written
from tests.model.strategies import THOROUGHLY, completions, scores, visits


@given(visits(torn=True, known=False))
def test_every_total_lies_between_0_and_100(visit: Inspection) -> None:
    rating = rate(visit)  # RA015
    for total in (rating.now, rating.worst, rating.best):
        assert total is None or 0 <= total.score <= 100


@given(visits(torn=True, known=False))
def test_the_ledger_sums_exactly_to_the_score(visit: Inspection) -> None:
    rating = rate(visit)  # RA021
    score = rating.now.score if rating.now else 0
    assert sum((line.points for line in rating.ledger), Fraction(0)) == score


@given(visits(torn=True, known=False))
def test_the_ledger_has_one_line_for_every_item(visit: Inspection) -> None:
    rating = rate(visit)  # RA021
    lines = [line.address for line in rating.ledger if line.kind in ("item", "bonus")]
    assert sorted(lines) == (sorted(line.address for line in visit.lines) if rating.now else [])


@given(visits(torn=True))
def test_the_strict_score_is_never_above_the_score(visit: Inspection) -> None:
    rating = rate(visit)  # RA007
    assert rating.score is None or (rating.strict is not None and rating.strict <= rating.score)


@THOROUGHLY
@given(st.data())
def test_the_final_score_and_stars_lie_in_every_earlier_interval(data: st.DataObject) -> None:
    states = data.draw(completions(data.draw(visits(torn=True))))  # RA019
    ratings = [rate(state) for state in states]
    assert ratings[-1].complete
    for earlier in ratings:
        _assert_within(ratings[-1], earlier)
        if ratings[-1].now and earlier.worst and earlier.best:
            worst, best = earlier.worst.stars.count, earlier.best.stars.count
            assert worst <= ratings[-1].now.stars.count <= best


@THOROUGHLY
@given(st.data())
def test_the_final_score_lies_in_the_interval_of_a_time_when_a_fact_was_unknown(
    data: st.DataObject,
) -> None:
    visit = data.draw(visits(torn=True, known=False))  # RA019
    yard = data.draw(st.booleans()) if visit.facts["yard"] is None else visit.facts["yard"]
    told = written(visit.log, {"fact/yard": bool(yard)})
    states = data.draw(completions(Inspection.of(visit.checklist, told)))
    _assert_within(rate(states[-1]), rate(visit))


def _assert_within(final: Rating, earlier: Rating) -> None:
    if final.now is None:
        return
    assert earlier.worst is not None
    assert earlier.best is not None
    assert earlier.worst.score <= final.now.score <= earlier.best.score


@given(st.data())
def test_improving_one_item_lowers_neither_score_nor_stars(data: st.DataObject) -> None:
    visit = data.draw(visits(torn=True))
    if not visit.lines:
        return
    line = data.draw(st.sampled_from(visit.lines))
    rising = scores(line.item)
    ratings = [rate(_saying(visit, line, dict(said))) for said in rising]
    for worse, better in itertools.pairwise(ratings):
        _assert_no_lower(better, worse)


def _saying(visit: Inspection, line: Line, said: dict[str, Plain]) -> Inspection:
    keyed = {f"item/{line.address}/{aspect}": value for aspect, value in said.items()}
    settled = {f"item/{line.address}/level": None, **keyed}
    return Inspection.of(visit.checklist, written(visit.log, settled))


def _assert_no_lower(better: Rating, worse: Rating) -> None:
    for above, below in ((better.now, worse.now), (better.worst, worse.worst)):
        if below is not None:
            assert above is not None
            assert above.score >= below.score
            assert above.stars.count >= below.stars.count


@given(visits(torn=True, known=False), st.randoms(use_true_random=False))
def test_the_order_of_sections_items_and_entries_does_not_matter(
    visit: Inspection, random: Random
) -> None:
    entries = [*visit.log]
    random.shuffle(entries)
    one, other = rate(visit), rate(Inspection.of(_shuffled(visit.checklist, random), Log(entries)))
    assert (one.score, one.low, one.high, one.strict) == (
        other.score,
        other.low,
        other.high,
        other.strict,
    )
    assert one.stars == other.stars
    assert _by_address(one) == _by_address(other)


def _shuffled(asked: Checklist, random: Random) -> Checklist:
    sections = [_shuffled_section(section, random) for section in asked.sections]
    random.shuffle(sections)
    return msgspec.structs.replace(asked, sections=tuple(sections))


def _shuffled_section(section: Section, random: Random) -> Section:
    items = [*section.items]
    random.shuffle(items)
    return msgspec.structs.replace(section, items=tuple(items))


def _by_address(rating: Rating) -> dict[tuple[str, str], Fraction]:
    return {(line.kind, line.address): line.points for line in rating.ledger}
