"""The coarse layer that a map was made from, within the map."""

from __future__ import annotations

import numpy as np
from rasterio.windows import Window

from ..grid import describe_pixels
from ..layers import Series
from . import places
from .places import MadeMap, Values
from .survey import Sheet, Sums

HECTARE = 10_000.0


class Coarse:
    """Reads it on its own lattice.

    Args:
        layer: The layer, on the lattice of the map's making.
        window: The map, in the lattice's output pixels.
    """

    def __init__(self, layer: Series, window: Window) -> None:
        self._layer = layer
        self.ratio = layer.spec.ratio
        self._place = Window(*(int(number) // self.ratio for number in window.flatten()))
        self._grid = layer.sources[0].grid.crop(self._place)

    def values(self, window: Window) -> Values:
        """float64 ``[rows, columns]`` of a window in its pixels, counted from the map's corner."""
        place = (window.col_off + self._place.col_off, window.row_off + self._place.row_off)
        output = Window(*(number * self.ratio for number in (*place, window.width, window.height)))
        return np.asarray(self._layer.read(output)[0][0, 0], np.float64)

    def sheet(self) -> Sheet:
        """All that is known of it."""
        sample = [self.values(window).ravel() for window in places.sample_windows(self._grid)]
        found = np.concatenate(sample).astype(np.float32)
        return Sheet(
            self._picture(),
            self.sums(),
            found[np.isfinite(found)],
            places.is_sampled_whole(self._grid),
            describe_pixels(self._grid),
            float(np.sqrt(np.prod(places.pixel_metres(self._grid)))),
        )

    def sums(self, made: MadeMap | None = None) -> Sums:
        """What its pixels come to; those alone where a map has data, if one is given."""
        pixels, area, total = 0, 0.0, 0.0
        for rows in places.strips(self._grid):
            values, areas = self.values(rows), places.areas(self._grid, rows)
            if made:
                values = np.where(np.isfinite(made.seen(1, self._grid, rows)), values, np.nan)
            known = np.isfinite(values)
            pixels += int(known.sum())
            area += float(areas[known].sum())
            total += float((values * areas)[known].sum())
        return Sums(area / HECTARE, total / area if pixels else float("nan"), total / HECTARE)

    def row(self, window: Window) -> Values:
        """Its values at the pixels of one row of the map, ``[columns]``."""
        first, stop = window.col_off // self.ratio, -(-(window.col_off + window.width) // self.ratio)
        values = self.values(Window(first, window.row_off // self.ratio, stop - first, 1))[0]
        begin = window.col_off - first * self.ratio
        return np.asarray(values.repeat(self.ratio)[begin : begin + window.width])

    def _picture(self) -> Values:
        thin = places.thinned(self._grid)
        if thin == self._grid:
            return self.values(self._grid.window)
        raster = self._layer.layer.rasters[0]
        return np.asarray(places.shown(raster, raster.bands[:1], thin, self._layer.spec)[0])
