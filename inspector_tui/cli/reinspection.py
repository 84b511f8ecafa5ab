"""Reinspection: what is told of a new inspection that follows an earlier one."""

import sys
from datetime import date

from inspector_tui.cli.cells import table
from inspector_tui.cli.rectify_words import problem_plain, problem_row
from inspector_tui.locale import _
from inspector_tui.model import Reinspection


def tell(found: Reinspection, today: date) -> None:
    """Says on standard error what is to be looked at again."""
    words = _("{count} items are marked to be looked at again: {items}")
    items = ", ".join(found.marked) or "–"
    print(words.format(count=len(found.marked), items=items), file=sys.stderr)
    if found.problems:
        words = _("Problems of inspection {id} that `inspector rectify` has not closed yet:")
        print(words.format(id=found.after), file=sys.stderr)
        rows = [problem_row(one, today) for one in found.problems]
        print(table(rows, indent="  "), file=sys.stderr)


def plain(found: Reinspection, today: date) -> dict[str, object]:
    """What is to be looked at again, as plain data."""
    return {
        "after": found.after,
        "marked": list(found.marked),
        "problems": [problem_plain(one, today) for one in found.problems],
    }
