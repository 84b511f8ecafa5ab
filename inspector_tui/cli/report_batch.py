"""ReportBatch: the papers of a whole workspace, one line for each that fails."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import office, place
from inspector_tui.cli.bar import bar
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.report import kinds, output, warnings
from inspector_tui.cli.report_choice import chosen
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _, say

if TYPE_CHECKING:
    from inspector_tui.report import Batch, Done

_NO_PROBLEM = N_("None of these inspections has a problem on record, so that none gets a notice.")


def write_all(args: Namespace) -> int:
    """Writes them, prints where they are, and 1 where one failed; may be run again after a stop."""
    from inspector_tui.report import Batch, Order

    files = [*_numbered(args)]
    if not files:
        raise BadInput(_NO_PROBLEM)
    order = Order(
        folder=output(args),
        kinds=kinds(args),
        lang=place.papers(args),
        at=place.now(),
        kind=args.kind,
        evidence=args.evidence,
        stationery=office.stationery_told(args),
        again=args.again,
    )
    return _told(args, _followed(Batch(order, args.jobs), files))


def _numbered(args: Namespace) -> Iterator[tuple[Path, str]]:
    """The inspections with the numbers of their notices, recorded by then, or without."""
    from inspector_tui.cli.report_number import numbering
    from inspector_tui.report.documents import NUMBERED

    if args.kind not in NUMBERED:
        yield from ((path, "") for path in chosen(args))
        return
    numbers = numbering(args)
    for path in filter(numbers.wanted, chosen(args)):
        numbered = numbers.of(path)
        for sentence in numbered.warnings:
            print(f"{path.parent.name}: {sentence}", file=sys.stderr)
        yield path, numbered.number


def _followed(batch: "Batch", files: list[tuple[Path, str]]) -> "list[Done]":
    """What came of each, with a bar while a person waits."""
    done = []
    for one in batch.run(files):
        done.append(one)
        bar(len(done), len(files))
    return done


def _told(args: Namespace, done: "list[Done]") -> int:
    paths = sorted(path for one in done if one.written for path in one.written.paths)
    failed = [one for one in done if one.error is not None]
    there = sum(one.there for one in done)
    if args.json:
        print_json({
            "files": [str(path) for path in paths], "there": there,
            "failed": [{"inspection": str(one.path), "error": say(one.error)}
                       for one in failed if one.error],
        })  # fmt: skip
    else:
        print("\n".join(map(str, paths)), end="\n" if paths else "")
    _complain(done, there)
    return 1 if failed else 0


def _complain(done: "list[Done]", there: int) -> None:
    """A line for each that failed or has a warning, and how many needed nothing."""
    for one in sorted(done, key=lambda one: one.path):
        said = warnings(one.written) if one.written else []
        if one.error is not None and one.written is None:
            said = [say(one.error)]
        for sentence in said:
            print(f"{one.path.parent.name}: {sentence}", file=sys.stderr)
    if there:
        line = _("{count} were there already and newer than their inspection; --again writes them.")
        print(line.format(count=there), file=sys.stderr)
