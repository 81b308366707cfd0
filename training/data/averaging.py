"""Area averaging onto a coarser lattice, which makes low-resolution inputs from a reference."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


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
