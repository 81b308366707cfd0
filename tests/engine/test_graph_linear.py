"""A linear map takes in the layer norm before it, whatever their weights and biases."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime as ort
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from onnx import helper

from engine.graph.linear import Linear, Norm, find_linear, find_norm, normed
from engine.graph.view import IR, OPSET, Graph

from .networks import network

TOKENS = 6


def model(norm: Norm, linear: Linear) -> onnx.ModelProto:
    """``[1, 6, C]`` normed and mapped."""
    channels, outputs = linear.weight.shape
    nodes = [
        helper.make_node("LayerNormalization", ["x", "gain", "shift"], ["normed"], epsilon=norm.epsilon),
        helper.make_node("MatMul", ["normed", "weight"], ["mapped"]),
        helper.make_node("Add", ["bias", "mapped"], ["y"]),
    ]
    weights = {"gain": norm.weight, "shift": norm.bias, "weight": linear.weight, "bias": linear.bias}
    shapes = {"x": [1, TOKENS, channels]}, {"y": [1, TOKENS, outputs]}
    return network(nodes, *shapes, weights, opset=OPSET, ir=IR)


def run(one: onnx.ModelProto, tokens: NDArray[np.float32]) -> NDArray[np.float32]:
    session = ort.InferenceSession(one.SerializeToString(), providers=["CPUExecutionProvider"])
    found: NDArray[np.float32] = session.run(None, {"x": tokens})[0]
    return found


@settings(deadline=None, max_examples=40)
@given(
    channels=st.integers(2, 90),
    outputs=st.integers(1, 20),
    level=st.floats(-50, 50),
    spread=st.sampled_from([0.0, 0.01, 1.0, 30.0]),
    seed=st.integers(0, 99),
)
def test_the_map_takes_in_the_norm(
    channels: int, outputs: int, level: float, spread: float, seed: int
) -> None:
    random = np.random.default_rng(seed)

    def draw(*shape: int) -> NDArray[np.float32]:
        return random.normal(size=shape).astype(np.float32)

    plain = model(Norm(draw(channels), draw(channels), 1e-5), Linear(draw(channels, outputs), draw(outputs)))
    graph = Graph(plain)
    found_linear, found_norm = find_linear(graph, "y"), find_norm(graph, "normed")
    assert found_linear and found_norm
    tokens = (level + spread * draw(1, TOKENS, channels)).astype(np.float32)
    expected = run(plain, tokens)
    name, norm = normed(graph, "normed")
    assert norm is not None
    taken = norm.before(found_linear[1])
    assert not taken.bias.any()
    graph.reshape(taken.write(graph, name), (TOKENS, outputs), "y")
    found = run(graph.finish(), tokens)
    # A token of equal channels is divided by the root of epsilon: what single precision leaves of it grows.
    noise = 1e-6 * abs(level) / np.hypot(np.sqrt(1e-5), spread)
    scale = np.sqrt(channels) * (1 + noise)
    assert np.abs(found - expected).max() <= 2e-5 * scale + 3 * noise * channels


def test_what_is_normed_twice_is_written_once() -> None:
    norm = Norm(np.ones(4, np.float32), np.ones(4, np.float32), 1e-5)
    graph = Graph(model(norm, Linear(np.eye(4, dtype=np.float32), np.ones(4, np.float32))))
    assert normed(graph, "normed")[0] == normed(graph, "normed")[0]


def test_tokens_that_no_norm_made_stay() -> None:
    norm = Norm(np.ones(4, np.float32), np.ones(4, np.float32), 1e-5)
    graph = Graph(model(norm, Linear(np.eye(4, dtype=np.float32), np.ones(4, np.float32))))
    name, found = normed(graph, "x")
    assert found is None
    assert graph.shape("x") == (1, TOKENS, 4)
    assert name
