"""The tile lattice, fixed to the whole output grid and never to the part that is wanted.

A part of a map, a rerun and the whole map therefore cut the raster at the same places, and their
pixels are equal. All lengths are output pixels.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rasterio.windows import Window

from .card import TileSpec
from .grid import Grid


@dataclass(frozen=True)
class Axis:
    """The tiles along one side of the raster.

    Tile ``k`` is computed over ``[k * stride - rim, k * stride - rim + size)``. Without its halo, clipped
    to the raster, it is its core; neighbouring cores share ``overlap`` pixels, and no pixel lies in more
    than two.

    Attributes:
        length: Pixels of the whole raster along this side.
        size: Side of a tile.
        halo: Pixels thrown away at each end.
        stride: From one tile to the next.
        rim: Pixels of the first tile that lie outside the raster; at least the halo.
    """

    length: int
    size: int
    halo: int
    stride: int
    rim: int

    @property
    def overlap(self) -> int:
        """Pixels that two neighbouring cores share."""
        return self.core_size - self.stride

    @property
    def core_size(self) -> int:
        """A tile less its halo."""
        return self.size - 2 * self.halo

    @property
    def count(self) -> int:
        """How many tiles the raster has along this side."""
        return max(1, -(-(self.length - self._end(0)) // self.stride) + 1)

    def core(self, index: int) -> tuple[int, int]:
        """First pixel and the one after the last of a core, clipped to the raster."""
        return max(self.start(index), 0), min(self._end(index), self.length)

    def start(self, index: int) -> int:
        """First pixel of a core that is not clipped."""
        return index * self.stride - self.rim + self.halo

    def touching(self, first: int, stop: int) -> range:
        """The tiles whose core holds any pixel of ``[first, stop)``."""
        earliest = (first - self._end(0)) // self.stride + 1
        return range(max(0, earliest), min(self.count, -(-(stop - self.start(0)) // self.stride)))

    def _end(self, index: int) -> int:
        return self.start(index) + self.core_size


@dataclass(frozen=True)
class Tile:
    """One call's worth of pixels.

    Attributes:
        row: Index of the row of tiles.
        column: Index of the column of tiles.
        window: What the model computes, halo included; may stick out of the raster.
        core: What counts of it, clipped to the raster.
    """

    row: int
    column: int
    window: Window
    core: Window

    @property
    def core_in_tile(self) -> tuple[slice, slice]:
        """Rows and columns of the core, counted inside ``window``."""
        top = self.core.row_off - self.window.row_off
        left = self.core.col_off - self.window.col_off
        return slice(top, top + self.core.height), slice(left, left + self.core.width)


@dataclass(frozen=True)
class Lattice:
    """All tiles of a raster."""

    rows: Axis
    columns: Axis

    @classmethod
    def of(cls, spec: TileSpec, grid: Grid) -> Lattice:
        """The lattice of ``grid`` for a model that wants to be tiled as ``spec`` says.

        The stride is the largest multiple of ``spec.multiple_of`` that leaves at least one pixel of
        overlap for the blending ramp. The first tile begins such a multiple before the raster too: what a
        model does in windows, all tiles do in the windows of the whole raster.
        """
        step = spec.multiple_of
        stride = (spec.size - 2 * spec.halo - 1) // step * step
        rim = -(-spec.halo // step) * step
        rows, columns = (Axis(n, spec.size, spec.halo, stride, rim) for n in (grid.height, grid.width))
        return cls(rows, columns)

    @classmethod
    def fitting(cls, spec: TileSpec, grid: Grid) -> Lattice:
        """The lattice that computes the fewest pixels, of those with any size that the model can be set to.

        It depends on the whole grid and on nothing else, neither on the machine nor on the part that is
        wanted: whoever makes the map gets the same pixels. Of equals, the smaller tiles.
        """
        sizes = sorted({spec.size, *spec.sizes})
        lattices = (cls.of(replace(spec, size=size), grid) for size in sizes)
        return min(lattices, key=lambda found: found.count(grid.window) * found.rows.size**2)

    def tile(self, row: int, column: int) -> Tile:
        """The tile at a place of the lattice."""
        size, halo = self.rows.size, self.rows.halo
        (top, bottom), (left, right) = self.rows.core(row), self.columns.core(column)
        window = Window(self.columns.start(column) - halo, self.rows.start(row) - halo, size, size)
        return Tile(row, column, window, Window(left, top, right - left, bottom - top))

    def tiles(self, window: Window) -> Iterator[Tile]:
        """The tiles that ``window`` needs, row by row."""
        for row in self.rows.touching(window.row_off, window.row_off + window.height):
            for column in self.columns_of(window):
                yield self.tile(row, column)

    def columns_of(self, window: Window) -> range:
        """The columns of tiles that ``window`` needs."""
        return self.columns.touching(window.col_off, window.col_off + window.width)

    def count(self, window: Window) -> int:
        """How many tiles ``window`` needs."""
        rows = self.rows.touching(window.row_off, window.row_off + window.height)
        return len(rows) * len(self.columns_of(window))
