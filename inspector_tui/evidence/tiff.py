"""Tiff: the directories of tags in which cameras write what they know of a photo."""

from fractions import Fraction
from typing import Literal, NamedTuple

MOST_TAGS = 500
"""More tags than any camera writes in one directory."""


class Tag(NamedTuple):
    """Where the values of a tag are."""

    kind: int
    many: int
    at: int

    @property
    def size(self) -> int:
        """The bytes of its values."""
        return _SIZES[self.kind] * self.many


class Tiff:
    """Camera data, read without trust: what does not fit is not there."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.order = _ORDERS.get(content[:4])
        """How numbers are written, None where these are no camera data."""

    def number(self, at: int, size: int = 4) -> int:
        """The number at a place, 0 beyond the end."""
        return int.from_bytes(self.content[at : at + size], self.order or "big")

    def directory(self, at: int) -> dict[int, Tag]:
        """The tags of a directory by number; none where there is no directory."""
        tags = ((self.number(one, 2), self._tag(one)) for one in self.entries(at))
        return {number: tag for number, tag in tags if tag is not None}

    def entries(self, at: int) -> range:
        """Where the entries of a directory are."""
        if self.order is None or not 8 <= at <= len(self.content) - 2:
            return range(0)
        return range(at + 2, at + 2 + 12 * min(self.number(at, 2), MOST_TAGS), 12)

    @property
    def main(self) -> dict[int, Tag]:
        """The first directory, which points to the others."""
        return self.directory(self.number(4))

    def below(self, tag: Tag | None) -> dict[int, Tag]:
        """The directory that a tag points to."""
        return self.directory(self.number(tag.at)) if tag and tag.kind in (4, 13) else {}

    def text(self, tag: Tag | None) -> str:
        """The text of a tag up to its first zero, empty where there is none."""
        if tag is None or tag.kind not in (2, 7, 129):
            return ""
        said = self.content[tag.at : tag.at + tag.many].partition(b"\0")[0]
        return "".join(c for c in said.decode("utf-8", "replace") if c.isprintable()).strip()

    def integer(self, tag: Tag | None) -> int | None:
        """The first number of a tag of whole numbers."""
        return self.number(tag.at, _SIZES[tag.kind]) if tag and tag.kind in (3, 4) else None

    def fractions(self, tag: Tag | None) -> tuple[Fraction, ...]:
        """The numbers of a tag of fractions; none where one is divided by zero."""
        if tag is None or tag.kind != 5:
            return ()
        pairs = [(self.number(at), self.number(at + 4)) for at in self._places(tag)]
        return tuple(Fraction(a, b) for a, b in pairs) if all(b for _, b in pairs) else ()

    def _places(self, tag: Tag) -> range:
        return range(tag.at, tag.at + 8 * tag.many, 8)

    def _tag(self, at: int) -> Tag | None:
        kind, count = self.number(at + 2, 2), self.number(at + 4)
        size = _SIZES.get(kind, 0) * count
        place = at + 8 if size <= 4 else self.number(at + 8)
        fits = size and at + 12 <= len(self.content) and place + size <= len(self.content)
        return Tag(kind, count, place) if fits else None


_ORDERS: dict[bytes, Literal["little", "big"]] = {b"II*\0": "little", b"MM\0*": "big"}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
