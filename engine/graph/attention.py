"""Finds attention in windows in a graph, whatever its tensors are called.

What is found is ``softmax(scale q k^T + bias [+ mask]) v`` where queries, keys and values are linear in
the rows of one map of tokens ``[batch, ..., C]`` that the graph cuts into windows, rolled or overlapping
or not (Liu et al., "Swin Transformer", ICCV 2021; Chen et al., "Activating More Pixels in Image
Super-Resolution Transformer", CVPR 2023), and whose result is put back into a map of tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional, TypeVar

import numpy as np
import onnx
from numpy.typing import NDArray

from .moves import BATCH, Index, Mover
from .view import Graph, attribute

Floats = NDArray[np.float32]
_Thing = TypeVar("_Thing")
_HIDDEN = -80.0
"""Masked logits get at most this: after the softmax, nothing of them is left in single precision."""


@dataclass(frozen=True)
class Linear:
    """``x @ weight + bias`` for the rows of a tensor.

    Attributes:
        weight: ``[C, outputs]``.
        bias: ``[outputs]``.
    """

    weight: Floats
    bias: Floats


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
            _part(graph, mover, name, (heads, count), swapped)
            for name, count, swapped in zip(names, (queries, keys, keys), (False, True, False))
        )
    )
    if len(set(sources)) != 1:
        raise _Other
    windows = len(parts[0].rows)
    bias, counts = _bias(graph, bias, (windows, heads, queries, keys))
    projection, output, rows = _result(graph, mover, weighted.output[0])
    return Attention(sources[0], heads, scale, *parts, bias, counts, projection, output, rows)


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


def _linear(graph: Graph, name: str) -> tuple[str, Linear]:
    """The tensor of whose rows another is a linear map, and that map."""
    node, bias = _need(graph.maker(name, "Add", "MatMul")), None
    if node.op_type == "Add":
        first = graph.is_constant(node.input[0])
        bias = graph.constant(node.input[0 if first else 1])
        node = _need(graph.maker(node.input[1 if first else 0], "MatMul"))
    weight = graph.constant(node.input[1])
    if weight is None or weight.ndim != 2 or weight.dtype != np.float32:
        raise _Other
    if bias is None:
        bias = np.zeros(weight.shape[1], np.float32)
    if bias.shape != weight.shape[1:]:
        raise _Other
    return str(node.input[0]), Linear(weight, bias)


def _part(
    graph: Graph, mover: Mover, name: str, shape: tuple[int, int], swapped: bool
) -> tuple[str, Part]:
    """Whose rows the tensor ``[windows, heads, tokens, d]`` is made of (``swapped``: ``[..., d, tokens]``)."""
    output = mover.source(name)
    given, linear = _linear(graph, output)
    index = _need(mover.trace(output, name))
    index = index.swapaxes(-1, -2) if swapped else index
    if index.ndim != 4 or index.shape[1:3] != shape:
        raise _Other
    width = index.shape[1] * index.shape[3]
    rows, columns = np.divmod(index - 1, linear.weight.shape[1])
    rows, there = np.where(index > 0, rows, -1), index > 0
    first = int(columns[there].min()) if there.any() else 0
    expected = first + np.arange(width).reshape(shape[0], 1, -1)
    if (rows != rows[:, :1, :, :1]).any() or ((columns != expected) & there).any():
        raise _Other
    rows = _one_image(graph, output, rows[:, 0, :, 0].reshape(BATCH, -1, shape[1]))
    source = mover.source(given)
    before = _rows(graph, mover, source, given)
    columns = slice(first, first + width)
    part = Linear(linear.weight[:, columns], linear.bias[columns])
    return source, Part(part, np.where(rows < 0, -1, before[rows]))


def _result(graph: Graph, mover: Mover, name: str) -> tuple[Linear, str, Index]:
    """The projection of ``[windows, heads, S, d]``, the map of tokens that it becomes, and how."""
    merged = mover.sink(name)
    projected = _need(graph.user(merged, "MatMul")).output[0]
    added = graph.user(projected, "Add")
    if added is not None and any(graph.is_constant(item) for item in added.input):
        projected = added.output[0]
    given, projection = _linear(graph, projected)
    index = _need(mover.trace(name, merged))
    _, heads, tokens, width = graph.shape(name)
    expected = np.arange(index.size, dtype=np.int32).reshape(-1, heads, tokens, width).swapaxes(1, 2)
    if given != merged or (index.ravel() - 1 != expected.ravel()).any():
        raise _Other
    output = mover.sink(projected)
    return projection, output, _rows(graph, mover, projected, output)


def _rows(graph: Graph, mover: Mover, start: str, end: str) -> Index:
    """For each row of an image in ``end`` the one of ``start``."""
    index = _need(mover.trace(start, end))
    width = graph.shape(start)[-1]
    if index.shape[-1] != width:
        raise _Other
    rows, columns = np.divmod(index.reshape(BATCH, -1, width) - 1, width)
    if (index == 0).any() or (columns != np.arange(width)).any() or (rows != rows[..., :1]).any():
        raise _Other
    return _one_image(graph, start, rows[..., 0])


def _one_image(graph: Graph, start: str, rows: Index) -> Index:
    """The rows of the first image, if those of the other are the same ones of the other image."""
    count = int(np.prod(graph.shape(start)[:-1]))
    if (rows[0] >= count).any() or (rows[1:] != np.where(rows[0] < 0, -1, rows[0] + count)).any():
        raise _Other
    return rows[0]


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
