"""DoctorTerminal: the encoding, size and colours of the terminal."""

import os
import shutil
import sys
from collections.abc import Iterator

from inspector_tui.cli.streams import interactive
from inspector_tui.cli.symptom import Symptom
from inspector_tui.locale import N_, _

SMALLEST = (80, 24)
"""Columns and rows that are enough for every screen."""


def terminal() -> Iterator[Symptom]:
    """What the screens need; none of it is needed by the commands."""
    yield _encoding()
    if not interactive():
        text = _("this is no terminal: the screens cannot open here, the commands can")
        yield Symptom(name=N_("terminal"), well=False, needed=False, text=text)
        return
    yield _size()
    yield _colours()


def _encoding() -> Symptom:
    name = N_("character set")
    asked = next((os.environ[n] for n in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(n)), "")
    if os.name == "nt" or "utf" in asked.lower().replace("-", ""):
        return Symptom(name=name, well=True, text=asked or "UTF-8")
    text = _(
        "the locale is {locale}, not UTF-8: Chinese may be shown wrongly. Run: export LANG=C.UTF-8"
    ).format(locale=asked or "C")
    return Symptom(name=name, well=False, needed=False, text=text)


def _size() -> Symptom:
    name = N_("terminal")
    columns, rows = shutil.get_terminal_size()
    size = _("{columns} columns, {rows} rows").format(columns=columns, rows=rows)
    if columns >= SMALLEST[0] and rows >= SMALLEST[1]:
        return Symptom(name=name, well=True, text=size)
    text = _("{size}; make the window larger: 80 by 24 are enough").format(size=size)
    return Symptom(name=name, well=False, needed=False, text=text)


def _colours() -> Symptom:
    name = N_("colours")
    kind = os.environ.get("TERM", "")
    if sys.platform != "win32" and kind in ("", "dumb"):
        text = _("TERM is {kind}; the screens need a terminal such as xterm-256color")
        return Symptom(name=name, well=False, needed=False, text=text.format(kind=kind or "–"))
    if os.environ.get("NO_COLOR"):
        return Symptom(name=name, well=True, text=_("none, as NO_COLOR asks"))
    many = os.environ.get("COLORTERM") in ("truecolor", "24bit")
    words = _("{kind} 16 million") if many else "{kind} 256"
    return Symptom(name=name, well=True, text=words.format(kind=kind))
