from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from biosr.engine.evaluation import description
from biosr.engine.evaluation.description import Evaluation, MapInput
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from .conftest import MakeEngine, MakeRaster, Recorder
from .test_superresolve_biomass import run

HONEST = """
for request in requests():
    wanted = request["evaluate"]
    say("log", message=json.dumps(wanted))
    outputs = {what: wanted[what] for what in ("report", "table", "json") if wanted[what]}
    say("made", outputs=outputs, values={"pixels": 64.0, "rmse": 5.0, "rmse:a": 5.0}, seconds=0.5)
"""
Use = Callable[[str], None]


@pytest.fixture
def algorithm(provider: Any) -> Any:
    return provider.algorithm("evaluatemaps").create()


@pytest.fixture
def use(make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Names a scripted engine as the interpreter."""
    return lambda body: monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(body)))


@pytest.fixture
def given(make_raster: MakeRaster, tmp_path: Path) -> dict[str, Any]:
    maps = [str(make_raster(name)) for name in ("a.tif", "b.tif")]
    return {"REFERENCE": str(make_raster("r.tif")), "MAPS": maps, "REPORT": str(tmp_path / "r.html")}


@pytest.fixture
def strata() -> QgsVectorLayer:
    """The eastern half of what ``make_raster`` makes, in another CRS than GeoJSON has, and named."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:3067&field=kind:string", "strata", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttribute("kind", "spruce & pine")
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(320400, 6800000, 320800, 6800800)))
    layer.dataProvider().addFeatures([feature])
    return layer


def sent(algorithm: Any, given: dict[str, Any], feedback: Recorder) -> Evaluation:
    """The description that the engine gets."""
    run(algorithm, given, QgsProcessingContext(), feedback)
    return description.loads(feedback.said["info"][0])


def test_parameters_and_outputs_have_their_published_names(algorithm: Any) -> None:
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        "REFERENCE", "MAPS", "QUANTITY", "CONVENTION", "THRESHOLD", "CLIP", "MASK", "ELEVATION", "STRATA",
        "STRATA_FIELD", "CARBON", "EXTENT", "GRID", "RESAMPLING", "SCALES", "MASK_VALUES", "CLASSES",
        "OWN_PIXELS", "IMAGE", "BLOCK", "REPLICATES", "NOTE", "REPORT", "TABLE", "JSON",
    ]  # fmt: skip
    assert [output.name() for output in algorithm.outputDefinitions()] == [
        "REPORT", "TABLE", "JSON", "PIXELS", "BIAS", "MAE", "RMSE", "R2",
    ]  # fmt: skip


def test_defaults_say_nothing_that_the_user_did_not_say(
    algorithm: Any, given: dict[str, Any], feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    maps = tuple(MapInput(path, Path(path).stem) for path in given["MAPS"])
    wanted = Evaluation(MapInput(given["REFERENCE"]), maps, report=given["REPORT"])
    assert sent(algorithm, given, feedback) == wanted


def test_every_option_reaches_the_engine(
    algorithm: Any, given: dict[str, Any], feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(HONEST)
    options = {
        "QUANTITY": "canopy_height", "CONVENTION": "sera_h_published", "THRESHOLD": 3, "CLIP": "0, 40",
        "MASK": given["REFERENCE"], "MASK_VALUES": "5", "ELEVATION": given["REFERENCE"],
        "EXTENT": "320100,320500,6800200,6800600 [EPSG:3067]", "GRID": given["MAPS"][0],
        "RESAMPLING": "maximum,auto", "SCALES": "0.01;1", "CLASSES": "0,5,10", "OWN_PIXELS": True,
        "IMAGE": 100, "BLOCK": 20, "REPLICATES": 50, "NOTE": "A demonstration.",
        "TABLE": str(tmp_path / "t.csv"), "JSON": str(tmp_path / "j.json"),
    }  # fmt: skip
    paths = given["MAPS"]
    assert sent(algorithm, {**given, **options}, feedback) == Evaluation(
        MapInput(given["REFERENCE"]),
        (MapInput(paths[0], "a", scale=0.01, resampling="maximum"), MapInput(paths[1], "b")),
        quantity="canopy_height", convention="sera_h_published", threshold=3.0, clip=(0.0, 40.0),
        mask=given["REFERENCE"], mask_values=(5,), elevation=given["REFERENCE"],
        extent=(320100, 6800200, 320500, 6800600), extent_crs="EPSG:3067", grid=paths[0],
        classes=(0.0, 5.0, 10.0), common=False, image=100, block=20, replicates=50, note="A demonstration.",
        report=given["REPORT"], table=options["TABLE"], json=options["JSON"],
    )  # fmt: skip


def test_polygons_are_handed_over_in_wgs_84_with_their_field(
    algorithm: Any, given: dict[str, Any], feedback: Recorder, use: Use, strata: QgsVectorLayer
) -> None:
    use(HONEST)
    project, context = QgsProject(), QgsProcessingContext()
    project.addMapLayer(strata, False)
    context.setProject(project)
    options = {"STRATA": strata.id(), "STRATA_FIELD": "kind", "CARBON": True}
    run(algorithm, {**given, **options}, context, feedback)
    wanted = description.loads(feedback.said["info"][0])
    assert wanted.carbon == 0.47
    assert wanted.strata is not None and wanted.strata.field == "kind"
    (feature,) = json.loads(Path(wanted.strata.path).read_text(encoding="utf-8"))["features"]
    assert feature["properties"] == {"kind": "spruce & pine"}
    longitude, latitude = feature["geometry"]["coordinates"][0][0]
    assert 23 < longitude < 24 and 61 < latitude < 62


def test_outputs_are_what_the_engine_says(
    algorithm: Any, given: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    outputs = run(algorithm, given, context, feedback)
    assert outputs == {"REPORT": given["REPORT"], "PIXELS": 64.0, "RMSE": 5.0}


def test_layers_of_one_name_are_called_as_their_files(
    algorithm: Any, given: dict[str, Any], context: Any, feedback: Recorder, use: Use
) -> None:
    use(HONEST)
    layers = [QgsRasterLayer(path, "map") for path in given["MAPS"]]
    project = QgsProject()
    project.addMapLayers(layers, False)
    context.setProject(project)
    run(algorithm, {**given, "MAPS": [layer.id() for layer in layers]}, context, feedback)
    wanted = description.loads(feedback.said["info"][0])
    assert [item.title for item in wanted.maps] == ["a", "b"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"CONVENTION": "sera_h_training"}, "'sera_h_training' is not made for biomass"),
        ({"CLIP": "5"}, "CLIP holds 1 numbers, not 2."),
        ({"CLIP": "low"}, "CLIP holds 'low', which are no numbers."),
        ({"SCALES": "1,2,3"}, "SCALES holds 3 values for 2 maps."),
        ({"RESAMPLING": "cubic"}, "resampling 'cubic' is not one of auto, average"),
        ({"QUANTITY": "canopy_height", "CARBON": True}, "carbon is of biomass alone"),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(
    change: dict[str, object], sentence: str, algorithm: Any, given: dict[str, Any], context: Any,
    feedback: Recorder, use: Use,
) -> None:  # fmt: skip
    use(HONEST)
    with pytest.raises(QgsProcessingException, match=sentence):
        run(algorithm, {**given, **change}, context, feedback)


def test_the_engine_compares_them(
    algorithm: Any, given: dict[str, Any], strata: QgsVectorLayer, feedback: Recorder,
    monkeypatch: pytest.MonkeyPatch, engine_python: Path,
) -> None:  # fmt: skip
    monkeypatch.setenv("BIOSR_PYTHON", str(engine_python))
    project, context = QgsProject(), QgsProcessingContext()
    project.addMapLayer(strata, False)
    context.setProject(project)
    options = {"STRATA": strata.id(), "STRATA_FIELD": "kind", "JSON": given["REPORT"] + ".json"}
    outputs = run(algorithm, {**given, **options}, context, feedback)
    assert outputs["PIXELS"] == 64 and outputs["RMSE"] == 0
    found = json.loads(Path(options["JSON"]).read_text(encoding="utf-8"))
    (stratum,) = found["maps"][0]["strata"]
    assert stratum["name"] == "spruce & pine"
    assert stratum["area"] == pytest.approx(32, rel=0.01)
    assert "spruce &amp; pine" in Path(given["REPORT"]).read_text(encoding="utf-8")
