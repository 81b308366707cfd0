"""Writes layer norms over the channels of a map right after the convolution that makes it.

Tracers write such a norm with the channels last, between two transpositions, and ONNX Runtime's norm works
with one thread. The convolution can centre the channels and weight them; what is left to do at each pixel
is to divide by their spread, and to add.
"""

from __future__ import annotations

from typing import Optional

import numpy as np
import onnx

from .linear import Norm, find_norm
from .view import Graph, attribute

_LAST, _FIRST = [0, 2, 3, 1], [0, 3, 1, 2]
_SMALLEST = 1e-3
"""Of a norm's weights, as a share of the largest: what they are divided by must not vanish."""


def rewrite(graph: Graph) -> int:
    """Writes every such norm anew; returns how many."""
    return sum(_rewrite(graph, node) for node in graph.nodes)


def _rewrite(graph: Graph, last: onnx.NodeProto) -> bool:
    if last.op_type != "Transpose" or attribute(last, "perm") != _FIRST:
        return False
    found = find_norm(graph, last.input[0])
    first = graph.maker(found[0], "Transpose") if found else None
    if found is None or first is None or attribute(first, "perm") != _LAST:
        return False
    norm = found[1]
    centred = _centred(graph, first.input[0], norm)
    if centred is None:
        return False
    weight = 1 / (len(norm.weight) * np.square(norm.weight.astype(np.float64)))
    square = graph.add("Mul", [centred, centred])
    pick = graph.store(weight.astype(np.float32)[None, :, None, None])
    epsilon = graph.store(np.array([norm.epsilon], np.float32))
    variance = graph.add("Conv", [square, pick, epsilon])
    divided = graph.add("Div", [centred, graph.add("Sqrt", [variance])])
    graph.add("Add", [divided, graph.store(norm.bias[:, None, None])], last.output[0])
    return True


def _centred(graph: Graph, name: str, norm: Norm) -> Optional[str]:
    """A map less the mean of its channels, times the norm's weights, if a convolution of its own makes it."""
    node = graph.maker(name, "Conv") if len(graph.users(name)) == 1 and name not in graph.outputs else None
    weight = graph.constant(node.input[1]) if node is not None else None
    bias = graph.constant(node.input[2]) if node is not None and len(node.input) > 2 else None
    size = np.abs(norm.weight)
    if node is None or weight is None or bias is None or size.min() < _SMALLEST * size.max():
        return None
    kernel, constant = (
        norm.weight.reshape(-1, *[1] * (values.ndim - 1)) * (values - values.mean(axis=0, dtype=np.float64))
        for values in (weight, bias)
    )
    words = {item.name: onnx.helper.get_attribute_value(item) for item in node.attribute}
    stored = [graph.store(values.astype(np.float32)) for values in (kernel, constant)]
    return graph.add("Conv", [node.input[0], *stored], **words)
