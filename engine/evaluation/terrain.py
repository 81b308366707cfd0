"""Slope of the ground, and the true size of pixels in any CRS."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.warp import transform as transform_points
from rasterio.windows import Window

from ..grid import Grid, Points
from ..raster import WGS84

AXIS = 6_378_137.0
_E2 = (2 - 1 / 298.257223563) / 298.257223563
Values = NDArray[np.float64]


@dataclass(frozen=True)
class PixelSizes:
    """The size of a pixel in the middle of each block of a window, all ``[block rows, block columns]``.

    Attributes:
        width: In m.
        height: In m.
        area: In m²; 0 where the CRS has no place.
    """

    width: Values
    height: Values
    area: Values


def pixel_sizes(grid: Grid, window: Window, side: int) -> PixelSizes:
    """Sizes on the ellipsoid, whatever the CRS: pixels of Web Mercator or of degrees have their true ones.

    Args:
        grid: The pixels.
        window: Which of them.
        side: Of a block, in pixels.
    """
    rows, columns = (
        start + np.minimum(np.arange(0, length, side) + side / 2, length - 0.5)
        for start, length in ((window.row_off, window.height), (window.col_off, window.width))
    )
    across, down = np.meshgrid(columns, rows)
    west, east, north, south = (
        _geographic(grid, across + i, down + j) for i, j in ((-0.5, 0), (0.5, 0), (0, -0.5), (0, 0.5))
    )
    middle = (west[1] + east[1]) / 2
    right, below = _steps(west, east, middle), _steps(north, south, middle)
    area = np.abs(right[0] * below[1] - below[0] * right[1])
    lengths = (np.hypot(*step) for step in (right, below))
    return PixelSizes(*(np.where(np.isfinite(area), values, 0.0) for values in (*lengths, area)))


def slope(elevation: NDArray[np.floating], width: Values, height: Values) -> Values:
    """The slope in degrees by Horn (1981) of all pixels but those of the border.

    Args:
        elevation: ``[H,W]`` in m, NaN where it is not known.
        width: Of each pixel within the border, ``[H - 2, W - 2]``, in m.
        height: The same.

    Returns:
        ``[H - 2, W - 2]``, NaN beside a pixel that is not known.
    """
    z = elevation.astype(np.float64)
    down = z[:-2] + 2 * z[1:-1] + z[2:]
    across = z[:, :-2] + 2 * z[:, 1:-1] + z[:, 2:]
    with np.errstate(divide="ignore", invalid="ignore"):
        east = (down[:, 2:] - down[:, :-2]) / (8 * width)
        south = (across[2:] - across[:-2]) / (8 * height)
    degrees = np.degrees(np.arctan(np.hypot(east, south)))
    return np.where(np.isfinite(z[1:-1, 1:-1]), degrees, np.nan)


def _geographic(grid: Grid, columns: Values, rows: Values) -> Points:
    """Longitude and latitude in radians, of the shape of ``columns``."""
    x, y = grid.to_world(columns.ravel(), rows.ravel())
    there = transform_points(grid.crs, WGS84, x, y)[:2]
    longitude, latitude = (np.radians(values).reshape(columns.shape) for values in there)
    return longitude, latitude


def _steps(start: Points, end: Points, latitude: Values) -> Points:
    """From one point to a near one in m: east and north on the ellipsoid."""
    turn = np.mod(end[0] - start[0] + math.pi, 2 * math.pi) - math.pi
    root = 1 - _E2 * np.sin(latitude) ** 2
    east = AXIS * np.cos(latitude) / np.sqrt(root)
    north = AXIS * (1 - _E2) / root**1.5
    return east * turn, north * (end[1] - start[1])
