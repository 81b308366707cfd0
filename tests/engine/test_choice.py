"""A job that leaves the model to the engine gets the one for this machine's devices, and is told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine import choice, doctor, tasks
from engine.doctor import Part
from engine.errors import JobError
from engine.events import Event, Log
from engine.job import AUTO_MODEL, Job, JobInput, Options
from tests.support import utm, write_raster

INPUTS = (JobInput("biomass", "agb.tif"), JobInput("optical", "s2.tif"))


def job(device: str = "auto", model: str = AUTO_MODEL, inputs: tuple[JobInput, ...] = INPUTS) -> Job:
    return Job(inputs, model, "map.tif", Options(device=device))


@pytest.mark.parametrize(
    ("device", "working", "model"),
    [
        ("auto", ("cuda", "cpu"), "biosharp"),
        ("auto", ("directml", "cpu"), "biosharp"),
        ("auto", ("cpu",), "biosharp_lite"),
        ("auto", ("coreml", "openvino", "cpu"), "biosharp_lite"),
        ("cpu", ("cuda", "cpu"), "biosharp_lite"),
        ("coreml", ("coreml", "cpu"), "biosharp"),
        ("openvino", ("openvino", "cpu"), "biosharp_lite"),
    ],
)
def test_graphics_cards_take_the_large_model(
    device: str, working: tuple[str, ...], model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "try_device", lambda name: Part(name, name in working, ""))
    told: list[Event] = []
    assert choice.settle(job(device), told.append).model == model
    (event,) = told
    assert isinstance(event, Log) and event.message.startswith(f"The model is {model}, since ")


def test_a_named_model_stays_and_no_device_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "try_device", lambda name: pytest.fail(f"{name} was tried"))
    told: list[Event] = []
    named = job(model="bicubic")
    assert choice.settle(named, told.append) is named
    assert told == []


def test_where_no_image_goes_in_a_model_must_be_named() -> None:
    with pytest.raises(JobError, match=r"only where a biomass map and .* go in\. Name a model\."):
        choice.settle(job(inputs=INPUTS[:1]), lambda _: None)


def test_the_map_tells_the_model_that_was_chosen(tmp_path: Path) -> None:
    agb = write_raster(tmp_path / "agb.tif", np.full((24, 24), 90.0), utm(100))
    s2 = write_raster(tmp_path / "s2.tif", np.full((3, 96, 96), 900.0), utm(25))
    inputs = JobInput("biomass", agb), JobInput("optical", s2)
    wanted = Job(inputs, AUTO_MODEL, str(tmp_path / "map.tif"), Options(device="cpu"))
    result = tasks.make_map(wanted, lambda _: None, lambda: False)
    assert result.model == "biosharp_lite"
