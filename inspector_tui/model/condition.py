"""Condition: an expression over the facts of a site, such as `has_canteen and storeys > 3`."""

import ast
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

Known = bool | str | Fraction | tuple[Any, ...] | None
"""What a part of an expression comes to; None where a fact is not known."""

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda one, many: one in many,
}


def holds(condition: str, facts: Mapping[str, Known]) -> bool | None:
    """Whether a condition holds, None where an unknown fact decides; an empty one always holds.

    Raises ValueError for an expression that `names` refuses.
    """
    if not condition:
        return True
    known = _value(_parsed(condition), facts)
    return None if known is None else bool(known)


def names(condition: str) -> frozenset[str]:
    """The facts that a condition speaks of; raises ValueError where it is not well formed."""
    if not condition:
        return frozenset()
    spoken = {node.id for node in ast.walk(_parsed(condition)) if isinstance(node, ast.Name)}
    return frozenset(spoken) - {"true", "false"}


LONGEST = 500
"""The most characters that a condition may have, so that its depth is no burden."""

_ALLOWED = (
    ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.Compare, ast.Name, ast.Load,
    ast.Constant, ast.Tuple, ast.List, *_COMPARE,
)  # fmt: skip


@lru_cache(maxsize=512)
def _parsed(condition: str) -> ast.expr:
    """The tree of a well-formed condition; the ValueError names the part that is not."""
    if len(condition) > LONGEST:
        raise ValueError(f"{condition[:40]}…")
    try:
        tree = ast.parse(condition.strip(), mode="eval").body
    except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
        raise ValueError(condition) from error
    for node in ast.walk(tree):
        if not isinstance(node, _ALLOWED):
            raise ValueError(ast.unparse(node) if isinstance(node, ast.expr) else condition)
        if isinstance(node, ast.Constant):
            _constant(node.value)
    return tree


def _value(node: ast.expr, facts: Mapping[str, Known]) -> Known:
    match node:
        case ast.Name(id=name) if name in ("true", "false"):
            return name == "true"
        case ast.Name(id=name):
            return facts.get(name)
        case ast.Constant(value=value):
            return _constant(value)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            known = tuple(_value(part, facts) for part in parts)
            return None if None in known else known
        case ast.UnaryOp(operand=inner):
            turned = _value(inner, facts)
            return None if turned is None else not turned
        case ast.BoolOp(op=op, values=parts):
            return _joined(isinstance(op, ast.And), [_value(part, facts) for part in parts])
        case ast.Compare():
            return _compared(node, facts)
    raise ValueError(ast.unparse(node))


def _constant(value: object) -> Known:
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int | float):
        return Fraction(str(value))
    raise ValueError(repr(value))


def _joined(is_and: bool, parts: list[Known]) -> bool | None:
    decisive = not is_and
    if any(part is not None and bool(part) is decisive for part in parts):
        return decisive
    return None if None in parts else is_and


def _compared(node: ast.Compare, facts: Mapping[str, Known]) -> bool | None:
    sides = [_value(side, facts) for side in (node.left, *node.comparators)]
    if None in sides:
        return None
    try:
        return all(
            _COMPARE[type(op)](left, right)
            for op, left, right in zip(node.ops, sides, sides[1:], strict=False)
        )
    except TypeError as error:
        raise ValueError(ast.unparse(node)) from error
