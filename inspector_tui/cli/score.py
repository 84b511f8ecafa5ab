"""The command `score`: records what was found for one item."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from inspector_tui.cli import place
from inspector_tui.cli.amending import amend, ask_amendment
from inspector_tui.cli.finding import Said, line_of, values_of
from inspector_tui.cli.found_words import found_words
from inspector_tui.cli.opening import ask_inspection, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json, standing_line
from inspector_tui.cli.recording import record
from inspector_tui.locale import _, in_use

if TYPE_CHECKING:
    from inspector_tui.model import Line, Rating

EXAMPLE = (
    "inspector score 示例家园 Y2-3 2 --note 书记职责未上墙\n"
    "inspector score 示例家园 Y3-3 na --reason 项目无入党积极分子"
)


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("item", metavar=_("ITEM"), help=_("its id; in a further instance of its section id@2"))
    ask("level", metavar=_("LEVEL"), nargs="?",
        help=_("a level or its key; or na, pending, clear"))  # fmt: skip
    parser.late = "level"
    ask("--note", metavar=_("TEXT"), help=_("what was seen; empty takes it back"))
    ask("--reason", metavar=_("TEXT"), help=_("why the item does not apply"))
    ask("--mark", metavar=_("NUMBER"), help=_("the mark of an item that is given one, as 8.5"))
    ask("--deduct", metavar="ID=N", nargs="+", action="extend", default=[],
        help=_("how often a deduction applies, or the points of a range"))  # fmt: skip
    ask("--part", metavar="ID=yes|no", nargs="+", action="extend", default=[],
        help=_("whether a part of the item holds"))  # fmt: skip
    ask_amendment(parser)
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Records it and prints where the inspection stands."""
    said = Said(
        level=args.level, note=args.note, reason=args.reason, mark=args.mark,
        deductions=tuple(args.deduct), parts=tuple(args.part),
    )  # fmt: skip
    if said == Said():
        args.parser.error(_("Nothing to record: give a level, a note or a part."))
    if sum((args.level is not None, args.mark is not None, bool(args.deduct))) > 1:
        args.parser.error(_("Only one of LEVEL, --mark and --deduct can be given."))
    from inspector_tui.model import rate

    with writing(args) as file:
        line = line_of(file.inspection, args.item)
        values = values_of(file.inspection, line, said)
        record(file, values, at=place.now(), by=place.author(args))
        amend(args, file)
        rating = rate(file.inspection)
    _tell(args, line, rating)
    return 0


def _tell(args: Namespace, line: "Line", rating: "Rating") -> None:
    from inspector_tui.model import wording

    if args.json:
        print_json(_plain(line, rating))
        return
    words = found_words(rating.inspection, line)
    print(f"{line.address} {wording(line.item.title, in_use())}: {words}")
    print(standing_line(rating))


def _plain(line: "Line", rating: "Rating") -> dict[str, Any]:
    finding = rating.inspection.finding(line)
    return {
        "address": line.address,
        "state": next(o.state for o in rating.outcomes if o.line.address == line.address),
        "value": finding.value,
        "score": rating.score,
        "stars": rating.stars,
        "answered": rating.answered,
        "applicable": len(rating.outcomes),
    }
