"""Certificate: that a site was inspected, with what came of it; facts only."""

from collections.abc import Iterator

from inspector_tui.locale import N_
from inspector_tui.model import field
from inspector_tui.report.documents.layout import (
    Box,
    Column,
    Form,
    Line,
    Pair,
    Panel,
    Row,
    Table,
    paired,
)
from inspector_tui.report.documents.masthead import source
from inspector_tui.report.documents.paper import Paper, Report
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.verdict import outcome_pairs

_FIELDS = (
    "site/name", "site/address", "site/region", "site/permit", "site/developer",
    "site/contractor", "site/supervisor", "site/manager", "party/name", "party/secretary",
)  # fmt: skip


def certificate(paper: Paper) -> Report:
    """The certificate of one inspection for use in other applications."""
    words, reading = paper.words, paper.reading
    pieces = (
        _site(reading),
        _inspection(reading),
        _statement(reading),
        _stamp(reading),
        paper.imprint(),
    )
    return paper.report(words.say(N_("Certificate of inspection")), "", pieces)


def _site(reading: Reading) -> Form:
    words = reading.words
    pairs = [
        Pair(label=words.of(field(key).label), text=reading.field(key), wide=key in _WIDE)
        for key in _FIELDS
        if reading.field(key) or key.startswith("site/")
    ]
    return Form(title=words.say(N_("Project")), panels=(Panel(rows=paired(pairs)),))


_WIDE = frozenset({"site/name", "site/address"})


def _inspection(reading: Reading) -> Form:
    words, problems = reading.words, reading.problems
    closed = sum(one.closed for one in problems)
    counts = words.say(N_("{closed} of {whole} closed"), closed=closed, whole=len(problems))
    pairs = (
        Pair(label=words.say(N_("Date of the inspection")), text=_visited(reading)),
        Pair(label=words.say(N_("Inspecting office")), text=reading.field("team/unit")),
        Pair(label=words.say(N_("Basis")), text=source(reading), wide=True),
        *outcome_pairs(reading),
        Pair(label=words.say(N_("Problems")), text=counts if problems else words.say(N_("none"))),
        Pair(label=words.say(N_("Standing")), text=reading.standing.mark(words)),
    )
    return Form(title=words.say(N_("Inspection")), panels=(Panel(rows=paired(pairs)),))


def _visited(reading: Reading) -> str:
    return reading.words.date(reading.field("visit/date"))


def _statement(reading: Reading) -> Box:
    lines = (Line(text=text) for text in _sentences(reading))
    return Box(title=reading.words.say(N_("Statement")), lines=tuple(lines))


def _sentences(reading: Reading) -> Iterator[str]:
    words = reading.words
    yield words.say(
        N_("The site was inspected as stated above. The figures are those of the inspection "
           "file whose code stands below; whoever has the file can compute them anew.")
    )  # fmt: skip
    yield words.say(
        N_("The stars are a recommendation of the inspection. This certificate states facts only: "
           "it grants no honour, and no points in tenders follow from it.")
    )  # fmt: skip
    if not reading.final:
        yield words.say(N_("The inspection is not complete; the figures may still change."))


def _stamp(reading: Reading) -> Table:
    words = reading.words
    columns = (
        Column(head=words.say(N_("Signing as")), kind="name"),
        Column(head=words.say(N_("Signature")), kind="blank"),
        Column(head=words.say(N_("Date")), kind="sign"),
    )
    roles = (N_("Leader of the inspection team"), N_("Inspecting office (stamp)"))
    rows = tuple(Row(cells=(words.say(role), "", ""), kind="tall") for role in roles)
    return Table(title=words.say(N_("Signatures")), columns=columns, rows=rows, whole=True)
