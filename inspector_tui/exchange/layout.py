"""Layout: the names that a package may hold, and how large each part may be."""

import re

PACKAGE = "package/1"
"""The format of the manifest."""

INSPECTION = "inspection.json"
MANIFEST = "manifest.json"
"""What is left out of the package or is in it as a smaller copy; a package may lack it."""

EVIDENCE = "evidence"
"""The folder of originals, each named by its own SHA-256."""
PRINTS = "prints"
"""The folder of smaller copies, each named by the SHA-256 of the original that it stands for."""

MEBIBYTE = 1 << 20
LARGEST_TEXT = 32 * MEBIBYTE
"""The most that an inspection or a manifest may inflate to."""
LARGEST_FILE = 512 * MEBIBYTE
"""The most that one piece of evidence may inflate to."""
LARGEST_REPORT = 256 * MEBIBYTE
"""The most that a PDF or HTML report may be."""
LARGEST_WHOLE = 2048 * MEBIBYTE - 1
"""The most that a package may be, and may inflate to."""
MOST_MEMBERS = 20_000
"""How many files a package may hold."""

PHOTOS = frozenset(
    ("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif")
)
"""The endings of photos."""
OTHERS = frozenset(
    (
        "pdf", "ofd", "rtf", "txt", "csv", "md", "dwg", "zip", "mp3", "m4a", "amr", "wav", "mp4",
        "mov", "3gp", "doc", "docx", "wps", "xls", "xlsx", "et", "ppt", "pptx", "dps",
    )
)  # fmt: skip
"""The other endings that evidence may have; none of what a system starts when it is opened."""

_NAME = re.compile(
    rf"{re.escape(INSPECTION)}|{re.escape(MANIFEST)}"
    rf"|(?:{EVIDENCE}|{PRINTS})/[0-9a-f]{{64}}\.({'|'.join(sorted(PHOTOS | OTHERS))})"
)


def is_known(name: str) -> bool:
    """Whether a package may hold a file of this name."""
    return _NAME.fullmatch(name) is not None


def largest(name: str) -> int:
    """The most bytes that the file of a name may inflate to."""
    return LARGEST_TEXT if name in (INSPECTION, MANIFEST) else LARGEST_FILE


def digits(name: str) -> str:
    """The 64 hexadecimal digits in the name of a piece of evidence or of a smaller copy."""
    return name.partition("/")[2].partition(".")[0]
