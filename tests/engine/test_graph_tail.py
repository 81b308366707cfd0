"""The linear end of a network becomes one step of each map that enters it, and computes the same inside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

from engine.graph import tail
from engine.graph.view import Graph

SIDE, CHANNELS, HALO = 12, 8, 16
STEPS = ("wide", "narrow", "enlarge", "shuffle")


class Network:
    """``[batch, 8, 12, 12]`` through a LeakyRelu and then steps that are linear, to one channel."""

    def __init__(self, seed: int = 0) -> None:
        self.random = np.random.default_rng(seed)
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.side, self.name = SIDE, "image"
        self.then("LeakyRelu")

    def then(self, kind: str, *shape: int, **attributes: Any) -> None:
        """Adds a node; ``shape`` is that of its weight, whose outputs have a bias."""
        inputs = [self.name]
        if shape:
            outputs = shape[1] if kind == "ConvTranspose" else shape[0]
            for size in (shape, (outputs,)):
                value = self.random.normal(size=size).astype(np.float32)
                inputs.append(f"weight{len(self.weights)}")
                self.weights.append(numpy_helper.from_array(value, inputs[-1]))
        self.name = f"map{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [self.name], **attributes))

    def step(self, name: str) -> None:
        """Adds a linear step."""
        if name in ("wide", "narrow"):
            taps = {"wide": 5, "narrow": 1}[name]
            self.then("Conv", CHANNELS, CHANNELS, taps, taps, pads=[taps // 2] * 4)
        elif name == "enlarge":
            self.then("ConvTranspose", CHANNELS, CHANNELS, 4, 4, strides=[2, 2], pads=[1] * 4)
        else:
            self.then("Conv", 4 * CHANNELS, CHANNELS, 3, 3, pads=[1] * 4)
            self.then("DepthToSpace", blocksize=2, mode="CRD")
        self.side *= 2 if name in ("enlarge", "shuffle") else 1

    def add_detail(self) -> None:
        """Adds another map of the same size."""
        before = self.name
        self.name = "detail"
        self.then("Conv", CHANNELS, 2, 3, 3, pads=[1] * 4)
        self.nodes.append(helper.make_node("Add", [before, self.name], ["sum"]))
        self.name = "sum"

    def finish(self, outputs: int = 1) -> onnx.ModelProto:
        self.then("Conv", outputs, CHANNELS, 3, 3, pads=[1] * 4)
        shapes = {"image": (CHANNELS, SIDE), "detail": (2, self.side), self.name: (outputs, self.side)}
        read = {name for node in self.nodes for name in node.input}
        values = {
            name: helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", channels, side, side])
            for name, (channels, side) in shapes.items()
        }
        inputs = [values[name] for name in ("image", "detail") if name in read]
        graph = helper.make_graph(self.nodes, "end", inputs, [values[self.name]], self.weights)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def rewritten(model: onnx.ModelProto, halo: int = HALO) -> tuple[int, onnx.ModelProto]:
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    graph = Graph(copy)
    return tail.rewrite(graph, halo), graph.finish()


def kinds(model: onnx.ModelProto) -> list[str]:
    return [node.op_type for node in model.graph.node]


def difference(one: onnx.ModelProto, two: onnx.ModelProto) -> np.ndarray:
    """How far their outputs are apart, in deviations."""
    sessions = [
        ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
        for model in (one, two)
    ]
    random = np.random.default_rng(1)
    feed = {
        node.name: random.normal(size=(2, *node.shape[1:])).astype(np.float32)
        for node in sessions[0].get_inputs()
    }
    expected, found = (session.run(None, feed)[0] for session in sessions)
    return np.asarray(np.abs(found - expected) / expected.std())


def inside(values: np.ndarray, margin: int) -> float:
    side = values.shape[-1]
    return float(values[..., margin : side - margin, margin : side - margin].max())


@settings(deadline=None, max_examples=25)
@given(
    steps=st.lists(st.sampled_from(STEPS), max_size=3).filter(lambda s: len({*s} & {*STEPS[2:]})),
    detail=st.booleans(),
    seed=st.integers(0, 99),
)
def test_any_linear_end_is_the_same_inside(steps: Sequence[str], detail: bool, seed: int) -> None:
    network = Network(seed)
    for name in steps:
        network.step(name)
    if detail:
        network.add_detail()
    model = network.finish()
    count, other = rewritten(model, halo=64)
    if count:
        margin = min(HALO, network.side // 2 - 1)
        assert inside(difference(model, other), margin) < 1e-5


def end(outputs: int = 1) -> onnx.ModelProto:
    """As BioSHARP's: enlarged twice, and the image's detail added."""
    network = Network()
    network.step("enlarge")
    network.step("enlarge")
    network.add_detail()
    return network.finish(outputs)


def test_what_enters_takes_one_step_each() -> None:
    count, other = rewritten(end())
    assert count == 1
    assert sorted(kinds(other)) == ["ConvTranspose", "ConvTranspose", "LeakyRelu", "Sum", "Tile"]


def test_only_pixels_at_the_edge_differ() -> None:
    values = difference(end(), rewritten(end())[1])
    assert inside(values, 7) < 1e-5
    assert values.max() > 1e-3


@pytest.mark.parametrize(
    ("model", "halo"), [(end(), 6), (end(outputs=8), HALO)], ids=["the halo is too narrow", "many channels"]
)
def test_an_end_that_it_does_not_suit_stays(model: onnx.ModelProto, halo: int) -> None:
    count, other = rewritten(model, halo)
    assert count == 0
    assert sorted(kinds(other)) == sorted(kinds(model))


def test_what_another_node_uses_too_stays_where_it_is() -> None:
    network = Network()
    network.step("enlarge")
    network.nodes.append(helper.make_node("GlobalMaxPool", [network.name], ["most"]))
    network.nodes.append(helper.make_node("Add", [network.name, "most"], ["shifted"]))
    network.name = "shifted"
    model = network.finish()
    assert rewritten(model)[0] == 0
