"""One job from its description to the finished map, in one straight walk."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Callable

import rasterio
from rasterio.crs import CRS

from . import (
    catalogue,
    checks,
    compute,
    costs,
    journal,
    output,
    plan,
    products,
    provenance,
    schedule,
    series,
    session,
)
from .card import ModelCard
from .errors import InputError
from .events import Listener, Log, Result, Warn
from .job import Job
from .journal import Journal
from .layers import Layer, open_layers
from .plan import Plan

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
        for message in (*chosen.doubts, *_doubts(layers, walk, card)):
            listener(Warn(message))
        guessed = [note for layer in layers for note in layer.notes]
        strange = _strange(layers, card)
        for message in (*_unused(job, card), *chosen.notes, *guessed, *walk.gaps, *walk.notes, *strange):
            listener(Log(message))
        model = session.load(file, card, job.options.device, job.options.threads, walk.lattice.rows.size)
        if model.note:
            listener(Warn(model.note))
        listener(Log(f"The model runs on {model.device} ({model.provider})."))
        wanted = products.of(card, job.options)
        about = output.Description(
            wanted.bands, wanted.units, provenance.tags(job, card, model.device, walk.notes)
        )
        order = schedule.make(walk, len(about.bands), file, card, model, job.options)
        listener(Log(order.outlook))
        with (
            output.writing_to(path),
            journal.keeping(
                path,
                walk.grid.crop(walk.window),
                len(about.bands),
                provenance.identity(about.tags),
                job.options.resume,
                listener,
            ) as book,
        ):
            checks.check_space(path, walk, book.bands, book.share)
            cost = compute.fill(book, order, walk, model, wanted, listener, cancelled)
            if book.empty:
                raise _no_data(walk)
            _finish(book, path, walk.target, about)
        if cost:
            costs.remember(card, walk.lattice.rows.size, model.device, job.options.threads, cost)
        return Result(str(path), card.id, model.device, order.tiles, round(time.monotonic() - started, 3))


def _finish(book: Journal, path: Path, target: CRS, about: output.Description) -> None:
    """Makes the map of its finished parts."""
    with output.together(book.folder, book.grid, book.finished, about) as whole:
        if target == book.grid.crs:
            output.publish(whole, book.folder, path, book.stands_in)
            return
        warped = book.folder / "warped.tif"
        written = output.warp(whole, warped, target, about)
    output.publish(warped, book.folder, path, written.stands_in)


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


def _strange(layers: Iterable[Layer], card: ModelCard) -> Iterator[str]:
    for layer in layers:
        if share := checks.outside_training(layer, card):
            yield (
                f"About {share:.0%} of {layer.name} lies outside the range of values that the model "
                f"{card.id!r} was trained on."
            )


def _unused(job: Job, card: ModelCard) -> Iterator[str]:
    roles = {spec.role for spec in card.inputs}
    for item in job.inputs:
        if item.role not in roles:
            yield f"The model {card.id!r} takes no {item.role} input: {item.path} is not used."
