"""Export: inspections as Parquet tables, for DuckDB or a cluster.

The tables and their columns are those of `rows`, one class a table, one field a column.
"""

from inspector_tui.exchange.export.rows import TABLES
from inspector_tui.exchange.export.writing import Exported, export

__all__ = ["TABLES", "Exported", "export"]
