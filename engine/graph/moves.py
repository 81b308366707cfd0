"""Operators that only move numbers: which row of a map of tokens ends up where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional, TypeVar

import numpy as np
import onnx
from numpy.typing import NDArray

from .view import Array, Graph, is_of

Index = NDArray[np.signedinteger[Any]]
Shape = tuple[int, ...]
_Found = TypeVar("_Found")
MOVES = (
    "Concat", "Gather", "Identity", "Pad", "Reshape", "Slice", "Split", "Squeeze", "Transpose", "Unsqueeze",
)  # fmt: skip
BATCH = 2
"""Images in what is traced: two, so that a mix-up of images would be seen."""


@dataclass(frozen=True)
class Heads:
    """What ``[windows, heads, tokens, d]`` is made of: columns of rows of another tensor.

    Attributes:
        rows: ``[windows, tokens]`` of the first image: which row each is, -1 for zeros.
        first: Where the first head's columns begin; the others' follow.
        width: Columns of all heads.
    """

    rows: Index
    first: int
    width: int


class Mover:
    """Traces elements through a graph's moving operators.

    Args:
        graph: The graph.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._known: dict[str, Any] = {}

    def source(self, name: str) -> str:
        """The tensor whose elements, moved, make up this one: the last that is no result of a move.

        Empty if there are several, as where two tensors are concatenated.
        """
        waiting, seen, roots = [name], {name}, set()
        while waiting:
            tensor = waiting.pop()
            node = self._graph.maker(tensor, *MOVES)
            if node is None:
                roots.add(tensor)
                continue
            for item in node.input:
                if item and item not in seen and not self._graph.is_constant(item):
                    seen.add(item)
                    waiting.append(item)
        return roots.pop() if len(roots) == 1 else ""

    def sink(self, name: str) -> str:
        """The tensor that this one is moved into before anything else is done with it.

        Empty if there are several.
        """
        waiting, seen, exits = [name], {name}, set()
        while waiting:
            tensor = waiting.pop()
            for node in self._graph.users(tensor):
                if not is_of(node, *MOVES) or len(node.output) != 1:
                    exits.add(tensor)
                elif node.output[0] not in seen:
                    seen.add(node.output[0])
                    waiting.append(node.output[0])
        return exits.pop() if len(exits) == 1 and not seen & self._graph.outputs else ""

    def trace(self, start: str, end: str, read: Callable[[Index, Shape], _Found]) -> Optional[_Found]:
        """Where each element of ``end`` was in ``start``, as ``read`` sums it up.

        Args:
            start: A tensor, the first dimension of which counts images or a multiple of them.
            end: A tensor that moves make of it, and of nothing else.
            read: Takes flat positions in ``start`` from one, zero for padding, and the shape of ``start``
                for :data:`BATCH` images. It is not asked again about the same moves.
        """
        shape = self._graph.shape(start)
        if not shape or self.source(end) not in (start, self.source(start)):
            return None
        chain = self._chain(start, end)
        key = f"{read.__name__} {shape} {self._describe(chain, start)}"
        if key not in self._known:
            shape = (BATCH * shape[0], *shape[1:])
            positions = np.arange(1, np.prod(shape) + 1, dtype=np.int32).reshape(shape)
            self._known[key] = read(self._moved(chain, {start: positions}, end), shape)
        found: Optional[_Found] = self._known[key]
        return found

    def _moved(self, chain: list[onnx.NodeProto], values: dict[str, Array], end: str) -> Array:
        """What nodes make of some values; each is held for as long as it is used."""
        last = {item: node for node in chain for item in node.input}
        for node in chain:
            given = [values.get(item, self._graph.constant(item)) if item else None for item in node.input]
            values.update(zip(node.output, self._graph.run(node, given)))
            for item in {*node.input, *node.output} - {end}:
                if last.get(item, node) is node:
                    values.pop(item, None)
        return values[end]

    def _chain(self, start: str, end: str) -> list[onnx.NodeProto]:
        """The nodes between two tensors, makers before users."""
        chain: list[onnx.NodeProto] = []
        done = {start}

        def visit(name: str) -> None:
            node = self._graph.maker(name, *MOVES)
            if node is None or name in done or self._graph.is_constant(name):
                return
            for item in node.input:
                visit(item)
            done.update(node.output)
            chain.append(node)

        visit(end)
        return chain

    def _describe(self, chain: list[onnx.NodeProto], start: str) -> str:
        """What nodes do together, whatever their tensors are called."""
        number = {start: 0}
        words = []
        for node in chain:
            given = []
            for name in node.input:
                value = self._graph.constant(name) if name else None
                given.append(
                    f"{number.get(name)}" if value is None else f"{value.shape}{value.tobytes().hex()}"
                )
            number.update((name, len(number)) for name in node.output)
            attributes = b"".join(item.SerializeToString() for item in node.attribute)
            words.append(f"{node.op_type} {attributes.hex()} {given}")
        return "\n".join(words)


def rows(index: Index, shape: Shape) -> Optional[Index]:
    """For each row of the first image the row that it was, if rows stay whole."""
    width = shape[-1]
    if index.shape[-1] != width or (index == 0).any():
        return None
    index = index.reshape(-1, width)
    if (index - index[:, :1] != np.arange(width, dtype=index.dtype)).any() or (
        index[:, 0] % width != 1 % width
    ).any():
        return None
    return _first_image((index[:, 0] - 1) // width, shape)


def heads(index: Index, shape: Shape) -> Optional[Heads]:
    """What ``[windows, heads, tokens, d]`` is made of."""
    if index.ndim != 4:
        return None
    width = index.shape[1] * index.shape[3]
    there = index[:, 0, :, 0] > 0
    corner = np.where(there, index[:, 0, :, 0] - 1, 0)
    columns = np.unique(corner[there] % shape[-1])
    if len(columns) != 1 or columns[0] + width > shape[-1]:
        return None
    offsets = np.arange(width, dtype=index.dtype).reshape(1, index.shape[1], 1, index.shape[3])
    expected = np.where(there, corner + 1, 0)[:, None, :, None] + np.where(
        there[:, None, :, None], offsets, 0
    )
    if (index != expected).any():
        return None
    row = _first_image(np.where(there, corner // shape[-1], -1), shape)
    return None if row is None else Heads(row.reshape(-1, index.shape[2]), int(columns[0]), width)


def heads_of_columns(index: Index, shape: Shape) -> Optional[Heads]:
    """What ``[windows, heads, d, tokens]`` is made of."""
    return heads(index.swapaxes(-1, -2), shape) if index.ndim == 4 else None


def merges(index: Index, shape: Shape) -> bool:
    """Whether ``[windows, heads, tokens, d]`` becomes ``[windows, tokens, heads * d]``."""
    expected = np.arange(1, index.size + 1, dtype=index.dtype).reshape(shape).swapaxes(1, 2)
    return len(shape) == 4 and index.size == expected.size and bool((index.ravel() == expected.ravel()).all())


def _first_image(row: Index, shape: Shape) -> Optional[Index]:
    """The rows of the first image, if those of the other are the same ones of the other image."""
    count = int(np.prod(shape[:-1])) // BATCH
    first, other = row.reshape(BATCH, -1)
    alike = (first < count).all() and (other == np.where(first < 0, -1, first + count)).all()
    return first if alike else None
