"""Rater: one file after the other, looked up by its digest or read and scored anew."""

from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

import inspector_tui
from inspector_tui.errors import FileTrouble, InspectorError
from inspector_tui.exchange.admission import admit
from inspector_tui.exchange.cache import Cache
from inspector_tui.exchange.carrier import carrier, plain_text
from inspector_tui.exchange.fingerprint import Fingerprints
from inspector_tui.exchange.rated import VERSION, to_bytes
from inspector_tui.exchange.trouble import unreadable
from inspector_tui.exchange.visiting import rated
from inspector_tui.model import Checklist, canonical, digest
from inspector_tui.store import Content


class Told(NamedTuple):
    """What came of one file."""

    origin: str
    rated: bytes = b""
    """As `rated.to_bytes` writes it, empty where the file was refused."""
    file: bytes = b""
    """The digest of the file where it was scored anew and is to be kept."""
    refused: InspectorError | None = None


class Rater:
    """Rates files by themselves, so that several processes can each have one."""

    def __init__(self, cache: Path | None, target: Checklist | None) -> None:
        self._target = target
        self._target_digest = digest(target) if target else ""
        self.cache = Cache(cache, f"{inspector_tui.__version__}/{VERSION}/{self._target_digest}")
        """What was rated before."""
        self._keeps = cache is not None
        self._fingerprints = Fingerprints()
        self.definitions: dict[str, bytes] = {}
        """The definitions of what was scored anew, as visits name them, in canonical form."""

    def rate(self, origin: str) -> Told:
        """What a file says, or why it is not taken."""
        try:
            plain = plain_text(origin)
            file = self._digest(origin, plain) if self._keeps else b""
            known = self.cache.rated(file) if file else None
            if known:
                return Told(origin, rated=known)
            text = carrier(Path(origin)).text if plain is None else plain
            return Told(origin, rated=self.of(admit(Path(origin), text)), file=file)
        except FileTrouble as trouble:
            return Told(origin, refused=trouble)
        except OSError as error:
            return Told(origin, refused=unreadable(Path(origin), error))

    def of(self, content: Content) -> bytes:
        """What an inspection says, scored anew."""
        found = rated(content, self._target, self._target_digest)
        name = found.visit.checklist
        if name not in self.definitions:
            told = self._target if found.before else content.checklist
            self.definitions[name] = canonical(told)
        return to_bytes(found)

    def _digest(self, origin: str, plain: bytes | None) -> bytes:
        if plain is not None:
            return self._fingerprints.of(plain)
        if not Path(origin).is_file():
            return b""
        with Path(origin).open("rb") as file:
            return file_digest(file, "sha256").digest()
