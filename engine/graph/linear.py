"""Linear maps of tokens: found in a graph, written into one, and with a layer norm before them taken in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import onnx
from numpy.typing import NDArray

from .view import Graph, attribute

Floats = NDArray[np.float32]
EPSILON = 1e-5
"""Of a norm whose node names none."""


@dataclass(frozen=True)
class Linear:
    """``x @ weight + bias`` for the rows of a tensor.

    Attributes:
        weight: ``[C, outputs]``.
        bias: ``[outputs]``.
    """

    weight: Floats
    bias: Floats

    def write(self, graph: Graph, rows: str, into: Optional[list[onnx.NodeProto]] = None) -> str:
        """Adds the nodes that take the rows of a tensor ``[1, rows, C]``; returns the name of what they make.

        Of a bias of one or two dimensions ONNX Runtime would make one operator with the product, which
        copies it with one thread.
        """
        product = graph.add("MatMul", [rows, graph.store(self.weight)], into=into)
        if not self.bias.any():
            return product
        return graph.add("Add", [product, graph.store(self.bias[None, None])], into=into)


@dataclass(frozen=True)
class Norm:
    """A layer norm of tokens.

    ONNX Runtime 1.31 takes 50 ns for a token of 84 channels, 70 with two threads, of which it makes no
    use; for InstanceNormalization, each token an instance, 37 with any number. That one has no weights for
    channels, but the linear maps that come after can take them, and their own biases too: the normed token
    plus one sums to its number of channels, so that a constant is as much of a weight for each of them.

    Attributes:
        weight: ``[C]``.
        bias: ``[C]``.
        epsilon: Added to the variance.
    """

    weight: Floats
    bias: Floats
    epsilon: float

    def write(
        self,
        graph: Graph,
        tokens: str,
        count: int,
        output: str = "",
        into: Optional[list[onnx.NodeProto]] = None,
    ) -> str:
        """Adds the nodes that norm tokens ``[1, ..., C]``, ``count`` of them, without weights and add one.

        Returns:
            The name of ``[1, count, C]``.
        """
        one = graph.store(np.ones(count, np.float32))
        instances = graph.reshape(tokens, (count, len(self.weight)), into=into)
        return graph.add("InstanceNormalization", [instances, one, one], output, into, epsilon=self.epsilon)

    def before(self, linear: Linear) -> Linear:
        """The map of what :meth:`write` makes that is ``linear`` of this norm's output."""
        weight, gain = linear.weight.astype(np.float64), self.weight.astype(np.float64)
        constant = linear.bias + (self.bias - gain) @ weight
        taken = gain[:, None] * weight + constant / len(weight)
        return Linear(taken.astype(np.float32), np.zeros_like(linear.bias))


def find_linear(graph: Graph, name: str) -> Optional[tuple[str, Linear]]:
    """The tensor of whose rows another is a linear map, and that map."""
    node, bias = graph.maker(name, "Add", "MatMul"), None
    if node is not None and node.op_type == "Add":
        first = graph.is_constant(node.input[0])
        bias = graph.constant(node.input[0 if first else 1])
        node = graph.maker(node.input[1 if first else 0], "MatMul")
    weight = graph.constant(node.input[1]) if node is not None else None
    if node is None or weight is None or weight.ndim != 2 or weight.dtype != np.float32:
        return None
    if bias is None:
        bias = np.zeros(weight.shape[1], np.float32)
    return (str(node.input[0]), Linear(weight, bias)) if bias.shape == weight.shape[1:] else None


def find_norm(graph: Graph, name: str) -> Optional[tuple[str, Norm]]:
    """The tensor of whose last dimension another is a layer norm, and that norm."""
    node = graph.maker(name, "LayerNormalization")
    if node is None or attribute(node, "axis", -1) not in (-1, len(graph.shape(name)) - 1):
        return None
    weight = graph.constant(node.input[1])
    bias = graph.constant(node.input[2]) if len(node.input) > 2 and node.input[2] else None
    if weight is None or weight.dtype != np.float32 or weight.shape != graph.shape(name)[-1:]:
        return None
    bias = np.zeros_like(weight) if bias is None else bias
    return str(node.input[0]), Norm(weight, bias, attribute(node, "epsilon", EPSILON))


def normed(graph: Graph, tokens: str) -> tuple[str, Optional[Norm]]:
    """What linear maps of tokens ``[1, ..., C]`` are best taken of, ``[1, N, C]``.

    Returns:
        The tokens, or what :meth:`Norm.write` made instead, with that norm.
    """
    shape = graph.shape(tokens)
    count = int(np.prod(shape[1:-1]))
    found = find_norm(graph, tokens)
    if found is None:
        return graph.reshape(tokens, (count, shape[-1])), None
    given, one = found
    output = f"{tokens}/unweighted"
    return (output if graph.has(output) else one.write(graph, given, count, output)), one
