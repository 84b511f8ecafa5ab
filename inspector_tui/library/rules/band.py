"""Bands: stars that exist, scores that exist, from the best down."""

from collections.abc import Iterator
from itertools import pairwise

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.rule import rule
from inspector_tui.locale import N_
from inspector_tui.model import Band, RatingPolicy

MOST_STARS = 5


def _stars(band: Band, known: Known) -> Iterator[Fault]:
    if not 0 <= band.stars <= MOST_STARS:
        yield fault(
            N_("stars must be 0 to {most}"), N_("Write how many stars."), "stars", most=MOST_STARS
        )


def _at_least(band: Band, known: Known) -> Iterator[Fault]:
    if not 0 <= band.at_least <= 100:
        yield fault(
            N_("a band begins at 0 to 100"),
            N_("Write the score from which the band begins."),
            "at_least",
        )


def _highlights(band: Band, known: Known) -> Iterator[Fault]:
    if band.highlights < 0:
        yield fault(
            N_("the number of special practices cannot be negative"),
            N_("Write 0 or more."),
            "highlights",
        )


def _order(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    for at, (upper, lower) in enumerate(pairwise(policy.bands), 1):
        if lower.at_least > upper.at_least:
            yield _above("at_least", at, lower.at_least, upper.at_least)
        if lower.stars > upper.stars:
            yield _above("stars", at, lower.stars, upper.stars)


def _above(key: str, at: int, lower: object, upper: object) -> Fault:
    return fault(
        N_("the band has {lower}, more than the {upper} of the band before it"),
        N_("Write the bands from the best down; the first that fits is taken."),
        "bands",
        at,
        key,
        lower=lower,
        upper=upper,
    )


BAND = (rule(_stars, "stars"), rule(_at_least, "at_least"), rule(_highlights, "highlights"))
BANDS = (rule(_order, "bands"),)
