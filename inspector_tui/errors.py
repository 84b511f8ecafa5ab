"""The errors that a user can meet.

* InspectorError
  + BadInput            what was given does not fit (exit code 1)
    - UnknownInspection · UnknownChecklist · UnknownItem · UnknownLevel · BadFinding
    - UnknownProblem · BadRectification · NotReady
    - BadChecklist      a definition with complaints, each with file:line:column
    - BadEvidence       a file that cannot be kept as evidence
      · EmptyFile · NotAPhoto · DamagedPhoto · TooLarge
  + FileTrouble         a file could not be read or written
    - DamagedFile · NewerFormat · ForeignFile · NotSaved
    - HeldElsewhere     another program has the inspection open
  + NoPdf               this machine lacks what a PDF needs
  + PdfFailed           the PDF could not be made, though the machine has what it needs
  + NoParquet           this machine lacks what Parquet needs
"""


class InspectorError(Exception):
    """Something that the user is told in one sentence: what, where, and what to do."""

    def __init__(self, message: str, **places: object) -> None:
        super().__init__(message)
        self.message = message
        """The sentence in English with `{named}` fields; it is also the key of its translation."""
        self.places = places
        """What the fields stand for."""

    def __str__(self) -> str:
        """The English sentence."""
        return self.message.format_map(self.places)

    def __reduce__(self) -> tuple[object, ...]:
        """What pickle needs, since the fields are keywords."""
        return (_again, (type(self), self.message, self.places))


def _again(kind: type[InspectorError], message: str, places: dict[str, object]) -> InspectorError:
    return kind(message, **places)


class BadInput(InspectorError):
    """What was given does not fit."""


class UnknownInspection(BadInput):
    """No inspection, or several, answer to what was given."""


class UnknownChecklist(BadInput):
    """No checklist has this id."""


class UnknownItem(BadInput):
    """The checklist has no such item."""


class UnknownLevel(BadInput):
    """The item's scale has no such level."""


class BadFinding(BadInput):
    """A finding that the item does not allow."""


class UnknownProblem(BadInput):
    """The inspection has no such problem to rectify."""


class BadRectification(BadInput):
    """A step of a problem that its state does not allow, or that lacks something."""


class BadEvidence(BadInput):
    """A file that cannot be kept as evidence."""


class EmptyFile(BadEvidence):
    """The file has no content."""


class NotAPhoto(BadEvidence):
    """The file is something else than a photo that can be printed."""


class DamagedPhoto(BadEvidence):
    """The photo is not whole."""


class TooLarge(BadEvidence):
    """The file or its picture is larger than can be handled."""


class NotReady(BadInput):
    """An inspection that cannot be sealed yet."""


class BadChecklist(BadInput):
    """A definition that cannot be used; the complaints say where and why."""

    @property
    def complaints(self) -> tuple[object, ...]:
        """Every complaint, each of which reads as `file:line:column: path: rule — mend`."""
        complaints = self.places.get("complaints")
        return complaints if isinstance(complaints, tuple) else ()


class FileTrouble(InspectorError):
    """A file could not be read or written."""


class DamagedFile(FileTrouble):
    """The file is not whole."""


class NewerFormat(FileTrouble):
    """The file was written by a newer version of the program."""


class ForeignFile(FileTrouble):
    """The file is not an inspection."""


class NotSaved(FileTrouble):
    """The disk did not take the entry; the old file is whole."""


class HeldElsewhere(FileTrouble):
    """Another program has the inspection open."""


class NoPdf(InspectorError):
    """This machine lacks what a PDF needs."""


class PdfFailed(InspectorError):
    """The PDF could not be made."""


class NoParquet(InspectorError):
    """This machine lacks what Parquet needs."""
