"""What a report shows of a finished map and of what went in; of a large map, far from all pixels are read.

Pictures are read through the map's overviews. Mean and number of pixels are those that were counted while
the map was written. Quantiles are of windows that are evenly spread, all of a map that is not large.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader
from rasterio.windows import Window

from .. import plan, series
from ..card import InputSpec, ModelCard
from ..evaluation.terrain import pixel_sizes
from ..evaluation.variogram import round_up
from ..grid import Grid, describe_pixels
from ..job import Job
from ..layers import Raster, Series, open_layers
from ..plan import Plan
from ..products import DEVIATION, OUTSIDE
from ..raster import open_raster, source_on, spread
from ..views import grid_of

Values = NDArray[np.float64]
HECTARE = 10_000.0
SHOWN = 700
"""Pixels of a picture along its longer side at most."""
PROFILE = 600
"""Pixels of a profile at most."""
SAMPLE_SIDE, SAMPLE_WINDOWS = 512, 5
"""Quantiles are of so many windows of so many pixels along each side at most."""
AREAS = 700
"""Along each side of a grid at most, a pixel's area is computed so often: it changes slowly."""
STRIP = 256
"""Rows that are read at a time."""
QUANTILES = (5, 25, 50, 75, 95)
ROLES = {
    "biomass": "Biomass", "optical": "Optical image", "s2_series": "Sentinel-2, first date",
    "s1_series": "Sentinel-1, first date", "height": "Canopy height", "image": "Image",
}  # fmt: skip
NATURAL, FALSE = ("B4", "B3", "B2"), ("B12", "B8", "B4")
"""Bands that are shown as red, green and blue, where a guide has them."""


@dataclass(frozen=True)
class Sums:
    """What the pixels of a layer come to.

    Attributes:
        area: Of those with data, in ha.
        mean: Of those.
        total: Each times its area in ha.
    """

    area: float
    mean: float
    total: float


@dataclass(frozen=True)
class Sheet:
    """A layer of the quantity that the map holds.

    Attributes:
        picture: The layer thinned, ``[rows, columns]``, NaN where there is no data.
        sums: Of all of it.
        sample: Values for quantiles and the histogram, in no order.
        whole: True if the sample is all there is.
        pixels: Its pixel size in words.
        side: Of a pixel, in m.
    """

    picture: Values
    sums: Sums
    sample: NDArray[np.float32]
    whole: bool
    pixels: str
    side: float

    @property
    def quantiles(self) -> list[float]:
        """The values below which :data:`QUANTILES` per cent lie."""
        return np.quantile(self.sample, np.divide(QUANTILES, 100)).tolist() if self.sample.size else []


@dataclass(frozen=True)
class Image:
    """An image that went in, to be looked at.

    Attributes:
        title: What it is.
        picture: From 0 to 1, ``[rows, columns]`` or ``[rows, columns, 3]``; NaN where there is no data.
    """

    title: str
    picture: Values


@dataclass(frozen=True)
class Profile:
    """The values along a part of one row of the map.

    Attributes:
        start: Where it begins and on which row, in km from the map's corner: across, down.
        distance: Of the pixels' edges from there, in km, ``[pixels + 1]``.
        after: Of the map, ``[pixels]``.
        deviation: Its standard deviation, if it has one.
        before: Of the coarse layer, at the map's pixels, if there is one.
    """

    start: tuple[float, float]
    distance: Values
    after: Values
    deviation: Optional[Values]
    before: Optional[Values]


@dataclass(frozen=True)
class Survey:
    """All that is seen of a run's map and of what went in.

    Attributes:
        unit: Of the quantity.
        size: Across and down, in km.
        shape: Rows and columns of the map on the grid of its making.
        after: The map.
        before: The coarse layer of the same quantity, if one went in.
        shared: The sums of ``before`` where the map has data, if that is not everywhere.
        profile: Along a row.
        image: The guide, or the first date of a series.
        deviation: The standard deviation thinned, if the map has it.
        outside: The share of pixels that lie outside what the model was trained on, thinned, if the map
            has that band.
        resampled: What was, from what to what.
        gaps: Where the map has no data, and why.
        warped: The pixels of a map that was warped once it was finished, in words.
        top: Where the colour scale of the map and of what went in ends; both have the same one.
    """

    unit: str
    size: tuple[float, float]
    shape: tuple[int, int]
    after: Sheet
    before: Optional[Sheet]
    shared: Optional[Sums]
    profile: Optional[Profile]
    image: Optional[Image]
    deviation: Optional[Values]
    outside: Optional[Values]
    resampled: tuple[str, ...]
    gaps: tuple[str, ...]
    warped: str
    top: float


def coarse_of(card: ModelCard) -> Optional[InputSpec]:
    """The model's input that holds the same quantity as its output, the coarsest of several."""
    alike = [
        spec
        for spec in card.rasters
        if spec.unit == card.output.unit and len(spec.bands) == len(card.output.bands) and not spec.dates
    ]
    return max(alike, key=lambda spec: spec.ratio, default=None)


def look(job: Job, card: ModelCard, path: Path) -> Survey:
    """Looks at the finished map at ``path`` and at what it was made from.

    Raises:
        BiosrError: One of the files cannot be read any more.
    """
    with ExitStack() as stack:
        chosen = series.select(job, card)
        layers = open_layers(chosen, card.rasters, stack)
        walk = plan.make(layers, card, job.options, stack, chosen.days)
        made = stack.enter_context(open_raster(str(path)))
        return _Viewer(card, walk, made).survey()


class _Viewer:
    """Reads the map and what went in as they lie on the lattice of the map's making."""

    def __init__(self, card: ModelCard, walk: Plan, made: DatasetReader) -> None:
        self.card, self.walk, self.made = card, walk, made
        self.grid = walk.grid.crop(walk.window)
        coarse = coarse_of(card)
        self.coarse = next((one for one in walk.series if one.spec == coarse), None)
        self.names = [name or "" for name in made.descriptions]

    def survey(self) -> Survey:
        """All of it."""
        thin = _thinned(self.grid)
        after = self._after(thin)
        before, shared = self._before() if self.coarse else (None, None)
        found = [band for band in (self._band(DEVIATION), self._band(OUTSIDE)) if band]
        pictures = {band: self._seen(band, thin) for band in found}
        width, height = _metres(self.grid)
        values = [sheet.picture for sheet in (before, after) if sheet]
        return Survey(
            unit=self.card.output.unit,
            size=(self.grid.width * width / 1000, self.grid.height * height / 1000),
            shape=(self.grid.height, self.grid.width),
            after=after,
            before=before,
            shared=shared,
            profile=self._profile(after.picture),
            image=self._image(),
            deviation=pictures.get(self._band(DEVIATION)),
            outside=pictures.get(self._band(OUTSIDE)),
            resampled=tuple(self.walk.notes),
            gaps=self.walk.gaps,
            warped=describe_pixels(grid_of(self.made)) if self.walk.warped else "",
            top=_top(values),
        )

    def _band(self, name: str) -> int:
        """The number of the band that is called so, of several the first; 0 if there is none."""
        return next((i for i, one in enumerate(self.names, start=1) if one.startswith(name)), 0)

    def _seen(self, band: int, grid: Grid) -> Values:
        with source_on(self.made, (band,), grid) as source:
            return np.asarray(source.read(grid.window)[0][0], np.float64)

    def _after(self, thin: Grid) -> Sheet:
        own = grid_of(self.made)
        picture = self._seen(1, thin)
        sample, whole = _sampled(self.made)
        width, height = _metres(own)
        return Sheet(
            picture, self._counted(own), sample, whole, describe_pixels(own), float(np.sqrt(width * height))
        )

    def _counted(self, own: Grid) -> Sums:
        """Those of the map, by what was counted while it was written.

        Where pixels differ in area, the mean weighted by it is to the plain one as it is in the picture.
        """
        tags = self.made.tags(1)
        mean = float(tags["STATISTICS_MEAN"])
        pixels = round(float(tags["STATISTICS_VALID_PERCENT"]) / 100 * own.width * own.height)
        thin = _thinned(own)
        picture = self._seen(1, thin)
        known = np.isfinite(picture)
        areas = _areas(thin, thin.window)[known] * (own.width * own.height) / (thin.width * thin.height)
        values = picture[known]
        area = pixels * float(areas.mean()) / HECTARE if values.size else 0.0
        weighted = float(np.average(values, weights=areas) - values.mean()) if values.size else 0.0
        return Sums(area, mean + weighted, (mean + weighted) * area)

    def _before(self) -> tuple[Sheet, Optional[Sums]]:
        """The coarse layer within the map; and its sums where the map has data, if that is not everywhere."""
        one = self._coarse_layer
        grid = one.sources[0].grid
        ratio = one.spec.ratio
        place = _divided(self.walk.window, ratio)
        own = grid.crop(place)
        sums, there = np.zeros(3), np.zeros(3)
        with source_on(self.made, (1,), own) as source:
            for rows in _strips(own):
                values = self._coarse_values(_moved(rows, place))
                areas = _areas(own, rows)
                sums += _summed(values, areas)
                there += _summed(np.where(source.read(rows)[1], values, np.nan), areas)
        sample = [
            self._coarse_values(_moved(window, place)).ravel()
            for window in _windows(own.height, own.width)
        ]  # fmt: skip
        taken = np.concatenate(sample).astype(np.float32)
        width, height = _metres(own)
        sheet = Sheet(
            self._coarse_picture(own, place),
            _sums(sums),
            taken[np.isfinite(taken)],
            max(own.width, own.height) <= SAMPLE_SIDE * SAMPLE_WINDOWS,
            describe_pixels(own),
            float(np.sqrt(width * height)),
        )
        return sheet, _sums(there) if there[0] < sums[0] else None

    @property
    def _coarse_layer(self) -> Series:
        if self.coarse is None:
            raise ValueError("no coarse layer went in")
        return self.coarse

    def _coarse_values(self, window: Window) -> Values:
        """float64 ``[rows, columns]`` of a window in pixels of the coarse lattice."""
        ratio = self._coarse_layer.spec.ratio
        scaled = Window(*(number * ratio for number in window.flatten()))
        return np.asarray(self._coarse_layer.read(scaled)[0][0, 0], np.float64)

    def _coarse_picture(self, own: Grid, place: Window) -> Values:
        thin = _thinned(own)
        if thin == own:
            return self._coarse_values(place)
        raster = self._coarse_layer.layer.rasters[0]
        return np.asarray(_shown(raster, raster.bands[:1], thin, self._coarse_layer.spec)[0])

    def _image(self) -> Optional[Image]:
        for one in self.walk.series:
            if one is self.coarse:
                continue
            raster = one.layer.rasters[one.layer.steps[0]]
            names = one.spec.bands
            wanted = next((rgb for rgb in (NATURAL, FALSE) if set(rgb) <= set(names)), names[:1])
            bands = tuple(raster.bands[names.index(name)] for name in wanted)
            thin = _thinned(self.grid.resize(self.grid.width // one.spec.ratio or 1,
                                             self.grid.height // one.spec.ratio or 1))  # fmt: skip
            values = _shown(raster, bands, thin, one.spec)
            return Image(f"{ROLES[one.spec.role]}: {', '.join(wanted)}", _stretched(values))
        return None

    def _profile(self, picture: Values) -> Optional[Profile]:
        """Along the row with the most data, the one nearest the middle of several."""
        known = np.isfinite(picture).sum(axis=1)
        if not known.any():
            return None
        rows = np.arange(len(known))
        best = max(rows, key=lambda row: (known[row], -abs(row - len(known) // 2)))
        row = int((best + 0.5) * self.grid.height / len(known))
        ratio = self.coarse.spec.ratio if self.coarse else 1
        width = min(PROFILE, self.grid.width)
        there = np.nonzero(np.isfinite(picture[best]))[0].mean() / picture.shape[1] * self.grid.width
        column = int(np.clip(there - width / 2, 0, self.grid.width - width)) // ratio * ratio
        window = Window(column, row, min(width, self.grid.width - column), 1)
        metres = _metres(self.grid)
        return Profile(
            start=(column * metres[0] / 1000, (row + 0.5) * metres[1] / 1000),
            distance=np.arange(window.width + 1) * metres[0] / 1000,
            after=self._row(1, window),
            deviation=self._row(self._band(DEVIATION), window) if self._band(DEVIATION) else None,
            before=self._coarse_row(window) if self.coarse else None,
        )

    def _row(self, band: int, window: Window) -> Values:
        with source_on(self.made, (band,), self.grid) as source:
            return np.asarray(source.read(window)[0][0, 0], np.float64)

    def _coarse_row(self, window: Window) -> Values:
        ratio = self._coarse_layer.spec.ratio
        first, stop = window.col_off // ratio, -(-(window.col_off + window.width) // ratio)
        place = _divided(self.walk.window, ratio)
        values = self._coarse_values(
            Window(place.col_off + first, place.row_off + window.row_off // ratio, stop - first, 1)
        )[0].repeat(ratio)
        begin = window.col_off - first * ratio
        return np.asarray(values[begin : begin + window.width])


def _shown(raster: Raster, bands: tuple[int, ...], grid: Grid, spec: InputSpec) -> Values:
    with source_on(raster.dataset, bands, grid, spec.valid_range, spec.unit) as source:
        return np.asarray(source.read(grid.window)[0], np.float64)


def _stretched(values: Values) -> Values:
    """From the 2nd to the 98th percentile of each band, ``[rows, columns]`` or ``[rows, columns, 3]``."""
    known = np.isfinite(values).any(axis=(1, 2))
    if not known.all():
        return np.full(values.shape[1:], np.nan)
    low, high = (np.nanpercentile(values, share, axis=(1, 2))[:, None, None] for share in (2, 98))
    scaled = np.clip((values - low) / np.maximum(high - low, 1e-9), 0, 1)
    return np.moveaxis(scaled, 0, -1) if len(scaled) == 3 else scaled[0]


def _summed(values: Values, areas: Values) -> Values:
    """How many pixels hold data, their area, and the sum of values times area."""
    known = np.isfinite(values)
    return np.array([known.sum(), areas[known].sum(), (values * areas)[known].sum()])


def _sums(found: Values) -> Sums:
    pixels, area, total = found.tolist()
    if not pixels:
        return Sums(0.0, float("nan"), 0.0)
    return Sums(area / HECTARE, total / area, total / HECTARE)


def _top(values: Sequence[Values]) -> float:
    """Where the one colour scale of several pictures ends."""
    known = np.concatenate([part[np.isfinite(part)] for part in values])
    return round_up(float(np.quantile(known, 0.99))) if known.size else 1.0


def _sampled(dataset: DatasetReader) -> tuple[NDArray[np.float32], bool]:
    """Valid values of the first band, in no order; and whether they are all there are."""
    found = []
    for window in _windows(dataset.height, dataset.width):
        values = dataset.read(1, window=window, masked=True)
        found.append(np.asarray(values.compressed(), np.float32))
    whole = max(dataset.height, dataset.width) <= SAMPLE_SIDE * SAMPLE_WINDOWS
    return np.concatenate(found), whole


def _windows(height: int, width: int) -> list[Window]:
    return [
        Window.from_slices(rows, columns)
        for rows in spread(height, SAMPLE_SIDE, SAMPLE_WINDOWS)
        for columns in spread(width, SAMPLE_SIDE, SAMPLE_WINDOWS)
    ]


def _thinned(grid: Grid) -> Grid:
    """The grid as it is if it is small, else with fewer and larger pixels of the same place."""
    most = max(grid.width, grid.height)
    if most <= SHOWN:
        return grid
    return grid.resize(*(max(1, round(side * SHOWN / most)) for side in (grid.width, grid.height)))


def _metres(grid: Grid) -> tuple[float, float]:
    """Width and height of a pixel in the middle, in m."""
    sizes = pixel_sizes(grid, grid.window, max(grid.width, grid.height))
    return float(sizes.width[0, 0]), float(sizes.height[0, 0])


def _areas(grid: Grid, window: Window) -> Values:
    """The area of each pixel of a window in m², on the ellipsoid.

    Of a large grid, neighbours share that of the one in their middle.
    """
    side = -(-max(grid.width, grid.height) // AREAS)
    areas = pixel_sizes(grid, window, side).area.repeat(side, axis=0).repeat(side, axis=1)
    return areas[: window.height, : window.width]


def _strips(grid: Grid) -> list[Window]:
    return [
        Window(0, row, grid.width, min(STRIP, grid.height - row)) for row in range(0, grid.height, STRIP)
    ]  # fmt: skip


def _divided(window: Window, ratio: int) -> Window:
    return Window(*(int(number) // ratio for number in window.flatten()))


def _moved(window: Window, place: Window) -> Window:
    """A window that counts from the corner of ``place``, as one of the lattice that ``place`` is of."""
    return Window(window.col_off + place.col_off, window.row_off + place.row_off, window.width, window.height)
