"""Kinds: the documents that one inspection gives, by the names that commands use."""

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from inspector_tui.report.documents.certificate import certificate
from inspector_tui.report.documents.notice import notice, recheck_form, reply_form
from inspector_tui.report.documents.paper import Paper, Report
from inspector_tui.report.documents.report import full_report
from inspector_tui.report.documents.score_sheet import ledger_report, short_report

DocumentKind = Literal["report", "short", "ledger", "notice", "reply", "recheck", "certificate"]
KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)
"""The names in the order of the help."""
NUMBERED: frozenset[DocumentKind] = frozenset({"notice", "reply", "recheck"})
"""What bears the number of its notice."""
PICTURED: frozenset[DocumentKind] = NUMBERED | {"report"}
"""What shows photos."""

_PLAIN: Mapping[str, Callable[[Paper], Report]] = {
    "report": full_report,
    "short": short_report,
    "ledger": ledger_report,
    "certificate": certificate,
}
_NUMBERED: Mapping[str, Callable[[Paper, str], Report]] = {
    "notice": notice,
    "reply": reply_form,
    "recheck": recheck_form,
}


def document(kind: DocumentKind, paper: Paper, number: str = "") -> Report:
    """The document of a kind; a notice and what answers it bear a number."""
    if kind in NUMBERED:
        return _NUMBERED[kind](paper, number)
    return _PLAIN[kind](paper)
