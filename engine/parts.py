"""Finished parts of a map: each a small file of whole rows, together the map.

What is known of a part (its place, its checksums) is enough to go on from it: nothing about a finished
part is kept in memory alone.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .grid import Grid
from .wording import tr

NODATA = -9999.0
BLOCK = 256
"""Side of a block in a file; a map larger than one block gets overviews."""


@dataclass(frozen=True)
class Part:
    """One finished block of the map.

    Attributes:
        row: First row, counted from the top of the map.
        column: First column.
        rows: How many.
        columns: How many.
        checksums: CRC-32 of the values of each band, as they are stored.
        valid: How many values of all bands are data.
    """

    row: int
    column: int
    rows: int
    columns: int
    checksums: tuple[int, ...]
    valid: int

    @property
    def name(self) -> str:
        """Its file's name."""
        return f"rows-{self.row:09d}-{self.column:09d}.tif"

    @property
    def window(self) -> Window:
        """Its place in the map."""
        return Window(self.column, self.row, self.columns, self.rows)

    def below(self, top: int) -> Window:
        """Its place in a map that begins at the row ``top`` of this one."""
        return Window(self.column, self.row - top, self.columns, self.rows)

    def stands_in(self, dataset: DatasetReader, window: Window) -> bool:
        """True if ``window`` of an open raster holds what this part holds, to the last bit."""
        return checksums(dataset.read(window=window)) == self.checksums

    def is_whole(self, path: str | Path) -> bool:
        """True if the file is there and holds what was written."""
        try:
            with rasterio.open(path) as dataset:
                return self.stands_in(dataset, Window(0, 0, self.columns, self.rows))
        except (RasterioError, OSError):
            return False


def checksums(stored: NDArray[np.float32], before: tuple[int, ...] = ()) -> tuple[int, ...]:
    """CRC-32 of each band of ``[bands, rows, columns]``, continued from those of earlier rows."""
    starts = before or (0,) * len(stored)
    return tuple(zlib.crc32(np.ascontiguousarray(band).data, start) for band, start in zip(stored, starts))


def stored(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Values as a file holds them: :data:`NODATA` where they are no numbers."""
    return np.where(np.isfinite(values), values, np.float32(NODATA))


def profile(grid: Grid, bands: int) -> dict[str, Any]:
    """How an unfinished file of a map is made, for rasterio."""
    return {
        "driver": "GTiff", "dtype": "float32", "count": bands, "nodata": NODATA, "crs": grid.crs,
        "transform": grid.transform, "width": grid.width, "height": grid.height, "tiled": True,
        "blockxsize": BLOCK, "blockysize": BLOCK, "BIGTIFF": "IF_SAFER", "SPARSE_OK": True,
    }  # fmt: skip


def strips(raster: Grid | DatasetReader | WarpedVRT) -> Iterator[Window]:
    """Whole rows from top to bottom, as many at a time as a block of the file has."""
    for row in range(0, raster.height, BLOCK):
        yield Window(0, row, raster.width, min(BLOCK, raster.height - row))


def write(folder: Path, grid: Grid, row: int, column: int, values: NDArray[np.float32]) -> Part:
    """Writes a part, whole or not at all.

    Args:
        folder: Where to.
        grid: Of the whole map.
        row: First row of the part.
        column: First column.
        values: float32 ``[bands, rows, columns]``, NaN where there is no data.

    Raises:
        OSError: It cannot be written.
        RasterioError: Likewise.
    """
    bands, rows, columns = values.shape
    content = stored(values)
    part = Part(row, column, rows, columns, checksums(content), int(np.isfinite(values).sum()))
    unfinished = folder / f"unfinished-{part.name}"
    with rasterio.open(unfinished, "w", **profile(grid.crop(part.window), bands)) as dataset:
        dataset.write(content)
    # GDAL swallows errors when it closes a file: only reading shows whether all of it is there.
    if not part.is_whole(unfinished):
        raise OSError(tr("what was written cannot be read back"))
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(folder / part.name)
    return part
