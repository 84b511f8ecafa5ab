"""Amending: the reason that is owed for what is said after a seal."""

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.parser import Parser
from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from collections.abc import Collection

    from inspector_tui.model import Entry
    from inspector_tui.store import InspectionFile

_OWED = N_(
    "This inspection is sealed, so that this is an amendment and needs a reason: inspector amend "
    "INSPECTION --reason TEXT. Entries without one: {count}."
)


def ask_amendment(parser: Parser) -> None:
    """Adds the reason to what a command asks for that writes into an inspection."""
    parser.asked.add_argument(
        "--amend", metavar=_("TEXT"), default="",
        help=_("after a seal: why this is said only now"),
    )  # fmt: skip


def amend(args: Namespace, file: "InspectionFile") -> None:
    """Records the reason for what stands after a seal without one, or says that it is owed."""
    from inspector_tui.model import standing_seal

    unexplained = standing_seal(file.log).unexplained
    if unexplained and args.amend.strip():
        explain(args, file, args.amend, unexplained)
    elif unexplained:
        print(_(_OWED).format(count=len(unexplained)), file=sys.stderr)


def explain(
    args: Namespace, file: "InspectionFile", reason: str, entries: "Collection[Entry]"
) -> None:
    """Records the reason for some entries; raises FileTrouble."""
    from inspector_tui.model import amendment, clean

    key, value = amendment(clean(reason), entries)
    file.record(file.log.next(key, value, at=place.now(), by=place.author(args)))
