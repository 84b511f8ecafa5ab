"""Evidence: rules that ask for something, and for something possible."""

from collections.abc import Iterator

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.locale import N_
from inspector_tui.model import EvidenceRule

MOST_PHOTOS = 20
"""More photos of one finding than this are a slip of the pen."""


def evidence_faults(rule: EvidenceRule, known: Known) -> Iterator[Fault]:
    """What is wrong with an evidence rule."""
    if not 0 <= rule.photos <= MOST_PHOTOS:
        yield fault(
            N_("the number of photos must be 0 to {most}"),
            N_("Write how many photos a finding needs, such as 1."),
            "photos",
            most=MOST_PHOTOS,
        )
    if not rule.photos and not rule.note:
        yield fault(N_("the rule asks for nothing"), N_("Write `note: true`, `photos: 1` or both."))
