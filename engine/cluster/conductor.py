"""A map from its job to the finished file, by a Dask cluster."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Callable, Optional

from .. import checks, opening, remote
from ..costs import describe
from ..errors import ClusterError
from ..events import Listener, Log, Progress, Result, Warn, count, volume
from ..job import Job, is_remote, shards_folder
from ..journal import locked
from ..opening import Opened
from ..wording import tr
from . import crew, merge, store
from .crew import Crew, Lost
from .ledger import Header, Ledger
from .shards import Layout

RETURN = 90
"""Seconds that a lost scheduler has to come back at its address."""


def run(
    job: Job,
    listener: Listener = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    merged: bool = True,
) -> Result:
    """Makes one map on the cluster that ``job.options.scheduler`` names.

    Args:
        job: What to make; its paths must mean the same on all machines.
        listener: Is told of progress, of what was resampled, and of doubts.
        cancelled: Is asked now and then whether to stop.
        merged: Make the map of the shards; else leave them for :func:`engine.cluster.merge.run`.

    Raises:
        BiosrError: Something is wrong that the user can mend; the finished shards are kept.
    """
    started = time.monotonic()
    check_output(job)
    with remote.environment(), ExitStack() as stack, _alone(job.output):
        opened = opening.open_job(job, stack)
        opened.tell(listener)
        conductor = _Conductor(opened, listener, cancelled)
        header, layout = conductor.conduct()
        output = conductor.ledger.store.root
        if merged:
            output = merge.finish(opened, conductor.ledger, header, layout, merge.AUTO, listener)
    seconds = round(time.monotonic() - started, 3)
    return Result(output, opened.card.id, header.device, layout.tiles, seconds)


def check_output(job: Job) -> None:
    """Makes sure that the output's name can be written, on a disk or an object store.

    Raises:
        BiosrError: It cannot.
    """
    if is_remote(job.output):
        checks.check_suffix(job.output)
        store.check(job.output)
    else:
        checks.check_output(job)


class _Conductor:
    def __init__(self, opened: Opened, listener: Listener, cancelled: Callable[[], bool]) -> None:
        self.ledger = Ledger(store.of(opened.job.output))
        self._opened = opened
        self._job = opened.job
        self._listener = listener
        self._cancelled = cancelled
        self._header: Optional[Header] = None
        self._made_at_loss = -1
        self._made: list[tuple[float, float, int]] = []

    def conduct(self) -> tuple[Header, Layout]:
        """Makes all shards, through losses of the scheduler."""
        deadline = 0.0
        while True:
            try:
                with crew.connect(self._opened, self._listener) as client:
                    return self._with(Crew(client, self._job, self._listener, self._cancelled))
            except Lost as error:
                address = self._job.options.scheduler
                if self._header is None:
                    raise ClusterError(
                        tr("No Dask scheduler answers at {address} ({error}).")
                        .format(address=address, error=error)
                        .replace(" ()", ""),
                        tr("Start one (dask scheduler), or check the address: e.g. tcp://10.0.0.1:8786."),
                    ) from error
                now = time.monotonic()
                if not deadline or len(self._made) > self._made_at_loss:
                    deadline, self._made_at_loss = now + RETURN, len(self._made)
                    self._listener(
                        Warn(
                            tr("The scheduler {address} is lost; waiting for it to come back.").format(
                                address=address
                            )
                        )
                    )
                if now > deadline:
                    raise ClusterError(
                        tr("The scheduler {address} is lost: {number} shards are finished.").format(
                            address=address, number=len(self.ledger.pieces())
                        ),
                        tr("Start it again: the same command goes on from there."),
                    ) from error
                time.sleep(1)

    def _with(self, workers: Crew) -> tuple[Header, Layout]:
        if self._header is None:
            header, note = self.ledger.begin(workers.probe(), self._job.options.resume)
            if note:
                self._listener(Log(note))
            self._header = header
        layout = Layout(self._opened.walk, self._header.strides)
        left = self.ledger.missing(layout)
        done = layout.tiles - sum(layout.walk.count(shard.window) for shard in left)
        shards, tiles = count(layout.count, "shard"), count(layout.tiles, "tile")
        self._listener(
            Log(
                tr("Plan: {number} of {shards} to make, {tiles} in all.").format(
                    number=len(left), shards=shards, tiles=tiles
                )
            )
        )
        with workers.employed(self._header):
            for made in workers.work(left):
                self._made.append((made.seconds, made.calls, made.size))
                done += made.tiles
                for message in made.news:
                    self._listener(Warn(message))
                self._listener(Progress(done, layout.tiles))
        if self._made:
            self._listener(Log(_summary(self._made)))
        return self._header, layout


def _summary(made: list[tuple[float, float, int]]) -> str:
    seconds, calls, sizes = map(list, zip(*made))
    return tr(
        "Plan: {shards} took {time} each, at most {longest}; {share:.0%} of it was the "
        "model's; {size} were written."
    ).format(
        shards=count(len(made), "shard"),
        time=describe(median(seconds)),
        longest=describe(max(seconds)),
        share=sum(calls) / max(sum(seconds), 1e-9),
        size=volume(sum(sizes)),
    )


@contextmanager
def _alone(output: str) -> Iterator[None]:
    """Keeps two runs on one disk from making one map; on an object store nothing does."""
    if is_remote(output):
        yield
        return
    path = Path(f"{shards_folder(output)}.lock")
    lock = locked(path, output)
    try:
        yield
    finally:
        lock.release()
        path.unlink(missing_ok=True)
