"""Values: what all frozen records of the model share, and their canonical form."""

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from hashlib import sha256
from math import lcm
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class Value(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """A record that never changes; `msgspec.structs.replace` returns a changed copy."""


Label = str | dict[str, str]
"""Words in one language, or by language code: `{zh: …, en: …}`."""


def wording(label: Label, lang: str) -> str:
    """The words of a label in a language, else in the first language that it has."""
    if isinstance(label, str):
        return label
    return label.get(lang) or next(iter(label.values()), "")


def from_plain(plain: object, to: type[T], *, strict: bool = True) -> T:
    """The typed value of plain data; raises `msgspec.ValidationError` where it does not fit."""
    return msgspec.convert(plain, to, strict=strict, dec_hook=_decode)


def from_json(text: bytes | msgspec.Raw, to: type[T]) -> T:
    """The typed value of JSON text; raises `msgspec.DecodeError` where it does not fit."""
    return msgspec.json.decode(text, type=to, dec_hook=_decode)


def decoder(kind: type[T]) -> msgspec.json.Decoder[T]:
    """What reads many values of one type from JSON, sooner than each by `from_json`."""
    return msgspec.json.Decoder(kind, dec_hook=_decode)


def canonical(value: object) -> bytes:
    """The one JSON encoding of a value: UTF-8, keys sorted, no spaces, fractions as strings."""
    return msgspec.json.encode(value, enc_hook=_encode, order="sorted")


def digest(value: object) -> str:
    """The SHA-256 of the canonical form, 64 hexadecimal digits."""
    return sha256(canonical(value)).hexdigest()


def exact_sum(parts: Iterable[Fraction]) -> Fraction:
    """The sum of many fractions, added as integers over their common denominator."""
    above, below = 0, 1
    for part in parts:
        its_above, its_below = part.as_integer_ratio()
        if its_below == below:
            above += its_above
        else:
            both = lcm(below, its_below)
            above, below = above * (both // below) + its_above * (both // its_below), both
    return Fraction(above) if below == 1 else Fraction(above, below)


def number(said: object) -> Fraction | None:
    """The number that an entry spells, such as 7, "7.5" or "1/2"; None for anything else."""
    if isinstance(said, str):
        return _spelled(said)
    return Fraction(said) if isinstance(said, int) and not isinstance(said, bool) else None


@lru_cache(maxsize=4096)
def _spelled(text: str) -> Fraction | None:
    """The number that a text spells; a year's scores share a few thousand."""
    return Fraction(text) if _NUMBER.fullmatch(text) else None


# Without exponents: from a foreign file, 1e999999999 would keep the program busy for ever.
_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12}|/[1-9][0-9]{0,11})?")


def _decode(kind: type, plain: Any) -> Any:
    if kind is not Fraction:
        raise TypeError(f"no decoder for {kind}")
    found = number(plain)
    if found is None:
        raise ValueError(f"Expected a number such as 1, 0.5 or 1/2, got {plain!r}")
    return found


def _encode(value: object) -> object:
    if isinstance(value, Fraction):
        return str(value)
    raise TypeError(f"no encoder for {type(value)}")
