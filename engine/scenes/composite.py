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

from .. import __version__, checks, output, provenance
from ..errors import Cancelled, InputError
from ..events import Listener, Log, Made, Progress, Warn
from ..grid import Grid, describe
from ..schema import dump
from .blocks import most_at_once, parts, side_for, strips
from .gather import GDAL_OPTIONS, Wanted, gather, open_all
from .jobs import CompositeJob
from .observation import Observation, View, covered_by, grouped
from .place import grid_for
from .sensors import SENSORS, Sensor
from .virtual import Opened

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
        BiosrError: Something is wrong that the user can mend; nothing was written.
        Cancelled: ``cancelled`` said so; nothing was written.
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
        seen = observe(opened, bands, grid, stack, listener)
        views = [view for observation in seen for view in observation.views]
        notes = sorted({note for view in views for note in view.notes})
        for note in notes:
            listener(Log(note))
        about = output.Description(
            (*bands, COUNT), (*(sensor.unit,) * len(bands), "1"), _tags(job, views, notes)
        )
        with output.workspace(path) as unfinished:
            file, pixels = unfinished / "map.tif", 0
            with output.writing(file, grid, about) as writer:
                for row, values in _rows(seen, grid, len(bands), sensor, job.memory, listener, cancelled):
                    writer.write(row, values)
                    pixels += int((values[-1] > 0).sum())
                if not pixels:
                    raise InputError(
                        f"No pixel is clear on any of the {len(seen)} dates.",
                        "Widen the period, or drop fewer classes.",
                    )
            for message in _doubts(views):
                listener(Warn(message))
            output.publish(file, unfinished, path, writer.stands_in)
    counts = {
        "scenes": float(len(views)),
        "dates": float(len(seen)),
        "seen": round(pixels / (grid.width * grid.height), 6),
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


def observe(
    opened: Sequence[Opened],
    bands: Sequence[str],
    grid: Grid,
    stack: ExitStack,
    listener: Listener,
    unit: str = "",
) -> list[Observation]:
    """The scenes that lie on a grid, as one observation for each date and satellite.

    Args:
        opened: The scenes.
        bands: The bands to read.
        grid: The grid.
        stack: Closes what reads them.
        listener: Is told of scenes that lie beside it.
        unit: Of the values, where it says how they are resampled.

    Raises:
        InputError: None does; the message prints both extents.
    """
    placed = [(item, covered_by(item, grid)) for item in opened]
    beside = [item.scene.name for item, covered in placed if covered is None]
    if len(beside) == len(opened):
        first = opened[0].grid
        raise InputError(
            f"No scene lies on the grid {describe(grid.bounds, grid.crs)}; the first one covers "
            f"{describe(first.bounds, first.crs)}.",
            "Choose scenes of the place, or another grid.",
        )
    if beside:
        listener(Log(f"{len(beside)} scenes lie beside the grid: {', '.join(beside[:3])}."))
    views = {
        item.scene: View(item, bands, grid, covered, stack, unit)
        for item, covered in placed
        if covered is not None
    }
    groups = grouped(
        [item for item, covered in placed if covered is not None],
        lambda item: (item.scene.day, item.scene.platform),
    )
    return [Observation(group[0].scene.day, tuple(views[item.scene] for item in group)) for group in groups]


def _rows(
    seen: Sequence[Observation],
    grid: Grid,
    bands: int,
    sensor: Sensor,
    memory: int,
    listener: Listener,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """First row and values ``[bands + 1, rows, columns]`` of each strip; the last band counts."""
    at_once = most_at_once(grid, [[view.covered for view in observation.views] for observation in seen])
    side = side_for(memory, at_once, bands)
    total = sum(1 for strip in strips(grid) for _ in parts(strip, side))
    done = 0
    for strip in strips(grid):
        values = np.full((bands + 1, strip.height, strip.width), np.nan, np.float32)
        for part in parts(strip, side):
            if cancelled():
                raise Cancelled
            rows = slice(part.row_off - strip.row_off, part.row_off - strip.row_off + part.height)
            columns = slice(part.col_off, part.col_off + part.width)
            found = [seen_on.read(part, sensor.floor)[0] for seen_on in seen if seen_on.touches(part)]
            if found:
                pixels = np.stack(found)
                values[-1, rows, columns] = np.isfinite(pixels[:, 0]).sum(axis=0)
                values[:-1, rows, columns] = median(pixels)
            else:
                values[-1, rows, columns] = 0
            done += 1
            listener(Progress(done, total))
        yield strip.row_off, values


def _doubts(views: Sequence[View]) -> Iterator[str]:
    for view in views:
        if view.count and view.dark / view.count > DARK:
            yield (
                f"{view.dark / view.count:.0%} of the measurements of the scene {view.opened.scene.name} are "
                "not above zero: its catalogue may say wrongly that an offset is to be added. Compare it "
                "with others, or give the offset, 0."
            )


def _tags(job: CompositeJob, views: Sequence[View], notes: Sequence[str]) -> dict[str, str]:
    # In one order, so that the same scenes give the same file in whatever order they were named.
    supply = replace(job.scenes, paths=tuple(sorted(job.scenes.paths)))
    return {
        "BIOSR_JOB": json.dumps({"composite": dump(replace(job, scenes=supply))}),
        "BIOSR_VERSIONS": provenance.versions(),
        "BIOSR_INPUTS": "\n".join(view.opened.scene.name for view in views),
        "BIOSR_RESAMPLING": "\n".join(notes) or "none",
        "TIFFTAG_SOFTWARE": f"BioSR {__version__}",
    }
