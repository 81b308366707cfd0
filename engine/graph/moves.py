"""Operators that only move numbers: which element of a tensor ends up where."""

from __future__ import annotations

from typing import Optional

import numpy as np
import onnx
from numpy.typing import NDArray

from .view import Graph, is_of

Index = NDArray[np.int32]
MOVES = (
    "Concat", "Gather", "Identity", "Pad", "Reshape", "Slice", "Split", "Squeeze", "Transpose", "Unsqueeze",
)  # fmt: skip
BATCH = 2
"""Images in what is traced: two, so that a mix-up of images would be seen."""


class Mover:
    """Traces elements through a graph's moving operators.

    Args:
        graph: The graph.
    """

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._known: dict[str, Index] = {}

    def source(self, name: str) -> str:
        """The tensor whose elements, moved, make up this one: the last that is no result of a move.

        Empty if there are several, as where two tensors are concatenated.
        """
        region, roots = [name], set()
        seen = {name}
        while region:
            tensor = region.pop()
            node = self._graph.maker(tensor, *MOVES)
            if node is None:
                roots.add(tensor)
                continue
            for item in node.input:
                if item and not self._graph.is_constant(item) and item not in seen:
                    seen.add(item)
                    region.append(item)
        return roots.pop() if len(roots) == 1 else ""

    def sink(self, name: str) -> str:
        """The tensor that this one is moved into before anything else is done with it.

        Empty if there are several.
        """
        inside, region, exits = {name}, [name], set()
        while region:
            tensor = region.pop()
            if tensor in self._graph.outputs:
                return ""
            for node in self._graph.users(tensor):
                if not is_of(node, *MOVES) or len(node.output) != 1:
                    exits.add(tensor)
                elif node.output[0] not in inside:
                    inside.add(node.output[0])
                    region.append(node.output[0])
        return exits.pop() if len(exits) == 1 else ""

    def trace(self, start: str, end: str) -> Optional[Index]:
        """Where each element of ``end`` was in ``start``: flat positions from one, zero for padding.

        The first dimension is taken for the batch. ``None`` if the shape of ``start`` is not known.
        """
        shape = self._graph.shape(start)
        if not shape:
            return None
        chain = self._chain(start, end)
        key = f"{shape}" + self._describe(chain, start)
        if key not in self._known:
            shape = (BATCH * shape[0], *shape[1:])
            values = {start: np.arange(1, np.prod(shape) + 1, dtype=np.int32).reshape(shape)}
            for node in chain:
                given = [values.get(item, self._graph.constant(item)) if item else None for item in node.input]
                values.update(zip(node.output, self._graph.run(node, given)))
            self._known[key] = values[end]
        return self._known[key]

    def _chain(self, start: str, end: str) -> list[onnx.NodeProto]:
        """The nodes between two tensors, makers before users."""
        chain: list[onnx.NodeProto] = []
        done = {start}

        def visit(name: str) -> None:
            if name in done or self._graph.is_constant(name):
                return
            node = self._graph.maker(name, *MOVES)
            if node is None:
                raise ValueError(f"{name} is not moved from {start}")
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
                given.append(f"{number.get(name)}" if value is None else f"{value.shape}{value.tobytes().hex()}")
            number.update((name, len(number)) for name in node.output)
            attributes = b"".join(item.SerializeToString() for item in node.attribute)
            words.append(f"{node.op_type} {attributes.hex()} {given}")
        return "\n".join(words)
