from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from biosr.engine import catalogue
from biosr.engine import job as jobs
from biosr.engine.card import OutputSpec
from biosr.engine.job import Job, JobInput
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsRasterLayer

from .conftest import ROOT, MakeEngine, MakeRaster, Recorder
from .test_superresolve_biomass import HONEST, load_on_completion, run, sent

# A model of a series of two dates: 1 x the earlier plus 10 x the later; and its card alone for canopy height.
MODEL = """
import sys
from pathlib import Path
import numpy as np
from onnx import helper
from engine.card import InputSpec
from tests.support import save_model
spec = InputSpec("s2", "s2_series", 1, ("B4",), "1", dates=2)
nodes = [helper.make_node("Mul", ["s2", "weights"], ["weighted"]),
         helper.make_node("ReduceMean", ["weighted"], ["y"], axes=[1], keepdims=0)]
weights = {"weights": np.reshape([2, 20], (1, 2, 1, 1, 1))}
save_model(Path(sys.argv[1]), "canopy", [spec], nodes, weights, task="canopy_height", title="A demonstration")
"""

Use = Callable[[str], None]


@pytest.fixture
def algorithm(provider: Any) -> Any:
    return provider.algorithm("superresolvewithmodel").create()


@pytest.fixture
def use(make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Names a scripted engine as the interpreter."""
    return lambda body: monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(body)))


@pytest.fixture
def model(tmp_path: Path, engine_python: Path) -> Path:
    """A tiny model of two dates."""
    subprocess.run([engine_python, "-c", MODEL, str(tmp_path)], cwd=ROOT, check=True)
    return tmp_path / "canopy.onnx"


def test_parameters_and_outputs_have_their_published_names(algorithm: Any) -> None:
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        "MODEL", "BIOMASS", "BIOMASS_BAND", "OPTICAL", "OPTICAL_BANDS", "HEIGHT", "HEIGHT_BAND", "IMAGE",
        "IMAGE_BANDS", "S2_SERIES", "S2_DATES", "S2_BANDS", "S1_SERIES", "S1_DATES", "S1_BANDS", "EXTENT",
        "TARGET_CRS", "UNCERTAINTY", "PRESERVE_TOTALS", "APPLICABILITY",
        "DEVICE", "TILE_SIZE", "BATCH_SIZE", "THREADS", "MEMORY_LIMIT", "RESUME", "SCHEDULER",
        "OUTPUT", "REPORT",
    ]  # fmt: skip
    assert [output.name() for output in algorithm.outputDefinitions()] == [
        "OUTPUT", "REPORT", "DEVICE_USED", "MODEL_ID", "TILES", "SECONDS",
    ]  # fmt: skip


def test_what_is_given_reaches_the_engine_and_nothing_else(
    algorithm: Any, make_raster: MakeRaster, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(HONEST)
    path = str(make_raster("agb.tif"))
    job = sent(algorithm, {"BIOMASS": path, "OUTPUT": str(tmp_path / "fine.tif")}, feedback)
    assert job == Job((JobInput("biomass", path, (1,)),), "bicubic", str(tmp_path / "fine.tif"))


def test_every_role_reaches_the_engine(
    algorithm: Any, make_raster: MakeRaster, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(HONEST)
    paths = {
        name: str(make_raster(f"{name}.tif", bands=4))
        for name in ("agb", "s2", "height", "image", "s2_20200501", "s2_2020-06-01", "s1a", "s1b")
    }
    given = {
        "BIOMASS": paths["agb"], "BIOMASS_BAND": 2, "OPTICAL": paths["s2"], "OPTICAL_BANDS": "3,1",
        "HEIGHT": paths["height"], "HEIGHT_BAND": 4, "IMAGE": paths["image"], "IMAGE_BANDS": "2;4",
        "S2_SERIES": [paths["s2_2020-06-01"], paths["s2_20200501"]], "S2_BANDS": "1,2",
        "S1_SERIES": [paths["s1b"], paths["s1a"]], "S1_DATES": "2020-05-03; 2020-06-02",
        "OUTPUT": str(tmp_path / "fine.tif"), "THREADS": 2,
    }  # fmt: skip
    job = sent(algorithm, given, feedback)
    assert job.inputs == (
        JobInput("biomass", paths["agb"], (2,)),
        JobInput("optical", paths["s2"], (3, 1)),
        JobInput("height", paths["height"], (4,)),
        JobInput("image", paths["image"], (2, 4)),
        JobInput("s2_series", paths["s2_2020-06-01"], (1, 2), "2020-06-01"),
        JobInput("s2_series", paths["s2_20200501"], (1, 2), "2020-05-01"),
        JobInput("s1_series", paths["s1b"], (), "2020-05-03"),
        JobInput("s1_series", paths["s1a"], (), "2020-06-02"),
    )
    assert job.options == jobs.Options(threads=2)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"S1_DATES": "2020-05-01"}, "S1_DATES holds 1 dates for 2 rasters."),
        ({"S1_DATES": "2020-05-01,May"}, "The date 'May' of the raster .*s1b.tif is no date."),
        ({"S1_SERIES": None}, "No raster is given."),
        ({"MODEL": "none"}, "There is no model 'none'; installed: bicubic"),
    ],
)
def test_what_cannot_be_run_is_one_sentence(
    change: dict[str, object], sentence: str, algorithm: Any, make_raster: MakeRaster, context: Any,
    feedback: Recorder, use: Use, tmp_path: Path,
) -> None:  # fmt: skip
    use(HONEST)
    layers = [str(make_raster("s1a.tif")), str(make_raster("s1b.tif"))]
    given = {"S1_SERIES": layers, "OUTPUT": str(tmp_path / "fine.tif"), **change}
    with pytest.raises(QgsProcessingException, match=sentence):
        run(algorithm, given, context, feedback)


def test_a_series_becomes_a_map_with_its_style(
    algorithm: Any, model: Path, make_raster: MakeRaster, context: Any, feedback: Recorder,
    monkeypatch: pytest.MonkeyPatch, engine_python: Path, tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.setenv("BIOSR_PYTHON", str(engine_python))
    layers = [QgsRasterLayer(str(make_raster("a.tif", bands=2)), name) for name in ("later", "earlier")]
    project = QgsProject()
    project.addMapLayers(layers[:1])
    context.setProject(project)
    output = str(tmp_path / "fine.tif")
    details = load_on_completion(context, output, algorithm.parameterDefinition("OUTPUT").description())
    outputs = run(
        algorithm,
        {
            "MODEL": str(model), "S2_SERIES": [layers[0].id(), str(make_raster("20200501.tif"))],
            "S2_DATES": "2020-06-01,2020-05-01", "S2_BANDS": "1", "DEVICE": "cpu", "OUTPUT": output,
        },
        context,
        feedback,
    )  # fmt: skip
    assert outputs["MODEL_ID"] == "canopy"
    assert any("is a demonstration" in line for line in feedback.said["warning"])
    result = QgsRasterLayer(output, "result")
    value, found = result.dataProvider().sample(result.extent().center(), 1)
    assert found and value == 110
    assert details(output).name == "Canopy height canopy [m]"
    details(output).postProcessor().postProcessLayer(result, context, feedback)
    assert result.renderer().classificationMax() == 40


def test_a_map_of_no_known_quantity_is_named_by_its_band_and_grey(
    algorithm: Any, make_raster: MakeRaster, feedback: Recorder, use: Use, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    use(HONEST)
    bare = catalogue.find_card("bicubic")
    card = replace(bare, task="generic", output=OutputSpec("y", ("moisture",), "%"))
    monkeypatch.setattr(catalogue, "find_card", lambda *_: card)
    context, output = QgsProcessingContext(), str(tmp_path / "fine.tif")
    details = load_on_completion(context, output, "Super-resolved map")
    raster = str(make_raster("a.tif", bands=2))
    wanted = {"IMAGE": raster, "OUTPUT": output, "UNCERTAINTY": True}
    run(algorithm, wanted, context, feedback)
    assert details(output).name == "moisture bicubic [%]"
    layer = QgsRasterLayer(output, "result")
    details(output).postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.styleManager().styles() == ["Standard deviation", "moisture"]
    assert (layer.renderer().type(), layer.renderer().grayBand()) == ("singlebandgray", 1)
