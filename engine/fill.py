"""Fills holes before the model sees them; what the model makes of them is thrown away again."""

from __future__ import annotations

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
