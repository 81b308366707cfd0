"""GDAL's cache holds blocks that are read more than once."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.env import get_gdal_config
from rasterio.windows import Window

from engine import remote
from engine.evaluation import task
from engine.grid import Grid
from engine.raster import source_on
from engine.scenes import gather
from engine.views import grid_of
from tests.support import utm, write_raster

SURROUNDINGS: tuple[Callable[[], AbstractContextManager[Any]], ...] = (
    remote.environment,
    lambda: rasterio.Env(**task.GDAL_OPTIONS),
    lambda: rasterio.Env(**gather.GDAL_OPTIONS),
)


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=("maps", "evaluation", "scenes"))
def test_a_block_is_read_from_the_file_once(surroundings: Any, tmp_path: Path) -> None:
    """What is in the cache is told although the file no longer holds it."""
    path = Path(write_raster(tmp_path / "a.tif", np.ones((64, 64), np.uint8), utm(10)))
    content = path.read_bytes()
    with surroundings(), rasterio.open(path) as dataset:
        assert get_gdal_config("GDAL_CACHEMAX") >= 1 << 20
        assert dataset.read(1, window=Window(0, 0, 8, 8)).all()
        path.write_bytes(content.replace(b"\1" * 64, b"\0" * 64))
        assert dataset.read(1, window=Window(0, 0, 8, 8)).all()


def test_the_cache_holds_what_a_row_of_tiles_lies_in(tmp_path: Path) -> None:
    """Of every raster its whole width, in its own pixels; of bands side by side also those not wanted."""
    fine = np.zeros((3, 400, 300), np.uint16)
    path = write_raster(tmp_path / "a.tif", fine, utm(10))
    with rasterio.open(path) as dataset:
        strip = dataset.block_shapes[0][0]
        lattice = Grid(dataset.crs, utm(10) * Affine.scale(2), 150, 200)
        with source_on(dataset, (2,), lattice) as source:
            assert source.unpacked(50) == pytest.approx(300 * (100 + strip) * (3 * 2 + 4))
            assert source.unpacked(10_000) == 300 * 400 * (3 * 2 + 4)
    with rasterio.open(tmp_path / "b.tif", "w", interleave="band", **_like(path)) as dataset:
        dataset.write(fine)
    with rasterio.open(tmp_path / "b.tif") as dataset, source_on(dataset, (2,), grid_of(dataset)) as source:
        assert source.unpacked(100) == pytest.approx(300 * (100 + dataset.block_shapes[0][0]) * (2 + 4))


@pytest.mark.parametrize(
    ("wanted", "given"), [(0, remote.CACHE), (40 << 20, 40 << 20), (1e12, remote.LARGEST_CACHE)]
)
def test_the_cache_has_bounds(wanted: float, given: int) -> None:
    """However small or large a raster is."""
    with remote.environment(), remote.environment(wanted):
        assert get_gdal_config("GDAL_CACHEMAX") == given


def _like(path: str) -> dict[str, Any]:
    with rasterio.open(path) as dataset:
        return {
            name: dataset.profile[name]
            for name in ("driver", "dtype", "count", "height", "width", "crs", "transform")
        }
