"""A shard while it is made, and the file that it becomes: a Cloud Optimized GeoTIFF in a name that says all.

The name of a finished shard's file holds its place, its checksums and how many of its values are data. A
listing of the folder is therefore the list of what is finished: nothing has to be appended to, no two
processes write one file, and an object store will do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.io import MemoryFile
from rasterio.shutil import copy
from rasterio.windows import Window

from ..grid import Grid
from ..output import COG, Description
from ..parts import NODATA, Part, checksums, stored
from ..wording import tr

_NAME = re.compile(r"shard-(\d+)-(\d+)-(\d+)x(\d+)-(\d+)-([0-9a-f]{8}(?:\.[0-9a-f]{8})*)\.(?:tif|empty)")


@dataclass(frozen=True)
class Piece(Part):
    """A finished shard."""

    @property
    def name(self) -> str:
        """Its file's name; one without data has an empty file."""
        place = f"shard-{self.row:09d}-{self.column:09d}-{self.rows}x{self.columns}"
        sums = ".".join(f"{value:08x}" for value in self.checksums)
        return f"{place}-{self.valid}-{sums}.{'tif' if self.valid else 'empty'}"

    @classmethod
    def named(cls, name: str) -> Optional[Piece]:
        """The shard whose file has this name; ``None`` if it is another file's."""
        if not (found := _NAME.fullmatch(name)):
            return None
        row, column, rows, columns, valid = map(int, found.groups()[:5])
        return cls(row, column, rows, columns, tuple(int(v, 16) for v in found[6].split(".")), valid)


class Sheet:
    """A shard that is being made.

    Attributes:
        bands: Of the map.
        values: float32 ``[bands, rows, columns]``, NaN where there is no data.
    """

    def __init__(self, window: Window, bands: int) -> None:
        self.bands = bands
        self.values = np.full((bands, window.height, window.width), np.nan, np.float32)
        self._window = window

    def left(self, shard: Window) -> Optional[Window]:
        """All of it: a shard is finished at once."""
        return shard

    def write(self, row: int, column: int, values: NDArray[np.float32]) -> None:
        """Takes finished rows; ``row`` and ``column`` count from the map's corner."""
        top, left = row - self._window.row_off, column - self._window.col_off
        self.values[:, top : top + values.shape[1], left : left + values.shape[2]] = values

    def finish(self, grid: Grid, about: Description) -> tuple[Piece, bytes]:
        """The finished shard and what its file holds.

        Args:
            grid: Of the whole map.
            about: What the file's metadata hold.

        Raises:
            OSError: The file does not hold what it should.
        """
        place, content = self._window, stored(self.values)
        valid = int(np.isfinite(self.values).sum())
        piece = Piece(place.row_off, place.col_off, place.height, place.width, checksums(content), valid)
        return piece, _encoded(piece, content, grid.crop(place), about) if valid else b""


def _encoded(piece: Piece, content: NDArray[np.float32], grid: Grid, about: Description) -> bytes:
    profile = {
        "driver": "GTiff", "dtype": "float32", "count": len(content), "nodata": NODATA, "crs": grid.crs,
        "transform": grid.transform, "width": grid.width, "height": grid.height, "BIGTIFF": "IF_SAFER",
    }  # fmt: skip
    with MemoryFile(ext=".tif") as raw, MemoryFile(ext=".tif") as finished:
        with raw.open(**profile) as dataset:
            dataset.write(content)
            dataset.descriptions = about.bands
            dataset.units = about.units
            dataset.update_tags(**about.tags)
        with raw.open() as dataset:
            copy(dataset, finished.name, **COG)
        with finished.open() as dataset:
            if not piece.stands_in(dataset, Window(0, 0, piece.columns, piece.rows)):
                raise OSError(tr("{name} does not hold what was computed").format(name=piece.name))
        return bytes(finished.read())
