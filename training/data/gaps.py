"""Fills the gaps of a guide as BIOMSHARP's full-tile data sets do."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import griddata
from scipy.ndimage import find_objects, label

Image = NDArray[np.floating]


def fill_gaps(image: Image, patch: int = 1024, margin: int = 1) -> Image:
    """Replaces NaN by Delaunay-linear interpolation between valid pixels, band by band.

    The image is worked on in patches, so that memory stays bounded. A patch sees ``margin`` pixels
    of its neighbours, and the same again reflected about its edge; a gap outside the convex hull of
    the valid pixels becomes 0, as published.

    Args:
        image: ``[C,H,W]`` with NaN in the gaps.
        patch: Side of a patch in pixels.
        margin: Pixels around a patch that are looked at too.

    Returns:
        The same shape without NaN.
    """
    filled = image.copy()
    for gapped, whole in zip(image, filled, strict=True):
        for top in range(0, gapped.shape[0], patch):
            for left in range(0, gapped.shape[1], patch):
                inner = slice(top, top + patch), slice(left, left + patch)
                outer = (
                    slice(max(top - margin, 0), top + patch + margin),
                    slice(max(left - margin, 0), left + patch + margin),
                )
                window = _interpolate(np.pad(gapped[outer], margin, mode="reflect"))
                row, column = (i.start - o.start + margin for i, o in zip(inner, outer, strict=True))
                height, width = whole[inner].shape
                whole[inner] = window[row : row + height, column : column + width]
    return filled


def fill_each_gap(image: Image, around: int = 4) -> Image:
    """The same from the valid pixels around each gap alone, which is as good and far faster.

    Only what borders a gap spans the triangles that cover it.

    Args:
        image: ``[C,H,W]`` with NaN in the gaps.
        around: Pixels around a gap that are looked at.

    Returns:
        The same shape without NaN.
    """
    filled = image.copy()
    gaps = np.isnan(image).any(0)
    labels, _ = label(gaps, np.ones((3, 3)))
    for number, (rows, columns) in enumerate(find_objects(labels), 1):
        window = (
            slice(None),
            slice(max(rows.start - around, 0), rows.stop + around),
            slice(max(columns.start - around, 0), columns.stop + around),
        )
        side = max(image[window].shape)
        inside = labels[window[1:]] == number
        filled[window][:, inside] = fill_gaps(image[window], patch=side)[:, inside]
    return filled


def _interpolate(window: Image) -> Image:
    gaps = np.isnan(window)
    if not gaps.any():
        return window
    result = np.where(gaps, 0.0, window).astype(window.dtype)
    if (~gaps).sum() > 3:  # fewer points span no triangle
        result[gaps] = griddata(
            np.argwhere(~gaps), window[~gaps], np.argwhere(gaps), method="linear", fill_value=0.0
        )
    return result
