"""DemoReports: the reports of the sample inspections."""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from inspector_tui.cli.sample_list import write_list
from inspector_tui.cli.sample_papers import SamplePapers
from inspector_tui.cli.samples import SAMPLES, Sample
from inspector_tui.locale import say
from inspector_tui.report import PdfWorker, Written, write_report
from inspector_tui.store import InspectionFile, Workspace


def print_reports(files: Iterable[Path], folder: Path) -> None:
    """Writes the report of every sample and prints where they are, or why there is no PDF."""
    written = _all_written(zip(files, SAMPLES, strict=True), folder)
    _print((path for one in written for path in one.paths), written)


def print_samples(folder: Path) -> None:
    """Writes one of each document and prints where they are."""
    with TemporaryDirectory(prefix="inspector-samples-") as scratch, PdfWorker() as worker:
        workspace = Workspace(Path(scratch))
        written = [*SamplePapers(workspace, folder, worker).write()]
        written.append(Written(paths=tuple(write_list(workspace.path / "inspections", folder))))
    _print((path for one in written for path in one.paths), written)


def _all_written(pairs: Iterable[tuple[Path, Sample]], folder: Path) -> list[Written]:
    with PdfWorker() as worker:
        return [_written(path, folder, one, worker) for path, one in pairs]


def _written(path: Path, folder: Path, sample: Sample, worker: PdfWorker) -> Written:
    content = InspectionFile(path).content
    at = sample.ended(content.checklist)
    return write_report(content, folder, lang=sample.lang, at=at, beside=path.parent, worker=worker)


def _print(paths: Iterable[Path], written: Iterable[Written]) -> None:
    for path in paths:
        print(path)
    troubles = (say(one.trouble) for one in written if one.trouble)
    for sentence in dict.fromkeys(troubles):
        print(sentence, file=sys.stderr)
