from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from onnx import helper

from engine import __version__, events
from engine.card import Applicability, InputSpec, Metric
from engine.cli import main
from tests.support import OPTICAL, guided_model, make_job, save_model, utm, write_raster

SERIES_MEAN = helper.make_node("ReduceMean", ["s2"], ["y"], axes=[1], keepdims=0)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def layers(own: Path) -> tuple[str, str, str]:
    """Biomass, a guide of five bands, and the output."""
    guide = np.arange(1, 6, dtype=np.float32)[:, None, None] * np.full((5, 60, 80), 100, np.float32)
    return (
        write_raster(own / "lr.tif", np.full((2, 15, 20), [[[100]], [[200]]], np.float32), utm(100)),
        write_raster(own / "s2.tif", guide, utm(25)),
        str(own / "map.tif"),
    )


def name_bands(path: str, *names: str) -> None:
    with rasterio.open(path, "r+") as dataset:
        dataset.descriptions = names


@dataclass
class Answer:
    exit_code: int
    stdout: str
    stderr: str


Call = Callable[..., Answer]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the command line in this process."""

    def call(*arguments: str) -> Answer:
        with pytest.raises(SystemExit) as left:
            main(arguments, prog_name="engine")
        told = capsys.readouterr()
        return Answer(int(left.value.code or 0), told.out, told.err)

    return call


def test_biomass_makes_a_map(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    result = call(
        "biomass", *layers, "--model", "guided", "--model-folder", str(own),
        "--biomass-band", "2", "--optical-bands", "5,1,3",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert f"{layers[2]}: " in result.stdout
    with rasterio.open(layers[2]) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(200 + 300))


def test_biomass_takes_every_option(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    result = call(
        "biomass", *layers, "--model", str(own / "guided.onnx"), "--optical-bands", "1,2,3",
        "--extent", "26.95,60.42,27.01,60.44", "--extent-crs", "EPSG:4326", "--target-crs", "EPSG:3067",
        "--device", "cpu", "--batch-size", "3", "--threads", "1",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    with rasterio.open(layers[2]) as dataset:
        assert dataset.crs.to_epsg() == 3067
        assert dataset.width < 60


def test_json_tells_events(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    result = call(
        "biomass",
        *layers,
        "--model",
        "guided",
        "--model-folder",
        str(own),
        "--optical-bands",
        "1,2,3",
        "--json",
    )
    told = [events.decode(line) for line in result.stdout.splitlines()]
    assert isinstance(told[-1], events.Result)
    assert any(isinstance(event, events.Progress) for event in told)


def test_a_mistake_is_a_sentence_an_advice_and_exit_code_one(
    call: Call, own: Path, layers: tuple[str, str, str]
) -> None:
    result = call(
        "biomass", *layers, "--model", "guided", "--model-folder", str(own), "--optical-bands", "1,2,12"
    )
    assert result.exit_code == 1
    assert result.stderr.strip().splitlines()[-1] == (
        f"Error: The raster {layers[1]} has 5 bands, band 12 was asked for. Choose bands that it has."
    )
    assert not Path(layers[2]).exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--optical-bands", "0,1,2"),
        ("--extent", "1,2,3"),
        ("--extent", "3,3,1,1"),
        ("--device", "abacus"),
        ("--batch-size", "-1"),
    ],
)
def test_wrong_usage_is_exit_code_two(
    call: Call, layers: tuple[str, str, str], arguments: tuple[str, ...]
) -> None:
    result = call("biomass", *layers, *arguments)
    assert result.exit_code == 2
    assert "Usage" in result.stderr


def test_bands_are_named(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    name_bands(layers[1], "B02", "B03", "B04", "B08", "B12")
    words = ("--model", "guided", "--model-folder", str(own))
    result = call("biomass", *layers, *words, "--optical-bands", "B12,blue,3")
    assert result.exit_code == 0, result.stderr
    with rasterio.open(layers[2]) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(100 + 300))
    result = call("superresolve", layers[2], *words, "--input", "biomass", layers[0], "--input", "optical",
                  layers[1], "--bands", "biomass", "1", "--bands", "optical", "red,nir,swir2")  # fmt: skip
    assert result.exit_code == 0, result.stderr
    with rasterio.open(layers[2]) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(100 + 400))


def test_bands_that_are_not_named_are_guessed_and_the_guess_is_told(
    call: Call, own: Path, layers: tuple[str, str, str]
) -> None:
    name_bands(layers[1], "B02", "B03", "B04", "B08", "B12")
    result = call("biomass", *layers, "--model", "guided", "--model-folder", str(own))
    assert result.exit_code == 0, result.stderr
    guess = "B4 = band 3 (B04), B8 = band 4 (B08), B12 = band 5 (B12); told by name"
    assert f"Bands of {layers[1]} are guessed: {guess}." in result.stderr
    with rasterio.open(layers[2]) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(100 + 400))


def test_a_name_of_no_band_is_a_sentence(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    result = call(
        "biomass", *layers, "--model", "guided", "--model-folder", str(own), "--optical-bands", "red,2,3"
    )
    assert result.exit_code == 1
    assert f"No band of {layers[1]} is named 'red': its bands have no names." in result.stderr
    assert "Give their numbers, from 1 to 5." in result.stderr


def test_superresolve_runs_any_model(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    biomass, optical, output = layers
    folder = ("--model-folder", str(own))
    result = call(
        "superresolve", output, "--model", "nearest", *folder, "--input", "biomass", biomass,
        "--bands", "biomass", "2",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    with rasterio.open(output) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(200))
    result = call(
        "superresolve", output, "--model", "guided", *folder, "--input", "optical", optical,
        "--input", "biomass", biomass, "--bands", "biomass", "1", "--bands", "optical", "5,1,3",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    with rasterio.open(output) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(100 + 300))


@pytest.mark.parametrize("dates", [(), ("--dates", "s2_series", "2020-07-01,2020-05-01")])
def test_superresolve_takes_a_series(call: Call, own: Path, dates: tuple[str, ...]) -> None:
    """Dates from the names, and dates that turn the order round."""
    spec = InputSpec("s2", "s2_series", 1, ("B4",), "1", dates=2)
    weights = np.reshape([2, 20], (1, 2, 1, 1, 1))  # of a mean of two
    nodes = [
        helper.make_node("Mul", ["s2", "weights"], ["weighted"]),
        helper.make_node("ReduceMean", ["weighted"], ["y"], axes=[1], keepdims=0),
    ]
    save_model(own, "series", [spec], nodes, {"weights": weights})
    paths = [
        write_raster(own / f"s2_2020{month:02}01.tif", np.full((20, 20), month, np.float32), utm(10))
        for month in (5, 7)
    ]
    inputs = [word for path in paths for word in ("--input", "s2_series", path)]
    output = str(own / "map.tif")
    result = call("superresolve", output, "--model", "series", "--model-folder", str(own), *inputs, *dates)
    assert result.exit_code == 0, result.stderr
    with rasterio.open(output) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(57 if dates else 75))


def test_a_series_without_dates_is_a_sentence(call: Call, own: Path) -> None:
    paths = [write_raster(own / f"{name}.tif", np.ones((20, 20), np.float32), utm(10)) for name in "ab"]
    result = call(
        *("superresolve", str(own / "map.tif"), "--model", "sera_h"),
        *(word for path in paths for word in ("--input", "s2_series", path)),
        *("--input", "s1_series", str(own / "20200501.tif")),
    )
    assert result.exit_code == 1
    assert result.stderr.strip() == (
        f"Error: The raster {paths[0]} is one of a series and has no date, neither in its name nor in its "
        "metadata. Give the dates of all rasters of the series as YYYY-MM-DD, in their order."
    )


@pytest.fixture
def heights(own: Path) -> dict[str, list[str]]:
    """A model, ``y`` = 1 x the earlier plus 10 x the later date; and two rasters of each sensor."""
    specs = [InputSpec(name, f"{name}_series", 1, ("one",), "1", dates=2) for name in ("s2", "s1")]
    nodes = [
        helper.make_node("Mul", ["s2", "weights"], ["weighted"]),
        helper.make_node("ReduceMean", ["weighted"], ["of_s2"], axes=[1], keepdims=0),
        helper.make_node("ReduceMean", ["s1"], ["of_s1"], axes=[1], keepdims=0),
        helper.make_node("Add", ["of_s2", "of_s1"], ["y"]),
    ]
    weights = {"weights": np.reshape([2, 20], (1, 2, 1, 1, 1))}
    save_model(own, "canopy", specs, nodes, weights, task="canopy_height")
    return {
        sensor: [
            write_raster(
                own / f"{sensor}_2020{month:02}01.tif", np.full((20, 20), value, np.float32), utm(10)
            )
            for month, value in ((5, first), (6, first + 1))
        ]
        for sensor, first in (("s2", 1), ("s1", 300))
    }


@pytest.mark.parametrize(("days", "value"), [((), 21.0), (("--s2-dates", "2020-06-01,2020-05-01"), 12.0)])
@pytest.mark.parametrize("by_hand", [True, False])
def test_height_takes_rasters_or_a_manifest_and_corrected_dates(
    call: Call, own: Path, heights: dict[str, list[str]], by_hand: bool, days: tuple[str, ...], value: float
) -> None:
    words = [word for name, paths in heights.items() for path in paths for word in (f"--{name}", path)]
    if not by_hand:
        inputs = [{"role": f"{name}_series", "path": Path(p).name} for name in heights for p in heights[name]]
        (own / "series.json").write_text(json.dumps({"schema": 1, "inputs": inputs}))
        words = ["--manifest", str(own / "series.json")]
    output = str(own / "map.tif")
    result = call("height", output, "--model", "canopy", "--model-folder", str(own), *words, *days)
    assert result.exit_code == 0, result.stderr
    with rasterio.open(output) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(value + 300.5))


def test_height_refuses_what_is_not_for_it(call: Call, own: Path, heights: dict[str, list[str]]) -> None:
    path = heights["s2"][0]
    both = call("height", "map.tif", "--manifest", "series.json", "--s2", path)
    neither = call("height", "map.tif")
    assert (both.exit_code, neither.exit_code) == (2, 2)
    assert "give either --manifest or rasters by --s2 and --s1" in both.stderr
    biomass = call("height", "map.tif", "--s2", path, "--model", "biosharp")
    assert "Error: The model 'biosharp' is for biomass, not for canopy_height. Choose one" in biomass.stderr
    missing = call("height", "map.tif", "--manifest", str(own / "none.json"))
    assert "Error: The manifest" in missing.stderr
    assert (biomass.exit_code, missing.exit_code) == (1, 1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--input", "soup", "a.tif"), "'soup' is not one of"),
        (("--input", "dates", "a.tif"), "'dates' is not one of"),
        (("--input", "image", "a.tif", "--bands", "optical", "1"), "there is no --input optical"),
        (("--input", "image", "a.tif", "--dates", "image", "2020-01-01"), "'image' is not one of"),
        ((), "Missing option '--input'"),
    ],
)
def test_wrong_usage_of_superresolve(call: Call, arguments: tuple[str, ...], message: str) -> None:
    result = call("superresolve", "map.tif", "--model", "bicubic", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_run_runs_a_job_file(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    job = make_job(own, "nearest", {"biomass": layers[0]})
    path = own / "job.json"
    path.write_text(job.dumps().replace('"bands": []', '"bands": [1]'))
    assert call("run", str(path)).exit_code == 0
    assert Path(job.output).is_file()


def test_run_says_what_is_wrong_with_a_job_file(call: Call, own: Path) -> None:
    path = own / "job.json"
    path.write_text('{"inputs": [], "model": "x"}')
    result = call("run", str(path))
    assert result.exit_code == 1
    assert "Error: The job is not valid: output is missing. Correct the job description." in result.stderr
    failure = events.decode(call("run", str(path), "--json").stdout)
    assert isinstance(failure, events.Failure)


def test_models_are_listed(call: Call, own: Path) -> None:
    score = Metric("RMSE", 35.43, "Mg/ha", "a chip of Finland", "bicubic: 44.12")
    guided_model(own, applicability=Applicability("Finland"), metrics=(score,))
    text = call("models", "--model-folder", str(own)).stdout
    assert "guided 1: guided" in text
    assert "biomass (AGB) + optical (B4, B8, B12); x4; GPL" in text
    assert "made for Finland\n  RMSE 35.43 Mg/ha: a chip of Finland (bicubic: 44.12)\n" in text
    save_model(own, "series", [InputSpec("s2", "s2_series", 1, ("B4",), "1", dates=2)], [SERIES_MEAN])
    assert "takes s2_series (B4) on 2 dates; x1" in call("models", "--model-folder", str(own)).stdout
    cards = json.loads(call("models", "--model-folder", str(own), "--json").stdout)
    assert {"guided", "identity"} <= {card["id"] for card in cards}


def test_the_progress_bar_is_for_terminals(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    result = call("biomass", *layers, "--model", "nearest", "--model-folder", str(own))
    assert result.exit_code == 0
    assert "Tiles" not in result.stderr
    assert result.stdout.count("\n") == 1
    assert "takes no optical input" in result.stderr


def test_the_progress_bar_goes_to_standard_error(
    own: Path,
    layers: tuple[str, str, str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with pytest.raises(SystemExit) as ended:
        main(["biomass", *layers, "--model", "nearest", "--model-folder", str(own)])
    assert ended.value.code == 0
    told = capfd.readouterr()
    assert "Tiles" in told.err and "20/20" in told.err
    assert told.out.count("\n") == 1


def test_doubts_are_told(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    guided_model(own, "narrow", optical=replace(OPTICAL, valid_range=(0.0, 250.0)))
    result = call(
        "biomass", *layers, "--model", "narrow", "--model-folder", str(own), "--optical-bands", "1,2,3"
    )
    assert "Warning: 33% of the values" in result.stderr


def test_the_module_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "engine", "--version"],
        cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert __version__ in done.stdout
