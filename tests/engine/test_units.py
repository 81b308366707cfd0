"""Reflectance in another unit, with an offset, or with undeclared holes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio

from engine.errors import InputError
from engine.events import Warn
from tests.support import OPTICAL, SHARED, guided_model, make_map, utm, write_raster

DARK = (300, 1800, 700)
"""Typical reflectances x 10000 of B4, B8 and B12 over forest."""


def image(medians: tuple[float, ...], spread: float = 0.3) -> np.ndarray:
    noise = np.random.default_rng(1).uniform(1 - spread, 1 + spread, (3, 60, 80))
    return (np.reshape(medians, (3, 1, 1)) * noise).astype(np.float32)


def warnings(own: Path, values: np.ndarray, **tags: str) -> list[str]:
    path = write_raster(own / "s2.tif", values, utm(25))
    if tags:
        with rasterio.open(path, "r+") as dataset:
            dataset.update_tags(**tags)
    return [event.message for event in run(own, path) if isinstance(event, Warn)]


def run(own: Path, path: str) -> Any:
    coarse = write_raster(own / "lr.tif", np.full((15, 20), 100, np.float32), utm(100))
    return make_map(own, "guided", {"biomass": coarse, "optical": path}).events


def test_harmonised_reflectance_is_in_order(own: Path) -> None:
    assert warnings(own, image(DARK)) == []


def test_an_offset_is_recognised_by_the_darkest_values(own: Path) -> None:
    (message,) = warnings(own, image(DARK) + 1000)
    assert "seems to carry the offset of Sentinel-2's processing baseline 04.00" in message
    assert "subtract 1000" in message


def test_a_bright_scene_has_no_offset(own: Path) -> None:
    assert warnings(own, image((3000, 3500, 4500))) == []


@pytest.mark.parametrize("declared", ["tag", "GDAL"])
def test_an_offset_that_is_declared_and_not_subtracted_is_said(own: Path, declared: str) -> None:
    path = write_raster(own / "s2.tif", image((2500, 3500, 4500)), utm(25))
    with rasterio.open(path, "r+") as dataset:
        if declared == "tag":
            dataset.update_tags(BOA_ADD_OFFSET="-1000")
        else:
            dataset.scales, dataset.offsets = (1e-4,) * 3, (-0.1,) * 3
    (message,) = (event.message for event in run(own, path) if isinstance(event, Warn))
    assert "says that 1000 must be subtracted" in message


def test_an_offset_that_is_declared_and_subtracted_is_in_order(own: Path) -> None:
    assert warnings(own, image(DARK), BOA_ADD_OFFSET="-1000") == []


def test_zeros_in_all_bands_are_said(own: Path) -> None:
    values = image(DARK)
    values[:, :, :20] = 0
    (message,) = warnings(own, values)
    assert "25% of the pixels of" in message
    assert "set the raster's nodata value to 0" in message


def test_zeros_that_are_declared_are_in_order(own: Path) -> None:
    values = image(DARK)
    values[:, :, :20] = 0
    path = write_raster(own / "s2.tif", values, utm(25), nodata=0)
    assert [event for event in run(own, path) if isinstance(event, Warn)] == []


def test_an_offset_is_seen_beside_zeros(own: Path) -> None:
    values = image(DARK) + 1000
    values[:, :, :20] = 0
    zeros, offset = warnings(own, values)
    assert "are 0 in all bands" in zeros
    assert "baseline 04.00" in offset


def test_digital_numbers_of_landsat_are_said(own: Path) -> None:
    (message,) = warnings(own, image((8500, 14000, 10000), spread=0.1))
    assert "digital numbers of Landsat Collection 2" in message
    assert "number x 0.275 - 2000" in message


@pytest.mark.parametrize(
    ("unit", "values", "message"),
    [
        ("reflectance x 10000", (0.03, 0.18, 0.07), "reflectance from 0 to 1.*Multiply the layer by 10000"),
        ("reflectance 0-1", (300, 1800, 700), "that is reflectance x 10000.*Divide the layer by 10000"),
    ],
)
def test_the_other_unit_of_reflectance_is_an_error(
    own: Path, unit: str, values: tuple[float, ...], message: str
) -> None:
    guided_model(own, optical=replace(OPTICAL, unit=unit, valid_range=None))
    path = write_raster(own / "s2.tif", image(values), utm(25))
    with pytest.raises(InputError, match=message):
        run(own, path)


@pytest.mark.parametrize(("name", "offset"), [("433D_629L_3_1", True), ("38D_378R_2_3", False)])
def test_real_scenes(own: Path, name: str, offset: bool) -> None:
    """A forest with the offset of 2022, and a desert without it."""
    path = SHARED / "data" / "terramind" / "S2L2A" / f"{name}.tif"
    if not path.is_file():
        pytest.skip(f"there is no {path}")
    with rasterio.open(path) as dataset:
        values = dataset.read([4, 8, 12]).astype(np.float32)
    found = warnings(own, values)
    assert any("baseline 04.00" in message for message in found) == offset
