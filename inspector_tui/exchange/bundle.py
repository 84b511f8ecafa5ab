"""Bundle: the zip file of a package, the same bytes for the same content."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, LargeZipFile, ZipFile, ZipInfo

from inspector_tui.errors import NotSaved
from inspector_tui.exchange.trouble import unfit
from inspector_tui.locale import N_
from inspector_tui.store import DISK

_READABLE = 0o100644 << 16
_UNIX = 3

NOT_WRITTEN = N_(
    "{path}: the package was not written ({reason}). Make room or choose another folder, then "
    "pack again; the inspection is untouched."
)
TOO_LARGE = N_(
    "{path}: the package would be larger than 2 GB. Pack it with smaller photos (1600) or without "
    "photos (none)."
)


class Bundle:
    """A zip file that is being written."""

    def __init__(self, bundle: ZipFile) -> None:
        self._bundle = bundle

    def add_text(self, name: str, text: bytes) -> None:
        """Adds a text, deflated."""
        info = _info(name, ZIP_DEFLATED)
        self._bundle.writestr(info, text, compresslevel=9)

    def add_file(self, name: str, pieces: Iterable[bytes]) -> None:
        """Adds a file as it is, for photos do not get smaller by packing."""
        with self._bundle.open(_info(name, ZIP_STORED), "w") as member:
            for piece in pieces:
                member.write(piece)


@contextmanager
def bundle_at(path: Path) -> Iterator[Bundle]:
    """A bundle that is at its place once it is whole and has reached the device.

    Raises NotSaved, DamagedFile; then nothing has changed there.
    """
    scratch = path.with_name(f".{path.name}.part")
    try:
        with scratch.open("wb") as file:
            with ZipFile(file, "w", allowZip64=False) as bundle:
                yield Bundle(bundle)
            file.flush()
            DISK.flush(file.fileno())
        DISK.replace(scratch, path)
        DISK.flush_folder(path.parent)
    except LargeZipFile as error:
        raise unfit(path, TOO_LARGE) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise NotSaved(NOT_WRITTEN, path=path, reason=reason) from error
    finally:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)


def _info(name: str, method: int) -> ZipInfo:
    """A description without anything of this machine or this moment."""
    info = ZipInfo(name)
    info.create_system = _UNIX
    info.external_attr = _READABLE
    info.compress_type = method
    return info
