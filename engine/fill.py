"""Fills holes before the model sees them; what the model makes of them is thrown away again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.fill import fillnodata


def fill(
    values: NDArray[np.float32], valid: NDArray[np.bool_], number: Optional[float]
) -> NDArray[np.float32]:
    """Replaces the values of pixels that hold no data.

    Args:
        values: ``[bands, rows, columns]``.
        valid: ``[rows, columns]``, at least one of them true if ``number`` is ``None``.
        number: What stands in for a missing value; ``None`` interpolates between the nearest
            valid pixels, weighted by the inverse of their distance.

    Returns:
        ``values`` itself if nothing is missing, else a filled copy.
    """
    if valid.all():
        return values
    if number is not None:
        return np.where(valid, values, np.float32(number))
    reach = float(np.hypot(*valid.shape))
    mask = valid.astype(np.uint8)
    clean = np.where(valid, values, np.float32(0))
    return np.stack([fillnodata(band, mask, max_search_distance=reach) for band in clean])


def fill_from_other(
    parts: Sequence[tuple[NDArray[np.float32], NDArray[np.bool_]]], bands: Sequence[Sequence[int]]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Puts one or two parts of an image together; the pixels that one misses are those of the other.

    Args:
        parts: Values ``[dates, bands, rows, columns]`` and which pixels hold data, ``[rows, columns]``.
        bands: Which bands of the whole those of each part are.

    Returns:
        The whole, and which pixels any part has.
    """
    anywhere = np.logical_or.reduce([valid for _, valid in parts])
    shape = parts[0][0].shape
    whole = np.empty((shape[0], sum(map(len, bands)), *shape[2:]), np.float32)
    for (values, valid), (other, _), own in zip(parts, reversed(parts), bands):
        whole[:, own] = np.where(valid, values, other)
    return whole, anywhere


def fill_in_time(
    values: NDArray[np.float32], valid: NDArray[np.bool_], days: Sequence[int]
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Replaces the pixels that a date misses by those of the nearest date that has them.

    Args:
        values: ``[dates, bands, rows, columns]``.
        valid: ``[dates, rows, columns]``.
        days: When each date is, in days from any; of two that are as near the earlier is taken.

    Returns:
        ``values`` itself if nothing can be filled, else a filled copy; and which pixels any date has,
        ``[rows, columns]``.
    """
    anywhere = np.asarray(valid.any(axis=0))
    if (valid == anywhere).all():
        return values, anywhere
    filled = values.copy()
    for step, day in enumerate(days):
        missing = anywhere & ~valid[step]
        for other in sorted(range(len(days)), key=lambda k: (abs(days[k] - day), days[k])):
            found = missing & valid[other]
            filled[step][:, found] = values[other][:, found]
            missing &= ~found
    return filled, anywhere
