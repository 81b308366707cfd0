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

from engine import __version__, events
from engine.card import Applicability, Metric
from engine.cli import main
from tests.support import OPTICAL, guided_model, make_job, utm, write_raster

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
        ("--optical-bands", "red"),
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
    cards = json.loads(call("models", "--model-folder", str(own), "--json").stdout)
    assert {"guided", "identity"} <= {card["id"] for card in cards}


def test_the_progress_bar_goes_to_standard_error(call: Call, own: Path, layers: tuple[str, str, str]) -> None:
    result = call("biomass", *layers, "--model", "nearest", "--model-folder", str(own))
    assert result.exit_code == 0
    assert "Tiles" in result.stderr
    assert result.stdout.count("\n") == 1
    assert "takes no optical input" in result.stderr


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
