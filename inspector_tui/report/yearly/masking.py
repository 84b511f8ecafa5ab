"""Masking: telephone numbers as a public paper shows them."""

import re

_NUMBER = re.compile(r"\d(?:[ \-]?\d){6,}")
_SHOWN = 4
_HIDDEN = 4


def masked(text: str) -> str:
    """The text with four digits before the last four of every telephone number hidden."""
    return _NUMBER.sub(lambda found: _mask(found[0]), text)


def _mask(number: str) -> str:
    digits = sum(sign.isdigit() for sign in number)
    first, last = digits - _SHOWN - _HIDDEN, digits - _SHOWN
    passed = 0
    shown = []
    for sign in number:
        hidden = sign.isdigit() and first <= passed < last
        passed += sign.isdigit()
        shown.append("*" if hidden else sign)
    return "".join(shown)
