"""Commands: every command, how it is written, and the function that does it."""

import argparse
from collections.abc import Collection
from importlib import import_module
from typing import Protocol, cast

from inspector_tui import __version__
from inspector_tui.cli.parser import Parser, example
from inspector_tui.locale import N_, _

_ABOUT = N_(
    "Walk a construction site, score it against a checklist, leave a report that explains every "
    "point.\nWithout a command the program opens on the screen."
)


class Command(Protocol):
    """The module of a command."""

    EXAMPLE: str
    """A command line that shows how it is used."""

    def declare(self, parser: Parser) -> None:
        """Says what the command asks for."""

    def run(self, args: argparse.Namespace) -> int:
        """Does it and returns the exit code."""


COMMANDS = {
    "new": N_("Begin an inspection of a site and print where it is."),
    "set": N_("Fill in fields of the site form, or facts of the site; an empty value withdraws."),
    "score": N_("Record what was found for an item: its level, and a note where one is due."),
    "rate": N_("Print the score, the stars, each lost point, and what the next star needs."),
    "show": N_("Print the site form, every item with what was found, and the conflicts."),
    "report": N_(
        "Write the report of an inspection, as HTML and PDF unless one of them is asked for."
    ),
    "walk": N_("Walk an inspection item by item; --plain asks line by line."),
    "attach": N_("Attach photos and documents to an item, or write down what was seen or said."),
    "match": N_("Propose for each photo of a folder the item it belongs to, by its time."),
    "tidy": N_("List the files beside an inspection that nothing refers to."),
    "rectify": N_("Record problems, replies and re-checks, and list what is overdue."),
    "seal": N_("Close an inspection with a digest that tells whether anything was changed since."),
    "amend": N_("Give the reason for what was changed after the seal."),
    "verify": N_("Say whether inspections, packages and reports are what was sealed, and by whom."),
    "keygen": N_("Make the key with which an inspector signs seals."),
    "pack": N_("Pack an inspection with its photos into one file to be sent."),
    "merge": N_("Take inspections from files, packages, reports and folders into the workspace."),
    "checklist": N_("List, check, show and compare checklists."),
    "policy": N_("List and check the policies by which a year's sites are selected."),
    "programme": N_("List and check the programmes with their targets and months."),
    "register": N_("Import, check and show the register of sites, and settle names."),
    "targets": N_("Say how the yearly targets stand, from the register."),
    "month": N_("Sum up a month by region: sites, activities, inspections, problems, targets."),
    "select": N_("Make the list of the year's sites by a policy, or verify one."),
    "export": N_("Write inspections as Parquet tables, for DuckDB or a cluster."),
    "doctor": N_("Look at Python, the PDF libraries, the fonts, the terminal and the workspace."),
    "demo": N_("Make a workspace with sample inspections to try, and print their reports."),
}
"""What each command does, in the order of the help; its module has the same name."""


def parser(words: Collection[str]) -> Parser:
    """The whole command line; of the commands only those among the words are loaded."""
    whole = Parser(prog="inspector", description=_(_ABOUT), epilog=example("inspector --lang zh"))
    whole.set_defaults(workspace=None, lang=None, by=None, run=_open, parser=whole)
    listed = whole.add_subparsers(title=_("commands"), metavar=_("COMMAND"), parser_class=Parser)
    for name, about in COMMANDS.items():
        one = listed.add_parser(name, help=_(about), description=_(about))
        if name in words:
            _declare(one, name)
    whole.end().add_argument(
        "--version", action="version", version=f"inspector {__version__}", help=_("the version")
    )
    return whole


def _declare(one: Parser, name: str) -> None:
    """Says what a command asks for; its module is imported only now, so that all open at once."""
    command = cast(Command, import_module(f"inspector_tui.cli.{name}"))
    one.epilog = example(command.EXAMPLE)
    one.set_defaults(run=command.run, parser=one)
    command.declare(one)
    one.end()


def _open(args: argparse.Namespace) -> int:
    from inspector_tui.cli.opening import open_program

    return open_program(args)
