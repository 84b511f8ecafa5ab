"""The keys of the records."""

from inspector_tui.locale import N_
from inspector_tui.tui.keys.key import MOVES, Key

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
        action="papers",
        keys=("p", "ctrl+p"),
        shown="p ^P",
        label=N_("papers"),
        help=N_("write the papers of all that the list shows, or see how far they are"),
    ),
    Key(
        action="again",
        keys=("a", "ctrl+a"),
        shown="a ^A",
        label=N_("again"),
        help=N_("re-inspect the site: its form is taken over, what was lost or is open is marked"),
        bar=False,
    ),
    Key(
        action="merge",
        keys=("M", "f8"),
        shown="M F8",
        label=N_("merge"),
        help=N_("take in the inspections of a folder, a package or a report"),
    ),
    Key(
        action="year",
        keys=("y", "f4"),
        shown="y F4",
        label=N_("year"),
        help=N_("the year's selection: ranks, places and reasons"),
    ),
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
