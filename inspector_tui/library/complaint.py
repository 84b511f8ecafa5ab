"""Complaint: one thing that is wrong with a definition, where, and how to mend it."""

from pathlib import Path

from inspector_tui.locale import in_use, translate
from inspector_tui.model import Value


class Fault(Value, frozen=True, kw_only=True):
    """A rule that a value breaks, before it is known where in the file the value stands."""

    rule: str
    """What must hold, or what is wrong; an English sentence with `{named}` fields."""
    mend: str
    """What to do about it; the same kind of sentence."""
    at: tuple[str | int, ...] = ()
    """The keys and positions that lead from the value to what breaks the rule."""
    places: dict[str, str] = {}
    """What the fields of both sentences stand for."""


def fault(rule: str, mend: str, *at: str | int, **places: object) -> Fault:
    """A fault, from two sentences, the way to the place and the fields."""
    return Fault(rule=rule, mend=mend, at=at, places={k: str(v) for k, v in places.items()})


class Complaint(Value, frozen=True, kw_only=True):
    """A fault with its place in a file; as text `file:line:column: path: rule — mend`."""

    file: str
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    path: str
    """The keys and ids from the top of the definition, such as `sections/Y1/items/Y1-1/points`."""
    rule: str
    mend: str
    places: dict[str, str] = {}

    @classmethod
    def of(cls, file: Path, line: int, column: int, path: str, fault: Fault) -> "Complaint":
        """The complaint of a fault at a place, line and column counted from 1."""
        return cls(
            file=str(file),
            line=line,
            column=column,
            path=path,
            rule=fault.rule,
            mend=fault.mend,
            places=fault.places,
        )

    def text(self, lang: str | None = None) -> str:
        """The complaint in a language, by default the one in use."""
        lang = lang or in_use()
        rule, mend = (translate(s, lang).format_map(self.places) for s in (self.rule, self.mend))
        path = f"{self.path}: " if self.path else ""
        return f"{self.file}:{self.line}:{self.column}: {path}{rule} — {mend}"

    def __str__(self) -> str:
        """The complaint in the language in use."""
        return self.text()


class Complaints(tuple[Complaint, ...]):
    """Complaints that read as one text, a line each."""

    __slots__ = ()

    def __str__(self) -> str:
        """Every complaint on a line of its own, in the language in use."""
        return "\n".join(map(str, self))
