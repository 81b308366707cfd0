"""The worker as its client sees it: a process with two pipes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine import events
from engine.events import Event, Failure, Progress, Result
from engine.job import Job
from engine.schema import dump
from tests.support import make_job, utm, write_raster

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


class Worker:
    """A running worker."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "engine", "worker"],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def ask(self, request: object) -> None:
        stdin = self.process.stdin
        assert stdin is not None
        stdin.write((request if isinstance(request, str) else json.dumps(request)) + "\n")
        stdin.flush()

    def run(self, job: Job) -> None:
        self.ask({"run": dump(job)})

    def hear(self) -> Event:
        stdout = self.process.stdout
        assert stdout is not None
        return events.decode(stdout.readline())

    def last(self) -> Event:
        while not isinstance(event := self.hear(), (Result, Failure)):
            pass
        return event


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    yield worker
    with worker.process:
        worker.process.kill()


@pytest.fixture
def short(own: Path) -> Job:
    path = write_raster(own / "in.tif", np.ones((40, 40), np.float32), utm(10))
    return make_job(own, "identity", {"image": path})


@pytest.fixture
def long(own: Path) -> Job:
    """A job of many thousand tiles."""
    path = write_raster(own / "long.tif", np.ones((2500, 2500), np.float32), utm(10))
    return make_job(own, "identity", {"image": path}, "long-map.tif")


def test_a_second_job_finds_the_worker_warm(worker: Worker, short: Job) -> None:
    for _ in range(2):
        worker.run(short)
        result = worker.last()
        assert isinstance(result, Result)
        assert result.output == short.output
        assert result.device == "cpu"


def test_cancel_stops_the_job_and_not_the_worker(worker: Worker, short: Job, long: Job) -> None:
    worker.run(long)
    while not isinstance(worker.hear(), Progress):
        pass
    before = time.monotonic()
    worker.ask({"cancel": True})
    failure = worker.last()
    assert isinstance(failure, Failure)
    assert failure.kind == "Cancelled"
    assert time.monotonic() - before < 10
    assert not Path(long.output).exists()
    assert not list(Path(long.output).parent.glob(".*"))
    worker.run(short)
    assert isinstance(worker.last(), Result)


def test_a_cancel_between_jobs_hits_none(worker: Worker, short: Job) -> None:
    worker.ask({"cancel": True})
    worker.run(short)
    assert isinstance(worker.last(), Result)


def test_the_end_of_the_requests_stops_everything(worker: Worker, long: Job) -> None:
    worker.run(long)
    while not isinstance(worker.hear(), Progress):
        pass
    assert worker.process.stdin is not None
    worker.process.stdin.close()
    assert worker.process.wait(PATIENCE) == 0
    assert not Path(long.output).exists()
    assert not list(Path(long.output).parent.glob(".*"))


def test_a_bad_request_is_answered_and_the_next_one_runs(worker: Worker, short: Job) -> None:
    for request in ("no json", {"jump": 1}, {"run": {"inputs": []}}, [1, 2]):
        worker.ask(request)
        failure = worker.hear()
        assert isinstance(failure, Failure)
        assert failure.kind == "JobError"
    worker.run(short)
    assert isinstance(worker.last(), Result)


def test_a_failed_job_leaves_the_worker_alive(worker: Worker, short: Job) -> None:
    worker.run(replace(short, model="nonesuch"))
    failure = worker.last()
    assert isinstance(failure, Failure)
    assert failure.kind == "ModelError"
    worker.run(short)
    assert isinstance(worker.last(), Result)


def test_a_termination_tidies_up(worker: Worker, long: Job) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no SIGTERM")
    worker.run(long)
    while not isinstance(worker.hear(), Progress):
        pass
    worker.process.terminate()
    worker.process.wait(PATIENCE)
    assert not Path(long.output).exists()
    assert not list(Path(long.output).parent.glob(".*"))
