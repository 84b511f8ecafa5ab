"""The bundled type faces: where PDF work finds them, and which characters they draw."""

import sys
import unicodedata
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from inspector_tui.report.legible import legible

FOLDER = Path(__file__).parent / "fonts"
"""Where the faces, their coverage and their licence are; `tools/fonts.py` makes them."""

SERIF = "Report Serif SC"
"""The Song face, for text; regular and bold."""
SANS = "Report Sans SC"
"""The Hei face, for headings and tables of figures; regular and bold."""
SYMBOLS = "Report Symbols"
"""The signs that the Chinese faces lack, among them ✗ and ☐; regular only."""

_SYSTEM = {
    "linux": ("~/.local/share/fonts", "~/.fonts", "/usr/local/share/fonts", "/usr/share/fonts"),
    "darwin": ("~/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"),
    "win32": ("WINDOWSUSERFONTDIR", "WINDOWSFONTDIR"),
}
_CONFIGURATION = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  {folders}
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont><rejectfont><pattern>
    <patelt name="scalable"><bool>false</bool></patelt>
  </pattern></rejectfont></selectfont>
  {aliases}
  <match target="pattern"><edit name="family" mode="append_last">
    <string>{sans}</string><string>{symbols}</string>
  </edit></match>
</fontconfig>
"""
_ALIAS = "<alias><family>{generic}</family><prefer><family>{ours}</family></prefer></alias>"
_GENERICS = {"serif": SERIF, "sans-serif": SANS, "monospace": SANS, "system-ui": SANS}
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}


def fontconfig_file(folder: Path, *, system: bool = True) -> Path:
    """Write into the folder what FONTCONFIG_FILE must name: our faces, then the machine's."""
    aliases = (_ALIAS.format(generic=generic, ours=ours) for generic, ours in _GENERICS.items())
    places = [str(FOLDER), *(_SYSTEM.get(sys.platform, _SYSTEM["linux"]) if system else ())]
    path = folder / "fonts.conf"
    path.write_text(
        _CONFIGURATION.format(
            folders="".join(f"<dir>{escape(place)}</dir>" for place in places),
            aliases="".join(aliases),
            sans=SANS,
            symbols=SYMBOLS,
        ),
        encoding="utf-8",
    )
    return path


def missing_characters(text: str) -> str:
    """The characters that no bundled face draws, each once, in the order of first use."""
    there = dict.fromkeys(legible(text))
    absent = (character for character in there if ord(character) not in coverage())
    return "".join(character for character in absent if _leaves_a_mark(character))


@cache
def coverage() -> frozenset[int]:
    """The code points that the bundled faces draw."""
    lines = (FOLDER / "coverage.txt").read_text(encoding="ascii").split()
    spans = (line.split("-") for line in lines)
    return frozenset(code for low, high in spans for code in range(int(low, 16), int(high, 16) + 1))


def _leaves_a_mark(character: str) -> bool:
    if unicodedata.category(character) in _INVISIBLE:
        return False
    return not unicodedata.name(character, "").startswith("VARIATION SELECTOR")
