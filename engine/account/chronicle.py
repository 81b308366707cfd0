"""Writes the report of a run beside its map, whatever way the map is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Union

from .. import checks, output
from ..errors import BiosrError
from ..events import Event, Listener, Log, Result, Warn
from ..job import Job
from ..wording import tr

Work = Callable[[Job, Listener, Callable[[], bool]], Result]


def reported(work: Work) -> Work:
    """The same work, which also writes the report that a job asks for.

    A report that could not be written is refused before anything is done; one that cannot be made afterwards
    is a warning, for the map stands.
    """

    def run(job: Job, listener: Listener, cancelled: Callable[[], bool]) -> Result:
        if not job.report:
            return work(job, listener, cancelled)
        checks.check_report(job)
        told: list[Union[Log, Warn]] = []

        def hear(event: Event) -> None:
            if isinstance(event, (Log, Warn)):
                told.append(event)
            listener(event)

        result = work(job, hear, cancelled)
        try:
            write(job, result, told)
        except Exception as error:  # whatever it is, hours of work must not be lost for a page
            listener(
                Warn(
                    tr("The map is finished, but its report could not be made: {error}").format(
                        error=_said(error)
                    )
                )
            )
            return result
        return replace(result, report=job.report)

    return run


def write(job: Job, result: Result, told: list[Union[Log, Warn]]) -> None:
    """Writes the report beside its final name and moves it into place.

    Raises:
        BiosrError: It cannot be written, or one of the files cannot be read any more.
    """
    from .report import page  # noqa: PLC0415  matplotlib and jinja2, which a map alone does without

    path = Path(job.report)
    text = page(job, result, told)
    with output.workspace(path) as folder:
        unfinished = folder / path.name
        unfinished.write_text(text, encoding="utf-8", newline="")
        unfinished.replace(path)


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, BiosrError) else f"{type(error).__name__}: {error}."
