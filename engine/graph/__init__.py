"""Rewrites the graphs of models so that runtimes compute them faster; what they compute stays the same."""

from __future__ import annotations

import onnx
from onnx import version_converter

from . import attention, convolution, rows, tail, windows
from .view import IR, OPSET, Graph


def rewrite(model: onnx.ModelProto, cache: int = windows.CACHE, halo: int = 0) -> onnx.ModelProto:
    """The same model with attention in windows and the linear end written anew; itself if it has neither.

    Args:
        model: Any model; it is not changed.
        cache: Bytes of logits to keep at a time.
        halo: Pixels at a tile's edges that are thrown away, and need not be the same.
    """
    if not any(node.op_type == "Softmax" for node in model.graph.node):
        return _ended(model, halo)
    graph = Graph(version_converter.convert_version(model, OPSET))
    found = list(attention.find(graph))
    if not found:
        return _ended(model, halo)
    for one in found:
        windows.rewrite(graph, one, cache)
    tail.rewrite(graph, halo)
    convolution.rewrite(graph)
    rows.rewrite(graph)
    rewritten = graph.finish()
    rewritten.ir_version = IR
    del rewritten.metadata_props[:]
    rewritten.metadata_props.extend(model.metadata_props)
    return rewritten


def _ended(model: onnx.ModelProto, halo: int) -> onnx.ModelProto:
    """The model with its linear ends written anew; itself if they stay."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    graph = Graph(copy)
    return graph.finish() if tail.rewrite(graph, halo) else model
