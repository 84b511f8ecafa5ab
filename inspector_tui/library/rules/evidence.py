"""Evidence: rules that ask for something, and for something possible."""

from collections.abc import Iterator

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.rules.rule import rule
from inspector_tui.locale import N_
from inspector_tui.model import EvidenceRule

MOST_PHOTOS = 20
"""More photos of one finding than this are a slip of the pen."""


def _photos(asked: EvidenceRule, known: Known) -> Iterator[Fault]:
    if not 0 <= asked.photos <= MOST_PHOTOS:
        yield fault(
            N_("the number of photos must be 0 to {most}"),
            N_("Write how many photos a finding needs, such as 1."),
            "photos",
            most=MOST_PHOTOS,
        )


def _something(asked: EvidenceRule, known: Known) -> Iterator[Fault]:
    if not asked.photos and not asked.note:
        yield fault(N_("the rule asks for nothing"), N_("Write `note: true`, `photos: 1` or both."))


EVIDENCE = (rule(_photos, "photos"), rule(_something, "photos", "note"))
