"""Policies: bands that descend, caps that hold something down."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.condition import condition_faults
from inspector_tui.locale import N_
from inspector_tui.model import Band, Cap, RatingPolicy

MOST_STARS = 5


def policy_faults(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    """What is wrong with a rating policy beyond its types."""
    for at, band in enumerate(policy.bands):
        yield from _band(at, band)
    for at, (upper, lower) in enumerate(pairwise(policy.bands), 1):
        yield from _order(at, upper, lower)
    for at, cap in enumerate(policy.caps):
        if cap.stars >= max(band.stars for band in policy.bands):
            yield fault(
                N_("the cap holds nothing down: no band has more stars"),
                N_("Write fewer stars, or take the cap away."),
                "caps", at, "stars",
            )  # fmt: skip
    yield from _shares(policy)
    yield from _importances(policy, known)


def _band(at: int, band: Band) -> Iterator[Fault]:
    if not 0 <= band.stars <= MOST_STARS:
        yield _stars("bands", at, "stars")
    if not 0 <= band.at_least <= 100:
        yield fault(
            N_("a band begins at 0 to 100"),
            N_("Write the score from which the band begins."),
            "bands", at, "at_least",
        )  # fmt: skip
    if band.highlights < 0:
        yield fault(
            N_("the number of special practices cannot be negative"),
            N_("Write 0 or more."),
            "bands", at, "highlights",
        )  # fmt: skip


def _order(at: int, upper: Band, lower: Band) -> Iterator[Fault]:
    if lower.at_least > upper.at_least:
        yield fault(
            N_("the band begins at {lower}, above the one before it at {upper}"),
            N_("Write the bands from the best down; the first that fits is taken."),
            "bands", at, "at_least",
            lower=lower.at_least, upper=upper.at_least,
        )  # fmt: skip
    if lower.stars > upper.stars:
        yield fault(
            N_("the band gives more stars than the one before it"),
            N_("Write the bands from the best down; the first that fits is taken."),
            "bands", at, "stars",
        )  # fmt: skip


def _stars(*at: str | int) -> Fault:
    return fault(N_("stars must be 0 to {most}"), N_("Write how many stars."), *at, most=MOST_STARS)


def _shares(policy: RatingPolicy) -> Iterator[Fault]:
    warn = policy.warn_na_share
    if warn is not None and not 0 <= warn <= 1:
        yield _no_part("warn_na_share")
    if not 0 <= policy.bonus_cap <= 100:
        yield fault(
            N_("the bonus cap must be 0 to 100"),
            N_("Write the most points that all bonus items together add."),
            "bonus_cap",
        )


def _no_part(*at: str | int) -> Fault:
    return fault(
        N_("a part of the items must be 0 to 1"),
        N_("Write a part of the whole, such as 0.2 or 1/5."),
        *at,
    )


def _importances(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    """Importances that items have and the policy does nothing about."""
    felt = {cap.when for cap in policy.caps}
    strict = any(band.all_key_full for band in policy.bands)
    if "veto" in known.importances and "veto" not in felt:
        yield fault(
            N_("items are vetoes, and the policy has no cap for them"),
            N_("Add `- {{stars: 0, when: veto, label: …}}` to the caps."),
            "caps",
        )
    if "key" in known.importances and "key" not in felt and not strict:
        yield fault(
            N_("items are key, and the policy neither caps nor asks for them"),
            N_("Add `- {{stars: 3, when: key, label: …}}` to the caps."),
            "caps",
        )


def cap_faults(cap: Cap, known: Known) -> Iterator[Fault]:
    """What is wrong with a cap in itself."""
    if cap.stars < 0:
        yield _stars("stars")
    if cap.count < 1:
        yield fault(N_("a cap counts at least one item"), N_("Write 1 or more."), "count")
    if not Fraction(0) <= cap.above < 1:
        yield _no_part("above")
    if cap.when == "fact" and not cap.fact:
        yield fault(
            N_("the cap does not say which fact raises it"),
            N_("Add `fact: …` with a condition over the facts."),
            "when",
        )
    if cap.when != "fact" and cap.fact:
        yield fault(
            N_("only a cap with `when: fact` has a condition"),
            N_("Write `when: fact`, or take `fact` away."),
            "fact",
        )
    yield from condition_faults(cap.fact, "fact", known)
