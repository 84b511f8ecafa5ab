"""The command `attach`: evidence for what was found."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.amending import amend, ask_amendment
from inspector_tui.cli.evidence_words import evidence_plain, evidence_table, point_out
from inspector_tui.cli.finding import line_of
from inspector_tui.cli.opening import ask_inspection, reading, writing
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.pieces import piece_of, pieces_of
from inspector_tui.cli.printing import print_json
from inspector_tui.cli.recording import record
from inspector_tui.cli.taking import take
from inspector_tui.errors import BadInput, FileTrouble, NotSaved
from inspector_tui.locale import _, say

if TYPE_CHECKING:
    from inspector_tui.model import Evidence
    from inspector_tui.store import InspectionFile

EXAMPLE = (
    "inspector attach 示例家园 Y2-3 IMG_2041.jpg IMG_2042.jpg --caption 公示栏\n"
    "inspector attach 示例家园 Y2-3 --text 三名工人说不知道党支部 --kind interview --who 木工班组\n"
    "inspector attach 示例家园 --list"
)

_FILES = ("photo", "document", "register")
_TEXTS = ("observation", "interview", "register")


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("item", metavar=_("ITEM"), nargs="?",
        help=_("its id; in a further instance of its section id@2"))  # fmt: skip
    ask("files", metavar=_("FILE"), nargs="*", help=_("photos and documents"))
    parser.late = "files"
    ask("--kind", choices=(*_FILES, *_TEXTS[:2]),
        help=_("what it is; else photo for a picture, document for another file, observation "
               "for a text"))  # fmt: skip
    ask("--caption", metavar=_("TEXT"), help=_("what it shows"))
    ask("--text", metavar=_("TEXT"), help=_("what was seen or said, where there is no file"))
    ask("--who", metavar=_("NAME"), default="", help=_("who said it"))
    what = parser.asked.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help=_("list what is attached"))
    what.add_argument("--remove", metavar=_("ID"),
                      help=_("take a piece away; its file and its history stay"))  # fmt: skip
    what.add_argument("--recaption", metavar=_("ID"),
                      help=_("give a piece the caption of --caption"))  # fmt: skip
    ask_amendment(parser)
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Does what is asked; 1 where a file was refused, the others being attached."""
    if args.item is None and args.files:
        args.item, *args.files = args.files
    _check_usage(args)
    if args.list:
        file = reading(args)
        _tell(args, pieces_of(file.inspection, args.item))
        return 0
    with writing(args) as file:
        if args.remove or args.recaption:
            attached, refused = [_changed(args, file)], 0
        elif args.text:
            attached, refused = [_noted(args, file)], 0
        else:
            attached, refused = _attached(args, file)
        amend(args, file)
    _tell(args, attached)
    if args.files:
        point_out(args, file, attached)
    return 1 if refused else 0


def _check_usage(args: Namespace) -> None:
    """Ends with 2 where the words do not make one request."""
    asked = args.list or args.remove or args.recaption
    known = _TEXTS if args.text else _FILES + _TEXTS[:2]
    if args.recaption and args.caption is None:
        args.parser.error(_("Missing: {names}.").format(names="--caption"))
    if (asked and (args.files or args.text)) or (args.files and args.text):
        args.parser.error(_("Only one of FILE, --text, --list, --remove and --recaption."))
    if not asked and (args.item is None or not (args.files or (args.text or "").strip())):
        args.parser.error(_("Nothing to attach: give an item, and a file or --text."))
    if args.kind and args.kind not in known:
        args.parser.error(_("A text is no {kind}; there are {known}.").format(
            kind=args.kind, known=", ".join(known)))  # fmt: skip


def _attached(args: Namespace, file: "InspectionFile") -> "tuple[list[Evidence], int]":
    """What was attached, and how many files were refused, each with its reason."""
    address = line_of(file.inspection, args.item).address
    done: list[Evidence] = []
    caption = args.caption or ""
    for path in map(Path, args.files):
        try:
            done.append(take(args, file, address, path, kind=args.kind, caption=caption))
        except NotSaved:
            raise
        except (BadInput, FileTrouble) as error:
            print(say(error), file=sys.stderr)
    return done, len(args.files) - len(done)


def _noted(args: Namespace, file: "InspectionFile") -> "Evidence":
    """Evidence without a file, recorded."""
    from inspector_tui.model import Evidence, clean, timestamp

    one = Evidence(
        address=line_of(file.inspection, args.item).address,
        kind=args.kind or "observation",
        id=place.new_id(),
        text=clean(args.text).strip(),
        who=clean(args.who).strip(),
        caption=args.caption or "",
        added=timestamp(place.now()),
    )
    record(file, {one.key: one.says}, at=place.now(), by=place.author(args))
    return one


def _changed(args: Namespace, file: "InspectionFile") -> "Evidence":
    """A piece that was taken away, as it was; or as it is with another caption."""
    from inspector_tui.model import captioned, removed

    one = piece_of(file.inspection, args.item, args.remove or args.recaption)
    values = removed(one) if args.remove else captioned(one, args.caption)
    record(file, values, at=place.now(), by=place.author(args))
    there = pieces_of(file.inspection, one.address)
    return next((now for now in there if now.key == one.key), one)


def _tell(args: Namespace, pieces: "list[Evidence]") -> None:
    if args.json:
        print_json([evidence_plain(one) for one in pieces])
    elif pieces or args.list:
        print(evidence_table(pieces))
