"""Parquet: one table as a file, written group by group, under its name only once it is whole."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from inspector_tui.errors import NoParquet
from inspector_tui.exchange.export.rowing import DECIMALS
from inspector_tui.locale import N_
from inspector_tui.model import Value
from inspector_tui.store import DISK
from inspector_tui.store.disk import scratch_of

if TYPE_CHECKING:
    from pyarrow import Array, DataType, Schema

ROW_GROUP = 20_000
"""So many rows are held before they are written."""
DIGITS = 18
"""Of a decimal."""
METADATA = {b"inspector-tui": b"export/1"}
"""What stands in every file, so that its reader knows the columns."""

_LACKING = N_("Parquet needs pyarrow, which is not installed here. To mend it, run: {command}")
_COMMAND = "pip install 'inspector-tui[parquet]'"


def need_pyarrow() -> None:
    """Raises NoParquet where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise NoParquet(_LACKING, command=_COMMAND) from error


class Table:
    """A Parquet file while it is written beside its place."""

    def __init__(self, path: Path, kind: type[Value]) -> None:
        """Raises OSError."""
        from pyarrow.parquet import ParquetWriter

        self.path = path
        self.count = 0
        """How many rows it has taken."""
        self._rows: list[Value] = []
        self._schema = _schema(kind)
        self._scratch = scratch_of(path)
        self._writer = ParquetWriter(str(self._scratch), self._schema, compression="zstd")

    def add(self, rows: Iterable[Value]) -> None:
        """Takes rows and writes them once they fill a group; raises OSError."""
        for row in rows:
            self._rows.append(row)
            self.count += 1
            if len(self._rows) >= ROW_GROUP:
                self._write()

    def finish(self) -> None:
        """Ends the file, which is whole on the device then but has no name yet; raises OSError."""
        self._write()
        self._writer.close()
        DISK.flush_file(self._scratch)

    def publish(self) -> None:
        """Gives the file its name; raises OSError."""
        DISK.replace(self._scratch, self.path)

    def abandon(self) -> None:
        """Takes away what was not published."""
        with suppress(OSError, ValueError):  # a writer that failed may refuse to end
            self._writer.close()
        with suppress(OSError):
            DISK.remove(self._scratch)

    def _write(self) -> None:
        from pyarrow import Table as Group

        columns = [_column(self._rows, field.name, field.type) for field in self._schema]
        if self._rows:
            self._writer.write_table(Group.from_arrays(columns, schema=self._schema))
        self._rows = []


def _column(rows: Iterable[Value], name: str, kind: "DataType") -> "Array":
    from pyarrow import array

    values = (getattr(row, name) for row in rows)
    plain = [list(one.items()) if isinstance(one, Mapping) else one for one in values]
    return array(plain, kind)


def _schema(kind: type[Value]) -> "Schema":
    """The columns of a row's fields, in their order."""
    from pyarrow import field, schema

    hints = get_type_hints(kind)
    columns = []
    for name in kind.__struct_fields__:
        inner = _without_none(hints[name])
        columns.append(field(name, _type(inner), nullable=inner is not hints[name]))
    return schema(columns, metadata=METADATA)


def _without_none(hint: Any) -> Any:
    if isinstance(hint, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _type(hint: Any) -> "DataType":
    import pyarrow as pa

    if get_origin(hint) is tuple:
        return pa.list_(pa.string())
    if get_origin(hint) is Mapping:
        return pa.map_(pa.string(), pa.string())
    return {
        str: pa.string(),
        bool: pa.bool_(),
        int: pa.int64(),
        date: pa.date32(),
        datetime: pa.timestamp("ms", tz="UTC"),
        Decimal: pa.decimal128(DIGITS, DECIMALS),
    }[hint]
