from pathlib import Path

from pyarrow import Schema, Table

class ParquetWriter:
    def __init__(self, where: str, schema: Schema, *, compression: str = ...) -> None: ...
    def write_table(self, table: Table) -> None: ...
    def close(self) -> None: ...

class FileMetaData:
    num_rows: int
    num_row_groups: int

class ParquetFile:
    metadata: FileMetaData
    schema_arrow: Schema
    def __init__(self, source: str | Path) -> None: ...

def read_table(source: str | Path) -> Table: ...
