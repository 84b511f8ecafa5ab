"""Roster: whose public key is whose."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from inspector_tui.errors import BadInput
from inspector_tui.exchange.signature import raw_public
from inspector_tui.locale import N_
from inspector_tui.model import Value, from_plain

Roster = Mapping[str, str]
"""Public key → the name of its owner."""

UNSOUND = N_(
    "{path}: cannot be used as a roster ({reason}). It reads `format: roster/1` and then `keys:`, "
    "a list with `name:` and `key:` on every line."
)
NO_KEY = N_(
    "{path}: what stands for {name} is no public key. `inspector keygen` prints it: `ed25519:` "
    "and 44 characters."
)
TWICE = N_("{path}: {one} and {other} have the same key, so nobody could tell who has signed.")


class _Owner(Value, frozen=True, kw_only=True):
    name: str
    key: str


class _File(Value, frozen=True, kw_only=True):
    format: Literal["roster/1"]
    keys: tuple[_Owner, ...]


def load_roster(path: Path) -> Roster:
    """The roster of a YAML or JSON file; raises BadInput, FileTrouble."""
    # PyYAML costs start-up, and only those who check signatures need it.
    from inspector_tui.library.complaint import Complaint
    from inspector_tui.library.document import Document

    document = Document.read(path)
    if isinstance(document, Complaint):
        raise BadInput(UNSOUND, path=path, reason=document.text())
    if document.troubles:
        first = document.complaints(document.troubles)[0]
        raise BadInput(UNSOUND, path=path, reason=first.text())
    try:
        return _by_key(path, from_plain(document.plain, _File).keys)
    except msgspec.ValidationError as error:
        raise BadInput(UNSOUND, path=path, reason=error) from error


def _by_key(path: Path, owners: tuple[_Owner, ...]) -> Roster:
    names: dict[str, str] = {}
    for one in owners:
        if raw_public(one.key) is None:
            raise BadInput(NO_KEY, path=path, name=one.name)
        if one.key in names and names[one.key] != one.name:
            raise BadInput(TWICE, path=path, one=names[one.key], other=one.name)
        names[one.key] = one.name
    return names
