"""What was rated is remembered by the content of its file alone, and never needed."""

import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from inspector_tui.exchange import cache, rater, visiting
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.pool import Gathered
from inspector_tui.model.register import Register, Site
from inspector_tui.register import Matcher
from inspector_tui.store import to_bytes
from tests.exchange.pool_samples import ALL_MET, content, filed, site

REGISTER = Register(sites=(Site(id="001", name="瓯江家园", region="N"),))
WALKED = {**ALL_MET, **site("瓯江家园")}


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    for number in range(3):
        filed(tmp_path / "inbox" / f"{number}", content(number, WALKED))
    return tmp_path / "inbox"


def gathered(inbox: Path, remembered: Path | None, today: date = date(2024, 12, 31)) -> Gathered:
    found, refused = gather([inbox], Matcher(REGISTER), today=today, cache=remembered)
    assert refused == []
    return found


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The inspections that are scored anew."""
    scored: list[str] = []
    true = visiting.rated

    def counting(one: object, *more: object) -> object:
        scored.append(one.header.id)  # type: ignore[attr-defined]
        return true(one, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(rater, "rated", counting)
    return scored


def test_the_second_time_nothing_is_scored_and_the_pool_is_the_same(
    inbox: Path, tmp_path: Path, scored: list[str]
) -> None:
    place = tmp_path / "cache" / cache.FILE
    first = gathered(inbox, place)
    assert len(scored) == 3
    assert gathered(inbox, place) == first == gathered(inbox, None)
    assert len(scored) == 6  # those of the last call alone, which remembers nothing


def test_a_changed_file_is_scored_anew_even_with_the_same_size_and_time(
    inbox: Path, tmp_path: Path, scored: list[str]
) -> None:
    place = tmp_path / cache.FILE
    path = filed(tmp_path / "inbox" / "9", content(9, {**WALKED, "A": "met"}))
    gathered(inbox, place)
    scored.clear()
    state = path.stat()
    path.write_bytes(to_bytes(content(8, {**WALKED, "A": "met"})))

    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert [one.inspection for one in gathered(inbox, place).visits][-1] == f"{8:016x}"
    assert scored == [f"{8:016x}"]


def test_what_was_rated_by_other_rules_is_not_used(
    inbox: Path, tmp_path: Path, scored: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / cache.FILE
    gathered(inbox, place)
    scored.clear()
    monkeypatch.setattr(rater, "VERSION", -1)
    gathered(inbox, place)
    assert len(scored) == 3


def test_the_day_counts_though_the_visit_was_remembered(inbox: Path, tmp_path: Path) -> None:
    place = tmp_path / cache.FILE
    late = {
        **WALKED, "rectify/1-abcd/fact": "no sign", "rectify/1-abcd/deadline": "2024-06-01",
    }  # fmt: skip
    filed(inbox / "late", content(7, late))
    before = gathered(inbox, place, date(2024, 5, 31))
    after = gathered(inbox, place, date(2024, 6, 2))
    assert [one.overdue for one in before.visits] == [0, 0, 0, 0]
    assert [one.overdue for one in after.visits] == [0, 0, 0, 1]


def test_a_damaged_cache_is_as_good_as_none(inbox: Path, tmp_path: Path) -> None:
    place = tmp_path / cache.FILE
    whole = gathered(inbox, place)
    for damaged in (b"no database at all, but quite long" * 200, place.read_bytes()[:5000], b""):
        place.write_bytes(damaged)
        assert gathered(inbox, place) == whole
    assert sqlite3.connect(place).execute("SELECT count(*) FROM rated").fetchone() == (3,)


def test_half_a_row_in_the_cache_sends_back_to_the_file(inbox: Path, tmp_path: Path) -> None:
    place = tmp_path / cache.FILE
    whole = gathered(inbox, place)
    with sqlite3.connect(place) as base:
        base.execute("UPDATE rated SET told = substr(told, 1, 40)")
    assert gathered(inbox, place) == whole
    with sqlite3.connect(place) as base:
        base.execute("DELETE FROM definition")
    assert gathered(inbox, place) == whole


def test_where_no_cache_can_be_written_the_pool_is_gathered_without(
    inbox: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert gathered(inbox, tmp_path / "file" / cache.FILE) == gathered(inbox, None)
