"""Fingerprint: the digest of a file, for which definitions seen before are not hashed anew."""

from hashlib import sha256

_DEFINITION = b',"checklist":{'
_ENTRIES = b',"entries":{'
_MOST = 16
"""How many definitions are remembered; the inspections of a year share a few."""


class Fingerprints:
    """Digests of inspection files.

    A file is taken in three parts, before, in and after its definition, which the first marks of
    the two tables part. The digest is that over the digests of the parts, so that every byte
    counts; most of a file is its definition, which is compared with those that are known.
    """

    def __init__(self) -> None:
        self._known: list[tuple[bytes, bytes]] = []

    def of(self, text: bytes) -> bytes:
        """The digest of a whole file, 32 bytes."""
        begun = text.find(_DEFINITION)
        ended = self._end(text, begun) if begun >= 0 else -1
        if ended < 0:
            return sha256(text).digest()
        parts = (
            sha256(text[:begun]).digest(),
            self._of_definition(text[begun:ended]),
            sha256(text[ended:]).digest(),
        )
        return sha256(b"".join(parts)).digest()

    def _end(self, text: bytes, begun: int) -> int:
        """Where the first mark of the entries stands: no definition that is known contains one."""
        for known, _ in self._known:
            end = begun + len(known)
            if text.startswith(_ENTRIES, end) and text.startswith(known, begun):
                return end
        return text.find(_ENTRIES, begun)

    def _of_definition(self, part: bytes) -> bytes:
        for known, digest in self._known:
            if known == part:
                return digest
        digest = sha256(part).digest()
        self._known = [(part, digest), *self._known[: _MOST - 1]]
        return digest
