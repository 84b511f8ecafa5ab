"""VerdictWords: a verdict as a person and as a script reads it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from inspector_tui.locale import N_, _

if TYPE_CHECKING:
    from inspector_tui.exchange import Fault, Verdict

_PLACES = {
    "file": N_("the file: {name}"),
    "header": N_("the header of the inspection {name}"),
    "checklist": N_("the embedded checklist {name}"),
    "entry": N_("the entry {name}"),
    "seal": N_("the seal {name}"),
    "evidence": N_("the file {name}"),
}


def verdict_words(one: "Verdict") -> str:
    """The verdict in a line, and below it what was changed and what is missing."""
    return "\n".join(_lines(one))


def _lines(one: "Verdict") -> Iterator[str]:
    yield f"{one.path}: {_kind(one)}"
    if one.code:
        seal = _("sealed {at} by {name}, code {code}")
        yield "  " + seal.format(at=one.at, name=one.by, code=one.code)
    if one.kind == "signed-unknown":
        yield "  " + one.signer
    yield from (f"  {_fault(fault)}" for fault in one.faults)
    if one.amended:
        words = _("{count} entries were added after the seal, {unexplained} without a reason")
        yield "  " + words.format(count=one.amended, unexplained=one.unexplained)
    if one.missing:
        words = _("{count} files of its evidence did not come with it")
        yield "  " + words.format(count=len(one.missing))


def _kind(one: "Verdict") -> str:
    from inspector_tui.exchange import WORDS

    return _(WORDS[one.kind]).format(name=one.name)


def _fault(one: "Fault") -> str:
    """What was changed or has gone, and where."""
    named = " ".join(filter(None, (one.name, f"({one.id})" if one.id else "")))
    where = _(_PLACES[one.place]).format(name=named).strip()
    return (_("gone: {where}") if one.gone else _("changed: {where}")).format(where=where)


def verdict_plain(one: "Verdict") -> dict[str, Any]:
    """A verdict as plain data."""
    return {
        "path": one.path,
        "verdict": one.kind,
        "sound": one.sound,
        "id": one.id,
        "code": one.code,
        "sealed_at": one.at,
        "sealed_by": one.by,
        "signer": one.signer,
        "signed_by": one.name,
        "amended": one.amended,
        "unexplained": one.unexplained,
        "faults": [
            {"place": fault.place, "name": fault.name, "id": fault.id, "gone": fault.gone}
            for fault in one.faults
        ],
        "missing": list(one.missing),
    }
