"""Interpolation as products of matrices is the runtime's own."""

from __future__ import annotations

from typing import Any

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


def enlarging(bands: int, old: tuple[int, int], new: tuple[int, int], **words: Any) -> onnx.ModelProto:
    """A network that interpolates ``[n, bands, *old]``, cubically unless told otherwise."""
    attributes = {"mode": "cubic", "coordinate_transformation_mode": "half_pixel", **words}
    nodes = [
        helper.make_node("Resize", ["x", "", "", "sizes"], ["resized"], **attributes),
        helper.make_node("Neg", ["resized"], ["y"]),
    ]
    return network(
        nodes, {"x": [1, bands, *old]}, {"y": [1, bands, *new]}, {"sizes": np.int64([1, bands, *new])}
    )


def run(model: onnx.ModelProto, image: NDArray[np.float32]) -> NDArray[np.float32]:
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    found: NDArray[np.float32] = session.run(None, {"x": image})[0]
    return found


def kinds(model: onnx.ModelProto) -> set[str]:
    return {node.op_type for node in model.graph.node}


@settings(deadline=None, max_examples=40)
@given(
    bands=st.integers(1, 4),
    old=st.tuples(st.integers(2, 24), st.integers(2, 24)),
    times=st.tuples(st.floats(1, 5), st.floats(1, 5)),
    a=st.sampled_from([-0.75, -0.5]),
    outside=st.booleans(),
    seed=st.integers(0, 99),
)
def test_products_interpolate_as_the_runtime_does(
    bands: int, old: tuple[int, int], times: tuple[float, float], a: float, outside: bool, seed: int
) -> None:
    new = int(old[0] * times[0]), int(old[1] * times[1])
    plain = enlarging(bands, old, new, cubic_coeff_a=a, exclude_outside=int(outside))
    fast = graph.rewrite(plain)
    assert kinds(fast) == {"MatMul", "Neg"}
    image = np.random.default_rng(seed).normal(100, 50, (1, bands, *old)).astype(np.float32)
    np.testing.assert_allclose(run(fast, image), run(plain, image), rtol=0, atol=2e-3)


@pytest.mark.parametrize(
    "words",
    [
        {"mode": "linear"},
        {"mode": "nearest"},
        {"coordinate_transformation_mode": "align_corners"},
        {"coordinate_transformation_mode": "asymmetric"},
    ],
)
def test_other_interpolation_stays(words: dict[str, str]) -> None:
    plain = enlarging(1, (8, 8), (32, 32), **words)
    assert graph.rewrite(plain) is plain


def test_of_many_channels_it_stays() -> None:
    plain = enlarging(5, (8, 8), (32, 32))
    assert graph.rewrite(plain) is plain
    assert graph.rewrite(enlarging(4, (8, 8), (32, 32))) is not plain


def test_it_stays_if_it_is_to() -> None:
    plain = enlarging(1, (8, 8), (32, 32))
    assert graph.rewrite(plain, interpolate=False) is plain


def test_sides_that_are_free_stay() -> None:
    plain = enlarging(1, (8, 8), (32, 32))
    for value in (*plain.graph.input, *plain.graph.output):
        for place, side in ((2, "h"), (3, "w")):
            value.type.tensor_type.shape.dim[place].dim_param = side
    assert graph.rewrite(plain) is plain
