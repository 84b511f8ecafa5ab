"""History: what can be undone and redone; both write entries, nothing is ever taken back."""

from typing import Any

from inspector_tui.model.log import Log
from inspector_tui.model.value import Value


class Step(Value, frozen=True, kw_only=True):
    """One key that changed."""

    key: str
    before: Any
    """The value that stood, None where none did."""
    after: Any


class Change(Value, frozen=True, kw_only=True):
    """The steps of one act of the inspector, undone together."""

    steps: tuple[Step, ...]
    address: str
    """The line of the form to show when it is undone."""

    def reversed(self) -> "Change":
        """The change that leads back."""
        back = tuple(
            Step(key=step.key, before=step.after, after=step.before)
            for step in reversed(self.steps)
        )
        return Change(steps=back, address=self.address)


class History(Value, frozen=True, kw_only=True):
    """What was done, and what was undone since."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    def did(self, change: Change) -> "History":
        """The history after a new act, which forgets what was undone."""
        return History(done=(*self.done, change))

    def undo(self) -> "tuple[Change, History] | None":
        """What leads back from the last act, and the history then; None where nothing was done."""
        if not self.done:
            return None
        last = self.done[-1]
        return last.reversed(), History(done=self.done[:-1], undone=(*self.undone, last))

    def redo(self) -> "tuple[Change, History] | None":
        """The act that was undone last, and the history then; None where nothing was."""
        if not self.undone:
            return None
        last = self.undone[-1]
        return last, History(done=(*self.done, last), undone=self.undone[:-1])


def change(log: Log, address: str, values: dict[str, Any]) -> Change:
    """The change that gives keys new values, keys that clearly say so already left out."""
    steps = (Step(key=key, before=standing(log, key), after=new) for key, new in values.items())
    return Change(
        address=address,
        steps=tuple(s for s in steps if s.before != s.after or len(log.heads.get(s.key, ())) > 1),
    )


def standing(log: Log, key: str) -> Any:
    """The value that stands for a key; of a conflict the head with the lowest id."""
    heads = log.heads.get(key, ())
    return heads[0].says if heads else None
