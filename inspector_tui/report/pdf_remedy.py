"""What to run so that PDFs can be made where the libraries for it are missing."""

import shutil
import sys

from inspector_tui.errors import NoPdf
from inspector_tui.locale import N_

_COMMANDS = {
    "apt-get": "sudo apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0",
    "dnf": "sudo dnf install pango",
    "pacman": "sudo pacman -S pango",
    "zypper": "sudo zypper install libpango-1_0-0",
    "apk": "sudo apk add pango",
}
_RUN = N_("No PDF can be made here ({reason}). To mend it, run: {command}")
_MSYS = N_(
    "No PDF can be made here ({reason}). To mend it, install MSYS2 (msys2.org) and run in its "
    "UCRT64 window: {command}"
)
_PANGO = N_("No PDF can be made here ({reason}). To mend it, install the library Pango.")


def no_pdf(reason: str, platform: str = sys.platform) -> NoPdf:
    """The error that names the command for this kind of machine."""
    if platform == "win32":
        return NoPdf(_MSYS, reason=reason, command="pacman -S mingw-w64-ucrt-x86_64-pango")
    if platform == "darwin":
        return NoPdf(_RUN, reason=reason, command="brew install pango")
    for installer, command in _COMMANDS.items():
        if shutil.which(installer):
            return NoPdf(_RUN, reason=reason, command=command)
    return NoPdf(_PANGO, reason=reason)
