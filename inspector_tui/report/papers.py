"""Papers: what an inspection file has to print from."""

from collections.abc import Collection
from datetime import datetime

import msgspec

from inspector_tui.model import Inspection, is_intact, rate, standing_seal
from inspector_tui.report.documents import Paper, content_code
from inspector_tui.report.documents.words import Words
from inspector_tui.store import Content


def inspection_of(content: Content) -> Inspection:
    """The inspection that a file holds."""
    return Inspection.of(content.checklist, content.log)


def paper_of(
    content: Content, *, words: Words, at: datetime, prints: Collection[str] = ()
) -> Paper:
    """The papers of an inspection file, with the photos that can be shown.

    They bear the moment of the last entry in the zone of `at`, so that they are the same whenever
    they are printed.
    """
    inspection = inspection_of(content)
    return Paper(
        rate(inspection),
        inspection_id=content.header.id,
        words=words,
        at=_last(content, at),
        code=content_code(inspection),
        intact=_intact(content),
        prints=prints,
    )


def _last(content: Content, at: datetime) -> datetime:
    """When something was said last, else when the inspection was begun."""
    last = max((one.at for one in content.log.unordered), default=content.header.created)
    try:
        return datetime.fromisoformat(last).astimezone(at.tzinfo)
    except ValueError:
        return at


def _intact(content: Content) -> bool:
    """Whether what the last seal covers is what it was; true where there is none."""
    last = standing_seal(content.log).seal
    header = msgspec.to_builtins(content.header)
    return last is None or is_intact(header, content.log, last)
