"""Memory does not grow with the raster: ``make bench`` at small sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.card import TileSpec
from tests.bench import composite, evaluate
from tests.bench.memory import LIMIT, measure
from tests.support import guided_model


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from /proc")
def test_a_raster_of_four_times_the_height_takes_no_more_memory(tmp_path: Path) -> None:
    guided_model(tmp_path, tile=TileSpec(256, 16, 16, local=True))
    small, large = (measure(tmp_path, height, width=1000) for height in (1000, 4000))
    assert large <= LIMIT * small


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from /proc")
def test_an_evaluation_of_nine_times_the_pixels_takes_no_more_memory(tmp_path: Path) -> None:
    small, large = (evaluate.measure(tmp_path, side) for side in (600, 1800))
    assert large <= LIMIT * small


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from /proc")
def test_a_composite_of_four_times_the_area_takes_no_more_memory(tmp_path: Path) -> None:
    small, large = (composite.measure(tmp_path / str(rows), 640, rows) for rows in (640, 2560))
    assert large <= composite.LIMIT * small
