"""Schema: the JSON Schema of a definition, with which editors check and complete its files.

It is written from the types of the model rather than by msgspec, which cannot encode the default
of a field that is a fraction.
"""

import ast
import inspect as source
import json
from fractions import Fraction
from itertools import pairwise
from textwrap import dedent
from typing import Any

from msgspec import inspect

from inspector_tui.model import Label, Value

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBER = {
    "description": "A number such as 1, 0.5 or 1/2.",
    "anyOf": [
        {"type": "number"},
        {"type": "string", "pattern": "^-?[0-9]{1,12}([.][0-9]{1,12}|/[1-9][0-9]{0,11})?$"},
    ],
}
_WORDS = {
    "description": "Words in one language, or by language code: {zh: …, en: …}.",
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
            "additionalProperties": {"type": "string", "minLength": 1},
        },
    ],
}


def schema_text(kind: type[Value]) -> bytes:
    """The schema of a kind as JSON, the same every time, with a newline at its end."""
    definitions: dict[str, Any] = {"Number": _NUMBER, "Label": _WORDS}
    _add(inspect.type_info(kind), definitions)
    whole = {"$schema": _DIALECT, **definitions.pop(kind.__name__), "$defs": definitions}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _add(kind: inspect.Type, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a type; the structs that it is made of join the definitions."""
    if kind == inspect.type_info(Label):
        return {"$ref": "#/$defs/Label"}
    match kind:
        case inspect.StructType():
            return _reference(kind, definitions)
        case inspect.UnionType(types=kinds):
            parts = [part for part in kinds if not isinstance(part, inspect.NoneType)]
            return _add(parts[0], definitions)
        case inspect.VarTupleType(item_type=inner):
            return {"type": "array", "items": _add(inner, definitions)}
        case inspect.TupleType(item_types=kinds):
            prefix = [_add(inner, definitions) for inner in kinds]
            return {"type": "array", "prefixItems": prefix, "items": False, "minItems": len(prefix)}
        case inspect.DictType(key_type=inspect.LiteralType(values=keys), value_type=inner):
            among = {"propertyNames": {"enum": list(keys)}}
            return {"type": "object", **among, "additionalProperties": _add(inner, definitions)}
        case inspect.DictType(value_type=inner):
            return {"type": "object", "additionalProperties": _add(inner, definitions)}
        case inspect.LiteralType(values=values):
            return {"enum": list(values)}
        case inspect.CustomType(cls=cls) if cls is Fraction:
            return {"$ref": "#/$defs/Number"}
    return {"type": _SCALARS[type(kind)]}


_SCALARS: dict[type[inspect.Type], str] = {
    inspect.StrType: "string",
    inspect.BoolType: "boolean",
    inspect.IntType: "integer",
}


def _reference(kind: inspect.StructType, definitions: dict[str, Any]) -> dict[str, Any]:
    name = kind.cls.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name].update(_object(kind, definitions))
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: inspect.StructType, definitions: dict[str, Any]) -> dict[str, Any]:
    words = _field_words(kind.cls)
    return {
        "title": kind.cls.__name__,
        "description": (kind.cls.__doc__ or "").strip(),
        "type": "object",
        "properties": {
            field.name: {
                **_add(field.type, definitions),
                **({"description": words[field.name]} if field.name in words else {}),
                **_default(field.default),
            }
            for field in kind.fields
        },
        "required": [field.name for field in kind.fields if field.required],
        "additionalProperties": False,
    }


def _field_words(kind: type) -> dict[str, str]:
    """The strings under the fields of a class, by field."""
    body = ast.parse(dedent(source.getsource(kind))).body[0]
    steps = body.body if isinstance(body, ast.ClassDef) else []
    words = {}
    for field, below in pairwise(steps):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str() as text)),
            ):
                words[name] = " ".join(text.split())
    return words


def _default(value: object) -> dict[str, Any]:
    """What holds without the field, where that says anything."""
    match value:
        case Fraction():
            return {"default": value.numerator if value.denominator == 1 else str(value)}
        case bool() | int():
            return {"default": value}
        case str() if value:
            return {"default": value}
    return {}
