"""Computes what is done to each token alone for few tokens at a time, in cache.

Such is a transformer's multilayer perceptron, ``x + fc2(gelu(fc1(norm(x))))``, with the sums that lead up
to ``x``: written operator by operator, it takes every token to memory and back a dozen times.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import onnx
from onnx import TensorProto, helper

from .linear import Linear, Norm, find_linear, find_norm
from .view import Graph, is_of

TOKENS = 2048
"""At a time, at most."""
_ACTIVATION = ("Add", "Div", "Erf", "Mul", "Sub")
_LEVEL = 8.0
"""What an activation is given where it shall give a constant; so far from zero, GELU gives it back."""
Shape = tuple[int, ...]
Nodes = list[onnx.NodeProto]


@dataclass(frozen=True)
class _Perceptron:
    """``x + second(activation(first(norm(x))))``, ``x`` a sum of maps of tokens.

    Attributes:
        start: The tensor ``x``.
        sums: The nodes that make it of other maps, makers first; may be empty.
        norm: Of each token.
        first: After it.
        activation: The nodes from ``hidden`` to ``activated``, makers first.
        hidden: What comes out of ``first``.
        activated: What goes into ``second``.
        second: After the activation.
        output: The tensor that holds the result.
    """

    start: str
    sums: Nodes
    norm: Norm
    first: Linear
    activation: Nodes
    hidden: str
    activated: str
    second: Linear
    output: str


def rewrite(graph: Graph, tokens: int = TOKENS) -> int:
    """Writes every such residual branch as a ``Scan`` over tokens; returns how many."""
    count = 0
    for node in graph.nodes:
        found = _find(graph, node)
        if found is not None:
            _scan(graph, found, tokens)
            count += 1
    return count


def _find(graph: Graph, last: onnx.NodeProto) -> Optional[_Perceptron]:
    """The perceptron whose result the sum ``last`` is."""
    shape = graph.shape(last.output[0])
    if not is_of(last, "Add") or len(shape) < 3:
        return None
    for start, branch in (last.input, reversed(last.input)):
        second = find_linear(graph, branch)
        activation = _activation(graph, second[0]) if second else None
        first = find_linear(graph, activation[0]) if activation else None
        norm = find_norm(graph, first[0]) if first else None
        if not (second and activation and first and norm) or norm[0] != start:
            continue
        hidden, nodes = activation
        inside = _between(graph, branch, start)
        if inside is None or graph.shape(start) != shape:
            continue
        sums = _sums(graph, start, [*inside, last], last.output[0])
        return _Perceptron(
            start, sums, norm[1], first[1], nodes, hidden, second[0], second[1], last.output[0]
        )
    return None


def _activation(graph: Graph, end: str) -> Optional[tuple[str, Nodes]]:
    """The tensor of which another is a function, number by number, and the nodes of that, makers first."""
    shape = graph.shape(end)
    nodes: Nodes = []
    waiting, seen, sources = [end], {end}, set()
    while waiting:
        name = waiting.pop()
        node = graph.maker(name, *_ACTIVATION)
        given = [item for item in node.input if graph.scalar(item) is None] if node else []
        if node is None or any(graph.is_constant(item) or graph.shape(item) != shape for item in given):
            sources.add(name)
            continue
        nodes.append(node)
        waiting.extend(item for item in given if item not in seen)
        seen.update(given)
    return (sources.pop(), sorted(nodes, key=graph.place)) if nodes and len(sources) == 1 else None


def _between(graph: Graph, end: str, start: str) -> Optional[Nodes]:
    """The nodes from one tensor to another, if no others use what they make."""
    nodes: Nodes = []
    waiting, seen = [end], {start}
    while waiting:
        name = waiting.pop()
        node = graph.maker(name)
        if name not in seen and node is not None and not graph.is_constant(name):
            nodes.append(node)
            waiting.extend(node.input)
        seen.add(name)
    return nodes if len(graph.users(end)) == 1 and _closed(graph, nodes, {end}) else None


def _sums(graph: Graph, start: str, nodes: Nodes, end: str) -> Nodes:
    """The sums of maps of tokens that lead to ``start``, which only ``nodes`` use on the way to ``end``."""
    node, shape = graph.maker(start, "Add"), graph.shape(start)
    if node is None or any(graph.is_constant(name) or graph.shape(name) != shape for name in node.input):
        return []
    if start in graph.outputs or not _closed(graph, [*nodes, node], {end}):
        return []
    before = [_sums(graph, name, [*nodes, node], end) for name in dict.fromkeys(node.input)]
    return [*(item for items in before for item in items), node]


def _closed(graph: Graph, nodes: Nodes, open_ends: set[str]) -> bool:
    """Whether no other nodes use what these make."""
    inside = {graph.place(node) for node in nodes}
    own = {name for node in nodes for name in node.output} - open_ends
    return not own & graph.outputs and all(
        graph.place(user) in inside for name in own for user in graph.users(name)
    )


def _scan(graph: Graph, found: _Perceptron, most: int) -> None:
    shape = graph.shape(found.output)
    tokens, channels = int(np.prod(shape[1:-1])), shape[-1]
    count = max(number for number in range(1, min(most, tokens) + 1) if tokens % number == 0)
    made = {name for node in found.sums for name in node.output}
    leaves = dict.fromkeys(name for node in found.sums for name in node.input if name not in made)
    names = {name: graph.name("tokens") for name in leaves or [found.start]}
    ends = list(names.items())
    body = _copied(graph, found.sums, names)
    normed = found.norm.write(graph, names[found.start], count, into=body)
    first, second = _without_biases(graph, found)
    names[found.hidden] = first.write(graph, normed, body)
    body += _copied(graph, found.activation, names)
    branch = second.write(graph, names[found.activated], body)
    result = graph.add("Add", [names[found.start], branch], into=body)
    value = helper.make_tensor_value_info
    few = helper.make_graph(
        body,
        "tokens",
        [value(name, TensorProto.FLOAT, [1, count, channels]) for _, name in ends],
        [value(result, TensorProto.FLOAT, [1, count, channels])],
    )
    split = [graph.reshape(name, (1, count, channels)) for name, _ in ends]
    done = graph.add("Scan", split, body=few, num_scan_inputs=len(split))
    graph.reshape(done, shape[1:], found.output)


def _copied(graph: Graph, nodes: Nodes, names: dict[str, str]) -> Nodes:
    """Nodes with other names, which ``names`` then holds."""
    copies = []
    for node in nodes:
        given = [names.get(name) or _stored(graph, name) for name in node.input]
        names[node.output[0]] = graph.name(node.op_type)
        copies.append(helper.make_node(node.op_type, given, [names[node.output[0]]]))
    return copies


def _stored(graph: Graph, name: str) -> str:
    value = graph.constant(name)
    return name if value is None else graph.store(value)


def _without_biases(graph: Graph, found: _Perceptron) -> tuple[Linear, Linear]:
    """Both maps; the second's bias is the weight of a hidden channel that is the same everywhere."""
    first, second = found.norm.before(found.first), found.second
    level = _of_number(graph, found, _LEVEL)
    if not (second.bias.any() and np.isfinite(level) and level):
        return first, second
    column = np.full((len(first.weight), 1), _LEVEL / len(first.weight), np.float32)
    return (
        Linear(np.hstack([first.weight, column]), np.append(first.bias, np.float32(0))),
        Linear(np.vstack([second.weight, second.bias / np.float32(level)]), np.zeros_like(second.bias)),
    )


def _of_number(graph: Graph, found: _Perceptron, number: float) -> float:
    """What the activation makes of a number."""
    values = {found.hidden: np.array(number, np.float32)}
    for node in found.activation:
        given = [values.get(name, graph.constant(name)) for name in node.input]
        values[node.output[0]] = graph.run(node, given)[0]
    return float(values[found.activated].ravel()[0])
