"""What cannot be compared is refused in one sentence, and nothing is written."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import BiosrError, InputError, JobError, OutputError
from engine.evaluation import description, task
from engine.evaluation.description import Evaluation, MapInput, Strata
from engine.schema import dump
from tests.support import utm, write_raster

from .evaluation_support import field, wanted

MAPS = (MapInput("a.tif"),)
PLAIN = Evaluation(MapInput("r.tif"), MAPS, report="x.html")


def refusal(wanted: Evaluation, kind: type[BiosrError] = InputError) -> str:
    """The sentences of an error."""
    with pytest.raises(kind) as caught:
        task.run(wanted)
    assert caught.value.advice
    assert not any(Path(path).exists() for path in wanted.outputs.values())
    return str(caught.value)


@pytest.fixture
def pair(tmp_path: Path) -> Evaluation:
    return wanted(tmp_path, field(0), field(1))


def with_map(pair: Evaluation, path: str, **words: Any) -> Evaluation:
    return replace(pair, maps=(MapInput(path, **words),))


def test_maps_of_another_place(pair: Evaluation, tmp_path: Path) -> None:
    away = write_raster(tmp_path / "away.tif", field(1), utm(25, x=50_000))
    text = refusal(with_map(pair, away))
    assert f"The raster {away} does not overlap the reference: 550000," in text
    assert "against 500000," in text


def test_an_extent_of_another_place(pair: Evaluation) -> None:
    assert "The extent does not overlap" in refusal(replace(pair, extent=(0, 0, 10, 10)))
    text = refusal(replace(pair, extent=(0, 0, 10, 10), extent_crs="EPSG:x"), JobError)
    assert "The CRS of the extent 'EPSG:x' is not known." in text


def test_no_data_at_all(pair: Evaluation, tmp_path: Path) -> None:
    empty = write_raster(tmp_path / "empty.tif", np.full((70, 90), np.nan, np.float32), utm(25))
    assert f"The map {empty} holds no data there" in refusal(with_map(pair, empty))
    assert f"The reference {empty} holds no data there" in refusal(replace(pair, reference=MapInput(empty)))


def test_no_pixel_in_common(pair: Evaluation, tmp_path: Path) -> None:
    halves = []
    for number in range(2):
        half = field(1)
        half[:, 45 * number : 45 * (number + 1)] = np.nan
        halves.append(MapInput(write_raster(tmp_path / f"half{number}.tif", half, utm(25))))
    text = refusal(replace(pair, maps=tuple(halves)))
    assert "is known in the reference, in all maps." in text
    assert "compare each map on its own pixels" in text
    task.run(replace(pair, maps=tuple(halves), common=False))


def test_no_vegetation(pair: Evaluation, tmp_path: Path) -> None:
    bare = write_raster(tmp_path / "bare.tif", np.zeros((70, 90), np.uint8), utm(25))
    assert "in the map and in the vegetation" in refusal(replace(pair, mask=bare))


def test_no_crs(pair: Evaluation, tmp_path: Path) -> None:
    lost = write_raster(tmp_path / "lost.tif", field(1), utm(25), crs=None)
    for broken in (
        with_map(pair, lost), replace(pair, reference=MapInput(lost)), replace(pair, mask=lost),
        replace(pair, elevation=lost), replace(pair, grid=lost),
    ):  # fmt: skip
        assert f"The raster {lost} has no CRS" in refusal(broken)


def test_no_such_file_or_band(pair: Evaluation) -> None:
    assert "cannot be opened" in refusal(with_map(pair, "missing.tif"))
    text = refusal(with_map(pair, pair.maps[0].path, band=3))
    assert "has 1 band, band 3 is wanted." in text


def polygons(path: Path, *features: dict[str, Any], **members: Any) -> str:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **members}))
    return str(path)


def square(kind: str = "Polygon", x: float = 27.0, **properties: Any) -> dict[str, Any]:
    ring = [[x, 60.4], [x + 0.02, 60.4], [x + 0.02, 60.43], [x, 60.43], [x, 60.4]]
    coordinates = [ring] if kind == "Polygon" else ring
    return {"properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


@pytest.mark.parametrize(
    ("features", "members", "sentence"),
    [
        (
            [square(species="pine", height=2)],
            {},
            "has no field 'stratum' (feature 1); its fields: species, height.",
        ),
        ([], {}, "holds no features."),
        ([{"properties": {"stratum": 1}, "geometry": None}], {}, "holds no polygons."),
        ([square("LineString", stratum=1)], {}, "holds a LineString, which has no area."),
        ([square(x=10.0, stratum=1)], {}, "does not overlap the maps:"),
        ([square(stratum=1)], {"crs": {"properties": {"name": "EPSG:none"}}}, "The CRS 'EPSG:none'"),
        ([square(stratum=number) for number in range(1001)], {}, "makes 1001 strata, 1000 at most"),
    ],
)
def test_polygons_that_are_of_no_use(
    features: list[dict[str, Any]], members: dict[str, Any], sentence: str, pair: Evaluation, tmp_path: Path
) -> None:
    path = polygons(tmp_path / "strata.json", *_plain(features), **members)
    assert sentence in refusal(replace(pair, strata=Strata(path, "stratum")))


def _plain(features: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"type": "Feature", **feature} for feature in features]


def test_polygons_in_their_own_crs_and_without_a_value(pair: Evaluation, tmp_path: Path) -> None:
    ring = [[500000, 6698000], [501000, 6698000], [501000, 6700000], [500000, 6700000], [500000, 6698000]]
    feature = {
        "properties": {"stratum": None},
        "geometry": {
            "type": "GeometryCollection",
            "geometries": [{"type": "Polygon", "coordinates": [ring]}],
        },
    }
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32635"}}
    path = polygons(tmp_path / "strata.json", *_plain([feature]), crs=crs)
    (stratum,) = task.evaluate(replace(pair, strata=Strata(path, "stratum"))).maps[0].strata
    assert stratum.name == "(none)" and stratum.area > 150


def test_what_is_no_geojson(pair: Evaluation, tmp_path: Path) -> None:
    path = tmp_path / "strata.gpkg"
    assert "cannot be read" in refusal(replace(pair, strata=Strata(str(path))))
    path.write_text("{}")
    assert "is no GeoJSON feature collection." in refusal(replace(pair, strata=Strata(str(path))))


def test_outputs_that_cannot_be_written(pair: Evaluation, tmp_path: Path) -> None:
    text = refusal(replace(pair, json=str(tmp_path / "none" / "x.json")), OutputError)
    assert "does not exist." in text
    with pytest.raises(OutputError, match="is also an input"):
        task.run(replace(pair, json=pair.reference.path))


def test_more_blocks_than_are_held(tmp_path: Path) -> None:
    large = np.zeros((600, 600), np.float32)
    pair = wanted(tmp_path, large, large)
    text = refusal(replace(pair, block=1), JobError)
    assert "With a side of 1 pixels there are 360000 blocks, 262144 at most." in text
    assert "Choose a larger image." in refusal(replace(pair, image=1), JobError)


def test_an_output_that_is_a_folder(pair: Evaluation, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        task.run(replace(pair, json=str(tmp_path)))


def test_if_one_file_cannot_be_written_none_is(
    pair: Evaluation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> str:
        raise OSError("the disk is full")

    monkeypatch.setattr(task.tables, "json_text", fail)
    both = replace(pair, json=str(tmp_path / "first.json"), table=str(tmp_path / "table.csv"))
    with pytest.raises(OutputError, match=r"first\.json cannot be written: the disk is full"):
        task.run(both)
    assert not list(tmp_path.glob("*first.json*")) + list(tmp_path.glob("*table.csv*"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": 1}, "colour is not a known key"),
        ({"maps": []}, "maps is empty"),
        ({"maps": [{"path": "x/a.tif"}, {"path": "y/a.tif"}]}, "two maps are called 'a'; name them"),
        ({"maps": [{"path": "a.tif", "resampling": "cubic"}]}, r"maps\[0\]: resampling 'cubic'"),
        ({"maps": [{"path": "a.tif", "band": 0}]}, "bands are counted from 1, not 0"),
        ({"maps": [{"path": "a.tif", "scale": 0}]}, "scale is 0, not above 0"),
        ({"quantity": "age"}, "quantity 'age' is not one of biomass, canopy_height"),
        ({"convention": "mine"}, "convention 'mine' is not one of masked"),
        ({"convention": "sera_h_training"}, "'sera_h_training' is not made for biomass"),
        ({"quantity": "canopy_height", "convention": "biosharp"}, "'biosharp' is not made for canopy_height"),
        ({"quantity": "canopy_height", "carbon": 0.47}, "carbon is of biomass alone"),
        ({"carbon": 47}, "carbon is 47, not a share"),
        ({"clip": [5, 5]}, "clip .* is empty"),
        ({"classes": [0, 5, 5]}, "do not rise"),
        ({"classes": [5]}, "classes holds one bound"),
        ({"extent": [3, 2, 1, 4]}, "is empty"),
        ({"report": ""}, "no output is named"),
        ({"mask_values": [5]}, "mask_values are of no mask"),
        ({"replicates": -1}, "replicates is -1"),
        ({"block": -1}, "may not be negative"),
        ({"seed": -1}, "seed may not be negative"),
        ({"schema": 2}, "schema is 2, this version reads 1"),
    ],
)
def test_a_wrong_description_names_its_key(change: dict[str, Any], message: str) -> None:
    with pytest.raises(JobError, match=message):
        description.loads(json.dumps({**dump(PLAIN), **change}))


def test_a_description_is_read_back(tmp_path: Path) -> None:
    full = replace(
        PLAIN, clip=(0.0, 50.0), strata=Strata("s.json", "kind"), extent=(0.0, 0.0, 1.0, 1.0), mask="m.tif",
        mask_values=(5,), classes=(0.0, 10.0), threshold=3.0,
    )  # fmt: skip
    assert description.loads(full.dumps()) == full
    with pytest.raises(JobError, match="cannot be read"):
        description.load(tmp_path / "missing.json")
    with pytest.raises(JobError, match="is not valid"):
        description.loads("{")
