"""Legible: what users wrote, without signs that no reader should meet."""

from inspector_tui.model import clean


def legible(text: str) -> str:
    """The text without control characters and without signs that turn it round."""
    return clean(text).translate(_TURNS)


_TURNS = dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0xFEFF, 0xFFFE, 0xFFFF)
)
"""Signs that reverse the text after them, and two that are no characters."""
