"""What is said of a file that cannot be kept as evidence."""

from inspector_tui.errors import (
    BadEvidence,
    DamagedPhoto,
    EmptyFile,
    FileTrouble,
    NotAPhoto,
    NotSaved,
    TooLarge,
)
from inspector_tui.locale import N_


def empty(path: object) -> EmptyFile:
    """The file has no content."""
    return EmptyFile(
        N_("{path}: the file is empty (0 bytes). Copy it from the phone again."), path=path
    )


def broken_off(path: object) -> DamagedPhoto:
    """The photo ends before its picture does."""
    return DamagedPhoto(
        N_("{path}: the photo breaks off before its end. Copy it from the phone again."),
        path=path,
    )


def undecodable(path: object) -> DamagedPhoto:
    """The picture cannot be decoded."""
    return DamagedPhoto(
        N_(
            "{path}: the picture cannot be decoded; the file is damaged. Copy it from the phone "
            "again, or send it once more."
        ),
        path=path,
    )


def too_many_pixels(path: object, width: int, height: int, most: int) -> TooLarge:
    """The picture is larger than any camera should need."""
    return TooLarge(
        N_(
            "{path}: {width} × {height} are {megapixels} megapixels; at most {most} can be "
            "printed. Set the camera to a smaller size, or send a reduced copy."
        ),
        path=path,
        width=width,
        height=height,
        megapixels=round(width * height / 1e6),
        most=most // 1_000_000,
    )


def too_large(path: object, most: int) -> TooLarge:
    """The file is larger than an inspection should carry."""
    return TooLarge(
        N_("{path}: the file is larger than {most} MB. Send a reduced or shortened copy."),
        path=path,
        most=most // 1_000_000,
    )


def not_a_photo(path: object, suffix: str) -> BadEvidence:
    """The content is something else than a photo that can be printed."""
    if suffix in ("heic", "avif"):
        return NotAPhoto(_HEIC, path=path, format=suffix.upper())
    if suffix in ("gif", "bmp", "tiff"):
        return NotAPhoto(_NO_CAMERA, path=path, format=suffix.upper())
    if suffix in ("svg", "html", ""):
        return refused(path, suffix)
    return NotAPhoto(_DOCUMENT, path=path, format=suffix.upper())


def refused(path: object, suffix: str) -> BadEvidence:
    """The content is nothing that is kept."""
    if suffix:
        return BadEvidence(_PROGRAM, path=path, format=suffix.upper())
    return BadEvidence(_UNKNOWN, path=path)


def unreadable(path: object, error: OSError) -> FileTrouble:
    """The file cannot be read."""
    return FileTrouble(
        N_("{path}: cannot be read ({reason}). Check that the disk is there and may be read."),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


def not_removed(path: object, error: OSError) -> FileTrouble:
    """The disk did not let go of a file."""
    return FileTrouble(
        N_("{path}: not removed ({reason}). Close the program that shows it, then try again."),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


def not_kept(path: object, error: OSError) -> NotSaved:
    """The disk did not take the file."""
    return NotSaved(
        N_(
            "{path}: not kept ({reason}), and nothing was recorded. Make room or plug the disk in "
            "again, then attach it once more."
        ),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


_HEIC = N_(
    "{path}: {format} pictures cannot be printed. On an iPhone choose Settings, Camera, "
    "Formats, Most Compatible, or send the photo as JPEG; the original can be attached as a "
    "document."
)
_NO_CAMERA = N_(
    "{path}: {format} is no format of cameras. Save the picture as JPEG or PNG, or attach it as a "
    "document."
)
_DOCUMENT = N_("{path}: this is a {format} file, not a photo. Attach it as a document.")
_PROGRAM = N_(
    "{path}: {format} files can carry programs and are not kept. Print it to PDF, or attach a "
    "picture of the screen."
)
_UNKNOWN = N_("{path}: what kind of file this is cannot be told. Save it as PDF and attach that.")
