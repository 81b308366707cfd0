"""One job from its description to the finished map, in one straight walk."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Callable, TypeVar

import numpy as np
import rasterio
from numpy.typing import NDArray

from . import catalogue, checks, output, plan, provenance, series, session
from .blend import Band, Blender
from .card import ModelCard
from .errors import Cancelled, InputError
from .events import Listener, Log, Progress, Result, Warn
from .job import Job
from .layers import Layer, open_layers
from .plan import Plan, TileData
from .session import DEFAULT_BATCH, Session

T = TypeVar("T")

GDAL_OPTIONS = {
    "GDAL_CACHEMAX": 64,  # MB; fixed, so that memory does not grow with the raster
}


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
    with rasterio.Env(**GDAL_OPTIONS), ExitStack() as stack:
        file, card = catalogue.find(job.model, job.model_folders)
        checks.check_output(job)
        chosen = series.select(job, card)
        layers = open_layers(chosen, card.rasters, stack)
        walk = plan.make(layers, card, job.options, stack, chosen.days)
        checks.check_space(path, walk, len(card.output.bands))
        for message in _doubts(layers, walk, card):
            listener(Warn(message))
        for message in (*_unused(job, card), *chosen.notes, *walk.gaps, *walk.notes):
            listener(Log(message))
        model = session.load(file, card, job.options.device, job.options.threads)
        if model.note:
            listener(Warn(model.note))
        about = output.Description(
            card.output.bands, card.output.unit, provenance.tags(job, card, model.device, walk.notes)
        )
        rows = _infer(walk, card, model, job.options.batch_size, listener, cancelled)
        with output.workspace(path) as folder, closing(rows):
            _write(rows, folder, path, walk, about)
        tiles = walk.lattice.count(walk.window)
        return Result(str(path), card.id, model.device, tiles, round(time.monotonic() - started, 3))


def _infer(
    walk: Plan,
    card: ModelCard,
    model: Session,
    batch_size: int,
    listener: Listener,
    cancelled: Callable[[], bool],
) -> Generator[Band, None, None]:
    """Reads, computes and blends; yields finished rows from top to bottom."""
    total = walk.lattice.count(walk.window)
    blender = Blender(walk.lattice, walk.window, len(card.output.bands))
    done = 0
    groups = batches(walk.read(), batch_size or DEFAULT_BATCH[model.device])
    with closing(prefetch(groups)) as ahead:
        for batch in ahead:
            if cancelled():
                raise Cancelled
            for data, values in zip(batch, _compute(batch, model)):
                yield from blender.add(data.tile, values, data.valid)
            done += len(batch)
            listener(Progress(done, total))


def _compute(batch: list[TileData], model: Session) -> Iterator[NDArray[np.float32] | None]:
    """The model's answer for each tile; ``None`` for those without any data."""
    wanted = [data.inputs for data in batch if data.inputs]
    stacked = {name: np.stack([inputs[name] for inputs in wanted]) for name in model.inputs} if wanted else {}
    answers = iter(model.run(stacked) if wanted else ())
    for data in batch:
        yield next(answers) if data.inputs else None


def _write(rows: Iterable[Band], folder: Path, path: Path, walk: Plan, about: output.Description) -> None:
    grid = walk.grid.crop(walk.window)
    unfinished = folder / "map.tif"
    with output.writing(unfinished, grid, about) as writer:
        for band in rows:
            writer.write(band.row, band.values)
        if writer.empty:
            raise _no_data(walk)
    checksums = writer.checksums
    if walk.warped:
        checksums = output.warp(unfinished, folder / "warped.tif", walk.target, about)
        unfinished = folder / "warped.tif"
    output.publish(unfinished, path, checksums)


def _no_data(walk: Plan) -> InputError:
    empty = walk.without_data()
    advice = "Check the layers' nodata values, and that their valid parts overlap."
    if empty:
        return InputError(f"The raster {empty[0]} holds no data in the extent: all is nodata.", advice)
    return InputError("No pixel of the map holds data: the inputs are nowhere valid together.", advice)


def _doubts(layers: Iterable[Layer], walk: Plan, card: ModelCard) -> Iterator[str]:
    if "demonstration" in card.title.casefold():
        yield (
            f"The model {card.id!r} is a demonstration ({card.title}): it shows that the method runs, "
            "its maps are not to be relied on."
        )
    for layer in layers:
        yield from checks.check_values(layer, card)
    yield from checks.check_place(walk.grid.crop(walk.window), card)


def _unused(job: Job, card: ModelCard) -> Iterator[str]:
    roles = {spec.role for spec in card.inputs}
    for item in job.inputs:
        if item.role not in roles:
            yield f"The model {card.id!r} takes no {item.role} input: {item.path} is not used."


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Groups items by ``size``; the last group may be smaller."""
    group: list[T] = []
    for item in items:
        group.append(item)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group


def prefetch(items: Iterator[T]) -> Generator[T, None, None]:
    """Makes the next item in another thread while the caller works on this one; never two at once."""
    end = object()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader") as reader:
        upcoming = reader.submit(next, items, end)
        while (item := upcoming.result()) is not end:
            upcoming = reader.submit(next, items, end)
            yield item  # type: ignore[misc]
