"""Scenes through ``qgis_process``: a composite that sharpens a biomass map, and a series."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import rasterio

from tests.scenes import CLEAR, Safe, name_bands, nanmedian, random_stacks, read, write_stack
from tests.support import utm, write_raster

from .conftest import Qgis


def test_scenes_become_the_guide_of_a_biomass_map(qgis: Qgis, tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    agb = write_raster(tmp_path / "agb.tif", random.uniform(0, 300, (10, 10)).astype(np.float32), utm(100))
    for number, day in enumerate(("20220601", "20220711")):
        bands = {name: random.integers(1200, 4000, (100, 100)) for name in ("B4", "B8")}
        bands["B12"] = random.integers(1200, 4000, (50, 50))
        classes = np.full((50, 50), CLEAR)
        classes[number * 10 :, :10] = 9
        Safe(day=day).write(tmp_path / "scenes", bands, classes)
    guide = tmp_path / "s2.tif"
    run = qgis.run(
        "preparesentinel2composite", FOLDER=tmp_path / "scenes", GRID=agb, BANDS="B4,B8,B12",
        START="2022-05-01", END="2022-09-30", OUTPUT=guide,
    )  # fmt: skip
    assert run.returncode == 0, run.text
    assert (run.outputs["SCENES_USED"], run.outputs["DATES_USED"]) == ("2", "2")
    with rasterio.open(guide) as dataset:
        assert dataset.transform == utm(25) and dataset.shape == (40, 40)
    fine = tmp_path / "fine.tif"
    run = qgis.run(
        "superresolvebiomass", BIOMASS=agb, OPTICAL=guide, OPTICAL_BANDS="1,2,3", OUTPUT=fine, DEVICE="cpu"
    )
    assert run.returncode == 0, run.text
    assert np.isfinite(read(fine)).any()


def test_series_and_its_manifest(qgis: Qgis, tmp_path: Path) -> None:
    (tmp_path / "s2").mkdir()
    (tmp_path / "s1").mkdir()
    for day in ("2021-06-10", "2021-07-05"):
        write_stack(tmp_path / "s2" / f"s2_{day}.tif", np.full((3, 8, 8), 700), np.full((8, 8), CLEAR))
        for orbit in ("asc", "desc"):
            path = write_raster(
                tmp_path / "s1" / f"s1_{orbit}_{day}.tif", np.full((2, 8, 8), -9, np.float32), utm(10)
            )
            name_bands(path, ("VV", "VH"))
    manifest = tmp_path / "series.json"
    run = qgis.run(
        "preparesentineltimeseries", FOLDER=tmp_path / "s2", S1_FOLDER=tmp_path / "s1", BANDS="B4,B8,B12",
        REFERENCE="2021-07-01", OUTPUT=manifest,
    )  # fmt: skip
    assert run.returncode == 0, run.text
    assert run.outputs["DATES_USED"] == "2"
    items = json.loads(manifest.read_text())["inputs"]
    assert sorted((item["role"], item["date"]) for item in items) == [
        (role, day) for role in ("s1_series", "s2_series") for day in ("2021-06-10", "2021-07-05")
    ]
    assert all((tmp_path / item["path"]).is_file() for item in items)


def test_stacks_as_files_and_a_sentence_for_what_cannot_be(qgis: Qgis, tmp_path: Path) -> None:
    paths, shown = random_stacks(tmp_path, ("2020-05-03", "2020-06-12", "2020-07-02"))
    output = tmp_path / "c.tif"
    command = qgis.command("preparesentinel2composite", {"BANDS": "B4,B8,B12", "OUTPUT": output})
    run = qgis.call([*command, *(f"SCENES={path}" for path in paths)], qgis.environment)
    assert run.returncode == 0, run.text
    np.testing.assert_array_equal(read(output)[:3], nanmedian(shown))
    run = qgis.call([*command, f"SCENES={paths[0]}", "START=2023-01-01"], qgis.environment)
    assert run.returncode != 0
    assert "No scene of Sentinel-2 can be used: of 1 found 1 outside 2023-01-01 to any." in run.error
