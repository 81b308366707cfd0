"""Other processes: the only module that starts any.

Commands are lists that begin with an absolute path, no shell reads them, and the environment is
free of what QGIS sets for its own Python, PROJ and GDAL.
"""

from __future__ import annotations

import os
import queue
import signal
import subprocess  # nosec B404
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from .translation import tr

TICK = 0.1
TAIL = 40
_QGIS_OWN = ("PYTHON", "PROJ_", "GDAL_")
_END = object()


def environment() -> dict[str, str]:
    """This process's environment without what would lead another Python, PROJ or GDAL astray.

    Everything else stays: the user's proxy, certificate and package index settings among it.
    """
    return {name: value for name, value in os.environ.items() if not name.upper().startswith(_QGIS_OWN)}


@dataclass(frozen=True)
class Finished:
    """What a process left: its exit code, and everything that it wrote on standard output."""

    returncode: int
    output: str
    errors: str


class Child:
    """A process whose output is read by threads, so that nobody ever waits on a pipe.

    Args:
        command: Absolute path of the program, and its arguments.
        cwd: Working directory.
        merge: Whether standard error joins standard output; otherwise its last lines are kept.
        variables: More variables of its environment.

    Raises:
        OSError: The program cannot be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        cwd: Path,
        merge: bool = False,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self._process = start(command, cwd, merge, variables)
        self._lines: queue.Queue[object] = queue.Queue()
        self._tail: deque[str] = deque(maxlen=TAIL)
        self._readers = [self._read(self._process.stdout, self._lines.put, self._lines.put)]
        if not merge:
            self._readers.append(self._read(self._process.stderr, self._tail.append))

    def lines(self) -> Iterator[str | None]:
        """Lines of standard output until it ends; ``None`` whenever a tick passes without one."""
        while True:
            try:
                line = self._lines.get(timeout=TICK)
            except queue.Empty:
                yield None
                continue
            if line is _END:
                return
            yield str(line)

    def send(self, line: str) -> None:
        """Writes one line on standard input; a process that is gone is noticed by :meth:`lines`."""
        stdin = self._process.stdin
        if stdin is None:
            raise ValueError("the process has no standard input")
        with suppress(OSError, ValueError):
            stdin.write(line + "\n")
            stdin.flush()

    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def wait(self) -> int:
        """Waits for the end; returns the exit code, negative for a signal."""
        code = self._process.wait()
        self.end_input()
        for reader in self._readers:
            reader.join()
        return code

    def tail(self) -> str:
        """The last lines of standard error."""
        return "\n".join(self._tail)

    def end_input(self) -> None:
        """Ends standard input."""
        if self._process.stdin is not None:
            with suppress(OSError):  # what was not read yet is lost with its reader
                self._process.stdin.close()

    def close(self, grace: float) -> None:
        """Ends standard input, which asks the process to leave; kills it after ``grace`` seconds."""
        self.end_input()
        try:
            self._process.wait(grace)
        except subprocess.TimeoutExpired:
            self.kill()
        self.wait()

    def kill(self) -> None:
        """Ends the process and, where the system knows process groups, its children at once."""
        if hasattr(os, "killpg") and self.alive():
            os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()

    @staticmethod
    def _read(
        stream: IO[str] | None, put: Callable[[str], None], end: Callable[[object], None] | None = None
    ) -> threading.Thread:
        def read() -> None:
            if stream is not None:
                with stream:
                    for line in stream:
                        put(line.rstrip("\r\n"))
            if end is not None:
                end(_END)

        thread = threading.Thread(target=read, daemon=True)
        thread.start()
        return thread


def start(
    command: Sequence[str], cwd: Path, merge: bool, variables: Mapping[str, str] | None = None
) -> subprocess.Popen[str]:
    """Starts ``command`` in a scrubbed environment and a process group of its own, no window shown."""
    if not Path(command[0]).is_absolute():
        raise ValueError(f"{command[0]} is not an absolute path")
    return subprocess.Popen(  # noqa: S603 # nosec B603
        list(command),
        cwd=str(cwd),
        env={**environment(), **(variables or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if merge else subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        bufsize=1,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def call(
    command: Sequence[str],
    cwd: Path,
    say: Callable[[str], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    timeout: float = float("inf"),
    merge: bool = False,
    variables: Mapping[str, str] | None = None,
) -> Finished:
    """Runs ``command`` to its end, handing on each line that it writes.

    Args:
        command: Absolute path of the program, and its arguments.
        cwd: Working directory.
        say: Called with each line of standard output.
        cancelled: Asked ten times a second; the process is killed once it says yes.
        timeout: Seconds after which the process is killed.
        merge: Whether standard error joins standard output.
        variables: More variables of its environment.

    Raises:
        OSError: The program cannot be started.
    """
    child = Child(command, cwd, merge, variables)
    child.end_input()  # a tool that asks something gets no answer rather than waiting for one
    deadline = time.monotonic() + timeout
    output: list[str] = []
    for line in child.lines():
        if cancelled() or time.monotonic() > deadline:
            child.kill()
        if line is not None:
            output.append(line)
            if say is not None:
                say(line)
    return Finished(child.wait(), "\n".join(output), child.tail())


def describe_exit(code: int) -> str:
    """An exit code in words, e.g. ``signal 9, SIGKILL``."""
    if code >= 0:
        return tr("exit code {code}").format(code=code)
    try:
        return tr("signal {number}, {name}").format(number=-code, name=signal.Signals(-code).name)
    except ValueError:
        return tr("signal {number}").format(number=-code)
