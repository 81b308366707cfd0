"""Warm workers: a batch run pays for loading the model once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..engine.errors import Cancelled
from .worker import Worker

IDLE_SECONDS = 120.0


class WorkerPool:
    """Lends each run a worker of its own and keeps it warm for the next.

    Args:
        idle_seconds: How long an idle worker is kept.
    """

    def __init__(self, idle_seconds: float = IDLE_SECONDS) -> None:
        self._idle_seconds = idle_seconds
        self._idle: dict[Worker, threading.Timer] = {}
        self._lock = threading.Lock()

    @contextmanager
    def worker(self, interpreter: Path) -> Iterator[Worker]:
        """A worker that nobody else uses meanwhile, a warm one if there is one.

        It is not kept if the run was cancelled: who stops a run wants its memory back.

        Raises:
            WorkerFailed: None is idle and none can be started.
        """
        worker = self._take(interpreter) or Worker(interpreter)
        try:
            yield worker
        except Cancelled:
            worker.close()
            raise
        finally:
            self._keep(worker)

    def close(self) -> None:
        """Ends every idle worker; needed before its environment is replaced."""
        with self._lock:
            idle = list(self._idle)
        for worker in idle:
            self._retire(worker)

    def _take(self, interpreter: Path) -> Worker | None:
        with self._lock:
            for worker, timer in list(self._idle.items()):
                if worker.interpreter == interpreter:
                    timer.cancel()
                    del self._idle[worker]
                    if worker.ready():
                        return worker
        return None

    def _keep(self, worker: Worker) -> None:
        if not worker.ready():
            worker.close()
            return
        timer = threading.Timer(self._idle_seconds, self._retire, [worker])
        timer.daemon = True
        with self._lock:
            self._idle[worker] = timer
        timer.start()

    def _retire(self, worker: Worker) -> None:
        with self._lock:
            timer = self._idle.pop(worker, None)
        if timer is not None:  # otherwise a run was faster and has it
            timer.cancel()
            worker.close()


POOL = WorkerPool()
