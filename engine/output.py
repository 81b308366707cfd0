"""Writes the map beside its final name and moves it into place only when it is whole."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader, DatasetWriter
from rasterio.shutil import copy
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .errors import OutputError
from .grid import Grid
from .job import workspace_prefix

NODATA = -9999.0
BLOCK = 256
"""Side of a block in the file; a map larger than one block gets overviews."""
WRITE_ERRORS = (OSError, RasterioError, CPLE_BaseError, SystemError)
"""What rasterio raises on a full disk: it depends on the moment."""


@dataclass(frozen=True)
class Description:
    """What the map's metadata hold.

    Attributes:
        bands: A description for each band.
        unit: The physical unit of all bands, e.g. ``Mg/ha``.
        tags: Provenance.
    """

    bands: tuple[str, ...]
    unit: str
    tags: dict[str, str]


class Statistics:
    """Count, mean, spread and range of values that come in parts."""

    def __init__(self) -> None:
        self.count = 0
        self.mean = 0.0
        self.squares = 0.0
        self.minimum = np.inf
        self.maximum = -np.inf

    def add(self, values: NDArray[np.float32]) -> None:
        """Takes more values in; NaN is skipped.

        Merges the sums of squares as Chan, Golub and LeVeque (1983) do, which stays exact where a
        sum over all squares would cancel.
        """
        part = values[np.isfinite(values)].astype(np.float64)
        if not part.size:
            return
        mean, count = part.mean(), self.count + part.size
        shift = mean - self.mean
        self.squares += np.square(part - mean).sum() + shift**2 * self.count * part.size / count
        self.mean += shift * part.size / count
        self.count = count
        self.minimum, self.maximum = min(self.minimum, part.min()), max(self.maximum, part.max())

    def tags(self) -> dict[str, str]:
        """GDAL's metadata items; none if there are no values."""
        if not self.count:
            return {}
        return {
            "STATISTICS_MINIMUM": repr(float(self.minimum)),
            "STATISTICS_MAXIMUM": repr(float(self.maximum)),
            "STATISTICS_MEAN": repr(float(self.mean)),
            "STATISTICS_STDDEV": repr(float(np.sqrt(self.squares / self.count))),
        }


class MapWriter:
    """A float32 GeoTIFF that grows from top to bottom.

    Attributes:
        statistics: Of each band, of what was written so far.
        checksums: CRC-32 of each band's pixels, row by row, of what was written so far.
    """

    def __init__(self, dataset: DatasetWriter, bands: int) -> None:
        self._dataset = dataset
        self.statistics = tuple(Statistics() for _ in range(bands))
        self.checksums = (0,) * bands

    @property
    def empty(self) -> bool:
        """True if no pixel holds data yet."""
        return not any(band.count for band in self.statistics)

    def write(self, row: int, values: NDArray[np.float32]) -> None:
        """Writes whole rows: float32 ``[bands, rows, columns]``, NaN where there is no data."""
        for statistics, band in zip(self.statistics, values):
            statistics.add(band)
        stored = np.where(np.isfinite(values), values, np.float32(NODATA))
        window = Window(0, row, values.shape[2], values.shape[1])
        self._dataset.write(stored, window=window)
        self.checksums = _checksums(stored, self.checksums)


@contextmanager
def workspace(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` for unfinished files; it goes whatever happens.

    Raises:
        OutputError: Nothing can be written there, or the disk is full.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=workspace_prefix(path), dir=path.parent) as folder:
            yield Path(folder)
    except WRITE_ERRORS as error:
        raise OutputError(
            f"The map {path} cannot be written: {error}.",
            "Check the folder's permissions and the free space.",
        ) from error


@contextmanager
def writing(path: Path, grid: Grid, description: Description) -> Iterator[MapWriter]:
    """Opens ``path`` for writing a map on ``grid``; the statistics are stored at the end."""
    bands = len(description.bands)
    profile = {
        "driver": "GTiff", "dtype": "float32", "count": bands, "nodata": NODATA, "crs": grid.crs,
        "transform": grid.transform, "width": grid.width, "height": grid.height, "tiled": True,
        "blockxsize": BLOCK, "blockysize": BLOCK, "BIGTIFF": "IF_SAFER", "SPARSE_OK": True,
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as dataset:
        writer = MapWriter(dataset, bands)
        yield writer
        dataset.descriptions = description.bands
        dataset.units = (description.unit,) * bands
        dataset.update_tags(**description.tags)
        for number, statistics in enumerate(writer.statistics, start=1):
            dataset.update_tags(number, **statistics.tags())


def warp(source: Path, target: Path, crs: CRS, description: Description) -> tuple[int, ...]:
    """Warps a finished map to another CRS, bilinear, at the pixel size that keeps its detail.

    Returns:
        The checksums of the warped map.
    """
    with (
        rasterio.open(source) as dataset,
        WarpedVRT(
            dataset, crs=crs, resampling=Resampling.bilinear, nodata=np.nan, src_nodata=NODATA
        ) as warped,
    ):
        grid = Grid(warped.crs, warped.transform, warped.width, warped.height)
        with writing(target, grid, description) as writer:
            for row in range(0, grid.height, BLOCK):
                rows = min(BLOCK, grid.height - row)
                writer.write(row, warped.read(window=Window(0, row, grid.width, rows)))
    return writer.checksums


def publish(source: Path, target: Path, checksums: tuple[int, ...]) -> None:
    """Makes a Cloud Optimized GeoTIFF of ``source`` and puts it in place as ``target``, whole.

    Args:
        source: The unfinished map.
        target: The final name.
        checksums: Those of the :class:`MapWriter` that wrote ``source``.

    Raises:
        OSError: What stands on the disk is not what was written.
    """
    finished = source.with_name(f"finished{target.suffix}")
    copy(
        source,
        finished,
        driver="COG",
        COMPRESS="DEFLATE",
        PREDICTOR="YES",
        BLOCKSIZE=BLOCK,
        BIGTIFF="IF_SAFER",
        OVERVIEW_RESAMPLING="AVERAGE",
    )
    _prove(finished, checksums)
    finished.replace(target)
    # QGIS keeps statistics of the map that stood here before in this file, and would believe them.
    target.with_name(f"{target.name}.aux.xml").unlink(missing_ok=True)


def _prove(path: Path, checksums: tuple[int, ...]) -> None:
    # GDAL swallows errors when it closes a file: only reading shows whether all of it is there.
    with rasterio.open(path) as dataset:
        levels = len(dataset.overviews(1))
        if _read_through(dataset) != checksums:
            raise OSError("what was written cannot be read back")
    for level in range(levels):
        with rasterio.open(path, overview_level=level) as overview:
            _read_through(overview)


def _read_through(dataset: DatasetReader) -> tuple[int, ...]:
    found: tuple[int, ...] = (0,) * dataset.count
    for row in range(0, dataset.height, BLOCK):
        rows = min(BLOCK, dataset.height - row)
        found = _checksums(dataset.read(window=Window(0, row, dataset.width, rows)), found)
    return found


def _checksums(values: NDArray[np.float32], before: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(zlib.crc32(band.tobytes(), start) for band, start in zip(values, before))
