"""Place: where a node stands in a definition, named by keys and ids."""

from typing import NamedTuple

import yaml

from inspector_tui.library.complaint import Fault


class Trouble(NamedTuple):
    """A fault at a node."""

    node: yaml.Node
    fault: Fault


def paths(root: yaml.Node) -> dict[int, str]:
    """The path of every node and every key, by the `id()` of the node."""
    found = {id(root): ""}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        for name, inner in _children(node):
            if id(inner) not in found:
                path = found[id(node)]
                found[id(inner)] = f"{path}/{name}" if path else name
                waiting.append(inner)
    return found


def _children(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.SequenceNode):
        return [(_name(inner, at), inner) for at, inner in enumerate(node.value, 1)]
    if isinstance(node, yaml.MappingNode):
        return [(_word(key), one) for key, inner in node.value for one in (key, inner)]
    return []


def _word(key: yaml.Node) -> str:
    return str(key.value) if isinstance(key, yaml.ScalarNode) else "?"


def _name(node: yaml.Node, at: int) -> str:
    """The id of an entry of a list, else its number."""
    inner = under(node, "id")
    if isinstance(inner, yaml.ScalarNode) and inner.value:
        return str(inner.value)
    return f"#{at}"


def under(node: yaml.Node, key: str | int) -> yaml.Node | None:
    """The node at a key or a position, None where there is none."""
    if isinstance(node, yaml.MappingNode):
        for name, inner in node.value:
            if name.value == key:
                return inner  # type: ignore[no-any-return]
    elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and node.value:
        return node.value[key] if key < len(node.value) else None
    return None


def descend(node: yaml.Node, at: tuple[str | int, ...]) -> yaml.Node:
    """The node at the end of a way, or the last one that exists."""
    for key in at:
        inner = under(node, key)
        if inner is None:
            break
        node = inner
    return node
