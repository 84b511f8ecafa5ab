"""The command `merge`: takes inspections from elsewhere into a workspace."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.cells import table
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.locale import N_, _, say

if TYPE_CHECKING:
    from inspector_tui.exchange import MergeLine, MergeLog, Received, Refused

EXAMPLE = "inspector merge /media/usb ~/inbox/*.insp --into office --dry-run"

OUTCOMES = {
    "new": N_("new here"),
    "known": N_("known"),
    "grown": N_("added to"),
    "refused": N_("not taken"),
}


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask = parser.asked.add_argument
    ask("paths", metavar=_("PATH"), nargs="+", type=Path,
        help=_("inspections, packages, reports, or folders of any of them"))  # fmt: skip
    ask("--into", metavar=_("WORKSPACE"), type=Path,
        help=_("the workspace that takes them, else the one in use"))  # fmt: skip
    ask("--dry-run", action="store_true", help=_("say what would happen, and write nothing"))
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Merges them and prints what became of each; 1 where something was refused."""
    from inspector_tui.exchange import merge_into
    from inspector_tui.store import Workspace

    workspace = Workspace(place.folder(args.into)) if args.into else place.workspace(args)
    at, by = place.now(), place.author(args)
    log = merge_into(workspace, _inputs(args.paths), at=at, by=by, dry_run=args.dry_run)
    if args.json:
        print_json(log.plain())
    else:
        _print(log)
    return 1 if log.of("refused") else 0


def _inputs(paths: list[Path]) -> "Iterator[Received | Refused]":
    from inspector_tui.exchange import read

    for path in paths:
        yield from read(path)


def _print(log: "MergeLog") -> None:
    told = [line for line in log.lines if line.outcome != "known" or line.notes or line.files]
    if rows := [_row(line) for line in told if line.outcome != "refused"]:
        heads = ("", _("site"), _("entries"), _("files"), _("conflicts"), _("from"))
        print(table([heads, *rows], right=(2, 3, 4)))
    print(_summary(log))
    if log.dry_run:
        print(_("Nothing was written."))
    for line in told:
        for sentence in _sentences(line):
            print(sentence, file=sys.stderr)


def _row(line: "MergeLine") -> tuple[str, ...]:
    return (
        _(OUTCOMES[line.outcome]), line.site or line.id, str(line.entries), str(line.files),
        str(len(line.conflicts)), line.origin,
    )  # fmt: skip


def _summary(log: "MergeLog") -> str:
    counts = {outcome: 0 for outcome in OUTCOMES}
    for line in log.lines:
        counts[line.outcome] += 1
    words = _("{whole} read: {new} new, {grown} added to, {known} known, {refused} refused; "
              "{conflicts} with conflicts")  # fmt: skip
    return words.format(whole=len(log.lines), conflicts=len(log.conflicting), **counts)


def _sentences(line: "MergeLine") -> Iterator[str]:
    """What a person should know of an input."""
    if line.reason is not None:
        yield say(line.reason)
    for note in line.notes:
        yield _("{path}: {note}").format(path=line.origin, note=note.text())
    if line.conflicts:
        words = _("{path}: different values stand for {keys}")
        yield words.format(path=line.origin, keys=", ".join(line.conflicts))
    if line.missing:
        words = _("{path}: {count} files of its evidence have not come yet")
        yield words.format(path=line.origin, count=len(line.missing))
