"""Bar: how far a long command is, while a person waits at a terminal."""

import sys

_WIDTH = 30
"""The characters of the bar."""


def bar(done: int, whole: int) -> None:
    """Draws how much is done; the line ends with the last."""
    if not sys.stderr.isatty():
        return
    full = _WIDTH * done // max(whole, 1)
    drawn = "█" * full + "░" * (_WIDTH - full)
    print(
        f"\r{drawn} {done}/{whole}", end="\n" if done >= whole else "", file=sys.stderr, flush=True
    )
