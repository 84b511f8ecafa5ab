"""A rating policy finds a band for every score."""

from fractions import Fraction

import pytest

from inspector_tui.model import Band, RatingPolicy
from tests.model.samples import RULE_PACK


@pytest.mark.parametrize(
    "last",
    [
        Band(stars=0, at_least=Fraction(1)),
        Band(stars=0, at_least=Fraction(0), all_key_full=True),
        Band(stars=0, at_least=Fraction(0), highlights=1),
        Band(stars=0, at_least=Fraction(0), no_zero_section=True),
    ],
)
def test_the_last_band_takes_whatever_is_left(last: Band) -> None:
    with pytest.raises(ValueError, match="last band must begin at 0"):
        RatingPolicy(bands=(Band(stars=1, at_least=Fraction(50)), last))


def test_a_policy_has_a_band() -> None:
    with pytest.raises(ValueError, match="last band must begin at 0"):
        RatingPolicy(bands=())


@pytest.mark.parametrize("decimals", [-1, 7])
def test_a_score_is_printed_with_up_to_six_decimals(decimals: int) -> None:
    with pytest.raises(ValueError, match="decimals must be 0 to 6"):
        RatingPolicy(bands=RULE_PACK.bands, decimals=decimals)
