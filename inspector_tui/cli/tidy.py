"""The command `tidy`: the files beside an inspection that nothing refers to."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from inspector_tui.cli.cells import table
from inspector_tui.cli.opening import ask_inspection, reading, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector_tui.evidence import Stray

EXAMPLE = "inspector tidy 示例家园 --remove"

WHYS = {
    "scratch": N_("left over when the program was stopped"),
    "never": N_("never recorded"),
    "print": N_("the print of a photo that is no longer attached"),
    "withdrawn": N_("taken away again; the history still names it"),
    "foreign": N_("not one of the program's files"),
}
_KEPT_UNLESS_ALL = ("withdrawn", "foreign")
"""What may still be missed: by the history and its seal, or by whoever put it there."""


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("--remove", action="store_true",
        help=_("remove leftovers, files that were never recorded, and their prints"))  # fmt: skip
    ask("--all", action="store_true",
        help=_("with --remove: also what the history still names, and foreign files"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Lists them, and removes them where that is asked for."""
    if args.all and not args.remove:
        args.parser.error(_("--all says what --remove takes; give both."))
    from inspector_tui.evidence import remove, tidy
    from inspector_tui.store import DISK

    if not args.remove:
        file = reading(args)
        _tell(args, tidy(file.path.parent, file.log), ())
        return 0
    # Held, so that nobody is attaching meanwhile a file that is not recorded yet.
    with writing(args) as file:
        found = tidy(file.path.parent, file.log)
        going = [one for one in found if args.all or one.why not in _KEPT_UNLESS_ALL]
        remove(going, disk=DISK)
    _tell(args, found, going)
    return 0


def _tell(args: Namespace, found: "Sequence[Stray]", gone: "Sequence[Stray]") -> None:
    if args.json:
        print_json([_plain(one, one in gone) for one in found])
        return
    rows = [
        (_("removed") if one in gone else "", f"{one.size:,}", _(WHYS[one.why]), str(one.path))
        for one in found
    ]
    print(table(rows, right=(1,)) if rows else _("Every file is referred to."))
    if rows:
        count, size = len(found), sum(one.size for one in found)
        print(_("{count} files, {size} bytes, {gone} removed").format(
            count=count, size=f"{size:,}", gone=len(gone)))  # fmt: skip


def _plain(one: "Stray", gone: bool) -> dict[str, Any]:
    return {"path": str(one.path), "size": one.size, "why": one.why, "removed": gone}
