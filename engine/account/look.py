"""Looks at a finished map and at what it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Optional

import numpy as np
from rasterio.windows import Window

from .. import opening, remote
from ..card import ModelCard
from ..evaluation.variogram import round_up
from ..grid import Grid, describe_pixels
from ..job import Job
from ..plan import Plan
from ..products import DEVIATION, OUTSIDE
from ..wording import mark, tr, translated
from . import places
from .coarse import HECTARE, Coarse
from .places import MadeMap, Values
from .survey import Image, Profile, Sheet, Sums, Survey, coarse_of

PROFILE = 600
"""Pixels of a profile at most."""
ROLES = {
    "biomass": mark("Biomass"),
    "optical": mark("Optical image"),
    "s2_series": mark("Sentinel-2, first date"),
    "s1_series": mark("Sentinel-1, first date"),
    "height": mark("Canopy height"),
    "image": mark("Image"),
}
NATURAL, FALSE = ("B4", "B3", "B2"), ("B12", "B8", "B4")
"""Bands that are shown as red, green and blue, where a guide has them."""


def look(job: Job) -> Survey:
    """Looks at the finished map of a job and at what it was made from.

    Raises:
        BiosrError: One of the files cannot be read any more.
    """
    with remote.environment(), ExitStack() as stack:
        opened = opening.open_job(job, stack)
        return _survey(opened.card, opened.walk, MadeMap(job.output, stack))


def _survey(card: ModelCard, walk: Plan, made: MadeMap) -> Survey:
    grid = walk.grid.crop(walk.window)
    thin = places.thinned(grid)
    spec = coarse_of(card)
    coarse = next((Coarse(one, walk.window) for one in walk.series if one.spec == spec), None)
    after, before = _after(made, thin), coarse.sheet() if coarse else None
    shared = coarse.sums(made) if coarse else None
    pictures = {
        name: made.seen(made.band(name), thin, thin.window)
        for name in (DEVIATION, OUTSIDE)
        if made.band(name)
    }
    width, height = places.pixel_metres(grid)
    return Survey(
        unit=card.output.unit,
        size=(grid.width * width / 1000, grid.height * height / 1000),
        shape=(grid.height, grid.width),
        after=after,
        before=before,
        shared=shared if shared and before and shared.area < before.sums.area else None,
        profile=_profile(made, grid, after.picture, coarse),
        image=_image(walk, grid),
        deviation=pictures.get(DEVIATION),
        outside=pictures.get(OUTSIDE),
        resampled=tuple(walk.notes),
        warped=describe_pixels(made.grid) if walk.warped else "",
        top=_top([sheet.picture for sheet in (before, after) if sheet]),
    )


def _after(made: MadeMap, thin: Grid) -> Sheet:
    return Sheet(
        made.seen(1, thin, thin.window),
        _counted(made),
        places.sampled(made.dataset),
        places.is_sampled_whole(made.grid),
        describe_pixels(made.grid),
        float(np.sqrt(np.prod(places.pixel_metres(made.grid)))),
    )


def _counted(made: MadeMap) -> Sums:
    """Those of the map, by what was counted while it was written.

    Where pixels differ in area, the mean that is weighted by it lies as far from the plain one as in the
    thinned map.
    """
    tags, own, thin = made.dataset.tags(1), made.grid, places.thinned(made.grid)
    picture = made.seen(1, thin, thin.window)
    known = np.isfinite(picture)
    values, areas = picture[known], places.areas(thin, thin.window)[known]
    pixels = round(float(tags["STATISTICS_VALID_PERCENT"]) / 100 * own.width * own.height)
    pixel = float(areas.mean()) * (thin.width * thin.height) / (own.width * own.height)
    mean = float(tags["STATISTICS_MEAN"]) + float(np.average(values, weights=areas) - values.mean())
    area = pixels * pixel / HECTARE
    return Sums(area, mean, mean * area)


def _profile(made: MadeMap, grid: Grid, picture: Values, coarse: Optional[Coarse]) -> Optional[Profile]:
    """Along the row with the most data, the one nearest the middle of several."""
    known = np.isfinite(picture)
    counts = known.sum(axis=1)
    if not counts.any():
        return None
    best = max(range(len(counts)), key=lambda row: (counts[row], -abs(row - len(counts) // 2)))
    row = int((best + 0.5) * grid.height / len(counts))
    width = min(PROFILE, grid.width)
    middle = np.nonzero(known[best])[0].mean() / picture.shape[1] * grid.width
    column = int(np.clip(middle - width / 2, 0, grid.width - width))
    window = Window(column, row, width, 1)
    across, down = places.pixel_metres(grid)
    deviation = made.band(DEVIATION)
    return Profile(
        start=(column * across / 1000, (row + 0.5) * down / 1000),
        distance=np.arange(width + 1) * across / 1000,
        after=made.seen(1, grid, window)[0],
        deviation=made.seen(deviation, grid, window)[0] if deviation else None,
        before=coarse.row(window) if coarse else None,
    )


def _image(walk: Plan, grid: Grid) -> Optional[Image]:
    """The first raster that does not hold the map's quantity."""
    for one in walk.series:
        if one.spec.role in {"biomass", "height"}:
            continue
        raster = one.layer.rasters[one.layer.steps[0]]
        names = one.spec.bands
        wanted = next((rgb for rgb in (NATURAL, FALSE) if set(rgb) <= set(names)), names[:1])
        bands = tuple(raster.bands[names.index(name)] for name in wanted)
        ratio = one.spec.ratio
        thin = places.thinned(grid.resize(grid.width // ratio, grid.height // ratio))
        values = places.shown(raster, bands, thin, one.spec)
        return Image(
            tr("{name}: {pixels}").format(name=translated(ROLES[one.spec.role]), pixels=", ".join(wanted)),
            _stretched(values),
        )
    return None


def _stretched(values: Values) -> Values:
    """From the 2nd to the 98th percentile of each band, ``[rows, columns]`` or ``[rows, columns, 3]``."""
    if not np.isfinite(values).any(axis=(1, 2)).all():
        return np.full(values.shape[1:], np.nan)
    low, high = (np.nanpercentile(values, share, axis=(1, 2))[:, None, None] for share in (2, 98))
    scaled = np.clip((values - low) / np.maximum(high - low, 1e-9), 0, 1)
    return np.asarray(np.moveaxis(scaled, 0, -1) if len(scaled) == 3 else scaled[0])


def _top(pictures: Sequence[Values]) -> float:
    """Where the one colour scale of several pictures ends."""
    known = np.concatenate([part[np.isfinite(part)] for part in pictures])
    return round_up(float(np.quantile(known, 0.99))) if known.size else 1.0
