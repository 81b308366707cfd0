"""A model's faster graph is made once, compared with the plain one, and kept; no run fails for want of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import helper

from engine import catalogue, faster, graph, session
from engine.cache import VARIABLE
from engine.wording import speak, told
from tests.support import IMAGE, ModelCard, save_model

PLUS = np.array(1.0)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for what is kept."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    monkeypatch.delenv(faster.PLAIN, raising=False)
    monkeypatch.setattr(faster, "OLDEST", (0,))
    session._load.cache_clear()
    return tmp_path / "cache" / "graphs"


@pytest.fixture
def model(tmp_path: Path) -> tuple[Path, ModelCard]:
    """``y = 2 * image``, as one sum."""
    folder = tmp_path / "models"
    folder.mkdir()
    save_model(folder, "double", [IMAGE], [helper.make_node("Add", ["image", "image"], ["y"])])
    return catalogue.find("double", [folder])


class Rewrite:
    """Stands in for :func:`graph.rewrite`: a product instead of the sum, off by ``error``."""

    def __init__(self, error: float = 0.0) -> None:
        self.error, self.calls = error, 0

    def __call__(self, plain: onnx.ModelProto, halo: int, interpolate: bool) -> onnx.ModelProto:
        self.calls += 1
        fast = onnx.ModelProto()
        fast.CopyFrom(plain)
        del fast.graph.node[:]
        fast.graph.node.append(helper.make_node("Mul", ["image", "factor"], ["y"]))
        fast.graph.initializer.append(onnx.numpy_helper.from_array(np.float32(2.0 + self.error), "factor"))
        return fast


@pytest.fixture
def rewrite(monkeypatch: pytest.MonkeyPatch) -> Rewrite:
    found = Rewrite()
    monkeypatch.setattr(graph, "rewrite", found)
    return found


def kinds(source: Path | bytes) -> list[str]:
    loaded = onnx.load_from_string(source) if isinstance(source, bytes) else onnx.load(source)
    return [node.op_type for node in loaded.graph.node]


def test_a_faster_graph_is_made_once(model: tuple[Path, ModelCard], rewrite: Rewrite, cache: Path) -> None:
    first, second = faster.graph(model[0]), faster.graph(model[0])
    assert kinds(first.source) == ["Mul"]
    assert first == second
    assert first.note == ""
    assert rewrite.calls == 1
    assert len(list(cache.iterdir())) == 1


def test_sessions_on_the_cpu_run_it(model: tuple[Path, ModelCard], rewrite: Rewrite) -> None:
    loaded = session.load(*model, "cpu")
    tile = np.full((1, 1, 32, 32), 3.0, np.float32)
    assert (loaded.run({"image": tile}) == 6).all()
    assert (rewrite.calls, loaded.note) == (1, "")


def test_for_other_tiles_a_models_own_graphs_are_compared(
    model: tuple[Path, ModelCard], rewrite: Rewrite, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    difference = faster._difference
    monkeypatch.setattr(faster, "_difference", lambda *a: compared.append(a) or difference(*a))
    other = onnx.load(model[0])
    other.producer_name = "other tiles"
    content = other.SerializeToString()
    assert kinds(faster.graph(content, like=model[0]).source) == ["Mul"]
    assert [plain.producer_name for plain, *_ in compared] == [""]


def test_a_graph_that_is_off_is_not_used_for_other_tiles_either(
    model: tuple[Path, ModelCard], rewrite: Rewrite
) -> None:
    rewrite.error = 0.1
    other = onnx.load(model[0])
    other.producer_name = "other tiles"
    content = other.SerializeToString()
    found = faster.graph(content, like=model[0])
    assert found.source == content
    assert "standard deviations off" in found.note


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-7], lambda content: b"", lambda content: b"\0" + content]
)
def test_a_damaged_file_is_made_again(
    model: tuple[Path, ModelCard], rewrite: Rewrite, cache: Path, damage: Any
) -> None:
    whole = faster.graph(model[0])
    (kept,) = cache.iterdir()
    kept.write_bytes(damage(kept.read_bytes()))
    assert faster.graph(model[0]) == whole
    assert rewrite.calls == 2
    assert faster.graph(model[0]) == whole
    assert rewrite.calls == 2


def test_a_folder_that_cannot_be_made_costs_time_alone(
    model: tuple[Path, ModelCard], rewrite: Rewrite, cache: Path
) -> None:
    cache.parent.write_text("a file where the folder would be")
    assert [kinds(faster.graph(model[0]).source) for _ in range(2)] == [["Mul"], ["Mul"]]
    assert rewrite.calls == 2


def test_nothing_half_written_is_left(
    model: tuple[Path, ModelCard],
    rewrite: Rewrite,
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    assert kinds(faster.graph(model[0]).source) == ["Mul"]
    assert list(cache.iterdir()) == []


def test_a_graph_that_differs_is_not_used_and_says_so(
    model: tuple[Path, ModelCard], rewrite: Rewrite
) -> None:
    rewrite.error = 0.01
    for _ in range(2):
        found = faster.graph(model[0])
        assert found.source == model[0]
        assert "double.onnx is not used: it is 0.0" in found.note
        assert "0.0001 are allowed" in found.note
    assert rewrite.calls == 2, "with interpolation written anew, and without"
    assert session.load(*model, "cpu").note == found.note


def test_a_graph_that_cannot_be_made_says_why(
    model: tuple[Path, ModelCard], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object, halo: int, interpolate: bool) -> None:
        raise ValueError("something unforeseen\nand more")

    monkeypatch.setattr(graph, "rewrite", fail)
    assert faster.graph(model[0]).note == "There is no faster graph of double.onnx: something unforeseen."
    assert (session.load(*model, "cpu").run({"image": np.ones((1, 1, 32, 32), np.float32)}) == 2).all()


def test_the_reason_is_kept_in_english_and_told_in_the_language(
    model: tuple[Path, ModelCard], rewrite: Rewrite, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewrite.error = 0.01
    faster.graph(model[0])
    try:
        speak("de")
        kept = faster.graph(model[0]).note
        assert kept.startswith("The faster graph of double.onnx is not used: it is 0.0")
        assert told(kept).startswith("Der schnellere Graph von double.onnx wird nicht verwendet: Er ")
        assert session.load(*model, "cpu").note == told(kept)
    finally:
        speak("")


def test_a_kept_graph_that_does_not_load_gives_way(
    model: tuple[Path, ModelCard], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faster, "graph", lambda *_: faster.Graph(b"no model"))
    assert (session.load(*model, "cpu").run({"image": np.ones((1, 1, 32, 32), np.float32)}) == 2).all()


def test_the_plain_graph_can_be_asked_for(
    model: tuple[Path, ModelCard], rewrite: Rewrite, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(faster.PLAIN, "1")
    assert faster.graph(model[0]).source == model[0]
    assert not cache.exists() and not rewrite.calls


def test_an_older_runtime_runs_the_plain_graph(
    model: tuple[Path, ModelCard], rewrite: Rewrite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faster, "OLDEST", (99, 0))
    assert faster.graph(model[0]).source == model[0]
    assert not rewrite.calls


def test_what_is_kept_belongs_to_one_runtime(
    model: tuple[Path, ModelCard], rewrite: Rewrite, monkeypatch: pytest.MonkeyPatch
) -> None:
    faster.graph(model[0])
    monkeypatch.setattr(ort, "__version__", "1.99.0")
    faster.graph(model[0])
    assert rewrite.calls == 2


def test_a_model_without_attention_has_no_faster_graph(model: tuple[Path, ModelCard], cache: Path) -> None:
    assert faster.graph(model[0]) == faster.Graph(model[0])
    assert len(list(cache.iterdir())) == 1
