"""The cloud-masked median of many scenes: what BioSHARP takes as its guide."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.windows import Window

from .. import __version__, checks, events, journal, output, provenance
from ..errors import InputError
from ..events import Listener, Log, Made, Warn
from ..journal import Journal
from ..schema import dump
from ..wording import mark, told, tr
from .blocks import Advance, count, fill, most_at_once, side_for
from .gather import GDAL_OPTIONS, Wanted, gather, open_all
from .jobs import CompositeJob
from .observation import Observation, View, observe
from .place import grid_for
from .scene import states
from .sensors import SENSORS, Sensor
from .virtual import without_sidecars

COUNT = "observations"
"""The last band: on how many dates a pixel is seen."""
DARK = 0.1
"""A scene with this share of measurements below the least possible value is in doubt."""


def make(
    job: CompositeJob, listener: Listener = lambda _: None, cancelled: Callable[[], bool] = lambda: False
) -> Made:
    """Makes a composite.

    The value of a pixel is the median of the dates that see it; scenes of one date and satellite are one
    observation, the first that shows a pixel counts.

    Args:
        job: What to make.
        listener: Is told of progress, of what is left out and what is resampled, and of doubts.
        cancelled: Is asked before each block whether to stop.

    Raises:
        BiosrError: Something is wrong that the user can mend; no composite was written.
        Cancelled: ``cancelled`` said so; what is finished is kept beside the output for a later run.
    """
    started = time.monotonic()
    sensor, path = SENSORS[job.sensor], Path(job.output)
    bands = job.bands or sensor.default
    checks.check_target(path)
    wanted = Wanted(sensor, job.scenes, job.place, job.start, job.end, job.max_cloud)
    with rasterio.Env(**GDAL_OPTIONS), ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="biosr-scenes-")))
        opened = open_all(gather(wanted, listener), bands, job.mask, folder, listener)
        grid = grid_for(job.place, sensor.gsd, [item.grid for item in opened])
        checks.check_room(path, grid.width, grid.height, len(bands) + 1)
        stack.enter_context(without_sidecars(name for item in opened for name in item.paths))
        seen = observe(opened, bands, grid, stack, listener)
        views = [view for observation in seen for view in observation.views]
        notes = sorted({note for view in views for note in view.notes})
        for note in notes:
            listener(Log(told(note)))
        about = output.Description(
            (*bands, COUNT), (*(sensor.unit,) * len(bands), "1"), _tags(job, views, notes)
        )
        book = journal.keeping(path, grid, len(about.bands), _identity(job, views), job.resume, listener)
        with output.writing_to(path), book as finished:
            _fill(finished, seen, sensor, job.memory, listener, cancelled)
            pixels = sum(part.valid - part.rows * part.columns for part in finished.finished) // len(bands)
            for message in _doubts(views):
                listener(Warn(message))
            if pixels:
                output.finish(finished.folder, finished.finished, grid, about, finished.folder, path)
        if not pixels:
            raise InputError(
                tr("No pixel is clear on any of the {number} dates.").format(number=len(seen)),
                tr("Widen the period, or drop fewer classes."),
            )
    share = pixels / (grid.width * grid.height)
    listener(
        Log(
            tr("{share:.0%} of the place is seen, on {number} in all.").format(
                share=share, number=events.count(len(seen), "date")
            )
        )
    )
    counts = {
        "scenes": float(len(views)),
        "dates": float(len(seen)),
        "seen": round(share, 6),
    }
    return Made({"output": str(path)}, counts, round(time.monotonic() - started, 3))


def median(stack: NDArray[np.float32]) -> NDArray[np.float32]:
    """The median over the first axis of what is not NaN, exactly as ``numpy.nanmedian``; sorts ``stack``.

    Args:
        stack: ``[dates, ...]``, overwritten.

    Returns:
        ``[...]``, NaN where nothing is.
    """
    stack.sort(axis=0)  # NaN comes last
    count = np.isfinite(stack).sum(axis=0)
    low, high = np.maximum(count - 1, 0) // 2, np.minimum(count // 2, len(stack) - 1)
    ends = (np.take_along_axis(stack, place[np.newaxis], axis=0)[0] for place in (low, high))
    return np.asarray(sum(ends) / np.float32(2), np.float32)


def _fill(
    book: Journal,
    seen: Sequence[Observation],
    sensor: Sensor,
    memory: int,
    listener: Listener,
    cancelled: Callable[[], bool],
) -> None:
    """Adds the strips that are not finished: the median of each band, and the number of observations."""
    grid, bands = book.grid, book.bands - 1
    at_once = most_at_once(grid, [[view.covered for view in observation.views] for observation in seen])
    side = side_for(memory, at_once, bands)
    advance = Advance(count(grid, side), listener, cancelled)
    fill(book, grid, book.bands, side, lambda part: _block(seen, part, bands, sensor), advance)


def _block(seen: Sequence[Observation], part: Window, bands: int, sensor: Sensor) -> NDArray[np.float32]:
    """The median of each band in a window, and the number of observations: ``[bands + 1, rows, columns]``."""
    values = np.full((bands + 1, part.height, part.width), np.nan, np.float32)
    values[-1] = 0
    found = [observation.read(part, sensor.floor)[0] for observation in seen if observation.touches(part)]
    if found:
        stack = np.stack(found)
        values[-1] = np.isfinite(stack[:, 0]).sum(axis=0)
        values[:-1] = median(stack)
    return values


def _doubts(views: Sequence[View]) -> Iterator[str]:
    for view in views:
        if view.count and view.dark / view.count > DARK:
            yield (
                tr(
                    "{dark:.0%} of the measurements of the scene {name} are not above zero: its "
                    "catalogue may say wrongly that an offset is to be added. Compare it with others, or "
                    "give the offset, 0."
                ).format(dark=view.dark / view.count, name=view.opened.scene.name)
            )


def _tags(job: CompositeJob, views: Sequence[View], notes: Sequence[str]) -> dict[str, str]:
    return {
        "BIOSR_JOB": json.dumps({"composite": dump(_in_order(job))}),
        "BIOSR_VERSIONS": provenance.versions(),
        "BIOSR_INPUTS": "\n".join(view.opened.scene.name for view in views),
        "BIOSR_RESAMPLING": "\n".join(notes) or "none",
        "TIFFTAG_SOFTWARE": f"BioSR {__version__}",
    }


def _identity(job: CompositeJob, views: Sequence[View]) -> dict[str, str]:
    """All that the pixels depend on, by what to call it."""
    return {
        mark("state of the scenes"): states(view.opened.scene for view in views),
        mark("version of the software"): provenance.versions(),
        mark("job"): json.dumps(dump(_in_order(job))),
    }


def _in_order(job: CompositeJob) -> CompositeJob:
    """The same job whatever order its scenes were named in, and whatever changes no pixel."""
    supply = replace(job.scenes, paths=tuple(sorted(job.scenes.paths)))
    return replace(job, scenes=supply, memory=CompositeJob.memory, resume=CompositeJob.resume)
