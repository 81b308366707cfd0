"""GDAL's cache holds blocks that are read more than once."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import rasterio
from rasterio.env import get_gdal_config
from rasterio.windows import Window

from engine import remote
from engine.evaluation import task
from engine.scenes import gather
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
