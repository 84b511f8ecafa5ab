"""Exhibits: every piece of evidence under the number by which the report speaks of it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from itertools import groupby

from inspector_tui.locale import N_
from inspector_tui.model import Evidence, EvidenceKind, Rectification, Value
from inspector_tui.report.documents.found import Found
from inspector_tui.report.documents.words import Words

_NUMBERS: dict[EvidenceKind, str] = {
    "photo": N_("P{n}"),
    "document": N_("D{n}"),
    "observation": N_("O{n}"),
    "interview": N_("I{n}"),
    "register": N_("R{n}"),
}


class Exhibit(Value, frozen=True, kw_only=True):
    """One piece of evidence, however many lines or problems it supports."""

    number: str
    n: int = 0
    """The number alone; it counts within the kind."""
    kind: EvidenceKind
    id: str
    about: tuple[str, ...]
    """The lines of the form and the problems that it supports, in words."""
    places: tuple[str, ...]
    """Their addresses and the ids of the problems."""
    text: str = ""
    """The fact that it shows: caption, or what was said or seen."""
    name: str = ""
    when: str = ""
    """When it was taken, else attached; for a photo without camera time that is said."""
    where: str = ""
    who: str = ""


def exhibits(
    founds: Iterable[Found],
    problems: Iterable[Rectification],
    words: Words,
    prints: Collection[str],
) -> tuple[Exhibit, ...]:
    """The exhibits of findings in the order of the form, then those of problems."""
    told: dict[str, list[Exhibit]] = defaultdict(list)
    for one in (*_of_findings(founds, words), *_of_problems(problems, words, prints)):
        told[one.id].append(one)
    counted: Counter[EvidenceKind] = Counter()
    return tuple(_numbered(same, counted, words) for same in told.values())


def numbers(shown: Iterable[Exhibit], words: Words) -> str:
    """The numbers of exhibits side by side; of three or more in a row the first and the last."""
    runs = groupby(enumerate(shown), key=lambda at: (at[1].kind, at[1].n - at[0]))
    return words.among(_run([one for _, one in run], words) for _, run in runs)


def _run(following: list[Exhibit], words: Words) -> str:
    if len(following) < _A_ROW:
        return words.among(one.number for one in following)
    first, last = following[0].number, following[-1].number
    return words.sign(N_("{first} to {last}"), first=first, last=last)


_A_ROW = 3
"""How many numbers in a row are printed as the first and the last."""


def _numbered(same: list[Exhibit], counted: Counter[EvidenceKind], words: Words) -> Exhibit:
    """What several places say of one piece, under the next number of its kind."""
    first = same[0]
    counted[first.kind] += 1
    texts = dict.fromkeys(one.text for one in same if one.text)
    return Exhibit(
        number=words.sign(_NUMBERS[first.kind], n=counted[first.kind]),
        n=counted[first.kind],
        kind=first.kind,
        id=first.id,
        about=tuple(dict.fromkeys(text for one in same for text in one.about)),
        places=tuple(dict.fromkeys(place for one in same for place in one.places)),
        text=words.sentences(texts),
        name=next((one.name for one in same if one.name), ""),
        when=next((one.when for one in same if one.when), ""),
        where=next((one.where for one in same if one.where), ""),
        who=next((one.who for one in same if one.who), ""),
    )


def _of_findings(founds: Iterable[Found], words: Words) -> Iterator[Exhibit]:
    for found in founds:
        for one in found.finding.evidence:
            yield Exhibit(
                number="",
                kind=one.kind,
                id=one.id,
                about=(found.name,),
                places=(found.line.address,),
                text=_fact(found, one, words),
                name=one.name,
                when=_when(one, words),
                where=one.place,
                who=one.who or one.by,
            )


def _fact(found: Found, one: Evidence, words: Words) -> str:
    """The caption; where nobody wrote one, what was found."""
    told = words.sentences(dict.fromkeys((one.caption.strip(), one.text.strip())))
    return told or (found.level if one.kind == "photo" else "")


def _when(one: Evidence, words: Words) -> str:
    if one.kind != "photo":
        return moment(words, one.added or one.at)
    taken = moment(words, one.taken)
    if one.original:
        return taken
    return words.among((taken, words.say(N_("no time from the camera"))))


def moment(words: Words, stamp: str) -> str:
    """A moment as it is written; without an offset it is the clock of the camera as it stood."""
    try:
        at = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return words.moment(at) if at.tzinfo else f"{words.date(stamp[:10])} {at:%H:%M}"


def _of_problems(
    problems: Iterable[Rectification], words: Words, prints: Collection[str]
) -> Iterator[Exhibit]:
    for one in problems:
        for sha256, stage, text, on, who in _stages(one, words):
            yield Exhibit(
                number="",
                kind="photo" if sha256 in prints else "document",
                id=sha256,
                about=(words.say(N_("Problem {label}, {stage}"), label=one.label, stage=stage),),
                places=(one.id,),
                text=text,
                when=words.date(on),
                who=who,
            )


def _stages(one: Rectification, words: Words) -> Iterator[tuple[str, str, str, str, str]]:
    """The files of a problem, each with the stage, what it shows, the day and the person."""
    before, reply, check = N_("before"), N_("reply {n}"), N_("re-check {n}")
    yield from ((sha, words.say(before), one.fact, one.on, "") for sha in one.evidence)
    for told in one.replies:
        stage = words.say(reply, n=told.n)
        yield from ((sha, stage, told.text, told.on, told.who) for sha in told.evidence)
    for seen in one.checks:
        stage = words.say(check, n=seen.n)
        yield from ((sha, stage, seen.text, seen.on, seen.who) for sha in seen.evidence)
