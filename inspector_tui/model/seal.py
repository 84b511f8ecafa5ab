"""Seal: the closing digest of an inspection."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from typing import Any

from inspector_tui.model.entry import Entry, Plain
from inspector_tui.model.evidence import hashes
from inspector_tui.model.log import Log
from inspector_tui.model.value import Value, canonical

SHORT = 12
"""How many digits of an entry's id a seal keeps to say that it covers it."""


class Seal(Value, frozen=True, kw_only=True):
    """One seal as it stands in the log."""

    n: int
    """The first is 1; a later one also covers those before."""
    digest: str
    """The SHA-256 that `seal_digest` gives."""
    code: str
    """The 20 digits that are printed, `12345-67890-12345-67890`."""
    at: str
    """When it was set, RFC 3339."""
    by: str
    covers: tuple[str, ...]
    """The first digits of the ids of the entries that were there, sorted."""
    signature: str = ""
    """The signature over digest and time, empty without a key."""
    signer: str = ""
    """The public key of the signature."""
    entry: str = ""
    """The id of its own entry."""

    @property
    def says(self) -> dict[str, Plain]:
        """What its entry says."""
        told: dict[str, Plain] = {
            "digest": self.digest,
            "code": self.code,
            "at": self.at,
            "by": self.by,
            "covers": list(self.covers),
        }
        signed = {"signature": self.signature, "signer": self.signer}
        return {**told, **signed} if self.signature else told

    @property
    def key(self) -> str:
        """Its key in the log."""
        return f"seal/{self.n}"

    def covered(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The entries that it covers."""
        covers = frozenset(self.covers)
        return tuple(one for one in entries if one.id[:SHORT] in covers)


def seal_digest(header: Mapping[str, Any], entries: Collection[Entry]) -> str:
    """The digest over a header, the ids of all entries and the hashes of all files they name.

    Neither the order of the entries nor the layout of the file counts. The header holds the
    digest of the checklist.
    """
    sealed = {
        "format": "seal/1",
        "header": dict(header),
        "entries": sorted(one.id for one in entries),
        "evidence": sorted(hashes(entries)),
    }
    return sha256(canonical(sealed)).hexdigest()


def seal_code(digest: str) -> str:
    """The 20 digits of a digest, in four groups of five."""
    digits = f"{int(digest, 16) % 10**20:020}"
    return "-".join(digits[at : at + 5] for at in range(0, 20, 5))


def same_code(one: str, other: str) -> bool:
    """Whether two codes are the same, however they were typed."""
    return _digits(one) == _digits(other) != ""


def _digits(code: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", code) if c in "0123456789")


def sealing(
    header: Mapping[str, Any],
    log: Log,
    *,
    at: str,
    by: str,
    signature: str = "",
    signer: str = "",
) -> Seal:
    """The next seal of a log, over everything that is in it."""
    digest = seal_digest(header, tuple(log))
    return Seal(
        n=max((one.n for one in seals(log)), default=0) + 1,
        digest=digest,
        code=seal_code(digest),
        at=at,
        by=by,
        covers=tuple(sorted(one.id[:SHORT] for one in log)),
        signature=signature,
        signer=signer,
    )


def is_intact(header: Mapping[str, Any], log: Log, seal: Seal) -> bool:
    """Whether what a seal covers is what it was when it was set."""
    covered = seal.covered(log)
    same = seal_digest(header, covered) == seal.digest
    return same and len(covered) == len(seal.covers) and seal.code == seal_code(seal.digest)


def seals(log: Log) -> tuple[Seal, ...]:
    """Every seal that was ever set, the last one at the end; none can be withdrawn."""
    keys = [key for key in log.heads if key.startswith("seal/") and _KEY.fullmatch(key)]
    told = [_read(one) for key in keys for one in log.history(key)]
    found = [one for one in told if one is not None]
    return tuple(sorted(found, key=lambda one: (one.n, len(one.covers), one.entry)))


_KEY = re.compile(r"seal/[1-9][0-9]{0,5}")


def _read(one: Entry) -> Seal | None:
    match one.says:
        case {"digest": str(), "code": str(), "at": str(), "by": str(), "covers": list()} as says:
            texts = {k: says[k] for k in _TEXTS if isinstance(says.get(k), str)}
            covers = tuple(c for c in says["covers"] if isinstance(c, str))
            return Seal(n=int(one.key[5:]), covers=covers, entry=one.id, **texts)
    return None


_TEXTS = ("digest", "code", "at", "by", "signature", "signer")
