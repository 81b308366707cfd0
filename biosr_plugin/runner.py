"""Has a worker do a task and shows in QGIS what it says."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeedback

from ..engine.events import Event, Log, Made, Progress, Result, Warn
from ..engine.job import Job, journal_folder, shards_folder, workspace_prefix
from ..engine.schema import dump
from . import interpreter
from .pool import POOL
from .translation import tr
from .worker import WorkerFailed


def run_job(job: Job, feedback: QgsProcessingFeedback) -> Result:
    """Makes a map; see :func:`run_task`."""
    result = run_task("run", job, job.output, feedback, keep=job.options.resume)
    if not isinstance(result, Result):
        raise TypeError(f"A map was asked for, the engine made {result}.")
    return result


def run_task(
    word: str, description: Any, output: str, feedback: QgsProcessingFeedback, keep: bool = False
) -> Result | Made:
    """Has a task done on the calling thread's behalf, forwarding its progress, log and warnings.

    Args:
        word: The task, as in ``engine.tasks``.
        description: Of what is wanted: the task's dataclass.
        output: Path of what is made; unfinished files beside it are removed if the worker dies.
        feedback: Shows it all.
        keep: The journal of what is finished stays, for a later run.

    Raises:
        EngineMissing: There is no interpreter to run it with.
        Cancelled: The user stopped it.
        WorkerFailed: It failed; the worker's detail is in the log.
    """
    python = interpreter.resolve()
    feedback.pushDebugInfo(tr("Engine: {path} ({reason})").format(path=python.path, reason=python.reason))
    feedback.pushDebugInfo(tr("Job: {job}").format(job=json.dumps(dump(description))))

    def show(event: Event) -> None:
        if isinstance(event, Progress):
            feedback.setProgress(100.0 * event.done / max(event.total, 1))
        elif isinstance(event, Log):
            feedback.pushInfo(event.message)
        elif isinstance(event, Warn):
            feedback.pushWarning(event.message)

    try:
        with _tidied(Path(output), keep), POOL.worker(python.path) as worker:
            return worker.run(word, description, show, feedback.isCanceled)
    except WorkerFailed as error:
        if error.detail:
            feedback.pushDebugInfo(error.detail)
        raise


@contextmanager
def _tidied(output: Path, keep: bool) -> Iterator[None]:
    """Removes the unfinished files of a worker that was killed before it could do so itself."""
    kept = [journal_folder(output), Path(shards_folder(str(output)))] if keep else []
    before = {*_workspaces(output), *kept}
    try:
        yield
    finally:
        for folder in set(_workspaces(output)) - before:
            shutil.rmtree(folder, ignore_errors=True)


def _workspaces(output: Path) -> Iterator[Path]:
    prefix = workspace_prefix(output)
    if output.parent.is_dir():
        yield from (entry for entry in output.parent.iterdir() if entry.name.startswith(prefix))
