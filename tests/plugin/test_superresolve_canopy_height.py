from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from biosr.engine.job import JobInput
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsRasterLayer

from .conftest import ROOT, MakeEngine, MakeRaster, Recorder
from .test_superresolve_biomass import HONEST, load_on_completion, run, sent

# A model of both series, of two dates each: 1 x the earlier plus 10 x the later of Sentinel-2, and the same
# of Sentinel-1 times 100.
MODEL = """
import sys
from pathlib import Path
import numpy as np
from onnx import helper
from engine.card import InputSpec
from tests.support import save_model
specs = [InputSpec(name, f"{name}_series", 1, ("one",), "1", dates=2) for name in ("s2", "s1")]
nodes = []
for name in ("s2", "s1"):
    nodes += [helper.make_node("Mul", [name, f"weights_{name}"], [f"weighted_{name}"]),
              helper.make_node("ReduceMean", [f"weighted_{name}"], [f"sum_{name}"], axes=[1], keepdims=0)]
nodes.append(helper.make_node("Add", ["sum_s2", "sum_s1"], ["y"]))
weights = {f"weights_{name}": factor * np.reshape([2, 20], (1, 2, 1, 1, 1))
           for name, factor in (("s2", 1), ("s1", 100))}
save_model(Path(sys.argv[1]), "canopy", specs, nodes, weights, task="canopy_height")
"""

Use = Callable[[str], None]


@pytest.fixture
def algorithm(provider: Any) -> Any:
    return provider.algorithm("superresolvecanopyheight").create()


@pytest.fixture
def use(make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Names a scripted engine as the interpreter."""
    return lambda body: monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(body)))


@pytest.fixture
def manifest(make_raster: MakeRaster, tmp_path: Path) -> Path:
    """A prepared series of two dates of each sensor, beside its rasters."""
    rasters = {
        "s2_series": [("a.tif", "2020-06-01"), ("b_20200611.tif", None)],
        "s1_series": [("c.tif", "2020-06-02"), ("d.tif", "2020-06-12")],
    }
    inputs = []
    for role, items in rasters.items():
        for name, day in items:
            make_raster(name, bands=2)
            inputs.append({"role": role, "path": name, "bands": [1], "date": day})
    path = tmp_path / "series.json"
    path.write_text(json.dumps({"schema": 1, "inputs": inputs, "reference": "2020-06-10"}))
    return path


def test_parameters_and_outputs_have_their_published_names(algorithm: Any) -> None:
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        "MANIFEST", "S2_SERIES", "S2_DATES", "S2_BANDS", "S1_SERIES", "S1_DATES", "S1_BANDS", "MODEL",
        "EXTENT", "TARGET_CRS", "UNCERTAINTY", "PRESERVE_TOTALS", "APPLICABILITY", "DEVICE", "TILE_SIZE",
        "BATCH_SIZE", "THREADS", "MEMORY_LIMIT", "RESUME", "SCHEDULER", "OUTPUT", "REPORT",
    ]  # fmt: skip
    assert [output.name() for output in algorithm.outputDefinitions()] == [
        "OUTPUT", "REPORT", "DEVICE_USED", "MODEL_ID", "TILES", "SECONDS",
    ]  # fmt: skip


def test_only_models_that_make_heights_of_series_are_offered(algorithm: Any) -> None:
    parameter = algorithm.parameterDefinition("MODEL")
    assert parameter.defaultValue() == "sera_h"
    hints = parameter.metadata()["widget_wrapper"]["value_hints"]
    assert hints[0] == "sera_h"
    assert not {"biosharp", "sera_h_agb", "edsr_chm"} & set(hints)


def test_a_manifest_becomes_a_job_with_its_paths_dates_and_bands(
    algorithm: Any, manifest: Path, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(HONEST)
    job = sent(algorithm, {"MANIFEST": str(manifest), "OUTPUT": str(tmp_path / "h.tif")}, feedback)
    assert job.model == "sera_h"
    assert job.inputs == (
        JobInput("s2_series", str(tmp_path / "a.tif"), (1,), "2020-06-01"),
        JobInput("s2_series", str(tmp_path / "b_20200611.tif"), (1,), "2020-06-11"),
        JobInput("s1_series", str(tmp_path / "c.tif"), (1,), "2020-06-02"),
        JobInput("s1_series", str(tmp_path / "d.tif"), (1,), "2020-06-12"),
    )


def test_what_a_manifest_says_can_be_corrected(
    algorithm: Any, manifest: Path, make_raster: MakeRaster, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    """Dates and bands of one series, all of the other."""
    use(HONEST)
    radar = str(make_raster("radar_20200605.tif"))
    given = {
        "MANIFEST": str(manifest), "S2_DATES": "2020-07-01,2020-07-11", "S2_BANDS": "2", "S1_SERIES": [radar],
        "OUTPUT": str(tmp_path / "h.tif"),
    }  # fmt: skip
    job = sent(algorithm, given, feedback)
    assert job.inputs == (
        JobInput("s2_series", str(tmp_path / "a.tif"), (2,), "2020-07-01"),
        JobInput("s2_series", str(tmp_path / "b_20200611.tif"), (2,), "2020-07-11"),
        JobInput("s1_series", radar, (), "2020-06-05"),
    )


def test_a_layer_whose_name_holds_no_date_is_left_to_the_engine(
    algorithm: Any, make_raster: MakeRaster, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(HONEST)
    given = {"S2_SERIES": [str(make_raster("a.tif"))], "OUTPUT": str(tmp_path / "h.tif")}
    assert [item.date for item in sent(algorithm, given, feedback).inputs] == [None]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"MANIFEST": None}, "No raster is given. Give a manifest, or layers of Sentinel-2"),
        ({"S2_DATES": "2020-05-01"}, "S2_DATES holds 1 dates for 2 rasters."),
        ({"S1_DATES": "2020-05-01,May"}, "The date 'May' of the raster .*d.tif is no date."),
        ({"MODEL": "biosharp"}, "The model 'biosharp' is for biomass, not for canopy_height. Choose one for"),
        ({"MODEL": "none"}, "There is no model 'none'; installed: "),
        ({"S2_BANDS": "red"}, "S2_BANDS holds 'red', which is no band number."),
    ],
)
def test_what_cannot_be_run_is_one_sentence(
    change: dict[str, object], sentence: str, algorithm: Any, manifest: Path, context: Any,
    feedback: Recorder, use: Use, tmp_path: Path,
) -> None:  # fmt: skip
    use(HONEST)
    given = {"MANIFEST": str(manifest), "OUTPUT": str(tmp_path / "h.tif"), **change}
    with pytest.raises(QgsProcessingException, match=sentence):
        run(algorithm, given, context, feedback)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "The manifest .*series.json is not valid: "),
        ('{"schema": 1}', "is not valid: inputs is missing. Correct it, or make it anew."),
        (
            '{"schema": 1, "inputs": [{"role": "s2_series", "path": "/vsicurl/http://x/a.tif"}]}',
            "The raster /vsicurl/http://x/a.tif of the manifest .* is not on this machine.",
        ),
    ],
)
def test_a_manifest_that_cannot_be_used_is_one_sentence(
    text: str, sentence: str, algorithm: Any, context: Any, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(HONEST)
    path = tmp_path / "series.json"
    path.write_text(text)
    with pytest.raises(QgsProcessingException, match=sentence):
        run(algorithm, {"MANIFEST": str(path), "OUTPUT": str(tmp_path / "h.tif")}, context, feedback)


def test_a_manifest_becomes_a_map_with_the_style_of_heights(
    algorithm: Any, manifest: Path, context: QgsProcessingContext, feedback: Recorder,
    monkeypatch: pytest.MonkeyPatch, engine_python: Path, tmp_path: Path,
) -> None:  # fmt: skip
    subprocess.run([engine_python, "-c", MODEL, str(tmp_path)], cwd=ROOT, check=True)
    monkeypatch.setenv("BIOSR_PYTHON", str(engine_python))
    output = str(tmp_path / "h.tif")
    details = load_on_completion(context, output, "Canopy height")
    given = {"MANIFEST": str(manifest), "MODEL": str(tmp_path / "canopy.onnx"), "DEVICE": "cpu"}
    outputs = run(algorithm, {**given, "OUTPUT": output}, context, feedback)
    assert outputs["MODEL_ID"] == "canopy"
    result = QgsRasterLayer(output, "result")
    value, found = result.dataProvider().sample(result.extent().center(), 1)
    assert found and value == 110 * 101
    assert details(output).name == "Canopy height canopy [m]"
    details(output).postProcessor().postProcessLayer(result, context, feedback)
    assert result.renderer().classificationMax() == 40
