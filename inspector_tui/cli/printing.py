"""Printing: what commands say on standard output."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inspector_tui.locale import _

if TYPE_CHECKING:
    from inspector_tui.model import Rating


def print_json(plain: Any) -> None:
    """Prints plain data as JSON; exact numbers become strings such as 247/50."""
    print(json.dumps(plain, ensure_ascii=False, indent=2, default=_exact))


def _exact(value: object) -> str | list[Any] | dict[Any, Any]:
    if isinstance(value, Fraction | Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Iterable):
        return [*value]
    raise TypeError(f"no JSON for {type(value)}")


def standing_line(rating: "Rating") -> str:
    """Score, stars and progress in a line."""
    done = _("{answered} of {applicable} items").format(
        answered=rating.answered, applicable=len(rating.outcomes)
    )
    if rating.score is None or rating.stars is None:
        return _("not rated yet") + " · " + done
    return " · ".join((score_words(rating), stars_words(rating), done))


def score_words(rating: "Rating") -> str:
    """The score, and the interval in which it can end."""
    if rating.complete and rating.low == rating.high:
        return _("score {score}").format(score=rating.score)
    return _("score so far {score}, between {low} and {high} in the end").format(
        score=rating.score, low=rating.low, high=rating.high
    )


def stars_words(rating: "Rating") -> str:
    """The recommended stars, and those between which they can end."""
    low, high = ends(rating)
    if low == high:
        return _("recommended stars: {stars}").format(stars=low)
    return _("recommended stars: {low} to {high}").format(low=low, high=high)


def ends(rating: "Rating") -> tuple[int | None, int | None]:
    """The fewest and the most stars in which it can end."""
    worst, best = rating.worst, rating.best
    return worst.stars.count if worst else None, best.stars.count if best else None
