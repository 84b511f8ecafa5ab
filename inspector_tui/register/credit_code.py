"""CreditCode: the unified social credit code and its check digit (GB 32100-2015)."""

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The 31 signs in the order of their values; I, O, S, V and Z are not used."""

LENGTH = 18


def is_credit_code(code: str) -> bool:
    """Whether a code has 18 of the signs and the last one fits the others."""
    if len(code) != LENGTH or any(sign not in SIGNS for sign in code):
        return False
    return code[-1] == check_sign(code[:-1])


def check_sign(first: str) -> str:
    """The last sign that the first 17 ask for."""
    weighed = sum(SIGNS.index(sign) * pow(3, at, 31) for at, sign in enumerate(first))
    return SIGNS[-weighed % 31]
