"""Writes convolutions between maps of tokens and few channels as matrix products.

HAT's channel attention block squeezes a map of tokens ``[batch, H, W, C]`` to a few channels by a
3 x 3 convolution and widens it again by another, whose result is weighted by channel (Chen et al., CVPR
2023, section 3.2). Runtimes pad the few channels to 8 or 16 and transpose the many: it is cheaper to
multiply tokens by all nine taps at once, and to move only the few channels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import onnx
from numpy.typing import NDArray

from .linear import Linear, normed
from .view import Graph, attribute

Floats = NDArray[np.float32]
_TAPS = 9
_TO_CHANNELS, _TO_TOKENS = [0, 3, 1, 2], [0, 2, 3, 1]


def rewrite(graph: Graph) -> int:
    """Writes such convolutions anew; returns how many."""
    count = 0
    for node in graph.nodes:
        if node.op_type == "Conv":
            count += _squeeze(graph, node) or _widen(graph, node)
    return count


@dataclass(frozen=True)
class _Kernel:
    """A 3 x 3 convolution that keeps the size.

    Attributes:
        weight: ``[outputs, inputs, 3, 3]``.
        bias: ``[outputs]``.
    """

    weight: Floats
    bias: Floats


def _kernel(graph: Graph, node: onnx.NodeProto) -> Optional[_Kernel]:
    weight = graph.constant(node.input[1])
    bias = graph.constant(node.input[2]) if len(node.input) > 2 and node.input[2] else None
    plain = (
        weight is not None
        and weight.dtype == np.float32
        and weight.shape[2:] == (3, 3)
        and attribute(node, "pads", [0] * 4) == [1] * 4
        and attribute(node, "strides", [1, 1]) == [1, 1]
        and attribute(node, "dilations", [1, 1]) == [1, 1]
        and attribute(node, "group", 1) == 1
        and attribute(node, "auto_pad", b"NOTSET") == b"NOTSET"
    )
    if not plain or weight is None:
        return None
    return _Kernel(weight, np.zeros(len(weight), np.float32) if bias is None else bias)


def _squeeze(graph: Graph, node: onnx.NodeProto) -> bool:
    """A convolution of tokens to few channels: one product, and the sum of nine shifted maps."""
    turned, kernel = graph.maker(node.input[0], "Transpose"), _kernel(graph, node)
    if turned is None or kernel is None or attribute(turned, "perm") != _TO_CHANNELS:
        return False
    _, channels, height, width = graph.shape(node.input[0])
    few = len(kernel.weight)
    if few * _TAPS > channels:
        return False
    tokens, norm = normed(graph, turned.input[0])
    taps = kernel.weight.transpose(1, 2, 3, 0).reshape(channels, _TAPS * few)
    linear = Linear(taps, np.zeros(_TAPS * few, np.float32))
    linear = norm.before(linear) if norm else linear
    turned_tokens = graph.add("Transpose", [tokens], perm=[0, 2, 1])
    product = graph.add("MatMul", [graph.store(linear.weight.T), turned_tokens])
    maps = graph.reshape(product, (_TAPS, few, height, width))
    # A tap above looks at the row above, so its map moves down.
    padded = graph.add("Pad", [maps, graph.store(np.array([0, 0, 0, 1, 1, 0, 0, 0, 1, 1]))])
    parts = [
        _slice(graph, padded, (1, 3, 4), (tap, tap // 3, tap % 3), (1, height, width)) for tap in range(_TAPS)
    ]
    summed = graph.reshape(graph.add("Sum", parts), (few, height, width))
    graph.add("Add", [summed, graph.store(kernel.bias.reshape(-1, 1, 1))], node.output[0])
    return True


def _widen(graph: Graph, node: onnx.NodeProto) -> bool:
    """A convolution of few channels to tokens, weighted by channel by what comes of its mean.

    Mean and weights are linear in the nine shifted maps, so that both are taken of the few channels.
    """
    kernel, users = _kernel(graph, node), graph.users(node.output[0])
    kinds = {user.op_type: user for user in users}
    if kernel is None or len(users) != 2 or set(kinds) != {"GlobalAveragePool", "Mul"}:
        return False
    many, few = kernel.weight.shape[:2]
    weighted, pooled = kinds["Mul"], kinds["GlobalAveragePool"].output[0]
    gate = next(name for name in weighted.input if name != node.output[0])
    turned = graph.user(weighted.output[0], "Transpose")
    if turned is None or attribute(turned, "perm") != _TO_TOKENS or graph.shape(gate) != (1, many, 1, 1):
        return False
    if few * _TAPS > many:
        return False
    height, width = graph.shape(node.input[0])[2:]
    padded = graph.add("Pad", [node.input[0], graph.store(np.array([0, 0, 1, 1, 0, 0, 1, 1]))])
    parts = [_slice(graph, padded, (2, 3), (tap // 3, tap % 3), (height, width)) for tap in range(_TAPS)]
    parts.append(graph.store(np.ones((1, 1, height, width), np.float32)))  # for the bias
    maps = graph.reshape(graph.add("Concat", parts, axis=1), (_TAPS * few + 1, height * width))
    weight = np.vstack([kernel.weight.transpose(2, 3, 1, 0).reshape(-1, many), kernel.bias])
    mean = graph.add("ReduceMean", [maps, graph.store(np.array([2]))], keepdims=0)
    graph.reshape(graph.add("MatMul", [mean, graph.store(weight)]), (many, 1, 1), pooled)
    output, factor = _scaled(graph, turned.output[0])
    gated = graph.add("Mul", [graph.store(weight * np.float32(factor)), graph.reshape(gate, (1, many))])
    product = graph.add("MatMul", [graph.add("Transpose", [maps], perm=[0, 2, 1]), gated])
    graph.reshape(product, (height, width, many), output)
    return True


def _scaled(graph: Graph, name: str) -> tuple[str, float]:
    """The tensor that a number makes of this one, and the number."""
    node = graph.user(name, "Mul")
    for item in node.input if node is not None else ():
        number = graph.scalar(item)
        if node is not None and number is not None:
            return str(node.output[0]), number
    return name, 1.0


def _slice(
    graph: Graph, name: str, axes: tuple[int, ...], starts: tuple[int, ...], sizes: tuple[int, ...]
) -> str:
    ends = [start + size for start, size in zip(starts, sizes)]
    return graph.add("Slice", [name, *(graph.store(np.array(item)) for item in (starts, ends, axes))])
