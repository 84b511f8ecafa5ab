"""The keys of the choice of papers, and of the run that writes them."""

from inspector_tui.locale import N_
from inspector_tui.tui.keys.key import MOVES, Key

PAPERS: tuple[Key, ...] = (
    Key(action="choose", keys=("enter", "f9"), shown="Enter", label=N_("write")),
    *MOVES,
    *(
        Key(action=f"mark({n})", keys=(str(n % 10), chr(ord("０") + n % 10)), shown=str(n % 10),
            label=N_("paper"), bar=False)
        for n in range(1, 11)
    ),
    Key(action="format(1)", keys=("right", "f2"), shown="→ F2", label=N_("format")),
    Key(action="format(-1)", keys=("left",), shown="←", label=N_("format before"), bar=False),
    Key(action="language", keys=("l", "f3"), shown="l F3", label=N_("language")),
    Key(action="originals", keys=("o", "f4"), shown="o F4", label=N_("originals"),
        help=N_("put the original photos and papers into the PDF as well")),
    Key(action="anew", keys=("a", "f5"), shown="a F5", label=N_("anew"),
        help=N_("write those too that are newer than their inspection")),
    Key(action="close", keys=("q", "f10", "escape"), shown="q F10", label=N_("back")),
)  # fmt: skip

RUN: tuple[Key, ...] = (
    *MOVES,
    Key(action="stop", keys=("x", "delete", "f8"), shown="x F8", label=N_("cancel"),
        help=N_("begin nothing more; what is under way is finished")),
    Key(action="folder", keys=("o", "f5"), shown="o F5", label=N_("open the folder")),
    Key(action="another", keys=("p", "ctrl+p"), shown="p ^P", label=N_("other papers"),
        help=N_("choose again, once the run has ended")),
    Key(action="close", keys=("q", "f10", "escape", "enter"), shown="q F10", label=N_("back"),
        help=N_("go back to work; what is being written goes on")),
)  # fmt: skip
