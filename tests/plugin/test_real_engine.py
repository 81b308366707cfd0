"""The real engine behind real QGIS: a batch loads the model once, and a cancelled run ends at its tile."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from biosr.biosr_plugin import pool as pools
from biosr.biosr_plugin.pool import POOL
from biosr.biosr_plugin.worker import Worker
from qgis.core import QgsProcessingContext, QgsProcessingException

from .conftest import MakeRaster, Recorder
from .test_superresolve_biomass import run

LOADED_BEFORE = "It was loaded by an earlier run."


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Process ids of the workers that are started from now on."""
    pids: list[int] = []

    class Counted(Worker):
        def __init__(self, interpreter: Path) -> None:
            super().__init__(interpreter)
            pids.append(self._child._process.pid)

    monkeypatch.setattr(pools, "Worker", Counted)
    return pids


@pytest.fixture(autouse=True)
def _real_engine(engine_python: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("BIOSR_PYTHON", str(engine_python))
    POOL.close()
    yield
    POOL.close()


@pytest.fixture
def parameters(make_raster: MakeRaster, tmp_path: Path) -> dict[str, Any]:
    return {
        "BIOMASS": str(make_raster("agb.tif", size=20)),
        "OPTICAL": str(make_raster("s2.tif", bands=3, size=20)),
        "OPTICAL_BANDS": "1,2,3",
        "MODEL": "biosharp_lite",
        "DEVICE": "cpu",
        "THREADS": 1,
        "OUTPUT": str(tmp_path / "out" / "fine.tif"),
    }


def test_a_batch_of_eight_loads_the_model_once(
    provider: Any, parameters: dict[str, Any], started: list[int], tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    introductions = []
    for number in range(8):
        feedback = Recorder()
        output = tmp_path / "out" / f"{number}.tif"
        algorithm = provider.algorithm("superresolvebiomass").create()
        run(algorithm, {**parameters, "OUTPUT": str(output)}, QgsProcessingContext(), feedback)
        assert output.is_file()
        introductions += [line for line in feedback.said["info"] if line.startswith("The model runs on ")]
    assert [LOADED_BEFORE in line for line in introductions] == [False] + 7 * [True]
    assert len(started) == 1


class Canceller(Recorder):
    """Cancels once some tiles are done, and remembers how long each took."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []
        self.progressChanged.connect(self.count)

    def count(self, _: float) -> None:
        self.times.append(time.monotonic())
        if len(self.times) == 3:
            self.cancel()

    @property
    def tile(self) -> float:
        """Seconds of the slowest step so far."""
        return max(after - before for before, after in zip(self.times, self.times[1:]))


def test_a_cancelled_run_is_gone_within_two_seconds_of_its_tile(
    provider: Any, parameters: dict[str, Any], started: list[int], make_raster: MakeRaster, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    large = {
        "BIOMASS": str(make_raster("large.tif", size=400)),
        "OPTICAL": str(make_raster("guide.tif", bands=3, size=400)),
        "MODEL": "biosharp",
        "BATCH_SIZE": 1,
        "TILE_SIZE": 256,  # so small that no row is finished, which would be kept for a later run
    }
    feedback = Canceller()
    algorithm = provider.algorithm("superresolvebiomass").create()
    with pytest.raises(QgsProcessingException, match="The run was cancelled"):
        run(algorithm, {**parameters, **large}, QgsProcessingContext(), feedback)
    took = time.monotonic() - feedback.times[2]
    assert took < feedback.tile + 2
    with pytest.raises(ProcessLookupError):
        os.kill(started[0], 0)
    assert list((tmp_path / "out").iterdir()) == []
