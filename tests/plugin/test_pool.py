from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from biosr.biosr_plugin.pool import WorkerPool
from biosr.biosr_plugin.worker import Worker
from biosr.engine.events import Event, Log
from biosr.engine.job import Job, JobInput

from .conftest import MakeEngine, MakeRaster

HONEST = """
for request in requests():
    say("log", message=str(os.getpid()))
    finish(request["run"])
"""


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    made = WorkerPool()
    yield made
    made.close()


@pytest.fixture
def engine(make_engine: MakeEngine) -> Path:
    return make_engine(HONEST)


@pytest.fixture
def job(make_raster: MakeRaster, tmp_path: Path) -> Job:
    return Job((JobInput("biomass", str(make_raster("agb.tif"))),), "biosharp", str(tmp_path / "out.tif"))


def pid_of(worker: Worker, job: Job) -> int:
    events: list[Event] = []
    worker.run("run", job, events.append, lambda: False)
    log = events[0]
    assert isinstance(log, Log)
    return int(log.message)


def run(pool: WorkerPool, engine: Path, job: Job) -> int:
    with pool.worker(engine) as worker:
        return pid_of(worker, job)


def gone(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_second_run_finds_the_worker_warm(pool: WorkerPool, engine: Path, job: Job) -> None:
    assert run(pool, engine, job) == run(pool, engine, job)


def test_two_runs_at_once_have_a_worker_each(pool: WorkerPool, engine: Path, job: Job) -> None:
    with pool.worker(engine) as one, pool.worker(engine) as other:
        assert pid_of(one, job) != pid_of(other, job)


def test_another_interpreter_gets_another_worker(
    pool: WorkerPool, engine: Path, job: Job, make_engine: MakeEngine
) -> None:
    assert run(pool, engine, job) != run(pool, make_engine(HONEST), job)


def test_worker_that_died_meanwhile_is_replaced(pool: WorkerPool, engine: Path, job: Job) -> None:
    pid = run(pool, engine, job)
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.1)
    assert run(pool, engine, job) != pid


def test_worker_of_a_broken_run_is_not_used_again(
    pool: WorkerPool, make_engine: MakeEngine, job: Job
) -> None:
    engine = make_engine("next(requests()); say('log', message='x'); time.sleep(60)")

    def fail(event: Event) -> None:
        raise RuntimeError("the listener broke")

    taken: list[Worker] = []
    with pytest.raises(RuntimeError), pool.worker(engine) as worker:
        taken.append(worker)
        worker.run("run", job, fail, lambda: False)
    with pool.worker(engine) as worker:
        assert worker is not taken[0]


def test_idle_worker_leaves(engine: Path, job: Job) -> None:
    assert gone(run(WorkerPool(idle_seconds=0.1), engine, job))


def test_close_ends_the_idle_workers(pool: WorkerPool, engine: Path, job: Job) -> None:
    pid = run(pool, engine, job)
    pool.close()
    assert gone(pid)
