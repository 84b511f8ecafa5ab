"""The command `keygen`: makes the key with which an inspector signs."""

import json
import os
from argparse import Namespace
from pathlib import Path

from inspector_tui.cli import place
from inspector_tui.cli.parser import Parser
from inspector_tui.errors import BadInput
from inspector_tui.locale import N_, _

EXAMPLE = "inspector keygen --out ~/keys --by 李示例"

KEY = "inspector.key"
"""The private key."""
ROSTER = "inspector.roster.yaml"
"""The public key, as a roster of one."""

_THERE = N_(
    "{path}: there is a key already, and it stays. Choose another folder, or put the old key away "
    "first: what it has signed is known by its public key alone."
)


def declare(parser: Parser) -> None:
    """Says what the command asks for."""
    parser.asked.add_argument(
        "--out", metavar=_("FOLDER"), type=Path, default=Path(),
        help=_("where the two files go, else this folder"),
    )  # fmt: skip


def run(args: Namespace) -> int:
    """Makes it, and says what is to be kept and what to be passed on."""
    from inspector_tui.exchange import keygen

    private, public = args.out / KEY, args.out / ROSTER
    for path in (private, public):
        if path.exists():
            raise BadInput(_THERE, path=path)
    args.out.mkdir(parents=True, exist_ok=True)
    pair = keygen()
    _write(private, pair.private, 0o600)
    _write(public, _roster(place.author(args).name, pair.public), 0o644)
    print(pair.public)
    print(_("{path}: sign with it, and show it to nobody").format(path=private))
    print(_("{path}: give it to those who verify, for their roster").format(path=public))
    return 0


def _roster(name: str, public: str) -> str:
    spelt = json.dumps(name, ensure_ascii=False)
    return f"format: roster/1\nkeys:\n  - name: {spelt}\n    key: {public}\n"


def _write(path: Path, text: str, mode: int) -> None:
    """Writes a new file; raises FileExistsError rather than touch an old one."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
