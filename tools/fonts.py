"""Makes the type faces of the report, from the Debian packages that are named in `NEEDS`.

Run it as `python tools/fonts.py` wherever fontTools and those packages are installed. The same
packages give the same bytes. The faces get family names of their own, so that a font of the
same name on the inspector's machine is never picked in their place.
"""

import bz2
import itertools
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from fontTools import merge, subset
from fontTools.ttLib import TTCollection, TTFont

NEEDS = "fonts-noto-cjk fonts-noto-core unicode-data"
HERE = Path(__file__).parent
TARGET = HERE.parent / "inspector_tui" / "report" / "fonts"
CJK = Path("/usr/share/fonts/opentype/noto")
CORE = Path("/usr/share/fonts/truetype/noto")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
LICENCE = Path("/usr/share/doc/fonts-noto-cjk/copyright")

FEATURES = ["ccmp", "halt", "kern", "liga", "mark", "mkmk", "palt"]
DROPPED = ["BASE", "DSIG", "VORG", "vhea", "vmtx", "prep", "fpgm", "cvt ", "gasp", "MATH"]
SYMBOLS = """
    0020-007E 00A0-017F 01CD-01DC 02C6-02DD 0391-03C9 0401 0410-0451 2000-200A 2010-2027
    202F-205F 2070-209C 20A0-20BF 2100-218B 2190-22FF 2300-2335 23CE-23FA 2460-259F 25A0-27BF
    27F5-27FF 2B00-2B5F 3000-301F 3021-3029 3041-3096 3099-30FE 3105-312F 3220-3243 3251-325F
    3280-32CB 3358-33DF FE30-FE4F FF01-FF65 FFE0-FFE6
"""


class Face(NamedTuple):
    """One face to make: where it comes from and what it is called."""

    source: str
    """The file name of the collection."""
    origin: str
    """The family in the collection."""
    family: str
    """The family name that the report's style sheet asks for."""
    style: str
    """`Regular` or `Bold`."""


FACES = [
    Face("NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", "Report Sans SC", "Regular"),
    Face("NotoSansCJK-Bold.ttc", "Noto Sans CJK SC", "Report Sans SC", "Bold"),
    Face("NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC", "Report Serif SC", "Regular"),
    Face("NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC", "Report Serif SC", "Bold"),
]
SIGNS = [
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSans-Regular.ttf",
    "NotoSansMath-Regular.ttf",
]


def main() -> None:
    """Write the faces, their coverage and their licence into the package."""
    TARGET.mkdir(exist_ok=True)
    wanted = gb2312() | standard_characters() | symbols()
    covered: set[int] = set()
    for face in FACES:
        covered |= write(chinese_face(face, wanted), face.family, face.style)
    covered |= write(sign_face(wanted - covered), "Report Symbols", "Regular")
    (TARGET / "coverage.txt").write_text("\n".join(ranges(covered)) + "\n", encoding="ascii")
    (TARGET / "OFL.txt").write_text(licence(), encoding="utf-8")


def gb2312() -> set[int]:
    """Every character of GB 2312-80."""
    rows = range(0xA1, 0xFF)
    pairs = (bytes(pair).decode("gb2312", "ignore") for pair in itertools.product(rows, rows))
    return {ord(character) for text in pairs for character in text}


def standard_characters() -> set[int]:
    """The 8,105 characters of the Table of General Standard Chinese Characters (2013)."""
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        found = {int(line.split()[0][2:], 16) for line in lines if "\tkTGH\t" in line}
    if len(found) != 8105:
        sys.exit(f"{UNIHAN}: kTGH names {len(found)} characters, not 8105")
    return found


def symbols() -> set[int]:
    """Latin, punctuation, arrows, enclosed numbers, boxes, stars, ticks and units."""
    spans = (span.partition("-") for span in SYMBOLS.split())
    return {
        code for low, _, high in spans for code in range(int(low, 16), int(high or low, 16) + 1)
    }


def chinese_face(face: Face, wanted: set[int]) -> TTFont:
    """The Simplified Chinese face of a collection, cut down to the wanted characters."""
    fonts = TTCollection(CJK / face.source, lazy=True).fonts
    font = next(font for font in fonts if font["name"].getDebugName(1) == face.origin)
    return renumbered(cut(font, wanted))


def renumbered(font: TTFont) -> TTFont:
    """The font with CIDs that equal its glyph numbers, for PDF viewers take one for the other."""
    file = BytesIO()
    font.save(file)
    again = TTFont(file, recalcTimestamp=False)
    top = again["CFF "].cff.topDictIndex[0]
    names = [".notdef", *(f"cid{number:05d}" for number in range(1, len(top.charset)))]
    strings = top.CharStrings.charStrings
    top.CharStrings.charStrings = {
        name: strings[old] for name, old in zip(names, top.charset, strict=True)
    }
    top.charset = names
    again.setGlyphOrder(names)
    return again


def sign_face(wanted: set[int]) -> TTFont:
    """One face of the signs that the Chinese faces lack, the first source that has one wins."""
    parts = []
    for name in SIGNS:
        font = TTFont(CORE / name, recalcTimestamp=False)
        found = wanted & font.getBestCmap().keys()
        wanted = wanted - found
        parts.append(part_file(cut(font, found | {0x20} if not parts else found), name))
    merger = merge.Merger(merge.Options(drop_tables=["GSUB", "GPOS", "GDEF"]))
    font = merger.merge([str(part) for part in parts])
    font["head"].created = TTFont(parts[0])["head"].created
    for part in parts:
        part.unlink()
    return font


def part_file(font: TTFont, name: str) -> Path:
    """A font saved beside the target, for the merger reads files only."""
    path = TARGET / f"part-{name}"
    font.save(path)
    return path


def cut(font: TTFont, wanted: Iterable[int]) -> TTFont:
    """The font with the wanted characters only, without hints and vertical metrics."""
    options = subset.Options(
        hinting=False, layout_features=FEATURES, notdef_outline=True, name_languages=[0x409]
    )
    options.drop_tables += DROPPED
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def write(font: TTFont, family: str, style: str) -> set[int]:
    """Save the font under its new name; returns the characters that it draws."""
    rename(font, family, style)
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created
    suffix = "otf" if "CFF " in font else "ttf"
    path = TARGET / f"{family.replace(' ', '')}-{style}.{suffix}"
    font.save(path)
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB, {len(font.getBestCmap())} characters")
    return set(font.getBestCmap())


def rename(font: TTFont, family: str, style: str) -> None:
    """Give the font its own family name everywhere, keep copyright and licence."""
    postscript = f"{family.replace(' ', '')}-{style}"
    names = {1: family, 2: style, 3: postscript, 4: f"{family} {style}", 6: postscript}
    table = font["name"]
    table.names = [name for name in table.names if name.nameID in (0, 13, 14)]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames[0] = postscript
        top.topDictIndex[0].FamilyName, top.topDictIndex[0].FullName = family, names[4]


def ranges(codes: Iterable[int]) -> Iterator[str]:
    """The codes as lines of hexadecimal `FIRST-LAST`."""
    ordered = enumerate(sorted(codes))
    for _, run in itertools.groupby(ordered, lambda pair: pair[1] - pair[0]):
        members = [code for _, code in run]
        yield f"{members[0]:04X}-{members[-1]:04X}"


def licence() -> str:
    """The SIL Open Font License as the package ships it, under the copyright of the faces."""
    text = LICENCE.read_text(encoding="utf-8")
    found = re.search(r"(?m)^License: SIL-1\.1\n((?: .*\n)+)", text)
    if not found or "SIL OPEN FONT LICENSE" not in found[1]:
        sys.exit(f"{LICENCE}: no text of the SIL Open Font License")
    body = re.sub(r"(?m)^ \.?", "", found[1])
    return f"{COPYRIGHT}\n{body}"


COPYRIGHT = """\
Report Sans SC: © 2014-2021 Adobe (http://www.adobe.com/), from Noto Sans CJK SC 2.004.
Report Serif SC: © 2017-2022 Adobe (http://www.adobe.com/), from Noto Serif CJK SC 2.001.
Report Symbols: Copyright 2015-2018 Google LLC, from Noto Sans, Noto Sans Math,
Noto Sans Symbols and Noto Sans Symbols 2. Cut down and renamed by tools/fonts.py.

This Font Software is licensed under the SIL Open Font License, Version 1.1.
"""


if __name__ == "__main__":
    main()
