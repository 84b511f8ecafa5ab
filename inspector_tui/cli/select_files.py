"""SelectFiles: a year's list as files: JSON that can be verified, workbook, HTML and PDF."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_tui.cli import place
from inspector_tui.errors import NotSaved
from inspector_tui.locale import N_, say

if TYPE_CHECKING:
    from inspector_tui.exchange.pool import Gathered
    from inspector_tui.exchange.received import Refused
    from inspector_tui.exchange.year_list import YearList
    from inspector_tui.model.register import Register
    from inspector_tui.model.targets import Reached
    from inspector_tui.report.yearly import Matter, Sheet


def write_list(
    args: Namespace,
    made: "YearList",
    gathered: "Gathered",
    refused: "list[Refused]",
    register: "Register",
) -> list[Path]:
    """The files that were asked for; raises NotSaved, NoPdf, PdfFailed."""
    kinds = [kind for kind in KINDS if getattr(args, kind)]
    if not args.output and not kinds:
        return []
    files = _Files(args, made, _matter(args, made, gathered, refused, register))
    return [files.write(kind) for kind in ("list", *(kinds or ["xlsx"]))]


KINDS = ("xlsx", "html", "pdf")
"""What is written beside the list itself where it is asked for; else a workbook."""


class _Files:
    """The files of one list."""

    def __init__(self, args: Namespace, made: "YearList", matter: "Matter") -> None:
        self._lang = place.language(args)
        self._folder: Path = args.output or place.workspace(args).exports
        self._made = made
        self._matter = matter

    def write(self, kind: str) -> Path:
        """One file; raises NotSaved, NoPdf, PdfFailed."""
        ending = "json" if kind == "list" else kind
        content = getattr(self, f"_{kind}")()
        return _save(self._folder, f"{_stem(self._made)}.{ending}", content)

    def _list(self) -> bytes:
        from inspector_tui.exchange.year_list import to_bytes

        return to_bytes(self._made)

    def _xlsx(self) -> bytes:
        from inspector_tui.report.xlsx import to_xlsx

        return to_xlsx(self._sheets())

    def _html(self) -> bytes:
        return self._page().encode("utf-8", "replace")

    def _pdf(self) -> bytes:
        from inspector_tui.report import PdfWorker

        with PdfWorker() as worker:
            return worker.to_pdf(self._page(), {}, identifier=self._code())

    def _page(self) -> str:
        from inspector_tui.report.yearly.page import list_html

        return list_html(self._sheets(), lang=self._lang, code=self._code()[:20])

    def _sheets(self) -> "tuple[Sheet, ...]":
        from inspector_tui.report.documents.words import Words
        from inspector_tui.report.yearly import list_sheets

        return list_sheets(self._matter, Words(self._lang, None))

    def _code(self) -> str:
        from inspector_tui.exchange.year_list import list_digest

        return list_digest(self._made)


def _stem(made: "YearList") -> str:
    asked = made.asked
    parts = (str(asked.year), asked.region, asked.office, made.selection.policy.id)
    return "-".join("".join(c for c in part if c.isalnum() or c in "-_") for part in parts if part)


def _matter(
    args: Namespace,
    made: "YearList",
    gathered: "Gathered",
    refused: "list[Refused]",
    register: "Register",
) -> "Matter":
    from inspector_tui.report.yearly import Matter

    lang = place.language(args)
    region = made.asked.region
    return Matter(
        selection=made.selection,
        register=register.of_region(region) if region else register,
        as_at=made.asked.as_at,
        region=region,
        ranges=made.ranges,
        leniency=made.leniency,
        inputs=tuple((one.inspection, one.digest, "\n".join(one.origins)) for one in made.inputs),
        refused=tuple((str(one.origin), say(one.reason, lang)) for one in refused),
        definitions=tuple(gathered.definitions.values()),
        reached=_reached(args, made, register),
    )


def _reached(args: Namespace, made: "YearList", register: "Register") -> "tuple[Reached, ...]":
    from inspector_tui.library import find_programme
    from inspector_tui.model.targets import reached

    programme = find_programme(args.programme, place.workspace(args).checklists)
    found = reached(programme.targets, register, made.asked.year)
    return tuple(one for one in found if made.asked.region in ("", one.region))


def _save(folder: Path, name: str, content: bytes) -> Path:
    from inspector_tui.store import DISK, write_whole

    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(DISK, path, content)
    except OSError as error:
        raise NotSaved(
            N_("{path}: could not be written ({reason}). Choose another folder, or make room."),
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error
    return path
