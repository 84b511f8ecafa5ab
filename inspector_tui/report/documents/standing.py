"""Standing: how what is printed stands to its seal."""

from inspector_tui.locale import N_
from inspector_tui.model import SealState, Value
from inspector_tui.report.documents.words import Words


class Standing(Value, frozen=True, kw_only=True):
    """The seal of an inspection, what came after it, and the code of what is printed."""

    code: str
    """The check code of everything that the log holds now."""
    state: SealState = SealState()
    intact: bool = True
    """Whether what the seal covers is what it was."""
    final: bool = True
    """Whether nothing that is open can move the score."""

    @property
    def sealed(self) -> bool:
        """Whether the seal may be shown as one."""
        return self.state.seal is not None and self.intact

    def mark(self, words: Words) -> str:
        """What heads every page."""
        if self.state.seal is not None and not self.intact:
            return words.say(N_("MODIFIED after the seal"))
        if self.state.kind == "amended":
            return words.say(N_("Sealed – amended since"))
        if self.state.kind == "sealed":
            return words.say(N_("Sealed"))
        if self.final:
            return words.say(N_("Complete – not sealed"))
        return words.say(N_("DRAFT – not complete"))

    def foot(self, words: Words) -> str:
        """The code at the foot of every page."""
        if self.state.seal is not None and self.intact:
            return words.say(N_("Seal code {code}"), code=self.state.seal.code)
        return words.say(N_("Check code {code}"), code=self.code)
