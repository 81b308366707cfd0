from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from engine.evaluation.sums import nothing
from training.data.averaging import area_maximum
from training.height_metrics import HeightScores, height_scores, published_sums, training_sums

NAMES = {"me": "me", "mae": "mae", "rmse": "rmse", "nmae": "nmae", "treecover": "iou"}


def test_published_scores_reproduce_reference(golden: Path) -> None:
    about = json.loads((golden / "metrics_sera_published.json").read_text())
    vectors = np.load(golden / "metrics_sera_published.npz")
    total = nothing()
    for number, expected in enumerate(about["per_image"]):
        images = (vectors[f"i{number}_{what}"] for what in ("pred", "target", "veg"))
        sums = published_sums(*images)
        for word, name in NAMES.items():
            value = getattr(HeightScores.of(sums), name)
            assert value == pytest.approx(expected[f"{word}_local"], rel=1e-6, nan_ok=True)
        total += sums
    for word, name in NAMES.items():
        assert getattr(HeightScores.of(total), name) == pytest.approx(about["global_"][word], rel=1e-6)


def test_training_scores_reproduce_reference(golden: Path) -> None:
    expected = json.loads((golden / "metrics_sera_train.json").read_text())["result"]
    vectors = np.load(golden / "metrics_sera_train.npz")
    batches = [
        training_sums(*(vectors[f"b{number}_{what}"] for what in ("pred", "target", "vegmask")))
        for number in range(3)
    ]
    total = sum(batches[1:], batches[0])
    assert total["pixels"] == expected["nb_values"]
    scores = HeightScores.of(total)
    for word, name in (("MAE", "mae"), ("RMSE", "rmse"), ("nMAE", "nmae"), ("TreeCov", "iou")):
        assert getattr(scores, name) == pytest.approx(expected[word], rel=1e-6)
    # the reference adds up errors of both signs in single precision
    assert scores.me == pytest.approx(expected["ME"], rel=1e-6, abs=1e-6 * expected["MAE"])


def test_our_scores_know_a_perfect_map_and_a_biased_one() -> None:
    reference = np.random.default_rng(0).uniform(0, 30, (20, 20))
    perfect = height_scores(reference, reference)
    assert (perfect.rmse, perfect.iou, perfect.r2) == (0.0, 1.0, 1.0)
    biased = height_scores(reference + 3, reference)
    assert biased.me == pytest.approx(3)
    assert biased.r2 == pytest.approx(1 - 9 / reference.var())


def test_pixels_without_a_height_do_not_count() -> None:
    reference = np.array([[10.0, np.nan]])
    scores = height_scores(np.array([[12.0, 50.0]]), reference)
    assert scores.mae == 2.0
    assert np.isnan(height_scores(reference, reference * np.nan).mae)


def test_block_maximum_reproduces_reference_where_nothing_is_missing(golden: Path) -> None:
    vectors = np.load(golden / "sera_block_resample.npz")
    expected = vectors["y_max"]
    ours = area_maximum(vectors["x"], 2.5 / 1.5, (0, 0), expected.shape[-2:])
    whole = np.isfinite(expected)
    np.testing.assert_array_equal(ours[whole], expected[whole])
    # where one missing pixel poisons the published block, ours takes the others, or has no value
    rest = ~whole & np.isfinite(ours)
    np.testing.assert_array_equal(ours[rest], vectors["y_nanmax_hint"][rest])
