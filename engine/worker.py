"""The worker: reads requests from standard input, tells events on standard output.

A request is one JSON object a line: ``{"run": <job>}`` or another of :data:`engine.tasks.TASKS`, or
``{"cancel": true}``. Models stay loaded
between jobs. When standard input ends, so does the worker: whoever started it is gone.
"""

from __future__ import annotations

import json
import math
import os
import sys
import threading
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import IO, Any, Optional, TextIO

from . import tasks
from .errors import BiosrError
from .events import Event, Failure, encode


@dataclass(frozen=True)
class _Order:
    number: int
    line: str


class _Desk:
    """Takes requests in a thread of its own, so that a running job can be cancelled.

    Attributes:
        orders: What to run, in turn; ``None`` at the end.
    """

    def __init__(self, requests: IO[str]) -> None:
        self.orders: SimpleQueue[Optional[_Order]] = SimpleQueue()
        self._requests = requests
        self._taken = 0
        self._stopped: float = 0
        threading.Thread(target=self._listen, name="requests", daemon=True).start()

    def stopped(self, order: _Order) -> bool:
        """True if a cancel, or the end of the requests, came after ``order``."""
        return order.number <= self._stopped

    def _listen(self) -> None:
        for line in self._requests:
            if not line.strip():
                continue
            if _is_cancel(line):
                self._stopped = self._taken
            else:
                self._taken += 1
                self.orders.put(_Order(self._taken, line))
        self._stopped = math.inf
        self.orders.put(None)


def serve(requests: IO[str], answers: TextIO) -> None:
    """Runs jobs until ``requests`` ends.

    Args:
        requests: Lines of JSON.
        answers: Gets one event a line.
    """

    def tell(event: Event) -> None:
        answers.write(encode(event) + "\n")
        answers.flush()

    desk = _Desk(requests)
    while (order := desk.orders.get()) is not None:
        try:
            task, description = tasks.read(_parse(order.line))
        except BiosrError as error:
            tell(Failure.of(error))
        else:
            tasks.perform(task.work, description, tell, partial(desk.stopped, order))


def main() -> None:
    """Serves this process's standard input and output.

    Libraries that print by themselves must not garble the events, so standard output proper is
    handed over to standard error.
    """
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    requests = os.fdopen(os.dup(0), "r", encoding="utf-8")
    sys.stdout = sys.stderr
    try:
        serve(requests, answers)
    except BrokenPipeError:
        os._exit(1)  # nobody listens any more, and an ordinary exit would write to the pipe again


def _is_cancel(line: str) -> bool:
    return _parse(line).get("cancel") is True


def _parse(line: str) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except json.JSONDecodeError:
        return {}
    return request if isinstance(request, dict) else {}
