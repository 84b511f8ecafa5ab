"""PlainWalk: the walk line by line, for screen readers and pipes."""

import sys
from collections.abc import Mapping

from inspector_tui.cli import place
from inspector_tui.cli.answer import BACK, HELP, QUIT, SKIP, said_in
from inspector_tui.cli.finding import values_of
from inspector_tui.cli.plain_line import question, ways
from inspector_tui.cli.printing import standing_line
from inspector_tui.cli.recording import record
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _, say
from inspector_tui.model import Author, Line, Plain, rate, review
from inspector_tui.store import InspectionFile

_STOPPED = N_(
    "Stopped at {address}, since the answers after it would meet the wrong items. {sentence}"
)


class PlainWalk:
    """Asks for each open line; an answer is on the disk before the next question."""

    def __init__(self, file: InspectionFile, *, by: Author) -> None:
        self._file = file
        self._by = by
        self._inspection = file.inspection
        self._at = self._onward(-1)
        self._asked_by_person = sys.stdin is not None and sys.stdin.isatty()

    def go(self) -> None:
        """Walks until the end, until `q`, or until nothing more comes in.

        Raises FileTrouble; and BadInput where a pipe says what cannot be understood, since its
        next lines would then answer the wrong questions.
        """
        if self._line is None:
            print(_("No item is open; `inspector score` changes what stands."))
        while (line := self._line) is not None:
            print(question(self._inspection, line), flush=True)
            answer = self._heard()
            if answer is None or not self._take(line, answer):
                break
        print("\n" + standing_line(rate(self._inspection)))

    @property
    def _line(self) -> Line | None:
        lines = self._inspection.lines
        return lines[self._at] if self._at < len(lines) else None

    def _heard(self) -> str | None:
        """The next line that comes in, None where there is none."""
        if sys.stdin is None:
            return None
        if self._asked_by_person:
            print("> ", end="", flush=True)
        text = sys.stdin.readline()
        return text.strip() if text else None

    def _take(self, line: Line, answer: str) -> bool:
        """Does what an answer asks for; tells whether the walk goes on."""
        try:
            command, said = said_in(self._inspection.checklist, line.item, answer)
            if command == QUIT:
                return False
            if command == BACK:
                self._at = max(0, self._at - 1)
            elif command == HELP:
                print(ways(self._inspection.checklist, line.item))
            elif command == SKIP:
                self._at = self._onward(self._at)
            else:
                self._record(line, values_of(self._inspection, line, said))
        except BadInput as error:
            if not self._asked_by_person:
                raise BadInput(_STOPPED, address=line.address, sentence=say(error)) from error
            print(say(error))
        return True

    def _record(self, line: Line, values: Mapping[str, Plain]) -> None:
        record(self._file, values, at=place.now(), by=self._by)
        self._inspection = self._file.inspection
        rating = rate(self._inspection)
        if any(one.kind == "note" and one.place == line.address for one in review(rating)):
            print(_("A note is due: b goes back, n TEXT writes it."))
        state = next(one.state for one in rating.outcomes if one.line.address == line.address)
        if state != "open":
            self._at = self._onward(self._at)

    def _onward(self, at: int) -> int:
        """Where the next line is that nobody has dealt with."""
        lines = self._inspection.lines
        states = {one.line.address: one.state for one in rate(self._inspection).outcomes}
        ahead = range(at + 1, len(lines))
        return next((n for n in ahead if states[lines[n].address] == "open"), len(lines))
