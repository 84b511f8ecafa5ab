"""Wish: which paper is wanted, in which form."""

from typing import Literal, get_args

import msgspec

from inspector_tui.report.documents import DocumentKind
from inspector_tui.report.printing import FORMATS, Kind

PaperKind = Literal[DocumentKind, "receipt", "xlsx", "csv"]
PAPERS: tuple[PaperKind, ...] = get_args(PaperKind)
"""Every paper: those of one inspection, then those in which many stand together."""
TOGETHER: frozenset[PaperKind] = frozenset({"receipt", "xlsx", "csv"})
"""One row or more of each inspection in the same file."""
TABLES: frozenset[PaperKind] = frozenset({"xlsx", "csv"})
"""What is never HTML nor PDF."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """Which paper is wanted, in which form."""

    paper: PaperKind = "report"
    kinds: tuple[Kind, ...] = FORMATS[0]
    lang: str
    evidence: bool = False
    """Whether the originals travel inside the PDF."""
    again: bool = False
    """Whether files that are newer than their inspection are written once more."""

    @property
    def has_format(self) -> bool:
        """Whether HTML or PDF can be chosen."""
        return self.paper not in TABLES

    @property
    def has_evidence(self) -> bool:
        """Whether originals can travel inside."""
        return self.paper not in TOGETHER and "pdf" in self.kinds
