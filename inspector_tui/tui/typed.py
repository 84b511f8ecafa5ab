"""Typed: actions that wait for the text that was typed before them.

A priority key reaches the screen at once, a letter only through the queue of the line that it is
written in: a fast hand, or a slow machine, would save a text without its end.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from textual.screen import Screen

S = TypeVar("S", bound=Screen[Any])
P = ParamSpec("P")


def after_text(act: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """An action that takes its turn behind the letters that the line has yet to take in."""

    @wraps(act)
    def in_turn(screen: S, /, *args: P.args, **options: P.kwargs) -> None:
        (screen.focused or screen).call_later(act, screen, *args, **options)

    return in_turn
