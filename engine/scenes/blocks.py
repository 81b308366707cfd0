"""How a grid is cut so that what is read at a time fits into memory."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from rasterio.windows import Window

from ..grid import Grid
from ..parts import BLOCK

FLOAT_BYTES = 4
COPIES = 3
"""Of the stack of a block: itself, what is being read, and what sorting needs."""
SMALLEST = 16


def most_at_once(grid: Grid, covered: Sequence[Sequence[Window]]) -> int:
    """The largest number of observations that touch one block of 256 x 256 pixels.

    Args:
        grid: The grid.
        covered: For each observation the windows that it covers.
    """
    counts = np.zeros((-(-grid.height // BLOCK), -(-grid.width // BLOCK)), int)
    for windows in covered:
        touched = np.zeros(counts.shape, bool)
        for window in windows:
            rows, columns = window.toslices()
            touched[_blocks(rows), _blocks(columns)] = True
        counts += touched
    return int(counts.max())


def side_for(memory: int, observations: int, bands: int) -> int:
    """The largest side of a square block whose stack fits into ``memory`` MB."""
    pixels = memory * 1e6 / (max(observations, 1) * bands * FLOAT_BYTES * COPIES)
    return max(math.isqrt(int(pixels)), SMALLEST)


def parts(strip: Window, side: int) -> Iterator[Window]:
    """A strip cut into blocks of ``side`` x ``side`` pixels, or wider ones of as many pixels."""
    rows = min(side, strip.height)
    columns = max(side * side // rows, 1)
    for row in range(strip.row_off, strip.row_off + strip.height, rows):
        for column in range(0, strip.width, columns):
            height = min(rows, strip.row_off + strip.height - row)
            yield Window(column, row, min(columns, strip.width - column), height)


def _blocks(pixels: slice) -> slice:
    return slice(int(pixels.start) // BLOCK, -(-int(pixels.stop) // BLOCK))
