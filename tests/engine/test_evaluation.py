"""Evaluations of small maps, whose scores are known by hand or by plain numpy over the whole map."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from affine import Affine
from hypothesis import given
from hypothesis import strategies as st
from rasterio.warp import transform_geom

from engine.errors import Cancelled
from engine.evaluation import task
from engine.evaluation.description import Evaluation, MapInput, Strata
from engine.evaluation.terrain import pixel_sizes, slope
from engine.evaluation.variogram import Differences, round_up
from engine.events import Event, Log, Progress, Warn
from engine.grid import Grid
from engine.raster import WGS84
from tests.support import UTM, utm, write_raster

from .evaluation_support import assert_same, field, found, tallies, wanted


def squares(path: Path, boxes: dict[str, tuple[float, float, float, float]], field: str = "kind") -> str:
    """GeoJSON in WGS 84 of boxes given as columns and rows of 25 m pixels: left, top, right, bottom."""
    features = []
    for name, (left, top, right, bottom) in boxes.items():
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        ring = [utm(25) * corner for corner in corners]
        polygon = transform_geom(UTM, WGS84, {"type": "Polygon", "coordinates": [ring]})
        features.append({"type": "Feature", "properties": {field: name}, "geometry": dict(polygon)})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return str(path)


def test_scores_by_hand(tmp_path: Path) -> None:
    reference = np.array([[100, 200], [300, np.nan]], np.float32)
    estimate = np.array([[110, 190], [330, 50]], np.float32)
    scores = found(tmp_path, reference, estimate).maps[0].scores
    assert scores["pixels"] == 3
    assert scores["reference_mean"] == 200
    assert scores["estimate_mean"] == 210
    assert scores["bias"] == pytest.approx(10)
    assert scores["mae"] == pytest.approx(50 / 3)
    assert scores["rmse"] == pytest.approx((1100 / 3) ** 0.5)
    assert scores["r2"] == pytest.approx(1 - 1100 / 20000)
    assert scores["relative_rmse"] == pytest.approx((1100 / 3) ** 0.5 / 200)
    assert scores["sd"] == pytest.approx((1100 / 3 - 100) ** 0.5)
    assert scores["psnr"] == pytest.approx(20 * np.log10(563 / (1100 / 3) ** 0.5))
    assert np.isnan(scores["ssim"]) and np.isnan(scores["iou"])


def test_tree_cover_and_nmae_by_hand(tmp_path: Path) -> None:
    reference = np.array([[0, 1, 2, 9, 20, np.nan]], np.float32)
    estimate = np.array([[0, 3, 1, 9, 24, 30]], np.float32)
    scores = found(tmp_path, reference, estimate, quantity="canopy_height").maps[0].scores
    assert scores["iou"] == pytest.approx(2 / 4)  # both: 9, 20; either: 1, 2, 9, 20
    assert scores["nmae"] == pytest.approx((1 / 3 + 0 + 4 / 21) / 3)
    assert np.isnan(scores["psnr"])


def test_scores_equal_those_of_the_whole_map(tmp_path: Path) -> None:
    reference, estimate = field(0), field(1)
    item = found(tmp_path, reference, estimate, side=32).maps[0]
    both = np.isfinite(reference) & np.isfinite(estimate)
    x, y = (values[both].astype(float) for values in (reference, estimate))
    assert item.scores["rmse"] == pytest.approx(np.sqrt(np.mean((y - x) ** 2)))
    assert item.scores["correlation"] == pytest.approx(np.corrcoef(x, y)[0, 1])
    assert item.scores["r2"] == pytest.approx(1 - np.sum((y - x) ** 2) / np.sum((x - x.mean()) ** 2))
    for one, (low, high) in zip(item.classes[:3], ((0, 25), (25, 50), (50, 100)), strict=True):
        part = (x >= low) & (x < high)
        assert one.scores["pixels"] == part.sum()
        assert one.scores["bias"] == pytest.approx((y - x)[part].mean())
    assert item.histogram.sum() == item.errors.sum() == both.sum()


@given(
    side=st.sampled_from([7, 16, 33, 64, 512]),
    seed=st.integers(0, 10),
    parts=st.integers(1, 4),
    options=st.sampled_from([
        {}, {"common": False}, {"convention": "biosharp", "image": 40}, {"convention": "biosharp"},
        {"block": 9, "image": 25}, {"threshold": 100.0, "clip": (10.0, 200.0)},
        {"extent": (500_100.0, 6_698_500.0, 501_900.0, 6_699_800.0)},
        {"quantity": "canopy_height", "convention": "sera_h_training", "image": 16},
    ]),
)  # fmt: skip
def test_neither_the_size_nor_the_order_of_blocks_matters(
    tmp_path_factory: pytest.TempPathFactory, side: int, seed: int, parts: int, options: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("scene")
    scale = 0.1 if "quantity" in options else 1.0
    description = wanted(folder, field(0) * scale, field(1) * scale, field(2) * scale, **{
        **options,
        "elevation": write_raster(folder / "ground.tif", field(3, gaps=0.01), utm(30, -50, -50)),
        "strata": Strata(squares(folder / "s.json", {"a": (3, 5, 40, 60), "b": (30, 20, 80, 50)}), "kind"),
    })  # fmt: skip
    for first, second in zip(
        tallies(description, 1000), tallies(description, side, seed, parts), strict=True
    ):
        assert first.total["pixels"] > 0
        assert_same(first, second)


def test_maps_of_other_grids_are_warped_to_the_reference(tmp_path: Path) -> None:
    truth = np.kron(np.arange(1, 17).reshape(4, 4) * 10.0, np.ones((16, 16))).astype(np.float32)
    description = wanted(tmp_path, truth, truth)
    finer = np.kron(truth, np.array([[0.5, 1.5], [1.5, 0.5]])).astype(np.float32)
    others = (
        MapInput(write_raster(tmp_path / "finer.tif", finer, utm(12.5))),
        MapInput(write_raster(tmp_path / "coarser.tif", truth[::4, ::4], utm(100))),
        MapInput(write_raster(tmp_path / "highest.tif", finer, utm(12.5)), resampling="maximum"),
        MapInput(write_raster(tmp_path / "degrees.tif", *_degrees(30.0), "EPSG:4326")),
    )
    events: list[Event] = []
    described = Evaluation(description.reference, others, json=description.json)
    average, bilinear, maximum, degrees = task.evaluate(described, events.append).maps
    notes = [event.message for event in events if isinstance(event, Log)]
    ways = ("finer", "average"), ("coarser", "bilinear"), ("highest", "max"), ("degrees", "bilinear")
    for (name, way), note in zip(ways, notes, strict=True):
        assert f"{name}.tif is resampled ({way}) from" in note
    assert average.scores["mae"] == pytest.approx(0, abs=1e-4)
    assert 0 < bilinear.scores["mae"] < 10
    assert maximum.scores["estimate_mean"] == pytest.approx(1.5 * truth.mean(), rel=1e-6)
    assert degrees.scores["estimate_mean"] == pytest.approx(30)


def _degrees(value: float) -> tuple[np.ndarray, Affine]:
    # around the place of utm() on zone 35's central meridian
    return np.full((40, 40), value, np.float32), Affine(0.002, 0, 26.99, 0, -0.002, 60.46)


def test_another_raster_may_be_the_grid(tmp_path: Path) -> None:
    fine = field(0, (40, 40), gaps=0)
    description = wanted(tmp_path, fine, fine)
    coarse = fine.reshape(10, 4, 10, 4).mean((1, 3))
    path = write_raster(tmp_path / "coarse.tif", coarse + 7, utm(100))
    found = task.evaluate(
        Evaluation(description.reference, (MapInput(path),), grid=path, json=description.json)
    )
    assert found.shape == (10, 10)
    assert found.maps[0].scores["mae"] == pytest.approx(7, abs=1e-4)


def test_a_scale_turns_centimetres_into_metres(tmp_path: Path) -> None:
    heights = np.array([[3, 12], [25, 1]], np.float32)
    description = wanted(tmp_path, heights, heights)
    path = write_raster(tmp_path / "cm.tif", (heights * 100).astype(np.uint16), utm(25))
    found = task.evaluate(Evaluation(
        description.reference, (MapInput(path, scale=0.01),), "canopy_height", json=description.json
    ))  # fmt: skip
    assert found.maps[0].scores["mae"] == pytest.approx(0, abs=1e-6)


def test_what_is_no_biomass_is_no_data(tmp_path: Path) -> None:
    reference, estimate = field(0, gaps=0), field(1, gaps=0)
    reference[0, :10], estimate[1, :10] = -9999, 65535
    scores = found(tmp_path, reference, estimate).maps[0].scores
    assert scores["pixels"] == reference.size - 20


def test_maps_are_scored_on_the_pixels_that_all_have_unless_told_otherwise(tmp_path: Path) -> None:
    reference, full, half = (field(seed, gaps=0) for seed in range(3))
    half[:, :45] = np.nan
    common = found(tmp_path, reference, full, half)
    assert [item.scores["pixels"] for item in common.maps] == [half.size / 2] * 2
    assert any("are left out of all scores" in doubt for doubt in common.doubts)
    own = found(tmp_path, reference, full, half, common=False)
    assert [item.scores["pixels"] for item in own.maps] == [half.size, half.size / 2]


def test_errors_count_only_in_the_vegetation(tmp_path: Path) -> None:
    reference, estimate = field(0, gaps=0), field(1, gaps=0)
    classes = np.random.default_rng(0).integers(0, 7, reference.shape).astype(np.uint8)
    mask = write_raster(tmp_path / "mask.tif", classes, utm(25))
    any_class = found(tmp_path, reference, estimate, mask=mask).maps[0]
    fifth = found(tmp_path, reference, estimate, mask=mask, mask_values=(5,)).maps[0]
    assert any_class.scores["pixels"] == (classes != 0).sum()
    error = (estimate - reference)[classes == 5]
    assert fifth.scores["bias"] == pytest.approx(error.mean(), rel=1e-5)


def test_error_by_slope(tmp_path: Path) -> None:
    rows, columns = np.mgrid[-10:50, -10:50] * 25.0
    steep = np.where(columns < 500, 0, (columns - 500) * np.tan(np.radians(25))).astype(np.float32)
    ground = write_raster(tmp_path / "ground.tif", steep + 0 * rows, utm(25, -250, -250))
    reference = np.full((40, 40), 100, np.float32)
    estimate = reference + np.where(np.arange(40) < 20, 1, 9).astype(np.float32)
    item = found(tmp_path, reference, estimate, elevation=ground).maps[0]
    by_name = {one.name: one.scores for one in item.slopes}
    assert by_name["0–5°"]["bias"] == pytest.approx(1)
    assert by_name["20–30°"]["bias"] == pytest.approx(9)
    assert sum(one["pixels"] for one in by_name.values()) == 1600  # to the very edge: the ground goes on


def test_slope_of_a_plane_is_its_own() -> None:
    rows, columns = np.mgrid[:6, :7]
    plane = 10 * columns * np.tan(np.radians(30)) + 0 * rows
    ones = np.ones((4, 5))
    np.testing.assert_allclose(slope(plane, 10 * ones, 20 * ones), 30)
    plane[3, 3] = np.nan
    assert np.isnan(slope(plane, 10 * ones, 20 * ones)).sum() == 9


def test_pixels_have_their_true_size_in_any_crs() -> None:
    there = {}
    for name, crs, transform in (
        ("utm", UTM, utm(25)),
        ("mercator", "EPSG:3857", Affine(50, 0, 3005000, 0, -50, 8487000)),
        ("degrees", "EPSG:4326", Affine(0.001, 0, 27, 0, -0.001, 60.43)),
    ):
        grid = Grid(WGS84.from_user_input(crs), transform, 64, 64)
        there[name] = pixel_sizes(grid, grid.window, 64)
    assert there["utm"].area[0, 0] == pytest.approx(625 / 0.9996**2, rel=1e-5)
    # at 60.4 degrees Web Mercator stretches by 1 / cos(latitude)
    assert there["mercator"].width[0, 0] == pytest.approx(50 * np.cos(np.radians(60.4)), rel=5e-3)
    parallel = np.cos(np.radians(60.4)) * 111_320 * 1.0025
    assert there["degrees"].width[0, 0] == pytest.approx(0.001 * parallel, rel=2e-3)
    assert there["degrees"].height[0, 0] == pytest.approx(111.42, rel=1e-3)


def test_semivariogram_by_hand() -> None:
    differences = Differences()
    differences.add(np.tile([0.0, 2.0], (50, 25)))  # alternates along rows, constant along columns
    line = differences.variogram(10.0, 20.0)
    assert line.variance == pytest.approx(1)
    # lag 1: half of (2, 0)^2 over both directions, which have 50 x 49 pairs each
    assert line.distance[0] == pytest.approx(15)
    assert line.semivariance[0] == pytest.approx(1)
    assert line.semivariance[1] == 0
    assert line.range == pytest.approx(15)


def test_unrelated_errors_have_a_flat_semivariogram_and_related_ones_a_range(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    patches = np.kron(random.normal(0, 20, (16, 16)), np.ones((16, 16))).astype(np.float32)
    reference = np.full((256, 256), 150, np.float32)
    noise = reference + random.normal(0, 20, reference.shape).astype(np.float32)
    unrelated, related = found(tmp_path, reference, noise, reference + patches, block=8).maps
    assert unrelated.variogram.range == pytest.approx(25, rel=0.01)
    assert 300 <= related.variogram.range <= 500


def test_intervals_of_related_errors_are_wider_and_a_warning_says_when_blocks_are_too_small(
    tmp_path: Path,
) -> None:
    random = np.random.default_rng(0)
    reference = np.full((128, 128), 150, np.float32)
    patches = reference + np.kron(random.normal(0, 20, (8, 8)), np.ones((16, 16))).astype(np.float32)
    wide, narrow = (found(tmp_path, reference, patches, block=block, replicates=400) for block in (32, 4))
    width = [one.maps[0].intervals["bias"] for one in (wide, narrow)]
    assert width[0] is not None and width[1] is not None
    assert width[0][1] - width[0][0] > 2 * (width[1][1] - width[1][0])
    assert any("the intervals are too narrow" in doubt for doubt in narrow.doubts)
    # 64 independent patches: the standard error of the mean is 20 / 8
    assert width[0][1] - width[0][0] == pytest.approx(2 * 1.96 * 20 / 8, rel=0.4)


def test_the_bootstrap_is_repeatable_and_pairs_the_maps(tmp_path: Path) -> None:
    reference, estimate = field(0), field(1)
    first, again = (found(tmp_path, reference, estimate, estimate, block=10) for _ in range(2))
    assert first.maps[0].intervals == again.maps[0].intervals == first.maps[1].intervals
    assert first.maps[1].difference == (0.0, 0.0)
    other = found(tmp_path, reference, estimate, block=10, seed=1)
    assert other.maps[0].intervals != first.maps[0].intervals
    low, high = first.maps[0].intervals["rmse"] or (0.0, 0.0)
    assert low < first.maps[0].scores["rmse"] < high
    none = found(tmp_path, reference, estimate, replicates=0).maps[0]
    assert set(none.intervals.values()) == {None}


def test_strata_by_hand(tmp_path: Path) -> None:
    reference = np.full((40, 60), 100, np.float32)
    estimate = reference + 10
    estimate[:, 30:] = 60
    reference[:20, 30:] = np.nan  # the eastern stratum is measured in its southern half alone
    path = squares(tmp_path / "s.json", {"west": (0, 0, 30, 40), "east": (30, 0, 60, 40)})
    item = found(tmp_path, reference, estimate, strata=Strata(path, "kind"), block=5).maps[0]
    west, east, both = item.strata
    hectares = 40 * 30 * (25 / 0.9996) ** 2 / 1e4
    assert (west.name, east.name, both.name) == ("west", "east", "all strata")
    assert west.area == west.compared == pytest.approx(hectares, rel=1e-4)
    assert east.compared == pytest.approx(hectares / 2, rel=1e-4)
    assert (west.bias, east.bias) == (pytest.approx(10), pytest.approx(-40))
    assert (west.mean, east.mean) == (pytest.approx(100), pytest.approx(100))
    assert east.map_total == pytest.approx(60 * hectares, rel=1e-4)
    assert east.total == pytest.approx(100 * hectares, rel=1e-4)
    assert both.total == pytest.approx(200 * hectares, rel=1e-4)
    assert both.bias == pytest.approx(-15)  # weighted by area, not by what was measured
    assert west.bias_error == pytest.approx(0, abs=1e-9)


def test_the_standard_error_of_a_total_is_that_of_independent_blocks(tmp_path: Path) -> None:
    blocks = np.random.default_rng(0).normal(0, 30, (10, 10))
    reference = np.full((100, 100), 200, np.float32)
    estimate = reference + np.kron(blocks, np.ones((10, 10))).astype(np.float32)
    path = squares(tmp_path / "s.json", {"all": (-1, -1, 101, 101)})
    (one,) = found(tmp_path, reference, estimate, strata=Strata(path), block=10, carbon=0.47).maps[0].strata
    expected = blocks.std(ddof=1) / 10
    assert one.bias_error == pytest.approx(expected, rel=1e-3)
    assert one.total_error == pytest.approx(0.47 * expected * one.area, rel=1e-3)
    assert one.total == pytest.approx(0.47 * 200 * one.area, rel=1e-6)


def test_rows_may_run_northwards(tmp_path: Path) -> None:
    reference, estimate = field(0), field(1)
    strata = Strata(squares(tmp_path / "s.json", {"a": (3, 5, 40, 60), "b": (40, 20, 80, 50)}), "kind")
    ground = write_raster(tmp_path / "ground.tif", field(3), utm(25))
    words = {"strata": strata, "elevation": ground, "json": "x", "block": 70}
    paths = []
    for name, values in (("reference", reference), ("estimate", estimate)):
        upwards = utm(25) * Affine.translation(0, len(values)) * Affine.scale(1, -1)
        paths.append(MapInput(write_raster(tmp_path / f"{name}_up.tif", values[::-1], upwards)))
    up = task.evaluate(Evaluation(paths[0], (paths[1],), **words)).maps[0]  # type: ignore[arg-type]
    down = found(tmp_path, reference, estimate, **words).maps[0]
    assert up.scores["rmse"] == pytest.approx(down.scores["rmse"])
    assert [one.scores["pixels"] for one in up.slopes] == [one.scores["pixels"] for one in down.slopes]
    for one, other in zip(up.strata, down.strata, strict=True):
        assert (one.name, one.bias) == (other.name, pytest.approx(other.bias))
        assert one.total == pytest.approx(other.total, rel=1e-4)


def test_of_overlapping_polygons_a_pixel_is_of_the_last(tmp_path: Path) -> None:
    reference = np.full((40, 40), 100, np.float32)
    path = squares(tmp_path / "s.json", {"a": (0, 0, 40, 40), "b": (0, 0, 20, 40)})
    a, b, _ = found(tmp_path, reference, reference, strata=Strata(path, "kind")).maps[0].strata
    assert a.area == pytest.approx(b.area)


def test_progress_ends_and_doubts_are_told(tmp_path: Path) -> None:
    events: list[Event] = []
    task.evaluate(wanted(tmp_path, field(0), field(1), block=40), events.append, side=32)
    steps = [event for event in events if isinstance(event, Progress)]
    assert steps[-1] == Progress(9, 9)
    warnings = [event.message for event in events if isinstance(event, Warn)]
    assert warnings == ["The confidence intervals rest on 6 blocks: take them for a rough guess."]


def test_cancelling_stops_and_leaves_nothing(tmp_path: Path) -> None:
    description = wanted(tmp_path, field(0), field(1))
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        task.run(description, cancelled=lambda: True)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(("value", "expected"), [(0, 1), (0.7, 0.8), (99, 100), (101, 150), (610, 800)])
def test_axes_end_at_round_numbers(value: float, expected: float) -> None:
    assert round_up(value) == pytest.approx(expected)
