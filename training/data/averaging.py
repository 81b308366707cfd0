"""Area averages and maxima on a coarser lattice, which make low-resolution inputs from a reference."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

EDGE = 1e-6
"""Edges that differ by less, in pixels, are the same: map coordinates have as much rounding."""


def averaging_matrix(length: int, step: float, start: float, count: int) -> NDArray[np.float64]:
    """The overlap ``[count, length]`` of coarse cells with unit cells; each row sums to one.

    Args:
        length: Number of fine cells.
        step: Coarse cell size in fine cells; need not be whole.
        start: Where the first coarse cell begins, in fine cells.
        count: Number of coarse cells.

    Raises:
        ValueError: The coarse cells do not lie within the fine ones.
    """
    if start < 0 or start + step * count > length + 1e-9:
        raise ValueError(f"{count} cells of {step} from {start} do not fit into {length}")
    edges = start + step * np.arange(count + 1)
    cells = np.arange(length)
    low = np.maximum(edges[:-1, None], cells[None])
    high = np.minimum(edges[1:, None], cells[None] + 1)
    return np.clip(high - low, 0.0, None) / step


def area_average(
    image: NDArray[np.floating], step: float, start: tuple[float, float], shape: tuple[int, int]
) -> NDArray[np.float64]:
    """Averages ``[...,H,W]`` over cells of ``step`` pixels from ``start`` (row, column).

    Cells that touch a NaN become the mean of their valid part, or NaN where they have none.

    Returns:
        ``[...,*shape]``.
    """
    rows = averaging_matrix(image.shape[-2], step, start[0], shape[0])
    columns = averaging_matrix(image.shape[-1], step, start[1], shape[1]).T
    valid = np.isfinite(image)
    if valid.all():
        return rows @ image @ columns
    total = rows @ np.where(valid, image, 0.0) @ columns
    weight = rows @ valid.astype(np.float64) @ columns
    return np.divide(total, weight, out=np.full_like(total, np.nan), where=weight > 1e-6)


def area_maximum(
    image: NDArray[np.floating], step: float, start: tuple[float, float], shape: tuple[int, int]
) -> NDArray[np.float64]:
    """The maximum of ``[...,H,W]`` over cells of ``step`` pixels from ``start`` (row, column).

    A pixel that a cell overlaps at all takes part, as in SERA-H's block maximum of lidar heights, but a
    NaN does not spread: a cell is NaN only where less than half of it has values.

    Returns:
        ``[...,*shape]``.
    """
    share = area_average(np.isfinite(image).astype(np.float64), step, start, shape)
    highest = np.asarray(image, np.float64)
    for axis, first, count in ((-2, start[0], shape[0]), (-1, start[1], shape[1])):
        edges = first + step * np.arange(count + 1)
        low = np.floor(edges[:-1] + EDGE).astype(int)
        last = np.minimum(np.ceil(edges[1:] - EDGE).astype(int), highest.shape[axis]) - 1
        parts = [
            highest.take(np.minimum(low + offset, last), axis) for offset in range((last - low).max() + 1)
        ]
        highest = np.fmax.reduce(parts)
    return np.where(share >= 0.5 - EDGE, highest, np.nan)
