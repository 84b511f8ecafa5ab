"""The languages of the program: English in the source, Chinese from the catalogue."""

import errno
import gettext
import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from inspector_tui.errors import InspectorError

LANGUAGES = ("zh", "en")
"""The languages in which everything can be shown."""
BOTH = "zh-en"
"""What is printed in Chinese and English side by side."""

_FOLDER = Path(__file__).parent
_CATALOGUES = {"zh": "zh_CN"}
_in_use = "en"


def N_(message: str) -> str:
    """Marks a sentence for the catalogue and returns it as it is."""
    return message


SYSTEM: dict[int, str] = {
    errno.EACCES: N_("Permission denied"),
    errno.EBUSY: N_("Device or resource busy"),
    errno.EDQUOT: N_("Disk quota exceeded"),
    errno.EEXIST: N_("File exists"),
    errno.EIO: N_("Input/output error"),
    errno.EISDIR: N_("Is a directory"),
    errno.ENAMETOOLONG: N_("File name too long"),
    errno.ENOENT: N_("No such file or directory"),
    errno.ENOSPC: N_("No space left on device"),
    errno.ENOTDIR: N_("Not a directory"),
    errno.EPERM: N_("Operation not permitted"),
    errno.EROFS: N_("Read-only file system"),
}
"""What a system says of a file that cannot be read or written; the catalogue translates it."""
DECODING = (N_("Input data was truncated"),)
"""What the reading of JSON says of a text that ends too soon."""


def _(message: str) -> str:
    """The sentence in the language in use."""
    return translate(message, _in_use)


def translate(message: str, lang: str) -> str:
    """The sentence in a language."""
    return _catalogue(lang).gettext(message) if message else ""


def use(lang: str) -> None:
    """Makes a language the one that `_` speaks."""
    global _in_use
    _in_use = lang


def in_use() -> str:
    """The language that `_` speaks."""
    return _in_use


def say(error: InspectorError, lang: str | None = None) -> str:
    """The sentence of an error in a language, by default the one in use, its reason with it."""
    spoken = lang or _in_use
    places = dict(error.places)
    if "reason" in places:
        places["reason"] = _reason(places["reason"], spoken)
    return translate(error.message, spoken).format_map(places)


def _reason(reason: object, lang: str) -> str:
    return say(reason, lang) if isinstance(reason, InspectorError) else translate(str(reason), lang)


def preferred(environ: Mapping[str, str] = os.environ) -> str:
    """The language that the machine's locale asks for, Chinese or English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        if value := environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


@lru_cache
def _catalogue(lang: str) -> gettext.NullTranslations:
    name = _CATALOGUES.get(lang)
    if name is None:
        return gettext.NullTranslations()
    return gettext.translation("inspector", _FOLDER, [name])
