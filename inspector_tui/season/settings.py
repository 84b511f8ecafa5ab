"""Settings: the rules of a policy that can be tried otherwise, one a row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from inspector_tui.locale import N_, _, in_use
from inspector_tui.model import wording
from inspector_tui.model.selection_policy import EligibilityGate, Quota, Rank, SelectionPolicy
from inspector_tui.report.yearly.because import OFFICES
from inspector_tui.season.kinds import DAY, DAY_OF_YEAR, PART, SWITCH, VISITS, Kind, counted
from inspector_tui.season.question import Question

_PLACES = N_("{office}: places in all")
_EACH = N_("{office}: places of each region")
_REGION = N_("{office}: places of {region}")
_FULL = N_("{office}: part with all stars")


@dataclass(frozen=True)
class Setting:
    """One rule: what it is called, where it stands and how it is put there."""

    label: str
    kind: Kind
    value: Callable[[Question], Any]
    put: Callable[[Question, Any], Question]
    said: Callable[[Question], Any] | None = None
    """What the policy itself says of it, where it may follow from another rule."""

    def words(self, question: Question) -> str:
        """How the rule stands."""
        return self.kind.words(self.value(question))

    def own(self, question: Question) -> str:
        """How it stands in the policy itself."""
        return self.words(question.without_trial())

    def is_tried(self, question: Question) -> bool:
        """Whether it stands otherwise than in the policy."""
        said = self.said or self.value
        return bool(said(question) != said(question.without_trial()))

    def turned(self, question: Question, by: int) -> Question:
        """The question with the rule a step further."""
        return self.put(question, self.kind.step(self.value(question), by))

    def typed(self, question: Question, text: str) -> Question:
        """The question with the rule as it was typed; raises BadInput."""
        return self.put(question, self.kind.parse(text.strip()))

    def back(self, question: Question) -> Question:
        """The question with the rule as the policy has it."""
        return self.put(question, self.value(question.without_trial()))


def settings(question: Question, regions: tuple[str, ...]) -> tuple[Setting, ...]:
    """Every rule that can be tried for an office: places, visits, days, gates."""
    offices = question.own.offices(question.office)
    return (
        *(one for office in offices for one in _places(question, office, regions)),
        _field(_("Days of inspection needed"), counted(1, bound=False),
               "minimum_visits"),
        _field(_("What of the visits counts"), VISITS, "visits"),
        _field(_("First day of the period"), DAY_OF_YEAR, "begins"),
        _field(_("Last day of the period"), DAY_OF_YEAR, "ends"),
        Setting(_("Deadlines as at"), DAY, lambda q: q.as_at, lambda q, v: replace(q, as_at=v)),
        *(one for gate in question.own.gates for one in _gate(gate)),
    )  # fmt: skip


def _places(question: Question, office: Rank, regions: tuple[str, ...]) -> Iterator[Setting]:
    words = {"office": _(OFFICES[office])}
    own = question.own.quotas[office]
    yield _quota(_(_PLACES).format(**words), counted(), office, "places")
    yield _quota(_(_EACH).format(**words), counted(), office, "each_region")
    if own.by_region or own.each_region is not None:
        for region in dict.fromkeys((*own.by_region, *regions)):
            yield _of_region(_(_REGION).format(region=region, **words), office, region)
    if own.full_stars is not None:
        yield _quota(_(_FULL).format(**words), PART, office, "full_stars")


def _field(label: str, kind: Kind, name: str) -> Setting:
    def put(question: Question, value: Any) -> Question:
        tried = msgspec.structs.replace(question.tried, **{name: value})
        return replace(question, tried=tried)

    return Setting(label, kind, lambda question: getattr(question.tried, name), put)


def _quota(label: str, kind: Kind, office: Rank, name: str) -> Setting:
    def put(question: Question, value: Any) -> Question:
        quota = msgspec.structs.replace(question.tried.quotas[office], **{name: value})
        return _with_quota(question, office, quota)

    return Setting(label, kind, lambda q: getattr(q.tried.quotas[office], name), put)


def _of_region(label: str, office: Rank, region: str) -> Setting:
    def put(question: Question, value: int | None) -> Question:
        quota = question.tried.quotas[office]
        rest = {name: count for name, count in quota.by_region.items() if name != region}
        # What every other region has needs no line of its own, and no line means no bound.
        if value is not None and (value != quota.each_region or region in _own(question, office)):
            rest[region] = value
        return _with_quota(question, office, msgspec.structs.replace(quota, by_region=rest))

    return Setting(
        label,
        counted(),
        lambda q: q.tried.quotas[office].of(region),
        put,
        lambda q: q.tried.quotas[office].by_region.get(region),
    )


def _own(question: Question, office: Rank) -> dict[str, int]:
    return question.own.quotas[office].by_region


def _with_quota(question: Question, office: Rank, quota: Quota) -> Question:
    quotas = {**question.tried.quotas, office: quota}
    return replace(question, tried=msgspec.structs.replace(question.tried, quotas=quotas))


def _gate(gate: EligibilityGate) -> Iterator[Setting]:
    label = wording(gate.because, in_use())

    def put(question: Question, on: bool) -> Question:
        standing = [one for one in question.own.gates if _now(question, one) or one is gate]
        gates = (_now(question, one) or one for one in standing if on or one is not gate)
        return _with_gates(question, tuple(gates))

    yield Setting(label, SWITCH, lambda question: _now(question, gate) is not None, put)
    if gate.when == "stars":
        yield _stars(gate)


def _stars(gate: EligibilityGate) -> Setting:
    def value(question: Question) -> int:
        return (_now(question, gate) or gate).stars

    def put(question: Question, stars: int) -> Question:
        changed = msgspec.structs.replace(gate, stars=stars)
        now = _now(question, gate)
        gates = question.tried.gates
        return _with_gates(question, tuple(changed if one is now else one for one in gates))

    return Setting(_("— stars that are needed"), counted(0, 5, bound=False), value, put)


def _now(question: Question, gate: EligibilityGate) -> EligibilityGate | None:
    """The gate as it is tried, None where it is left out."""
    alike = (one for one in question.tried.gates
             if msgspec.structs.replace(one, stars=gate.stars) == gate)  # fmt: skip
    return next(alike, None)


def _with_gates(question: Question, gates: tuple[EligibilityGate, ...]) -> Question:
    tried: SelectionPolicy = msgspec.structs.replace(question.tried, gates=gates)
    return replace(question, tried=tried)
