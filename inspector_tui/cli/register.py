"""The commands `register import`, `check`, `show` and `settle`."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector_tui.cli import office, place
from inspector_tui.cli.cells import table
from inspector_tui.cli.parser import USAGE, Parser, example
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from inspector_tui.model.register import Site
    from inspector_tui.register import Kept, Reading

EXAMPLE = "inspector register import 名册.xlsx"

_IMPORT = N_("Take the sites of an XLSX or CSV file into the workspace, in place of the old ones.")
_CHECK = N_("Print every wrong row of a register file with its row and column, and take nothing.")
_SHOW = N_("Print the sites of the workspace's register.")
_SETTLE = N_("Say which site of the register a name in inspections means, once for all.")


def declare(parser: Parser) -> None:
    """Says what the commands ask for."""
    listed = parser.add_subparsers(
        title=_("commands"), metavar=_("COMMAND"), parser_class=Parser, required=True
    )

    def add(name: str, words: str, line: str) -> Parser:
        return listed.add_parser(
            name, help=_(words), description=_(words), epilog=example(f"inspector register {line}")
        )

    _declare_import(add("import", _IMPORT, "import 名册.xlsx --as-at 2024-12-31"))
    _declare_check(add("check", _CHECK, "check 名册.xlsx"))
    _declare_show(add("show", _SHOW, "show --region 鹿城区"))
    _declare_settle(add("settle", _SETTLE, "settle 鹿城区 瓯江家园项目 WZ-001"))


def run(args: Namespace) -> int:
    """Never called: one of the commands below it is always required."""
    args.parser.error(_("Missing: {names}.").format(names=_("COMMAND")))
    return USAGE


def _declare_file(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("file", metavar=_("FILE"), type=Path, help=_("a register, XLSX or CSV"))
    ask("--region", metavar=_("REGION"), default="",
        help=_("the region of rows that name none"))  # fmt: skip
    ask("--sheet", metavar=_("NAME"), default="",
        help=_("the sheet; else the first that has heads"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def _declare_import(parser: Parser) -> None:
    _declare_file(parser)
    ask = parser.asked.add_argument
    ask("--good", action="store_true", help=_("take the good rows where others are wrong"))
    ask("--as-at", metavar=_("DATE"), default="",
        help=_("the date of the figures, YYYY-MM-DD; else today"))  # fmt: skip
    parser.set_defaults(run=_import, parser=parser)
    parser.end()


def _declare_check(parser: Parser) -> None:
    _declare_file(parser)
    parser.set_defaults(run=_check, parser=parser)
    parser.end()


def _declare_show(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("--region", metavar=_("REGION"), default="", help=_("the sites of this region alone"))
    ask("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=_show, parser=parser)
    parser.end()


def _declare_settle(parser: Parser) -> None:
    ask = parser.asked.add_argument
    ask("region", metavar=_("REGION"), help=_("the region that the inspections name"))
    ask("name", metavar=_("NAME"), help=_("the name that the inspections give the site"))
    ask("site", metavar=_("SITE"), nargs="?", default="",
        help=_("its number in the register; without it, none of the sites is meant"))  # fmt: skip
    parser.set_defaults(run=_settle, parser=parser)
    parser.end()


def _import(args: Namespace) -> int:
    from inspector_tui.register import NAME, kept, read_register, to_bytes

    as_at = office.day(args.as_at)
    reading = read_register(args.file, region=args.region, sheet=args.sheet)
    taken = bool(reading.sites) and (args.good or not reading.complaints)
    _tell(args, reading, taken=taken)
    if not taken:
        return 1
    office.keep(args, NAME, to_bytes(kept(reading, as_at)))
    return 0


def _check(args: Namespace) -> int:
    from inspector_tui.register import read_register

    reading = read_register(args.file, region=args.region, sheet=args.sheet)
    _tell(args, reading, taken=False)
    return 1 if reading.complaints else 0


def _tell(args: Namespace, reading: "Reading", *, taken: bool) -> None:
    """Says what was found: complaints and columns that are not read, then the figures."""
    if args.json:
        print_json(_reading_plain(reading, taken=taken))
        return
    for one in (*reading.ignored, *reading.complaints):
        print(one, file=sys.stderr)
    print(
        _("{good} good rows, {wrong} wrong ones, {skipped} lines of totals and remarks").format(
            good=len(reading.sites), wrong=reading.wrong_rows, skipped=reading.skipped
        )
    )
    if taken:
        print(_("{count} sites are in the register now").format(count=len(reading.sites)))
    elif reading.complaints and args.run is _import:
        print(_("Nothing was taken. Mend the rows, or give --good to take the others."))


def _reading_plain(reading: "Reading", *, taken: bool) -> dict[str, Any]:
    return {
        "taken": taken,
        "sheet": reading.sheet,
        "good": len(reading.sites),
        "wrong": reading.wrong_rows,
        "skipped": reading.skipped,
        "ignored": [
            {"column": one.column, "head": one.head, "near": one.near} for one in reading.ignored
        ],
        "complaints": [
            {"row": one.row, "column": one.column, "head": one.head, "text": one.text()}
            for one in reading.complaints
        ],
    }


def _show(args: Namespace) -> int:
    held = office.register(args)
    sites = [site for site in held.sites if args.region in ("", site.region)]
    if args.json:
        print_json(_register_plain(held, sites))
        return 0
    heads = (_("number"), _("region"), _("site"), _("contractor"), _("eligible"), _("launched"),
             _("award"))  # fmt: skip
    print(table([heads, *map(_site_row, sites)]))
    print(
        _("{count} sites as at {as_at}, from {source}").format(
            count=len(sites), as_at=held.as_at or "–", source=held.source or "–"
        )
    )
    return 0


def _site_row(site: "Site") -> tuple[str, ...]:
    eligible = {True: _("yes"), False: _("no"), None: "–"}[site.eligible]
    award = site.award_plan or "–"
    launched = site.launched or "–"
    return site.id, site.region, site.name, site.contractor, eligible, launched, award


def _register_plain(held: "Kept", sites: list["Site"]) -> dict[str, Any]:
    import json

    from inspector_tui.model import canonical

    return {
        "source": held.source,
        "digest": held.digest,
        "as_at": held.as_at,
        "sites": [json.loads(canonical(site)) for site in sites],
    }


def _settle(args: Namespace) -> int:
    from inspector_tui.register import NAMES_NAME, names_bytes, read_names, settled

    known = {site.id for site in office.register(args).sites}
    if args.site and args.site not in known:
        raise BadInput(
            N_("The register has no site with the number {site}. `inspector register show` "
               "lists them."),
            site=args.site,
        )  # fmt: skip
    held = read_names(place.workspace(args).path / NAMES_NAME)
    names = settled(held, args.region, args.name, args.site)
    office.keep(args, NAMES_NAME, names_bytes(names))
    print(_("{count} names are settled").format(count=len(names)))
    return 0
