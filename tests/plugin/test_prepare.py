"""The algorithms that prepare scenes: what the user chooses reaches the engine."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from biosr.engine.scenes.jobs import Catalogue, CompositeJob, Mask, Place, SeriesJob, Supply
from biosr.engine.schema import parse
from qgis.core import QgsProcessingContext, QgsProcessingException

from .conftest import MakeEngine, MakeRaster, Recorder
from .test_superresolve_biomass import run

MAKES = """
for request in requests():
    (job,) = request.values()
    say("log", message=json.dumps(request))
    open(job["output"], "w").close()
    say("made", outputs={}, values={"scenes": 7, "dates": 5, "seen": 0.75}, seconds=0.5)
"""
Use = Callable[[str], None]


@pytest.fixture
def use(make_engine: MakeEngine, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Names a scripted engine as the interpreter."""
    return lambda body: monkeypatch.setenv("BIOSR_PYTHON", str(make_engine(body)))


@pytest.fixture
def composite(provider: Any) -> Any:
    return provider.algorithm("preparesentinel2composite").create()


@pytest.fixture
def series(provider: Any) -> Any:
    return provider.algorithm("preparesentineltimeseries").create()


def request(algorithm: Any, parameters: dict[str, Any], feedback: Recorder) -> tuple[dict[str, Any], Any]:
    """The outputs, and the request that the engine got."""
    outputs = run(algorithm, parameters, QgsProcessingContext(), feedback)
    return outputs, json.loads(feedback.said["info"][0])


def test_names_are_the_published_ones(composite: Any, series: Any) -> None:
    assert [parameter.name() for parameter in composite.parameterDefinitions()] == [
        "SCENES", "FOLDER", "STAC_URL", "COLLECTION", "SENSOR", "START", "END", "MAX_CLOUD", "DROP_CLASSES",
        "BANDS", "GRID", "RATIO", "AREA", "TARGET_CRS", "RESOLUTION", "BAND_NAMES", "OFFSET", "MEMORY_LIMIT",
        "RESUME", "OUTPUT",
    ]  # fmt: skip
    assert [parameter.name() for parameter in series.parameterDefinitions()] == [
        "SCENES", "FOLDER", "STAC_URL", "COLLECTION", "S1_SCENES", "S1_FOLDER", "S1_COLLECTION", "REFERENCE",
        "WINDOW", "DATES", "MIN_CLEAR", "MAX_CLOUD", "DROP_CLASSES", "BANDS", "S1_UNIT", "OTHER_ORBIT",
        "GRID", "RATIO", "AREA", "TARGET_CRS", "RESOLUTION", "BAND_NAMES", "OFFSET", "MEMORY_LIMIT",
        "RESUME", "OUTPUT",
    ]  # fmt: skip


def test_composite_says_nothing_that_the_user_did_not_say(
    composite: Any, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(MAKES)
    folder, output = tmp_path / "scenes", str(tmp_path / "c.tif")
    folder.mkdir()
    outputs, sent = request(composite, {"FOLDER": str(folder), "OUTPUT": output}, feedback)
    job = parse(CompositeJob, sent["composite"])
    assert job == CompositeJob(output, Supply((str(folder),)), Place(ratio=4))
    assert outputs == {"OUTPUT": output, "SCENES_USED": 7, "DATES_USED": 5, "SHARE_SEEN": 0.75}


def test_everything_reaches_the_composite(
    composite: Any, make_raster: MakeRaster, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(MAKES)
    grid, files = str(make_raster("agb.tif")), [str(tmp_path / "a.zip"), str(tmp_path / "b.zip")]
    given = {
        "SCENES": files, "STAC_URL": "https://stac.example/v1", "COLLECTION": "s2", "SENSOR": "landsat5",
        "START": "2021-05-01", "END": "2021-09-30", "MAX_CLOUD": 35, "DROP_CLASSES": [8, 9],
        "BANDS": "B3, B4,B7", "GRID": grid, "RATIO": 5,
        "AREA": "320000,320500,6800000,6800400 [EPSG:3067]", "BAND_NAMES": "B3,B4", "OFFSET": -1000,
        "MEMORY_LIMIT": 99, "RESUME": False, "OUTPUT": str(tmp_path / "c.tif"),
    }  # fmt: skip
    _, sent = request(composite, given, feedback)
    assert parse(CompositeJob, sent["composite"]) == CompositeJob(
        str(tmp_path / "c.tif"),
        Supply(tuple(files), ("B3", "B4"), -1000.0, Catalogue("https://stac.example/v1", "s2")),
        Place(grid, 5, extent=(320000.0, 6800000.0, 320500.0, 6800400.0), extent_crs="EPSG:3067"),
        "landsat5", "2021-05-01", "2021-09-30", 35.0, ("B3", "B4", "B7"), Mask((8, 9)), 99, False,
    )  # fmt: skip


def test_everything_reaches_the_series(series: Any, feedback: Recorder, use: Use, tmp_path: Path) -> None:
    use(MAKES)
    output = str(tmp_path / "series.json")
    given = {
        "STAC_URL": "https://stac.example/v1", "S1_COLLECTION": "sentinel-1-rtc", "REFERENCE": "2021-07-15",
        "WINDOW": 30, "DATES": 4, "MIN_CLEAR": 50, "S1_UNIT": "power", "OTHER_ORBIT": True,
        "TARGET_CRS": "EPSG:32635", "RESOLUTION": 20,
        "AREA": "25,25.1,60,60.1 [EPSG:4326]", "RESUME": False, "OUTPUT": output,
    }  # fmt: skip
    outputs, sent = request(series, given, feedback)
    catalogue = Catalogue("https://stac.example/v1")
    assert parse(SeriesJob, sent["series"]) == SeriesJob(
        output, Supply(catalogue=catalogue), "2021-07-15",
        Supply(catalogue=Catalogue("https://stac.example/v1", "sentinel-1-rtc")),
        Place("", 1, "EPSG:32635", 20.0, (25.0, 60.0, 25.1, 60.1), "EPSG:4326"),
        window=30, dates=4, min_clear=0.5, unit="power", other_orbit=True, resume=False,
    )  # fmt: skip
    assert outputs == {"OUTPUT": output, "DATES_USED": 5}


def test_radar_files_alone_are_enough(series: Any, feedback: Recorder, use: Use, tmp_path: Path) -> None:
    use(MAKES)
    given = {"SCENES": [str(tmp_path / "a.tif")], "S1_SCENES": [str(tmp_path / "b.tif")],
             "REFERENCE": "2021-07-15", "OUTPUT": str(tmp_path / "series.json")}  # fmt: skip
    _, sent = request(series, given, feedback)
    assert parse(SeriesJob, sent["series"]).sentinel1 == Supply((str(tmp_path / "b.tif"),))


@pytest.mark.parametrize("resume", [True, False])
@pytest.mark.parametrize(("word", "name", "more"), [
    ("composite", "c.tif", {}), ("series", "s.json", {"REFERENCE": "2021-07-15"}),
])  # fmt: skip
def test_what_is_finished_stays_for_a_later_run(
    word: str, name: str, more: dict[str, str], resume: bool, request: pytest.FixtureRequest,
    feedback: Recorder, use: Use, tmp_path: Path,
) -> None:  # fmt: skip
    use("""
for request in requests():
    (job,) = request.values()
    folder, name = os.path.split(job["output"])
    for kind in ("unfinished", "other"):
        os.mkdir(os.path.join(folder, f".{name}-{kind}"))
    os._exit(3)
""")
    algorithm = request.getfixturevalue(word)
    given = {"SCENES": [str(tmp_path / "a.tif")], "RESUME": resume, "OUTPUT": str(tmp_path / name), **more}
    with pytest.raises(QgsProcessingException):
        run(algorithm, given, QgsProcessingContext(), feedback)
    assert (tmp_path / f".{name}-unfinished").exists() == resume
    assert not (tmp_path / f".{name}-other").exists()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "neither files nor a STAC API is named"),
        ({"STAC_URL": "ftp://x"}, "is no http(s) address"),
        ({"STAC_URL": "https://x", "BANDS": "B99"}, "Sentinel-2 has no band 'B99'"),
        ({"STAC_URL": "https://x", "START": "2021-02-01", "END": "2021-01-01"}, "ends before it starts"),
    ],
)
def test_what_does_not_fit_is_one_sentence(
    given: dict[str, Any], sentence: str, composite: Any, feedback: Recorder, use: Use, tmp_path: Path
) -> None:
    use(MAKES)
    with pytest.raises(QgsProcessingException) as caught:
        run(composite, {**given, "OUTPUT": str(tmp_path / "c.tif")}, QgsProcessingContext(), feedback)
    assert sentence in str(caught.value)
