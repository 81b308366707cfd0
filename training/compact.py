"""Stores the constants of an ONNX graph in narrower types; they are widened when the graph is loaded."""

from __future__ import annotations

from collections.abc import Container

import numpy as np
import onnx
from numpy.typing import DTypeLike
from onnx import TensorProto, helper, numpy_helper

_SMALL = 512
"""Bytes below which a tensor is left alone: it would not pay for the operator that widens it."""
_NARROWER: dict[int, DTypeLike] = {TensorProto.FLOAT: np.float16, TensorProto.INT64: np.int16}


def store(graph: onnx.ModelProto, keep: Container[str] = ()) -> onnx.ModelProto:
    """The same graph with every constant that loses nothing by it in 16 bits: weights and indices.

    A ``Cast`` widens each; runtimes fold it when they load the graph, so that computing stays in single
    precision. Weights lose nothing where they were rounded before
    (:func:`training.checkpoints.save`); others are left as they are.

    Args:
        graph: It is changed.
        keep: Names of constants that stay as they are.
    """
    casts = []
    for tensor in graph.graph.initializer:
        wide = tensor.data_type
        if wide not in _NARROWER or tensor.name in keep:
            continue
        values = numpy_helper.to_array(tensor)
        with np.errstate(over="ignore"):
            narrow = values.astype(_NARROWER[wide])
        if values.nbytes <= _SMALL or not np.array_equal(narrow.astype(values.dtype), values):
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(narrow, f"{name}.narrow"))
        casts.append(helper.make_node("Cast", [f"{name}.narrow"], [name], to=wide))
    nodes = [*casts, *graph.graph.node]
    del graph.graph.node[:]
    graph.graph.node.extend(nodes)
    del graph.graph.value_info[:]  # shapes in between, which every runtime infers
    onnx.checker.check_model(graph, full_check=True)
    return graph
