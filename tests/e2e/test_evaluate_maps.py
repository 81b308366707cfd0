"""Maps against a reference through ``qgis_process``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio

from tests.support import ROOT, utm, write_raster

from .conftest import CHIP, Finished, Qgis, Scene


def rasters(folder: Path) -> dict[str, Path]:
    """A reference and two maps: one on its grid, one of 100 m, both 10 Mg/ha too high."""
    truth = np.repeat(np.repeat(np.random.default_rng(1).integers(0, 300, (20, 20)), 4, 0), 4, 1)
    write_raster(folder / "lidar.tif", truth.astype(np.float32), utm(25), nodata=-1)
    write_raster(folder / "fine.tif", truth.astype(np.float32) + 10, utm(25))
    write_raster(folder / "coarse.tif", truth[::4, ::4].astype(np.float32) + 10, utm(100))
    return {name: folder / f"{name}.tif" for name in ("lidar", "fine", "coarse")}


def test_a_report_is_made_and_equals_that_of_the_command_line(qgis: Qgis, tmp_path: Path) -> None:
    paths = rasters(tmp_path)
    report, table, direct = tmp_path / "report.html", tmp_path / "table.csv", tmp_path / "direct.json"
    maps = [paths["fine"], paths["coarse"]]
    run = qgis.run(
        "evaluatemaps", REFERENCE=paths["lidar"], MAPS=maps, REPORT=report, TABLE=table,
        JSON=tmp_path / "all.json",
    )  # fmt: skip
    assert run.returncode == 0, run.text
    assert float(run.outputs["BIAS"]) == 10 and float(run.outputs["PIXELS"]) == 6400
    assert "is resampled (bilinear) from 100" in run.text
    page = report.read_text(encoding="utf-8")
    assert "<h2>Scores</h2>" in page and "http" not in page
    assert table.read_text(encoding="utf-8").startswith("map,part,class,score,value,low,high,unit\nfine,")
    command = [sys.executable, "-m", "engine", "evaluate", *paths.values(), "--json-file", direct]
    subprocess.run([*map(str, command)], cwd=ROOT, check=True)
    first, second = (json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "all.json", direct))
    assert first["maps"] == second["maps"]


def test_maps_of_a_real_chip(qgis: Qgis, chip: Scene, finished: Finished, tmp_path: Path) -> None:
    """The weights saw this chip: that BioSHARP is better here shows that the two come together, no skill."""
    bicubic = qgis.run("superresolvebiomass", **{**chip.parameters, "MODEL": "bicubic"})
    assert bicubic.returncode == 0, bicubic.text
    maps = {"bicubic": chip.output, "biosharp": finished.scene.output}
    links = [tmp_path / f"{name}.tif" for name in maps]
    for link, path in zip(links, maps.values(), strict=True):
        link.symlink_to(path)
    results = tmp_path / "results.json"
    run = qgis.run(
        "evaluatemaps", REFERENCE=CHIP / "288afc34_agbm.tif", MAPS=links,
        REPORT=tmp_path / "report.html", JSON=results, NOTE="The weights saw this chip.",
    )  # fmt: skip
    assert run.returncode == 0, run.text
    first, second = json.loads(results.read_text(encoding="utf-8"))["maps"]
    for item, path in ((first, maps["bicubic"]), (second, maps["biosharp"])):
        assert item["scores"]["rmse"] == pytest.approx(rmse(path), rel=1e-6)
        low, high = item["intervals"]["rmse"]
        assert low < item["scores"]["rmse"] < high
    assert second["name"] == "biosharp" and second["rmse_less_that_of_the_first_map"][1] < 0
    assert "The weights saw this chip." in (tmp_path / "report.html").read_text(encoding="utf-8")


def rmse(path: Path) -> float:
    with rasterio.open(path) as estimate, rasterio.open(CHIP / "288afc34_agbm.tif") as truth:
        error = estimate.read(1).astype(float) - truth.read(1)
    return float(np.sqrt(np.mean(error**2)))


def test_maps_of_another_place_are_one_sentence(qgis: Qgis, tmp_path: Path) -> None:
    paths = rasters(tmp_path)
    away = write_raster(tmp_path / "away.tif", np.ones((4, 4), np.float32), utm(25, x=90_000))
    report = tmp_path / "report.html"
    run = qgis.run("evaluatemaps", REFERENCE=paths["lidar"], MAPS=away, REPORT=report)
    assert run.returncode != 0
    assert "does not overlap the reference" in run.error and "check their CRS" in run.error
    assert not list(tmp_path.glob("*report.html*"))
