"""Plain: nodes as dictionaries, lists and text, and the faults that no schema is needed to see."""

import yaml

from inspector_tui.library.complaint import Fault, fault
from inspector_tui.library.place import Trouble
from inspector_tui.library.syntax_fault import wide_colon
from inspector_tui.locale import N_

MOST_NODES = 100_000
"""A definition of a thousand items has a third of this; aliases that multiply have more."""
DEEPEST = 20
"""The schema is half as deep."""

_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Plain:
    """The plain data of nodes, and what was found wrong while they were read."""

    def __init__(self, root: yaml.Node) -> None:
        self.troubles: list[Trouble] = []
        """What is wrong whatever the schema says."""
        self.refused = False
        """Whether there was too much to read."""
        self._seen = 0
        self.value: object = self._read(root, 0)
        """The plain data; incomplete where there is trouble."""

    def _read(self, node: yaml.Node, depth: int) -> object:
        self._seen += 1
        if depth > DEEPEST or self._seen > MOST_NODES or self.refused:
            self._refuse(node)
            return None
        if node.tag not in _TAGS:
            self.troubles.append(Trouble(node, _tagged(node.tag)))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth + 1)
        if isinstance(node, yaml.SequenceNode):
            return [self._read(inner, depth + 1) for inner in node.value]
        if node.value in _NOTHING and _bare(node):
            self.troubles.append(Trouble(node, _empty()))
        return node.value

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, object]:
        plain: dict[str, object] = {}
        first: dict[str, int] = {}
        for key, inner in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.troubles.append(Trouble(key, _no_word()))
                continue
            if "：" in key.value:
                self.troubles.append(Trouble(key, wide_colon()))
                continue
            if key.value in plain:
                self.troubles.append(Trouble(key, _twice(key.value, first[key.value])))
            first.setdefault(key.value, key.start_mark.line + 1)
            plain[key.value] = self._read(inner, depth)
        return plain

    def _refuse(self, node: yaml.Node) -> None:
        """Says once that there is too much; what follows is not read."""
        if not self.refused:
            self.troubles = [Trouble(node, _too_much())]
        self.refused = True


def _bare(node: yaml.Node) -> bool:
    """Whether a scalar stands without quotes; the C loader says so with an empty style."""
    return not getattr(node, "style", None)


def _tagged(tag: str) -> Fault:
    return fault(
        N_("the tag {tag} is not used in definitions"),
        N_("Take it away, or put words that begin with ! in quotes."),
        tag=tag,
    )


def _empty() -> Fault:
    return fault(
        N_("nothing stands here"),
        N_("Write a value, or take the key away; words that begin with # stand in quotes."),
    )


def _no_word() -> Fault:
    return fault(
        N_("a key must be a word"),
        N_("Put words that begin with a bracket in quotes."),
    )


def _twice(key: str, first: int) -> Fault:
    return fault(
        N_("the key {key} stands here a second time; the first is in line {first}"),
        N_("Take one of the two away."),
        key=key,
        first=first,
    )


def _too_much() -> Fault:
    return fault(
        N_("the definition is nested too deeply or refers to itself too often"),
        N_("Write the entries out instead of repeating them with & and *."),
    )
