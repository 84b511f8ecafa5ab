"""MatchAsking: a person confirms or moves each photo, line by line."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from inspector_tui.cli.choices import folded
from inspector_tui.cli.finding import line_of
from inspector_tui.cli.match_words import SURE, item_words, taken_words, why
from inspector_tui.cli.taking import take
from inspector_tui.errors import BadInput
from inspector_tui.exchange import Matched
from inspector_tui.locale import _, say
from inspector_tui.model import Evidence
from inspector_tui.store import InspectionFile

_QUIT = ("q", "quit", "退出")
_SKIP = ("s", "skip", "跳过")


class MatchAsking:
    """Asks for each photo; what is confirmed is attached before the next question."""

    def __init__(self, args: Namespace, file: InspectionFile) -> None:
        self._args = args
        self._file = file
        self._attached: list[Evidence] = []

    def go(self, found: Sequence[Matched]) -> list[Evidence]:
        """What was attached until the end, until `q`, or until nothing more comes in."""
        print(_("Enter attaches where it is proposed, an item's id attaches there, s leaves the "
                "photo, q ends."))  # fmt: skip
        for at, one in enumerate(found, 1):
            print(f"\n{at}/{len(found)} {self._question(one)}")
            if not self._settled(one):
                break
        print()
        return self._attached

    def _question(self, one: Matched) -> str:
        proposal = one.proposal
        item = item_words(self._file.inspection, proposal.address)
        sure, when = _(SURE[proposal.confidence]), taken_words(proposal)
        words = [one.path.name, when, item, sure, why(proposal)]
        if proposal.other:
            other = item_words(self._file.inspection, proposal.other)
            words.append(_("or {item}").format(item=other))
        return " · ".join(words)

    def _settled(self, one: Matched) -> bool:
        """Asks until a photo is attached or left; tells whether the questions go on."""
        while True:
            print("> ", end="", flush=True)
            heard = sys.stdin.readline()
            answer = folded(heard)
            if not heard or answer in _QUIT:
                return False
            if answer in _SKIP or (not answer and not one.proposal.address):
                return True
            try:
                self._attach(one, heard.strip() or one.proposal.address)
            except BadInput as error:
                print(say(error))
            else:
                return True

    def _attach(self, one: Matched, item: str) -> None:
        address = line_of(self._file.inspection, item).address
        self._attached.append(take(self._args, self._file, address, one.path))
