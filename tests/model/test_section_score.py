"""What a section comes to; the ids are in test_rating.py."""

from fractions import Fraction

import pytest

from inspector_tui.model import Checklist, Gate, Plain, SectionScore
from tests.model.samples import HALF, checklist, item, rated, section


def score(asked: Checklist, said: dict[str, Plain]) -> SectionScore:
    """The score of the first section that counts."""
    rating = rated(asked, said)
    assert rating.now is not None
    return rating.now.sections[0]


def test_a_section_sums_what_applies() -> None:
    asked = checklist(
        section("S", item("A", points=Fraction(2)), item("B", na="reason"), item("C"))
    )
    one = score(asked, {"A": "partly", "B": "na", "C": "met"})  # RA005 RA008
    assert [one.earned, one.possible, one.share] == [2, 3, Fraction(2, 3)]
    assert one.score == Fraction(200, 3)
    assert not one.gated


CORE = checklist(
    section(
        "S",
        *(item(one, core=True, points=Fraction(10), step=HALF, na="reason") for one in "ABC"),
        item("D", points=Fraction(10)),
        gate=Gate(core_share=Fraction(2, 3), core_zero=True),
    )
)


def marks(**given: str) -> dict[str, Plain]:
    """Marks for the core items; D is met."""
    return {"D": "met", **{name: {"mark": mark} for name, mark in given.items()}}


@pytest.mark.parametrize(
    ("said", "shut"),
    [
        (marks(A="10", B="9", C="1"), False),
        (marks(A="10", B="9", C="0.5"), True),
        (marks(A="10", B="10", C="0"), True),
        (marks(A="10", B="4") | {"C": "na"}, False),
        (marks(A="9", B="4") | {"C": "na"}, True),
        (marks(A="6.5") | {"B": "na", "C": "na"}, True),
        (marks(A="7") | {"B": "na", "C": "na"}, False),
        ({"A": "na", "B": "na", "C": "na", "D": "met"}, False),
        (marks(), False),
    ],
)
def test_a_gate_shuts_below_two_thirds_of_the_core_that_applies(
    said: dict[str, Plain], shut: bool
) -> None:
    one = score(CORE, said)  # RA009
    assert one.gated is shut
    assert (one.share == 0) is shut


@pytest.mark.parametrize(("earned", "shut"), [("4", False), ("3.5", True)])
def test_exactly_two_thirds_of_the_core_pass(earned: str, shut: bool) -> None:
    six = checklist(
        section(
            "S", item("A", core=True, points=Fraction(6), step=HALF),
            gate=Gate(core_share=Fraction(2, 3)),
        )
    )  # fmt: skip
    assert score(six, {"A": {"mark": earned}}).gated is shut  # RA009


def test_a_shut_gate_leaves_what_was_earned_on_record() -> None:
    one = score(CORE, marks(A="0", B="10", C="10"))  # RA009
    assert [one.earned, one.possible, one.score] == [30, 40, 0]


def test_items_outside_the_core_never_shut_a_gate() -> None:
    one = score(CORE, {**marks(A="10", B="10", C="10"), "D": "not-met"})  # RA009
    assert not one.gated


def _cranes(way: str) -> Checklist:
    core = item("A", core=True)
    gate = Gate(core_zero=True)
    return checklist(section("S", core, item("B", na="reason"), instances=way, gate=gate))


THREE_CRANES: dict[str, Plain] = {
    "instance/S/2": True,
    "instance/S/3": True,
    "A": "met",
    "B": "met",
    "A@2": "partly",
    "B@2": "na",
    "A@3": "met",
    "B@3": "not-met",
}


def test_instances_combine_by_their_mean() -> None:
    one = score(_cranes("mean"), THREE_CRANES)  # RA010
    assert [part.share for part in one.instances] == [1, HALF, HALF]
    assert one.share == Fraction(2, 3)


def test_instances_combine_by_the_worst() -> None:
    assert score(_cranes("min"), THREE_CRANES).share == HALF  # RA010


def test_a_gate_takes_one_instance_and_leaves_the_others() -> None:
    said = {**THREE_CRANES, "A@2": "not-met"}
    one = score(_cranes("mean"), said)  # RA009 RA010
    assert one.gated
    assert [part.share for part in one.instances] == [1, 0, HALF]
    assert score(_cranes("min"), said).share == 0


def test_an_instance_of_which_nothing_is_settled_does_not_count() -> None:
    said: dict[str, Plain] = {"instance/S/2": True, "A": "met", "B": "met"}
    one = score(_cranes("mean"), said)  # RA010 RA018
    assert [part.instance for part in one.instances] == [""]
    assert one.share == 1
