"""Commands: every command, how it is written, and the function that does it."""

import argparse
from typing import Protocol

from inspector_tui import __version__
from inspector_tui.cli import (
    checklist,
    demo,
    doctor,
    new,
    rate,
    report,
    score,
    set,  # noqa: A004 - the command is called so
    show,
    walk,
)
from inspector_tui.cli.parser import Parser, example
from inspector_tui.locale import N_, _

_ABOUT = N_(
    "Walk a construction site, score it against a checklist, leave a report that explains every "
    "point.\nWithout a command the program opens on the screen."
)


class Command(Protocol):
    """The module of a command."""

    HELP: str
    """What it does, in a line."""
    EXAMPLE: str
    """A command line that shows how it is used."""

    def declare(self, parser: Parser) -> None:
        """Says what the command asks for."""

    def run(self, args: argparse.Namespace) -> int:
        """Does it and returns the exit code."""


COMMANDS: dict[str, Command] = {
    "new": new,
    "set": set,
    "score": score,
    "rate": rate,
    "show": show,
    "report": report,
    "walk": walk,
    "checklist": checklist,
    "doctor": doctor,
    "demo": demo,
}
"""The commands in the order of the help."""


def parser() -> Parser:
    """The whole command line."""
    whole = Parser(prog="inspector", description=_(_ABOUT), epilog=example("inspector --lang zh"))
    whole.set_defaults(workspace=None, lang=None, by=None, run=_open, parser=whole)
    listed = whole.add_subparsers(title=_("commands"), metavar=_("COMMAND"), parser_class=Parser)
    for name, command in COMMANDS.items():
        add(listed, name, command)
    whole.end().add_argument(
        "--version", action="version", version=f"inspector {__version__}", help=_("the version")
    )
    return whole


def add(listed: "argparse._SubParsersAction[Parser]", name: str, command: Command) -> None:
    """Adds a command to those that are listed."""
    words = _(command.HELP)
    one = listed.add_parser(name, help=words, description=words, epilog=example(command.EXAMPLE))
    one.set_defaults(run=command.run, parser=one)
    command.declare(one)
    one.end()


def _open(args: argparse.Namespace) -> int:
    from inspector_tui.cli.opening import open_program

    return open_program(args)
