"""Names: what a person has settled about names that the register spells differently."""

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import DamagedFile, FileTrouble
from inspector_tui.locale import N_
from inspector_tui.model import Value, canonical, from_json

NAME = "register-names.json"
"""The file in the workspace, beside the register."""


class Settled(Value, frozen=True, kw_only=True):
    """That a name in inspections means a site of the register, or none of them."""

    region: str
    name: str
    site: str
    """The id in the register, empty where no site is meant."""


class _File(Value, frozen=True, kw_only=True):
    format: Literal["register-names/1"]
    names: tuple[Settled, ...]


Names = Mapping[tuple[str, str], str]
"""Site ids by region and name."""


def spoken(words: str) -> str:
    """Words without case, width and spaces at the ends."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def settled(names: Names, region: str, name: str, site: str) -> Names:
    """The names once a person has said which site one means, empty for none of the register."""
    return {**unsettled(names, region, name), (region, name): site}


def unsettled(names: Names, region: str, name: str) -> Names:
    """The names without what was said of one, however it was spelt."""
    gone = spoken(region), spoken(name)
    return {
        said: site
        for said, site in names.items()
        if (spoken(said[0]), spoken(said[1])) != gone
    }  # fmt: skip


def read_names(path: Path) -> Names:
    """What was settled, nothing where there is no file; raises FileTrouble."""
    try:
        found = from_json(path.read_bytes(), _File)
    except FileNotFoundError:
        return {}
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedFile(
            N_("{path}: the settled names are damaged ({reason}). Move the file away and settle "
               "them again."),
            path=path,
            reason=error,
        ) from error  # fmt: skip
    except OSError as error:
        raise FileTrouble(
            N_("{path} cannot be read: {reason}. Check the name and the permissions."),
            path=path,
            reason=error.strerror or str(error),
        ) from error
    return {(one.region, one.name): one.site for one in found.names}


def names_bytes(names: Names) -> bytes:
    """The file's content, the same whatever order they were settled in."""
    rows: Iterable[Settled] = (
        Settled(region=region, name=name, site=site)
        for (region, name), site in sorted(names.items())
    )
    lines = ",\n".join(canonical(row).decode() for row in rows)
    return f'{{"format":"register-names/1","names":[\n{lines}\n]}}\n'.encode()
