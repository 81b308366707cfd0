"""What is made of a model's answer: totals kept, the standard deviation, the warning band."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st

from engine import products
from engine.card import Applicability, ModelCard, UncertaintySpec
from engine.errors import JobError, ModelError
from engine.job import Options
from engine.products import balance
from tests.support import (
    guided_model,
    identity_model,
    logged,
    make_map,
    save_model,
    upsampling_model,
    utm,
    write_raster,
)

SEEDS = st.integers(0, 2**32 - 1)
SPEC = UncertaintySpec(16.0, 2.0, 0.68, 0.9, 1.5, "made up")


def blocks(fine: np.ndarray) -> np.ndarray:
    height, width = fine.shape[-2] // 4, fine.shape[-1] // 4
    return fine.reshape(height, 4, width, 4).mean(axis=(1, 3))


def read(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read(masked=True).filled(np.nan)


@given(SEEDS, st.integers(1, 12), st.integers(1, 12), st.floats(0.1, 300))
def test_balanced_means_are_those_of_the_coarse_map(seed: int, rows: int, columns: int, noise: float) -> None:
    random = np.random.default_rng(seed)
    coarse = np.maximum(random.normal(100, 120, (1, rows, columns)), -20).astype(np.float32)
    fine = coarse.repeat(4, 1).repeat(4, 2) + random.normal(0, noise, (1, 4 * rows, 4 * columns))
    found = balance(fine.astype(np.float32), coarse)
    assert found.min() >= 0
    np.testing.assert_allclose(blocks(found), np.maximum(coarse[0], 0), rtol=1e-3, atol=1e-3)


def test_a_balanced_map_is_left_as_it_is() -> None:
    fine = np.random.default_rng(0).uniform(10, 300, (1, 40, 40)).astype(np.float32)
    coarse = blocks(fine)[np.newaxis].astype(np.float32)
    np.testing.assert_allclose(balance(fine, coarse), fine, rtol=1e-4)


def test_the_correction_makes_no_edges() -> None:
    """Twice as much everywhere, of a slope: the step at the blocks' borders is that of the slope."""
    slope = np.broadcast_to(np.arange(80, dtype=np.float32) + 20, (1, 80, 80))
    found = balance(slope / 2, blocks(slope)[np.newaxis].astype(np.float32))
    np.testing.assert_allclose(np.diff(found[0, :, 12:-12], axis=1), 1, atol=0.02)


def test_totals_are_kept_in_the_whole_map(folder: Path) -> None:
    """Across tiles, which are blended, and with a guide that adds a thousand."""
    random = np.random.default_rng(0)
    coarse = random.uniform(0, 300, (40, 50)).astype(np.float32)
    guide = random.uniform(0, 60, (3, 160, 200)).astype(np.float32)
    inputs = {
        "biomass": write_raster(folder / "lr.tif", coarse, utm(100)),
        "optical": write_raster(folder / "s2.tif", guide, utm(25)),
    }
    found = make_map(folder, "guided", inputs, preserve_totals=True).values
    assert np.abs(blocks(found) - coarse).max() < 0.005 * coarse.mean()
    without = make_map(folder, "guided", inputs).values
    assert np.abs(blocks(without) - coarse).mean() > 20


def test_a_model_without_a_coarse_map_of_the_same_unit_keeps_no_totals(folder: Path) -> None:
    path = write_raster(folder / "in.tif", np.ones((20, 20), np.float32), utm(10))
    with pytest.raises(JobError, match="takes no coarse map in Mg/ha whose totals could be kept"):
        make_map(folder, "identity", {"image": path}, preserve_totals=True)


def test_the_standard_deviation_follows_the_card(own: Path) -> None:
    """A model that looks the same from all sides has no spread: what is left is the constant."""
    identity_model(own, "sure", uncertainty=SPEC)
    path = write_raster(own / "in.tif", np.full((60, 60), 50, np.float32), utm(10))
    values = read(make_map(own, "sure", {"image": path}, uncertainty=True).path)
    np.testing.assert_array_equal(values[0], 50)
    np.testing.assert_array_equal(values[1], 4)


def one_sided(folder: Path) -> ModelCard:
    """A model that adds its left neighbour: it says something else of what is turned round."""
    from onnx import helper

    from tests.support import IMAGE

    nodes = [helper.make_node("Conv", ["image", "kernel"], ["y"], pads=[0, 1, 0, 0])]
    constants = {"kernel": np.array([1, 1], np.float32).reshape(1, 1, 1, 2)}
    return save_model(folder, "one_sided", [IMAGE], nodes, constants, uncertainty=SPEC)


def test_the_estimate_is_the_same_with_uncertainty_and_without(own: Path) -> None:
    one_sided(own)
    image = np.random.default_rng(0).uniform(0, 100, (50, 60)).astype(np.float32)
    path = write_raster(own / "in.tif", image, utm(10))
    plain = read(make_map(own, "one_sided", {"image": path}).path)
    found = read(make_map(own, "one_sided", {"image": path}, "both.tif", uncertainty=True).path)
    np.testing.assert_array_equal(found[0], plain[0])
    left, right = (
        image + np.pad(image, ((0, 0), (1, 0)))[:, :-1],
        image + np.pad(image, ((0, 0), (0, 1)))[:, 1:],
    )
    inner = (slice(2, -2), slice(2, -2))
    spread = np.abs(left - right)[inner] / 2
    np.testing.assert_allclose(found[1][inner], np.sqrt(16 + 2 * spread * plain[0][inner]), rtol=1e-4)


def test_bands_are_named_and_have_units(own: Path) -> None:
    seen = {"biomass": {"AGB": (0.0, 50.0, 200.0)}}
    upsampling_model(own, "all", uncertainty=SPEC, applicability=Applicability("here", input_quantiles=seen))
    coarse = np.full((15, 15), 100, np.float32)
    coarse[3, 4] = 250
    inputs = {"biomass": write_raster(own / "lr.tif", coarse, utm(100))}
    made = make_map(own, "all", inputs, uncertainty=True, applicability=True, preserve_totals=True)
    with rasterio.open(made.path) as dataset:
        assert dataset.descriptions == ("estimate", "standard deviation", "outside the training range")
        assert dataset.units == ("Mg/ha", "Mg/ha", None)
        outside = dataset.read(3)
    np.testing.assert_array_equal(outside, (coarse > 200).repeat(4, 0).repeat(4, 1))
    assert logged(made.events) == []  # one pixel of 225 rounds to 0%, which is not told


def test_the_share_outside_is_told_before_the_run(own: Path) -> None:
    seen = {"biomass": {"AGB": (0.0, 50.0, 99.0)}}
    upsampling_model(own, "low", applicability=Applicability("here", input_quantiles=seen))
    coarse = np.full((20, 20), 50, np.float32)
    coarse[:5] = 100
    made = make_map(own, "low", {"biomass": write_raster(own / "lr.tif", coarse, utm(100))})
    [message] = logged(made.events)
    assert "25%" in message
    assert "outside the range of values that the model 'low' was trained on" in message


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"uncertainty": True}, "was never measured, so it gives no uncertainty"),
        ({"applicability": True}, "does not say which values it was trained on"),
    ],
)
def test_what_the_card_does_not_hold_is_one_sentence(
    folder: Path, options: dict[str, Any], sentence: str
) -> None:
    card = guided_model(folder)
    with pytest.raises(ModelError, match=sentence):
        products.of(card, replace(Options(), **options))
