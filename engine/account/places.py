"""Which pixels of a large raster a report reads, and how large they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.io import DatasetReader
from rasterio.windows import Window

from ..card import InputSpec
from ..evaluation.terrain import pixel_sizes
from ..grid import Grid
from ..layers import Raster
from ..raster import open_raster, source_on, spread
from ..views import grid_of, warped

Values = NDArray[np.float64]
SHOWN = 700
"""Pixels of a picture along its longer side at most."""
SAMPLE_SIDE, SAMPLE_WINDOWS = 512, 5
"""A sample is so many windows of so many pixels along each side at most."""
STRIP = 256
"""Rows that are read at a time."""
AREAS = 128
"""Along each side of a grid at most, a pixel's area is computed so often: it changes slowly."""


class MadeMap:
    """A finished map as seen on any grid: read of the overview that is just fine enough.

    Attributes:
        dataset: It, in full detail.
        grid: Its own.
    """

    def __init__(self, path: str, stack: ExitStack) -> None:
        self.dataset = stack.enter_context(open_raster(path))
        self.grid = grid_of(self.dataset)
        factors = self.dataset.overviews(1)
        opened = [stack.enter_context(rasterio.open(path, overview_level=i)) for i in range(len(factors))]
        self._levels = list(zip((1, *factors), (self.dataset, *opened)))

    def seen(self, band: int, grid: Grid, window: Window) -> Values:
        """float64 ``[rows, columns]`` of a window of ``grid``, NaN where there is no data."""
        finer = self.grid.pixels_per_pixel_of(grid)
        factor, dataset = [level for level in self._levels if level[0] <= max(finer, 1) * 1.01][-1]
        if factor == 1:
            with source_on(dataset, (band,), grid) as source:
                return np.asarray(source.read(window)[0][0], np.float64)
        # Not by source_on: it reads a file by its name, and an overview has none.
        with warped(dataset, grid, Resampling.average, nodata=dataset.nodata) as view:
            found = view.read(band, window=window, masked=True)
        return np.asarray(found.astype(np.float64).filled(np.nan))

    def band(self, name: str) -> int:
        """The number of the band whose description begins so, of several the first; 0 if there is none."""
        names = enumerate(self.dataset.descriptions, start=1)
        return next((number for number, one in names if (one or "").startswith(name)), 0)


def shown(raster: Raster, bands: tuple[int, ...], grid: Grid, spec: InputSpec) -> Values:
    """``[bands, rows, columns]`` of a raster on a grid that may be far coarser, for the eye alone."""
    finer = grid_of(raster.dataset).pixels_per_pixel_of(grid) > 1
    way = Resampling.nearest if finer else None  # an average would take ten times as long
    with source_on(raster.dataset, bands, grid, spec.valid_range, spec.unit, way) as source:
        return np.asarray(source.read(grid.window)[0], np.float64)


def thinned(grid: Grid) -> Grid:
    """The grid as it is if it is small, else with fewer and larger pixels of the same place."""
    most = max(grid.width, grid.height)
    if most <= SHOWN:
        return grid
    return grid.resize(*(max(1, round(side * SHOWN / most)) for side in (grid.width, grid.height)))


def is_sampled_whole(grid: Grid) -> bool:
    """True if :func:`sample_windows` cover all of it."""
    return max(grid.width, grid.height) <= SAMPLE_SIDE * SAMPLE_WINDOWS


def sample_windows(grid: Grid) -> list[Window]:
    """Windows evenly spread over a grid: all of a small one."""
    return [
        Window.from_slices(rows, columns)
        for rows in spread(grid.height, SAMPLE_SIDE, SAMPLE_WINDOWS)
        for columns in spread(grid.width, SAMPLE_SIDE, SAMPLE_WINDOWS)
    ]


def sampled(dataset: DatasetReader) -> NDArray[np.float32]:
    """Values of the first band that are data, in no order."""
    found = (dataset.read(1, window=window, masked=True) for window in sample_windows(grid_of(dataset)))
    return np.concatenate([np.asarray(values.compressed(), np.float32) for values in found])


def strips(grid: Grid) -> Iterator[Window]:
    """The grid cut into bands of rows."""
    for row in range(0, grid.height, STRIP):
        yield Window(0, row, grid.width, min(STRIP, grid.height - row))


def pixel_metres(grid: Grid) -> tuple[float, float]:
    """Width and height of a pixel in the middle, in m."""
    sizes = pixel_sizes(grid, grid.window, max(grid.width, grid.height))
    return float(sizes.width[0, 0]), float(sizes.height[0, 0])


def areas(grid: Grid, window: Window) -> Values:
    """The area of each pixel of a window in m², on the ellipsoid.

    Of a large grid, neighbours share that of the one in their middle.
    """
    side = -(-max(grid.width, grid.height) // AREAS)
    found = pixel_sizes(grid, window, side).area.repeat(side, axis=0).repeat(side, axis=1)
    return found[: window.height, : window.width]
