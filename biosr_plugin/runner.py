"""Runs a job in a worker and shows in QGIS what it says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProcessingFeedback

from ..engine.events import Event, Log, Progress, Result, Warn
from ..engine.job import Job, workspace_prefix
from . import interpreter
from .pool import POOL
from .worker import WorkerFailed


def run_job(job: Job, feedback: QgsProcessingFeedback) -> Result:
    """Runs ``job`` on the calling thread's behalf, forwarding its progress, log and warnings.

    Raises:
        EngineMissing: There is no interpreter to run it with.
        Cancelled: The user stopped it.
        WorkerFailed: It failed; the worker's detail is in the log.
    """
    python = interpreter.resolve()
    feedback.pushDebugInfo(f"Engine: {python.path} ({python.reason})")
    feedback.pushDebugInfo(f"Job: {job.dumps()}")

    def show(event: Event) -> None:
        if isinstance(event, Progress):
            feedback.setProgress(100.0 * event.done / max(event.total, 1))
        elif isinstance(event, Log):
            feedback.pushInfo(event.message)
        elif isinstance(event, Warn):
            feedback.pushWarning(event.message)

    try:
        with _tidied(Path(job.output)), POOL.worker(python.path) as worker:
            return worker.run(job, show, feedback.isCanceled)
    except WorkerFailed as error:
        if error.detail:
            feedback.pushDebugInfo(error.detail)
        raise


@contextmanager
def _tidied(output: Path) -> Iterator[None]:
    """Removes the unfinished files of a worker that was killed before it could do so itself."""
    before = set(_workspaces(output))
    try:
        yield
    finally:
        for folder in set(_workspaces(output)) - before:
            shutil.rmtree(folder, ignore_errors=True)


def _workspaces(output: Path) -> Iterator[Path]:
    prefix = workspace_prefix(output)
    if output.parent.is_dir():
        yield from (entry for entry in output.parent.iterdir() if entry.name.startswith(prefix))
