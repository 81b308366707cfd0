from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from biosr.biosr_plugin import worker as worker_module
from biosr.engine import job as jobs
from biosr.engine.job import Job
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from .conftest import MakeEngine, MakeRaster, Recorder

HONEST = """
for request in requests():
    say("log", message=json.dumps(request["run"]))
    say("progress", done=1, total=2)
    say("warn", message="The image is 40 % cloudy.")
    finish({**request["run"], "model": "biosharp"})  # which the engine chose
"""


@pytest.fixture
def algorithm(provider: Any) -> Any:
    return provider.algorithm("superresolvebiomass").create()


@pytest.fixture
def parameters(make_raster: MakeRaster, tmp_path: Path) -> dict[str, Any]:
    return {
        "BIOMASS": str(make_raster("agb.tif")),
        "OPTICAL": str(make_raster("s2.tif", bands=12)),
        "OUTPUT": str(tmp_path / "out" / "fine.tif"),
    }


@pytest.fixture(autouse=True)
def _output_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()


Use = Callable[[str], None]


@pytest.fixture
def use(make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Names a scripted engine as the interpreter."""
    return lambda body: monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(body)))


def run(algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder) -> dict[str, Any]:
    """Checks and runs as Processing does, an error raised as it is."""
    accepted, message = algorithm.checkParameterValues(parameters, context)
    assert accepted, message
    algorithm.prepare(parameters, context, feedback)
    return dict(algorithm.processAlgorithm(parameters, context, feedback))


def sent(algorithm: Any, parameters: dict[str, Any], feedback: Recorder) -> Job:
    """The job that the engine gets."""
    run(algorithm, parameters, QgsProcessingContext(), feedback)
    return jobs.loads(feedback.said["info"][0])


def test_the_batch_dialog_and_the_python_console_run_it_in_their_way(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    outputs, well = algorithm.run(parameters, context, feedback)
    assert well and outputs["OUTPUT"] == parameters["OUTPUT"]
    outputs, well = algorithm.run(parameters, context, feedback, {}, False)
    assert well and outputs["OUTPUT"] == parameters["OUTPUT"]


def test_outputs_are_what_the_engine_says(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    outputs = run(algorithm, parameters, context, feedback)
    assert outputs == {
        "OUTPUT": parameters["OUTPUT"],
        "DEVICE_USED": "cpu",
        "MODEL_ID": "biosharp",
        "TILES": 3,
        "SECONDS": 0.5,
    }
    assert Path(parameters["OUTPUT"]).is_file()


def test_progress_log_and_warnings_are_shown(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    run(algorithm, parameters, context, feedback)
    assert feedback.percents == [50.0]
    assert feedback.said["warning"] == ["The image is 40 % cloudy."]
    assert any("named by the environment variable" in line for line in feedback.said["debug"])


def test_defaults_say_nothing_that_the_user_did_not_say(
    algorithm: Any, parameters: dict[str, Any], feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    job = sent(algorithm, parameters, feedback)
    assert [(item.role, item.bands) for item in job.inputs] == [("biomass", (1,)), ("optical", ())]
    assert [item.path for item in job.inputs] == [parameters["BIOMASS"], parameters["OPTICAL"]]
    assert job.model == jobs.AUTO_MODEL
    assert job.options == jobs.Options()


def test_relative_paths_are_those_of_the_folder_that_qgis_runs_in(
    algorithm: Any, parameters: dict[str, Any], feedback: Recorder, use: Use,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    use(HONEST)
    monkeypatch.chdir(tmp_path)
    job = sent(algorithm, {"BIOMASS": "agb.tif", "OPTICAL": "s2.tif", "OUTPUT": "out/fine.tif"}, feedback)
    assert [item.path for item in job.inputs] == [parameters["BIOMASS"], parameters["OPTICAL"]]
    assert job.output == parameters["OUTPUT"]


@pytest.mark.parametrize("bands", ["12,4,8", "12;4;8", [12, 4, 8], ["12", "4", "8"]])
def test_optical_bands_keep_the_users_order(
    bands: object, algorithm: Any, parameters: dict[str, Any], feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    job = sent(algorithm, {**parameters, "OPTICAL_BANDS": bands}, feedback)
    assert job.inputs[1].bands == (12, 4, 8)


def test_every_option_reaches_the_engine(
    algorithm: Any, parameters: dict[str, Any], feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    given = {
        "MODEL": "/models/other.onnx",
        "EXTENT": "320100,320500,6800200,6800600 [EPSG:3067]",
        "TARGET_CRS": "EPSG:4326",
        "DEVICE": "cpu",
        "TILE_SIZE": 512,
        "BATCH_SIZE": "3",
        "THREADS": 2,
        "UNCERTAINTY": True,
        "PRESERVE_TOTALS": "true",
        "APPLICABILITY": 1,
        "MEMORY_LIMIT": "2000",
        "RESUME": False,
        "SCHEDULER": " tcp://10.0.0.1:8786",
    }
    job = sent(algorithm, {**parameters, **given}, feedback)
    assert job.model == "/models/other.onnx"
    assert job.options == jobs.Options(
        extent=(320100, 6800200, 320500, 6800600),
        extent_crs="EPSG:3067",
        target_crs="EPSG:4326",
        device="cpu",
        tile_size=512,
        batch_size=3,
        threads=2,
        uncertainty=True,
        preserve_totals=True,
        applicability=True,
        memory_limit=2000,
        resume=False,
        scheduler="tcp://10.0.0.1:8786",
    )


def test_layers_of_the_project_are_as_good_as_paths(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    layer = QgsRasterLayer(parameters["BIOMASS"], "My biomass")
    project = QgsProject()
    project.addMapLayer(layer)
    context.setProject(project)
    run(algorithm, {**parameters, "BIOMASS": layer.id()}, context, feedback)
    job = json.loads(feedback.said["info"][0])
    assert job["inputs"][0]["path"] == parameters["BIOMASS"]


@pytest.mark.parametrize(
    ("parameter", "value", "sentence"),
    [
        ("BIOMASS_BAND", 0, "BIOMASS_BAND holds '0', which is no band number."),
        ("OPTICAL_BANDS", "4,x", "No band of s2 is named 'x': its bands have no names"),
        ("OPTICAL_BANDS", "4,0", "OPTICAL_BANDS holds '0', which is no band number."),
    ],
)
def test_impossible_band_is_one_sentence(
    parameter: str, value: object, sentence: str,
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use,
) -> None:  # fmt: skip
    use(HONEST)
    with pytest.raises(QgsProcessingException, match=sentence):
        run(algorithm, {**parameters, parameter: value}, context, feedback)


@pytest.mark.parametrize(
    ("parameter", "value"), [("DEVICE", "tpu"), ("BATCH_SIZE", -1), ("OUTPUT", "fine.png")]
)
def test_impossible_option_is_refused_before_the_run(
    parameter: str, value: object, algorithm: Any, parameters: dict[str, Any], context: Any
) -> None:
    accepted, message = algorithm.checkParameterValues({**parameters, parameter: value}, context)
    assert not accepted
    assert parameter in message


def test_killed_engine_leaves_nothing_behind(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use("""
for request in requests():
    os.mkdir(os.path.join(os.path.dirname(request["run"]["output"]), ".fine.tif-half"))
    print("out of memory", file=sys.stderr, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
""")
    other = tmp_path / "out" / ".fine.tif-of-another-run"
    other.mkdir()
    with pytest.raises(QgsProcessingException, match="signal 9, SIGKILL: out of memory"):
        run(algorithm, parameters, context, feedback)
    assert "out of memory" in feedback.said["debug"]
    assert list((tmp_path / "out").iterdir()) == [other]


def test_cancelled_run_says_so_and_leaves_nothing(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(worker_module, "CANCEL_GRACE", 0.2)
    use("""
for request in requests():
    os.mkdir(os.path.join(os.path.dirname(request["run"]["output"]), ".fine.tif-half"))
    time.sleep(60)
""")
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="The run was cancelled. Nothing was written."):
        run(algorithm, parameters, context, feedback)
    assert list((tmp_path / "out").iterdir()) == []


def test_no_engine_is_one_sentence(
    algorithm: Any,
    parameters: dict[str, Any],
    context: Any,
    feedback: Recorder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BIOSR_PYTHON", "/no/such/python")
    with pytest.raises(QgsProcessingException, match="/no/such/python"):
        run(algorithm, parameters, context, feedback)


def load_on_completion(context: Any, path: str, name: str) -> Any:
    context.addLayerToLoadOnCompletion(
        path, QgsProcessingContext.LayerDetails(name, QgsProject.instance(), "OUTPUT")
    )
    return context.layerToLoadOnCompletionDetails


def test_result_is_loaded_with_a_telling_name_and_the_biomass_style(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    path = parameters["OUTPUT"]
    label = algorithm.parameterDefinition("OUTPUT").description()
    details = load_on_completion(context, path, label)
    run(algorithm, parameters, context, feedback)
    assert details(path).name == "AGB biosharp [Mg/ha]"
    layer = QgsRasterLayer(path, "result")
    details(path).postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.renderer().type() == "singlebandpseudocolor"


def test_result_under_a_relative_name_gets_the_style_too(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    use(HONEST)
    monkeypatch.chdir(tmp_path)
    details = load_on_completion(context, "out/fine.tif", "My forest")
    run(algorithm, {**parameters, "OUTPUT": "out/fine.tif"}, context, feedback)
    assert details("out/fine.tif").postProcessor() is not None


def test_name_that_the_user_gave_stays(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    details = load_on_completion(context, parameters["OUTPUT"], "My forest")
    run(algorithm, parameters, context, feedback)
    assert details(parameters["OUTPUT"]).name == "My forest"


def test_batch_of_results_is_styled_though_python_forgets_the_runs(
    provider: Any, parameters: dict[str, Any], feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    for _ in range(3):
        context = QgsProcessingContext()
        details = load_on_completion(context, parameters["OUTPUT"], "fine")
        run(provider.algorithm("superresolvebiomass").create(), parameters, context, feedback)
        gc.collect()
        layer = QgsRasterLayer(parameters["OUTPUT"], "result")
        details(parameters["OUTPUT"]).postProcessor().postProcessLayer(layer, context, feedback)
        assert layer.renderer().type() == "singlebandpseudocolor"
        del context, details
        gc.collect()


def test_runs_on_a_background_thread_as_in_the_window(
    algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    finished: list[tuple[bool, dict[str, Any]]] = []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda successful, results: finished.append((successful, results)))
    QgsApplication.taskManager().addTask(task)
    deadline = time.monotonic() + 30
    while not finished and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    successful, results = finished[0]
    assert successful
    assert results["TILES"] == 3
