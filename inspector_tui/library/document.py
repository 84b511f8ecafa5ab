"""Document: a YAML file as nodes and plain data, before any schema is applied."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from inspector_tui.library.complaint import Complaint, Complaints
from inspector_tui.library.place import Trouble, paths
from inspector_tui.library.plain import Plain
from inspector_tui.library.syntax import composed
from inspector_tui.library.text import text_of


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file that is YAML."""

    path: Path
    root: yaml.Node
    plain: object
    """The dictionaries, lists and texts of it."""
    troubles: tuple[Trouble, ...]
    """What is wrong whatever the schema says."""

    @classmethod
    def read(cls, path: Path) -> "Document | Complaint":
        """The document of a file, or what keeps it from being one; raises FileTrouble."""
        text = text_of(path)
        if isinstance(text, Complaint):
            return text
        root = composed(path, text)
        if isinstance(root, Complaint):
            return root
        plain = Plain(root)
        troubles = tuple(plain.troubles)
        document = cls(path=path, root=root, plain=plain.value, troubles=troubles)
        return document.complaints(troubles)[0] if plain.refused else document

    def complaints(self, troubles: Iterable[Trouble]) -> Complaints:
        """The troubles with their places, in the order of the file, each once."""
        named = paths(self.root)
        found = {}
        for node, wrong in troubles:
            line, column = node.start_mark.line + 1, node.start_mark.column + 1
            one = Complaint.of(self.path, line, column, named[id(node)], wrong)
            found[line, column, one.text("en")] = one
        return Complaints(one for _, one in sorted(found.items(), key=lambda pair: pair[0]))
