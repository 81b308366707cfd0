"""Structural similarity (Wang et al. 2004), with the window that the BioSHARP paper's code has.

Exact in parts: a pixel's similarity needs the 11 x 11 pixels around it and nothing else, so blocks that are
read with a halo of :data:`HALO` pixels give what the whole image gives, to rounding.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

HALO = 5
SIGMA = 1.5
_OFFSETS = np.arange(-HALO, HALO + 1)
_WEIGHTS = np.exp(-0.5 * (_OFFSETS / SIGMA) ** 2)
_WEIGHTS /= _WEIGHTS.sum()
_ONES = np.ones(2 * HALO + 1)


def similarity(
    first: NDArray[np.float64], second: NDArray[np.float64], valid: NDArray[np.bool_], peak: float
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The similarity of each pixel whose whole window is valid.

    Args:
        first: ``[H,W]``, finite everywhere.
        second: The same.
        valid: Which pixels hold values.
        peak: The range of values, which scales the constants 0.01 and 0.03.

    Returns:
        ``[H - 2 HALO, W - 2 HALO]``, and where it counts; both empty where there is no room for a window.
    """
    if min(valid.shape) < len(_OFFSETS):
        shape = tuple(max(side - 2 * HALO, 0) for side in valid.shape)
        return np.zeros(shape), np.zeros(shape, bool)
    x, y, xx, yy, xy = (
        _sums(image, _WEIGHTS) for image in (first, second, first**2, second**2, first * second)
    )
    c1, c2 = (0.01 * peak) ** 2, (0.03 * peak) ** 2
    above = (2 * x * y + c1) * (2 * (xy - x * y) + c2)
    below = (x**2 + y**2 + c1) * (xx - x**2 + yy - y**2 + c2)
    return above / below, whole_windows(valid)


def whole_windows(valid: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which pixels, :data:`HALO` from the border, have nothing but valid pixels in their window."""
    return np.asarray(_sums(valid.astype(np.float64), _ONES) > len(_OFFSETS) ** 2 - 0.5)


def _sums(image: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    rows, columns = (side - 2 * HALO for side in image.shape)
    down = np.zeros((rows, image.shape[1]))
    for offset, weight in enumerate(weights):
        down += weight * image[offset : offset + rows]
    across = np.zeros((rows, columns))
    for offset, weight in enumerate(weights):
        across += weight * down[:, offset : offset + columns]
    return across
