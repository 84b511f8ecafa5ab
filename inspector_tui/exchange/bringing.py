"""Bringing: the files of evidence that an inspection speaks of and that are not yet beside it."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from inspector_tui.errors import DamagedFile
from inspector_tui.evidence import FOLDER, present, print_of
from inspector_tui.exchange.received import EvidenceFile, EvidenceFiles
from inspector_tui.exchange.trouble import not_copied, unfit
from inspector_tui.locale import N_
from inspector_tui.store import Disk, write_pieces

ALTERED = N_("{path}: {name} is not the file that was attached. It was left out.")


class Brought(NamedTuple):
    """What was brought, by the SHA-256 of the original."""

    originals: tuple[str, ...] = ()
    smaller: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    """Files that are no longer what was attached, and were left out."""
    missing: tuple[str, ...] = ()
    """Files that nobody has brought yet."""

    def and_then(self, later: "Brought") -> "Brought":
        """What was brought in both."""
        return later._replace(
            originals=(*self.originals, *later.originals),
            smaller=(*self.smaller, *later.smaller),
        )


NOTHING = Brought()


def bring(
    evidence: EvidenceFiles,
    folder: Path,
    named: frozenset[str],
    disk: Disk | None,
    foreseen: Brought = NOTHING,
) -> Brought:
    """Copies the files that are named and are not there; without a disk it only says which.

    Each is on the device when this returns, so that an entry can speak of it. `foreseen` counts
    as there. Raises NotSaved.
    """
    absent = sorted(named - present(folder) - set(foreseen.originals))
    found = {one: evidence.originals[one] for one in absent if one in evidence.originals}
    damaged = {
        one for one, file in found.items() if not _copied(file, folder / FOLDER / file.name, disk)
    }
    came = [one for one in found if one not in damaged]
    if disk is not None:
        _drop_prints(came, folder, disk)
    missing = [one for one in absent if one not in came]
    return Brought(
        originals=tuple(came),
        smaller=tuple(
            one for one in _smaller(evidence, missing, folder, disk) if one not in foreseen.smaller
        ),
        damaged=tuple(sorted(damaged)),
        missing=tuple(missing),
    )


def _smaller(
    evidence: EvidenceFiles, missing: list[str], folder: Path, disk: Disk | None
) -> Iterator[str]:
    """The smaller copies that are taken for want of an original: as prints, never as evidence."""
    for one in missing:
        file, place = evidence.smaller.get(one), print_of(folder, one)
        if file is not None and not place.exists() and _copied(file, place, disk):
            yield one


def _drop_prints(came: list[str], folder: Path, disk: Disk) -> None:
    """Takes away the smaller copies of what has come: its own print is made from the original."""
    for one in came:
        place = print_of(folder, one)
        if place.exists():
            with suppress(OSError):
                disk.remove(place)


def _copied(file: EvidenceFile, path: Path, disk: Disk | None) -> bool:
    """Whether a file was what its digest says, and has reached the device."""
    if disk is None:
        return True
    try:
        disk.make_folder(path.parent)
        write_pieces(disk, path, _checked(path, file))
    except OSError as error:
        raise not_copied(path, error) from error
    except DamagedFile:
        return False
    return True


def _checked(path: Path, file: EvidenceFile) -> Iterator[bytes]:
    found = sha256()
    for piece in file.pieces():
        found.update(piece)
        yield piece
    if found.hexdigest() != file.digest:
        raise unfit(path, ALTERED, name=file.name)
