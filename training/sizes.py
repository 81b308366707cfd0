"""Makes one graph of several, traced for tiles of different sizes; :mod:`engine.resize` sets it to each.

Weights are the same for every size, and so is nearly everything else that a trace holds. What differs is
found by its place in the traces as they come from the tracer, before equal constants become one: what is
equal for one size by chance need not be so for another.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, numpy_helper

LARGEST = 20_000
"""Numbers that may differ for a size; a model with more is not for several sizes."""

Values = dict[int, NDArray[Any]]
"""A constant at each size."""


def differing(own: onnx.ModelProto, others: Mapping[int, onnx.ModelProto]) -> dict[str, Values]:
    """The constants that depend on the tile's size, by their name in ``own``.

    Args:
        own: The trace for the model's own size; where two constants are equal for every size, the nodes of
            this trace take one of them afterwards.
        others: The traces of the same model for other sizes.

    Raises:
        ValueError: The traces differ in more than a few constants.
    """
    found: dict[str, Values] = {}
    for size, other in others.items():
        total = 0
        for name, mine, theirs in _pairs(own, other, size):
            if mine.shape != theirs.shape or not np.array_equal(mine, theirs):
                found.setdefault(name, {})[size] = theirs
                total += theirs.size
        if total > LARGEST:
            raise ValueError(f"{total} numbers differ for tiles of {size} px, more than {LARGEST}")
    constants = _constants(own)
    for name, values in found.items():
        found[name] = {size: values.get(size, numpy_helper.to_array(constants[name])) for size in others}
    return _merged(own, found)


def table(constants: Mapping[str, Values], sizes: Iterable[int]) -> str:
    """The text of the metadata that sets a graph to other sizes; a size may need no other constant."""
    found = {
        str(size): {
            name: {"dtype": str(v[size].dtype), "shape": v[size].shape, "values": v[size].ravel().tolist()}
            for name, v in constants.items()
        }
        for size in sizes
    }
    return json.dumps(found, separators=(",", ":"))


def take_out(model: onnx.ModelProto, names: Iterable[str]) -> list[TensorProto]:
    """Makes constants inputs of the graph, so that nothing that tidies it takes them for constants."""
    wanted, graph, taken = set(names), model.graph, []
    for name, tensor in _constants(model).items():
        if name in wanted:
            copy = TensorProto()
            copy.CopyFrom(tensor)
            copy.name = name
            taken.append(copy)
            graph.input.append(onnx.helper.make_tensor_value_info(name, tensor.data_type, tensor.dims))
    nodes = [node for node in graph.node if node.op_type != "Constant" or node.output[0] not in wanted]
    tensors = [tensor for tensor in graph.initializer if tensor.name not in wanted]
    for field, kept in ((graph.node, nodes), (graph.initializer, tensors)):
        del field[:]
        field.extend(kept)
    return taken


def put_back(model: onnx.ModelProto, taken: Iterable[TensorProto]) -> None:
    """Makes them constants again."""
    tensors = {tensor.name: tensor for tensor in taken}
    inputs = [value for value in model.graph.input if value.name not in tensors]
    del model.graph.input[:]
    model.graph.input.extend(inputs)
    model.graph.initializer.extend(tensors.values())


def _constants(model: onnx.ModelProto) -> dict[str, TensorProto]:
    found = {tensor.name: tensor for tensor in model.graph.initializer}
    nodes = (node for node in model.graph.node if node.op_type == "Constant")
    return found | {node.output[0]: node.attribute[0].t for node in nodes}


def _pairs(
    own: onnx.ModelProto, other: onnx.ModelProto, size: int
) -> list[tuple[str, NDArray[Any], NDArray[Any]]]:
    """Constants that take the same place in both traces; weights, which are initialisers, have one name."""
    if [_kind(node) for node in own.graph.node] != [_kind(node) for node in other.graph.node]:
        raise ValueError(f"for tiles of {size} px the graph has other nodes")
    tensors = {tensor.name: tensor for tensor in other.graph.initializer}
    found = [(tensor.name, tensor, tensors[tensor.name]) for tensor in own.graph.initializer]
    for one, two in zip(own.graph.node, other.graph.node, strict=True):
        if one.op_type == "Constant":
            found.append((one.output[0], one.attribute[0].t, two.attribute[0].t))
    return [(name, numpy_helper.to_array(a), numpy_helper.to_array(b)) for name, a, b in found]


def _kind(node: onnx.NodeProto) -> tuple[Any, ...]:
    attributes = () if node.op_type == "Constant" else tuple(map(str, node.attribute))
    return node.op_type, *node.input, *node.output, attributes


def _merged(own: onnx.ModelProto, found: dict[str, Values]) -> dict[str, Values]:
    constants = _constants(own)
    first: dict[Any, str] = {}
    instead: dict[str, str] = {}
    for name, values in found.items():
        shapes = tuple(values[size].shape for size in sorted(values))
        bare = TensorProto()
        bare.CopyFrom(constants[name])
        bare.ClearField("name")
        key = (bare.SerializeToString(), *(values[size].tobytes() for size in sorted(values)), shapes)
        instead[name] = first.setdefault(key, name)
    for node in own.graph.node:
        for index, name in enumerate(node.input):
            node.input[index] = instead.get(name, name)
    return {name: found[name] for name in first.values()}
