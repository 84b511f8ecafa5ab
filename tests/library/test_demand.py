"""Demands: every sentence of the model has a mend, and can be heard beside the others."""

import inspect
import re

import pytest

from inspector_tui.library.demand import DEMANDS, demand, demand_fault
from inspector_tui.model import checklist, item, policy, programme, selection_policy

SAID = re.compile(r'raise ValueError\(\s*"([^"]+)"')


def said_by_the_model() -> set[str]:
    return {
        words
        for module in (checklist, item, policy, programme, selection_policy)
        for words in SAID.findall(inspect.getsource(module))
    }


def test_every_sentence_of_the_model_has_a_mend() -> None:
    assert said_by_the_model() == set(DEMANDS)


@pytest.mark.parametrize("words", DEMANDS)
def test_a_demand_names_its_fields_and_how_to_hear_the_next(words: str) -> None:
    told = demand(ValueError(words))
    assert told.fields
    assert told.mend.endswith(".")
    assert told.spare


def test_an_unknown_sentence_is_told_as_it_is() -> None:
    wrong = demand_fault(ValueError("a {strange} rule"), {})
    assert wrong.rule.format_map(wrong.places) == "a {strange} rule"
