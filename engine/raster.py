"""Reads rasters of any CRS and pixel size as if they lay on the model's lattice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Optional

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import Interleaving, Resampling
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .errors import InputError, reason
from .grid import Grid, describe_pixels
from .remote import path_of
from .views import BLANK, Range, footprint, grid_of, masked, warped
from .wording import Note, mark, tr

Pixels = tuple[NDArray[np.float32], NDArray[np.bool_]]
"""Values ``[bands, rows, columns]`` and which pixels hold data in all bands, ``[rows, columns]``."""

READ_ERRORS = (RasterioError, OSError, CPLE_BaseError)
"""Before rasterio 1.4 a failure to open or to read was an OSError alone; a warp may raise GDAL's own."""
DECIBELS = "dB"
WGS84 = CRS.from_epsg(4326)
SAMPLE_WINDOWS = 8
SAMPLE_SIDE = 32
"""A sample takes so many windows of so many pixels along each side of a raster."""
OVERLAP_SAMPLES = 64
"""Cells along each side of a grid that are asked whether a raster covers them."""


@contextmanager
def open_raster(path: str) -> Iterator[DatasetReader]:
    """Opens anything that GDAL reads.

    Raises:
        InputError: It cannot be opened, or has no CRS.
    """
    try:
        dataset = rasterio.open(path_of(path))
    except READ_ERRORS as error:
        raise InputError(
            tr("The raster {path} cannot be opened: {reason}.").format(path=path, reason=reason(error)),
            tr("Check the path."),
        ) from error
    with dataset:
        if dataset.crs is None:
            raise InputError(
                tr("The raster {path} has no CRS, so its place on Earth is unknown.").format(path=path),
                tr("Assign the CRS that it was made in (in QGIS: Assign projection) and run again."),
            )
        yield dataset


def metadata(path: str) -> dict[str, str]:
    """What a raster says of itself, and under ``IMAGERY`` of its acquisition.

    Raises:
        InputError: It cannot be opened, or has no CRS.
    """
    with open_raster(path) as dataset:
        return {**dataset.tags(), **dataset.tags(ns="IMAGERY")}


class Source(ABC):
    """Some bands of a raster, read on a lattice that need not be its own.

    Attributes:
        dataset: The open raster. GDAL allows one thread at a time.
        bands: Band numbers from 1.
        grid: The lattice that windows refer to.
        note: What is resampled, from what to what; empty if the pixels are read as they are.
    """

    note: str = ""

    def __init__(
        self,
        dataset: DatasetReader,
        bands: tuple[int, ...],
        grid: Grid,
        valid_range: Range,
        power_of_decibels: bool = False,
        place: Optional[Grid] = None,
    ) -> None:
        self.dataset = dataset
        self.bands = bands
        self.grid = grid
        self._stack = ExitStack()
        view = masked(dataset, bands, valid_range, power_of_decibels, place)
        self._masked = self._stack.enter_context(view)

    def read(self, window: Window) -> Pixels:
        """Reads a window that may stick out of the lattice.

        Outside, the raster is mirrored at its edge (the edge pixel comes twice), as often as it
        takes; so inputs of every ratio stay consistent, down to a raster of one pixel.

        Args:
            window: On ``grid``; ``[rows, columns]`` of any size.

        Returns:
            float32 values, as the raster holds them (NaN where a band has none), and the mask.

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

    def __exit__(self, *_: object) -> None:
        self._stack.close()  # the dataset itself belongs to the caller

    def unpacked(self, rows: int) -> float:
        """Bytes of the raster's blocks that some rows of the lattice lie in, and of the view of them."""
        raster = self.dataset
        shared = self.grid.crop(overlap(self.grid, raster) or self.grid.window)
        height = rows * grid_of(raster).pixels_per_pixel_of(shared) + raster.block_shapes[0][0]
        # Bands whose pixels lie side by side are unpacked together; the view is float32, of what is wanted.
        bands = raster.indexes if raster.interleaving is Interleaving.pixel else self.bands
        pixel = sum(np.dtype(raster.dtypes[band - 1]).itemsize for band in bands) + 4 * len(self.bands)
        return float(raster.width * min(height, raster.height) * pixel)

    @abstractmethod
    def _read_inside(self, window: Window) -> Pixels:
        """Reads a window that lies inside the lattice."""

    def _values(self, view: DatasetReader | WarpedVRT, window: Window) -> NDArray[np.float32]:
        with _reading(self.dataset):
            values: NDArray[np.float32] = view.read(window=window)
        return values


class AlignedSource(Source):
    """A raster that lies on the lattice: its pixels are read as they are."""

    def __init__(
        self,
        dataset: DatasetReader,
        bands: tuple[int, ...],
        grid: Grid,
        valid_range: Range,
        origin: tuple[int, int],
    ) -> None:
        super().__init__(dataset, bands, grid, valid_range)
        self._origin = origin

    def _read_inside(self, window: Window) -> Pixels:
        column, row = self._origin[0] + window.col_off, self._origin[1] + window.row_off
        left, right = max(column, 0), min(column + window.width, self.dataset.width)
        top, bottom = max(row, 0), min(row + window.height, self.dataset.height)
        values = np.full((len(self.bands), window.height, window.width), np.nan, np.float32)
        if left < right and top < bottom:
            there = (slice(top - row, bottom - row), slice(left - column, right - column))
            inside = Window(left, top, right - left, bottom - top)
            values[(slice(None), *there)] = self._values(self._masked, inside)
        return values, _whole(values)


class WarpedSource(Source):
    """A raster warped onto the lattice on the fly: averaged where finer, bilinear where coarser.

    Decibels are resampled as the power that they stand for.
    """

    def __init__(
        self,
        dataset: DatasetReader,
        bands: tuple[int, ...],
        grid: Grid,
        valid_range: Range,
        unit: str,
        resampling: Optional[Resampling] = None,
    ) -> None:
        self._decibels = unit == DECIBELS
        own = place = grid_of(dataset)
        lattice = grid
        if resampling is Resampling.max and own.crs == grid.crs:
            # Rounded map coordinates would let pixels take part that merely touch an edge.
            place, lattice = own.moved(grid), grid.moved(grid)
        super().__init__(dataset, bands, grid, valid_range, self._decibels, place)
        # Compared where both are: far from its place, a projection may stretch or end.
        shared = grid.crop(overlap(grid, dataset) or grid.window)
        if resampling is None:
            finer = own.pixels_per_pixel_of(shared) > 1
            resampling = Resampling.average if finer else Resampling.bilinear
        self._warped = self._stack.enter_context(_warp(self._masked, lattice, resampling))
        self._footprint = self._stack.enter_context(footprint(own, grid))
        self.note = Note(
            mark("{path} is resampled ({how} of the power) from {own} to {wanted}")
            if self._decibels
            else mark("{path} is resampled ({how}) from {own} to {wanted}"),
            path=dataset.name,
            how=resampling.name,
            own=describe_pixels(own),
            wanted=describe_pixels(grid),
        )

    def _read_inside(self, window: Window) -> Pixels:
        values = self._values(self._warped, window)
        if self._decibels:
            with np.errstate(divide="ignore"):  # no power at all is no data
                values = 10 * np.log10(values)
        # GDAL averages into pixels that merely touch the raster's edge; data ends where it ends.
        with _reading(self.dataset):
            values[:, self._footprint.read(1, window=window) != BLANK] = np.nan
        return values, _whole(values)


def source_on(
    dataset: DatasetReader,
    bands: tuple[int, ...],
    grid: Grid,
    valid_range: Range = None,
    unit: str = "",
    resampling: Optional[Resampling] = None,
) -> Source:
    """The raster's bands as seen on ``grid``; values outside ``valid_range`` are no data.

    Where ``unit`` is :data:`DECIBELS`, the power that they stand for is what is resampled. A raster that
    is not on the lattice is averaged where it is finer and bilinear where it is coarser, unless
    ``resampling`` says how.

    Raises:
        InputError: Nothing leads from the CRS of the one to that of the other.
    """
    origin = grid.offset(grid_of(dataset))
    with _reading(dataset):
        if origin is None:
            return WarpedSource(dataset, bands, grid, valid_range, unit, resampling)
        return AlignedSource(dataset, bands, grid, valid_range, origin)


def overlap(grid: Grid, dataset: DatasetReader) -> Optional[Window]:
    """The pixels of ``grid`` that the raster covers, or ``None`` if there are none.

    Where the raster's footprint cannot be drawn in the CRS of ``grid`` (the globe in UTM), the window
    is up to a 64th of the grid too wide at each side.

    Raises:
        InputError: Nothing leads from the CRS of the one to that of the other.
    """
    own = grid_of(dataset)
    if own.maps_onto(grid.crs):
        return grid.overlap(own)
    cells = grid.resize(min(grid.width, OVERLAP_SAMPLES), min(grid.height, OVERLAP_SAMPLES))
    with _reading(dataset), footprint(own, cells) as place:
        rows, columns = np.nonzero(place.read(1) == BLANK)
    if not rows.size:
        return None
    corners = [columns.min() - 1, columns.max() + 2], [rows.min() - 1, rows.max() + 2]
    return grid.enclosing(cells.to_world(*corners))


def sample(dataset: DatasetReader, bands: tuple[int, ...]) -> NDArray[np.float32]:
    """Some ten thousand pixels from all over a raster, ``[bands, pixels]``, NaN where a band has no data.

    Small windows, evenly spread: the same few megabytes are read of a raster of any size, where a
    decimated image of the whole would have to read all of a file without overviews.
    """
    found = []
    for row in spread(dataset.height, SAMPLE_SIDE, SAMPLE_WINDOWS):
        for column in spread(dataset.width, SAMPLE_SIDE, SAMPLE_WINDOWS):
            values, masks = _bands(dataset, bands, Window.from_slices(row, column))
            found.append(np.where(masks, values, np.nan).reshape(len(bands), -1))
    return np.concatenate(found, axis=1)


def reflect(start: int, length: int, size: int) -> NDArray[np.intp]:
    """Indices ``start … start + length - 1`` mirrored into ``[0, size)``, the edge pixel twice.

    Row -1 is row 0, row ``size`` is row ``size - 1``; on a lattice ``r`` times finer the rows
    -r … -1 are r - 1 … 0, which cover the same ground.
    """
    index = np.arange(start, start + length) % (2 * size)
    return np.where(index < size, index, 2 * size - 1 - index)


def spread(length: int, side: int, most: int) -> list[slice]:
    """Stretches of ``side`` pixels that cover ``length``, or ``most`` of them evenly spread over it."""
    starts = list(range(0, length, side))
    if len(starts) > most:
        starts = np.linspace(0, length - side, most).astype(int).tolist()
    return [slice(start, min(start + side, length)) for start in starts]


def _whole(values: NDArray[np.float32]) -> NDArray[np.bool_]:
    return np.asarray(np.isfinite(values).all(axis=0))


def _read(dataset: DatasetReader, bands: tuple[int, ...], window: Window) -> Pixels:
    values, masks = _bands(dataset, bands, window)
    return values, np.asarray(masks.all(axis=0))


def _bands(
    dataset: DatasetReader, bands: tuple[int, ...], window: Window
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The values and where they are valid, both ``[bands, rows, columns]``."""
    with _reading(dataset):
        values = dataset.read(bands, window=window, out_dtype="float32")
        masks = dataset.read_masks(bands, window=window)
    return values, (masks > 0) & np.isfinite(values)


@contextmanager
def _reading(dataset: DatasetReader) -> Iterator[None]:
    try:
        yield
    except READ_ERRORS as error:
        raise InputError(
            tr("The raster {name} cannot be read: {reason}.").format(name=dataset.name, reason=reason(error)),
            tr("The file may be damaged or its CRS unusable; make it again."),
        ) from error


def _warp(dataset: DatasetReader, grid: Grid, resampling: Resampling) -> WarpedVRT:
    return warped(
        dataset,
        grid,
        resampling,
        nodata=np.nan,
        UNIFIED_SRC_NODATA="NO",  # a band may miss a pixel that the others have
        XSCALE=1,  # else GDAL guesses the filter's width for each window anew
        YSCALE=1,
    )
