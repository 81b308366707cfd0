"""Every mistake is one sentence and an exit code, and leaves nothing under the output's name."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.support import ROOT, utm, write_raster

from .conftest import Qgis, Run, Scene

SPOILERS: dict[str, tuple[Callable[[Scene], dict[str, object]], str]] = {}
MODELS = ROOT / "models_onnx"


def spoiler(sentence: str) -> Callable[[Callable[[Scene], dict[str, object]]], None]:
    """Registers a way to spoil a scene, with the sentence that it must lead to."""

    def register(spoil: Callable[[Scene], dict[str, object]]) -> None:
        SPOILERS[spoil.__name__] = (spoil, sentence)

    return register


@spoiler(r"agb\.tif has no CRS")
def biomass_without_crs(scene: Scene) -> dict[str, object]:
    write_raster(scene.biomass, np.full((20, 20), 100, np.float32), utm(100), crs=None)
    return scene.parameters


@spoiler(r"s2\.tif does not overlap .*agb\.tif: \d+.* against \d+")
def guide_elsewhere(scene: Scene) -> dict[str, object]:
    write_raster(scene.optical, np.full((3, 80, 80), 1000, np.float32), utm(25, x=100_000))
    return scene.parameters


@spoiler(r"go up to 0\.4")
def reflectance_from_0_to_1(scene: Scene) -> dict[str, object]:
    write_raster(scene.optical, np.full((3, 80, 80), 0.4, np.float32), utm(25))
    return scene.parameters


@spoiler(r"3 bands, band 12 was asked for")
def missing_band(scene: Scene) -> dict[str, object]:
    return {**scene.parameters, "OPTICAL_BANDS": "1,2,12"}


@spoiler(r"takes 3 optical bands .* gives 2")
def too_few_bands(scene: Scene) -> dict[str, object]:
    return {**scene.parameters, "OPTICAL_BANDS": "1;2"}


@spoiler(r"No band of s2 is named 'B4': its bands have no names")
def band_that_the_image_does_not_name(scene: Scene) -> dict[str, object]:
    return {**scene.parameters, "OPTICAL_BANDS": "B4,B8,B12"}


@spoiler(r"agb\.tif holds no data")
def all_nodata(scene: Scene) -> dict[str, object]:
    write_raster(scene.biomass, np.full((20, 20), -1, np.float32), utm(100), nodata=-1)
    return scene.parameters


@spoiler(r"output folder .*missing does not exist")
def output_folder_missing(scene: Scene) -> dict[str, object]:
    return {**scene.parameters, "OUTPUT": scene.folder / "missing" / "fine.tif"}


@spoiler(r"broken\.onnx is damaged .* it has 50000 bytes")
def truncated_model(scene: Scene) -> dict[str, object]:
    model = scene.biomass.with_name("broken.onnx")
    model.write_bytes((MODELS / "biosharp.onnx").read_bytes()[:50_000])
    card = (MODELS / "biosharp.json").read_text(encoding="utf-8")
    model.with_suffix(".json").write_text(card.replace('"biosharp.onnx"', '"broken.onnx"'), encoding="utf-8")
    return {**scene.parameters, "MODEL": model}


@spoiler(r"There is no model 'nonesuch'; installed: .*biosharp")
def unknown_model(scene: Scene) -> dict[str, object]:
    return {**scene.parameters, "MODEL": "nonesuch"}


@spoiler(r"Could not load source layer for OPTICAL: .*s2\.tif not found")
def missing_file(scene: Scene) -> dict[str, object]:
    scene.optical.unlink()
    return scene.parameters


def one_sentence(run: Run, scene: Scene, pattern: str) -> None:
    assert run.returncode != 0, run.text
    assert re.search(pattern, run.error), run.text
    assert "Traceback" not in run.error
    assert list(scene.folder.iterdir()) == []


@pytest.mark.parametrize(("spoil", "sentence"), SPOILERS.values(), ids=SPOILERS.keys())
def test_mistake_is_one_sentence(
    qgis: Qgis, scene: Scene, spoil: Callable[[Scene], dict[str, object]], sentence: str
) -> None:
    one_sentence(qgis.run("superresolvebiomass", **spoil(scene)), scene, sentence)


@pytest.mark.parametrize(("parameter", "value"), [("DEVICE", "tpu"), ("OUTPUT", "fine.png")])
def test_impossible_parameter_is_refused(qgis: Qgis, scene: Scene, parameter: str, value: str) -> None:
    run = qgis.run("superresolvebiomass", **{**scene.parameters, parameter: value})
    assert run.returncode != 0
    assert parameter in run.text
    assert list(scene.folder.iterdir()) == []


def test_no_engine_says_how_to_install_it(fresh_qgis: Qgis, scene: Scene) -> None:
    run = fresh_qgis.run("superresolvebiomass", engine=None, **scene.parameters)
    one_sentence(
        run, scene, "engine is not installed.*'Install engine'.*qgis_process run biosr:installengine"
    )


def test_python_without_the_packages_says_which(qgis: Qgis, scene: Scene) -> None:
    run = qgis.run("superresolvebiomass", engine="/usr/bin/python3", **scene.parameters)
    one_sentence(run, scene, "No module named .*'Install engine'")


@pytest.fixture
def large(scene: Scene) -> Scene:
    """A scene that takes long enough to be interrupted."""
    write_raster(scene.biomass, np.full((400, 400), 100, np.float32), utm(100))
    write_raster(scene.optical, np.full((3, 1600, 1600), 1000, np.float32), utm(25))
    return scene


@pytest.fixture
def running(qgis: Qgis, large: Scene) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """``qgis_process`` in the middle of a run, and its worker's process id."""
    command = qgis.command("superresolvebiomass", large.parameters)
    with subprocess.Popen(
        command, env=qgis.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        wait_for(lambda: any(large.folder.iterdir()))
        yield process, next(iter(workers_of(process.pid)))
        process.kill()


def workers_of(parent: int) -> list[int]:
    """Process ids of the workers that ``parent`` started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
            status = (folder / "status").read_text()
        except OSError:
            continue  # it ended meanwhile
        if b"worker" in command and f"PPid:\t{parent}\n" in status:
            found.append(int(folder.name))
    return found


def wait_for(condition: Callable[[], bool], seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.05)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="finds the worker through Linux's /proc")
def test_killed_worker_is_one_sentence(running: tuple[subprocess.Popen[str], int], large: Scene) -> None:
    process, worker = running
    os.kill(worker, signal.SIGKILL)
    text, _ = process.communicate(timeout=120)
    run = Run(process.returncode, text)
    assert re.search(r"ended without a result \(signal 9, SIGKILL", run.error), run.text
    assert "Traceback" not in run.error
    # What was finished is kept for the same run to go on from, and nothing else.
    assert {path.name for path in large.folder.iterdir()} <= {f".{large.output.name}-unfinished"}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="finds the worker through Linux's /proc")
def test_worker_does_not_outlive_qgis(running: tuple[subprocess.Popen[str], int], large: Scene) -> None:
    process, worker = running
    process.kill()
    wait_for(lambda: not Path(f"/proc/{worker}").exists())
    assert list(large.folder.iterdir()) == []


def test_existing_map_stays_if_the_new_run_fails(qgis: Qgis, scene: Scene) -> None:
    shutil.copy(scene.biomass, scene.output)
    before = scene.output.read_bytes()
    assert qgis.run("superresolvebiomass", **{**scene.parameters, "OPTICAL_BANDS": "1,2,12"}).returncode != 0
    assert scene.output.read_bytes() == before
