"""The grid: where the pixels of a raster lie, and the pure algebra of such lattices."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from affine import Affine
from numpy.typing import ArrayLike, NDArray
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.warp import transform as transform_points
from rasterio.windows import Window

from .errors import InputError, reason
from .wording import Marked, Note, mark, told, tr

Extent = tuple[float, float, float, float]
"""West, south, east, north."""
Points = tuple[NDArray[np.float64], NDArray[np.float64]]
"""x and y (or column and row) of points."""

EDGE_POINTS = 64
"""Points along each side of a rectangle when it is carried to another CRS, where it is curved."""
SNAP_TOLERANCE = 0.01
"""An extent may overshoot a pixel's edge by this share of a pixel without taking the next one in."""
LONG_NAME = 40
"""A CRS without a code is spelt out over many lines; messages leave that away."""
_UNITS = (mark("metre"), mark("degree"))
"""Those of most CRSs, as PROJ names them; of others its word is told."""
ALIGN_TOLERANCE = 0.01
"""Two lattices are one if no pixel of theirs is further apart than this share of a pixel."""


@dataclass(frozen=True)
class Grid:
    """A lattice of pixels as an immutable value.

    Attributes:
        crs: The coordinate reference system.
        transform: From (column, row), counted from the corner of the first pixel, to (x, y).
        width: Number of columns.
        height: Number of rows.
    """

    crs: CRS
    transform: Affine
    width: int
    height: int

    def subdivide(self, ratio: int) -> Grid:
        """The lattice on which ``ratio`` x ``ratio`` pixels nest in each pixel of this one."""
        a, b, c, d, e, f = self.transform[:6]
        finer = Affine(a / ratio, b / ratio, c, d / ratio, e / ratio, f)
        return Grid(self.crs, finer, self.width * ratio, self.height * ratio)

    def resize(self, width: int, height: int) -> Grid:
        """The same place cut into ``width`` x ``height`` pixels."""
        return Grid(
            self.crs, self.transform * Affine.scale(self.width / width, self.height / height), width, height
        )

    def crop(self, window: Window) -> Grid:
        """The part of this grid that ``window`` (in its pixels) covers."""
        a, b, _, d, e, _ = self.transform[:6]
        x, y = self.to_world([window.col_off], [window.row_off])
        return Grid(self.crs, Affine(a, b, x[0], d, e, y[0]), window.width, window.height)

    def moved(self, origin: Grid) -> Grid:
        """This grid in coordinates that begin at another's first corner: numbers without large offsets."""
        a, b, c, d, e, f = self.transform[:6]
        transform = Affine(a, b, c - origin.transform.c, d, e, f - origin.transform.f)
        return Grid(self.crs, transform, self.width, self.height)

    @property
    def window(self) -> Window:
        """The window that covers the whole grid."""
        return Window(0, 0, self.width, self.height)

    @property
    def bounds(self) -> Extent:
        """The upright rectangle around the grid, in its own CRS."""
        return _extent(self.outline(self.crs))

    @property
    def pixel_area(self) -> float:
        """The area of a pixel in square units of the CRS."""
        a, b, _, d, e, _ = self.transform[:6]
        return float(abs(a * e - b * d))

    def to_world(self, columns: ArrayLike, rows: ArrayLike) -> Points:
        """Coordinates of points given in pixels."""
        return _apply(self.transform, np.asarray(columns, float), np.asarray(rows, float))

    def to_pixels(self, x: ArrayLike, y: ArrayLike) -> Points:
        """Columns and rows of points given in this grid's CRS."""
        return _apply(~self.transform, np.asarray(x, float), np.asarray(y, float))

    def outline(self, crs: CRS) -> Points:
        """The grid's footprint in ``crs``: points along its border, in order."""
        columns, rows = _rectangle(0, 0, self.width, self.height)
        return _reproject(self.crs, crs, self.to_world(columns, rows))

    def snap(self, extent: Extent, crs: CRS) -> Optional[Window]:
        """The pixels of this grid that touch ``extent``, or ``None`` if there are none.

        Args:
            extent: West, south, east, north in ``crs``.
            crs: The CRS of ``extent``; any.
        """
        return self.enclosing(_reproject(crs, self.crs, _rectangle(*extent)))

    def overlap(self, other: Grid) -> Optional[Window]:
        """The pixels of this grid that touch another's footprint, or ``None`` if there are none.

        Only where the footprint can be drawn in this grid's CRS: see :meth:`maps_onto`.
        """
        return self.enclosing(_reproject(other.crs, self.crs, other.to_world(*_lattice(other))))

    def maps_onto(self, crs: CRS) -> bool:
        """True if points all over the grid can be carried to ``crs`` and come back as they were."""
        points = _lattice(self)
        try:
            there = _reproject(self.crs, crs, self.to_world(*points))
            back = self.to_pixels(*_reproject(crs, self.crs, there))
        except InputError:
            return False
        return len(back[0]) == len(points[0]) and bool(np.abs(np.subtract(back, points)).max() < 1)

    def offset(self, other: Grid) -> Optional[tuple[int, int]]:
        """Column and row of this grid's first pixel on ``other``, if both lie on one lattice.

        Returns:
            ``None`` if the CRS differ, or if the pixels of the two do not coincide.
        """
        if self.crs != other.crs:
            return None
        corners = ([0, self.width, 0, self.width], [0, 0, self.height, self.height])
        columns, rows = other.to_pixels(*self.to_world(*corners))
        column, row = round(columns[0]), round(rows[0])
        expected = np.array([corners[0], corners[1]]) + np.array([[column], [row]])
        apart = np.abs(np.array([columns, rows]) - expected).max()
        return (column, row) if apart <= ALIGN_TOLERANCE else None

    def pixels_per_pixel_of(self, other: Grid) -> float:
        """How many pixels of this grid, along a side, one pixel of ``other`` spans at its centre."""
        column, row = other.width / 2, other.height / 2
        corner = other.to_world([column, column + 1, column], [row, row, row + 1])
        x, y = self.to_pixels(*_reproject(other.crs, self.crs, corner))
        return math.sqrt(abs((x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0])))

    def enclosing(self, points: Points) -> Optional[Window]:
        """The pixels of this grid that the upright rectangle around points in its CRS touches."""
        columns, rows = self.to_pixels(*points)
        if not len(columns):
            return None
        left, right = _between(columns, self.width)
        top, bottom = _between(rows, self.height)
        return Window(left, top, right - left, bottom - top) if left < right and top < bottom else None


def shared(grids: Sequence[Grid]) -> Grid:
    """The one grid of rasters that may differ in place, pixels and CRS.

    Those belong together that lie on one lattice and touch, one the next. Of the largest such group, and
    of the first of several that are as large, it is the grid around all.
    """
    groups: list[list[int]] = []
    for number, grid in enumerate(grids):
        near = [group for group in groups if any(_touch(grids[other], grid) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append(sorted([*(other for group in near for other in group), number]))
    members = [grids[number] for number in min(groups, key=lambda group: (-len(group), group[0]))]
    places = [grid.offset(members[0]) or (0, 0) for grid in members]
    left, top = (min(numbers) for numbers in zip(*places))
    right = max(column + grid.width for (column, _), grid in zip(places, members))
    bottom = max(row + grid.height for (_, row), grid in zip(places, members))
    return members[0].crop(Window(left, top, right - left, bottom - top))


def describe(extent: Extent, crs: CRS) -> str:
    """An extent in words for messages, with its CRS."""
    west, south, east, north = (f"{value:.10g}" for value in extent)
    return f"{west}, {south}, {east}, {north} ({told(_name(crs))})"


def describe_pixels(grid: Grid) -> Note:
    """The pixel size of a grid in words, with its CRS."""
    return Note(
        Marked("{side:.6g} {unit} ({crs})"),
        side=math.sqrt(grid.pixel_area),
        unit=Note(Marked(grid.crs.units_factor[0])),
        crs=_name(grid.crs),
    )


def extent_of(grid: Grid, crs: CRS) -> Extent:
    """The upright rectangle in ``crs`` around ``grid``."""
    return _extent(grid.outline(crs))


def scale_window(window: Window, ratio: int) -> Window:
    """The same place on the lattice that is ``ratio`` times finer."""
    return Window(window.col_off * ratio, window.row_off * ratio, window.width * ratio, window.height * ratio)


def _touch(one: Grid, other: Grid) -> bool:
    place = other.offset(one)
    if place is None:
        return False
    column, row = place
    beside = column <= one.width and column + other.width >= 0
    return beside and row <= one.height and row + other.height >= 0


def _name(crs: CRS) -> str:
    name = str(crs.to_string())
    return name if len(name) < LONG_NAME else Note(mark("its own CRS"))


def _between(values: NDArray[np.float64], length: int) -> tuple[int, int]:
    first = math.floor(values.min() + SNAP_TOLERANCE)
    stop = math.ceil(values.max() - SNAP_TOLERANCE)
    return max(first, 0), min(stop, length)


def _apply(transform: Affine, x: NDArray[np.float64], y: NDArray[np.float64]) -> Points:
    a, b, c, d, e, f = transform[:6]
    return a * x + b * y + c, d * x + e * y + f


def _rectangle(left: float, top: float, right: float, bottom: float) -> Points:
    there = np.linspace(0, 1, EDGE_POINTS, endpoint=False)
    go, stay = there, np.zeros_like(there)
    x = left + (right - left) * np.concatenate([go, stay + 1, 1 - go, stay])
    y = top + (bottom - top) * np.concatenate([stay, go, stay + 1, 1 - go])
    return x, y


def _lattice(grid: Grid) -> Points:
    along = np.linspace(0, 1, EDGE_POINTS + 1)
    columns, rows = np.meshgrid(along * grid.width, along * grid.height)
    return columns.ravel(), rows.ravel()


def _reproject(source: CRS, target: CRS, points: Points) -> Points:
    if source == target:
        return points
    try:
        x, y = (np.asarray(values) for values in transform_points(source, target, *points)[:2])
    except (CPLE_BaseError, RasterioError) as error:
        raise InputError(
            tr("Nothing leads from {source} to {target} there: {reason}.").format(
                source=told(_name(source)),
                target=told(_name(target)),
                reason=reason(error),
            ),
            tr("Warp the layer to a CRS that is made for the place."),
        ) from error
    known = np.isfinite(x) & np.isfinite(y)
    return x[known], y[known]


def _extent(points: Points) -> Extent:
    x, y = points
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())
