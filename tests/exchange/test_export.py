"""Parquet tables say what the model says, whatever the order of the files, or are not there."""

import shutil
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_tui.errors import NoParquet
from inspector_tui.exchange.export import TABLES, export, parquet, writing
from inspector_tui.exchange.once import Whole
from inspector_tui.model import Inspection, Plain, digest, rate, rounded
from inspector_tui.store import Content
from tests.exchange.pool_samples import ALL_MET, content, filed, site
from tests.model.strategies import visits
from tests.test_layers import loaded_by

PROBLEM: dict[str, Plain] = {
    "rectify/1-abcd/fact": "no rail", "rectify/1-abcd/on": "2024-05-01",
    "rectify/1-abcd/deadline": "soon",
    "rectify/1-abcd/reply/1": {"text": "mended", "who": "Bo", "on": "2024-05-03"},
}  # fmt: skip
SEEN: dict[str, Plain] = {"item/K/interview/0123456789abcdef": {"text": "said so", "who": "Cai"}}


def asked_of(folder: Path, question: str) -> list[tuple[Any, ...]]:
    """The answer of DuckDB, to which the tables are known by name."""
    import duckdb

    with duckdb.connect() as base:
        for name in TABLES:
            base.read_parquet(str(folder / f"{name}.parquet")).create_view(name)
        return base.sql(question).fetchall()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Three inspections and a file that is none."""
    first = {**site("One"), **ALL_MET, "K": "partly", **PROBLEM, **SEEN, "fact/x": True}
    filed(tmp_path / "inbox" / "a", content(1, first))
    filed(tmp_path / "inbox" / "b", content(2, {**site("Two", day="no day"), "A": "met"}))
    filed(tmp_path / "inbox" / "c", content(3, {}))
    return tmp_path / "inbox"


def test_each_table_has_its_rows_with_real_types(inbox: Path, tmp_path: Path) -> None:
    done = export([inbox], tmp_path / "out")
    assert {path.stem: count for path, count in done.counts.items()} == {
        "inspections": 3, "findings": 12, "ledger": 8, "entries": 17, "problems": 1, "evidence": 1,
    }  # fmt: skip
    found = asked_of(
        tmp_path / "out",
        "select inspection, site, visited, score, score_exact, stars, complete, form['site/region']"
        " from inspections order by inspection",
    )
    assert found == [
        (f"{1:016x}", "One", date(2024, 5, 1), Decimal("87.5"), "175/2", 4, True, "N"),
        (f"{2:016x}", "Two", None, Decimal("100"), "100", 4, False, "N"),
        (f"{3:016x}", "", None, None, "", None, False, None),
    ]
    assert asked_of(tmp_path / "out", "select fact, deadline, state, replied_on from problems") == [
        ("no rail", None, "replied", date(2024, 5, 3))
    ]
    assert asked_of(tmp_path / "out", 'select address, kind, "text", who from evidence') == [
        ("K", "interview", "said so", "Cai")
    ]
    kinds = asked_of(tmp_path / "out", "select column_type from (describe inspections)")
    assert {kind for (kind,) in kinds} == {
        "VARCHAR", "BIGINT", "BOOLEAN", "DATE", "TIMESTAMP WITH TIME ZONE", "DECIMAL(18,6)",
        "VARCHAR[]", "MAP(VARCHAR, VARCHAR)",
    }  # fmt: skip


def filed_visits(folder: Path, seen: list[Inspection]) -> None:
    for number, one in enumerate(seen, 1):
        made = content(number, {}, one.checklist)
        filed(folder / str(number), msgspec.structs.replace(made, log=one.log))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=15,
    deadline=None,
)
@given(seen=st.lists(visits(), min_size=1, max_size=3))
def test_what_duckdb_sums_up_is_what_the_model_rates(
    tmp_path: Path, seen: list[Inspection]
) -> None:
    shutil.rmtree(tmp_path, ignore_errors=True)
    filed_visits(tmp_path / "inbox", seen)
    assert export([tmp_path / "inbox"], tmp_path / "out").refused == []
    ledger = asked_of(tmp_path / "out", "select inspection, points_exact from ledger")
    sums = asked_of(
        tmp_path / "out",
        "select i.score, i.score_exact, coalesce(sum(l.points), 0), count(l.line), i.lines,"
        " (select coalesce(sum(f.earned), 0) from findings f where f.inspection = i.inspection)"
        " from inspections i left join ledger l using (inspection)"
        " group by i.inspection, i.score, i.score_exact, i.lines order by i.inspection",
    )
    for number, (one, row) in enumerate(zip(seen, sums, strict=True), 1):
        rating = rate(one)
        score, exact, points, lines, applying, earned = row
        assert score == rating.score
        assert exact == (str(rating.now.score) if rating.now else "")
        parts = [Fraction(said) for said_of, said in ledger if said_of == f"{number:016x}"]
        assert sum(parts) == (rating.now.score if rating.now else 0)
        assert abs(points - Decimal(rounded(sum(parts, Fraction(0)), 6))) <= Decimal("1e-6") * lines
        assert applying == len(rating.outcomes)
        whole = sum((o.earned for o in rating.outcomes if o.settled), Fraction(0))
        assert abs(earned - rounded(whole, 6)) <= Decimal("1e-6") * max(1, applying)


def test_the_order_and_the_copies_of_the_files_change_no_byte(inbox: Path, tmp_path: Path) -> None:
    folders = [inbox / name for name in "abc"]
    export(folders, tmp_path / "one")
    export([*folders[::-1], inbox / "b"], tmp_path / "other")
    for name in TABLES:
        file = f"{name}.parquet"
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()


def test_rows_are_written_in_groups_and_none_is_lost(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyarrow.parquet import ParquetFile

    monkeypatch.setattr(parquet, "ROW_GROUP", 4)
    export([inbox], tmp_path / "out")
    file = ParquetFile(tmp_path / "out" / "entries.parquet")
    assert (file.metadata.num_row_groups, file.metadata.num_rows) == (5, 17)
    assert file.schema_arrow.metadata == {b"inspector-tui": b"export/1"}


def test_what_cannot_be_read_is_refused_and_the_rest_is_written(
    inbox: Path, tmp_path: Path
) -> None:
    (inbox / "note.json").write_text("{}", encoding="utf-8")
    done = export([inbox], tmp_path / "out")
    assert [one.origin.name for one in done.refused] == ["note.json"]
    assert done.counts[tmp_path / "out" / "inspections.parquet"] == 3


def test_an_export_that_fails_leaves_the_files_of_before_and_no_other(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    export([inbox / "a"], out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert set(before) == {f"{name}.parquet" for name in TABLES}

    def full(whole: Whole) -> Iterator[Any]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "rows", full)
    with pytest.raises(OSError, match="No space"):
        export([inbox], out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_nothing_to_export_is_empty_tables_with_their_columns(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    export([tmp_path / "empty"], tmp_path / "out")
    assert asked_of(tmp_path / "out", "select count(*), sum(points) from ledger") == [(0, None)]


def test_without_pyarrow_the_error_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(NoParquet, match=r"pip install 'inspector-tui\[parquet\]'"):
        export([tmp_path], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_pyarrow_is_loaded_by_an_export_alone() -> None:
    assert "pyarrow" not in loaded_by("inspector_tui.exchange.export")


def test_a_foreign_file_with_numbers_beyond_all_columns_is_exported(tmp_path: Path) -> None:
    huge: dict[str, Plain] = {"item/K/photo/" + "a" * 64: {"name": "x.jpg", "size": 10**30}}
    one = content(1, {**site("One"), **huge})
    header = msgspec.structs.replace(one.header, created="0001-01-01T00:00:00.000+14:00")
    assert header.digest == digest(one.checklist)
    filed(tmp_path / "inbox", Content(header=header, checklist=one.checklist, log=one.log))
    export([tmp_path / "inbox"], tmp_path / "out")
    assert asked_of(tmp_path / "out", "select size from evidence") == [(2**63 - 1,)]
    assert asked_of(tmp_path / "out", "select created from inspections") == [(None,)]
