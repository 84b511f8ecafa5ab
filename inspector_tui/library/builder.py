"""Builder: a value from nodes along its types, with every fault and the node it belongs to."""

from typing import Final, NamedTuple

import msgspec
import yaml
from msgspec import inspect

from inspector_tui.library import mismatch
from inspector_tui.library.complaint import Fault
from inspector_tui.library.demand import NEUTRAL, demand, demand_fault, heard
from inspector_tui.library.place import Trouble, descend
from inspector_tui.model import Value, from_plain


class _Bad:
    """Stands where no value could be made."""


BAD: Final = _Bad()


class Built(NamedTuple):
    """A value with its node, and the fields in which something else stands in for it."""

    node: yaml.Node
    value: Value
    bad: frozenset[str]


class Builder:
    """Builds from the leaves up; where a leaf is wrong its neighbours are still looked at."""

    def __init__(self, known_trouble: list[Trouble]) -> None:
        self.troubles: list[Trouble] = []
        """What does not fit its type or what the model refuses."""
        self.built: list[Built] = []
        """Every value that could be made, children before parents."""
        self._skip = {id(trouble.node) for trouble in known_trouble}

    def build(self, node: yaml.Node, kind: inspect.Type) -> object:
        """The value of a node, or BAD."""
        if id(node) in self._skip:
            return BAD
        kind = mismatch.fitting(kind, node)
        match kind, node:
            case inspect.StructType(), yaml.MappingNode():
                return self._struct(node, kind)
            case inspect.VarTupleType(item_type=inner), yaml.SequenceNode():
                return self._all([self.build(one, inner) for one in node.value])
            case inspect.TupleType(item_types=kinds), yaml.SequenceNode() if _fits(kinds, node):
                pairs = zip(node.value, kinds, strict=True)
                found = self._all([self.build(*pair) for pair in pairs])
                return found if isinstance(found, tuple) else BAD
            case inspect.DictType(), yaml.MappingNode():
                return self._dict(node, kind)
            case _, yaml.ScalarNode() if mismatch.is_leaf(kind):
                return self._leaf(node, kind)
        return self._bad(node, mismatch.wrong_kind(kind, node))

    def _leaf(self, node: yaml.ScalarNode, kind: inspect.Type) -> object:
        try:
            return from_plain(node.value, mismatch.leaf_type(kind), strict=False)
        except msgspec.ValidationError:
            return self._bad(node, mismatch.wrong_leaf(kind, node.value))

    def _all(self, parts: list[object]) -> object:
        """The tuple of the parts; where one is bad, the sound ones as a list."""
        sound = [part for part in parts if part is not BAD and not isinstance(part, list)]
        return tuple(sound) if len(sound) == len(parts) else sound

    def _dict(self, node: yaml.MappingNode, kind: inspect.DictType) -> object:
        found = {
            key.value: self.build(inner, kind.value_type)
            for key, inner in node.value
            if isinstance(key, yaml.ScalarNode)
            and id(key) not in self._skip
            and self._is_key(key, kind.key_type)
        }
        whole = len(found) == len(node.value) and not any(map(_is_bad, found.values()))
        return found if whole else BAD

    def _is_key(self, key: yaml.ScalarNode, kind: inspect.Type) -> bool:
        """Whether a key is one of the words that are possible, where only some are."""
        if not isinstance(kind, inspect.LiteralType) or key.value in kind.values:
            return True
        self._bad(key, mismatch.wrong_leaf(kind, key.value))
        return False

    def _struct(self, node: yaml.MappingNode, kind: inspect.StructType) -> object:
        given, whole = self._given(node, kind)
        bad = {name for name, value in given.items() if _is_bad(value)}
        stand_ins = {name: _stand_in(name, given[name]) for name in bad}
        made, errors = heard(kind.cls, {**given, **stand_ins})
        for error in errors:
            if bad.isdisjoint(demand(error).fields):
                wrong = demand_fault(error, given)
                self._bad(descend(node, wrong.at), wrong)
        bad.update(field for error in errors for field in demand(error).fields)
        if isinstance(made, Value):
            self.built.append(Built(node, made, frozenset(bad)))
        return made if whole and not bad and not errors else BAD

    def _given(
        self, node: yaml.MappingNode, kind: inspect.StructType
    ) -> tuple[dict[str, object], bool]:
        """The fields with their values, missing ones bad, and whether there is nothing besides."""
        types = {field.encode_name: field.type for field in kind.fields}
        given: dict[str, object] = {}
        whole = True
        for key, inner in node.value:
            if not isinstance(key, yaml.ScalarNode) or id(key) in self._skip:
                whole = False
            elif key.value in types:
                given[key.value] = self.build(inner, types[key.value])
            else:
                self._bad(key, mismatch.unknown_key(key.value, types))
                whole = False
        for field in kind.fields:
            if field.required and field.name not in given:
                given[field.name] = self._bad(node, mismatch.missing_key(field.name))
        return given, whole

    def _bad(self, node: yaml.Node, wrong: Fault) -> _Bad:
        self.troubles.append(Trouble(node, wrong))
        return BAD


def _fits(kinds: tuple[inspect.Type, ...], node: yaml.Node) -> bool:
    return len(kinds) == len(node.value)


def _is_bad(value: object) -> bool:
    return value is BAD or isinstance(value, list)


def _stand_in(name: str, value: object) -> object:
    """What takes the place of a bad field: the sound part of a list, else something neutral."""
    return tuple(value) if isinstance(value, list) and value else NEUTRAL.get(name, BAD)
