"""The bins that pixels are added up in: fixed before the walk, so that its blocks do not matter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..errors import JobError
from ..grid import Grid
from ..raster import spread
from ..wording import tr
from .description import Evaluation
from .scene import Scene
from .terrain import PixelSizes, pixel_sizes

BLOCK = 64
"""Side in pixels of the blocks of the bootstrap, where there is room for that."""
FEWEST_BLOCKS = 6
"""Along the shorter side; where there is less room, blocks are smaller."""
MOST_BLOCKS = 2**16
MOST_BINS = 2**18
"""Blocks or images, if somebody chooses their side: what is held of each is some hundred bytes a map."""
PICTURE = 160
"""Cells at most along a side of the picture of errors."""
CLASSES = {
    "biomass": (0.0, 25.0, 50.0, 100.0, 150.0, 200.0, 250.0, 300.0, 400.0),
    "canopy_height": (0.0, 2.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 40.0),
}
"""Bounds in Mg/ha and in m; what lies beyond the first and the last has classes of its own."""
SLOPES = (0.0, 5.0, 10.0, 15.0, 20.0, 30.0, 45.0)
"""Degrees."""
SAMPLE_SIDE = 512
SAMPLE_WINDOWS = 6
"""A sample is so many windows of so many pixels along each side at most."""
HISTOGRAM = 100
"""Bins along each side of the picture of maps against the reference."""
ERROR_BINS = 101
TAIL = 0.001
"""Share of values that may lie beyond a plot's axis; the outer bins hold them."""


@dataclass(frozen=True)
class Raft:
    """A window cut into squares, numbered row by row.

    Attributes:
        window: The window.
        side: Of a square, in pixels.
    """

    window: Window
    side: int

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of squares."""
        return -(-self.window.height // self.side), -(-self.window.width // self.side)

    @property
    def count(self) -> int:
        """How many squares there are."""
        return self.shape[0] * self.shape[1]

    def index(self, window: Window) -> NDArray[np.intp]:
        """The square of each pixel of a window inside."""
        rows, columns = self.offsets(window)
        return rows[:, None] // self.side * self.shape[1] + columns[None] // self.side

    def add(self, target: NDArray[np.float64], values: NDArray[np.float64], window: Window) -> None:
        """Adds what each pixel of a window brings to the sums of its square.

        Args:
            target: ``[squares, sums]``.
            values: ``[sums, rows, columns]``.
            window: Which pixels these are; inside.
        """
        rows, columns = (at // self.side for at in self.offsets(window))
        (down, first_rows), (across, first_columns) = (
            np.unique(at, return_index=True) for at in (rows, columns)
        )
        sums = np.add.reduceat(np.add.reduceat(values, first_rows, axis=1), first_columns, axis=2)
        squares = down[:, None] * self.shape[1] + across[None]
        target[squares] += np.moveaxis(sums, 0, -1)

    def margin(self, window: Window) -> NDArray[np.intp]:
        """How many pixels lie between each pixel of a window and the nearest edge of its square."""
        rows, columns = self.offsets(window)
        down, across = (
            np.minimum(at % self.side, np.minimum(self.side - 1 - at % self.side, length - 1 - at))
            for at, length in ((rows, self.window.height), (columns, self.window.width))
        )
        return np.asarray(np.minimum.outer(down, across))

    def offsets(self, window: Window) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Rows and columns of the window's pixels, counted from the first of all."""
        row, column = window.row_off - self.window.row_off, window.col_off - self.window.col_off
        return np.arange(row, row + window.height), np.arange(column, column + window.width)


@dataclass(frozen=True)
class Layout:
    """All bins of an evaluation.

    Attributes:
        blocks: What the bootstrap resamples.
        images: What scores are averaged over.
        cells: Of the picture of errors.
        sizes: Of a pixel in each block.
        classes: Bounds of the reference's classes.
        slopes: Bounds of the classes of slope.
        strata: How many strata there are.
    """

    blocks: Raft
    images: Raft
    cells: Raft
    sizes: PixelSizes
    classes: tuple[float, ...]
    slopes: tuple[float, ...]
    strata: int


def lay(wanted: Evaluation, scene: Scene) -> Layout:
    """Chooses the bins.

    Raises:
        JobError: There would be more of them than are held in memory.
    """
    window = scene.window
    long = max(window.width, window.height)
    blocks, images = Raft(window, wanted.block or _block(window)), Raft(window, wanted.image or long)
    if blocks.count > MOST_BINS:
        raise JobError(
            tr("With a side of {side} pixels there are {count} blocks, {most} at most.").format(
                side=blocks.side, count=blocks.count, most=MOST_BINS
            ),
            tr("Choose a larger block."),
        )
    if images.count > MOST_BINS:
        raise JobError(
            tr("With a side of {side} pixels there are {count} images, {most} at most.").format(
                side=images.side, count=images.count, most=MOST_BINS
            ),
            tr("Choose a larger image."),
        )
    return Layout(
        blocks=blocks,
        images=images,
        cells=Raft(window, -(-long // PICTURE)),
        sizes=pixel_sizes(scene.grid, window, blocks.side),
        classes=wanted.classes or CLASSES[wanted.quantity],
        slopes=SLOPES,
        strata=len(scene.strata.names) if scene.strata else 0,
    )


def sample_windows(scene: Scene) -> list[Window]:
    """Windows evenly spread over a scene: all of a small one."""
    whole = scene.window
    return [
        Window(whole.col_off + columns.start, whole.row_off + rows.start,
               columns.stop - columns.start, rows.stop - rows.start)
        for rows in spread(whole.height, SAMPLE_SIDE, SAMPLE_WINDOWS)
        for columns in spread(whole.width, SAMPLE_SIDE, SAMPLE_WINDOWS)
    ]  # fmt: skip


def pixel_metres(grid: Grid, window: Window) -> tuple[float, float]:
    """Width and height of a pixel in the middle of a window, in m."""
    sizes = pixel_sizes(grid, window, max(window.width, window.height))
    return float(sizes.width[0, 0]), float(sizes.height[0, 0])


def _block(window: Window) -> int:
    side = min(BLOCK, max(1, int(min(window.width, window.height)) // FEWEST_BLOCKS))
    while Raft(window, side).count > MOST_BLOCKS:
        side *= 2
    return side
