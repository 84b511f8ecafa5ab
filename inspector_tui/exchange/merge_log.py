"""Merge log: what a merge made of each of its inputs."""

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from inspector_tui.errors import InspectorError
from inspector_tui.locale import in_use, translate
from inspector_tui.model import Value

MergeOutcome = Literal["new", "known", "grown", "refused"]
"""An inspection that was not here, one that said nothing new, one that did, or nothing at all."""

NoteKind = Literal[
    "two-headers", "same-content", "clock-ahead", "cloned-device", "sealed-copy",
    "unsealed-copy", "modified", "bad-signature", "damaged-evidence",
]  # fmt: skip


class Note(Value, frozen=True, kw_only=True):
    """Something about an input that a person should know."""

    kind: NoteKind
    message: str
    """The sentence in English with `{named}` fields; it is also the key of its translation."""
    places: dict[str, str | int] = {}

    def text(self, lang: str | None = None) -> str:
        """The sentence in a language, by default the one in use."""
        return translate(self.message, lang or in_use()).format_map(self.places)


class MergeLine(Value, frozen=True, kw_only=True):
    """What became of one input."""

    origin: str
    """The file that it came from."""
    outcome: MergeOutcome
    id: str = ""
    site: str = ""
    folder: str = ""
    """Where it lies now, relative to the workspace."""
    entries: int = 0
    """How many entries were new."""
    conflicts: tuple[str, ...] = ()
    """The keys for which different values stand since, sorted."""
    files: int = 0
    """How many files of evidence were new."""
    smaller: int = 0
    """How many photos came at a lower resolution, their originals not being here."""
    missing: tuple[str, ...] = ()
    """The SHA-256 of files that the inspection speaks of and that nobody has brought yet."""
    notes: tuple[Note, ...] = ()
    reason: InspectorError | None = None
    """Why nothing was taken, None where something was."""


class MergeLog(Value, frozen=True, kw_only=True):
    """A whole merge, an input a line, in the order in which they were read."""

    at: str
    by: str
    dry_run: bool = False
    """Whether nothing was written."""
    lines: tuple[MergeLine, ...] = ()

    def of(self, *outcomes: MergeOutcome) -> tuple[MergeLine, ...]:
        """The lines with one of some outcomes."""
        return tuple(line for line in self.lines if line.outcome in outcomes)

    @property
    def conflicting(self) -> tuple[MergeLine, ...]:
        """The lines that brought a conflict."""
        return tuple(line for line in self.lines if line.conflicts)

    def plain(self) -> dict[str, Any]:
        """The log as plain data, its sentences in English."""
        plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self, enc_hook=str))
        for line, told in zip(plain.get("lines", ()), self.lines, strict=True):
            line.update(_sentences(told.notes))
        return plain


def _sentences(notes: Iterable[Note]) -> dict[str, object]:
    told = [{"kind": note.kind, "text": note.text("en")} for note in notes]
    return {"notes": told} if told else {}
