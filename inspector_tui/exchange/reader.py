"""Reader: an inspection out of a package, taken whole or not at all."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from inspector_tui.errors import DamagedFile
from inspector_tui.exchange.archive import Archive
from inspector_tui.exchange.layout import EVIDENCE, INSPECTION, MANIFEST, PRINTS, digits
from inspector_tui.exchange.manifest import Manifest, read_manifest
from inspector_tui.exchange.received import Carrier, EvidenceFile, EvidenceFiles
from inspector_tui.exchange.trouble import unfit
from inspector_tui.locale import N_

EMPTY = N_("{path}: no package of an inspection, for it holds no {name}. Nothing was taken.")
UNTOLD = N_(
    "{path}: {name} is not what the manifest says of smaller copies. Nothing was taken; ask for "
    "the inspection to be packed anew."
)
CHANGED = N_(
    "{path}: {name} was changed on the way. Nothing was taken; ask for the package to be sent anew."
)


def whole_package(path: Path) -> Carrier:
    """The inspection in a package, every byte of it checked; raises FileTrouble, OSError."""
    archive = Archive(path)
    found = _carrier(archive)
    if not archive.is_unchanged(INSPECTION, found.text):
        raise changed(path, INSPECTION)
    for name, file in named_files(found.evidence):
        if not file.is_whole():
            raise changed(path, name)
    return found


def opened_package(path: Path) -> Carrier:
    """What a package holds, its contents unchecked; raises FileTrouble, OSError."""
    return _carrier(Archive(path))


def named_files(evidence: EvidenceFiles) -> Iterator[tuple[str, EvidenceFile]]:
    """The files of evidence with the names that they have in a package."""
    for file in evidence.originals.values():
        yield f"{EVIDENCE}/{file.name}", file
    for file in evidence.smaller.values():
        yield f"{PRINTS}/{file.name}", file


def changed(path: Path, name: str) -> DamagedFile:
    """The error for a part that is not what was packed."""
    return unfit(path, CHANGED, name=name)


def _carrier(archive: Archive) -> Carrier:
    if INSPECTION not in archive:
        raise unfit(archive.path, EMPTY, name=INSPECTION)
    text = b"".join(archive.pieces(INSPECTION))
    return Carrier(archive.path, "package", text, _evidence(archive))


def _evidence(archive: Archive) -> EvidenceFiles:
    originals = {digits(name): digits(name) for name in archive.names(EVIDENCE)}
    told = _manifest(archive)
    smaller = told.smaller if told else {}
    found = EvidenceFiles(
        originals=_files(archive, EVIDENCE, originals),
        smaller=_files(archive, PRINTS, smaller),
    )
    if missing := smaller.keys() - found.smaller.keys():
        raise unfit(archive.path, UNTOLD, name=f"{PRINTS}/{min(missing)}")
    return found


def _manifest(archive: Archive) -> Manifest | None:
    if MANIFEST not in archive:
        return None
    text = b"".join(archive.pieces(MANIFEST))
    if not archive.is_unchanged(MANIFEST, text):
        raise changed(archive.path, MANIFEST)
    return read_manifest(archive.path, text)


def _files(archive: Archive, folder: str, expected: Mapping[str, str]) -> dict[str, EvidenceFile]:
    files = {}
    for name in archive.names(folder):
        digest = expected.get(digits(name))
        if digest is None:
            raise unfit(archive.path, UNTOLD, name=name)
        own_name = name.partition("/")[2]
        files[digits(name)] = EvidenceFile(own_name, digest, partial(archive.pieces, name))
    return files
