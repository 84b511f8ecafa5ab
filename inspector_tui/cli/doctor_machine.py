"""DoctorMachine: Python, the packages, the PDF libraries and the fonts."""

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from inspector_tui import __version__
from inspector_tui.cli.symptom import Symptom
from inspector_tui.locale import N_, _, say

PACKAGES = ("textual", "tinydb", "weasyprint", "msgspec", "jinja2", "pyyaml", "pypinyin")
"""What the program cannot do without."""
OLDEST = (3, 11)

_FACES = (
    "ReportSerifSC-Regular.otf",
    "ReportSerifSC-Bold.otf",
    "ReportSansSC-Regular.otf",
    "ReportSansSC-Bold.otf",
    "ReportSymbols-Regular.ttf",
)


def machine() -> Iterator[Symptom]:
    """Everything that is installed once."""
    yield Symptom(name=N_("program"), well=True, text=f"inspector {__version__}")
    yield _python()
    yield from map(_package, PACKAGES)
    yield _fonts()
    yield _pdf()


def _python() -> Symptom:
    here = f"{platform.python_version()} ({sys.executable})"
    if sys.version_info >= OLDEST:
        return Symptom(name="Python", well=True, text=here)
    wanted = ".".join(map(str, OLDEST))
    text = _("{here}; {wanted} or newer is needed").format(here=here, wanted=wanted)
    return Symptom(name="Python", well=False, text=text)


def _package(name: str) -> Symptom:
    try:
        return Symptom(name=name, well=True, text=version(name))
    except PackageNotFoundError:
        text = _("not installed; run `make setup`, or: pip install {name}").format(name=name)
        return Symptom(name=name, well=False, text=text)


def _fonts() -> Symptom:
    from inspector_tui.report.typeface import FOLDER, coverage

    absent = [face for face in _FACES if not (FOLDER / face).is_file()]
    if absent:
        text = _("missing in {folder}: {files}; install the program again").format(
            folder=FOLDER, files=", ".join(absent)
        )
        return Symptom(name=N_("fonts"), well=False, text=text)
    text = _("{faces} faces, {count} characters").format(faces=len(_FACES), count=len(coverage()))
    return Symptom(name=N_("fonts"), well=True, text=text)


def _pdf() -> Symptom:
    from inspector_tui.report.pdf import probe

    if (trouble := probe()) is not None:
        return Symptom(name="PDF", well=False, text=say(trouble))
    return Symptom(name="PDF", well=True, text=_("a trial page was made"))
