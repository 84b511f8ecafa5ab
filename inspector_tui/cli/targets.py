"""The command `targets`: how the yearly targets of a programme stand."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from inspector_tui.cli import office, place
from inspector_tui.cli.cells import table
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _, in_use

if TYPE_CHECKING:
    from inspector_tui.model.targets import Reached

EXAMPLE = "inspector targets --year 2024"

_NO_TARGET = N_("{programme} has no target for {year}. It has some for: {years}.")


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask = parser.asked.add_argument
    ask("--year", metavar=_("YEAR"), type=int, help=_("else the year of the register's date"))
    ask("--programme", metavar=_("PROGRAMME"), default="",
        help=_("its id or file; else the workspace's first, else the shipped one"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Prints the targets in all and by region, with how many sites are still needed."""
    from inspector_tui.library import find_programme
    from inspector_tui.model import wording
    from inspector_tui.model.targets import reached

    held = office.register(args)
    programme = find_programme(args.programme, place.workspace(args).checklists)
    year = office.year(args.year, int(held.as_at[:4] or place.now().year))
    found = reached(programme.targets, held.register, year)
    if not found:
        years = {year for target in programme.targets for year in target.by_year}
        listed = ", ".join(sorted(years))
        raise BadInput(_NO_TARGET, programme=programme.id, year=year, years=listed)
    if args.json:
        print_json({"programme": programme.id, "year": year, "as_at": held.as_at,
                    "targets": [reached_plain(one) for one in found]})  # fmt: skip
        return 0
    print(wording(programme.title, in_use()))
    print(_("{year}, as at {as_at}").format(year=year, as_at=held.as_at or "–"))
    for target in dict.fromkeys(one.target.id for one in found):
        print()
        _print_target([one for one in found if one.target.id == target])
    note = wording(programme.note, in_use())
    print(f"\n{note}" if note else "")
    return 0


def _print_target(found: Any) -> None:
    from inspector_tui.model import wording
    from inspector_tui.report.yearly.figures import ratio_words

    first = found[0]
    print(f"{first.target.id} {wording(first.target.label, in_use())}")
    heads = (_("region"), _("counted"), _("among"), _("ratio"), _("to reach"), _("reached"),
             _("still needed"))  # fmt: skip
    said = {True: _("yes"), False: _("no"), None: "—"}
    rows = [
        (one.region or _("in all"), str(one.counted), str(one.among), ratio_words(one),
         f"{one.wanted}%", said[one.reached], str(one.missing))
        for one in found
    ]  # fmt: skip
    print(table([heads, *rows], right=(1, 2, 3, 4, 6)))


def reached_plain(one: "Reached") -> dict[str, Any]:
    """How a target stands, as plain data."""
    return {
        "id": one.target.id,
        "region": one.region,
        "counted": one.counted,
        "among": one.among,
        "wanted": one.wanted,
        "reached": one.reached,
        "missing": one.missing,
    }
