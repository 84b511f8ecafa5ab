"""DemoReports: the reports of the sample inspections."""

import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from inspector_tui.cli.demo_workspace import fill
from inspector_tui.cli.samples import ONE_EACH, SAMPLES, Sample
from inspector_tui.errors import InspectorError
from inspector_tui.locale import say
from inspector_tui.report import PdfWorker, Written, write_report
from inspector_tui.store import Content, InspectionFile, Workspace


def print_reports(files: Iterable[Path], folder: Path, samples: Iterable[Sample] = SAMPLES) -> None:
    """Writes the report of each sample and prints where it is, or why there is no PDF."""
    troubles: list[InspectorError] = []
    with PdfWorker() as worker:
        for path, sample in zip(files, samples, strict=True):
            written = _written(InspectionFile(path).content, folder, sample, worker)
            troubles += [written.trouble] if written.trouble else []
            for one in written.paths:
                print(one)
    for sentence in dict.fromkeys(map(say, troubles)):
        print(sentence, file=sys.stderr)


def print_samples(folder: Path) -> None:
    """Writes one report of each checklist that comes with the program."""
    with TemporaryDirectory(prefix="inspector-samples-") as scratch:
        print_reports(fill(Workspace(Path(scratch)), ONE_EACH), folder, ONE_EACH)


def _written(content: Content, folder: Path, sample: Sample, worker: PdfWorker) -> Written:
    return write_report(
        content, folder, lang=sample.lang, at=sample.ended(content.checklist), worker=worker
    )
