"""Finds attention in windows in a graph, whatever its tensors are called.

What is found is ``softmax(scale q k^T + bias [+ mask]) v`` where queries, keys and values are linear in
the rows of one map of tokens ``[batch, ..., C]`` that the graph cuts into windows, rolled or overlapping
or not (Liu et al., "Swin Transformer", ICCV 2021; Chen et al., "Activating More Pixels in Image
Super-Resolution Transformer", CVPR 2023), and whose result is put back into a map of tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable, Optional, TypeVar

import numpy as np
import onnx
from numpy.typing import NDArray

from . import moves
from .linear import Linear, find_linear
from .moves import Heads, Index, Mover, Shape
from .view import Graph, attribute

_Thing = TypeVar("_Thing")
_READ = moves.heads, moves.heads_of_columns, moves.heads
"""How queries, keys and values lie in memory."""
_HIDDEN = -80.0
"""Masked logits get at most this: after the softmax, nothing of them is left in single precision."""


@dataclass(frozen=True)
class Part:
    """Queries, keys or values ``[windows, tokens, heads * d]``: rows of a linear map of tokens.

    Attributes:
        linear: The map.
        rows: ``[windows, tokens]``, which row of an image's tokens each is; -1 for zeros.
    """

    linear: Linear
    rows: Index


@dataclass(frozen=True)
class Attention:
    """One attention that was found.

    Attributes:
        tokens: The tensor ``[batch, ..., C]`` that it looks at.
        heads: How many.
        scale: Of the logits.
        query: The queries ``[windows, S]``.
        key: The keys ``[windows, T]``.
        value: The values ``[windows, T]``.
        bias: Name of a constant ``[1, heads, S, T]``.
        counts: ``[windows, S, T]``, which logits count; ``None`` if all do.
        projection: The linear map of what comes out.
        output: The tensor that holds the result as a map of tokens.
        rows: For each row of an image's result, from which of the ``windows * S`` it comes.
    """

    tokens: str
    heads: int
    scale: float
    query: Part
    key: Part
    value: Part
    bias: str
    counts: Optional[NDArray[np.bool_]]
    projection: Linear
    output: str
    rows: Index


class _Other(Exception):
    """What was looked at is something else."""


def find(graph: Graph) -> Iterator[Attention]:
    """Every attention of a graph that has the form above."""
    mover = Mover(graph)
    for node in graph.nodes:
        if node.op_type == "Softmax":
            try:
                yield _attention(graph, mover, node)
            except _Other:
                continue


def _attention(graph: Graph, mover: Mover, softmax: onnx.NodeProto) -> Attention:
    shape = graph.shape(softmax.input[0])
    if len(shape) < 4 or attribute(softmax, "axis", -1) not in (-1, len(shape) - 1):
        raise _Other
    heads, queries, keys = shape[-3:]
    added = _need(graph.maker(softmax.input[0], "Add"))
    bias, logits = added.input if graph.is_constant(added.input[0]) else reversed(added.input)
    product = _need(graph.maker(_before(graph, logits), "MatMul"))
    scale, query = _scaled(graph, product.input[0])
    weights = _after(graph, softmax.output[0])
    weighted = _need(graph.user(weights, "MatMul"))
    if weighted.input[0] != weights:
        raise _Other
    names = query, product.input[1], weighted.input[1]
    sources, parts = zip(
        *(
            _part(graph, mover, name, (heads, count), read)
            for name, count, read in zip(names, (queries, keys, keys), _READ)
        )
    )
    if len(set(sources)) != 1:
        raise _Other
    windows = len(parts[0].rows)
    bias, counts = _bias(graph, bias, (windows, heads, queries, keys))
    projection, output, rows = _result(graph, mover, weighted.output[0])
    query_part, key, value = parts
    return Attention(sources[0], heads, scale, query_part, key, value, bias, counts, projection, output, rows)


def _need(thing: Optional[_Thing]) -> _Thing:
    if thing is None:
        raise _Other
    return thing


def _before(graph: Graph, name: str) -> str:
    node = graph.maker(name, "Reshape")
    return name if node is None else str(node.input[0])


def _after(graph: Graph, name: str) -> str:
    node = graph.user(name, "Reshape")
    return name if node is None else str(node.output[0])


def _scaled(graph: Graph, name: str) -> tuple[float, str]:
    """A number and the tensor that it multiplies to give this one."""
    node = graph.maker(name, "Mul")
    if node is None:
        return 1.0, name
    for number, tensor in (node.input, reversed(node.input)):
        value = graph.scalar(number)
        if value is not None:
            return value, tensor
    raise _Other


def _part(
    graph: Graph,
    mover: Mover,
    name: str,
    shape: tuple[int, int],
    read: Callable[[Index, Shape], Optional[Heads]],
) -> tuple[str, Part]:
    """The tokens, and what of them makes up the queries, keys or values of this name."""
    output = mover.source(name)
    given, linear = _need(find_linear(graph, output))
    split = _need(mover.trace(output, name, read))
    source = mover.source(given)
    before = _need(mover.trace(source, given, moves.rows))
    if split.rows.shape[1] != shape[1] or graph.shape(name)[1] != shape[0]:
        raise _Other
    columns = slice(split.first, split.first + split.width)
    part = Linear(linear.weight[:, columns], linear.bias[columns])
    return source, Part(part, np.where(split.rows < 0, -1, before[split.rows]))


def _result(graph: Graph, mover: Mover, name: str) -> tuple[Linear, str, Index]:
    """The projection of ``[windows, heads, S, d]``, the map of tokens that it becomes, and how."""
    merged = mover.sink(name)
    projected = _need(graph.user(merged, "MatMul")).output[0]
    added = graph.user(projected, "Add")
    if added is not None and any(graph.is_constant(item) for item in added.input):
        projected = added.output[0]
    given, projection = _need(find_linear(graph, projected))
    if given != merged or not mover.trace(name, merged, moves.merges):
        raise _Other
    output = mover.sink(projected)
    return projection, output, _need(mover.trace(projected, output, moves.rows))


def _bias(
    graph: Graph, name: str, shape: tuple[int, int, int, int]
) -> tuple[str, Optional[NDArray[np.bool_]]]:
    """The bias that all windows share, and which logits count where windows differ."""
    shared = (1, *shape[1:])
    if graph.shape(name) == shared:
        return name, None
    node = _need(graph.maker(name, "Add"))
    for bias, own in (node.input, reversed(node.input)):
        if graph.shape(bias) == shared and graph.shape(own) == (shape[0], 1, *shape[2:]):
            mask = _need(graph.constant(own))[:, 0]
            if ((mask == 0) | (mask <= _HIDDEN)).all():
                return str(bias), mask == 0
    raise _Other
