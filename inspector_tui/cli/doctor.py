"""The command `doctor`: what this machine lacks, and how to get it."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from inspector_tui.cli import place
from inspector_tui.cli.cells import table
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.locale import _

if TYPE_CHECKING:
    from inspector_tui.cli.symptom import Symptom

EXAMPLE = "inspector doctor"


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    parser.asked.add_argument("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Prints every check; 1 where something is missing that is needed."""
    found = _checks(args)
    well = all(one.well or not one.needed for one in found)
    if args.json:
        print_json({"well": well, "checks": [_plain(one) for one in found]})
        return 0 if well else 1
    print(table((_mark(one), _(one.name), one.text) for one in found))
    print()
    print(
        _("Everything that is needed is there.") if well else _("Something is missing, see above.")
    )
    return 0 if well else 1


def _checks(args: Namespace) -> "list[Symptom]":
    from inspector_tui.cli.doctor_machine import machine
    from inspector_tui.cli.doctor_terminal import terminal
    from inspector_tui.cli.doctor_workspace import rooms

    return [*machine(), *terminal(), *rooms(place.workspace(args))]


def _mark(one: "Symptom") -> str:
    if one.well:
        return _("ok")
    return _("MISSING") if one.needed else _("advice")


def _plain(one: "Symptom") -> dict[str, Any]:
    return {"name": one.name, "well": one.well, "needed": one.needed, "text": one.text}
