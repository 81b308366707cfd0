"""Rewrites the graphs of models so that runtimes compute them faster; what they compute stays the same."""

from __future__ import annotations

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
    graph = _with_windows(model, cache) or Graph(_copy(model))
    attentive = graph.changed
    channels.rewrite(graph)
    tail.rewrite(graph, halo)
    if interpolate:
        interpolation.rewrite(graph)
    if not graph.changed:
        return model
    rewritten = graph.finish()
    if attentive:
        rewritten.ir_version = IR
    del rewritten.metadata_props[:]
    rewritten.metadata_props.extend(model.metadata_props)
    return rewritten


def _with_windows(model: onnx.ModelProto, cache: int) -> Optional[Graph]:
    """The model with attention in windows, and what goes with it, written anew; ``None`` if it has none."""
    if not any(node.op_type == "Softmax" for node in model.graph.node):
        return None
    graph = Graph(_of_one(version_converter.convert_version(model, OPSET)))
    found = list(attention.find(graph))
    for one in found:
        windows.rewrite(graph, one, cache)
    if not found:
        return None
    convolution.rewrite(graph)
    rows.rewrite(graph)
    return graph


def _copy(model: onnx.ModelProto) -> onnx.ModelProto:
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    return copy


def _of_one(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model for one tile a call: on processors more gain nothing, and one takes fewer moves."""
    for value in (*model.graph.input, *model.graph.output):
        value.type.tensor_type.shape.dim[0].dim_value = 1
    return model
