"""Templating: the templates of the program, and those that a user puts in their place."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.errors import BadInput
from inspector_tui.locale import N_
from inspector_tui.report.charts import bars, radar
from inspector_tui.report.legible import legible
from inspector_tui.report.qr import qr

if TYPE_CHECKING:
    from jinja2 import Environment

_WRONG = N_(
    "{path}: the template cannot be used ({reason}). Mend it, or move it away to print with the "
    "template of the program."
)


@cache
def environment(own: Path | None = None) -> "Environment":
    """The templates, those of a folder of the user first.

    These run in a sandbox: they came with a workspace, which may come from anywhere. Jinja2 is
    slow to import, so not before the first report.
    """
    from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    ours = PackageLoader("inspector_tui.report")
    made = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(own), ours]) if own else ours,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(css_string=css_string, plain=legible)
    made.globals.update(bars=bars, qr=qr, radar=radar)
    return made


def rendered(name: str, given: Mapping[str, object], own: Path | None = None) -> str:
    """The page of a template, the user's own where the folder has it; raises BadInput for those."""
    if own is None or not own.is_dir():
        return environment().get_template(name).render(given)
    with _blamed_on(own):
        return environment(own).get_template(name).render(given)


@contextmanager
def _blamed_on(folder: Path) -> Iterator[None]:
    """Names the user's templates in what goes wrong while they are used; raises BadInput."""
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        yield
    except TemplateSyntaxError as error:
        place = f"{error.filename or folder}:{error.lineno}"
        raise BadInput(_WRONG, path=place, reason=error.message or "") from error
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, OSError) as error:
        raise BadInput(_WRONG, path=folder, reason=str(error)) from error


def css_string(text: str) -> str:
    """The text as a string of a style sheet, on one line.

    Every sign that could end it is written by number.
    """
    return "".join(_css_character(one) for one in legible(text).replace("\n", " "))


def _css_character(character: str) -> str:
    if character.isascii() and (character.isalnum() or character == " "):
        return character
    return f"\\{ord(character):x} "


def _printable(value: object) -> object:
    """What a template prints: texts as they can be read, what is already HTML as it is."""
    if isinstance(value, str) and not hasattr(value, "__html__"):
        return legible(value)
    return value
