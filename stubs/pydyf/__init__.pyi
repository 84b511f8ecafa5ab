from collections.abc import Iterable
from typing import Any

class Object:
    @property
    def reference(self) -> bytes: ...

class Dictionary(Object, dict[str, Any]):
    def __init__(self, values: dict[str, Any] | None = None) -> None: ...

class Array(Object, list[Any]):
    def __init__(self, array: Iterable[Any] | None = None) -> None: ...

class String(Object):
    string: str | bytes

class PDF:
    objects: list[Any]
    catalog: Dictionary
    def add_object(self, __object: Object) -> None: ...
