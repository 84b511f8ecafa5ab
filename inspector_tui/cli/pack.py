"""The command `pack`: an inspection with its photos in one file."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.cli.opening import ask_inspection
from inspector_tui.cli.parser import Parser
from inspector_tui.cli.printing import print_json
from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from inspector_tui.exchange import Packed

EXAMPLE = "inspector pack 示例家园 --photos 1600 -o 示例家园.insp"

ENDING = ".insp"
"""What the name of a package ends in."""

_WARNINGS = {
    "missing": N_("{count} files that the inspection speaks of are not beside it: {names}"),
    "damaged": N_("{count} files are no longer what was attached, and were left out: {names}"),
}


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    ask_inspection(parser)
    ask = parser.asked.add_argument
    ask("--photos", choices=("full", "1600", "none"), default="full",
        help=_("as they were taken, at 1600 pixels without their position, or none"))  # fmt: skip
    ask("-o", "--output", metavar=_("FILE"), type=Path,
        help=_("the package; else in the folder exports of the workspace"))  # fmt: skip
    ask("--json", action="store_true", help=_("print JSON"))


def run(args: Namespace) -> int:
    """Writes it and prints where it is; 1 where files of its evidence are missing or damaged."""
    from inspector_tui.exchange import pack

    folder = place.workspace(args).resolve(args.inspection).parent
    out = args.output or _usual(args, folder)
    out.parent.mkdir(parents=True, exist_ok=True)
    packed = pack(folder, out, args.photos)
    if args.json:
        print_json(_plain(packed))
    else:
        _print(packed)
    return 1 if packed.missing or packed.damaged else 0


def _usual(args: Namespace, folder: Path) -> Path:
    exports = place.workspace(args).exports
    return exports / f"{folder.resolve().name}{ENDING}"


def _print(packed: "Packed") -> None:
    print(packed.path)
    words = _("{size} bytes, {originals} files, {smaller} smaller photos, {left_out} left out")
    print(words.format(
        size=f"{packed.size:,}", originals=len(packed.originals), smaller=len(packed.smaller),
        left_out=len(packed.left_out),
    ))  # fmt: skip
    for name, sentence in _WARNINGS.items():
        if found := getattr(packed, name):
            told = _(sentence).format(count=len(found), names=", ".join(one[:12] for one in found))
            print(told, file=sys.stderr)


def _plain(packed: "Packed") -> dict[str, object]:
    return {
        "path": str(packed.path),
        "size": packed.size,
        "originals": list(packed.originals),
        "smaller": list(packed.smaller),
        "left_out": list(packed.left_out),
        "missing": list(packed.missing),
        "damaged": list(packed.damaged),
    }
