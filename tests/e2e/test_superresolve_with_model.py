"""Any model through ``qgis_process``."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from onnx import helper

from engine.card import InputSpec
from tests.support import save_model, utm, write_raster

from .conftest import Qgis, Scene


def test_bicubic_needs_biomass_alone(qgis: Qgis, scene: Scene) -> None:
    run = qgis.run("superresolvewithmodel", BIOMASS=scene.biomass, OUTPUT=scene.output)
    assert run.returncode == 0, run.text
    assert run.outputs["MODEL_ID"] == "bicubic"
    with rasterio.open(scene.output) as dataset:
        assert dataset.shape == (80, 80)
        assert dataset.transform == utm(25)


def test_a_scheduler_makes_the_same_bytes(qgis: Qgis, scene: Scene) -> None:
    parameters = {"BIOMASS": scene.biomass, "OUTPUT": scene.output}
    run = qgis.run("superresolvewithmodel", **parameters)
    assert run.returncode == 0, run.text
    alone = Path(scene.output).read_bytes()
    run = qgis.run("superresolvewithmodel", SCHEDULER="local:1", **parameters)
    assert run.returncode == 0, run.text
    assert "Dask: 1 worker here" in run.text
    assert Path(scene.output).read_bytes() == alone


def test_a_missing_input_is_named(qgis: Qgis, scene: Scene) -> None:
    run = qgis.run("superresolvewithmodel", MODEL="biosharp", BIOMASS=scene.biomass, OUTPUT=scene.output)
    assert run.returncode != 0
    assert "The model 'biosharp' takes one optical input, the job gives 0." in run.error


def test_a_series_dated_by_its_names(qgis: Qgis, tmp_path: Path) -> None:
    spec = InputSpec("s2", "s2_series", 1, ("B4",), "1", dates=2)
    weights = {"weights": np.reshape([2, 20], (1, 2, 1, 1, 1))}  # of a mean of two
    nodes = [
        helper.make_node("Mul", ["s2", "weights"], ["weighted"]),
        helper.make_node("ReduceMean", ["weighted"], ["y"], axes=[1], keepdims=0),
    ]
    save_model(tmp_path, "series", [spec], nodes, weights)
    paths = [
        write_raster(tmp_path / f"s2_20200{month}01.tif", np.full((20, 20), month, np.float32), utm(10))
        for month in (7, 5)
    ]
    output = tmp_path / "fine.tif"
    command = qgis.command("superresolvewithmodel", {"MODEL": tmp_path / "series.onnx", "OUTPUT": output})
    run = qgis.call([*command, *(f"S2_SERIES={path}" for path in paths)], qgis.environment)
    assert run.returncode == 0, run.text
    with rasterio.open(output) as dataset:
        np.testing.assert_array_equal(dataset.read(1), np.float32(75))
