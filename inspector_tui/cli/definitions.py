"""Definitions: the commands `list`, `check` and `schema` of policies and programmes."""

import sys
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.cells import table
from inspector_tui.cli.parser import Parser, example
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import FileTrouble
from inspector_tui.locale import N_, _, in_use, say

if TYPE_CHECKING:
    from inspector_tui.library import Complaint
    from inspector_tui.model import Value
    from inspector_tui.model.programme import Programme
    from inspector_tui.model.selection_policy import SelectionPolicy

Check = Callable[[Path], "tuple[Complaint, ...]"]

_LIST = N_("List them: those of the workspace and those that come with the program.")
_CHECK = N_("Print every mistake in the files with its line, its column and how to mend it.")
_SCHEMA = N_("Print the JSON Schema with which editors check and complete the files.")


@dataclass(frozen=True, kw_only=True)
class Definitions:
    """One kind of definition, with what the library knows of it."""

    name: str
    """Of its commands."""
    paths: Callable[[Path], tuple[Path, ...]]
    """Its files: those among the workspace's checklists, then the shipped ones."""
    check: Check
    load: "Callable[[Path], SelectionPolicy | Programme]"
    schema: "type[Value]"


def declare_commands(parser: Parser, kind: Callable[[], Definitions]) -> None:
    """Says what the three commands ask for; the kind is looked up when one of them is run."""
    name = parser.prog.rpartition(" ")[2]
    listed = parser.add_subparsers(
        title=_("commands"), metavar=_("COMMAND"), parser_class=Parser, required=True
    )

    def add(words: str, line: str, does: Callable[[Namespace], int]) -> Parser:
        one = listed.add_parser(
            line.partition(" ")[0], help=_(words), description=_(words),
            epilog=example(f"inspector {name} {line}"),
        )  # fmt: skip
        one.set_defaults(run=does, parser=one, kind=kind)
        return one

    every = add(_LIST, "list", _list)
    check = add(_CHECK, "check ours.yaml", _check)
    check.asked.add_argument(
        "files", metavar=_("FILE"), nargs="+", type=Path, help=_("a file of this kind")
    )
    for one in (every, check):
        one.asked.add_argument("--json", action="store_true", help=_("print JSON"))
    for one in (every, check, add(_SCHEMA, "schema > schema.json", _print_schema)):
        one.end()


def check_files(args: Namespace, check: Check) -> int:
    """Prints every complaint about the files; 1 where there is one, or one cannot be read."""
    found: dict[Path, tuple[Complaint, ...]] = {}
    for file in args.files:
        try:
            found[file] = check(file)
        except FileTrouble as trouble:
            print(say(trouble), file=sys.stderr)
    if args.json:
        print_json([_plain(one) for complaints in found.values() for one in complaints])
    for file, complaints in found.items():
        for one in complaints:
            print(one, file=sys.stderr)
        if not complaints and not args.json:
            print(_("{file}: nothing to complain of").format(file=file))
    return 1 if any(found.values()) or len(found) < len({*args.files}) else 0


def _plain(one: "Complaint") -> dict[str, object]:
    return {
        "file": one.file,
        "line": one.line,
        "column": one.column,
        "path": one.path,
        "text": one.text(),
    }


def _check(args: Namespace) -> int:
    return check_files(args, args.kind().check)


def _list(args: Namespace) -> int:
    kind: Definitions = args.kind()
    found = [_listed(kind, path) for path in kind.paths(place.workspace(args).checklists)]
    if args.json:
        print_json(found)
        return 0
    broken = _("{count} mistakes, see `inspector {command} check`")
    rows = [
        (
            str(one["id"]),
            broken.format(count=one["complaints"], command=kind.name)
            if one["complaints"]
            else str(one["title"]),
            str(one["path"]),
        )
        for one in found
    ]
    print(table([(_("id"), _("title"), _("file")), *rows]))
    return 0


def _listed(kind: Definitions, path: Path) -> dict[str, object]:
    """A file as it is listed; a broken one by its name."""
    from inspector_tui.model import wording

    wrong = len(kind.check(path))
    sound = None if wrong else kind.load(path)
    title = wording(sound.title, in_use()) if sound else ""
    return {
        "id": sound.id if sound else path.stem,
        "title": title,
        "path": str(path),
        "complaints": wrong,
    }


def _print_schema(args: Namespace) -> int:
    from inspector_tui.library import schema

    print(schema(args.kind().schema).decode(), end="")
    return 0
