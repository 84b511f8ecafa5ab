"""Verdict: whether an inspection is what was sealed, and by whom."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import DamagedFile, FileTrouble
from inspector_tui.exchange.carrier import unchecked
from inspector_tui.exchange.fault import Fault
from inspector_tui.exchange.reader import named_files
from inspector_tui.exchange.received import Carrier, EvidenceFile
from inspector_tui.exchange.roster import Roster
from inspector_tui.exchange.scrutiny import Scrutiny, scrutinise
from inspector_tui.exchange.signature import verify
from inspector_tui.locale import N_, say
from inspector_tui.model import (
    Log,
    Seal,
    Value,
    hashes,
    is_intact,
    seal_code,
    seals,
    standing_seal,
)
from inspector_tui.store import NAME, Content

VerdictKind = Literal[
    "signed", "signed-unknown", "digest-only", "unsealed", "modified", "bad-signature"
]

WORDS: Mapping[VerdictKind, str] = {
    "signed": N_("signed by {name}"),
    "signed-unknown": N_("signed by an UNKNOWN KEY"),
    "digest-only": N_("sealed without a key"),
    "unsealed": N_("not sealed"),
    "modified": N_("MODIFIED"),
    "bad-signature": N_("BAD SIGNATURE"),
}
"""What a verdict is called."""


class Verdict(Value, frozen=True, kw_only=True):
    """What a file is worth as proof."""

    path: str
    kind: VerdictKind
    id: str = ""
    """The id of the inspection, as far as it can be read."""
    name: str = ""
    """Who signed, by the roster."""
    signer: str = ""
    """The public key of the signature."""
    code: str = ""
    """The 20 digits of the last seal."""
    at: str = ""
    """When it was sealed."""
    by: str = ""
    """Who sealed it, as the seal says."""
    faults: tuple[Fault, ...] = ()
    """What was changed, and where."""
    missing: tuple[str, ...] = ()
    """The SHA-256 of files that the inspection speaks of and that did not come with it."""
    amended: int = 0
    """How many entries came after the first seal."""
    unexplained: int = 0
    """How many of them nobody has given a reason for."""

    @property
    def sound(self) -> bool:
        """Whether nothing speaks against it."""
        return self.kind not in ("modified", "bad-signature")


def verify_file(path: Path, roster: Roster | None = None) -> Verdict:
    """The verdict on an inspection file or its folder, a package or a report.

    Raises ForeignFile, NewerFormat, FileTrouble for what is no inspection or cannot be read.
    """
    path = path / NAME if path.is_dir() else path
    try:
        found = unchecked(path)
    except DamagedFile as error:
        broken = (Fault(place="file", name=say(error, "en")),)
        return Verdict(path=str(path), kind="modified", faults=broken)
    return _judged(found, roster or {})


def verify_content(content: Content, roster: Roster | None = None) -> Verdict:
    """The verdict on an inspection that was read whole, its evidence not looked at."""
    return _of_seals(Path(), Scrutiny(content.header, content.log, ()), (), roster or {})


def _judged(found: Carrier, roster: Roster) -> Verdict:
    seen = scrutinise(found.path, found.text)
    changed = tuple(_changed_files(found, seen.log))
    verdict = _of_seals(found.path, seen, changed, roster)
    missing = sorted(hashes(seen.log) - found.evidence.originals.keys())
    return msgspec.structs.replace(verdict, missing=tuple(missing))


def _changed_files(found: Carrier, log: Log) -> Iterator[Fault]:
    """The files of evidence that are not what was attached."""
    named = hashes(log)
    for name, file in named_files(found.evidence):
        if name.partition("/")[2][:64] in named and not _is_whole(file):
            yield Fault(place="evidence", name=name)


def _is_whole(file: EvidenceFile) -> bool:
    try:
        return file.is_whole()
    except (FileTrouble, OSError):
        return False


def _of_seals(path: Path, seen: Scrutiny, changed: tuple[Fault, ...], roster: Roster) -> Verdict:
    every = seals(seen.log)
    faults = (*seen.faults, *_seal_faults(seen, every), *changed)
    state = standing_seal(seen.log)
    last = every[-1] if every else _NO_SEAL
    return Verdict(
        path=str(path),
        kind=_kind(every, faults, roster),
        id=seen.header.id if seen.header else "",
        faults=faults,
        amended=len(state.amended),
        unexplained=len(state.unexplained),
        name=roster.get(last.signer, ""),
        signer=last.signer,
        code=last.code,
        at=last.at,
        by=last.by,
    )


_NO_SEAL = Seal(n=0, digest="", code="", at="", by="", covers=())


def _kind(every: tuple[Seal, ...], faults: tuple[Fault, ...], roster: Roster) -> VerdictKind:
    if faults:
        return "modified"
    if not every:
        return "unsealed"
    if not all(_is_signed(seal) for seal in every if seal.signature or seal.signer):
        return "bad-signature"
    if not every[-1].signature:
        return "digest-only"
    return "signed" if every[-1].signer in roster else "signed-unknown"


def _is_signed(seal: Seal) -> bool:
    return verify(seal.digest, seal.at, seal.signature, seal.signer)


def _seal_faults(seen: Scrutiny, every: tuple[Seal, ...]) -> Iterator[Fault]:
    """What the seals cover and is no longer so."""
    if not every:
        return
    covers = {short for seal in every for short in seal.covers}
    ids = [*(one.id for one in seen.log), *(fault.id for fault in seen.faults)]
    there = {known[:length] for length in {len(short) for short in covers} for known in ids}
    if gone := covers - there:
        yield from (Fault(place="entry", id=short, gone=True) for short in sorted(gone))
    elif seen.header is not None and not seen.faults:
        header = msgspec.to_builtins(seen.header)
        for seal in every:
            if not is_intact(header, seen.log, seal):
                is_own = seal.code != seal_code(seal.digest)
                yield Fault(place="seal", name=seal.key) if is_own else Fault(place="header")
