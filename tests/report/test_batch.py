"""Many reports in one run: one that fails stops none of the others."""

import os
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from typing import Any

import msgspec
import pytest

from inspector_tui.report import Batch, Done, Order, PdfWorker
from inspector_tui.report.batch import usual_jobs
from inspector_tui.store import NAME, adopt
from tests.report.samples import AT, IN_ORDER, content, visit


@pytest.fixture
def order(tmp_path: Path) -> Order:
    return Order(folder=tmp_path / "exports", kinds=("html",), lang="en", at=AT)


def kept(tmp_path: Path, count: int) -> list[tuple[Path, str]]:
    """So many inspections on the disk, without numbers."""
    files = []
    for n in range(count):
        held = content(visit(IN_ORDER))
        header = msgspec.structs.replace(held.header, id=f"{n:016x}")
        folder = tmp_path / f"site-{n}"
        adopt(folder, msgspec.structs.replace(held, header=header))
        files.append((folder / NAME, ""))
    return files


def run(order: Order, files: list[tuple[Path, str]], jobs: int = 2) -> list[Done]:
    return [*Batch(order, jobs).run(files)]


def test_every_inspection_gets_its_report(order: Order, tmp_path: Path) -> None:
    done = run(order, kept(tmp_path, 5))
    assert len({path for one in done if one.written for path in one.written.paths}) == 5
    assert len([*order.folder.glob("*.html")]) == 5


def test_a_damaged_inspection_is_named_and_stops_no_other(order: Order, tmp_path: Path) -> None:
    files = kept(tmp_path, 3)
    files[1][0].write_text("{", encoding="utf-8")
    done = {one.path: one for one in run(order, files)}
    assert done[files[1][0]].error is not None
    assert len([*order.folder.glob("*.html")]) == 2


def test_a_run_goes_on_where_the_last_one_stopped(order: Order, tmp_path: Path) -> None:
    files = kept(tmp_path, 3)
    run(order, files[:2])
    again = {one.path: one.there for one in run(order, files)}
    assert [again[path] for path, _ in files] == [True, True, False]
    os.utime(files[0][0])
    assert [one.there for one in run(order, files[:1])] == [False]


def test_what_is_there_is_written_once_more_where_that_is_asked(
    order: Order, tmp_path: Path
) -> None:
    files = kept(tmp_path, 1)
    run(order, files)
    assert not run(msgspec.structs.replace(order, again=True), files)[0].there


def test_a_run_that_nobody_listens_to_any_more_begins_nothing_new(
    order: Order, tmp_path: Path
) -> None:
    running = Batch(order, 1).run(kept(tmp_path, 12))
    next(running)
    running.close()  # type: ignore[attr-defined]
    assert len([*order.folder.glob("*.html")]) < 12


def test_a_worker_that_dies_costs_its_own_report_alone(
    order: Order, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def to_pdf(self: PdfWorker, html: str, assets: Mapping[str, bytes], **given: Any) -> bytes:
        from inspector_tui.errors import PdfFailed

        made.append(given["identifier"])
        if len(made) == 2:
            raise PdfFailed("The PDF could not be made ({reason}).", reason="SIGSEGV")
        return b"%PDF-"

    monkeypatch.setattr(PdfWorker, "to_pdf", to_pdf)
    both = msgspec.structs.replace(order, kinds=("pdf",))
    done = run(both, kept(tmp_path, 4))
    assert [str(one.error) for one in done if one.error] == ["The PDF could not be made (SIGSEGV)."]
    assert len([*order.folder.glob("*.pdf")]) == 3
    assert not [*order.folder.glob(".*")]


def test_an_abandoned_run_ends_at_once_and_leaves_no_process(order: Order, tmp_path: Path) -> None:
    pdf = msgspec.structs.replace(order, kinds=("pdf",))
    batch = Batch(pdf, 1)
    running = batch.run(kept(tmp_path, 30))
    first = next(running)
    if first.error is not None:
        pytest.skip("no PDF can be made here")
    Timer(0.05, batch.abandon).start()
    rest = [*running]
    assert len(rest) < 29
    assert all(maker.pid is None for maker in batch._makers)
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in order.folder.iterdir())


def test_an_abandoned_run_begins_nothing_when_it_is_asked_later(
    order: Order, tmp_path: Path
) -> None:
    batch = Batch(order, 1)
    batch.abandon()
    assert [*batch.run(kept(tmp_path, 3))] == []


@pytest.mark.parametrize(("processors", "jobs"), [(1, 1), (2, 1), (3, 2), (4, 3), (64, 4)])
def test_one_processor_is_left_to_the_person_and_memory_to_the_machine(
    processors: int, jobs: int
) -> None:
    assert usual_jobs(processors) == jobs


def test_a_run_tells_what_it_takes_up(order: Order, tmp_path: Path) -> None:
    begun: list[Path] = []
    files = kept(tmp_path, 3)
    done = [*Batch(order, 1, begun.append).run(files)]
    assert begun == [path for path, _number in files] == [one.path for one in done]
