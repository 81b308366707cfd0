"""What a graphics card does differently, with the processor behind the same code."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray

from engine import binding, catalogue, devices, doctor, job, session
from engine.errors import DeviceError, ModelError
from engine.events import Log, Warn
from engine.session import Session
from tests.support import make_map, utm, write_raster

SHORT = "[ONNXRuntimeError] : 1 : FAIL : Failed to allocate memory for requested buffer of size 1073741824"


class Small:
    """A session that has memory for so many tiles a call; counts the tiles of every call that succeeds."""

    def __init__(self, real: onnxruntime.InferenceSession, most: int, calls: list[int]) -> None:
        self.real, self.most, self.calls = real, most, calls

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def _take(self, tiles: int) -> None:
        if tiles > self.most:
            raise RuntimeError(SHORT)
        self.calls.append(tiles)

    def run(self, names: None, inputs: dict[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        self._take(len(inputs["image"]))
        found: list[NDArray[np.float32]] = self.real.run(names, inputs)
        return found

    def run_with_iobinding(self, bound: Any) -> None:
        self._take(bound.get_outputs()[0].shape()[0])
        self.real.run_with_iobinding(bound)


@pytest.fixture
def file(own: Path) -> Path:
    return catalogue.find("blur", [own])[0]


@pytest.fixture
def card_of_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """The device cuda is the processor, with IO binding and batches of one size."""
    monkeypatch.setitem(devices.PROVIDERS, "cuda", "CPUExecutionProvider")
    monkeypatch.setitem(devices.BUFFERS, "cuda", "cpu")


def tiles(count: int, seed: int = 0) -> NDArray[np.float32]:
    return np.random.default_rng(seed).uniform(0, 100, (count, 1, 32, 32)).astype(np.float32)


def small(file: Path, device: str, most: int) -> tuple[Session, list[int]]:
    calls: list[int] = []
    start = lambda batch: Small(session.start(file, device, 1, batch), most, calls)  # noqa: E731
    return Session(start, device), calls


def test_every_device_of_a_job_has_a_provider() -> None:
    assert set(job.DEVICES) == {"auto", *devices.PROVIDERS} == {"auto", *devices.DEFAULT_BATCH}


def test_binding_gives_what_the_session_gives_whatever_the_batch(file: Path) -> None:
    plain = session.start(file, "cpu", 1)
    bound = binding.Binding(plain, "cpu")
    for count in (3, 3, 1, 4):
        image = tiles(count, seed=count)
        assert np.array_equal(bound.run({"image": image}), plain.run(None, {"image": image})[0])


def test_binding_gives_arrays_that_later_calls_leave_alone(file: Path) -> None:
    bound = binding.Binding(session.start(file, "cpu", 1), "cpu")
    first = bound.run({"image": tiles(2)})
    kept = first.copy()
    bound.run({"image": tiles(2, seed=5)})
    assert np.array_equal(first, kept)


def test_binding_takes_arrays_that_are_not_contiguous(file: Path) -> None:
    bound = binding.Binding(session.start(file, "cpu", 1), "cpu")
    image = tiles(2).transpose(0, 1, 3, 2)
    assert np.array_equal(bound.run({"image": image}), bound.run({"image": np.ascontiguousarray(image)}))


def test_smaller_batches_are_filled_up(file: Path, card_of_paper: None) -> None:
    model, calls = small(file, "cuda", most=8)
    image = tiles(4)
    whole = model.run({"image": image})
    part = model.run({"image": image[:3]})
    assert calls == [4, 4]
    assert np.array_equal(part, whole[:3])


@pytest.mark.parametrize("device", ["cpu", "cuda"])
def test_short_memory_halves_the_batch_until_it_fits_and_says_so(
    device: str, file: Path, card_of_paper: None
) -> None:
    model, calls = small(file, device, most=2)
    image = tiles(7)
    expected = session.start(file, "cpu", 1).run(None, {"image": image})[0]
    assert np.array_equal(model.run({"image": image}), expected)
    assert max(calls) == 2
    assert model.news() == [
        f"The memory of {device} does not hold 7 tiles a call; from now on there are 4.",
        f"The memory of {device} does not hold 4 tiles a call; from now on there are 2.",
    ]


def test_the_smaller_batch_is_remembered(file: Path) -> None:
    model, _ = small(file, "cpu", most=2)
    model.run({"image": tiles(4)})
    model.news()
    model.run({"image": tiles(4)})
    assert not model.news()


def test_a_single_tile_that_does_not_fit_is_an_error(file: Path) -> None:
    model, _ = small(file, "cpu", most=0)
    with pytest.raises(DeviceError, match="failed on cpu with 1 tiles a call: .*Failed to allocate"):
        model.run({"image": tiles(4)})


def test_other_failures_halve_nothing(file: Path) -> None:
    model, _ = small(file, "cpu", most=2)
    with pytest.raises(DeviceError, match="with 2 tiles a call"):
        model.run({"image": np.zeros((2, 3, 32, 32), np.float32)})
    assert not model.news()


@pytest.mark.parametrize(
    "words",
    [
        SHORT,
        "CUDA failure 2: out of memory ; GPU=0",
        "CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED",
        "Non-zero status code: std::bad_alloc",
        "Exception(1) tid(2) 8007000E Not enough memory resources are available to complete this operation.",
    ],
)
def test_short_memory_is_known_by_any_providers_words(words: str) -> None:
    assert devices.out_of_memory(RuntimeError(words))
    assert not devices.out_of_memory(RuntimeError("INVALID_ARGUMENT : Got invalid dimensions"))


def test_calls_that_cannot_be_recorded_are_made_one_by_one(file: Path, card_of_paper: None) -> None:
    def start(batch: int) -> onnxruntime.InferenceSession:
        if batch:
            raise DeviceError("Not all nodes are on the card.")
        return session.start(file, "cpu", 1)

    model = Session(start, "cuda")
    image = tiles(2)
    assert np.array_equal(model.run({"image": image}), start(0).run(None, {"image": image})[0])
    assert not model.graph
    assert model.news() == ["Calls are not recorded and replayed. Not all nodes are on the card."]


def test_a_recorded_graph_has_a_fixed_batch(file: Path, card_of_paper: None) -> None:
    assert session.start(file, "cuda", 1, batch=3).get_inputs()[0].shape == [3, 1, 32, 32]
    assert session.start(file, "cuda", 1).get_inputs()[0].shape == ["batch", 1, 32, 32]


def test_a_device_that_cannot_start_is_not_blamed_on_the_model(
    monkeypatch: pytest.MonkeyPatch, card_of_paper: None
) -> None:
    def fail(words: str) -> Callable[..., None]:
        def session_(*_: object, **__: object) -> None:
            raise RuntimeError(words)

        return session_

    monkeypatch.setattr(onnxruntime, "InferenceSession", fail("CUDA failure 35: driver is too old"))
    with pytest.raises(DeviceError, match="cuda .* could not start it: CUDA failure 35"):
        session.start(doctor.tiny_model(), "cuda")
    monkeypatch.setattr(onnxruntime, "InferenceSession", fail("7 : INVALID_PROTOBUF : no model"))
    with pytest.raises(ModelError, match="INVALID_PROTOBUF"):
        session.start(doctor.tiny_model(), "cuda")


def test_the_place_in_the_runtimes_source_is_left_out() -> None:
    text = "/src/onnxruntime/python/state.cc:729 void f(Options&, const int&) Please install TensorRT."
    assert devices.first_line(RuntimeError(text)) == "Please install TensorRT"


def test_a_card_that_lies_idle_is_told(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: ["CPUExecutionProvider"])
    monkeypatch.setattr(devices.shutil, "which", lambda _: "/usr/bin/nvidia-smi")
    session.release()
    file, card = catalogue.find("identity", [own])
    note = session.load(file, card, "auto").note
    assert "comes without CUDA" in note and note.endswith("The device cpu is used instead.")
    session.release()


def test_release_forgets_the_models(own: Path) -> None:
    file, card = catalogue.find("identity", [own])
    first = session.load(file, card, "cpu")
    session.release()
    assert session.load(file, card, "cpu") is not first


def test_a_run_says_what_it_runs_on_and_that_the_batch_was_halved(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    model, _ = small(file, "cpu", most=1)
    monkeypatch.setattr(session, "load", lambda *_: model)
    image = write_raster(tmp_path / "image.tif", tiles(1)[0, 0].repeat(3, 1), utm(25))
    monkeypatch.chdir(own)
    made = make_map(own, "blur", {"image": image}, str(tmp_path / "map.tif"), batch_size=4)
    assert Log("The model runs on cpu (CPUExecutionProvider).") in made.events
    assert any(isinstance(event, Warn) and "does not hold" in event.message for event in made.events)


def test_missing_libraries_do_not_garble_what_a_program_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    say = partial(print, "Failed to load libcublasLt")
    monkeypatch.setattr(onnxruntime, "preload_dlls", say, raising=False)
    devices.prepare("cuda")
    captured = capsys.readouterr()
    assert not captured.out and "libcublasLt" in captured.err


def test_the_doctor_knows_the_runtime_by_any_packages_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "unpackaged", SimpleNamespace(__version__="1.2.3"))
    assert doctor._try_package("unpackaged") == doctor.Part("unpackaged", True, "1.2.3")
