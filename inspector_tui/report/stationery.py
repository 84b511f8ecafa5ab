"""Stationery: what an office prints on: its title, its logo and its own templates."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from inspector_tui.errors import BadInput, FileTrouble, InspectorError
from inspector_tui.evidence import logo_of
from inspector_tui.locale import N_
from inspector_tui.model import Label
from inspector_tui.report.documents.side_by_side import worded

TEMPLATES = "templates"
"""The folder of a workspace that holds the user's own templates and style sheets."""

_LINK = N_("{path}: the logo is a link. Put the picture itself beside {settings}.")


class Stationery(msgspec.Struct, frozen=True, kw_only=True):
    """What heads the documents of an office, and how they look."""

    title: Label = ""
    logo: bytes = b""
    """A small JPEG in shades of grey; empty for none."""
    templates: Path | None = None
    """A folder of the user's own, which need not be there."""
    troubles: tuple[InspectorError, ...] = ()
    """Why something of it is left away."""

    def named(self, lang: str) -> str:
        """The title of the office in the language of a document; empty where it has none."""
        return worded(lambda words: words.of(self.title), lang, None)

    @property
    def logo_name(self) -> str:
        """What the logo is called among the pictures of a document; empty for none."""
        return f"logo-{sha256(self.logo).hexdigest()[:16]}" if self.logo else ""

    @property
    def pictures(self) -> Mapping[str, bytes]:
        """The logo by its name, if there is one."""
        return {self.logo_name: self.logo} if self.logo else {}

    @property
    def untroubled(self) -> "Stationery":
        """The same where its troubles have been told already."""
        return msgspec.structs.replace(self, troubles=())


PLAIN = Stationery()
"""That of nobody in particular."""


def stationery_of(workspace: Path) -> Stationery:
    """What the office of a workspace prints on; what is wrong with it is left away and said."""
    from inspector_tui.library import OFFICE_NAME, load_office

    blank = Stationery(templates=workspace / TEMPLATES)
    settings = workspace / OFFICE_NAME
    if not settings.exists():
        return blank
    try:
        office = load_office(settings)
    except (BadInput, FileTrouble) as error:
        return msgspec.structs.replace(blank, troubles=(error,))
    titled = msgspec.structs.replace(blank, title=office.title)
    try:
        logo = _logo(workspace / office.logo, settings) if office.logo else b""
    except (BadInput, FileTrouble) as error:
        return msgspec.structs.replace(titled, troubles=(error,))
    return msgspec.structs.replace(titled, logo=logo)


def _logo(path: Path, settings: Path) -> bytes:
    """The picture of a file in the workspace itself; raises BadInput, FileTrouble."""
    if path.is_symlink():
        raise BadInput(_LINK, path=path, settings=settings.name)
    return logo_of(path)
