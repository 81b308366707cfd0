"""Blends tiles into rows of the map without seams, holding one row of tiles at a time.

The ramp over the pixels that two tiles share is a raised cosine and its complement, so the weights
sum to one by themselves: no epsilon and no division, and a constant field stays constant up to the
corners. Nodata needs no weights either, because whether a pixel is valid depends on its position
alone: all tiles agree on it, and it is cut out after the blending.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from .tiles import Axis, Lattice, Tile


@dataclass(frozen=True)
class Band:
    """Finished rows of the map.

    Attributes:
        row: First row, counted from the top of the wanted window.
        values: float32 ``[bands, rows, columns]``, NaN where there is no data.
    """

    row: int
    values: NDArray[np.float32]


def ramp(overlap: int) -> NDArray[np.float64]:
    """Weights that rise from zero to one, ``sin^2(pi (x + 1/2) / 2 o)``, at the ``o`` pixel centres."""
    centres = (np.arange(overlap) + 0.5) / overlap
    return np.square(np.sin(centres * np.pi / 2))


def weights(axis: Axis, index: int) -> NDArray[np.float64]:
    """Weights of a tile's core along one side; one at the borders of the raster."""
    values = np.ones(axis.core_size)
    rising = ramp(axis.overlap)
    if index > 0:
        values[: axis.overlap] = rising
    if index < axis.count - 1:
        values[axis.stride :] = 1 - rising
    first, stop = axis.core(index)
    return values[first - axis.start(index) : stop - axis.start(index)]


@dataclass
class _Strip:
    """One row of tiles, merged from left to right.

    Sums of two terms: in whatever order tiles come, the result is the same to the last bit.
    """

    missing: int
    total: NDArray[np.float64]
    valid: NDArray[np.bool_]


@dataclass
class Blender:
    """Takes tiles in any order, gives rows of the map from top to bottom.

    Attributes:
        lattice: Where the tiles lie.
        window: The wanted part of the raster.
        bands: Bands of the map.
    """

    lattice: Lattice
    window: Window
    bands: int
    _strips: dict[int, _Strip] = field(default_factory=dict)
    _carry: Optional[NDArray[np.float64]] = None

    def __post_init__(self) -> None:
        first, stop = self.window.row_off, self.window.row_off + self.window.height
        self._rows = self.lattice.rows.touching(first, stop)
        self._next = self._rows.start

    @property
    def strips_held(self) -> int:
        """How many rows of tiles are in memory now; one, if tiles come row by row."""
        return len(self._strips)

    def add(
        self, tile: Tile, values: Optional[NDArray[np.float32]], valid: NDArray[np.bool_]
    ) -> Iterator[Band]:
        """Merges a tile and yields the rows that became final.

        Args:
            tile: Which tile.
            values: What the model made of it, ``[bands, size, size]`` with halo, or ``None`` if
                none of its core is valid.
            valid: Which pixels of the core hold data, ``[core rows, core columns]``.
        """
        if tile.row not in self._strips:
            self._strips[tile.row] = self._empty(tile.row)
        strip, core = self._strips[tile.row], tile.core
        start = max(core.col_off, self.window.col_off)
        stop = min(core.col_off + core.width, self.window.col_off + self.window.width)
        target = slice(start - self.window.col_off, stop - self.window.col_off)
        inside = slice(start - core.col_off, stop - core.col_off)
        strip.valid[: core.height, target] = valid[:, inside]
        if values is not None:
            rows, columns = tile.core_in_tile
            weight = weights(self.lattice.columns, tile.column)[inside]
            strip.total[:, : core.height, target] += weight * values[:, rows, columns][:, :, inside]
        strip.missing -= 1
        while self._next in self._strips and not self._strips[self._next].missing:
            band = self._finish(self._next, self._strips.pop(self._next))
            self._next += 1
            if band.values.shape[1]:  # else the window begins after the rows that the next strip leaves alone
                yield band

    def _empty(self, row: int) -> _Strip:
        first, stop = self.lattice.rows.core(row)
        shape = (stop - first, self.window.width)
        columns = len(self.lattice.columns_of(self.window))
        return _Strip(columns, np.zeros((self.bands, *shape)), np.zeros(shape, bool))

    def _finish(self, row: int, strip: _Strip) -> Band:
        axis = self.lattice.rows
        first, stop = axis.core(row)
        total = strip.total
        total *= weights(axis, row)[:, np.newaxis]  # in place, as below: a row of tiles is large
        if self._carry is not None:
            total[:, : self._carry.shape[1]] += self._carry
        if row < self._rows.stop - 1:
            stop = axis.start(row + 1)
            self._carry = total[:, stop - first :].copy()
        begin = max(first, self.window.row_off)
        end = min(stop, self.window.row_off + self.window.height)
        part = slice(begin - first, end - first)
        values = total[:, part].astype(np.float32)
        values[:, ~strip.valid[part]] = np.nan
        return Band(begin - self.window.row_off, values)
