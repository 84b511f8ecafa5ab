"""Policies: caps that hold something down, shares that are shares, importances that matter."""

from collections.abc import Iterator

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.rule import rule
from inspector_tui.locale import N_
from inspector_tui.model import RatingPolicy


def _caps(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    for at, cap in enumerate(policy.caps):
        if cap.stars >= max(band.stars for band in policy.bands):
            yield fault(
                N_("the cap holds nothing down: no band has more stars"),
                N_("Write fewer stars, or take the cap away."),
                "caps",
                at,
                "stars",
            )


def _warns(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    if policy.warn_na_share is not None and not 0 <= policy.warn_na_share <= 1:
        yield no_part("warn_na_share")


def no_part(*at: str | int) -> Fault:
    """The fault of a number that is no part of the items."""
    return fault(
        N_("a part of the items must be 0 to 1"),
        N_("Write a part of the whole, such as 0.2 or 1/5."),
        *at,
    )


def _bonus_cap(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    if not 0 <= policy.bonus_cap <= 100:
        yield fault(
            N_("the bonus cap must be 0 to 100"),
            N_("Write the most points that all bonus items together add."),
            "bonus_cap",
        )


def _vetoes(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    if "veto" in known.importances and all(cap.when != "veto" for cap in policy.caps):
        yield fault(
            N_("items are vetoes, and the policy has no cap for them"),
            N_("Add `- {{stars: 0, when: veto, label: …}}` to the caps."),
            "caps",
        )


def _key_items(policy: RatingPolicy, known: Known) -> Iterator[Fault]:
    felt = any(cap.when == "key" for cap in policy.caps)
    asked = any(band.all_key_full for band in policy.bands)
    if "key" in known.importances and not felt and not asked:
        yield fault(
            N_("items are key, and the policy neither caps nor asks for them"),
            N_("Add `- {{stars: 3, when: key, label: …}}` to the caps."),
            "caps",
        )


POLICY = (
    rule(_caps, "bands", "caps"),
    rule(_warns, "warn_na_share"),
    rule(_bonus_cap, "bonus_cap"),
    rule(_vetoes, "caps"),
    rule(_key_items, "caps", "bands"),
)
