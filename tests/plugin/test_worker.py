from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from biosr.biosr_plugin import worker as worker_module
from biosr.biosr_plugin.worker import Worker, WorkerFailed
from biosr.engine.errors import Cancelled
from biosr.engine.events import Event, Log, Progress, Result, Warn
from biosr.engine.job import Job, JobInput

from .conftest import MakeEngine, MakeRaster

Start = Callable[[str], Worker]


@pytest.fixture
def job(make_raster: MakeRaster, tmp_path: Path) -> Job:
    source = str(make_raster("agb.tif"))
    return Job((JobInput("biomass", source),), "biosharp", str(tmp_path / "out.tif"))


@pytest.fixture
def start(make_engine: MakeEngine) -> Iterator[Start]:
    workers: list[Worker] = []

    def begin(body: str) -> Worker:
        workers.append(Worker(make_engine(body)))
        return workers[-1]

    yield begin
    for worker in workers:
        worker.close()


def ignore(event: Event) -> None:
    """For tests that look elsewhere."""


def never() -> bool:
    return False


def test_events_arrive_in_order_and_the_result_comes_back(start: Start, job: Job) -> None:
    worker = start("""
for request in requests():
    say("log", message="plan")
    say("progress", done=1, total=3)
    say("warn", message="odd")
    finish(request["run"])
""")
    events: list[Event] = []
    result = worker.run("run", job, events.append, never)
    assert result == Result(job.output, "biosharp", "cpu", 3, 0.5)
    assert events == [Log("plan"), Progress(1, 3), Warn("odd")]
    assert worker.ready()


def test_one_worker_does_one_job_after_the_other(start: Start, job: Job) -> None:
    worker = start("""
for request in requests():
    say("log", message=str(os.getpid()))
    finish(request["run"])
""")
    logs: list[Event] = []
    for _ in range(3):
        worker.run("run", job, logs.append, never)
    assert len(set(logs)) == 1


def test_what_a_library_prints_is_a_log_line(start: Start, job: Job) -> None:
    worker = start("""
for request in requests():
    print("Warning: no event", flush=True)
    finish(request["run"])
""")
    events: list[Event] = []
    worker.run("run", job, events.append, never)
    assert events == [Log("Warning: no event")]


def test_failure_becomes_its_sentences_and_the_worker_stays(start: Start, job: Job) -> None:
    worker = start("""
for request in requests():
    say("failure", kind="InputError", message="It has no CRS.", advice="Assign one.", detail="Traceback")
""")
    with pytest.raises(WorkerFailed) as caught:
        worker.run("run", job, ignore, never)
    assert str(caught.value) == "It has no CRS. Assign one."
    assert caught.value.detail == "Traceback"
    assert worker.ready()


def test_killed_worker_is_one_sentence_with_the_signal(start: Start, job: Job) -> None:
    worker = start("""
for request in requests():
    print("last words", file=sys.stderr, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
""")
    with pytest.raises(WorkerFailed, match=r"signal 9, SIGKILL: last words") as caught:
        worker.run("run", job, ignore, never)
    assert "last words" in caught.value.detail
    assert not worker.ready()


def test_crashed_worker_is_one_sentence_with_the_exit_code(start: Start, job: Job) -> None:
    worker = start("next(requests()); sys.exit(7)")
    with pytest.raises(WorkerFailed, match=r"exit code 7: it left no message"):
        worker.run("run", job, ignore, never)


def test_missing_module_says_install(start: Start, job: Job) -> None:
    worker = start("import rasterio_of_nobody")
    with pytest.raises(WorkerFailed, match="No module named 'rasterio_of_nobody'") as caught:
        worker.run("run", job, ignore, never)
    assert "Install engine" in caught.value.advice


def test_program_that_cannot_start_is_one_sentence(tmp_path: Path) -> None:
    plain = tmp_path / "python"
    plain.write_text("no program")
    with pytest.raises(WorkerFailed, match=f"{plain} cannot be started"):
        Worker(plain)


def test_cancel_is_sent_within_a_fifth_of_a_second(start: Start, job: Job) -> None:
    worker = start("""
import threading
cancel = threading.Event()
def listen():
    for request in requests():
        if "cancel" in request: cancel.set()
threading.Thread(target=listen, daemon=True).start()
say("log", message="busy")
cancel.wait(30)
say("failure", kind="Cancelled", message="The run was cancelled.", advice="Nothing was written.")
time.sleep(30)
""")
    asked: list[float] = []

    def on_event(event: Event) -> None:
        asked.append(time.monotonic())

    with pytest.raises(Cancelled):
        worker.run("run", job, on_event, lambda: bool(asked))
    assert time.monotonic() - asked[0] < 0.5
    assert worker.ready()


def test_worker_that_ignores_cancel_is_killed(
    start: Start, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "CANCEL_GRACE", 0.3)
    worker = start("time.sleep(60)")
    began = time.monotonic()
    with pytest.raises(Cancelled):
        worker.run("run", job, ignore, lambda: True)
    assert time.monotonic() - began < 5
    assert not worker.ready()


def test_worker_whose_run_was_broken_off_is_not_ready(start: Start, job: Job) -> None:
    worker = start("next(requests()); say('log', message='x'); time.sleep(60)")

    def fail(event: Event) -> None:
        raise RuntimeError("the listener broke")

    with pytest.raises(RuntimeError):
        worker.run("run", job, fail, never)
    assert not worker.ready()
