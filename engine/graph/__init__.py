"""Rewrites the graphs of models so that runtimes compute them faster; what they compute stays the same."""

from __future__ import annotations

import copy
from typing import Optional

import onnx
from onnx import version_converter

from . import attention, channels, convolution, interpolation, rows, tail, windows
from .view import IR, OPSET, Graph


def rewrite(
    model: onnx.ModelProto, cache: int = windows.CACHE, halo: int = 0, interpolate: bool = True
) -> onnx.ModelProto:
    """The same model with what runtimes are slow at written anew; itself if it has nothing of it.

    With attention in windows it takes one tile a call.

    Args:
        model: Any model; it is not changed.
        cache: Bytes of logits to keep at a time.
        halo: Pixels at a tile's edges that are thrown away, and need not be the same.
        interpolate: Whether interpolation is written anew.
    """
    graph = _with_windows(model, cache) or Graph(copy.deepcopy(model))
    channels.rewrite(graph)
    tail.rewrite(graph, halo)
    if interpolate:
        interpolation.rewrite(graph)
    return graph.finish() if graph.changed else model


def _with_windows(model: onnx.ModelProto, cache: int) -> Optional[Graph]:
    """The model with attention in windows, and what goes with it, written anew; ``None`` if it has none."""
    if not any(node.op_type == "Softmax" for node in model.graph.node):
        return None
    graph = Graph(_converted(model))
    found = list(attention.find(graph))
    if not found:
        return None
    for one in found:
        windows.rewrite(graph, one, cache)
    convolution.rewrite(graph)
    rows.rewrite(graph)
    return graph


def _converted(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model in the operators that are written, for one tile a call.

    On processors more tiles gain nothing, and one takes fewer moves.
    """
    converted = version_converter.convert_version(model, OPSET)
    converted.ir_version = IR
    del converted.metadata_props[:]
    converted.metadata_props.extend(model.metadata_props)
    for value in (*converted.graph.input, *converted.graph.output):
        value.type.tensor_type.shape.dim[0].dim_value = 1
    return converted
