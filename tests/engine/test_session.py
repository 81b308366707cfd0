from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from engine import catalogue, doctor, session
from engine.errors import DeviceError, ModelError


def test_a_loaded_model_stays_loaded(own: Path) -> None:
    file, card = catalogue.find("identity", [own])
    first = session.load(file, card, "cpu")
    assert session.load(file, card, "cpu").inputs == ["image"]
    assert session.load(file, card, "cpu") is first
    assert session.load(file, card, "cpu", threads=1) is not first


def test_auto_takes_a_device_that_works_and_says_which(own: Path) -> None:
    file, card = catalogue.find("identity", [own])
    assert session.load(file, card).device in session.PROVIDERS


def test_a_provider_that_is_not_listed_is_an_error_and_never_the_cpu(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])
    with pytest.raises(DeviceError, match="cuda was asked for") as caught:
        session.start(doctor.tiny_model(), "cuda")
    assert caught.value.advice.startswith(
        "Put onnxruntime-gpu (in QGIS: 'Install engine' with the flavour cuda) in"
    )
    assert "in the place of the engine's ONNX Runtime" in caught.value.advice
    assert caught.value.advice.endswith("or choose the device cpu.")


@pytest.mark.filterwarnings("ignore:Specified provider")
def test_a_provider_that_is_listed_but_does_not_start_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    if "CUDAExecutionProvider" in onnxruntime.get_available_providers():
        pytest.skip("this ONNX Runtime has CUDA")
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: list(session.PROVIDERS.values()))
    with pytest.raises((DeviceError, ModelError), match="cuda"):
        session.start(doctor.tiny_model(), "cuda")


@pytest.mark.filterwarnings("ignore:Specified provider")
def test_auto_falls_back_to_the_cpu_and_says_so(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if "CUDAExecutionProvider" in onnxruntime.get_available_providers():
        pytest.skip("this ONNX Runtime has CUDA")
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: list(session.PROVIDERS.values()))
    file, card = catalogue.find("identity", [own])
    found = session.load(file, card, "auto")
    assert found.device == "cpu"
    assert "cuda" in found.note
    assert found.note.endswith("The device cpu is used instead.")


def test_a_model_that_gives_no_numbers_is_not_believed(own: Path) -> None:
    file, card = catalogue.find("identity", [own])
    tile = np.zeros((1, 1, 32, 32), np.float32)
    tile[0, 0, 3, 4] = np.nan
    with pytest.raises(ModelError, match="values on cpu that are no numbers"):
        session.load(file, card, "cpu").run({"image": tile})


def test_a_call_that_fails_names_device_and_batch(own: Path) -> None:
    file, card = catalogue.find("identity", [own])
    loaded = session.load(file, card, "cpu")
    with pytest.raises(DeviceError, match="failed on cpu with 3 tiles a call") as caught:
        loaded.run({"image": np.zeros((3, 2, 32, 32), np.float32)})
    assert "smaller batch size" in caught.value.advice
