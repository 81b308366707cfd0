"""Reads rasters of any CRS and pixel size as if they lay on the model's lattice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.features import geometry_mask
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .errors import InputError
from .grid import Grid, describe_pixels

Pixels = tuple[NDArray[np.float32], NDArray[np.bool_]]
"""Values ``[bands, rows, columns]`` and which pixels hold data in all bands, ``[rows, columns]``."""

READ_ERRORS = (RasterioError, OSError)
"""Before rasterio 1.4 a failure to open or to read was an OSError alone."""
WGS84 = CRS.from_epsg(4326)
SAMPLE_WINDOWS = 8
SAMPLE_SIDE = 32
"""A sample takes so many windows of so many pixels along each side of a raster."""
WARP_TOLERANCE = 1e-6
"""Pixels that a warped position may be off; so small that every position is computed exactly, and
a value does not depend on the window that it is read in."""


@contextmanager
def open_raster(path: str) -> Iterator[DatasetReader]:
    """Opens anything that GDAL reads.

    Raises:
        InputError: It cannot be opened, or has no CRS.
    """
    try:
        dataset = rasterio.open(path)
    except READ_ERRORS as error:
        raise InputError(f"The raster {path} cannot be opened: {error}.", "Check the path.") from error
    with dataset:
        if dataset.crs is None:
            raise InputError(
                f"The raster {path} has no CRS, so its place on Earth is unknown.",
                "Assign the CRS that it was made in (in QGIS: Assign projection) and run again.",
            )
        yield dataset


def grid_of(dataset: DatasetReader) -> Grid:
    """The grid of an open raster."""
    return Grid(dataset.crs, dataset.transform, dataset.width, dataset.height)


class Source(ABC):
    """Some bands of a raster, read on a lattice that need not be its own.

    Attributes:
        dataset: The open raster. GDAL allows one thread at a time.
        bands: Band numbers from 1.
        grid: The lattice that windows refer to.
        note: What is resampled, from what to what; empty if the pixels are read as they are.
    """

    note = ""

    def __init__(self, dataset: DatasetReader, bands: tuple[int, ...], grid: Grid) -> None:
        self.dataset = dataset
        self.bands = bands
        self.grid = grid

    def read(self, window: Window) -> Pixels:
        """Reads a window that may stick out of the lattice.

        Outside, the raster is mirrored at its edge (the edge pixel comes twice), as often as it
        takes; so inputs of every ratio stay consistent, down to a raster of one pixel.

        Args:
            window: On ``grid``; ``[rows, columns]`` of any size.

        Returns:
            float32 values, as the raster holds them (undefined where not valid), and the mask.

        Raises:
            InputError: The file is damaged.
        """
        rows = reflect(window.row_off, window.height, self.grid.height)
        columns = reflect(window.col_off, window.width, self.grid.width)
        top, left = int(rows.min()), int(columns.min())
        inside = Window(left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1)
        values, valid = self._read_inside(inside)
        if inside == window:
            return values, valid
        row, column = np.ix_(rows - top, columns - left)
        return values[:, row, column], valid[row, column]

    def __enter__(self) -> Source:
        return self

    def __exit__(self, *_: object) -> None:  # noqa: B027  the dataset belongs to the caller
        """Closes what the source opened itself."""

    @abstractmethod
    def _read_inside(self, window: Window) -> Pixels:
        """Reads a window that lies inside the lattice."""


class AlignedSource(Source):
    """A raster that lies on the lattice: its pixels are read as they are."""

    def __init__(
        self, dataset: DatasetReader, bands: tuple[int, ...], grid: Grid, origin: tuple[int, int]
    ) -> None:
        super().__init__(dataset, bands, grid)
        self._origin = origin

    def _read_inside(self, window: Window) -> Pixels:
        column, row = self._origin[0] + window.col_off, self._origin[1] + window.row_off
        left, right = max(column, 0), min(column + window.width, self.dataset.width)
        top, bottom = max(row, 0), min(row + window.height, self.dataset.height)
        values = np.zeros((len(self.bands), window.height, window.width), np.float32)
        valid = np.zeros((window.height, window.width), bool)
        if left < right and top < bottom:
            there = (slice(top - row, bottom - row), slice(left - column, right - column))
            found = _read(self.dataset, self.bands, Window(left, top, right - left, bottom - top))
            values[(slice(None), *there)], valid[there] = found
        return values, valid


class WarpedSource(Source):
    """A raster warped onto the lattice on the fly: averaged where finer, bilinear where coarser."""

    def __init__(self, dataset: DatasetReader, bands: tuple[int, ...], grid: Grid) -> None:
        super().__init__(dataset, bands, grid)
        own = grid_of(dataset)
        resampling = Resampling.average if grid.pixels_per_pixel_of(own) < 1 else Resampling.bilinear
        self._warped = _warp(dataset, grid, resampling)
        ring = np.transpose(own.outline(grid.crs)).tolist()
        self._footprint = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
        way = f"from {describe_pixels(own)} to {describe_pixels(grid)}"
        self.note = f"{dataset.name} is resampled ({resampling.name}) {way}"

    def _read_inside(self, window: Window) -> Pixels:
        values = _values(self._warped, self.bands, window)
        valid = np.isfinite(values).all(axis=0)
        # GDAL averages into pixels that merely touch the raster's edge; data ends where it ends.
        covered = geometry_mask([self._footprint], valid.shape, self.grid.crop(window).transform, invert=True)
        return values, valid & covered

    def __exit__(self, *_: object) -> None:
        self._warped.close()


def source_on(dataset: DatasetReader, bands: tuple[int, ...], grid: Grid) -> Source:
    """The raster's bands as seen on ``grid``."""
    origin = grid.offset(grid_of(dataset))
    if origin is None:
        return WarpedSource(dataset, bands, grid)
    return AlignedSource(dataset, bands, grid, origin)


def sample(dataset: DatasetReader, bands: tuple[int, ...]) -> NDArray[np.float32]:
    """Some ten thousand valid values from all over a raster, in no order.

    Small windows, evenly spread: the same few megabytes are read of a raster of any size, where a
    decimated image of the whole would have to read all of a file without overviews.
    """
    found = []
    for row in _spread(dataset.height):
        for column in _spread(dataset.width):
            window = Window.from_slices(row, column)
            values, valid = _read(dataset, bands, window)
            found.append(values[:, valid].ravel())
    return np.concatenate(found)


def reflect(start: int, length: int, size: int) -> NDArray[np.intp]:
    """Indices ``start … start + length - 1`` mirrored into ``[0, size)``, the edge pixel twice.

    Row -1 is row 0, row ``size`` is row ``size - 1``; on a lattice ``r`` times finer the rows
    -r … -1 are r - 1 … 0, which cover the same ground.
    """
    index = np.arange(start, start + length) % (2 * size)
    return np.where(index < size, index, 2 * size - 1 - index)


def _spread(length: int) -> list[slice]:
    starts = list(range(0, length, SAMPLE_SIDE))
    if len(starts) > SAMPLE_WINDOWS:
        starts = np.linspace(0, length - SAMPLE_SIDE, SAMPLE_WINDOWS).astype(int).tolist()
    return [slice(start, min(start + SAMPLE_SIDE, length)) for start in starts]


def _read(dataset: DatasetReader, bands: tuple[int, ...], window: Window) -> Pixels:
    values = _values(dataset, bands, window)
    masks = dataset.read_masks(bands, window=window)
    return values, np.all((masks > 0) & np.isfinite(values), axis=0)


def _values(
    dataset: DatasetReader | WarpedVRT, bands: tuple[int, ...], window: Window
) -> NDArray[np.float32]:
    try:
        values: NDArray[np.float32] = dataset.read(bands, window=window, out_dtype="float32")
    except READ_ERRORS as error:
        raise InputError(
            f"The raster {dataset.name} cannot be read: {error}.", "The file may be damaged; make it again."
        ) from error
    return values


def _warp(dataset: DatasetReader, grid: Grid, resampling: Resampling) -> WarpedVRT:
    nodata = dataset.nodata
    if nodata is None and np.issubdtype(np.dtype(dataset.dtypes[0]), np.floating):
        nodata = np.nan  # undeclared, but what else could it mean; it must not spread into averages
    return WarpedVRT(
        dataset,
        crs=grid.crs,
        transform=grid.transform,
        width=grid.width,
        height=grid.height,
        resampling=resampling,
        src_nodata=nodata,
        nodata=np.nan,
        dtype="float32",  # integer rasters would be averaged to whole numbers
        tolerance=WARP_TOLERANCE,
        UNIFIED_SRC_NODATA="NO",  # a band may miss a pixel that the others have
        XSCALE=1,  # else GDAL guesses the filter's width for each window anew
        YSCALE=1,
    )
