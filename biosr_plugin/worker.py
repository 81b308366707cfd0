"""The client of one worker process: ``python -m engine worker``.

Jobs go in on its standard input, events come out on its standard output, one JSON object a line
(:mod:`engine.events`). Everything here happens on the thread that calls; only the pipes have
threads of their own.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..engine import events
from ..engine.errors import BiosrError, Cancelled
from ..engine.events import ENDINGS, Event, Failure, Listener, Log, Made, Result
from ..engine.schema import dump
from . import PLUGIN_ROOT
from .language import variables
from .process import Child, describe_exit
from .translation import tr

CANCEL_GRACE = 10.0
CLOSE_GRACE = 2.0


class WorkerFailed(BiosrError):
    """What the worker said of a job that failed; ``detail`` is for the log."""

    def __init__(self, message: str, advice: str, detail: str) -> None:
        super().__init__(message, advice)
        self.detail = detail


class Worker:
    """A running engine that does one job after the other and keeps its model loaded.

    Args:
        interpreter: The Python that has the engine's dependencies.

    Raises:
        WorkerFailed: It cannot be started.
    """

    def __init__(self, interpreter: Path) -> None:
        self.interpreter = interpreter
        self._busy = False
        try:
            command = [str(interpreter), "-m", "engine", "worker"]
            self._child = Child(command, PLUGIN_ROOT, variables=variables())
        except OSError as error:
            raise WorkerFailed(
                tr("The engine's Python {interpreter} cannot be started: {reason}.").format(
                    interpreter=interpreter, reason=error.strerror
                ),
                tr("Run the algorithm 'Install engine' again."),
                "",
            ) from error

    def ready(self) -> bool:
        """Whether it can take another job: it runs, and its last one ended with an answer."""
        return self._child.alive() and not self._busy

    def close(self) -> None:
        """Asks it to leave, and makes it."""
        self._child.close(CLOSE_GRACE)

    def run(
        self, task: str, description: Any, listener: Listener, cancelled: Callable[[], bool]
    ) -> Result | Made:
        """Runs one task to its end.

        Args:
            task: The word for it, as in ``engine.tasks``.
            description: What to make, e.g. a :class:`~engine.job.Job`.
            listener: Told of progress, log lines and warnings, on the calling thread.
            cancelled: Asked ten times a second.

        Raises:
            Cancelled: The user stopped it. A worker that does not stop in time is killed.
            WorkerFailed: The job failed, or the worker ended without an answer.
        """
        self._busy = True
        self._child.send(json.dumps({task: dump(description)}))
        kill_at: float | None = None
        for line in self._child.lines():
            if kill_at is None and cancelled():
                self._child.send(json.dumps({"cancel": True}))
                kill_at = time.monotonic() + CANCEL_GRACE
            elif kill_at is not None and time.monotonic() > kill_at:
                self._child.kill()
            event = None if line is None else _read(line)
            self._busy = not isinstance(event, ENDINGS)
            if isinstance(event, Failure):
                raise _error(event)
            if isinstance(event, (Result, Made)):
                return event
            if event is not None:
                listener(event)
        if kill_at is not None:
            raise Cancelled
        raise self._death()

    def _death(self) -> WorkerFailed:
        code = self._child.wait()
        said = self._child.tail()
        last = said.splitlines()[-1:] or [tr("it left no message")]
        if "ModuleNotFoundError" in last[0] or "ImportError" in last[0]:
            return WorkerFailed(
                tr("The engine cannot run with {interpreter}: {reason}.").format(
                    interpreter=self.interpreter, reason=last[0]
                ),
                tr("Run the algorithm 'Install engine', or name another Python."),
                said,
            )
        return WorkerFailed(
            tr("The engine's process ended without a result ({exit}: {said}).").format(
                exit=describe_exit(code), said=last[0]
            ),
            tr("If the machine ran out of memory, choose a smaller extent or batch size; the log has more."),
            said,
        )


def _read(line: str) -> Event:
    try:
        return events.decode(line)
    except ValueError:
        return Log(line)  # a library that prints must not end the run


def _error(failure: Failure) -> BiosrError:
    if failure.kind == Cancelled.__name__:
        return Cancelled()
    return WorkerFailed(failure.message, failure.advice, failure.detail)
