"""Finds the texts of translatable calls in code, for both sets of catalogues (standard library only)."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

Text = TypeVar("Text")


def gathered(
    paths: Iterable[Path], folder: Path, read: Callable[[str, str], Iterator[Text]]
) -> dict[Text, list[str]]:
    """Texts in the order of the code, with the files that say them.

    Args:
        paths: The files.
        folder: That they are named from.
        read: Gives the texts of a file's content, and is told its name.
    """
    found: dict[Text, list[str]] = {}
    for path in sorted(paths):
        name = path.relative_to(folder).as_posix()
        for text in read(path.read_text(encoding="utf-8"), name):
            places = found.setdefault(text, [])
            if name not in places:
                places.append(name)
    return found


def calls(code: str) -> Iterator[tuple[str, ast.Call]]:
    """The calls of a module from top to bottom, each with the name of what is called."""
    found = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for call in sorted(found, key=lambda call: (call.lineno, call.col_offset)):
        yield called(call), call


def called(call: ast.Call) -> str:
    """The name of what is called, without what it belongs to."""
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def shown(node: ast.expr) -> Iterator[str]:
    """The texts of an expression that are shown as they are."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (str(part.value) for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.BinOp):
        yield from (*shown(node.left), *shown(node.right))
    elif isinstance(node, ast.IfExp):
        yield from (*shown(node.body), *shown(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for part in node.values for text in shown(part))
    elif isinstance(node, (ast.List, ast.Tuple)):
        yield from (text for item in node.elts for text in shown(item))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        yield from shown(node.func.value)  # "…".format()


def is_text(node: ast.expr) -> bool:
    """Whether a text stands there."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value)


def only_text(name: str, call: ast.Call) -> str:
    """The text that is a call's only argument.

    Raises:
        ValueError: It is not, so that nobody could translate it.
    """
    if len(call.args) != 1 or not is_text(call.args[0]):
        raise ValueError(f"{name}:{call.lineno}: {called(call)} needs a text that stands there")
    return str(ast.literal_eval(call.args[0]))
