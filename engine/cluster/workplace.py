"""What a Dask worker holds and does; imported on the workers, and where the run is conducted."""

from __future__ import annotations

import threading
from typing import Any, Optional, cast

from distributed import Worker, WorkerPlugin, get_worker
from rasterio.windows import Window

from ..errors import ClusterError
from ..events import Event
from ..job import loads
from ..journal import Identity
from ..wording import Marked, tr, translated
from .ledger import Header
from .shards import Shard
from .site import Made, Site


class Workplace(WorkerPlugin):
    """Keeps a job open in a worker process, its model loaded once, however many shards come.

    Attributes:
        name: What tasks find it by.
    """

    def __init__(self, name: str, job: str, header: Header) -> None:
        """What is sent to each worker, those that come later too.

        Args:
            name: Of this run.
            job: As JSON.
            header: What all workers must agree on.
        """
        self.name = name
        self._job = job
        self._header = header
        self._lock: Any = None  # locks are not sent
        self._site: Optional[Site] = None
        self._left = False
        self._place = ""

    def setup(self, worker: Worker) -> None:
        """Opens nothing yet: what fails then fails a shard, which is tried again, and not the worker."""
        self._lock = threading.Lock()
        self._place = worker.address

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002  Dask's signature
        """Closes the job; while a shard is being made, that is left to whoever makes it.

        GDAL would crash the process, and to wait would keep the worker from answering its scheduler.
        """
        self._left = True
        if self._lock.acquire(blocking=False):
            self._close()
            self._lock.release()

    def make(self, shard: Shard) -> Made:
        """Makes a shard, one at a time.

        Raises:
            BiosrError: The job cannot be opened, would give other pixels here, or the shard fails.
        """
        with self._lock:
            try:
                return self._open().make(shard)
            except Exception:
                self._close()  # a connection may have been lost: the next shard opens all anew
                raise
            finally:
                if self._left:
                    self._close()

    def _open(self) -> Site:
        if self._site is None:
            site = Site(loads(self._job), threads_of_worker(self._job), self._header.device)
            _agree(self._place, site.header.identity, self._header.identity)
            self._site = site
        return self._site

    def _close(self) -> None:
        if self._site is not None:
            self._site.close()
            self._site = None


def probe(job: str) -> tuple[Header, list[Event]]:
    """What a worker would make, and says of its device: asked of one before the run begins."""
    heard: list[Event] = []
    site = Site(loads(job), threads_of_worker(job), listener=heard.append)
    site.close()
    return site.header, heard


def make(run: str, number: int, place: tuple[int, int, int, int]) -> Made:
    """Makes a shard on the worker that this is called on.

    Args:
        run: Name of its :class:`Workplace`.
        number: Of the shard.
        place: Its window: column, row, width, height.
    """
    workplace = cast(Workplace, get_worker().plugins[run])
    return workplace.make(Shard(number, Window(*place)))


def threads_of_worker(job: str) -> int:
    """Processor threads for the model: those that the job says, or all of the worker's."""
    return loads(job).options.threads or int(get_worker().state.nthreads)


def _agree(place: str, own: Identity, wanted: Identity) -> None:
    for what, value in wanted.items():
        if own.get(what) != value:
            raise ClusterError(
                tr("The worker {place} has another {what}: {own} against {value}.").format(
                    place=place, what=translated(Marked(what)), own=own.get(what), value=value
                ),
                tr(
                    "Give all workers the same software, models and files: else the map depends on who "
                    "made it."
                ),
            )
