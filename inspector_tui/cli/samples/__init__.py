"""Sample inspections: made-up sites, to try the program and to show what it prints."""

from inspector_tui.cli.samples.baotou import BAOTOU
from inspector_tui.cli.samples.baotou_in_order import BAOTOU_IN_ORDER
from inspector_tui.cli.samples.sample import Sample
from inspector_tui.cli.samples.wenzhou import WENZHOU
from inspector_tui.cli.samples.workplace import WORKPLACE

SAMPLES = (BAOTOU, WENZHOU, BAOTOU_IN_ORDER, WORKPLACE)
"""All of them."""
ONE_EACH = (BAOTOU, WENZHOU, WORKPLACE)
"""One for each checklist that comes with the program."""

__all__ = ["ONE_EACH", "SAMPLES", "Sample"]
