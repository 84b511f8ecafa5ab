"""The command `new`: begins an inspection."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.form import form_values
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.locale import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from inspector_tui.model import Author, Checklist, Plain
    from inspector_tui.store import InspectionFile

EXAMPLE = (
    "inspector new baotou-7-1-8 --site 示例家园1号楼 --set site/region=东河区 "
    "--set team/leader=王示例\n"
    "inspector new --after 示例家园1号楼"
)


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask = parser.asked.add_argument
    ask("checklist", metavar=_("CHECKLIST"), nargs="?",
        help=_("its id, its file, or id@version; "
               "with --after else that of the earlier one"))  # fmt: skip
    parser.late = "checklist"
    ask("--site", metavar=_("NAME"), help=_("the name of the site; with --after else as before"))
    ask("--after", metavar=_("INSPECTION"),
        help=_("the earlier inspection that this one follows: its site form is taken over, and "
               "what was lost or is still a problem is marked to be looked at again"))  # fmt: skip
    ask("--set", metavar=_("KEY=VALUE"), action="append", default=[],
        help=_("a field such as site/region, or a fact such as fact/has_canteen=yes; repeatable"),
        )  # fmt: skip
    ask("--out", metavar=_("FOLDER"), type=Path,
        help=_("put the inspection's folder there, not into the workspace"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Begins it and prints its folder."""
    if args.after:
        return _begin_after(args)
    if missing := _missing(args):
        args.parser.error(_("Missing: {names}.").format(names=", ".join(missing)))
    checklist = _checklist(args)
    pairs = [*args.set, f"site/name={args.site}"]
    file = _begun(args, checklist, form_values(checklist, pairs))
    file.close()
    if args.json:
        print_json({"path": str(file.path.parent), "id": file.header.id})
    else:
        print(file.path.parent)
    return 0


def _missing(args: Namespace) -> list[str]:
    given = {_("CHECKLIST"): args.checklist, "--site": args.site}
    return [name for name, word in given.items() if word is None]


def _checklist(args: Namespace) -> "Checklist":
    from inspector_tui.library import find, shelf

    return find(args.checklist, shelf(place.workspace(args).checklists))


def _begin_after(args: Namespace) -> int:
    """Begins a re-inspection, and says what is to be looked at again."""
    from inspector_tui.cli.reinspection import plain, tell
    from inspector_tui.model import reinspection
    from inspector_tui.store import InspectionFile

    earlier = InspectionFile(place.workspace(args).resolve(args.after))
    checklist = _checklist(args) if args.checklist else earlier.checklist
    found = reinspection(earlier.inspection, earlier.header.id, checklist)
    pairs = [*args.set, *([f"site/name={args.site}"] if args.site else [])]
    file = _begun(args, checklist, found.values | form_values(checklist, pairs))
    file.close()
    today = place.now().date()
    if args.json:
        print_json({"path": str(file.path.parent), "id": file.header.id, **plain(found, today)})
    else:
        print(file.path.parent)
        tell(found, today)
    return 0


def _begun(args: Namespace, checklist: "Checklist", values: "dict[str, Plain]") -> "InspectionFile":
    at, by = place.now(), place.author(args)
    usual: dict[str, Plain] = {"visit/date": f"{at:%Y-%m-%d}", "team/leader": by.name}
    first = {key: value for key, value in (usual | values).items() if value is not None}
    if args.out is None:
        begin = place.workspace(args).begin
        return begin(checklist, first, inspection_id=place.new_id(), at=at, by=by)
    return _begun_apart(args.out, checklist, first, at=at, by=by)


def _begun_apart(
    folder: Path,
    checklist: "Checklist",
    values: "Mapping[str, Plain]",
    *,
    at: "datetime",
    by: "Author",
) -> "InspectionFile":
    """Begins an inspection outside of a workspace."""
    from inspector_tui.model import entry, timestamp
    from inspector_tui.store import create
    from inspector_tui.store.workspace import folder_name

    inspection_id = place.new_id()
    return create(
        folder / folder_name(str(values.get("site/name", "")), inspection_id, at),
        checklist,
        inspection_id=inspection_id,
        at=timestamp(at),
        by=by,
        entries=[entry(key, value, at=at, by=by) for key, value in values.items()],
    )
