"""A norm over the channels of a convolution's map is mostly the convolution's own work."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from onnx import helper

from engine import graph

from .networks import network

SIDE = 6
Nodes = list[onnx.NodeProto]


def norming(channels: int, seed: int, gains: tuple[float, float] = (0.5, 2.0)) -> onnx.ModelProto:
    """A 3 x 3 convolution of two bands, its channels normed, and what is below zero cut off."""
    random = np.random.default_rng(seed)

    def draw(*shape: int) -> NDArray[np.float32]:
        return random.normal(size=shape).astype(np.float32)

    nodes = [
        helper.make_node("Conv", ["x", "kernel", "constant"], ["map"], pads=[1] * 4),
        helper.make_node("Transpose", ["map"], ["last"], perm=[0, 2, 3, 1]),
        helper.make_node("LayerNormalization", ["last", "gain", "shift"], ["normed"], epsilon=1e-6),
        helper.make_node("Transpose", ["normed"], ["first"], perm=[0, 3, 1, 2]),
        helper.make_node("Relu", ["first"], ["y"]),
    ]
    signs = random.choice([-1, 1], channels)
    weights = {
        "kernel": draw(channels, 2, 3, 3),
        "constant": draw(channels),
        "gain": (signs * random.uniform(*gains, channels)).astype(np.float32),
        "shift": draw(channels),
    }
    shapes = {"x": [1, 2, SIDE, SIDE]}, {"y": [1, channels, SIDE, SIDE]}
    return network(nodes, *shapes, weights)


def run(model: onnx.ModelProto, image: NDArray[np.float32]) -> NDArray[np.float32]:
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found: NDArray[np.float32] = session.run(None, {"x": image})[0]
    return found


@settings(deadline=None, max_examples=40)
@given(channels=st.integers(2, 40), level=st.floats(-5, 5), seed=st.integers(0, 999))
def test_the_convolution_centres_and_weights(channels: int, level: float, seed: int) -> None:
    plain = norming(channels, seed)
    fast = graph.rewrite(plain)
    kinds = {node.op_type for node in fast.graph.node}
    assert not kinds & {"LayerNormalization", "Transpose"}
    image = level + np.random.default_rng(seed).normal(size=(1, 2, SIDE, SIDE)).astype(np.float32)
    # Two channels that are nearly alike are far apart once they are normed, and rounding with them.
    allowed = 1e-4 if channels > 4 else 2e-2
    np.testing.assert_allclose(run(fast, image), run(plain, image), rtol=allowed, atol=allowed)


def use_twice(nodes: Nodes) -> None:
    nodes[4].op_type = "Add"
    nodes[4].input.append("map")


def turn_otherwise(nodes: Nodes) -> None:
    nodes[1].attribute[0].ints[:] = [0, 3, 2, 1]
    nodes[3].attribute[0].ints[:] = [0, 3, 2, 1]


@pytest.mark.parametrize("spoil", [use_twice, turn_otherwise])
def test_norms_of_another_form_stay(spoil: Callable[[Nodes], None]) -> None:
    plain = norming(5, seed=0)
    spoil(plain.graph.node)
    assert graph.rewrite(plain) is plain


def test_a_channel_whose_weight_vanishes_stays() -> None:
    plain = norming(5, seed=0, gains=(1e-6, 1))
    assert graph.rewrite(plain) is not plain
    gain = next(tensor for tensor in plain.graph.initializer if tensor.name == "gain")
    values = onnx.numpy_helper.to_array(gain).copy()
    values[2] = 0
    gain.CopyFrom(onnx.numpy_helper.from_array(values, "gain"))
    assert graph.rewrite(plain) is plain
