"""The command `seal`: closes an inspection."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.cells import table
from inspector_tui.cli.opening import ask_inspection, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from inspector_tui.model import Checklist, Obstacle, Seal
    from inspector_tui.store import InspectionFile

EXAMPLE = "inspector seal 示例家园 --key inspector.key"

_NO_KEY = N_("{path}: this is no private key of an inspector. Make one with `inspector keygen`.")


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("--key", metavar=_("FILE"), type=Path,
        help=_("the inspector's private key; without it the seal is a digest alone"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Seals it and prints the code; 1 where something stands in the way, which is listed."""
    from inspector_tui.exchange import seal

    private = _private(args.key) if args.key else ""
    with writing(args) as file:
        found = _to_settle(file)
        one = None if found else _standing(file, private)
        if not found and one is None:
            one = seal(file, at=place.now(), by=place.author(args), private=private)
    if args.json:
        print_json(_plain(file, one, found))
    elif one is not None:
        print(_("Sealed {code}").format(code=one.code))
        print(_("signed with {key}").format(key=one.signer) if one.signer else _("without a key"))
    else:
        _complain(file.checklist, found)
    return 1 if found else 0


def _to_settle(file: "InspectionFile") -> "tuple[Obstacle, ...]":
    """What stands in the way, changes after an earlier seal without a reason among it."""
    from inspector_tui.exchange import obstacles
    from inspector_tui.model import Obstacle, standing_seal

    owed = [Obstacle(kind="amendment", place="seal")] if standing_seal(file.log).unexplained else []
    return (*obstacles(file), *owed)


def _standing(file: "InspectionFile", private: str) -> "Seal | None":
    """The seal that already says all that another one would."""
    from inspector_tui.model import standing_seal

    state = standing_seal(file.log)
    if state.seal is None or _grown(file, state.seal) or (private and not state.seal.signature):
        return None
    print(_("It is sealed already, and nothing has come since."), file=sys.stderr)
    return state.seal


def _grown(file: "InspectionFile", seal: "Seal") -> bool:
    return len(seal.covered(file.log)) + 1 < len(file.log)


def _private(path: Path) -> str:
    """The private key in a file; raises BadInput where there is none."""
    from inspector_tui.exchange import public_of

    try:
        private = path.read_text(encoding="ascii")
        public_of(private)
    except (UnicodeDecodeError, BadInput) as error:
        raise BadInput(_NO_KEY, path=path) from error
    return private


def _complain(checklist: "Checklist", found: "tuple[Obstacle, ...]") -> None:
    from inspector_tui.tui.obstacle_words import obstacle_words

    head = _("{count} things stand in the way of the seal:").format(count=len(found))
    print(head, file=sys.stderr)
    print(table((obstacle_words(checklist, one) for one in found), indent="  "), file=sys.stderr)


def _plain(
    file: "InspectionFile", one: "Seal | None", found: "tuple[Obstacle, ...]"
) -> dict[str, object]:
    sealed = {"n": one.n, "digest": one.digest, "code": one.code, "at": one.at, "by": one.by,
              "signer": one.signer} if one else None  # fmt: skip
    return {
        "path": str(file.path),
        "id": file.header.id,
        "seal": sealed,
        "obstacles": [{"kind": obstacle.kind, "place": obstacle.place} for obstacle in found],
    }
