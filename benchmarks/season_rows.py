"""SeasonRows: what a year's files cost to score and rank, beside their floor and other tools."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import duckdb
import openpyxl
import orjson

from benchmarks.durable import BAOTOU, EXPORTS
from benchmarks.row import Row, compared, seconds
from benchmarks.season import ASKED, POLICY, TODAY, register_of, write_season
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.pool import Gathered
from inspector_tui.exchange.year_list import make_list
from inspector_tui.library import find_policy, load
from inspector_tui.register import Matcher

COLD, WARM, MEMORY = 2.5, 0.3, 500
WORKBOOKS = 200
"""So many stand for all: a workbook takes a hundred times as long as a file."""

MET = """
SELECT sum(len(list_filter(json_extract_string(entries, '$.*.value'), said -> said = 'met')))
FROM read_json(?, columns = {inspection: 'JSON', entries: 'JSON'}, format = 'newline_delimited')
"""
"""The least of a rating that SQL can ask: how many items are met."""


def rows(count: int) -> list[Row]:
    """The rows of so many files."""
    with TemporaryDirectory(dir=EXPORTS) as folder:
        write_season(Path(folder) / "in", load(BAOTOU), count)
        os.sync()  # else the system writes the files while others are timed
        return [*_measured(Path(folder), count)]


def _measured(folder: Path, count: int) -> Iterator[Row]:
    files = sorted((folder / "in").rglob("*.json"))
    cache = folder / "rated.sqlite"
    gathered = partial(_gathered, folder, count)
    before = seconds(partial(_floor, files))
    cold = seconds(partial(gathered, _matcher(count)))
    gathered(_matcher(count), cache)
    warm = seconds(partial(gathered, _matcher(count), cache))
    floor = median([before, seconds(partial(_floor, files))])
    name = f"{count:,} files"
    yield compared(f"{name} read and scored", cold, floor, COLD)
    yield compared(f"{name} read, scored before", warm, floor, WARM)
    yield compared(f"{name}: the list of them", _listed(folder, count, cache), floor)
    yield compared(f"{name} by DuckDB's read_json", seconds(partial(_by_duckdb, folder)), floor)
    words = [sys.executable, "-m", "benchmarks.season_memory", str(folder / "in"), str(count)]
    most = float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    yield compared(f"{name}: memory of all processes", most, MEMORY, 1.0, unit="MB")
    each = seconds(partial(_by_openpyxl, _workbooks(folder, files))) / WORKBOOKS
    yield compared(f"{name} as workbooks by openpyxl", each * count, floor)


def _floor(files: list[Path]) -> None:
    """What no program can do without that looks at every file."""
    for path in files:
        orjson.loads(path.read_bytes())


def _matcher(count: int) -> Matcher:
    """One for every run, for it remembers the names that it has looked for."""
    return Matcher(register_of(count))


def _gathered(folder: Path, count: int, matcher: Matcher, cache: Path | None = None) -> Gathered:
    found, refused = gather([folder / "in"], matcher, today=TODAY, cache=cache)
    if refused or len(found.visits) != count:
        raise SystemExit(f"{len(refused)} refused, {len(found.visits)} read")
    return found


def _listed(folder: Path, count: int, cache: Path) -> float:
    found = _gathered(folder, count, _matcher(count), cache)
    policy = find_policy(POLICY)
    return seconds(partial(make_list, found, register_of(count), policy, ASKED))


def _by_duckdb(folder: Path) -> None:
    base = duckdb.connect()
    if not base.execute(MET, [str(folder / "in" / "*" / "*.json")]).fetchone():
        raise SystemExit("DuckDB found nothing")


def _workbooks(folder: Path, files: list[Path]) -> list[Path]:
    """The findings of some files as the workbooks that offices mail today, a sheet each."""
    made = []
    for path in files[:WORKBOOKS]:
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("findings")
        for entry in json.loads(path.read_bytes())["entries"].values():
            sheet.append([entry["key"], entry["value"], entry["at"], entry["by"]["name"]])
        made.append(folder / f"{path.stem}.xlsx")
        book.save(made[-1])
    return made


def _by_openpyxl(books: list[Path]) -> None:
    for path in books:
        book = openpyxl.load_workbook(path, read_only=True)
        met = [row for row in book.active.iter_rows() if row[1].value == "met"]
        book.close()
        if not met:
            raise SystemExit(f"{path}: nothing is met")
