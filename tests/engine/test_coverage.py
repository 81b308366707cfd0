"""Layers whose footprint cannot be drawn in each other's CRS."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.crs import CRS
from rasterio.windows import Window

from engine.errors import InputError
from engine.events import Log
from engine.grid import Grid
from engine.pipeline import run
from engine.raster import Source, open_raster, overlap
from engine.tiles import Lattice
from tests.support import SMALL_TILE, UTM, make_job, make_map, utm, write_raster

ORTHOGRAPHIC = "+proj=ortho +lat_0=60 +lon_0=27 +ellps=WGS84"
LOCAL = 'LOCAL_CS["a site",UNIT["metre",1]]'


def constant(path: Path, place: Affine, crs: str, width: int, height: int, bands: int = 3) -> str:
    values = np.full((bands, height, width), 1000 if bands > 1 else 100, np.float32)
    return write_raster(path, values, place, crs)


def degrees(size: float, west: float, north: float) -> Affine:
    return Affine(size, 0, west, 0, -size, north)


GLOBES = {
    "the globe": (degrees(0.5, -180, 90), "EPSG:4326", 720, 360),
    "the globe from Greenwich": (degrees(0.5, 0, 90), "EPSG:4326", 720, 360),
    "half of the globe": (degrees(0.5, -180, 80), "EPSG:4326", 720, 160),
    "an orthographic disc": (Affine(25_000, 0, -6.4e6, 0, -25_000, 6.4e6), ORTHOGRAPHIC, 512, 512),
}


@pytest.mark.parametrize("name", GLOBES)
def test_a_guide_far_beyond_the_projection_covers_all(folder: Path, name: str) -> None:
    inputs = {
        "biomass": constant(folder / "lr.tif", utm(100), UTM, 20, 15, bands=1),
        "optical": constant(folder / "s2.tif", *GLOBES[name]),
    }
    found = make_map(folder, "guided", inputs)
    np.testing.assert_array_equal(found.values, np.full((60, 80), 1100, np.float32))
    assert not [event for event in found.events if isinstance(event, Log) and "no data" in event.message]


def test_a_guide_across_the_antimeridian(folder: Path) -> None:
    inputs = {
        "biomass": constant(folder / "lr.tif", degrees(0.01, 179, 65.5), "EPSG:4326", 100, 20, bands=1),
        "optical": constant(
            folder / "s2.tif", Affine(200, 0, 600_000, 0, -200, 7_300_000), "EPSG:32660", 500, 600
        ),
    }
    values = make_map(folder, "guided", inputs).values
    assert (values == 1100).mean() > 0.8


def test_of_the_globe_only_what_the_guide_covers_is_read(folder: Path) -> None:
    inputs = {
        "biomass": constant(folder / "lr.tif", degrees(0.5, -180, 90), "EPSG:4326", 720, 360, bands=1),
        "optical": constant(folder / "s2.tif", utm(2000), UTM, 55, 55),
    }
    values = make_map(folder, "guided", inputs).values
    assert values.shape == (4 * 360, 4 * 720)
    assert 60 < (values == 1100).sum() < 4 * 3 * 4 * 4  # half a degree is coarse: 110 km touch so few
    assert np.isnan(values[values != 1100]).all()


def test_a_guide_that_ends_within_is_cut_with_little_to_spare(tmp_path: Path) -> None:
    path = constant(tmp_path / "s2.tif", degrees(0.5, -180, 60), "EPSG:4326", 720, 120)
    grid = Grid(CRS.from_string(UTM), utm(1000), 100, 200)
    with open_raster(path) as dataset:
        window = overlap(grid, dataset)
    assert window is not None
    assert (window.col_off, window.width) == (0, 100)
    edge = 6_700 - 6_651.4  # 60° N at 27° E, in km south of the grid's border
    assert edge - 2 * 200 / 64 <= window.row_off <= edge


def test_what_a_guide_does_not_cover_is_told_and_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = {
        "biomass": constant(folder / "lr.tif", utm(100), UTM, 40, 30, bands=1),
        "optical": constant(folder / "s2.tif", utm(10, x=500, y=250), UTM, 100, 100),
    }
    read: list[Window] = []
    original = Source.read
    monkeypatch.setattr(Source, "read", lambda self, window: read.append(window) or original(self, window))

    found = make_map(folder, "guided", inputs)

    valid = np.zeros((120, 160), bool)
    valid[10:50, 20:60] = True
    np.testing.assert_array_equal(np.isfinite(found.values), valid)
    grid = Grid(CRS.from_string(UTM), utm(25), 160, 120)
    tiles = Lattice.of(SMALL_TILE, grid).count(grid.window)
    assert 0 < len(read) < tiles / 2  # of 2 x tiles, if the whole map were read
    gap = next(event.message for event in found.events if isinstance(event, Log))
    assert gap == (
        f"The optical layer {inputs['optical']} covers 9.17% of the map; the rest will have no data. "
        "To leave it out, name this extent: 500500, 6698700, 501500, 6699800 (EPSG:32635)."
    )


def test_no_overlap_is_told_of_a_globe_too(folder: Path) -> None:
    inputs = {
        "biomass": constant(folder / "lr.tif", utm(100), UTM, 20, 15, bands=1),
        "optical": constant(folder / "s2.tif", degrees(0.5, -180, 0), "EPSG:4326", 720, 180),
    }
    with pytest.raises(InputError, match="does not overlap"):
        run(make_job(folder, "guided", inputs))


def test_a_crs_that_leads_nowhere_is_told(folder: Path) -> None:
    inputs = {
        "biomass": constant(folder / "lr.tif", utm(100), UTM, 20, 15, bands=1),
        "optical": constant(folder / "s2.tif", utm(25), LOCAL, 80, 60),
    }
    with pytest.raises(InputError, match=r"s2\.tif .*CRS|Nothing leads"):
        run(make_job(folder, "guided", inputs))


def test_an_extent_outside_the_domain_is_told(folder: Path) -> None:
    path = constant(folder / "lr.tif", utm(100), UTM, 20, 15, bands=1)
    job = make_job(
        folder, "nearest", {"biomass": path}, extent=(27.0, 95.0, 28.0, 96.0), extent_crs="EPSG:4326"
    )
    with pytest.raises(InputError, match="Nothing leads from EPSG:4326 to EPSG:32635"):
        run(job)


def test_a_raster_on_a_local_grid_is_a_raster_too(folder: Path) -> None:
    path = constant(folder / "in.tif", utm(10), LOCAL, 30, 30, bands=1)
    found = make_map(folder, "identity", {"image": path})
    with rasterio.open(found.path) as dataset:
        assert "a site" in dataset.crs.to_wkt()
    assert (found.values == 100).all()
