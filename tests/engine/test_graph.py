"""Faster graphs compute what the plain ones do; graphs without attention in windows stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import onnx
import onnxruntime as ort
import pytest
import torch
from numpy.typing import NDArray

from engine import catalogue, faster, graph, session
from engine.card import TileSpec
from training import export
from training.models import create

ATTENTIVE = ("biosharp", "hat_s")
INTERPOLATING = ("bicubic", "biosharp_lite", "edsr_chm")
NORMING = ("sera_h", "sera_h_agb")
ROUNDING = ("sgnet",)
"""Is so sensitive to rounding that with interpolation written anew it may be off by more than 1e-4."""
KNOWN = ATTENTIVE + INTERPOLATING + NORMING + ROUNDING
OTHERS = sorted(path.stem for path in catalogue.BUNDLED.glob("*.onnx") if path.stem not in KNOWN)
SMALL = {"embed_dim": 36, "depths": (2,), "num_heads": (3,), "compress_ratio": 12, "squeeze_factor": 6}
"""Has everything that the large networks have: shifted and overlapping windows, channel attention."""
FORMS = {
    "beginning": ("biosharp", 64, {"name": "biosharp", "guide_channels": 3, "scale_pos": "beginning"}),
    "end": ("biosharp", 128, {"name": "biosharp", "guide_channels": 3, "scale_pos": "end"}),
    "hat": ("hat_s", 192, {"name": "hat", "upscale": 4}),
}
Feed = dict[str, NDArray[np.float32]]

pytestmark = pytest.mark.skipif(
    faster._version() < faster.OLDEST, reason="this ONNX Runtime has no Attention"
)


@pytest.fixture(scope="module", params=sorted(FORMS))
def plain(request: pytest.FixtureRequest) -> onnx.ModelProto:
    """The plain graph of a small network whose weights are random, its biases far from zero."""
    like, size, words = FORMS[request.param]
    torch.manual_seed(0)
    network = create(**words, **SMALL).eval()
    for name, parameter in network.named_parameters():
        if "bias" in name:
            torch.nn.init.normal_(parameter, std=0.5)
    card = replace(catalogue.find(like)[1], tile=TileSpec(size, 16, 4, local=False))
    return export.to_onnx(network, card)[0]


@pytest.fixture(scope="module")
def fast(plain: onnx.ModelProto) -> onnx.ModelProto:
    """Its faster graph."""
    return graph.rewrite(plain)


def run(model: onnx.ModelProto, feed: Feed) -> NDArray[np.float32]:
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found: NDArray[np.float32] = session.run(None, feed)[0]
    return found


def run_each(model: onnx.ModelProto, feed: Feed) -> NDArray[np.float32]:
    tiles = len(next(iter(feed.values())))
    return np.concatenate(
        [run(model, {name: values[i : i + 1] for name, values in feed.items()}) for i in range(tiles)]
    )


def noise(model: onnx.ModelProto, batch: int, high: float = 1.0) -> Feed:
    random = np.random.default_rng(1)
    shapes = {
        item.name: [dim.dim_value for dim in item.type.tensor_type.shape.dim[1:]]
        for item in model.graph.input
    }
    return {
        name: (high * random.random((batch, *shape))).astype(np.float32) for name, shape in shapes.items()
    }


def count(model: onnx.ModelProto, kind: str) -> int:
    def inside(nodes: list[onnx.NodeProto]) -> int:
        bodies = [item.g for node in nodes for item in node.attribute if item.name == "body"]
        return sum(node.op_type == kind for node in nodes) + sum(inside(list(body.node)) for body in bodies)

    return inside(list(model.graph.node))


def off(found: NDArray[np.float32], expected: NDArray[np.float32]) -> float:
    return float(np.abs(found - expected).max() / expected.std())


def test_no_softmax_is_left(plain: onnx.ModelProto, fast: onnx.ModelProto) -> None:
    onnx.checker.check_model(fast)
    assert count(plain, "Softmax") == 3
    assert count(fast, "Softmax") == 0
    assert count(fast, "Attention") >= 3
    assert count(fast, "Erf") == count(plain, "Erf")


def test_faster_equals_plain_tile_by_tile(plain: onnx.ModelProto, fast: onnx.ModelProto) -> None:
    feed = noise(plain, batch=3)
    expected, found = run(plain, feed), run_each(fast, feed)
    assert found.shape == expected.shape
    assert off(found, expected) < 1e-4


def test_a_tile_does_not_depend_on_its_batch(plain: onnx.ModelProto, fast: onnx.ModelProto) -> None:
    feed = noise(plain, batch=2)
    loaded = session.Session(partial(session.start, fast.SerializeToString(), "cpu", 0), "cpu")
    np.testing.assert_array_equal(loaded.run(feed), run_each(fast, feed))


def test_faster_takes_one_tile_a_call(fast: onnx.ModelProto) -> None:
    batches = {
        item.type.tensor_type.shape.dim[0].dim_value for item in (*fast.graph.input, *fast.graph.output)
    }
    assert batches == {1}


def test_windows_at_a_time_do_not_matter(plain: onnx.ModelProto, fast: onnx.ModelProto) -> None:
    feed, at_once = noise(plain, batch=1), graph.rewrite(plain, cache=1 << 40)
    assert count(at_once, "Scan") < count(fast, "Scan")
    assert off(run(at_once, feed), run(fast, feed)) < 1e-4


@pytest.mark.parametrize("windows", [3, 5, 7])
def test_windows_that_do_not_fill_the_last_step(plain: onnx.ModelProto, windows: int) -> None:
    feed, logits = noise(plain, batch=1), 4 * 3 * 256**2
    assert off(run(graph.rewrite(plain, cache=windows * logits), feed), run(plain, feed)) < 1e-4


def test_names_do_not_matter(plain: onnx.ModelProto, fast: onnx.ModelProto) -> None:
    renamed = onnx.ModelProto()
    renamed.CopyFrom(plain)
    kept = {item.name for item in (*plain.graph.input, *plain.graph.output)}
    names: dict[str, str] = {"": ""}

    def rename(name: str) -> str:
        return name if name in kept else names.setdefault(name, f"t{len(names)}")

    for node in renamed.graph.node:
        node.name = ""
        node.input[:] = [rename(name) for name in node.input]
        node.output[:] = [rename(name) for name in node.output]
    for tensor in renamed.graph.initializer:
        tensor.name = rename(tensor.name)
    del renamed.graph.value_info[:]
    assert count(graph.rewrite(renamed), "Attention") == count(fast, "Attention")


def test_the_given_model_is_not_changed(plain: onnx.ModelProto) -> None:
    before = plain.SerializeToString()
    graph.rewrite(plain)
    assert plain.SerializeToString() == before


def test_metadata_stay(plain: onnx.ModelProto, fast: onnx.ModelProto) -> None:
    assert fast.metadata_props == plain.metadata_props


@pytest.mark.parametrize(
    "spoil",
    [
        lambda node: node.op_type == "Softmax" and set_axis(node, -2),
        lambda node: node.op_type == "Transpose" and swap_heads(node),
    ],
    ids=["softmax over queries", "heads in another order"],
)
def test_attention_of_another_form_stays(
    plain: onnx.ModelProto, fast: onnx.ModelProto, spoil: Callable[[onnx.NodeProto], bool]
) -> None:
    other = onnx.ModelProto()
    other.CopyFrom(plain)
    assert sum(spoil(node) for node in other.graph.node)
    feed = noise(plain, batch=1)
    found = graph.rewrite(other)
    assert off(run(found, feed), run(other, feed)) < 1e-4
    assert count(found, "Attention") < count(fast, "Attention")


def set_axis(node: onnx.NodeProto, axis: int) -> bool:
    for item in node.attribute:
        if item.name == "axis":
            item.i = axis
    return True


def swap_heads(node: onnx.NodeProto) -> bool:
    """Where heads are merged, ``[windows, tokens, d, heads]`` instead of ``[..., heads, d]``."""
    for item in node.attribute:
        if list(item.ints) == [0, 2, 1, 3]:
            item.ints[:] = [0, 2, 3, 1]
            return True
    return False


@pytest.mark.parametrize("name", ATTENTIVE + INTERPOLATING)
def test_shipped_models_compute_the_same_on_their_tiles(name: str) -> None:
    file, card = catalogue.find(name)
    model = onnx.load(file)
    feed = noise(model, batch=1, high=200.0)
    fast = graph.rewrite(model, halo=card.tile.halo)
    assert count(fast, "Softmax") == count(fast, "Resize") == 0
    assert name == "biosharp_lite" or count(fast, "DepthToSpace") == 0
    kept = (..., *[slice(card.tile.halo, -card.tile.halo)] * 2)
    assert off(run(fast, feed)[kept], run(model, feed)[kept]) < 1e-4


@pytest.mark.parametrize("name", NORMING)
def test_norms_over_channels_are_left_to_convolutions(name: str) -> None:
    model = onnx.load(catalogue.find(name)[0])
    feed = noise(model, batch=2, high=200.0)
    fast = graph.rewrite(model)
    assert count(model, "LayerNormalization") == 11
    assert count(fast, "LayerNormalization") == 0
    assert off(run(fast, feed), run(model, feed)) < 1e-4


@pytest.mark.parametrize("name", ROUNDING)
def test_without_interpolation_it_stays_as_it_is(name: str) -> None:
    model = onnx.load(catalogue.find(name)[0])
    assert count(graph.rewrite(model), "Resize") < count(model, "Resize")
    assert graph.rewrite(model, interpolate=False) is model


@pytest.mark.parametrize("name", OTHERS)
def test_other_models_stay_as_they_are(name: str) -> None:
    model = onnx.load(catalogue.find(name)[0])
    assert graph.rewrite(model) is model
