"""SamplePapers: one of each document, from sample inspections that went through everything."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from inspector_tui.cli.demo_workspace import fill
from inspector_tui.cli.samples import ONE_EACH, Sample
from inspector_tui.cli.samples.aftermath import NOTICE, TROUBLES, Aftermath
from inspector_tui.cli.samples.baotou import BAOTOU
from inspector_tui.cli.samples.baotou_in_order import BAOTOU_IN_ORDER
from inspector_tui.locale import BOTH
from inspector_tui.report import (
    PdfWorker,
    Written,
    inspection_sheets,
    to_csv,
    to_xlsx,
    write_document,
    write_report,
)
from inspector_tui.report.documents import KINDS, Applicant, DocumentKind, receipt
from inspector_tui.report.papers import inspection_of
from inspector_tui.report.printing import Kind, save
from inspector_tui.store import InspectionFile, Workspace, open_file

_PROGRAMME = {"zh": "“七有一好八规范”", "en": "“7-1-8”"}
_FINDINGS = 1
"""The place of the table that is shown as CSV too."""


class SamplePapers:
    """Writes them into a folder, the same to the last byte every time."""

    def __init__(self, workspace: Workspace, folder: Path, worker: PdfWorker) -> None:
        self._workspace, self._folder, self._worker = workspace, folder, worker
        self._ended: dict[str, datetime] = {}
        self._paths: dict[str, Path] = {}

    def write(self) -> Iterator[Written]:
        """What was written, paper after paper."""
        samples = (*ONE_EACH, BAOTOU_IN_ORDER)
        for path, sample in zip(fill(self._workspace, samples), samples, strict=True):
            self._paths[sample.id] = path
            with open_file(path, sample.by) as file:
                troubles = TROUBLES if sample is BAOTOU else ()
                self._ended[sample.id] = Aftermath(file, sample).run(troubles)
        for sample in ONE_EACH:
            yield self._paper(sample, sample.lang, "report", ("html", "pdf"))
        yield self._paper(BAOTOU, BOTH, "report", ("pdf",))
        for kind in KINDS[1:]:
            yield self._paper(BAOTOU, BAOTOU.lang, kind, ("pdf",))
        yield self._receipt()
        yield Written(paths=tuple(self._tables()))

    def _paper(
        self, sample: Sample, lang: str, kind: DocumentKind, kinds: tuple[Kind, ...]
    ) -> Written:
        """A paper, called after its checklist instead of its site."""
        path = self._paths[sample.id]
        written = write_report(
            InspectionFile(path).content, self._folder, kinds=kinds, lang=lang,
            at=self._ended[sample.id], kind=kind, number=NOTICE, beside=path.parent,
            worker=self._worker,
        )  # fmt: skip
        stem = sample.checklist if kind == "report" else f"{sample.checklist}.{kind}"
        paths = (one.replace(one.with_name(f"{stem}.{lang}{one.suffix}"))
                 for one in written.paths)  # fmt: skip
        return Written(paths=tuple(paths), warnings=written.warnings, trouble=written.trouble)

    def _receipt(self) -> Written:
        contents = (
            InspectionFile(self._paths[one.id]).content for one in (BAOTOU, BAOTOU_IN_ORDER)
        )
        applicants = tuple(Applicant.of_inspection(inspection_of(one)) for one in contents)
        at = self._ended[BAOTOU_IN_ORDER.id]
        document = receipt(applicants, programme=_PROGRAMME, lang="zh", at=at)
        stem = self._folder / "receipt.zh"
        return write_document(document, stem, kinds=("pdf",), worker=self._worker)

    def _tables(self) -> Iterator[Path]:
        contents = [InspectionFile(path).content for path in self._paths.values()]
        sheets = inspection_sheets(contents, lang="zh", at=max(self._ended.values()))
        yield save(self._folder / "inspections.zh.xlsx", to_xlsx(sheets))
        yield save(self._folder / "findings.zh.csv", to_csv(sheets[_FINDINGS]))
