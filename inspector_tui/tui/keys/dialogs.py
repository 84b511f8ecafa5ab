"""The keys of the form and of the dialogues."""

from inspector_tui.locale import N_
from inspector_tui.tui.keys.key import Key

FORM: tuple[Key, ...] = (
    Key(action="accept", keys=("enter",), shown="Enter", label=N_("take"), priority=True),
    Key(
        action="go('step', -1)", keys=("up", "shift+tab"), shown="↑", label=N_("up"), priority=True
    ),
    Key(action="go('step', 1)", keys=("down", "tab"), shown="↓", label=N_("down"), priority=True),
    Key(
        action="go('page', -1)",
        keys=("pageup",),
        shown="PgUp",
        label=N_("page up"),
        priority=True,
        bar=False,
    ),
    Key(
        action="go('page', 1)",
        keys=("pagedown",),
        shown="PgDn",
        label=N_("page down"),
        priority=True,
        bar=False,
    ),
    Key(
        action="begin",
        keys=("ctrl+s", "f9"),
        shown="^S F9",
        label=N_("done"),
        priority=True,
    ),
    Key(action="leave", keys=("f10", "escape"), shown="F10", label=N_("back"), priority=True),
)

NOTE: tuple[Key, ...] = (
    *(
        Key(
            action=f"phrase({n})",
            keys=(f"alt+{n}",),
            shown=f"Alt+{n}",
            label=N_("phrase"),
            bar=False,
            priority=True,
        )
        for n in range(1, 10)
    ),
    Key(action="phrases", keys=("f3",), shown="F3", label=N_("phrases"), priority=True),
    Key(
        action="save",
        keys=("ctrl+s", "f2", "escape"),
        shown="^S F2",
        label=N_("save"),
        priority=True,
    ),
    Key(action="cancel", keys=("f10",), shown="F10", label=N_("do not save"), priority=True),
)

REASON: tuple[Key, ...] = (
    Key(action="save", keys=("enter", "ctrl+s", "f2"), shown="Enter", label=N_("take"),
        priority=True),
    Key(action="cancel", keys=("f10", "escape"), shown="F10", label=N_("back"), priority=True),
)  # fmt: skip

PARTS: tuple[Key, ...] = (
    *(
        Key(action=f"pick({n})", keys=(str(n), chr(ord("０") + n)), shown=str(n),
            label=N_("tick"), bar=False)
        for n in range(1, 10)
    ),
    Key(action="step(-1)", keys=("up", "k"), shown="↑", label=N_("up"), bar=False),
    Key(action="step(1)", keys=("down", "j"), shown="↓", label=N_("down"), bar=False),
    Key(action="change(1)", keys=("right", "space", "plus"), shown="→ +", label=N_("more")),
    Key(action="change(-1)", keys=("left", "minus"), shown="← -", label=N_("less")),
    Key(action="save", keys=("enter", "ctrl+s", "f2"), shown="Enter", label=N_("take")),
    Key(action="cancel", keys=("f10", "escape", "q"), shown="F10", label=N_("back")),
)  # fmt: skip

CLOSE: tuple[Key, ...] = (
    Key(
        action="close",
        keys=("enter", "q", "f10", "escape", "space"),
        shown="Enter q",
        label=N_("close"),
    ),
)

REPORT: tuple[Key, ...] = (
    Key(action="open", keys=("o", "f5"), shown="o F5", label=N_("open"),
        help=N_("open the report in the system's viewer")),
    Key(action="papers", keys=("p", "ctrl+p"), shown="p ^P", label=N_("other papers"),
        help=N_("write another paper of this inspection: a notice, a certificate, tables")),
    *CLOSE,
)  # fmt: skip

ASK: tuple[Key, ...] = (
    Key(action="yes", keys=("y", "enter", "1"), shown="Enter", label=N_("yes")),
    Key(action="no", keys=("n", "f10", "escape", "0"), shown="F10", label=N_("no")),
)

FIELDS: tuple[Key, ...] = (
    Key(action="step(-1)", keys=("up",), shown="↑", label=N_("up"), priority=True),
    Key(action="step(1)", keys=("down",), shown="↓", label=N_("down"), priority=True),
    Key(action="save", keys=("ctrl+s", "f2"), shown="^S", label=N_("take"), priority=True),
    Key(action="cancel", keys=("f10", "escape"), shown="F10", label=N_("back"), priority=True),
)
