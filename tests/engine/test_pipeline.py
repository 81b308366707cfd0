"""Whole runs on layers that do not lie on one grid."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.crs import CRS
from rasterio.warp import transform

from engine import job as jobs
from engine.card import Applicability
from engine.errors import Cancelled
from engine.events import Progress, Warn
from engine.grid import Grid
from engine.pipeline import run
from engine.raster import open_raster
from engine.views import grid_of
from tests.support import (
    OPTICAL,
    ORIGIN,
    UTM,
    guided_model,
    logged,
    make_job,
    make_map,
    utm,
    with_bands,
    write_raster,
)


def wave(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A smooth field of UTM coordinates, 1000 to 3000."""
    return 2000 + 500 * np.sin((x - ORIGIN[0]) / 400) + 500 * np.cos((y - ORIGIN[1]) / 300)


def centres(place: Affine, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    columns, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    a, b, c, d, e, f = place[:6]
    return a * columns + b * rows + c, d * columns + e * rows + f


def guide(path: Path, size: float, side: int = 300, x: float = 0, y: float = 0) -> str:
    place = utm(size, x, y)
    values = wave(*centres(place, side, side))
    return write_raster(path, np.stack([values] * 3).astype(np.float32), place)


def coarse(
    path: Path, width: int = 20, height: int = 15, place: Affine | None = None, crs: str | None = None
) -> str:
    values = np.full((height, width), 100, np.float32)
    return write_raster(path, values, place or utm(100), crs or "EPSG:32635")


def expected_at(path: Path) -> np.ndarray:
    """What the guided model should give: 100 plus the wave at each pixel of a finished map."""
    with rasterio.open(path) as dataset:
        x, y = centres(dataset.transform, dataset.width, dataset.height)
        if dataset.crs != CRS.from_epsg(32635):
            found = transform(dataset.crs, CRS.from_epsg(32635), x.ravel(), y.ravel())
            x, y = (np.reshape(values, x.shape) for values in found)
    return 100 + wave(x, y)


@pytest.mark.parametrize("size", [25, 10, 40, 7.3])
def test_a_guide_of_any_pixel_size_lands_on_its_place(folder: Path, size: float) -> None:
    inputs = {"biomass": coarse(folder / "lr.tif"), "optical": guide(folder / "s2.tif", size)}
    found = make_map(folder, "guided", inputs)
    assert found.values.shape == (60, 80)
    np.testing.assert_allclose(found.values, expected_at(found.path), atol=20, rtol=0)
    assert np.abs(found.values - expected_at(found.path)).mean() < 5


def test_a_biomass_map_in_degrees_with_a_guide_in_metres(folder: Path) -> None:
    place = Affine(0.002, 0, 27.004, 0, -0.001, 60.434)
    inputs = {
        "biomass": coarse(folder / "lr.tif", 12, 10, place, "EPSG:4326"),
        "optical": guide(folder / "s2.tif", 10),
    }
    found = make_map(folder, "guided", inputs)
    with rasterio.open(found.path) as dataset:
        assert dataset.crs == CRS.from_epsg(4326)
        assert dataset.transform.almost_equals(Affine(0.0005, 0, 27.004, 0, -0.00025, 60.434), 1e-12)
    assert not np.isnan(found.values).any()
    np.testing.assert_allclose(found.values, expected_at(found.path), atol=20, rtol=0)
    [note] = logged(found.events)
    assert "average" in note
    assert "EPSG:32635" in note
    assert "EPSG:4326" in note


def test_a_rotated_biomass_map(folder: Path) -> None:
    place = Affine(80, 60, 501_000, 60, -80, 6_698_600)
    inputs = {
        "biomass": coarse(folder / "lr.tif", 12, 10, place),
        "optical": guide(folder / "s2.tif", 10),
    }
    found = make_map(folder, "guided", inputs)
    with rasterio.open(found.path) as dataset:
        assert dataset.transform.almost_equals(Affine(20, 15, 501_000, 15, -20, 6_698_600), 1e-9)
    np.testing.assert_allclose(found.values, expected_at(found.path), atol=20, rtol=0)


def test_a_rotated_guide(folder: Path) -> None:
    place = Affine(8, 6, 499_000, 6, -8, 6_699_900)
    values = np.stack([wave(*centres(place, 400, 400))] * 3).astype(np.float32)
    inputs = {
        "biomass": coarse(folder / "lr.tif"),
        "optical": write_raster(folder / "s2.tif", values, place),
    }
    found = make_map(folder, "guided", inputs)
    covered = ~np.isnan(found.values)
    assert covered.mean() > 0.5
    np.testing.assert_allclose(found.values[covered], expected_at(found.path)[covered], atol=20, rtol=0)


@pytest.mark.parametrize("size", [25, 10], ids=["aligned", "averaged"])
def test_where_the_guide_ends_the_map_has_no_data(folder: Path, size: float) -> None:
    inputs = {
        "biomass": coarse(folder / "lr.tif"),
        "optical": guide(folder / "s2.tif", size, round(1000 / size), x=500, y=250),
    }
    whole = Grid(CRS.from_string(UTM), utm(100), 20, 15).bounds
    found = make_map(folder, "guided", inputs, extent=whole).values
    expected = np.zeros((60, 80), bool)
    expected[10:50, 20:60] = True
    np.testing.assert_array_equal(~np.isnan(found), expected)


def test_a_hole_in_the_guide_is_a_hole_in_the_map_and_no_more(folder: Path) -> None:
    values = np.full((3, 60, 80), 1000, np.float32)
    values[1, 20:23, 30:37] = -9999
    inputs = {
        "biomass": coarse(folder / "lr.tif"),
        "optical": write_raster(folder / "s2.tif", values, utm(25), nodata=-9999),
    }
    found = make_map(folder, "guided", inputs).values
    expected = np.full((60, 80), 1100, np.float32)
    expected[20:23, 30:37] = np.nan
    np.testing.assert_array_equal(found, expected)


def test_the_bands_are_those_that_were_chosen(folder: Path) -> None:
    values = np.arange(1, 7, dtype=np.float32)[:, None, None] * np.full((6, 60, 80), 100, np.float32)
    inputs = {
        "biomass": coarse(folder / "lr.tif"),
        "optical": write_raster(folder / "s2.tif", values, utm(25)),
    }
    job = with_bands(make_job(folder, "guided", inputs), "optical", (6, 1, 2))
    run(job)
    with rasterio.open(job.output) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(100 + 300))


def test_an_extent_in_another_crs_gives_whole_coarse_pixels(folder: Path) -> None:
    inputs = {"biomass": coarse(folder / "lr.tif"), "optical": guide(folder / "s2.tif", 10)}
    whole = make_map(folder, "guided", inputs)
    column, row = 16, 8
    west, south = (value[0] for value in transform("EPSG:32635", "EPSG:4326", [500_420], [6_699_180]))
    east, north = (value[0] for value in transform("EPSG:32635", "EPSG:4326", [501_180], [6_699_720]))
    part = make_map(
        folder, "guided", inputs, "part.tif", extent=(west, south, east, north), extent_crs="EPSG:4326"
    )
    with open_raster(str(part.path)) as there, open_raster(str(whole.path)) as everywhere:
        assert grid_of(there).offset(grid_of(everywhere)) == (column, row)
    rows, columns = part.values.shape
    assert rows % 4 == columns % 4 == 0
    np.testing.assert_array_equal(part.values, whole.values[row : row + rows, column : column + columns])


def test_the_finished_map_can_be_warped(folder: Path) -> None:
    inputs = {"biomass": coarse(folder / "lr.tif"), "optical": guide(folder / "s2.tif", 25)}
    found = make_map(folder, "guided", inputs, target_crs="EPSG:4326")
    with rasterio.open(found.path) as dataset:
        assert dataset.crs == CRS.from_epsg(4326)
        assert dataset.nodata == -9999
        assert dataset.descriptions == ("estimate",)
        lowest = float(dataset.tags(1)["STATISTICS_MINIMUM"])
    inside = ~np.isnan(found.values)
    assert inside.mean() > 0.9
    assert lowest == float(np.nanmin(found.values))
    np.testing.assert_allclose(found.values[inside], expected_at(found.path)[inside], atol=60, rtol=0)


def test_the_map_remembers_its_making(folder: Path) -> None:
    inputs = {"biomass": coarse(folder / "lr.tif"), "optical": guide(folder / "s2.tif", 10)}
    found = make_map(folder, "guided", inputs)
    with rasterio.open(found.path) as dataset:
        tags = dataset.tags()
        assert dataset.descriptions == ("estimate",)
        assert dataset.units == ("Mg/ha",)
        assert dataset.nodata == -9999
        assert dataset.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        statistics = {key: float(value) for key, value in dataset.tags(1).items()}
    again = jobs.loads(tags["BIOSR_JOB"])
    assert again == replace(make_job(folder, "guided", inputs), output=jobs.ANY_OUTPUT)
    assert tags["BIOSR_MODEL"].startswith("guided 1 sha256:")
    assert tags["BIOSR_DEVICE"] == "cpu"
    assert "onnxruntime" in tags["BIOSR_VERSIONS"]
    assert "header sha256:" in tags["BIOSR_INPUTS"].splitlines()[1]
    assert "average" in tags["BIOSR_RESAMPLING"]
    values = found.values.astype(np.float64)
    assert statistics["STATISTICS_MEAN"] == pytest.approx(values.mean(), rel=1e-9)
    assert statistics["STATISTICS_STDDEV"] == pytest.approx(values.std(), rel=1e-9)
    assert statistics["STATISTICS_MAXIMUM"] == values.max()


def test_a_large_map_has_overviews_and_a_small_one_needs_none(folder: Path) -> None:
    image = np.ones((300, 600), np.float32)
    found = make_map(folder, "identity", {"image": write_raster(folder / "in.tif", image, utm(10))})
    with rasterio.open(found.path) as dataset:
        assert dataset.overviews(1) == [2, 4]
        assert dataset.block_shapes == [(256, 256)]


def test_an_input_that_the_model_does_not_take_is_named(folder: Path) -> None:
    inputs = {"biomass": coarse(folder / "lr.tif"), "optical": "anything.tif"}
    found = make_map(folder, "nearest", inputs)
    assert logged(found.events) == ["The model 'nearest' takes no optical input: anything.tif is not used."]


def test_progress_counts_every_tile(folder: Path) -> None:
    path = write_raster(folder / "in.tif", np.ones((60, 60), np.float32), utm(10))
    found = make_map(folder, "identity", {"image": path}, batch_size=3)
    steps = [event for event in found.events if isinstance(event, Progress)]
    assert [step.done for step in steps] == [3, 4, 7, 8, 11, 12, 15, 16]
    assert {step.total for step in steps} == {found.result.tiles} == {16}


def test_what_the_map_is_not_made_for_is_a_warning(own: Path) -> None:
    guided_model(own, "finnish", applicability=Applicability("Finland", gsd=(80, 120), bbox=(20, 62, 30, 70)))
    optical = write_raster(own / "s2.tif", np.full((3, 60, 80), 500, np.float32), utm(25))
    found = make_map(own, "finnish", {"biomass": coarse(own / "lr.tif"), "optical": optical})
    warnings = [event.message for event in found.events if isinstance(event, Warn)]
    assert warnings == [
        "The map lies, in part at least, outside the model's region: Finland.",
        "The map's pixels are 25 m wide, the model was trained on 80 to 120 m.",
    ]


def test_cancelling_stops_within_a_tile_and_leaves_nothing(own: Path) -> None:
    path = write_raster(own / "in.tif", np.ones((200, 200), np.float32), utm(10))
    before = sorted(own.iterdir())
    done: list[object] = []
    with pytest.raises(Cancelled):
        run(
            make_job(own, "identity", {"image": path}),
            done.append,
            lambda: len(done) >= 3,
        )
    assert len(done) == 3
    assert sorted(own.iterdir()) == before


def test_an_older_map_stays_when_a_run_fails(own: Path) -> None:
    path = write_raster(own / "in.tif", np.ones((50, 50), np.float32), utm(10))
    first = make_map(own, "identity", {"image": path}).path
    content = first.read_bytes()
    with pytest.raises(Cancelled):
        run(make_job(own, "identity", {"image": path}), cancelled=lambda: True)
    assert first.read_bytes() == content


def test_what_qgis_remembers_of_an_older_map_is_forgotten(own: Path) -> None:
    path = write_raster(own / "in.tif", np.ones((50, 50), np.float32), utm(10))
    stale = own / "map.tif.aux.xml"
    stale.write_text("<PAMDataset/>")
    make_map(own, "identity", {"image": path})
    assert not stale.exists()


def test_a_hole_is_filled_with_the_number_of_the_card(own: Path) -> None:
    guided_model(own, "filled", optical=replace(OPTICAL, nodata_fill=5.0))
    values = np.full((3, 60, 80), 1000, np.float32)
    values[:, 30, 40] = -1
    inputs = {
        "biomass": coarse(own / "lr.tif"),
        "optical": write_raster(own / "s2.tif", values, utm(25), nodata=-1),
    }
    found = make_map(own, "filled", inputs).values
    assert np.argwhere(np.isnan(found)).tolist() == [[30, 40]]


def test_the_job_in_a_map_runs_again(folder: Path) -> None:
    inputs = {"biomass": coarse(folder / "lr.tif"), "optical": guide(folder / "s2.tif", 10)}
    found = make_map(folder, "guided", inputs)
    with rasterio.open(found.path) as dataset:
        text = dataset.tags()["BIOSR_JOB"]
    assert json.loads(text)["schema"] == 1
    content = found.path.read_bytes()
    run(replace(jobs.loads(text), output=str(found.path)))
    assert found.path.read_bytes() == content
