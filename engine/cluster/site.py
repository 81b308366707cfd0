"""A place where shards are made: a job with its rasters open and its model loaded, in one process."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Callable

from .. import compute, costs, opening, provenance, remote
from ..errors import BiosrError, ClusterError
from ..events import Event, Listener, Warn
from ..job import Job
from ..schedule import Schedule
from ..session import DEFAULT_BATCH
from ..wording import mark, tr, translated
from . import store
from .ledger import Header
from .shards import Layout, Shard, lay
from .sheet import Sheet

AGAIN = mark("What is finished is kept: the same command goes on from there.")


@dataclass(frozen=True)
class Made:
    """What is told of a finished shard; its pixels are in the store.

    Attributes:
        number: Of the shard.
        tiles: How many it had.
        name: Of its file.
        size: Of its file, in bytes.
        seconds: Wall time.
        calls: Of it, time in the model, if it had anything to do.
        news: What happened that a user should know.
    """

    number: int
    tiles: int
    name: str
    size: int
    seconds: float
    calls: float
    news: tuple[str, ...] = ()


def failed(what: str, error: BiosrError) -> ClusterError:
    """What a user is to hear of a shard that could not be made: ``what``, why, and that the rest is kept."""
    message = tr("{what}: {message}").format(what=what, message=error.message)
    return ClusterError(message, f"{error.advice} {translated(AGAIN)}".strip())


class Site:
    """An open job.

    Attributes:
        header: What all processes must agree on.
        layout: The shards.
    """

    def __init__(self, job: Job, threads: int, device: str = "", listener: Listener = lambda _: None) -> None:
        """Opens a job.

        Args:
            job: What is wanted.
            threads: Of the processor, for the model.
            device: That the model is to run on; what the job says if empty.
            listener: Is told what the model runs on.

        Raises:
            BiosrError: Something is wrong that the user can mend.
        """
        self._stack = ExitStack()
        self._store = store.of(job.output)
        self._threads = threads
        with remote.environment(), self._stack:  # an error closes what is open
            self._opened = opening.open_job(job, self._stack)
            self._model = self._opened.load(listener, device or job.options.device, threads)
            self._about = self._opened.describe(self._model.device)
            self._stack = self._stack.pop_all()
        self.layout: Layout = lay(self._opened.walk, job.options, len(self._about.bands))
        identity = provenance.identity(self._about.tags)
        self.header = Header(identity, self._about.tags, self.layout.strides, self._model.device)

    def make(self, shard: Shard, cancelled: Callable[[], bool] = lambda: False) -> Made:
        """Makes a shard and puts it into the store; one call at a time.

        Raises:
            BiosrError: A file is damaged, the model fails, or it was cancelled.
            OSError: The result cannot be written.
        """
        with remote.environment():
            started = time.monotonic()
            walk, wanted = self._opened.walk, self._opened.wanted
            tiles = walk.count(shard.window)
            batch = self._opened.job.options.batch_size or DEFAULT_BATCH[self._model.device]
            strips = self.layout.memory(len(self._about.bands))
            order = Schedule((shard.window,), tiles, batch, strips, "")
            sheet = Sheet(shard.window, len(self._about.bands))
            news: list[str] = []

            def listen(event: Event) -> None:
                if isinstance(event, Warn):
                    news.append(event.message)

            cost = compute.fill(sheet, order, walk, self._model, wanted, listen, cancelled)
            piece, content = sheet.finish(walk.grid.crop(walk.window), self._about)
            self._store.write(piece.name, content)
            seconds = time.monotonic() - started
            if cost:
                size = walk.lattice.rows.size
                costs.remember(self._opened.card, size, self._model.device, self._threads, cost)
            calls = cost.seconds * tiles if cost else 0
            return Made(shard.number, tiles, piece.name, len(content), seconds, calls, tuple(news))

    @property
    def model(self) -> str:
        """The model's id."""
        return self._opened.card.id

    def close(self) -> None:
        """Closes the rasters."""
        with remote.environment():  # rasters are closed by whatever thread
            self._stack.close()
