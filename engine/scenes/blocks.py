"""How a grid is cut so that what is read at a time fits into memory, and the walk over its blocks."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..errors import Cancelled
from ..events import Listener, Progress
from ..grid import Grid
from ..journal import Journal
from ..parts import BLOCK, strips

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


def count(grid: Grid, side: int) -> int:
    """How many blocks a grid is cut into."""
    return sum(1 for strip in strips(grid) for _ in parts(strip, side))


class Advance:
    """Counts finished blocks and tells of them.

    Args:
        total: How many there are.
        listener: Is told.
        cancelled: Is asked before each block whether to stop.
    """

    def __init__(self, total: int, listener: Listener, cancelled: Callable[[], bool]) -> None:
        self._total, self._done = total, 0
        self._listener, self._cancelled = listener, cancelled

    def check(self) -> None:
        """Goes on, unless the run is to stop.

        Raises:
            Cancelled: It is.
        """
        if self._cancelled():
            raise Cancelled

    def by(self, blocks: int) -> None:
        """So many more are finished."""
        self._done += blocks
        self._listener(Progress(self._done, self._total))


def fill(
    book: Journal,
    grid: Grid,
    bands: int,
    side: int,
    read: Callable[[Window], NDArray[np.float32]],
    advance: Advance,
    top: int = 0,
) -> None:
    """Adds to a journal the strips of a map that are not finished.

    Args:
        book: The journal.
        grid: Of the map.
        bands: Of the map.
        side: Of a block.
        read: Gives the pixels of a block, ``[bands, rows, columns]``.
        advance: Is told of each block.
        top: The row of the journal's map that the map begins at.

    Raises:
        BiosrError: A file cannot be read.
        Cancelled: The run is to stop.
        OSError: A part cannot be written.
    """
    for strip in strips(grid):
        place = Window(0, top + strip.row_off, strip.width, strip.height)
        blocks = list(parts(strip, side))
        if book.left(place) is None:
            advance.by(len(blocks))
            continue
        values = np.full((bands, strip.height, strip.width), np.nan, np.float32)
        for part in blocks:
            advance.check()
            row = part.row_off - strip.row_off
            values[:, row : row + part.height, part.col_off : part.col_off + part.width] = read(part)
            advance.by(1)
        book.write(place.row_off, 0, values)


def _blocks(pixels: slice) -> slice:
    return slice(int(pixels.start) // BLOCK, -(-int(pixels.stop) // BLOCK))
