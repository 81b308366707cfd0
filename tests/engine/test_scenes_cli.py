"""The commands composite and series: words on the command line, and one script from a search to a map."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import Resampling

from engine import manifest
from engine.cli import main
from tests.scenes import nanmedian, random_stacks, read, serve_chip, stac_server
from tests.support import CHIPS, ROOT, write_raster

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


def run(*arguments: object) -> dict[str, object]:
    command = [sys.executable, "-m", "engine", *map(str, arguments), "--json"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    return dict(json.loads(done.stdout.splitlines()[-1]))
