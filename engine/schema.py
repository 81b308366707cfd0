"""Reads JSON into frozen dataclasses, checking every key and type (standard library only).

The dataclass is the schema: its fields, their types and their defaults are what a file may hold.
"""

from __future__ import annotations

import dataclasses
import typing
from typing import Any, TypeVar

T = TypeVar("T")

UNSAID = {"unsaid": True}
"""Metadata of a field that :func:`dump` leaves out where it has its default: documents written before
the field was there stay as they are."""


class SchemaError(ValueError):
    """A document does not match its dataclass; the message says where and why."""


def parse(cls: type[T], data: Any, where: str = "") -> T:
    """Builds ``cls`` from plain JSON data.

    Args:
        cls: A dataclass whose fields are numbers, strings, booleans, tuples, dicts, ``Optional``
            or other such dataclasses.
        data: What ``json.load`` returned.
        where: The path to ``data`` in the document, for messages.

    Raises:
        SchemaError: A key is unknown or missing, or a value has the wrong type.
    """
    if not isinstance(data, dict):
        raise SchemaError(f"{where or 'the document'} is {_kind(data)}, not an object")
    fields = {field.name: field for field in dataclasses.fields(cls)}  # type: ignore[arg-type]
    unknown = sorted(set(data) - set(fields))
    if unknown:
        raise SchemaError(f"{_join(where, unknown[0])} is not a known key")
    missing = [name for name, field in fields.items() if name not in data and _required(field)]
    if missing:
        raise SchemaError(f"{_join(where, missing[0])} is missing")
    hints = typing.get_type_hints(cls)
    values = {name: _convert(hints[name], value, _join(where, name)) for name, value in data.items()}
    try:
        return cls(**values)
    except ValueError as error:
        raise SchemaError(f"{where}: {error}" if where else str(error)) from error


def dump(value: Any) -> Any:
    """The plain JSON data of a dataclass that :func:`parse` reads back to an equal one."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        found = {f: getattr(value, f.name) for f in dataclasses.fields(value)}
        return {f.name: dump(item) for f, item in found.items() if not _goes_without_saying(f, item)}
    if isinstance(value, (tuple, list)):
        return [dump(item) for item in value]
    if isinstance(value, dict):
        return {key: dump(item) for key, item in value.items()}
    return value


def _required(field: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing


def _goes_without_saying(field: dataclasses.Field[Any], value: Any) -> bool:
    return bool(field.metadata.get("unsaid")) and value == field.default


def _convert(hint: Any, value: Any, where: str) -> Any:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return value
    if origin is typing.Union:
        return _convert_union(args, value, where)
    if origin is tuple:
        return _convert_tuple(args, value, where)
    if origin is dict:
        if not isinstance(value, dict):
            raise SchemaError(f"{where} is {_kind(value)}, not an object")
        return {str(key): _convert(args[1], item, _join(where, key)) for key, item in value.items()}
    if dataclasses.is_dataclass(hint):
        return parse(typing.cast("type[Any]", hint), value, where)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool):
        raise SchemaError(f"{where} is {_kind(value)}, not {_NAMES.get(hint, hint.__name__)}")
    return value


def _convert_union(options: tuple[Any, ...], value: Any, where: str) -> Any:
    reason: SchemaError | None = None
    for option in options:
        try:
            return None if option is type(None) and value is None else _convert(option, value, where)
        except SchemaError as error:
            reason = reason or error
    raise reason or SchemaError(f"{where} is {_kind(value)}")


def _convert_tuple(args: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise SchemaError(f"{where} is {_kind(value)}, not a list")
    if len(args) == 2 and args[1] is Ellipsis:
        args = (args[0],) * len(value)
    elif len(args) != len(value):
        raise SchemaError(f"{where} has {len(value)} items, not {len(args)}")
    return tuple(_convert(arg, item, f"{where}[{i}]") for i, (arg, item) in enumerate(zip(args, value)))


def _join(where: str, key: object) -> str:
    return f"{where}.{key}" if where else str(key)


def _kind(value: Any) -> str:
    return "null" if value is None else _NAMES.get(type(value), type(value).__name__)


_NAMES: dict[type, str] = {
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "an object",
}
