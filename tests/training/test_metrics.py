from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from training.metrics import Scores, masked_scores, mean_scores, published_scores


def test_published_scores_reproduce_reference(golden: Path) -> None:
    about = json.loads((golden / "metrics_biomass.json").read_text())
    vectors = np.load(golden / "metrics_biomass.npz")
    scores = {}
    for case in about["cases"]:
        name, crop = case["case"], case["crop_border"]
        images = (vectors[f"c{name}_{which}"] * np.float32(563) for which in ("pred", "gt"))
        scores[name, crop] = published_scores(*images, crop)
        for word in ("psnr", "ssim", "mse", "rmse", "mae"):
            assert getattr(scores[name, crop], word) == pytest.approx(case[word], rel=1e-12)

    mean = mean_scores([score for (_, crop), score in scores.items() if crop == 4])

    for word, value in about["mean_over_images_crop4"].items():
        assert getattr(mean, word) == pytest.approx(value, rel=1e-12)


def test_identical_maps_are_perfect() -> None:
    agb = np.zeros((32, 32))
    assert published_scores(agb, agb) == Scores(np.inf, 1.0, 0.0, 0.0, 0.0)


def test_published_scores_count_nodata_as_zero_biomass_and_masked_ones_leave_it_out() -> None:
    reference = np.full((32, 32), 100.0)
    estimate = np.full((32, 32), 110.0)
    gaps = reference.copy()
    gaps[8:12, 8:12] = np.nan

    assert masked_scores(estimate, gaps).rmse == pytest.approx(10.0)
    assert published_scores(estimate, np.nan_to_num(gaps, nan=-1.0)).rmse > 15


def test_masked_scores_neither_clamp_nor_round() -> None:
    scores = masked_scores(np.full((16, 16), 600.4), np.full((16, 16), 600.0))
    assert scores.mae == pytest.approx(0.4)
    assert scores.mse == pytest.approx(0.16)


def test_a_mask_changes_ssim_only_near_itself() -> None:
    rng = np.random.default_rng(0)
    reference = rng.uniform(0, 300, (64, 64))
    estimate = reference + rng.normal(0, 20, (64, 64))
    gaps = reference.copy()
    gaps[0, 0] = np.nan
    assert masked_scores(estimate, gaps).ssim == pytest.approx(
        masked_scores(estimate, reference).ssim, abs=1e-3
    )


def test_no_common_pixel_is_an_error() -> None:
    with pytest.raises(ValueError, match="No pixel"):
        masked_scores(np.full((8, 8), np.nan), np.zeros((8, 8)))
