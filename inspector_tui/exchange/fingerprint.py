"""Fingerprint: the digest of a file, for which definitions seen before are not hashed anew."""

from hashlib import sha256

_DEFINITION = b',"checklist":{'
_ENTRIES = b',"entries":{'
_MOST = 16
"""How many definitions are remembered; the inspections of a year share a few."""
_NONE = -1, b""


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
        ended, definition = self._definition(text, begun) if begun >= 0 else _NONE
        if not definition:
            return sha256(text).digest()
        whole = memoryview(text)
        before, after = sha256(whole[:begun]).digest(), sha256(whole[ended:]).digest()
        return sha256(before + definition + after).digest()

    def _definition(self, text: bytes, begun: int) -> tuple[int, bytes]:
        """Where the definition ends, at the first mark of the entries, and its digest.

        No definition that is known contains the mark, so one that fits ends at the first.
        """
        for known, digest in self._known:
            end = begun + len(known)
            if text.startswith(_ENTRIES, end) and text.startswith(known, begun):
                return end, digest
        end = text.find(_ENTRIES, begun)
        return (end, self._remembered(text[begun:end])) if end >= 0 else _NONE

    def _remembered(self, definition: bytes) -> bytes:
        digest = sha256(definition).digest()
        self._known = [(definition, digest), *self._known[: _MOST - 1]]
        return digest
