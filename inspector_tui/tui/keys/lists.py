"""The keys of the lists that open over the walk or the records."""

from inspector_tui.locale import N_
from inspector_tui.tui.keys.key import MOVES, Key

REVIEW: tuple[Key, ...] = (
    *MOVES,
    Key(action="open", keys=("enter",), shown="Enter", label=N_("go there")),
    Key(action="seal", keys=("s", "f2"), shown="s F2", label=N_("seal")),
    Key(action="amend", keys=("a", "f6"), shown="a F6", label=N_("reason of a change")),
    Key(action="close", keys=("q", "f10", "escape"), shown="q F10", label=N_("back")),
)

PROBLEMS: tuple[Key, ...] = (
    *MOVES,
    Key(action="reply", keys=("1", "１", "enter"), shown="1", label=N_("reply")),
    Key(action="accept", keys=("2", "２"), shown="2", label=N_("accept")),
    Key(action="reject", keys=("3", "３"), shown="3", label=N_("reject")),
    Key(action="leave", keys=("q", "f10", "escape"), shown="q F10", label=N_("back")),
)

PICK: tuple[Key, ...] = (
    *MOVES,
    Key(action="choose", keys=("enter", "space"), shown="Enter", label=N_("attach")),
    Key(action="look", keys=("o", "f5"), shown="o F5", label=N_("open")),
    Key(action="close", keys=("q", "f10", "escape"), shown="q F10", label=N_("back")),
)

EVIDENCE: tuple[Key, ...] = (
    *MOVES,
    Key(action="caption", keys=("c", "enter", "f2"), shown="c Enter", label=N_("caption")),
    Key(action="look", keys=("o", "f5"), shown="o F5", label=N_("open")),
    Key(action="remove", keys=("x", "delete", "f8"), shown="x Del", label=N_("remove")),
    Key(action="close", keys=("q", "f10", "escape"), shown="q F10", label=N_("back")),
)

MATCH: tuple[Key, ...] = (
    *MOVES,
    Key(action="confirm", keys=("enter",), shown="Enter", label=N_("attach")),
    Key(action="change(-1)", keys=("left", "minus"), shown="←", label=N_("item before")),
    Key(action="change(1)", keys=("right", "plus"), shown="→", label=N_("item after")),
    Key(action="sure", keys=("a", "f8"), shown="a F8", label=N_("attach what is sure")),
    Key(action="ahead", keys=("c", "f6"), shown="c F6", label=N_("clock")),
    Key(action="leave", keys=("q", "f10", "escape"), shown="q F10", label=N_("back")),
)

CONFLICT: tuple[Key, ...] = (
    *MOVES,
    Key(action="choose", keys=("enter",), shown="Enter", label=N_("this one")),
    Key(action="close", keys=("q", "f10", "escape"), shown="q F10", label=N_("back")),
)
