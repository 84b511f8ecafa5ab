"""Mismatch: a node that does not fit the type that the schema asks for."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

import yaml
from msgspec import inspect

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.near import unknown
from inspector_tui.library.syntax_fault import tight_colon, wide_colon
from inspector_tui.locale import N_

_LEAVES = (
    inspect.StrType,
    inspect.BoolType,
    inspect.IntType,
    inspect.LiteralType,
    inspect.CustomType,
)


def is_leaf(kind: inspect.Type) -> bool:
    """Whether values of the type are written as one scalar."""
    return isinstance(kind, _LEAVES)


def leaf_type(kind: inspect.Type) -> type[object]:
    """The Python type of a leaf."""
    match kind:
        case inspect.BoolType():
            return bool
        case inspect.IntType():
            return int
        case inspect.LiteralType(values=values):
            return Literal[*values]  # type: ignore[return-value]
        case inspect.CustomType(cls=cls):
            return cls
    return str


def fitting(kind: inspect.Type, node: yaml.Node) -> inspect.Type:
    """Of a union the part that a node of this shape can be, else its first part."""
    if not isinstance(kind, inspect.UnionType):
        return kind
    parts = [part for part in kind.types if not isinstance(part, inspect.NoneType)]
    return next((part for part in parts if _shape(part) is type(node)), parts[0])


def _shape(kind: inspect.Type) -> type[yaml.Node]:
    if isinstance(kind, inspect.StructType | inspect.DictType):
        return yaml.MappingNode
    if isinstance(kind, inspect.VarTupleType | inspect.TupleType):
        return yaml.SequenceNode
    return yaml.ScalarNode


def missing_key(key: str) -> Fault:
    """The fault of a required key that is not there."""
    return fault(
        N_("the key {key} is missing"),
        N_("Add `{key}: …` beside the other keys."),
        key=key,
    )


def unknown_key(key: str, known: Iterable[str]) -> Fault:
    """The fault of a key that the schema does not have."""
    return unknown(N_("there is no key {word} here"), key, known)


def wrong_kind(kind: inspect.Type, node: yaml.Node) -> Fault:
    """The fault of a node that is no scalar, list or mapping where one is needed."""
    match kind:
        case inspect.StructType() | inspect.DictType():
            return _no_mapping(node)
        case inspect.VarTupleType():
            return fault(
                N_("a list must stand here"),
                N_("Begin every entry with `- ` in a line of its own, or put them in [ ]."),
            )
        case inspect.TupleType(item_types=kinds):
            return fault(
                N_("a list of exactly {count} must stand here"),
                N_("Write them in brackets with a comma between: [1, 3]."),
                count=len(kinds),
            )
    return wrong_leaf(kind, "")


def _no_mapping(node: yaml.Node) -> Fault:
    words = node.value if isinstance(node, yaml.ScalarNode) else ""
    if "：" in words:
        return wide_colon()
    if ":" in words:
        return tight_colon()
    return fault(
        N_("keys with values must stand here"), N_("Write `key: value`, each in a line of its own.")
    )


def wrong_leaf(kind: inspect.Type, words: str) -> Fault:
    """The fault of words that are not what the type asks for."""
    match kind:
        case inspect.LiteralType(values=values):
            return _no_choice(words, [str(value) for value in values])
        case inspect.BoolType():
            return fault(
                N_("true or false must stand here"),
                N_("Write true or false; yes, no, on and off are plain words."),
            )
        case inspect.IntType():
            return fault(N_("a whole number must stand here"), N_("Write digits alone, such as 2."))
        case inspect.CustomType(cls=cls) if cls is Fraction:
            return fault(
                N_("a number must stand here"), N_("Write a number such as 1, 0.5 or 1/2.")
            )
    return fault(
        N_("words must stand here"),
        N_("Write the words after the colon, in quotes if they begin with a bracket."),
    )


def _no_choice(words: str, choices: list[str]) -> Fault:
    if "，" in words or "、" in words:
        return fault(
            N_("a Chinese comma stands between the entries"),
            N_("Write an ordinary comma and a space."),
        )
    if not words:
        return fault(
            N_("one word must stand here"),
            N_("Possible here: {choices}."),
            choices=", ".join(choices),
        )
    if "/" in choices[0] and words.startswith(choices[0].partition("/")[0] + "/"):
        return fault(
            N_("the format {word} is newer than this program"),
            N_("Get a newer version of the program, or write {choices}."),
            word=words,
            choices=choices[0],
        )
    return unknown(N_("{word} is not possible here"), words, choices)
