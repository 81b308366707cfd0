"""Canopy height through ``qgis_process``, with the bundled SERA-H."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio

from tests.support import utm, write_raster

from .conftest import Qgis

SHAPE = (24, 30)
SERIES = {"S2": (10, 300, 3000, ("20200605", "20200710")), "S1": (4, -18, -6, ("20200607", "20200708"))}
"""For each sensor its bands, range and dates."""


@pytest.fixture
def series(tmp_path: Path) -> dict[str, list[str]]:
    rng = np.random.default_rng(3)
    return {
        sensor: [
            write_raster(
                tmp_path / f"{sensor}_{day}.tif",
                rng.uniform(low, high, (bands, *SHAPE)).astype(np.float32),
                utm(10),
            )
            for day in days
        ]
        for sensor, (bands, low, high, days) in SERIES.items()
    }


def test_order_threads_batch_and_way_of_naming_the_series_change_no_byte(
    qgis: Qgis, series: dict[str, list[str]], tmp_path: Path
) -> None:
    """Layers picked by hand in two orders, and a manifest."""
    manifest = tmp_path / "series.json"
    inputs = [
        {"role": f"{sensor.lower()}_series", "path": Path(path).name, "date": day}
        for sensor, days in (("S2", ("2020-06-05", "2020-07-10")), ("S1", ("2020-06-07", "2020-07-08")))
        for path, day in zip(series[sensor], days, strict=True)
    ]
    manifest.write_text(json.dumps({"schema": 1, "inputs": inputs}))
    there, back = (
        [f"{sensor}_SERIES={path}" for sensor, paths in series.items() for path in paths[::step]]
        for step in (1, -1)
    )
    runs = {
        "a.tif": [*there, "THREADS=1", "BATCH_SIZE=1"],
        "b.tif": [*back, "THREADS=2", "BATCH_SIZE=3"],
        "c.tif": [f"MANIFEST={manifest}"],
    }
    for name, words in runs.items():
        command = qgis.command("superresolvecanopyheight", {"OUTPUT": tmp_path / name, "DEVICE": "cpu"})
        run = qgis.call([*command, *words], qgis.environment)
        assert run.returncode == 0, run.text
        assert run.outputs["MODEL_ID"] == "sera_h"
        assert "The model takes 4 dates; the 2 of s2_series are repeated" in run.text
    with rasterio.open(tmp_path / "a.tif") as dataset:
        assert dataset.transform == utm(2.5)
        assert np.isfinite(dataset.read(1, masked=True).filled(np.nan)).all()
    first, *others = ((tmp_path / name).read_bytes() for name in runs)
    assert others == [first, first]


def test_an_orbit_that_is_missing_altogether_is_told(
    qgis: Qgis, series: dict[str, list[str]], tmp_path: Path
) -> None:
    for path in series["S1"]:
        with rasterio.open(path, "r+") as dataset:
            dataset.nodata = -9999
            dataset.write(np.full((2, *SHAPE), -9999, np.float32), [3, 4])
    output = tmp_path / "h.tif"
    command = qgis.command("superresolvecanopyheight", {"OUTPUT": output, "DEVICE": "cpu"})
    layers = (f"{sensor}_SERIES={path}" for sensor, paths in series.items() for path in paths)
    run = qgis.call([*command, *layers], qgis.environment)
    assert run.returncode == 0, run.text
    assert "holds VV desc, VH desc; VV asc, VH asc stand in for them." in run.text
    with rasterio.open(output) as dataset:
        assert np.isfinite(dataset.read(1, masked=True).filled(np.nan)).all()


def test_a_series_without_radar_is_refused(qgis: Qgis, series: dict[str, list[str]], tmp_path: Path) -> None:
    output = tmp_path / "h.tif"
    run = qgis.run("superresolvecanopyheight", S2_SERIES=series["S2"][0], OUTPUT=output)
    assert run.returncode != 0
    assert "The model 'sera_h' takes s1_series rasters of 4 dates, the job gives none." in run.error
    assert not output.exists()
