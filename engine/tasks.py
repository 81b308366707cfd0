"""What the engine can be asked to do: each task is a description and the function that does it.

The worker and the command line run all of them in this one way.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import Any, Callable

from . import choice, pipeline
from .account.chronicle import reported
from .errors import BiosrError, JobError
from .evaluation.description import Evaluation
from .events import Ending, Failure, Listener, Result
from .importing.form import Form
from .job import Job, described
from .scenes.jobs import CompositeJob, SeriesJob
from .wording import tr

Cancelled = Callable[[], bool]
Work = Callable[[Any, Listener, Cancelled], Ending]


@dataclass(frozen=True)
class Task:
    """One kind of work.

    Attributes:
        description: The dataclass that says what is wanted; JSON is parsed into it.
        work: Does it; raises :class:`BiosrError` where the user can mend something.
    """

    description: type
    work: Work


def make_map(job: Job, listener: Listener, cancelled: Cancelled) -> Result:
    """Makes one map, in this process or on the cluster that the job names, and the report on it."""
    return _make_map(choice.settle(job, listener), listener, cancelled)


@reported
def _make_map(job: Job, listener: Listener, cancelled: Cancelled) -> Result:
    if not job.options.scheduler:
        return pipeline.run(job, listener, cancelled)
    from .cluster import conductor  # noqa: PLC0415  not every map needs a cluster

    return conductor.run(job, listener, cancelled)


def _evaluate(wanted: Evaluation, listener: Listener, cancelled: Cancelled) -> Ending:
    from .evaluation import task  # noqa: PLC0415  matplotlib and jinja2

    return task.run(wanted, listener, cancelled)


def _import(form: Form, listener: Listener, cancelled: Cancelled) -> Ending:
    from .importing.installation import import_model  # noqa: PLC0415

    return import_model(form, listener, cancelled)


def _composite(job: CompositeJob, listener: Listener, cancelled: Cancelled) -> Ending:
    from .scenes import composite  # noqa: PLC0415

    return composite.make(job, listener, cancelled)


def _series(job: SeriesJob, listener: Listener, cancelled: Cancelled) -> Ending:
    from .scenes import series  # noqa: PLC0415

    return series.make(job, listener, cancelled)


TASKS: dict[str, Task] = {
    "run": Task(Job, make_map),
    "evaluate": Task(Evaluation, _evaluate),
    "import": Task(Form, _import),
    "composite": Task(CompositeJob, _composite),
    "series": Task(SeriesJob, _series),
}
"""By the word that a request to the worker names it with. A task whose dependencies not every map needs
imports them when it runs."""


def read(request: dict[str, Any]) -> tuple[Task, Any]:
    """The task of a request ``{"<word>": <description>}``, and its description.

    Raises:
        JobError: The request names no task, or its description is not valid.
    """
    for word, task in TASKS.items():
        if word in request:
            return task, described(task.description, request[word])
    known = ", ".join(TASKS)
    raise JobError(
        tr("The request {request} is not known.").format(request=str(request)[:80]),
        tr("Send one of {known}, or cancel.").format(known=known),
    )


def perform(work: Work, description: Any, listener: Listener, cancelled: Cancelled) -> Ending:
    """Does a task and never raises: what went wrong is told like everything else.

    Args:
        work: What to do.
        description: Of what is wanted.
        listener: Is told all events.
        cancelled: Is asked now and then whether to stop.

    Returns:
        The last event, which ``listener`` has been told too.
    """
    event: Ending
    try:
        event = work(description, listener, cancelled)
    except BiosrError as error:
        event = Failure.of(error)
    except Exception as error:  # a bug; the caller must hear of it all the same
        event = Failure(
            type(error).__name__,
            tr("The engine failed: {error}.").format(error=error),
            tr("Please report this, with the log."),
            traceback.format_exc(),
        )
    listener(event)
    return event
