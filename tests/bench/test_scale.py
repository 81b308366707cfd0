"""The benchmarks of maps in shards, at tiny sizes, and the simulated clusters."""

from dataclasses import replace
from pathlib import Path

import pytest

from bench import cluster, report, scale
from engine import cache

FLEET = scale.Fleet("ten", 10, tile=0.1, shard=1.0, ramp=0.0, slow=0.0, hours_to_failure=1e9)


@pytest.fixture(autouse=True)
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the results go meanwhile, and what the engine measures."""
    monkeypatch.setattr(report, "FILE", tmp_path / "bench.json")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "bench.json"


def test_planning_is_measured(tmp_path: Path) -> None:
    found = cluster.planning(tmp_path, 95)
    assert found["shards"] == found["listed"] == 100
    assert 0 < found["seconds"] < 60
    assert found["memory_mb"] > 20


def test_what_a_scheduler_holds_is_measured(tmp_path: Path) -> None:
    found = cluster.memory(tmp_path, ((2, 1), (1, 2), (1, 1)))
    assert [*found] == [
        "4 shards of 0.05 million pixels",
        "1 shards of 0.22 million pixels",
        "1 shards of 0.05 million pixels",
    ]
    assert all(20 < held < 1000 for held in found.values())


def test_one_worker_and_two_are_timed_on_the_same_map(
    results: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cluster, "WANTED", 1e9)
    monkeypatch.setitem(cluster.PARTS, "speed", (lambda f: cluster.speed(f, 1, "bicubic"), cluster._faster))
    monkeypatch.setattr("sys.argv", ["bench.cluster", "speed"])
    assert cluster.main() == 1
    said = capsys.readouterr().out
    assert "FAIL two workers, times as fast as one" in said
    assert "ok   maps of other bytes: 0" in said
    assert min(report.read(results)["cluster"]["speed"]["seconds"]) > 0


def test_a_shard_is_measured_in_its_parts(tmp_path: Path) -> None:
    found = scale.measure(tmp_path, strides=1)
    assert found.model > found.around > 0
    assert found.encode > 0
    assert 1 < found.written < 4 * 4 / 3  # float32 and overviews


def test_a_cluster_without_bad_luck_takes_what_arithmetic_says() -> None:
    run = scale.simulate(FLEET, shards=1000, tiles=100, moved=0)
    assert run.failures == 0
    assert run.seconds == pytest.approx(1000 / 10 * (100 * 0.1 + 1), rel=0.05)
    assert run.busy > 0.95
    assert run == scale.simulate(FLEET, shards=1000, tiles=100, moved=0)


@pytest.mark.parametrize(
    "worse",
    [{"ramp": 100.0}, {"slow": 0.5}, {"hours_to_failure": 0.05}, {"storage": 1e6}, {"workers": 5}],
)
def test_whatever_goes_wrong_takes_longer(worse: dict[str, float]) -> None:
    best = scale.simulate(FLEET, shards=200, tiles=100, moved=5e6)
    run = scale.simulate(replace(FLEET, **worse), shards=200, tiles=100, moved=5e6)  # type: ignore[arg-type]
    assert run.seconds > 1.1 * best.seconds
