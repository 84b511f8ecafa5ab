"""Several processes rate the same as one, and one goes on where another is killed."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspector_tui.exchange import crew
from inspector_tui.exchange.gathering import gather
from inspector_tui.exchange.rater import Rater, Told
from inspector_tui.model.register import Register
from inspector_tui.register import Matcher
from tests.exchange.pool_samples import ALL_MET, content, filed, site


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Twelve files, one of which is damaged, for processes that are always worth it."""
    monkeypatch.setattr(crew, "TRIAL", 2)
    monkeypatch.setattr(crew, "AT_A_TIME", 3)
    monkeypatch.setattr(crew, "WORTH", 0)
    made = [
        filed(tmp_path / f"{n:02}", content(n, {**ALL_MET, **site(f"工地{n}")})) for n in range(12)
    ]
    made[5].write_bytes(made[5].read_bytes()[:-9])
    return [str(path) for path in made]


def flat(pieces: Iterator[crew.Piece]) -> tuple[list[tuple[str, bytes, str]], dict[str, bytes]]:
    """What came of each file, and the definitions."""
    told: list[Told] = []
    definitions: dict[str, bytes] = {}
    for several, new in pieces:
        told += several
        definitions |= new
    return [(one.origin, one.rated, str(one.refused or "")) for one in told], definitions


def test_two_processes_say_what_one_says_in_the_same_order(paths: list[str]) -> None:
    alone, definitions = flat(crew.rate_files(paths, None, None, jobs=1))
    assert [origin for origin, _, _ in alone] == paths
    assert [bool(refused) for _, _, refused in alone] == [n == 5 for n in range(12)]
    assert len(definitions) == 1
    assert flat(crew.rate_files(paths, None, None, jobs=2)) == (alone, definitions)


def test_where_a_process_is_killed_the_rest_is_done_without_it(
    paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = flat(crew.rate_files(paths, None, None, jobs=1))
    monkeypatch.setattr(crew, "_begin", killed)
    assert flat(crew.rate_files(paths, None, None, jobs=2)) == alone


def killed(cache: Path | None, target: object) -> None:
    """What a process does that the system kills for lack of memory."""
    os.kill(os.getpid(), 9)


def test_few_files_need_no_other_process(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "WORTH", 60)
    monkeypatch.setattr(crew, "_together", None)
    assert len(flat(crew.rate_files(paths, None, None, jobs=8))[0]) == 12


def test_a_file_that_is_gone_is_refused_by_name(tmp_path: Path) -> None:
    told = Rater(None, None).rate(str(tmp_path / "gone.json"))
    assert "gone.json" in str(told.refused)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among files")
def test_a_pipe_among_the_files_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    told = Rater(tmp_path / "cache.sqlite", None).rate(str(tmp_path / "pipe.json"))
    assert "pipe.json" in str(told.refused)


def test_a_pool_tells_how_far_it_is(paths: list[str]) -> None:
    told: list[tuple[int, int]] = []
    gather(
        map(Path, paths), Matcher(Register()), today=date(2024, 12, 31), jobs=1,
        progress=lambda taken, whole: told.append((taken, whole)),
    )  # fmt: skip
    assert told == [(n, 12) for n in range(2, 13, 2)]
