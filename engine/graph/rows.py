"""Computes what is done to each token alone for few tokens at a time, in cache.

Such is a transformer's multilayer perceptron, ``x + fc2(gelu(fc1(norm(x))))``, with the sums that lead up
to ``x``: written operator by operator, it takes every token to memory and back a dozen times.
"""

from __future__ import annotations

from typing import Optional

import numpy as np
import onnx
from onnx import TensorProto, helper

from .view import Graph, attribute, is_of

TOKENS = 1024
"""At a time, at most."""
_ALONE = ("Add", "Div", "Erf", "LayerNormalization", "MatMul", "Mul", "Sub")
Shape = tuple[int, ...]


def rewrite(graph: Graph, tokens: int = TOKENS) -> int:
    """Writes every such residual branch as a ``Scan`` over tokens; returns how many."""
    count = 0
    for node in graph.nodes:
        region = _region(graph, node)
        if region is not None:
            _scan(graph, node.output[0], *region, tokens)
            count += 1
    return count


def _region(graph: Graph, last: onnx.NodeProto) -> Optional[tuple[list[onnx.NodeProto], list[str]]]:
    """The nodes that lead from maps of tokens to the sum ``last``, makers first, and those maps."""
    shape = graph.shape(last.output[0])
    if not is_of(last, "Add") or len(shape) < 3:
        return None
    for start, branch in (last.input, reversed(last.input)):
        nodes = _branch(graph, start, branch, shape)
        kinds = [node.op_type for node in nodes]
        if kinds.count("MatMul") == 2 and "Erf" in kinds:
            nodes.append(last)
            sums = _sums(graph, start, nodes, shape)
            made = {name for node in sums for name in node.output}
            leaves = [name for node in sums for name in node.input if name not in made] or [start]
            return [*sums, *nodes], list(dict.fromkeys(leaves))
    return None


def _branch(graph: Graph, start: str, end: str, shape: Shape) -> list[onnx.NodeProto]:
    """The nodes from one tensor to another, if each looks at a token alone; else nothing."""
    nodes: list[onnx.NodeProto] = []
    waiting, seen = [end], {start}
    while waiting:
        name = waiting.pop()
        if name in seen or graph.is_constant(name):
            continue
        node = graph.maker(name, *_ALONE)
        if node is None or not _alone(graph, node, shape):
            return []
        seen.add(name)
        nodes.append(node)
        waiting.extend(node.input)
    closed = len(graph.users(end)) == 1 and _closed(graph, nodes, {end})
    return sorted(nodes, key=graph.place) if closed else []


def _sums(graph: Graph, start: str, nodes: list[onnx.NodeProto], shape: Shape) -> list[onnx.NodeProto]:
    """The sums of maps of tokens that lead to ``start``, which only ``nodes`` use."""
    node = graph.maker(start, "Add")
    if node is None or any(graph.is_constant(name) or graph.shape(name) != shape for name in node.input):
        return []
    if start in graph.outputs or not _closed(graph, [*nodes, node], {nodes[-1].output[0]}):
        return []
    before = [_sums(graph, name, [*nodes, node], shape) for name in dict.fromkeys(node.input)]
    return [*(item for items in before for item in items), node]


def _closed(graph: Graph, nodes: list[onnx.NodeProto], open_ends: set[str]) -> bool:
    """Whether no other nodes use what these make."""
    inside = {graph.place(node) for node in nodes}
    own = {name for node in nodes for name in node.output} - open_ends
    return not own & graph.outputs and all(
        graph.place(user) in inside for name in own for user in graph.users(name)
    )


def _alone(graph: Graph, node: onnx.NodeProto, shape: Shape) -> bool:
    """Whether a node looks at each token of maps ``[1, ..., C]`` alone."""
    if graph.shape(node.output[0])[:-1] != shape[:-1] or len(node.output) > 1:
        return False
    if node.op_type == "LayerNormalization":
        return attribute(node, "axis", -1) in (-1, len(shape) - 1)
    if node.op_type == "MatMul":
        return graph.is_constant(node.input[1]) and len(graph.shape(node.input[1])) == 2
    return all(
        np.prod(graph.shape(name)[:-1]) == 1
        if graph.is_constant(name)
        else graph.shape(name)[:-1] == shape[:-1]
        for name in node.input
    )


def _stored(graph: Graph, name: str) -> str:
    value = graph.constant(name)
    return name if value is None or graph.maker(name) is None else graph.store(value)


def _scan(graph: Graph, output: str, nodes: list[onnx.NodeProto], leaves: list[str], most: int) -> None:
    shape = graph.shape(output)
    tokens = int(np.prod(shape[1:-1]))
    count = max(number for number in range(1, min(most, tokens) + 1) if tokens % number == 0)
    names = {name: graph.name("tokens") for name in leaves}
    names[output] = graph.name("tokens")
    for node in nodes:  # what is computed outside from constants alone becomes one
        names.update((name, _stored(graph, name)) for name in node.input if graph.is_constant(name))
    body = []
    for node in nodes:
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        for ends in (copy.input, copy.output):
            ends[:] = [names.get(name, name) for name in ends]
        body.append(copy)
    value = helper.make_tensor_value_info
    few = helper.make_graph(
        body,
        "tokens",
        [value(names[name], TensorProto.FLOAT, [count, graph.shape(name)[-1]]) for name in leaves],
        [value(names[output], TensorProto.FLOAT, [count, shape[-1]])],
    )
    split = [graph.reshape(name, (count, graph.shape(name)[-1])) for name in leaves]
    done = graph.add("Scan", split, body=few, num_scan_inputs=len(leaves))
    graph.reshape(done, shape[1:], output)
