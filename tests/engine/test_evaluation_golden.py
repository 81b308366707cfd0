"""The evaluator reproduces the papers' own scores from rasters, whatever blocks it reads them in."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from skimage.metrics import structural_similarity

from engine.evaluation import conventions, layout, results, task
from engine.evaluation.conventions import AGB_PEAK
from engine.evaluation.description import Evaluation, MapInput
from engine.evaluation.patches import published_patches
from engine.evaluation.scene import open_scene
from engine.evaluation.similarity import similarity
from engine.evaluation.sums import Sums
from engine.evaluation.tally import Frame
from tests.support import GOLDEN, utm, write_raster

from .evaluation_support import field, found, wanted

HEIGHTS = {"me": "bias", "mae": "mae", "rmse": "rmse", "nmae": "nmae", "treecover": "iou"}
SIDE = 16
"""Of the blocks: smaller than any image here."""


@pytest.fixture
def golden() -> Path:
    if not GOLDEN.is_dir():
        pytest.skip(f"no golden vectors at {GOLDEN}")
    return GOLDEN


def load(name: str) -> tuple[dict[str, Any], Any]:
    return json.loads((GOLDEN / f"{name}.json").read_text()), np.load(GOLDEN / f"{name}.npz")


def sums(description: Evaluation) -> Sums:
    """What the evaluator counts of the only map."""
    with ExitStack() as stack:
        scene = open_scene(description, stack)
        frame = Frame(
            layout.lay(description, scene), conventions.of(description), True,
            results.peak_of(description.quantity), 1.0, 1.0,
        )  # fmt: skip
        (tally,) = task.walk(scene, frame, side=SIDE)
    return Sums(results.total(tally, frame).values)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_metrics_biomass(golden: Path, tmp_path: Path, number: int) -> None:
    about, vectors = load("metrics_biomass")
    estimate, reference = (vectors[f"c{number}_{what}"] * np.float32(563) for what in ("pred", "gt"))
    (case,) = (one for one in about["cases"] if one["case"] == number and one["crop_border"] == 4)
    item = found(tmp_path, reference, estimate, side=SIDE, convention="biosharp").maps[0]
    for word in ("psnr", "ssim", "mse", "rmse", "mae"):
        assert item.published[word] == pytest.approx(case[word], rel=1e-12)
        assert item.scores[word] == pytest.approx(case[word], rel=1e-12)


def test_metrics_biomass_are_averaged_over_images(golden: Path, tmp_path: Path) -> None:
    _, vectors = load("metrics_biomass")
    # the third case cut into four images, each of which the paper would score by itself
    estimate, reference = (vectors[f"c2_{what}"] * np.float32(563) for what in ("pred", "gt"))
    parts = []
    for rows in (slice(0, 48), slice(48, 96)):
        for columns in (slice(0, 48), slice(48, 96)):
            one = found(tmp_path, reference[rows, columns], estimate[rows, columns], convention="biosharp")
            parts.append(one.maps[0].published)
    item = found(tmp_path, reference, estimate, side=SIDE, convention="biosharp", image=48).maps[0]
    assert item.images == 4
    for word in ("psnr", "ssim", "mse", "rmse", "mae"):
        assert item.published[word] == pytest.approx(np.mean([part[word] for part in parts]), rel=1e-12)
    assert item.published["rmse"] < item.scores["rmse"]  # a mean of roots, not the root of a mean


def test_metrics_sera_published(golden: Path, tmp_path: Path) -> None:
    about, vectors = load("metrics_sera_published")
    total = []
    for number, expected in enumerate(about["per_image"]):
        estimate, reference, vegetation = (vectors[f"i{number}_{what}"] for what in ("pred", "target", "veg"))
        mask = write_raster(tmp_path / "veg.tif", vegetation.astype(np.uint8), utm(25))
        one = sums(wanted(
            tmp_path, reference, estimate, mask=mask, quantity="canopy_height", convention="sera_h_published"
        ))  # fmt: skip
        for word, name in HEIGHTS.items():
            assert float(one.scores()[name]) == pytest.approx(
                expected[f"{word}_local"], rel=1e-6, nan_ok=True
            )
        total.append(one.values)
    scores = Sums(np.sum(total, axis=0)).scores()
    for word, name in HEIGHTS.items():
        assert float(scores[name]) == pytest.approx(about["global_"][word], rel=1e-6)


def test_metrics_sera_train(golden: Path, tmp_path: Path) -> None:
    about, vectors = load("metrics_sera_train")
    # one raster of all batches, each an image of its own: one without vegetation drops out as a batch did
    columns = []
    for what in ("pred", "target", "vegmask"):
        batches = [vectors[f"b{number}_{what}"].reshape(64, 40) for number in range(3)]
        padded = np.full((64, 3 * 64), np.nan, np.float32)
        for number, batch in enumerate(batches):
            padded[:, number * 64 : number * 64 + 40] = batch
        columns.append(padded)
    estimate, reference, vegetation = columns
    mask = write_raster(tmp_path / "veg.tif", np.nan_to_num(vegetation).astype(np.uint8), utm(25))
    found = sums(wanted(
        tmp_path, reference, estimate, mask=mask, quantity="canopy_height", convention="sera_h_training",
        image=64,
    ))  # fmt: skip
    expected = about["result"]
    assert found["pixels"] == expected["nb_values"]
    scores = found.scores()
    for word, name in (("MAE", "mae"), ("RMSE", "rmse"), ("nMAE", "nmae"), ("TreeCov", "iou")):
        assert float(scores[name]) == pytest.approx(expected[word], rel=1e-6)
    assert float(scores["bias"]) == pytest.approx(expected["ME"], abs=1e-6 * expected["MAE"])


def test_sera_block_resample(golden: Path, tmp_path: Path) -> None:
    _, vectors = load("sera_block_resample")
    fine, expected = vectors["x"][0], vectors["y_max"][0]
    path = write_raster(tmp_path / "lidar.tif", fine, utm(1.5), nodata=np.nan)
    grid = write_raster(tmp_path / "grid.tif", np.zeros(expected.shape, np.float32), utm(2.5))
    description = Evaluation(
        MapInput(path, resampling="maximum"), (MapInput(path, name="the same", resampling="maximum"),),
        "canopy_height", grid=grid, json="x",
    )  # fmt: skip
    with ExitStack() as stack:
        scene = open_scene(description, stack)
        ours = np.full(expected.shape, np.nan)
        for window in scene.windows(12):
            ours[window.toslices()] = scene.read(window).reference
    whole = np.isfinite(expected)
    np.testing.assert_array_equal(ours[whole], expected[whole])
    # where one missing pixel poisons the published block, ours takes the others
    rest = ~whole & np.isfinite(ours)
    assert rest.any()
    np.testing.assert_array_equal(ours[rest], vectors["y_nanmax_hint"][0][rest])


def test_sera_grid(golden: Path) -> None:
    for case in load("sera_grid")[0]["cases"]:
        words = (case["patch_size"], case["margin_size"], case["resolution"])
        patches = published_patches(tuple(case["global_bounds"]), *words)
        np.testing.assert_allclose(patches, case["patches"], rtol=0, atol=1e-6)


@given(
    size=st.tuples(st.integers(1, 400), st.integers(1, 400)), patch=st.sampled_from([48, 64, 128]),
    resolution=st.sampled_from([2.5, 10.0]),
)  # fmt: skip
def test_every_pixel_of_a_place_is_within_the_margins_of_a_patch(
    size: tuple[int, int], patch: int, resolution: float
) -> None:
    width, height = (pixels * resolution for pixels in size)
    margin = int(patch * resolution / 12)
    patches = published_patches((0, 0, width, height), patch * resolution, margin, resolution)
    for low, high, length in ((0, 2, width), (1, 3, height)):
        known = sorted({(one[low] + margin, one[high] - margin) for one in patches})
        assert known[0][0] <= 0 and known[-1][1] >= length
        assert all(first[1] >= second[0] for first, second in zip(known, known[1:]))


def test_ssim_is_that_of_scikit_image() -> None:
    first, second = (np.nan_to_num(field(seed, gaps=0)).astype(float) for seed in range(2))
    ours, whole = similarity(first, second, np.ones(first.shape, bool), AGB_PEAK)
    _, theirs = structural_similarity(
        first, second, data_range=AGB_PEAK, gaussian_weights=True, sigma=1.5, use_sample_covariance=False,
        full=True,
    )  # fmt: skip
    assert whole.all()
    np.testing.assert_allclose(ours, theirs[5:-5, 5:-5], rtol=1e-9, atol=1e-12)


def test_nodata_counts_as_zero_biomass_in_the_papers_convention_alone(tmp_path: Path) -> None:
    reference = np.full((32, 32), 100, np.float32)
    reference[8:12, 8:12] = np.nan
    estimate = np.full((32, 32), 110, np.float32)
    masked, published = (
        found(tmp_path, reference, estimate, convention=name).maps[0].scores
        for name in ("masked", "biosharp")
    )
    assert masked["rmse"] == pytest.approx(10)
    assert published["rmse"] > 15
    assert published["pixels"] == 24 * 24
