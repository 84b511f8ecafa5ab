"""Conditions: expressions that can be read, speak of known facts and compare like with like."""

import ast
from collections.abc import Iterator
from fractions import Fraction

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.known import Known
from inspector_tui.library.near import unknown
from inspector_tui.locale import N_
from inspector_tui.model import Fact, Item, Section, holds, names


def shown_if(value: Item | Section, known: Known) -> Iterator[Fault]:
    """What is wrong with the condition under which something exists."""
    return condition_faults(value.show_if, "show_if", known)


def condition_faults(condition: str, at: str, known: Known) -> Iterator[Fault]:
    """What is wrong with the condition in a field; an empty one always holds."""
    try:
        spoken = names(condition) - {"true", "false"}
    except ValueError as error:
        yield _unreadable(at, str(error))
        return
    strange = sorted(spoken - known.facts.keys())
    for name in strange:
        yield unknown(N_("no fact is called {word}"), name, known.facts, at)
    facts = {name: known.facts[name] for name in spoken if name in known.facts}
    sound = {name: fact for name, fact in facts.items() if fact is not None}
    if not strange and len(sound) == len(spoken):
        yield from _comparisons(condition, at, sound)


def _comparisons(condition: str, at: str, facts: dict[str, Fact]) -> Iterator[Fault]:
    try:
        holds(condition, {name: _sample(fact) for name, fact in facts.items()})
    except ValueError as error:
        yield _unreadable(at, str(error))
        return
    for fact, word in _compared(condition, facts):
        choices = [choice.id for choice in fact.choices]
        if choices and word not in choices:
            yield unknown(N_("the fact has no choice {word}"), word, choices, at)


def _sample(fact: Fact) -> bool | Fraction | str:
    """Some value of the type of a fact."""
    match fact.type:
        case "bool":
            return True
        case "number":
            return Fraction(0)
    return fact.choices[0].id if fact.choices else ""


def _compared(condition: str, facts: dict[str, Fact]) -> Iterator[tuple[Fact, str]]:
    """The words that facts with choices are compared with."""
    for node in ast.walk(ast.parse(condition.strip() or "True", mode="eval")):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            chosen = [facts[s.id] for s in sides if isinstance(s, ast.Name) and s.id in facts]
            for fact in chosen:
                if fact.type == "choice":
                    yield from ((fact, word) for side in sides for word in _words(side))


def _words(side: ast.expr) -> Iterator[str]:
    for node in ast.walk(side):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _unreadable(at: str, part: str) -> Fault:
    return fault(
        N_("the condition cannot be understood: {part}"),
        N_("Use the ids of facts, numbers, words in quotes, and or not ( ) == != < <= > >= in."),
        at,
        part=part,
    )
