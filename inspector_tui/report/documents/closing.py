"""Closing: practices, remark, opinion, signatures, and by what the paper is checked."""

import re
from collections.abc import Iterator
from datetime import datetime

from inspector_tui.locale import N_
from inspector_tui.report.documents.layout import (
    Box,
    Column,
    Form,
    Line,
    Pair,
    Panel,
    Row,
    Table,
)
from inspector_tui.report.documents.reading import Reading
from inspector_tui.report.documents.standing import Standing
from inspector_tui.report.documents.words import width

_SEPARATORS = re.compile(r"[\n、，,；;/]+")
_FEWEST_INSPECTORS = 2
_LINE = 40
"""The ems of a line of a box."""


def highlights(reading: Reading) -> Box:
    """The special practices by number, or room for them."""
    practices = enumerate(reading.inspection.highlights, 1)
    lines = tuple(Line(text=f"{number}. {text}") for number, text in practices)
    title = reading.words.say(N_("Special practices"))
    return Box(title=title, lines=lines or (Line(ruled=2),), whole=_fits(lines))


def remark(reading: Reading) -> Box:
    """The inspectors' remark, or room for it."""
    text = reading.field("visit/remark")
    lines = (Line(text=text),) if text else (Line(ruled=4),)
    return Box(title=reading.words.say(N_("Remark")), lines=lines, whole=_fits(lines))


def _fits(lines: tuple[Line, ...]) -> bool:
    """Whether the lines are sure to take no more than half a page."""
    return sum(width(line.text) + _LINE * line.text.count("\n") for line in lines) < 20 * _LINE


def opinion(reading: Reading) -> Box:
    """What the inspected side says, or why it did not sign and who saw that."""
    words = reading.words
    title = words.say(N_("Opinion of the inspected side"))
    if refused := reading.field("visit/refused"):
        return Box(title=title, lines=_refusal(reading, refused), whole=width(refused) < 20 * _LINE)
    choice = words.say(N_("☐ The findings are true{gap}☐ Objections, namely:"), gap=_GAP)
    lines = (
        Line(text=choice, ruled=2),
        Line(text=words.say(N_("Signed and stamped for the site: {room}Date:"), room=_ROOM)),
        Line(text=words.say(N_("☐ Refused to sign. Reason: {room}Witness:"), room=_ROOM)),
    )
    return Box(title=title, lines=lines)


def _refusal(reading: Reading, refused: str) -> tuple[Line, ...]:
    """The reason as it was recorded, and room for the hand of the witness."""
    words = reading.words
    witness = reading.field("visit/witness") or _ROOM
    reason = words.say(N_("☑ Refused to sign. Reason: {reason}"), reason=refused)
    hand = words.say(
        N_("Witness: {witness}{gap}Signature of the witness: {room}Date:"),
        witness=witness, gap=_GAP, room=_ROOM,
    )  # fmt: skip
    return Line(text=reason), Line(text=hand)


_GAP = "\u2003\u2003"
_ROOM = "\u2003" * 16
"""Space to write in, which the browser leaves as wide as it is."""


def signatures(reading: Reading) -> Table:
    """A row for each hand that signs."""
    words = reading.words
    columns = (
        Column(head=words.say(N_("Signing as")), kind="name"),
        Column(head=words.say(N_("Name")), kind="short"),
        Column(head=words.say(N_("Signature")), kind="blank"),
        Column(head=words.say(N_("Date")), kind="sign"),
    )
    rows = (Row(cells=(role, name, "", ""), kind="tall") for role, name in _hands(reading))
    title = words.say(N_("Signatures"))
    return Table(title=title, columns=columns, rows=tuple(rows), whole=True)


def _hands(reading: Reading) -> Iterator[tuple[str, str]]:
    words = reading.words
    yield words.say(N_("Leader of the inspection team")), reading.field("team/leader")
    for name in _inspectors(reading):
        yield words.say(N_("Inspector")), name
    yield words.say(N_("Inspecting office (stamp)")), reading.field("team/unit")
    yield words.say(N_("Project manager")), reading.field("site/manager")
    if "party" in reading.checklist.form:
        yield words.say(N_("Secretary of the Party organisation")), reading.field("party/secretary")
    yield words.say(N_("Chief supervision engineer")), reading.field("site/director")
    yield words.say(N_("Developer's representative")), ""


def _inspectors(reading: Reading) -> list[str]:
    """The members besides the leader; room for one where a team of two names nobody."""
    leader = reading.field("team/leader")
    names = [name.strip() for name in _SEPARATORS.split(reading.field("team/members"))]
    members = [name for name in names if name and name != leader]
    return members or [""] * (_FEWEST_INSPECTORS - 1)


def imprint(reading: Reading, *, inspection_id: str, at: datetime) -> Form:
    """By what the paper and its file are matched, and how many copies there are."""
    words, standing = reading.words, reading.standing
    mark = Pair(label=words.say(N_("Standing")), text=standing.mark(words))
    said = Pair(label=words.say(N_("Data as at")), text=words.moment(at))
    check = Pair(label=words.say(N_("Check code")), text=standing.code)
    inspection = Pair(label=words.say(N_("Inspection")), text=inspection_id)
    copies = Pair(
        label=words.say(N_("Copies")),
        text=words.say(N_("This form is made out in three copies.")),
    )
    rows = ((mark, said), *_sealed(reading), (check, inspection), (copies,))
    return Form(
        title=words.say(N_("Verification")),
        panels=(Panel(rows=rows),),
        code="\n".join(_coded(standing, inspection_id)),
        code_title=words.say(N_("QR code of the lines above: inspection, code, digest")),
    )


def _coded(standing: Standing, inspection_id: str) -> Iterator[str]:
    """What a camera reads off the paper: the same in every language."""
    yield f"INSPECTION {inspection_id}"
    if standing.sealed and standing.state.seal:
        yield f"SEAL {standing.state.seal.code}"
        yield f"SHA256 {standing.state.seal.digest}"
    else:
        yield f"CHECK {standing.code}"


def _sealed(reading: Reading) -> Iterator[tuple[Pair, ...]]:
    """The seal: its code, when and by whom it was set, and its whole digest."""
    words, seal = reading.words, reading.standing.state.seal
    if seal is None:
        return
    by = f"{seal.by}\n{words.moment(seal.at)}"
    yield (Pair(label=words.say(N_("Seal code")), text=seal.code, wide=True),)
    yield (Pair(label=words.say(N_("Sealed by, when")), text=by, wide=True),)
    yield (Pair(label=words.say(N_("Digest (SHA-256)")), text=seal.digest, wide=True),)
    if seal.signature:
        signed = words.say(N_("key {key}"), key=seal.signer)
        yield (Pair(label=words.say(N_("Signed with")), text=signed, wide=True),)
