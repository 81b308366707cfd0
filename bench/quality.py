"""What tiling does to a map: how far it is from the whole, and whether the tiles' borders show."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from engine.tiles import Axis

Image = NDArray[np.float32]


def error(tiled: Image, whole: Image) -> float:
    """RMSE of the tiled map against the whole one, in standard deviations of the latter."""
    difference = tiled.astype(np.float64) - whole
    return float(np.sqrt(np.mean(difference**2)) / max(whole.std(), 1e-12))


def largest(tiled: Image, whole: Image) -> float:
    """Largest difference, as a share of the whole map's range."""
    return float(np.abs(tiled - whole).max() / max(np.ptp(whole), 1e-12))


def lines(axis: Axis) -> list[int]:
    """Where tiles meet: every step ``x - 1 -> x`` into, inside and out of the overlaps along a side."""
    starts = (axis.start(k) for k in range(1, axis.count))
    found = (x for start in starts for x in range(start, start + axis.overlap + 1))
    return [x for x in found if 0 < x < axis.length]


def cuts(length: int, tile: int) -> list[int]:
    """Where tiles meet that do not overlap."""
    return list(range(tile, length, tile))


def seams(image: Image, rows: Iterable[int], columns: Iterable[int], ratio: int = 4) -> float:
    """Mean step across tile borders over mean step elsewhere: 1 is no seam at all.

    Networks that upsample step more at the borders of low-resolution pixels, where tiles meet, too: each
    border is compared with the other lines of the same position within a low-resolution pixel.

    Args:
        image: ``[rows, columns]``; NaN is left out.
        rows: Where tiles meet, see :func:`lines` and :func:`cuts`.
        columns: The same along the other side.
        ratio: Output pixels along a low-resolution pixel.
    """
    across, elsewhere = 0.0, 0.0
    for axis, borders in ((0, sorted(rows)), (1, sorted(columns))):
        steps = np.nanmean(np.abs(np.diff(image.astype(np.float64), axis=axis)), axis=1 - axis)
        at = np.arange(1, image.shape[axis])
        border = np.isin(at, borders)
        for phase in range(ratio):
            here = at % ratio == phase
            if (border & here).any() and (~border & here).any():
                across += steps[border & here].sum()
                elsewhere += steps[~border & here].mean() * np.count_nonzero(border & here)
    return float(across / elsewhere) if elsewhere else float("nan")
