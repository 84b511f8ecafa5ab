"""Key: one action of a screen and the keys that call it."""

from dataclasses import dataclass

from textual.binding import Binding, BindingType

from inspector_tui.locale import N_


@dataclass(frozen=True, kw_only=True)
class Key:
    """One action of a screen and the keys that call it."""

    action: str
    """The name of the screen's `action_…` method."""
    keys: tuple[str, ...]
    """Names as Textual knows them."""
    shown: str
    """How the keys are written in the bar and in the help."""
    label: str
    """A word or two, for the bar."""
    help: str = ""
    """A sentence for the help; the label where there is none."""
    bar: bool = True
    """Whether the bar shows it."""
    priority: bool = False
    """Whether it works while text is being typed."""


def bindings(keys: tuple[Key, ...], *, first: bool = False) -> list[BindingType]:
    """The bindings of a screen.

    Keys that reach the screen `first`, before what has the focus, are obeyed one after the other:
    what is typed ahead goes to the screen or line that the key before it has opened.
    """
    return [
        Binding(",".join(k.keys), k.action, k.label, id=_id(k), priority=first or k.priority)
        for k in keys
    ]


def edits(action: str, parameters: tuple[object, ...]) -> bool:
    """Whether an action's key edits or ends a line too: Enter, Backspace, Delete, Home, End."""
    return action in ("open", "parts", "clear") or parameters[:1] == ("edge",)


def _id(key: Key) -> str:
    return key.action.partition("(")[0].replace("_", "-") + key.keys[0]


MOVES: tuple[Key, ...] = (
    Key(action="go('step', -1)", keys=("up", "k"), shown="↑ k", label=N_("up"), bar=False),
    Key(action="go('step', 1)", keys=("down", "j"), shown="↓ j", label=N_("down"), bar=False),
    Key(action="go('page', -1)", keys=("pageup",), shown="PgUp", label=N_("page up"), bar=False),
    Key(action="go('page', 1)", keys=("pagedown",), shown="PgDn", label=N_("page down"), bar=False),
    Key(action="go('edge', -1)", keys=("home",), shown="Home", label=N_("first"), bar=False),
    Key(action="go('edge', 1)", keys=("end",), shown="End", label=N_("last"), bar=False),
)
"""How every list is moved in."""
