"""Upkeep through ``qgis_process``: the plugin is found, the engine installed, the doctor asked."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from .conftest import Qgis, Scene


def test_algorithms_are_listed(qgis: Qgis) -> None:
    text = qgis.call([qgis.program, "list"], qgis.environment).text
    for name in (
        "superresolvebiomass",
        "superresolvewithmodel",
        "evaluatemaps",
        "importmodel",
        "installengine",
        "engineinfo",
    ):
        assert f"biosr:{name}" in text


def test_help_shows_the_parameters(qgis: Qgis) -> None:
    text = qgis.call([qgis.program, "help", "biosr:superresolvebiomass"], qgis.environment).text
    for name in ("BIOMASS", "OPTICAL_BANDS", "MODEL", "EXTENT", "TARGET_CRS", "DEVICE", "OUTPUT"):
        assert re.search(f"^{name}: ", text, re.MULTILINE), name


def test_doctor_names_interpreter_reason_and_devices(qgis: Qgis, tmp_path: Path) -> None:
    report = tmp_path / "doctor.html"
    run = qgis.run("engineinfo", OUTPUT=report)
    assert run.returncode == 0, run.text
    assert run.outputs["PYTHON"] == sys.executable
    assert "BIOSR_PYTHON" in run.outputs["REASON"]
    assert "cpu works" in run.text
    assert "onnxruntime works" in report.read_text(encoding="utf-8")


def test_doctor_without_engine_says_what_to_do(fresh_qgis: Qgis) -> None:
    run = fresh_qgis.run("engineinfo", engine=None)
    assert run.returncode != 0
    assert "qgis_process run biosr:installengine" in run.error


def test_relative_paths_are_those_of_the_folder_that_qgis_runs_in(qgis: Qgis, scene: Scene) -> None:
    folder = scene.biomass.parent
    paths = {"BIOMASS": scene.biomass.name, "OPTICAL": scene.optical.name, "OUTPUT": "out/fine.tif"}
    run = qgis.run("superresolvebiomass", cwd=folder, OPTICAL_BANDS=scene.bands, MODEL="bicubic", **paths)
    assert run.returncode == 0, run.text
    assert run.outputs["OUTPUT"] == str(scene.output)
    assert scene.output.is_file()


def test_folder_without_wheels_is_one_sentence(fresh_qgis: Qgis, tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    run = fresh_qgis.run("installengine", engine=None, WHEELS=tmp_path / "wheels")
    assert run.returncode != 0
    assert "was not found for this Python" in run.error
    assert not list(fresh_qgis.profile.rglob("bin/python"))


def test_installed_engine_makes_maps(fresh_qgis: Qgis, scene: Scene) -> None:
    first = fresh_qgis.run("installengine", engine=None)
    if "package index cannot be reached" in first.text:
        pytest.skip("there is no network")
    assert first.returncode == 0, first.text
    assert str(fresh_qgis.profile) in first.outputs["PYTHON"]

    again = fresh_qgis.run("installengine", engine=None)
    assert "installed already" in again.text
    assert again.outputs["PYTHON"] == first.outputs["PYTHON"]

    run = fresh_qgis.run("superresolvebiomass", engine=None, **scene.parameters)
    assert run.returncode == 0, run.text
    assert "installed by the algorithm 'Install engine'" in run.text
    assert scene.output.is_file()
