"""Cards, jobs and events: what is written is read back, and what is wrong is named."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine import card as cards
from engine import catalogue, events
from engine import job as jobs
from engine.card import Applicability, InputSpec, Metric, TileSpec
from engine.errors import BiosrError, Cancelled, JobError, ModelError
from engine.events import Failure, Log, Progress, Result, Warn
from engine.job import Job, JobInput, Options
from engine.schema import dump
from tests.support import guided_model

JOB = Job(
    (JobInput("biomass", "lr.tif", (1,)), JobInput("optical", "s2.tif", (4, 8, 12), "2020-07-01")),
    "biosharp",
    "map.tif",
    Options(extent=(1, 2, 3, 4), device="cpu", batch_size=2),
)


def test_a_job_is_read_back() -> None:
    assert jobs.loads(JOB.dumps()) == JOB
    assert "\n" not in JOB.dumps()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": 1}, "colour is not a known key"),
        ({"inputs": []}, "inputs is empty"),
        ({"inputs": [{"role": "soup", "path": "x"}]}, r"inputs\[0\]: role 'soup'"),
        ({"inputs": [{"role": "dates", "path": "x"}]}, r"inputs\[0\]: role 'dates'"),
        ({"inputs": [{"role": "image", "path": "x", "bands": [0]}]}, r"bands are counted from 1, not 0"),
        ({"inputs": [{"role": "image"}]}, r"inputs\[0\]\.path is missing"),
        ({"options": {"extent": [1, 2, 3]}}, r"options\.extent has 3 items, not 4"),
        ({"options": {"extent": [3, 2, 1, 4]}}, "is empty"),
        (
            {"options": {"device": "abacus"}},
            "device 'abacus' is not one of auto, cpu, cuda, tensorrt, directml, coreml, openvino",
        ),
        ({"options": {"threads": True}}, r"options\.threads is a boolean, not an integer"),
        ({"options": {"threads": -1}}, "may not be negative"),
        ({"schema": 9}, "schema is 9"),
        ({"model": None}, "model is null, not a string"),
    ],
)
def test_a_wrong_job_names_its_key(change: dict[str, object], message: str) -> None:
    with pytest.raises(JobError, match=message):
        jobs.loads(json.dumps({**dump(JOB), **change}))


def test_a_job_that_is_no_json_or_no_file(tmp_path: Path) -> None:
    for text in ("{", "[]"):
        with pytest.raises(JobError, match="is not valid"):
            jobs.loads(text)
    with pytest.raises(JobError, match="cannot be read"):
        jobs.load(tmp_path / "missing.json")


def test_a_card_is_read_back(tmp_path: Path) -> None:
    quantiles = {"optical": {"B4": (1.0, 2.0, 3.0)}}
    card = guided_model(
        tmp_path,
        "full",
        metrics=(Metric("RMSE", 33.7, "Mg/ha", "a chip left out"),),
        applicability=Applicability("boreal", "2019", (20, 30), (20, 60, 30, 70), quantiles),
    )
    assert cards.loads(card.dumps()) == card
    assert cards.load(tmp_path / "full.json") == card
    assert json.loads(card.embedded()) == {**dump(card), "digest": ""}
    assert card.ratio == 4
    assert card.input("optical").bands == ("B4", "B8", "B12")
    with pytest.raises(ModelError, match="takes no height input"):
        card.input("height")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": 2}, "this version reads 1"),
        ({"task": "cooking"}, "task 'cooking'"),
        ({"file": "../evil.onnx"}, "not a plain file name"),
        ({"digest": "abc"}, "digest is not"),
        ({"inputs": ()}, "inputs is empty"),
        ({"tile": TileSpec(33, 8, 4, True)}, "tile.size 33 is no multiple of the ratio 4"),
    ],
)
def test_a_wrong_card_is_refused(tmp_path: Path, change: dict[str, object], message: str) -> None:
    card = guided_model(tmp_path)
    with pytest.raises(ValueError, match=message):
        replace(card, **change)  # type: ignore[arg-type]


def test_tiles_and_inputs_check_themselves() -> None:
    with pytest.raises(ValueError, match="no room for a stride"):
        TileSpec(32, 16, 8, True)
    with pytest.raises(ValueError, match="ratio 0 is below 1"):
        InputSpec("x", "image", 0, ("a",), "1")
    with pytest.raises(ValueError, match="names no band"):
        InputSpec("x", "image", 1, (), "1")


def test_an_input_knows_the_shape_of_its_tensor() -> None:
    assert InputSpec("x", "biomass", 4, ("AGB",), "Mg/ha").shape(64) == (1, 16, 16)
    assert InputSpec("x", "s2_series", 4, ("B4", "B8"), "1", dates=5).shape(64) == (5, 2, 16, 16)
    assert InputSpec("x", "dates", 1, ("day of year",), "d", dates=5).shape(64) == (5,)


@pytest.mark.parametrize(("role", "dates"), [("s2_series", 0), ("s1_series", 0), ("dates", 0), ("image", 2)])
def test_dates_are_of_series_alone(role: str, dates: int) -> None:
    with pytest.raises(ValueError, match=f"dates of the {role} input 'x' is {dates}"):
        InputSpec("x", role, 1, ("a",), "1", dates=dates)


def test_all_dates_of_a_model_are_as_many(tmp_path: Path) -> None:
    card = guided_model(tmp_path)
    series = InputSpec("s2", "s2_series", 4, ("B4",), "1", dates=5)
    days = InputSpec("doy", "dates", 1, ("day of year",), "d", dates=5)
    both = replace(card, inputs=(days, series))
    assert both.rasters == (series,)
    assert cards.loads(both.dumps()) == both
    with pytest.raises(ValueError, match="differ in how many dates they have"):
        replace(card, inputs=(replace(days, dates=4), series))
    with pytest.raises(ValueError, match="are no series, or differ"):
        replace(card, inputs=(*card.inputs, days))
    with pytest.raises(ValueError, match="inputs is empty"):
        replace(card, inputs=(days,))


def test_a_field_that_came_later_is_left_out_where_it_says_nothing(tmp_path: Path) -> None:
    assert "dates" not in guided_model(tmp_path).dumps()
    assert dump(InputSpec("s2", "s2_series", 4, ("B4",), "1", dates=5))["dates"] == 5


def test_models_are_found_by_id_and_by_path(folder: Path) -> None:
    file, card = catalogue.find("guided", [folder])
    assert file == folder / "guided.onnx"
    assert catalogue.find(str(file)) == (file, card)
    assert catalogue.find(str(file.with_suffix(".json"))) == (file, card)


def test_imported_models_are_found_by_id(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "IMPORTED", own)
    assert catalogue.find("guided")[0] == own / "guided.onnx"
    assert "guided" in [card.id for _, card in catalogue.installed()]


def test_a_broken_card_does_not_hide_the_others(own: Path) -> None:
    (own / "broken.json").write_text("{}")
    ids = [card.id for _, card in catalogue.installed([own])]
    assert "guided" in ids
    assert "broken" not in ids
    with pytest.raises(ModelError, match=r"broken\.json is not valid: .* is missing"):
        catalogue.find("broken", [own])


def test_a_model_without_its_file_or_card(own: Path) -> None:
    (own / "guided.onnx").unlink()
    with pytest.raises(ModelError, match="is missing"):
        catalogue.find("guided", [own])
    with pytest.raises(ModelError, match="no model card"):
        catalogue.find(str(own / "alone.onnx"))


def test_bundled_models_are_whole() -> None:
    found = list(catalogue.installed())
    assert found
    for _, card in found:
        assert catalogue.find(card.id)[1] == card


@pytest.mark.parametrize(
    "event",
    [
        Progress(1, 2),
        Log("line\nbreak"),
        Warn("ü"),
        Result("map.tif", "m", "cpu", 3, 0.5),
        Failure("InputError", "a", "b", "c"),
    ],
)
def test_an_event_is_one_line_and_is_read_back(event: events.Event) -> None:
    line = events.encode(event)
    assert "\n" not in line
    assert events.decode(line) == event


@pytest.mark.parametrize("line", ["{}", "[]", "1", '{"event": "party"}', "hello"])
def test_what_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  json's own message for what is no JSON
        events.decode(line)


def test_errors_carry_their_advice() -> None:
    assert str(BiosrError("It broke.", "Mend it.")) == "It broke. Mend it."
    assert str(BiosrError("It broke.")) == "It broke."
    assert Failure.of(Cancelled()) == Failure("Cancelled", "The run was cancelled.", "Nothing was written.")
