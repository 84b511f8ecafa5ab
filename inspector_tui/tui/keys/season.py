"""The keys of the season: merging, the year's list, its what-if, names and targets."""

from inspector_tui.locale import N_
from inspector_tui.tui.keys.dialogs import CLOSE
from inspector_tui.tui.keys.key import MOVES, Key

HELP = Key(action="help", keys=("question_mark", "fullwidth_question_mark", "f1"), shown="? F1",
           label=N_("help"))  # fmt: skip
LEAVE = Key(action="leave", keys=("q", "f10", "escape"), shown="q F10", label=N_("back"))

MERGE: tuple[Key, ...] = (
    *MOVES,
    Key(action="stop", keys=("x", "f8"), shown="x F8", label=N_("stop"),
        help=N_("stop after the input at hand; what was taken in stays")),
    Key(action="open", keys=("enter",), shown="Enter", label=N_("open"),
        help=N_("open the inspection of the marked input")),
    Key(action="conflict", keys=("c", "f2"), shown="c F2", label=N_("conflict"),
        help=N_("choose which of the different values stands")),
    Key(action="view", keys=("f", "f7"), shown="f F7", label=N_("view"),
        help=N_("show all inputs, those to look at, or those that brought something")),
    HELP,
    LEAVE,
)  # fmt: skip

YEAR: tuple[Key, ...] = (
    *MOVES,
    Key(action="open", keys=("enter",), shown="Enter", label=N_("site"),
        help=N_("every visit of the marked site, and why it stands where it stands")),
    Key(action="trial", keys=("w", "f6"), shown="w F6", label=N_("what-if"),
        help=N_("try other places, gates, days and scores; nothing is written")),
    Key(action="own", keys=("backspace", "delete"), shown="Del", label=N_("to the policy"),
        help=N_("from a what-if back to the policy itself"), bar=False),
    Key(action="names", keys=("n", "f5"), shown="n F5", label=N_("names"),
        help=N_("sites that the register spells otherwise, to be settled")),
    Key(action="targets", keys=("t", "f4"), shown="t F4", label=N_("targets"),
        help=N_("how the yearly targets stand")),
    Key(action="export", keys=("e", "f9"), shown="e F9", label=N_("files"),
        help=N_("write the list as JSON, workbook, HTML and PDF")),
    Key(action="view", keys=("v", "f7"), shown="v F7", label=N_("view"),
        help=N_("by rank or by region")),
    Key(action="policy", keys=("p", "f2"), shown="p F2", label=N_("policy")),
    Key(action="office", keys=("o", "f3"), shown="o F3", label=N_("office")),
    Key(action="year(-1)", keys=("left", "minus"), shown="←", label=N_("year before")),
    Key(action="year(1)", keys=("right", "plus"), shown="→", label=N_("year after")),
    Key(action="definition", keys=("d", "f12"), shown="d F12", label=N_("definition"),
        help=N_("score all against one checklist of the programme, or each against its own")),
    Key(action="choose", keys=("c", "f8"), shown="c F8", label=N_("choose"),
        help=N_("choose the marked site by hand, with a written reason that is printed")),
    Key(action="hold", keys=("h", "f11"), shown="h F11", label=N_("hold"),
        help=N_("let the marked site wait by hand, with a written reason that is printed")),
    Key(action="undo", keys=("u", "ctrl+z"), shown="u ^Z", label=N_("undo"),
        help=N_("take back what was changed by hand at the marked site")),
    HELP,
    LEAVE,
)  # fmt: skip

SITE: tuple[Key, ...] = (
    *MOVES,
    Key(action="open", keys=("enter",), shown="Enter", label=N_("inspection"),
        help=N_("open the marked inspection for reading")),
    LEAVE,
)  # fmt: skip

TRIAL: tuple[Key, ...] = (
    *MOVES,
    Key(action="change(-1)", keys=("left", "minus"), shown="←", label=N_("less")),
    Key(action="change(1)", keys=("right", "plus", "space"), shown="→", label=N_("more")),
    Key(action="type", keys=("enter", "f2"), shown="Enter", label=N_("type")),
    Key(action="reset", keys=("backspace", "delete"), shown="Del", label=N_("reset")),
    Key(action="own", keys=("u", "f5"), shown="u F5", label=N_("reset all")),
    Key(action="leave", keys=("q", "f10", "escape"), shown="q F10", label=N_("to the list")),
)

NAMES: tuple[Key, ...] = (
    *MOVES,
    Key(action="settle", keys=("enter", "f2"), shown="Enter", label=N_("settle"),
        help=N_("say which site of the register is meant")),
    Key(action="unsettle", keys=("u", "backspace", "delete", "ctrl+z"), shown="u Del",
        label=N_("unsettle"), help=N_("take back what was settled")),
    LEAVE,
)  # fmt: skip

CHOICE: tuple[Key, ...] = (
    Key(action="go('step', -1)", keys=("up",), shown="↑", label=N_("up"), priority=True),
    Key(action="go('step', 1)", keys=("down",), shown="↓", label=N_("down"), priority=True),
    Key(action="go('page', -1)", keys=("pageup",), shown="PgUp", label=N_("page up"),
        priority=True, bar=False),
    Key(action="go('page', 1)", keys=("pagedown",), shown="PgDn", label=N_("page down"),
        priority=True, bar=False),
    Key(action="choose", keys=("enter",), shown="Enter", label=N_("this one"), priority=True),
    Key(action="none", keys=("f8",), shown="F8", label=N_("none of these"), priority=True),
    Key(action="cancel", keys=("f10", "escape"), shown="F10", label=N_("back"), priority=True),
)  # fmt: skip

TARGETS: tuple[Key, ...] = (
    *MOVES,
    Key(action="year(-1)", keys=("left", "minus"), shown="←", label=N_("year before")),
    Key(action="year(1)", keys=("right", "plus"), shown="→", label=N_("year after")),
    Key(action="programme", keys=("p", "f2"), shown="p F2", label=N_("programme")),
    LEAVE,
)

FILES: tuple[Key, ...] = (
    Key(action="open", keys=("o", "f5"), shown="o F5", label=N_("open"),
        help=N_("open the list in the system's viewer")),
    *CLOSE,
)  # fmt: skip
