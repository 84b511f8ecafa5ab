"""Keys: the one place that maps keys to actions.

A Chinese input method swallows letters, so that each action has a twin among digits, function
keys, arrows or Ctrl, and the full-width marks that an input method sends are bound too.
"""

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

RECORDS: tuple[Key, ...] = (
    Key(action="open", keys=("enter",), shown="Enter", label=N_("open")),
    Key(action="begin", keys=("n", "f2"), shown="n F2", label=N_("new")),
    Key(
        action="search",
        keys=("slash", "ideographic_comma", "f3"),
        shown="/ F3",
        label=N_("search"),
        help=N_("search by site, inspector, date or pinyin initials"),
    ),
    Key(
        action="sort",
        keys=("o", "f7"),
        shown="o F7",
        label=N_("sort"),
        help=N_("sort by date, site, score or problems"),
    ),
    Key(action="export", keys=("e", "r", "f9"), shown="r F9", label=N_("report")),
    Key(
        action="problems",
        keys=("x", "f6"),
        shown="x F6",
        label=N_("problems"),
        help=N_("the problems of every site, what is overdue first"),
    ),
    Key(
        action="refresh",
        keys=("ctrl+r", "f5"),
        shown="F5",
        label=N_("read again"),
        bar=False,
    ),
    *MOVES,
    Key(action="help", keys=("question_mark", "fullwidth_question_mark", "f1"), shown="? F1",
        label=N_("help")),
    Key(action="leave", keys=("q", "f10", "ctrl+q", "escape"), shown="q F10", label=N_("quit")),
)  # fmt: skip

LEVELS = "12345678"

WALK: tuple[Key, ...] = (
    *(
        Key(
            action=f"level('{n}')",
            keys=(n, chr(ord("０") + int(n))),
            shown=n,
            label=N_("score"),
            help=N_("the level with this number, then the next item"),
            bar=False,
        )
        for n in LEVELS
    ),
    Key(
        action="leave_out",
        keys=("0", "０"),
        shown="0",
        label=N_("N/A"),
        help=N_("not applicable; asks for the reason"),
        bar=False,
    ),
    Key(
        action="pend",
        keys=("9", "９"),
        shown="9",
        label=N_("pending"),
        help=N_("pending: an authority must be asked"),
        bar=False,
    ),
    Key(
        action="go('onward', 1)",
        keys=("space", "g", "ideographic_space"),
        shown="Space",
        label=N_("next open"),
        help=N_("to the next open item"),
    ),
    Key(action="note", keys=("n", "f2"), shown="n F2", label=N_("note")),
    Key(
        action="attach('photo')",
        keys=("p", "f3"),
        shown="p F3",
        label=N_("photo"),
        help=N_("attach a photo from the inbox; a path pasted or dragged here attaches at once"),
    ),
    Key(
        action="attach('document')",
        keys=("d", "f4"),
        shown="d F4",
        label=N_("document"),
        help=N_("attach a document from the inbox"),
        bar=False,
    ),
    Key(
        action="evidence",
        keys=("e", "f5"),
        shown="e F5",
        label=N_("evidence"),
        help=N_("list, caption, open or remove the evidence of the item"),
        bar=False,
    ),
    Key(
        action="problem",
        keys=("x", "ctrl+x"),
        shown="x ^X",
        label=N_("problem"),
        help=N_("record a problem to be rectified at this item"),
        bar=False,
    ),
    Key(
        action="review",
        keys=("v", "ctrl+r"),
        shown="v ^R",
        label=N_("review"),
        help=N_("what stands between the inspection and its seal; seals it"),
    ),
    Key(
        action="parts",
        keys=("t", "ctrl+t", "enter"),
        shown="t Enter",
        label=N_("parts"),
        help=N_("the parts, deductions or mark of the item"),
        bar=False,
    ),
    Key(
        action="mark",
        keys=("m", "f6"),
        shown="m F6",
        label=N_("mark"),
        help=N_("mark the item, to look again"),
        bar=False,
    ),
    Key(
        action="report",
        keys=("r", "f9"),
        shown="r F9",
        label=N_("report"),
        help=N_("write the report as HTML and PDF"),
    ),
    Key(
        action="search",
        keys=("slash", "ideographic_comma", "ctrl+f"),
        shown="/ ^F",
        label=N_("search"),
        help=N_("search by text, number or pinyin initials; Enter keeps, Esc clears"),
    ),
    Key(
        action="show",
        keys=("f", "f7"),
        shown="f F7",
        label=N_("view"),
        help=N_("show all, open, problems or marked items"),
    ),
    Key(
        action="order",
        keys=("o", "ctrl+o"),
        shown="o ^O",
        label=N_("order"),
        help=N_("walk by form, by place or by kind of evidence"),
        bar=False,
    ),
    Key(
        action="undo",
        keys=("u", "ctrl+z"),
        shown="u ^Z",
        label=N_("undo"),
    ),
    Key(action="redo", keys=("U", "ctrl+y"), shown="U ^Y", label=N_("redo"), bar=False),
    Key(
        action="repeat",
        keys=("full_stop", "ideographic_full_stop"),
        shown=".",
        label=N_("repeat"),
        help=N_("give this item the last score again"),
        bar=False,
    ),
    Key(
        action="fill",
        keys=("A", "f8"),
        shown="A F8",
        label=N_("fill section"),
        help=N_("then a digit: the open items of the section at that level, undone as one"),
        bar=False,
    ),
    Key(action="form", keys=("s", "f12"), shown="s F12", label=N_("site"),
        help=N_("the site form: project, party organisation, team, facts")),
    Key(
        action="instance",
        keys=("plus", "f11"),
        shown="+ F11",
        label=N_("instance"),
        help=N_("one more instance of this section (scaffold, crane), undone like a score"),
        bar=False,
    ),
    *MOVES,
    Key(
        action="go('text', 1)",
        keys=("ctrl+down", "J"),
        shown="^↓ J",
        label=N_("text down"),
        help=N_("scroll the text of the item"),
        bar=False,
    ),
    Key(
        action="go('text', -1)",
        keys=("ctrl+up", "K"),
        shown="^↑ K",
        label=N_("text up"),
        help=N_("scroll the text of the item"),
        bar=False,
    ),
    Key(
        action="go('section', 1)",
        keys=("tab", "right_square_bracket", "right_black_lenticular_bracket"),
        shown="Tab ]",
        label=N_("next section"),
        bar=False,
    ),
    Key(
        action="go('section', -1)",
        keys=("shift+tab", "left_square_bracket", "left_black_lenticular_bracket"),
        shown="⇧Tab [",
        label=N_("previous section"),
        bar=False,
    ),
    Key(action="clear", keys=("backspace", "delete"), shown="Del", label=N_("clear"),
        help=N_("withdraw the score of this item"), bar=False),
    Key(action="help", keys=("question_mark", "fullwidth_question_mark", "f1"), shown="? F1",
        label=N_("help")),
    Key(
        action="leave",
        keys=("h", "q", "f10", "escape"),
        shown="q F10",
        label=N_("back"),
        help=N_("back to the records; everything is already saved"),
    ),
)  # fmt: skip

FORM: tuple[Key, ...] = (
    Key(action="accept", keys=("enter",), shown="Enter", label=N_("take"), priority=True),
    Key(action="step(-1)", keys=("up", "shift+tab"), shown="↑", label=N_("up"), priority=True),
    Key(action="step(1)", keys=("down", "tab"), shown="↓", label=N_("down"), priority=True),
    Key(
        action="page(-1)",
        keys=("pageup",),
        shown="PgUp",
        label=N_("page up"),
        priority=True,
        bar=False,
    ),
    Key(
        action="page(1)",
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
