"""The shards of a map: blocks that start at multiples of the tiles' stride, counted on the whole grid.

The place of a tile depends on the grid alone, so a shard has the pixels that the same part of an undivided
run has. Tiles across a shard's border are computed by both its sides: of ``n`` x ``n`` strides, about
``((n + 1) / n)²`` tiles for each that an undivided run has, which is what large shards save.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rasterio.windows import Window, intersect

from ..job import Options
from ..plan import Plan
from ..schedule import STRIP_PIXEL_BYTES
from ..wording import tr

STRIDES = 20
"""Along each side of a shard: a tenth more tiles than undivided."""
LEAST_STRIDES = 8
"""Of a small map's shards, so that many workers have something to do; a quarter more tiles."""
PIECES = 64
"""A small map should come in about so many."""
SHARD_BYTES = 512e6
"""That a shard may take beside the model, if nothing else is said: large tiles make large shards."""
SHEET_PIXEL_BYTES = 3 * 4
"""Of a pixel of a band of a shard: as computed, as it is stored, and in the file that is made of it."""


@dataclass(frozen=True)
class Shard:
    """A block of the map that is made at once.

    Attributes:
        number: From 1.
        window: Counted from the map's corner.
    """

    number: int
    window: Window

    def __str__(self) -> str:
        return self._named(tr("shard {number} (rows {top} to {bottom}, columns {left} to {right})"))

    @property
    def title(self) -> str:
        """What to call it at the beginning of a sentence."""
        return self._named(tr("Shard {number} (rows {top} to {bottom}, columns {left} to {right})"))

    def _named(self, text: str) -> str:
        place = self.window
        return text.format(
            number=self.number,
            top=place.row_off,
            bottom=place.row_off + place.height - 1,
            left=place.col_off,
            right=place.col_off + place.width - 1,
        )


@dataclass(frozen=True)
class Layout:
    """How a map is cut.

    Attributes:
        walk: The tiles.
        strides: Of the tiles, along each side of a shard.
    """

    walk: Plan
    strides: int

    def __iter__(self) -> Iterator[Shard]:
        """The shards that inputs cover, row by row; beyond them a map has no data."""
        side = self.strides * self.walk.lattice.rows.stride
        windows = (
            window
            for window in self.walk.blocks(side)
            if intersect(self.walk.place(window), self.walk.covered)
        )
        for number, window in enumerate(windows, start=1):
            yield Shard(number, window)

    def share(self, number: int, of: int) -> Iterator[Shard]:
        """Every ``of``-th shard from the ``number``-th on: each process gets its part of land and sea."""
        return (shard for shard in self if (shard.number - number) % of == 0)

    @cached_property
    def count(self) -> int:
        """How many shards there are."""
        return sum(1 for _ in self)

    @cached_property
    def tiles(self) -> int:
        """How many tiles they have together."""
        return sum(self.walk.count(shard.window) for shard in self)

    @property
    def overhead(self) -> float:
        """Tiles that are computed for each tile of an undivided run."""
        return self.tiles / max(1, self.walk.count(self.walk.within(self.walk.covered)))

    def memory(self, bands: int) -> float:
        """Bytes that a shard takes beside the model."""
        axis = self.walk.lattice.rows
        side = self.strides * axis.stride
        return bands * side * (axis.core_size * STRIP_PIXEL_BYTES + side * SHEET_PIXEL_BYTES)


def lay(walk: Plan, options: Options, bands: int) -> Layout:
    """Chooses the size of the shards, by the job alone: all machines choose the same.

    Args:
        walk: The tiles.
        options: May name the size, or a limit of memory, of which a shard takes at most half.
        bands: Of the map.
    """
    if options.shard_size:
        return Layout(walk, options.shard_size)
    tiles = walk.count(walk.within(walk.covered))
    strides = min(STRIDES, max(LEAST_STRIDES, math.isqrt(tiles // PIECES)))
    limit = options.memory_limit * 1e6 / 2 or SHARD_BYTES
    while strides > 1 and Layout(walk, strides).memory(bands) > limit:
        strides -= 1
    return Layout(walk, strides)
