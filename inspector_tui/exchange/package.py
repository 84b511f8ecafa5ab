"""Package: one inspection with its evidence in one file, for a USB stick, an e-mail or a chat."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import BadEvidence
from inspector_tui.evidence import look, reduced
from inspector_tui.exchange.admission import admit
from inspector_tui.exchange.beside import evidence_beside
from inspector_tui.exchange.bundle import Bundle, bundle_at
from inspector_tui.exchange.layout import EVIDENCE, INSPECTION, MANIFEST, PACKAGE, PHOTOS, PRINTS
from inspector_tui.exchange.manifest import Manifest, Photos, manifest_text
from inspector_tui.exchange.received import EvidenceFile
from inspector_tui.exchange.trouble import unreadable
from inspector_tui.model import hashes
from inspector_tui.store import NAME, to_bytes

PIXELS = 1600
"""The longer side of a smaller copy."""


class Packed(NamedTuple):
    """What was packed; files are named by the SHA-256 of the original."""

    path: Path
    size: int
    """Bytes of the package."""
    originals: tuple[str, ...]
    smaller: tuple[str, ...]
    """Photos of which a smaller copy was packed."""
    left_out: tuple[str, ...]
    """Photos that were left out as asked."""
    missing: tuple[str, ...]
    """Files that the inspection speaks of and that are not beside it."""
    damaged: tuple[str, ...]
    """Files that are no longer what was attached, and were left out for that."""


def pack(folder: Path, out: Path, photos: Photos = "full") -> Packed:
    """Packs the inspection of a folder; the same content gives the same bytes.

    Only files that the inspection speaks of are packed. Raises FileTrouble, and then there is no
    package.
    """
    path = folder / NAME
    try:
        content = admit(path, path.read_bytes())
    except OSError as error:
        raise unreadable(path, error) from error
    packing = _Packing(folder, photos)
    with bundle_at(out) as bundle:
        bundle.add_text(INSPECTION, to_bytes(content))
        for digits in sorted(hashes(content.log)):
            packing.add(bundle, digits)
        bundle.add_text(MANIFEST, manifest_text(packing.manifest))
    return packing.packed(out)


class _Packing:
    """The evidence of one package under way."""

    def __init__(self, folder: Path, photos: Photos) -> None:
        self._photos = photos
        self._beside = evidence_beside(folder)
        self._originals: list[str] = []
        self._smaller: dict[str, str] = {}
        self._left_out: list[str] = []
        self._missing: list[str] = []
        self._damaged: list[str] = []

    @property
    def manifest(self) -> Manifest:
        """What the package says of itself."""
        absent = sorted((*self._left_out, *self._missing, *self._damaged))
        return Manifest(
            format=PACKAGE, photos=self._photos, smaller=self._smaller, absent=tuple(absent)
        )

    def packed(self, out: Path) -> Packed:
        """What was packed."""
        return Packed(
            path=out,
            size=out.stat().st_size,
            originals=tuple(self._originals),
            smaller=tuple(self._smaller),
            left_out=tuple(self._left_out),
            missing=tuple(self._missing),
            damaged=tuple(self._damaged),
        )

    def add(self, bundle: Bundle, digits: str) -> None:
        """Adds a file, or what stands in for it, or notes why it is not there."""
        original = self._beside.originals.get(digits)
        if original is None:
            self._stand_in(bundle, digits)
        elif self._photos == "none" and _is_photo(original):
            self._left_out.append(digits)
        elif not _is_whole(original):
            self._damaged.append(digits)
        elif copy := self._copy(original):
            self._add_smaller(bundle, f"{digits}.jpg", copy)
        else:
            bundle.add_file(f"{EVIDENCE}/{original.name}", original.pieces())
            self._originals.append(digits)

    def _stand_in(self, bundle: Bundle, digits: str) -> None:
        """The smaller copy that came from elsewhere, so that it travels on."""
        smaller = self._beside.smaller.get(digits)
        if smaller is None:
            self._missing.append(digits)
        elif self._photos == "none":
            self._left_out.append(digits)
        else:
            self._add_smaller(bundle, smaller.name, b"".join(smaller.pieces()))

    def _copy(self, original: EvidenceFile) -> bytes | None:
        """A photo at 1600 pixels, None where it has no more or nobody asked."""
        if self._photos != "1600" or not _is_photo(original):
            return None
        content = b"".join(original.pieces())
        try:
            facts = look(content, original.name)
            if max(facts.width, facts.height) <= PIXELS:
                return None
            copy = reduced(content, original.name, PIXELS)
        except BadEvidence:
            return None
        return copy if len(copy) < len(content) else None

    def _add_smaller(self, bundle: Bundle, name: str, copy: bytes) -> None:
        bundle.add_file(f"{PRINTS}/{name}", [copy])
        self._smaller[name.partition(".")[0]] = sha256(copy).hexdigest()


def _is_photo(original: EvidenceFile) -> bool:
    return original.name.rpartition(".")[2] in PHOTOS


def _is_whole(original: EvidenceFile) -> bool:
    try:
        return original.is_whole()
    except OSError:
        return False
