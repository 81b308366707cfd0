"""Reads JSON into frozen dataclasses, checking every key and type (standard library only).

The dataclass is the schema: its fields, their types and their defaults are what a file may hold.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Collection
from typing import Any, Optional, TypeVar

from .wording import Marked, mark, tr, translated

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
        raise _other(where or tr("the document"), data, dict)
    fields = {field.name: field for field in dataclasses.fields(cls)}  # type: ignore[arg-type]
    unknown = sorted(set(data) - set(fields))
    if unknown:
        raise SchemaError(tr("{key} is not a known key").format(key=_join(where, unknown[0])))
    missing = [name for name, field in fields.items() if name not in data and _required(field)]
    if missing:
        raise SchemaError(tr("{key} is missing").format(key=_join(where, missing[0])))
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


def check_choice(key: str, value: str, known: Collection[str]) -> None:
    """Makes sure that a key holds one of the words that are known.

    Raises:
        ValueError: It does not; the message lists them.
    """
    if value not in known:
        raise ValueError(
            tr("{key} {value!r} is not one of {known}").format(key=key, value=value, known=", ".join(known))
        )


def check_version(found: int, read: int) -> None:
    """Makes sure that a document is of the version that is read here.

    Raises:
        ValueError: It is not.
    """
    if found != read:
        raise ValueError(tr("schema is {found}, this version reads {read}").format(found=found, read=read))


def check_extent(extent: Optional[tuple[float, float, float, float]]) -> None:
    """Makes sure that an extent, if there is one, holds something.

    Raises:
        ValueError: It does not.
    """
    if extent and (extent[0] >= extent[2] or extent[1] >= extent[3]):
        raise ValueError(
            tr("extent {extent} is empty: it must be west, south, east, north").format(extent=extent)
        )


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
            raise _other(where, value, dict)
        return {str(key): _convert(args[1], item, _join(where, key)) for key, item in value.items()}
    if dataclasses.is_dataclass(hint):
        return parse(typing.cast("type[Any]", hint), value, where)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool):
        raise _other(where, value, hint)
    return value


def _convert_union(options: tuple[Any, ...], value: Any, where: str) -> Any:
    reason: SchemaError | None = None
    for option in options:
        try:
            return None if option is type(None) and value is None else _convert(option, value, where)
        except SchemaError as error:
            reason = reason or error
    raise reason or SchemaError(tr("{key} is {kind}").format(key=where, kind=_kind(type(value))))


def _convert_tuple(args: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise _other(where, value, list)
    if len(args) == 2 and args[1] is Ellipsis:
        args = (args[0],) * len(value)
    elif len(args) != len(value):
        raise SchemaError(
            tr("{key} has {number} items, not {wanted}").format(
                key=where, number=len(value), wanted=len(args)
            )
        )
    return tuple(_convert(arg, item, f"{where}[{i}]") for i, (arg, item) in enumerate(zip(args, value)))


def _join(where: str, key: object) -> str:
    return f"{where}.{key}" if where else str(key)


def _other(where: str, value: Any, wanted: type) -> SchemaError:
    """What is said of a value of another type than the wanted one."""
    return SchemaError(
        tr("{key} is {kind}, not {wanted}").format(key=where, kind=_kind(type(value)), wanted=_kind(wanted))
    )


def _kind(kind: type) -> str:
    return translated(_NAMES.get(kind, Marked(kind.__name__)))


_NAMES: dict[type, Marked] = {
    bool: mark("a boolean"),
    int: mark("an integer"),
    float: mark("a number"),
    str: mark("a string"),
    list: mark("a list"),
    dict: mark("an object"),
    type(None): Marked("null"),
}
