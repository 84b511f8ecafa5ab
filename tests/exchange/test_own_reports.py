"""The reports that this program writes carry their inspection, sealed and all."""

from pathlib import Path

import pytest

from inspector_tui.errors import NoPdf
from inspector_tui.exchange import keygen, seal, verify_file
from inspector_tui.report import PdfWorker, write_report
from inspector_tui.store import NAME
from tests.exchange.samples import LATER, content_of, held, merged, taken, walked
from tests.store.samples import ANNA, opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A signed inspection with photos."""
    made = walked(tmp_path / "sent")
    with opened(made / NAME) as file:
        seal(file, at=LATER, by=ANNA, private=keygen().private)
    return made


def test_a_report_merges_like_the_file_that_it_came_from(folder: Path, tmp_path: Path) -> None:
    with PdfWorker(system_fonts=False) as worker:
        try:
            worker.to_pdf("<p>.", {}, identifier="-")
        except NoPdf as error:
            pytest.skip(str(error))
        write_report(
            content_of(folder),
            tmp_path / "reports",
            lang="zh",
            at=LATER,
            beside=folder,
            worker=worker,
        )
    reports = sorted((tmp_path / "reports").iterdir())
    assert [one.suffix for one in reports] == [".html", ".pdf"]
    for report in reports:
        assert taken(report).content == content_of(folder)
        verdict = verify_file(report)
        assert (verdict.kind, verdict.faults) == ("signed-unknown", ())
    log = merged(tmp_path / "office", tmp_path / "reports", folder)
    assert [line.outcome for line in log.lines] == ["new", "known", "known"]
    assert [line.files for line in log.lines] == [0, 0, 3]
    assert held(tmp_path / "office") == held_of(folder, tmp_path)


def held_of(folder: Path, tmp_path: Path) -> object:
    """What a workspace holds into which the folder alone was merged."""
    merged(tmp_path / "alone", folder)
    return held(tmp_path / "alone")
