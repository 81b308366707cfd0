"""A Dask cluster at work on shards: connecting, handing out, hearing back."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, Callable, Optional

import psutil

from .. import costs, events
from ..devices import BUFFERS
from ..errors import BiosrError, Cancelled, ClusterError, JobError
from ..events import Listener, Log, Warn
from ..job import Job, Options
from ..opening import Opened
from ..wording import tr, translated
from . import needs
from .ledger import Header
from .shards import Shard, lay
from .site import AGAIN, Made, failed

LOCAL = "local"
RUNNING = "running"
"""What Dask calls a client with a connection."""
RETRIES = 2
"""A shard is tried so often again before the run stops."""
AHEAD = 4
"""Shards a worker that are with the scheduler at a time: its memory does not grow with the map."""
LEAST_AHEAD = 64
"""So many at least: an adaptive cluster grows by what waits."""
POLL = 0.5
CONNECT = 15
"""Seconds that a scheduler may take to answer."""
PATIENCE = 60
"""Seconds that no worker may be there, before that is told."""


class Lost(Exception):
    """The scheduler is gone, and with it all that it knew."""


@contextmanager
def connect(opened: Opened, listener: Listener) -> Iterator[Any]:
    """A client of the scheduler that a job names; ``local`` begins one with workers on this machine.

    Args:
        opened: The job.
        listener: Is told where the dashboard is.

    Raises:
        JobError: Dask is not installed, or the number of workers is none.
        Lost: No scheduler answers at the address.
    """
    library = needs.distributed()
    options = opened.job.options
    address = options.scheduler
    if address.partition(":")[0] != LOCAL:
        try:
            client = library.Client(address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError, library.TimeoutError) as error:
            raise Lost(str(error)) from error
        with _closing(client), client.as_current():
            listener(
                Log(
                    tr("Dask: {address}, dashboard {dashboard_link}").format(
                        address=address, dashboard_link=client.dashboard_link
                    )
                )
            )
            yield client
        return
    threads = options.threads or 1
    count = _workers(opened, address, threads)
    with (
        library.LocalCluster(
            n_workers=count,
            threads_per_worker=threads,
            processes=True,
            memory_limit=0,  # what a shard takes is planned; killing a worker for it would not help
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs=40,
            resources=_resources(options),
        ) as cluster,
        library.Client(cluster, set_as_default=False) as client,
        client.as_current(),
    ):
        listener(
            Log(
                tr("Dask: {number} here, dashboard {dashboard_link}").format(
                    number=events.count(count, "worker"), dashboard_link=client.dashboard_link
                )
            )
        )
        yield client


class Crew:
    """The workers behind a client.

    Attributes:
        client: It.
    """

    def __init__(self, client: Any, job: Job, listener: Listener, cancelled: Callable[[], bool]) -> None:
        self.client = client
        self._library = needs.distributed()
        self._job = job
        self._listener = listener
        self._cancelled = cancelled
        self._heard, self._begun = time.monotonic(), False
        self._resources = _resources(job.options)
        self._run = f"biosr-{os.urandom(6).hex()}"

    def probe(self) -> Header:
        """Asks a worker what it would make; tells what it runs the model on.

        Raises:
            BiosrError: It cannot.
            Lost: The scheduler is gone.
        """
        from . import workplace  # noqa: PLC0415  imports Dask

        future = self.client.submit(
            workplace.probe, self._job.dumps(), pure=False, retries=RETRIES, resources=self._resources
        )
        for done in self._finished({future: None}):
            header: Header
            header, heard = self._result(done, tr("A worker cannot begin"))
            for event in heard:
                self._listener(event)
            return header
        raise Lost

    @contextmanager
    def employed(self, header: Header) -> Iterator[None]:
        """Has all workers, those that come later too, open the job."""
        from . import workplace  # noqa: PLC0415  imports Dask

        with self._noticing():
            self.client.register_plugin(workplace.Workplace(self._run, self._job.dumps(), header))
        try:
            yield
        finally:
            if self.client.status == RUNNING:
                with suppress(Exception):  # the scheduler may be gone all the same
                    self.client.unregister_worker_plugin(self._run)

    def work(self, shards: Iterable[Shard]) -> Iterator[Made]:
        """Makes shards, in no order; some are handed out at a time.

        Raises:
            BiosrError: A shard failed, again and again; the message names it.
            Lost: The scheduler is gone.
        """
        left, pending = iter(shards), dict[Any, Shard]()
        try:
            while True:
                with self._noticing():
                    room = max(LEAST_AHEAD, AHEAD * len(self.client.nthreads())) - len(pending)
                    for shard in islice(left, max(0, room)):
                        pending[self._submit(shard)] = shard
                if not pending:
                    return
                for future in self._finished(pending):
                    shard = pending.pop(future)
                    yield self._result(
                        future,
                        tr("{shard} failed {number} times").format(shard=shard.title, number=RETRIES + 1),
                    )
        finally:
            if pending and self.client.status == RUNNING:
                with suppress(Exception):  # the scheduler may be gone all the same
                    self.client.cancel(list(pending), force=True)

    def _submit(self, shard: Shard) -> Any:
        from . import workplace  # noqa: PLC0415  imports Dask

        place = shard.window
        return self.client.submit(
            workplace.make,
            self._run,
            shard.number,
            (place.col_off, place.row_off, place.width, place.height),
            key=f"{self._run}-shard-{shard.number}",
            pure=False,
            retries=RETRIES,
            resources=self._resources,
        )

    def _finished(self, pending: dict[Any, Any]) -> list[Any]:
        """Waits until something is."""
        while True:
            if self._cancelled():
                raise Cancelled
            done: list[Any] = []
            with self._noticing(), suppress(self._library.TimeoutError):
                done = list(
                    self._library.wait(list(pending), timeout=POLL, return_when="FIRST_COMPLETED").done
                )
            if done:
                self._heard, self._begun = time.monotonic(), True
                return done
            if self.client.status != RUNNING:
                raise Lost
            with self._noticing():
                self._complain()

    def _result(self, future: Any, what: str) -> Any:
        if future.status == "error":
            raise _failure(future.exception(), what, self._library.KilledWorker)
        with self._noticing():
            return future.result()

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        """Tells the loss of the scheduler, which shows in many ways, as one thing."""
        try:
            yield
        except (Exception, asyncio.CancelledError) as error:
            gone = (self._library.CancelledError, asyncio.CancelledError, OSError)
            if isinstance(error, gone) or self.client.status != RUNNING:
                raise Lost(str(error)) from error
            raise

    def _complain(self) -> None:
        """Tells, now and then, that nobody is there to do the work."""
        if time.monotonic() - self._heard < PATIENCE:
            return
        self._heard = time.monotonic()
        if not self.client.nthreads():
            self._listener(Warn(tr("No worker is connected to the scheduler: waiting for one.")))
        elif self._resources and not self._begun:
            self._listener(Warn(tr("No worker takes up work: was one started with --resources GPU=1?")))


def _failure(error: BaseException, what: str, killed: type) -> ClusterError:
    """What a user is to hear of a shard that did not come."""
    again = translated(AGAIN)
    if isinstance(error, BiosrError):
        return failed(what, error)
    if isinstance(error, killed):
        message = tr("{what}: the workers that took it died.").format(what=what)
        return ClusterError(
            message, tr("They may lack memory: choose smaller shards. {again}").format(again=again)
        )
    if isinstance(error, ImportError):
        message = tr("{what}: its Python lacks the engine ({error}).").format(what=what, error=error)
        return ClusterError(message, tr("Start the workers with the engine's folder in PYTHONPATH."))
    return ClusterError(
        tr("{what}: {error!r}.").format(what=what, error=error),
        tr("See the workers' logs. {again}").format(again=again),
    )


@contextmanager
def _closing(client: Any) -> Iterator[None]:
    try:
        yield
    finally:
        with suppress(Exception):  # the scheduler may be gone
            client.close(timeout=2)


def _resources(options: Options) -> Optional[dict[str, int]]:
    """What a worker must have, in Dask's words, to get any work."""
    return {"GPU": 1} if options.device in BUFFERS else None


def _workers(opened: Opened, address: str, threads: int) -> int:
    """How many fit this machine."""
    if count := address.partition(":")[2]:
        if not count.isdecimal() or not int(count):
            raise JobError(
                tr("{address!r} names no number of workers.").format(address=address),
                tr("Write local, or e.g. local:4."),
            )
        return int(count)
    walk, options, bands = opened.walk, opened.job.options, len(opened.wanted.bands)
    if _resources(options):
        return 1  # shares its card with nobody
    cost = costs.known(opened.card, walk.lattice.rows.size, "cpu", threads)
    model = cost.memory if cost else costs.assumed(opened.file)
    memory = options.memory_limit * 1e6 or psutil.virtual_memory().available
    fitting = int(memory // (model + lay(walk, options, bands).memory(bands)))
    return max(1, min((os.cpu_count() or 1) // threads, fitting))
