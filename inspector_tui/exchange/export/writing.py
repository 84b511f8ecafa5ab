"""Writing: the inspections of files and folders into the Parquet tables of a folder."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from inspector_tui.exchange.export.parquet import Table, need_pyarrow
from inspector_tui.exchange.export.rowing import rows
from inspector_tui.exchange.export.rows import TABLES
from inspector_tui.exchange.once import Once
from inspector_tui.exchange.received import Refused
from inspector_tui.store import DISK


class Exported(NamedTuple):
    """What was written, and what could not be read."""

    counts: dict[Path, int]
    """The rows of every file, the inspections first."""
    refused: list[Refused]


def export(paths: Iterable[Path], folder: Path) -> Exported:
    """Writes the tables; each inspection once, in the order of ids, whatever that of the files.

    Files of an earlier export are replaced once all tables are whole; where anything fails, they
    stay as they are. Raises NoParquet, OSError.
    """
    need_pyarrow()
    once = Once(paths)
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        tables = {}
        for name, kind in TABLES.items():
            tables[name] = Table(folder / f"{name}.parquet", kind)
            stack.callback(tables[name].abandon)
        for whole in once:
            for name, some in rows(whole).items():
                tables[name].add(some)
        for table in tables.values():
            table.finish()
        for table in tables.values():
            table.publish()
    DISK.flush_folder(folder)
    return Exported({one.path: one.count for one in tables.values()}, once.refused)
