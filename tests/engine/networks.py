"""Small networks as others export them: free sides, no card, their own ways."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from tests.support import IR, OPSET

FREE = ("n", "h", "w")
FLOAT = TensorProto.FLOAT


def network(
    nodes: Sequence[NodeProto],
    inputs: dict[str, Sequence[Any]],
    outputs: dict[str, Sequence[Any]],
    weights: dict[str, Any] | None = None,
    kind: int = FLOAT,
    opset: int = OPSET,
    ir: int = IR,
) -> ModelProto:
    """A model that is not checked."""
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        list(nodes),
        "network",
        [value(name, kind, shape) for name, shape in inputs.items()],
        [value(name, kind, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(np.asarray(weight), name) for name, weight in (weights or {}).items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=ir)


def save(folder: Path, model: ModelProto, name: str = "theirs.onnx") -> str:
    path = folder / name
    onnx.save(model, path)
    return str(path)


def upsampler(bands: int = 3, reach: int = 2, dtype: type = np.float32, batch: Any = "n") -> ModelProto:
    """Blurs over ``2 reach + 1`` pixels and doubles the sides: the edge is felt for ``2 reach`` px."""
    side = 2 * reach + 1
    kernel = np.zeros((bands, bands, side, side), dtype)
    for band in range(bands):
        kernel[band, band] = 1 / side**2
    nodes = [
        helper.make_node("Conv", ["x", "kernel"], ["blurred"], pads=[reach] * 4),
        helper.make_node(
            "Resize", ["blurred", "", "scales"], ["y"], mode="nearest",
            coordinate_transformation_mode="asymmetric", nearest_mode="floor",
        ),
    ]  # fmt: skip
    kind = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    weights = {"kernel": kernel, "scales": np.float32([1, 1, 2, 2])}
    return network(nodes, {"x": [batch, bands, "h", "w"]}, {"y": [batch, bands, "h2", "w2"]}, weights, kind)


def strided(stride: int = 4) -> ModelProto:
    """The mean of each block of ``stride`` x ``stride`` px, repeated: minds where a tile starts."""
    nodes = [
        helper.make_node("AveragePool", ["x"], ["pooled"], kernel_shape=[stride] * 2, strides=[stride] * 2),
        helper.make_node(
            "Resize", ["pooled", "", "scales"], ["y"], mode="nearest",
            coordinate_transformation_mode="asymmetric", nearest_mode="floor",
        ),
    ]  # fmt: skip
    return network(
        nodes, {"x": ["n", 1, "h", "w"]}, {"y": ["n", 1, "h", "w"]},
        {"scales": np.float32([1, 1, stride, stride])},
    )  # fmt: skip


def bands_last() -> ModelProto:
    """A network of TensorFlow's kind: the band that is twice the last, ``[batch, rows, columns, bands]``."""
    nodes = [
        helper.make_node("Slice", ["x", "first", "last", "axis"], ["one"]),
        helper.make_node("Add", ["one", "one"], ["y"]),
    ]
    weights = {"first": np.int64([1]), "last": np.int64([2]), "axis": np.int64([3])}
    return network(nodes, {"x": ["n", "h", "w", 2]}, {"y": ["n", "h", "w", 1]}, weights)


def guided() -> ModelProto:
    """A coarse input repeated 4 x 4 plus the mean of a guide of two bands."""
    nodes = [
        helper.make_node(
            "Resize", ["coarse", "", "scales"], ["wide"], mode="nearest",
            coordinate_transformation_mode="asymmetric", nearest_mode="floor",
        ),
        helper.make_node("ReduceMean", ["guide"], ["mean"], axes=[1], keepdims=1),
        helper.make_node("Add", ["wide", "mean"], ["y"]),
    ]  # fmt: skip
    inputs = {"coarse": ["n", 1, "h", "w"], "guide": ["n", 2, "h4", "w4"]}
    return network(nodes, inputs, {"y": ["n", 1, "h4", "w4"]}, {"scales": np.float32([1, 1, 4, 4])})


def tile_mean(side: Any = "h") -> ModelProto:
    """The image plus its mean over the tile."""
    nodes = [
        helper.make_node("ReduceMean", ["x"], ["mean"], axes=[2, 3], keepdims=1),
        helper.make_node("Add", ["x", "mean"], ["y"]),
    ]
    return network(nodes, {"x": ["n", 1, side, side]}, {"y": ["n", 1, side, side]})
