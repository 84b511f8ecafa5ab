"""The commands `checklist list`, `check`, `show`, `diff` and `schema`."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.cells import table
from inspector_tui.cli.checklist_words import checklist_words
from inspector_tui.cli.definitions import check_files
from inspector_tui.cli.parser import USAGE, Parser, example
from inspector_tui.cli.printing import print_json
from inspector_tui.locale import N_, _, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Checklist

EXAMPLE = "inspector checklist check checklists/my-checklist.yaml"

_LIST = N_("List the checklists: those of the workspace and those that come with the program.")
_CHECK = N_("Print every mistake in checklist files with its line, its column and how to mend it.")
_SHOW = N_("Print a checklist as the program understands it.")
_DIFF = N_("Say in words what changed from one checklist to another.")
_SCHEMA = N_("Print the JSON Schema with which editors check and complete checklists.")


def declare(parser: Parser) -> None:
    """Says what the commands ask for."""
    listed = parser.add_subparsers(
        title=_("commands"), metavar=_("COMMAND"), parser_class=Parser, required=True
    )

    def add(name: str, words: str, line: str) -> Parser:
        return listed.add_parser(
            name, help=_(words), description=_(words), epilog=example(f"inspector checklist {line}")
        )

    _declare_list(add("list", _LIST, "list"))
    _declare_check(add("check", _CHECK, "check checklists/my-checklist.yaml"))
    _declare_show(add("show", _SHOW, "show baotou-7-1-8 --json"))
    _declare_diff(add("diff", _DIFF, "diff baotou-7-1-8 my-checklist.yaml"))
    schema = add("schema", _SCHEMA, "schema > checklists/schema.json")
    schema.set_defaults(run=_print_schema, parser=schema)
    schema.end()


def run(args: Namespace) -> int:
    """Never called: one of the commands below it is always required."""
    args.parser.error(_("Missing: {names}.").format(names=_("COMMAND")))
    return USAGE


def _declare_list(parser: Parser) -> None:
    parser.asked.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=_list, parser=parser)
    parser.end()


def _declare_check(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("files", metavar=_("FILE"), nargs="+", type=Path, help=_("a checklist file"))
    ask("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=_check, parser=parser)
    parser.end()


def _declare_show(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("checklist", metavar=_("CHECKLIST"), help=_("its id, its file, or id@version"))
    ask("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=_show, parser=parser)
    parser.end()


def _declare_diff(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("before", metavar="A", help=_("its id, its file, or id@version"))
    ask("after", metavar="B", help=_("its id, its file, or id@version"))
    ask("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=_diff, parser=parser)
    parser.end()


def _found(args: Namespace, wanted: str) -> "Checklist":
    from inspector_tui.library import find, shelf

    return find(wanted, shelf(place.workspace(args).checklists))


def _list(args: Namespace) -> int:
    from inspector_tui.library import shelf, titles
    from inspector_tui.model import wording

    found = titles(shelf(place.workspace(args).checklists))
    if args.json:
        print_json([
            {"id": one.id, "version": one.version, "title": wording(one.title, in_use()),
             "items": one.items, "path": one.path, "complaints": one.complaints}
            for one in found
        ])  # fmt: skip
        return 0
    broken = _("{count} mistakes, see `inspector checklist check`")
    rows = [
        (
            one.id,
            one.version,
            str(one.items or ""),
            broken.format(count=one.complaints) if one.complaints else wording(one.title, in_use()),
            one.path,
        )
        for one in found
    ]
    print(table([(_("id"), _("version"), _("items"), _("title"), _("file")), *rows], right=(2,)))
    return 0


def _check(args: Namespace) -> int:
    from inspector_tui.library import check

    return check_files(args, check)


def _show(args: Namespace) -> int:
    from inspector_tui.model import canonical

    checklist = _found(args, args.checklist)
    if args.json:
        import json

        print_json(json.loads(canonical(checklist)))
    else:
        print(checklist_words(checklist))
    return 0


def _diff(args: Namespace) -> int:
    from inspector_tui.library import diff

    changes = diff(_found(args, args.before), _found(args, args.after))
    if args.json:
        print_json(list(changes))
    else:
        print("\n".join(changes) or _("nothing changed"))
    return 0


def _print_schema(args: Namespace) -> int:
    from inspector_tui.library import schema

    print(schema().decode(), end="")
    return 0
