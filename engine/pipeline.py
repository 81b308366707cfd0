"""One job from its description to the finished map, in one straight walk."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path
from typing import Callable

from . import checks, compute, costs, journal, opening, output, provenance, remote, schedule
from .errors import InputError
from .events import Listener, Log, Result
from .job import Job
from .plan import Plan
from .wording import tr


def run(
    job: Job, listener: Listener = lambda _: None, cancelled: Callable[[], bool] = lambda: False
) -> Result:
    """Makes one map.

    Args:
        job: What to make.
        listener: Is told of progress, of what was resampled, and of doubts.
        cancelled: Is asked before each call of the model whether to stop.

    Raises:
        BiosrError: Something is wrong that the user can mend; nothing was written.
        Cancelled: ``cancelled`` said so; nothing was written.
    """
    started = time.monotonic()
    path = Path(job.output)
    with remote.environment(), ExitStack() as stack:
        checks.check_output(job)
        opened = opening.open_job(job, stack)
        card, walk, options = opened.card, opened.walk, job.options
        opened.tell(listener)
        model = opened.load(listener, options.device, options.threads)
        about = opened.describe(model.device)
        order = schedule.make(walk, len(about.bands), opened.file, card, model, options)
        listener(Log(order.outlook))
        with (
            output.writing_to(path),
            journal.keeping(
                path,
                walk.grid.crop(walk.window),
                len(about.bands),
                provenance.identity(about.tags),
                options.resume,
                listener,
            ) as book,
        ):
            checks.check_space(path, walk, book.bands, book.share)
            cost = compute.fill(book, order, walk, model, opened.wanted, listener, cancelled)
            if book.empty:
                raise no_data(walk)
            output.finish(book.folder, book.finished, book.grid, about, book.folder, path, walk.target)
        if cost:
            costs.remember(card, walk.lattice.rows.size, model.device, options.threads, cost)
        return Result(str(path), card.id, model.device, order.tiles, round(time.monotonic() - started, 3))


def no_data(walk: Plan) -> InputError:
    """The error that no pixel of a map holds data, and why."""
    empty = walk.without_data()
    advice = tr("Check the layers' nodata values, and that their valid parts overlap.")
    if empty:
        return InputError(
            tr("The raster {empty} holds no data in the extent: all is nodata.").format(empty=empty[0]),
            advice,
        )
    return InputError(tr("No pixel of the map holds data: the inputs are nowhere valid together."), advice)
