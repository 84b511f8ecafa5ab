"""The check digit of the unified social credit code."""

import pytest

from inspector_tui.register.credit_code import SIGNS, check_sign, is_credit_code


@pytest.mark.parametrize("code", ["91350100M000100Y43", "91110000600037341L", "91330000142916567N"])
def test_published_codes_fit(code: str) -> None:
    assert is_credit_code(code)


def test_every_single_wrong_sign_is_noticed() -> None:
    code = "91350100M000100Y43"
    for at in range(len(code)):
        for sign in SIGNS:
            changed = code[:at] + sign + code[at + 1 :]
            assert is_credit_code(changed) == (changed == code)


def test_neighbours_that_were_swapped_are_noticed() -> None:
    code = "91350100M000100Y43"
    for at in range(len(code) - 1):
        swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        assert is_credit_code(swapped) == (swapped == code)


@pytest.mark.parametrize(
    "code", ["", "91350100M000100Y4", "91350100m000100y43", "9135010OM000100Y43"]
)
def test_other_lengths_and_signs_never_fit(code: str) -> None:
    assert not is_credit_code(code)


def test_a_sum_of_nothing_asks_for_nought() -> None:
    assert check_sign("0" * 17) == "0"
