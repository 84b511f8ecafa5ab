"""Every gate is told for every site, and those that name something are its refusals."""

from inspector_tui.model.candidate import candidates
from inspector_tui.model.eligibility import gate_by_gate, refusals
from tests.model.test_selection import POLICY, REGISTER, VISITS

SITES = {site.id: site for site in REGISTER.sites}
STANDING = candidates(VISITS, SITES, POLICY)


def test_every_gate_of_the_policy_is_told_in_its_order() -> None:
    for one in STANDING:
        assert tuple(gate for gate, _about in gate_by_gate(one, POLICY)) == POLICY.gates


def test_the_gates_that_name_something_are_the_refusals() -> None:
    for one in STANDING:
        stopped = [(gate.when, about) for gate, about in gate_by_gate(one, POLICY) if about]
        assert stopped == [(reason.key, reason.about) for reason in refusals(one, POLICY)]


def test_a_veto_that_one_of_two_inspectors_saw_is_named() -> None:
    (site,) = (one for one in STANDING if one.site == "S4")
    told = {gate.when: about for gate, about in gate_by_gate(site, POLICY)}
    assert told["veto"] == ("V1",)
    assert not any(about for when, about in told.items() if when != "veto")
