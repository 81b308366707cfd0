"""A run that was stopped goes on, and nobody can tell from the map."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock
from rasterio.crs import CRS
from rasterio.windows import Window

from engine import journal, parts
from engine.errors import Cancelled, InputError, OutputError
from engine.events import Event, Log, Progress
from engine.grid import Grid
from engine.job import Job
from engine.journal import Journal
from engine.parts import Part
from engine.pipeline import run
from tests.support import UTM, make_job, utm, write_raster

ROOT = Path(__file__).resolve().parents[2]
GRID = Grid(CRS.from_string(UTM), utm(25), 30, 40)
RUN = "import sys; from engine.job import loads; from engine.pipeline import run; run(loads(sys.argv[1]))"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Journal]:
    with journal.keeping(tmp_path / "map.tif", GRID, 1, {"job": "a"}, True, ignore) as found:
        yield found


@pytest.fixture
def job(own: Path) -> Job:
    image = np.random.default_rng(0).random((200, 150)).astype(np.float32) * 400
    image[40:60] = -1
    path = write_raster(own / "in.tif", image, utm(10), nodata=-1)
    return make_job(own, "tile_mean", {"image": path})


def stopped_after(job: Job, tiles: int) -> None:
    """Runs a job and cancels it when that many tiles are finished."""
    done: list[int] = []

    def listen(event: Event) -> None:
        if isinstance(event, Progress):
            done.append(event.done)

    with pytest.raises(Cancelled):
        run(job, listen, lambda: bool(done) and done[-1] >= tiles)


def ignore(_: Event) -> None:
    pass


def told(job: Job) -> list[str]:
    events: list[Event] = []
    run(job, events.append)
    return [event.message for event in events if isinstance(event, Log) and "unfinished" in event.message]


def unfinished(job: Job) -> Path:
    output = Path(job.output)
    return output.with_name(f".{output.name}-unfinished")


def test_what_is_left_of_a_shard_is_below_what_is_finished(book: Journal) -> None:
    shard = Window(10, 0, 20, 40)
    assert book.left(shard) == shard
    book.write(0, 10, np.ones((1, 15, 20), np.float32))
    book.write(15, 10, np.ones((1, 5, 20), np.float32))
    book.write(25, 10, np.ones((1, 5, 20), np.float32))  # row 20 is not there yet
    assert book.left(shard) == Window(10, 20, 20, 20)
    assert book.left(Window(0, 0, 10, 40)) == Window(0, 0, 10, 40)
    book.write(20, 10, np.ones((1, 5, 20), np.float32))
    book.write(30, 10, np.ones((1, 10, 20), np.float32))
    assert book.left(shard) is None
    assert book.share == pytest.approx(2 / 3)


def test_a_part_that_was_changed_or_lost_is_made_again(tmp_path: Path) -> None:
    arguments = (tmp_path / "map.tif", GRID, 1, {"job": "a"}, True, ignore)
    with pytest.raises(KeyboardInterrupt), journal.keeping(*arguments) as book:
        for row in range(0, 40, 10):
            book.write(row, 0, np.full((1, 10, 30), row, np.float32))
        raise KeyboardInterrupt
    folder = tmp_path / ".map.tif-unfinished"
    names = sorted(path.name for path in folder.glob("rows-*"))
    (folder / names[1]).unlink()
    parts.write(folder, GRID, 20, 0, np.zeros((1, 10, 30), np.float32))
    with journal.keeping(*arguments) as book:
        assert [part.row for part in book.finished] == [0, 30]
        assert book.left(Window(0, 0, 30, 40)) == Window(0, 10, 30, 30)


def test_a_line_that_was_cut_off_is_no_part(tmp_path: Path) -> None:
    arguments = (tmp_path / "map.tif", GRID, 1, {"job": "a"}, True, ignore)
    with pytest.raises(KeyboardInterrupt), journal.keeping(*arguments) as book:
        book.write(0, 0, np.ones((1, 10, 30), np.float32))
        book.write(10, 0, np.ones((1, 10, 30), np.float32))
        raise KeyboardInterrupt
    lines = tmp_path / ".map.tif-unfinished" / "journal.jsonl"
    lines.write_text(lines.read_text()[:-20])
    with journal.keeping(*arguments) as book:
        assert [part.row for part in book.finished] == [0]


@pytest.mark.parametrize("content", ["", "{", "[]\n", '{"identity": 1}\n', "\x00\x00"])
def test_a_journal_that_makes_no_sense_is_cleared_away(tmp_path: Path, content: str) -> None:
    folder = tmp_path / ".map.tif-unfinished"
    folder.mkdir()
    (folder / "journal.jsonl").write_text(content)
    (folder / "rows-000000000-000000000.tif").write_text("no raster")
    with journal.keeping(tmp_path / "map.tif", GRID, 1, {"job": "a"}, True, ignore) as book:
        assert not book.finished
    assert not folder.exists()


def test_a_part_survives_json() -> None:
    part = Part(1, 2, 3, 4, (5, 6), 7)
    text = json.dumps(journal.dump(part))
    assert journal.parse(Part, json.loads(text)) == part


def test_a_stopped_run_goes_on_where_it_stopped(job: Job) -> None:
    run(job)
    whole = Path(job.output).read_bytes()
    stopped_after(job, 40)
    assert unfinished(job).is_dir()
    steps: list[Event] = []
    run(job, steps.append)
    assert Path(job.output).read_bytes() == whole
    assert not unfinished(job).exists()
    first = next(event for event in steps if isinstance(event, Progress))
    assert first.done > 20


@pytest.mark.parametrize("target_crs", ["", "EPSG:4326"])
def test_a_run_in_shards_goes_on_too(job: Job, monkeypatch: pytest.MonkeyPatch, target_crs: str) -> None:
    job = replace(job, options=replace(job.options, target_crs=target_crs))
    run(job)
    whole = Path(job.output).read_bytes()
    monkeypatch.setattr("engine.schedule.STRIPS_BYTES", 1)
    stopped_after(job, 60)
    run(job)
    assert Path(job.output).read_bytes() == whole


def test_a_run_says_that_it_goes_on(job: Job) -> None:
    stopped_after(job, 40)
    [message] = told(job)
    assert message.startswith("An unfinished run of this map goes on: ")


def test_a_changed_input_starts_afresh(job: Job) -> None:
    stopped_after(job, 40)
    image = np.full((200, 150), 7, np.float32)
    write_raster(Path(job.inputs[0].path), image, utm(10))
    assert told(job) == [
        "An unfinished run of this map starts afresh: it was made with another state of the inputs."
    ]


def test_another_model_starts_afresh(job: Job) -> None:
    stopped_after(job, 40)
    assert told(replace(job, model="identity")) == [
        "An unfinished run of this map starts afresh: it was made with another model."
    ]


def test_without_resume_nothing_is_kept_and_nothing_taken_over(job: Job) -> None:
    without = replace(job, options=replace(job.options, resume=False))
    stopped_after(job, 40)
    assert told(without) == ["An unfinished run of this map starts afresh: it is not to be continued."]
    stopped_after(without, 40)
    assert not unfinished(job).exists()


def test_other_threads_and_batches_go_on_all_the_same(job: Job) -> None:
    stopped_after(job, 40)
    [message] = told(replace(job, options=replace(job.options, threads=1, batch_size=3)))
    assert "goes on" in message


def test_two_runs_of_one_map_do_not_disturb_each_other(job: Job) -> None:
    unfinished(job).mkdir()
    with (
        FileLock(unfinished(job) / "lock"),
        pytest.raises(OutputError, match="Another run is making the map"),
    ):
        run(job)


def test_a_lost_input_is_told_and_the_journal_stays(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    run(job)
    whole = Path(job.output).read_bytes()
    read, calls = journal.parts.write, []

    def fail(*arguments: object) -> Part:
        calls.append(arguments)
        if len(calls) == 6:
            raise InputError("The raster in.tif cannot be read.")
        return read(*arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch, pytest.raises(InputError):
        patch.setattr(parts, "write", fail)
        run(job)
    assert len(list(unfinished(job).glob("rows-*"))) == 5
    run(job)
    assert Path(job.output).read_bytes() == whole


def test_a_full_disk_is_told_and_the_journal_stays(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    run(job)
    whole = Path(job.output).read_bytes()

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(OutputError, match="No space left"):
        patch.setattr("engine.output.copy", fail)
        run(job)
    [message] = told(job)
    assert message == "An unfinished run of this map goes on: 100% of it is finished."
    assert Path(job.output).read_bytes() == whole


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_at_any_moment_the_same_run_gives_the_same_bytes(own: Path) -> None:
    """Twenty kills at random moments of a run that takes a second or two."""
    image = np.random.default_rng(1).random((600, 500)).astype(np.float32)
    job = make_job(own, "tile_mean", {"image": write_raster(own / "in.tif", image, utm(10))})
    command = [sys.executable, "-c", RUN, job.dumps()]
    started = time.monotonic()
    subprocess.run(command, cwd=ROOT, check=True)
    length = time.monotonic() - started
    whole = Path(job.output).read_bytes()
    moments = random.Random(0)
    killed = 0
    while killed < 20:
        Path(job.output).unlink(missing_ok=True)
        process = subprocess.Popen(command, cwd=ROOT)
        try:
            process.wait(moments.uniform(0.2, 1.0) * length)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
            if killed % 4:
                continue  # the next run is killed too, and goes on from this one
            subprocess.run(command, cwd=ROOT, check=True)
        assert Path(job.output).read_bytes() == whole
        assert not unfinished(job).exists()
