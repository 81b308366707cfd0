"""Every benchmark at a tiny size, so that none of them rots; what they measure is not judged here."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bench import gpu, memory, models, quality, report, scene, seams, speed, tiling
from bench.peers import __main__ as peers
from engine import catalogue, session
from engine.tiles import Axis

SIDE = 256


@pytest.fixture(autouse=True)
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the results go meanwhile."""
    file = tmp_path / "bench.json"
    monkeypatch.setattr(report, "FILE", file)
    return file


def test_a_scene_has_something_for_every_model() -> None:
    for _, card in catalogue.installed():
        inputs = scene.make(card, 64)
        assert {name: image.shape for name, image in inputs.items()} == {
            spec.name: spec.shape(64) for spec in card.inputs
        }
        assert all(np.isfinite(image).all() for image in inputs.values())


def test_a_scene_is_the_same_every_time_and_no_block_of_it_is_like_the_next() -> None:
    first, again = (scene.landscape(40, 64)[0] for _ in range(2))
    assert np.array_equal(first, again)
    assert first.shape == (40, 64)
    assert first.std() > 0.2 * first.mean()


def test_a_seam_is_seen_and_none_where_there_is_none() -> None:
    image = np.random.default_rng(0).normal(0, 1, (400, 400)).astype(np.float32)
    cuts = quality.cuts(400, 100)
    assert quality.seams(image, cuts, cuts) == pytest.approx(1, abs=0.05)
    image[:, 100:200] += 3
    assert quality.seams(image, cuts, cuts) > 1.2
    assert quality.seams(image, [], [50, 150]) == pytest.approx(1, abs=0.1)


def test_steps_of_the_low_resolution_grid_are_no_seams() -> None:
    image = np.random.default_rng(0).normal(0, 1, (100, 100)).repeat(4, 0).repeat(4, 1).astype(np.float32)
    cuts = quality.cuts(400, 100)
    assert quality.seams(image, cuts, cuts) == pytest.approx(1, abs=0.1)


def test_tiles_meet_in_their_overlaps() -> None:
    assert quality.lines(Axis(length=100, size=40, halo=4, stride=30, rim=4)) == [
        30,
        31,
        32,
        60,
        61,
        62,
        90,
        91,
        92,
    ]


def test_speed_compares_all_contestants(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "CALLS", 1)
    found = speed.compare("bicubic", SIDE, threads=1)
    assert found["tiles"] == 4
    assert found["reference_share_run"] == 1
    assert min(found["wall"], found["overhead"], found["faster"], *found["peak_mb"].values()) > 0
    text = speed.describe("bicubic", found)
    assert "PyTorch, reference loop" in text and "times faster than the reference" in text


def test_a_local_model_passes_the_seams() -> None:
    found = seams.compare("bicubic", SIDE, threads=1)
    assert found["ours"]["largest"] < seams.LOCAL_LIMIT
    assert "ok   bicubic" in seams.describe({"bicubic": found})


def test_memory_measures_growth_and_models() -> None:
    found = memory.growth(SIDE, (SIDE, 2 * SIDE))
    assert 0.5 < found["growth"] < 2
    assert memory.of_model("bicubic", SIDE) > 50


def test_tiling_measures_a_model_that_is_exported_anew() -> None:
    [*rows] = tiling.measure("edsr_chm", [128], [64], [32], 256, threads=1)
    errors = {row.halo: row.error for row in rows}
    assert errors[24] < errors[8] < errors[0]
    assert all(row.overhead == 4 for row in rows)
    assert "halo 24" in tiling.line(rows[4])


@pytest.mark.parametrize("size", [64, 192], ids=["small tiles", "large tiles"])
def test_the_other_form_of_biosharp_runs_in_the_engine(tmp_path: Path, size: int) -> None:
    small = {"embed_dim": 12, "depths": [1], "num_heads": [2], "compress_ratio": 4, "squeeze_factor": 4}
    card = models.export_beginning(tmp_path, size, **small)
    file, found = catalogue.find(card.id, [tmp_path])
    of_the_size = replace(found, tile=replace(found.tile, size=size))
    feed = tiling.cut(of_the_size, scene.make(found, size), 0, 0)
    assert session.load(file, found, "cpu", 1, size).run(feed).shape == (1, 1, size, size)
    assert models.flops(models.torch_model(card.id, tmp_path), card) > 0


def test_without_a_graphics_card_its_benchmark_says_what_could_not_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], results: Path
) -> None:
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: ["CPUExecutionProvider"])
    monkeypatch.setattr("sys.argv", ["bench.gpu"])
    assert gpu.main() == 0
    said = capsys.readouterr().out
    for device in ("tensorrt", "cuda", "directml", "coreml", "openvino"):
        assert f"COULD NOT RUN  {device}, everything: The device {device} was asked for" in said
    assert report.read(results)["gpu"]["cuda"]["could_not_run"]


def test_the_benchmark_of_graphics_cards_runs_on_the_processor() -> None:
    found = gpu.examine("cpu", ("bicubic",), SIDE, (1, 2))
    assert not found["failed"]
    assert set(found) >= {"agreement", "speed", "run"}
    assert found["agreement"]["bicubic"]["largest"] == 0
    assert set(found["speed"]["bicubic"]) == {"batch 1", "batch 2"}


def test_peers_that_are_not_here_are_told_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.peers.opensr.find_spec", lambda _: None)
    said = peers.describe(peers.compare(SIDE, threads=1))
    for name in ("opensr-utils", "Deepness", "GeoAI"):
        assert f"{name} could not run: " in said


def test_results_are_merged_with_the_machine(results: Path) -> None:
    report.merge("speed", {"a": 1})
    report.merge("speed", {"b": 2})
    report.merge("memory", {"a": 3})
    found = report.read()
    assert found["speed"] == {"a": 1, "b": 2}
    assert found["memory"] == {"a": 3}
    assert "onnxruntime" in found["machine"]["versions"]
