"""What the next star needs; the ids are in test_rating.py."""

from fractions import Fraction

import msgspec
from hypothesis import given

from inspector_tui.model import (
    Cap,
    Fact,
    Inspection,
    Outcome,
    Outlook,
    Plain,
    Rating,
    outlook,
    rate,
)
from tests.model.samples import RULE_PACK, checklist, item, rated, section, written
from tests.model.strategies import scores, visits

TEN = checklist(section("S", *(item(one, points=Fraction(n)) for n, one in enumerate("ABCD", 1))))
"""Four items of 1, 2, 3 and 4 points."""


def needed(rating: Rating) -> Outlook:
    """What the next star needs; there is one."""
    ahead = outlook(rating)
    assert ahead is not None
    return ahead


def named(ahead: Outlook) -> str:
    """The items in their order."""
    return "".join(one.line.address for one in ahead.items)


def test_the_fewest_items_that_bring_most_come_first() -> None:
    ahead = needed(rated(TEN, {"A": "not-met", "B": "not-met", "C": "partly", "D": "partly"}))
    assert (ahead.stars, named(ahead), ahead.reachable) == (2, "BD", True)  # RA024
    assert ahead.missing == 25


def test_a_single_item_may_be_enough() -> None:
    ahead = needed(rated(TEN, {"A": "not-met", "B": "met", "C": "partly", "D": "met"}))
    assert (ahead.stars, named(ahead), ahead.missing) == (4, "C", Fraction(5))  # RA024


def test_special_practices_are_asked_for_beside_the_items() -> None:
    ahead = needed(rated(TEN, dict.fromkeys("ABCD", "met")))
    assert (ahead.stars, named(ahead), ahead.highlights) == (5, "", 1)  # RA024
    assert ahead.missing == 0


VITAL = checklist(
    section(
        "S",
        *(item(one, points=Fraction(10)) for one in "ABCDEFGH"),
        item("K", importance="key"),
        item("V", importance="veto"),
    )
)
GOOD: dict[str, Plain] = {"visit/highlights": "One", **dict.fromkeys("ABCDEFGHKV", "met")}


def test_a_failed_veto_comes_before_everything_that_brings_more() -> None:
    ahead = needed(rated(VITAL, GOOD | {"V": "not-met", "A": "not-met"}))
    assert (ahead.stars, named(ahead)) == (2, "V")  # RA017 RA024


def test_a_failed_key_item_stands_between_three_stars_and_four() -> None:
    ahead = needed(rated(VITAL, GOOD | {"K": "not-met"}))
    assert (ahead.stars, named(ahead)) == (4, "K")  # RA017 RA024


def test_five_stars_ask_for_every_key_item_in_full() -> None:
    ahead = needed(rated(VITAL, GOOD | {"K": "partly", "V": "partly"}))
    assert (ahead.stars, named(ahead)) == (5, "KV")  # RA016 RA024
    assert ahead.missing == 0


def test_a_fact_of_the_site_cannot_be_mended() -> None:
    policy = msgspec.structs.replace(
        RULE_PACK, caps=(Cap(stars=0, when="fact", fact="accident", label="Accident"),)
    )
    asked = checklist(
        section("S", "A"), rating=policy, facts=(Fact(id="accident", label="Accident"),)
    )
    ahead = needed(rated(asked, {"A": "partly", "fact/accident": True}))
    assert not ahead.reachable  # RA017 RA024


def test_at_the_top_and_before_the_first_score_there_is_nothing_to_reach() -> None:
    assert outlook(rated(TEN, dict.fromkeys("ABCD", "met") | {"visit/highlights": "One"})) is None
    assert outlook(rated(TEN, {})) is None


def test_what_is_left_out_or_open_is_not_asked_for() -> None:
    asked = checklist(section("S", item("A", na="reason"), "B", item("C", points=Fraction(2))))
    ahead = needed(rated(asked, {"A": "na", "C": "partly"}))
    assert named(ahead) == "C"  # RA018 RA024


@given(visits(torn=True))
def test_what_the_outlook_names_once_mended_reaches_its_stars(visit: Inspection) -> None:
    ahead = outlook(rate(visit))  # RA024
    if ahead is not None and ahead.reachable:
        assert _stars(_mended(visit, ahead, ahead.items)) >= ahead.stars


@given(visits(torn=True))
def test_one_item_fewer_does_not_reach_the_stars(visit: Inspection) -> None:
    ahead = outlook(rate(visit))  # RA024
    if ahead is not None and ahead.items:
        assert _stars(_mended(visit, ahead, ahead.items[:-1])) < ahead.stars


@given(visits(torn=True))
def test_the_outlook_is_of_the_very_next_stars(visit: Inspection) -> None:
    rating = rate(visit)  # RA024
    ahead = outlook(rating)
    steps = sorted({band.stars for band in visit.checklist.rating.bands})
    above = [stars for stars in steps if rating.stars is not None and stars > rating.stars]
    assert (ahead.stars if ahead else None) == (above[0] if above else None)


def _stars(visit: Inspection) -> int:
    stars = rate(visit).stars
    assert stars is not None
    return stars


def _mended(visit: Inspection, ahead: Outlook, items: tuple[Outcome, ...]) -> Inspection:
    """The visit once these items earn all their points and the special practices are there."""
    practices = [*visit.highlights, *(f"More {n}" for n in range(ahead.highlights))]
    said: dict[str, Plain] = {"visit/highlights": "\n".join(practices)}
    for one in items:
        at = f"item/{one.line.address}"
        best = {f"{at}/{aspect}": value for aspect, value in scores(one.line.item)[-1].items()}
        said |= {f"{at}/level": None} | best
    return Inspection.of(visit.checklist, written(visit.log, said))
