"""Memory does not grow with the raster: ``python -m bench.memory`` at small sizes, with a warped guide."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bench import composite, evaluate
from bench.contestants import measure
from engine.card import TileSpec
from tests.support import guided_model, make_job, utm, write_raster

LIMIT = 1.2
RATIO = 4


def peak(folder: Path, height: int, width: int) -> float:
    """The peak, in MB, of a map of ``width`` x ``height`` pixels of 25 m, its guide of 20 m."""
    random = np.random.default_rng(0)
    biomass = random.uniform(0, 400, (height // RATIO, width // RATIO)).astype(np.float32)
    guide = random.integers(1, 5000, (3, height * 5 // 4, width * 5 // 4), dtype=np.uint16)
    inputs = {
        "biomass": write_raster(folder / "lr.tif", biomass, utm(100)),
        "optical": write_raster(folder / "s2.tif", guide, utm(20)),
    }
    found = measure("ours", job=make_job(folder, "guided", inputs).dumps())
    return float(found["peak"])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from /proc")
def test_a_raster_of_four_times_the_height_takes_no_more_memory(tmp_path: Path) -> None:
    guided_model(tmp_path, tile=TileSpec(256, 16, 16, local=True))
    small, large = (peak(tmp_path, height, width=1000) for height in (1000, 4000))
    assert large <= LIMIT * small


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from /proc")
def test_an_evaluation_of_nine_times_the_pixels_takes_no_more_memory(tmp_path: Path) -> None:
    small, large = (evaluate.measure(tmp_path, side) for side in (600, 1800))
    assert large <= LIMIT * small


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from /proc")
def test_a_composite_of_four_times_the_area_takes_no_more_memory(tmp_path: Path) -> None:
    small, large = (composite.measure(tmp_path / str(rows), 640, rows) for rows in (640, 2560))
    assert large <= composite.LIMIT * small
