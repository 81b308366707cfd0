"""The commands composite and series: words on the command line, and scripts from a search to a map."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import Resampling
from rasterio.warp import transform_bounds

from engine import manifest
from engine.cli import main
from tests.scenes import name_bands, nanmedian, random_stacks, read, serve_chip, stac_server
from tests.support import CHIPS, ROOT, utm, write_raster

DAYS = ("2020-05-03", "2020-06-12", "2020-07-02")


def call(*arguments: object) -> int:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments], prog_name="engine")
    return int(left.value.code or 0)


def test_composite_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths, shown = random_stacks(tmp_path, DAYS)
    output = tmp_path / "c.tif"
    assert (
        call("composite", output, *paths, "--bands", "B8,B4", "--end", "2020-06-30", "--drop", "3,8,9") == 0
    )
    np.testing.assert_array_equal(read(output)[:2], nanmedian(shown[:2, [1, 0]]))
    told = capsys.readouterr()
    assert "2 of 3 scenes of Sentinel-2 are taken; left out: 1 outside any to 2020-06-30." in told.err
    assert str(output) in told.out


def test_series_command(tmp_path: Path) -> None:
    paths, _ = random_stacks(tmp_path, DAYS)
    output = tmp_path / "s.json"
    words = ("--reference", "2020-06-01", "--window", 30, "--bands", "B4", "--min-clear", 0.1)
    assert call("series", output, *paths, *words) == 0
    assert [item.date for item in manifest.load(output).inputs] == ["2020-05-03", "2020-06-12"]


def test_a_place_that_one_orbit_alone_sees_has_a_map_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other orbit stands in, whether the series says so or the engine finds it out."""
    paths, _ = random_stacks(tmp_path, DAYS, bands=10)
    decibels = np.random.default_rng(0).uniform(-18, -6, (2, 24, 24)).astype(np.float32)
    ascending = write_raster(tmp_path / "s1_asc_2020-06-01.tif", decibels, utm(10))
    name_bands(ascending, ("VV", "VH"))
    words = (*paths, "--sentinel1", ascending, "--reference", "2020-06-01", "--min-clear", 0.1)
    maps = []
    for name, more in (("missing", ()), ("filled", ("--other-orbit",))):
        assert call("series", tmp_path / f"{name}.json", *words, *more) == 0
        assert "Warning: No descending scene of Sentinel-1 shows the place" in capsys.readouterr().err
        maps.append(tmp_path / f"{name}.tif")
        assert call("height", maps[-1], "--manifest", tmp_path / f"{name}.json", "--device", "cpu") == 0
        told = "holds VV desc, VH desc; VV asc, VH asc stand in for them." in capsys.readouterr().err
        assert told == (name == "missing")
    first, second = (read(path) for path in maps)
    assert np.isfinite(first).mean() > 0.9  # the rest is clouded on all dates
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("composite", "c.tif"), "neither files nor a STAC API is named"),
        (("composite", "c.tif", "a.tif", "--bands", "B99"), "Sentinel-2 has no band 'B99'"),
        (("composite", "c.tif", "a.tif", "--extent", "1,2,3"), "give four numbers"),
        (("composite", "c.tif", "a.tif", "--drop", "x"), "is not a list of numbers"),
        (("series", "s.json", "a.tif", "--reference", "June"), "June"),
        (("composite", "c.tif", "nowhere.tif"), "The scenes in nowhere.tif do not exist."),
    ],
)
def test_what_cannot_be_is_one_sentence(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*arguments) != 0
    assert sentence in capsys.readouterr().err


@pytest.mark.skipif(not CHIPS.is_dir(), reason=f"the real chips are not at {CHIPS}")
def test_from_a_search_to_a_map_by_commands_alone(tmp_path: Path) -> None:
    """A STAC API on loopback serves a real chip; its series makes a biomass map."""
    chip = CHIPS / "0060c0a5"
    (tmp_path / "served").mkdir()
    with rasterio.open(chip / "0060c0a5_agbm.tif") as dataset:
        coarse = dataset.read(1, out_shape=(64, 64), resampling=Resampling.average).astype(np.float32)
        grid = write_raster(
            tmp_path / "grid.tif", coarse, dataset.transform * dataset.transform.scale(4), dataset.crs
        )
    with stac_server(tmp_path / "served") as server:
        serve_chip(server, chip)
        run(
            "series", tmp_path / "s.json", "--stac", server.address,
            "--sentinel1-collection", "sentinel-1-rtc",
            "--reference", "2021-06-15", "--window", 75, "--dates", 4, "--grid", grid,
        )  # fmt: skip
    prepared = manifest.load(tmp_path / "s.json")
    assert len(prepared.inputs) == 8
    words = [word for item in prepared.inputs for word in ("--input", item.role, item.path)]
    run("superresolve", tmp_path / "map.tif", "--model", "sera_h_agb", *words)
    with rasterio.open(chip / "0060c0a5_agbm.tif") as dataset:
        truth = dataset.read(1)
    agb = read(tmp_path / "map.tif")[0]
    assert agb.shape == truth.shape
    assert np.corrcoef(agb[np.isfinite(agb)], truth[np.isfinite(agb)])[0, 1] > 0.5


@pytest.mark.skipif(not CHIPS.is_dir(), reason=f"the real chips are not at {CHIPS}")
def test_from_a_search_to_the_scores_of_a_height_map_by_one_script(tmp_path: Path) -> None:
    """The example of the documentation, with a STAC API on loopback that serves a real chip.

    Nobody measured the heights of the chips: roots of its biomass, measured by lidar, stand in for them. So
    what the scores are says nothing; that they are those of NumPy does.
    """
    chip, out = CHIPS / "0060c0a5", tmp_path / "out"
    (tmp_path / "served").mkdir()
    with rasterio.open(chip / "0060c0a5_agbm.tif") as dataset:
        heights = np.sqrt(dataset.read(1))[:96, 16:128]
        place, crs = dataset.transform * dataset.transform.translation(16, 0), dataset.crs
    reference = write_raster(tmp_path / "reference.tif", heights, place, crs, nodata=-1)
    with rasterio.open(reference) as dataset:
        box = transform_bounds(crs, "EPSG:4326", *dataset.bounds)
    with stac_server(tmp_path / "served") as server:
        serve_chip(server, chip)
        words = (server.address, "2021-06-15", ",".join(map(repr, box)), reference, str(out))
        done = subprocess.run(
            ["bash", str(ROOT / "docs" / "examples" / "stac_to_heights_engine.sh"), *words],
            cwd=ROOT, check=False, capture_output=True, text=True,
            env={**os.environ, "PYTHON": sys.executable},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert server.asked.count("POST /search") > 2  # pages of two collections
    days = ["2021-05-15", "2021-06-15", "2021-07-15"]
    assert [item.date for item in manifest.load(out / "series.json").inputs] == [*days, *days]
    assert "The model takes 4 dates; the 3 of s2_series are repeated" in done.stderr
    with rasterio.open(out / "height.tif") as dataset:
        assert dataset.units == ("m",) and dataset.res == (2.5, 2.5)
        column, row = (round(value) for value in ~dataset.transform * (place.c, place.f))
        inside = dataset.read(1, masked=True).filled(np.nan)[row : row + 384, column : column + 448]
    estimate = inside.astype(float).reshape(96, 4, 112, 4).mean(axis=(1, 3))
    assert np.isfinite(estimate).mean() > 0.99
    errors = (estimate - heights)[np.isfinite(estimate)]
    (scores,) = [one["scores"] for one in json.loads((out / "scores.json").read_text())["maps"]]
    assert scores["pixels"] == errors.size and scores["correlation"] > 0.6  # 0.82
    assert scores["mae"] == pytest.approx(np.abs(errors).mean(), rel=1e-5)
    assert scores["rmse"] == pytest.approx(np.sqrt(np.mean(errors**2)), rel=1e-5)
    assert f"{scores['mae']:.2f}" in (out / "report.html").read_text(encoding="utf-8")
    assert "mae" in (out / "scores.csv").read_text()


def run(*arguments: object) -> dict[str, object]:
    command = [sys.executable, "-m", "engine", *map(str, arguments), "--json"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    return dict(json.loads(done.stdout.splitlines()[-1]))
