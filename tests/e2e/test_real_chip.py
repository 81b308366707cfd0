"""A real forest through real QGIS: 40 m biomass becomes 10 m biomass.

The shipped weights were trained on this chip, so nothing here measures skill: the tests show that the model,
its bands and its grid come together as in training. Scores are those of ``training.evaluate``.
"""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.warp import calculate_default_transform, reproject

from tests.support import ROOT, write_raster

from .conftest import Finished, Qgis, Scene

Values = NDArray[np.float64]
METRES_PER_DEGREE = 111_320.0


def read(path: Path) -> Values:
    with rasterio.open(path) as dataset:
        return np.asarray(dataset.read(1, masked=True).filled(np.nan), np.float64)


def rmse(values: Values, truth: Values) -> float:
    return float(np.sqrt(np.nanmean((values - truth) ** 2)))


def correlation(values: Values, truth: Values) -> float:
    both = np.isfinite(values)
    return float(np.corrcoef(values[both], truth[both])[0, 1])


def test_grid_nests_exactly(finished: Finished) -> None:
    with rasterio.open(finished.scene.biomass) as coarse, rasterio.open(finished.scene.output) as fine:
        assert fine.crs == coarse.crs
        assert fine.shape == (coarse.height * 4, coarse.width * 4)
        assert fine.transform == coarse.transform * coarse.transform.scale(0.25)
        assert fine.units == ("Mg/ha",)


def test_outputs_tell_how_it_was_made(finished: Finished) -> None:
    outputs = finished.run.outputs
    assert outputs["OUTPUT"] == str(finished.scene.output)
    assert outputs["DEVICE_USED"] == "cpu"
    assert outputs["MODEL_ID"] == "biosharp"
    assert int(outputs["TILES"]) >= 1
    assert float(outputs["SECONDS"]) > 0


def test_pixels_equal_those_of_the_command_line(finished: Finished, tmp_path: Path) -> None:
    scene, direct = finished.scene, tmp_path / "direct.tif"
    command = [sys.executable, "-m", "engine", "biomass", scene.biomass, scene.optical, direct]
    options = ["--model", "biosharp", "--optical-bands", scene.bands, "--device", "cpu"]
    subprocess.run([*map(str, command), *options], cwd=ROOT, check=True)
    np.testing.assert_array_equal(read(scene.output), read(direct))


def test_model_reproduces_its_training_chip_better_than_bicubic(
    qgis: Qgis, chip: Scene, finished: Finished, truth: Values
) -> None:
    run = qgis.run("superresolvebiomass", **{**chip.parameters, "MODEL": "bicubic"})
    assert run.returncode == 0, run.text
    assert rmse(read(finished.scene.output), truth) < rmse(read(chip.output), truth)


def test_extent_gives_the_same_pixels_as_the_whole_map(qgis: Qgis, chip: Scene, finished: Finished) -> None:
    with rasterio.open(chip.biomass) as dataset:
        west, north = dataset.transform * (16, 8)
        east, south = dataset.transform * (40, 48)
    extent = f"{west},{east},{south},{north} [EPSG:3067]"
    run = qgis.run("superresolvebiomass", **chip.parameters, EXTENT=extent)
    assert run.returncode == 0, run.text
    np.testing.assert_array_equal(read(chip.output), read(finished.scene.output)[32:192, 64:160])


def test_target_crs_warps_the_map(qgis: Qgis, chip: Scene) -> None:
    parameters = {**chip.parameters, "MODEL": "bicubic", "TARGET_CRS": "EPSG:4326"}
    run = qgis.run("superresolvebiomass", **parameters)
    assert run.returncode == 0, run.text
    with rasterio.open(chip.output) as dataset:
        assert dataset.crs.to_epsg() == 4326


def test_inputs_in_other_crs_land_on_the_right_place(
    qgis: Qgis, chip: Scene, finished: Finished, truth: Values, tmp_path: Path
) -> None:
    biomass, optical, back = (tmp_path / name for name in ("agb4326.tif", "s2utm.tif", "back.tif"))
    # Pixels as large as before and cubic convolution: what warping itself loses is not our concern.
    degrees = 40 / METRES_PER_DEGREE
    warp(chip.biomass, biomass, "EPSG:4326", (degrees / math.cos(math.radians(61.3)), degrees))
    warp(chip.optical, optical, "EPSG:32635", (8, 8))
    run = qgis.run("superresolvebiomass", **{**chip.parameters, "BIOMASS": biomass, "OPTICAL": optical})
    assert run.returncode == 0, run.text
    warp(chip.output, back, "EPSG:3067", (10, 10), like=chip.optical)
    aligned = correlation(read(finished.scene.output), truth)
    assert correlation(read(back), truth) == pytest.approx(aligned, abs=0.02)


def warp(source: Path, target: Path, crs: str, size: tuple[float, float], like: Path | None = None) -> None:
    """Warps a raster to a CRS and pixel size, or onto the grid of another raster."""
    with rasterio.open(source) as dataset:
        grid = calculate_default_transform(
            dataset.crs, crs, dataset.width, dataset.height, *dataset.bounds, resolution=size
        )
        if like is not None:
            with rasterio.open(like) as other:
                grid = other.transform, other.width, other.height
        transform, width, height = grid
        values = np.full((dataset.count, height, width), -9999, np.float32)
        for band in range(dataset.count):
            reproject(
                rasterio.band(dataset, band + 1), values[band], dst_transform=transform, dst_crs=crs,
                dst_nodata=-9999, resampling=Resampling.cubic,
            )  # fmt: skip
    write_raster(target, values, transform, crs, nodata=-9999)


@pytest.mark.parametrize("bands", ["B4,B8,B12", ""], ids=["named", "guessed"])
def test_bands_by_name_make_the_map_that_numbers_make(
    qgis: Qgis, finished: Finished, chip: Scene, bands: str
) -> None:
    run = qgis.run("superresolvebiomass", **{**chip.parameters, "OPTICAL_BANDS": bands}, DEVICE="cpu")
    assert run.returncode == 0, run.text
    guess = "B4 = band 3 (B4), B8 = band 7 (B8), B12 = band 10 (B12)"
    assert (guess in run.text) == (not bands)
    with rasterio.open(chip.output) as found, rasterio.open(finished.scene.output) as expected:
        np.testing.assert_array_equal(found.read(), expected.read())
