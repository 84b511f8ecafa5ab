"""RectifyList: the problems of an inspection or of the workspace, what is overdue first."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from inspector_tui.cli import place
from inspector_tui.cli.cells import table
from inspector_tui.cli.opening import reading
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.rectify_words import problem_plain, problem_row
from inspector_tui.errors import InspectorError
from inspector_tui.locale import _, say
from inspector_tui.model import Rectification, by_urgency, rectifications
from inspector_tui.store import NAME, InspectionFile


class Listed(NamedTuple):
    """A problem and the inspection that it belongs to."""

    path: Path
    id: str
    site: str
    one: Rectification


def list_problems(args: Namespace) -> int:
    """Prints them; 1 where an inspection could not be read."""
    today = place.now().date()
    found, unread = _of_workspace(args) if args.inspection is None else (_of(reading(args)), 0)
    shown = [one for one in _by_urgency(found, today) if not (args.open and one.one.closed)]
    if args.json:
        print_json([
            {"inspection": listed.id, "path": str(listed.path), "site": listed.site,
             **problem_plain(listed.one, today)}
            for listed in shown
        ])  # fmt: skip
    else:
        _print(shown, today, with_site=args.inspection is None)
    return 1 if unread else 0


def _print(shown: Sequence[Listed], today: date, *, with_site: bool) -> None:
    if not shown:
        print(_("No problem is on record."))
        return
    print(table(
        ((one.id, one.site) if with_site else ()) + problem_row(one.one, today) for one in shown
    ))  # fmt: skip
    print(
        _("{count} problems, {still} to close, {late} overdue").format(
            count=len(shown),
            still=sum(not listed.one.closed for listed in shown),
            late=sum(listed.one.overdue(today) for listed in shown),
        )
    )


def _of_workspace(args: Namespace) -> tuple[list[Listed], int]:
    """The problems of every inspection, and how many inspections could not be read."""
    found: list[Listed] = []
    unread = 0
    workspace = place.workspace(args)
    for summary in workspace.listing():
        if not summary.rectify and summary.standing != "damaged":
            continue
        try:
            found += _of(InspectionFile(workspace.path / summary.path / NAME))
        except InspectorError as error:
            print(say(error), file=sys.stderr)
            unread += 1
    return found, unread


def _of(file: InspectionFile) -> list[Listed]:
    site = file.inspection.site
    return [Listed(file.path, file.header.id, site, one) for one in rectifications(file.log)]


def _by_urgency(found: Sequence[Listed], today: date) -> list[Listed]:
    ordered = by_urgency([listed.one for listed in found], today)
    rank = {id(one): at for at, one in enumerate(ordered)}
    return sorted(found, key=lambda listed: rank[id(listed.one)])
