"""Writes the map beside its final name and moves it into place only when it is whole."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Callable, Optional

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

from . import memory
from .errors import OutputError, reason
from .grid import Grid
from .job import workspace_prefix
from .parts import BLOCK, NODATA, Part, checksums, profile, stored, strips
from .statistics import Moments
from .views import mosaic, virtual
from .wording import tr

WRITE_ERRORS = (OSError, RasterioError, CPLE_BaseError, SystemError)
"""What rasterio raises on a full disk: it depends on the moment."""
COG = {
    "driver": "COG", "COMPRESS": "DEFLATE", "LEVEL": 1, "PREDICTOR": "YES", "BLOCKSIZE": BLOCK,
    "BIGTIFF": "IF_SAFER", "OVERVIEW_RESAMPLING": "AVERAGE", "NUM_THREADS": "ALL_CPUS",
}  # fmt: skip
"""More than the least of DEFLATE's levels makes a map 2 % smaller and takes twice as long."""
Proof = Callable[[DatasetReader], bool]


@dataclass(frozen=True)
class Description:
    """What the map's metadata hold.

    Attributes:
        bands: A description for each band.
        units: The physical unit of each band, e.g. ``Mg/ha``; empty for a mere number.
        tags: Provenance.
    """

    bands: tuple[str, ...]
    units: tuple[str, ...]
    tags: dict[str, str]


class MapWriter:
    """A float32 GeoTIFF that grows from top to bottom.

    Attributes:
        moments: Of each band, of what was written so far.
        checksums: CRC-32 of each band's pixels, row by row, of what was written so far.
    """

    def __init__(self, dataset: DatasetWriter, bands: int) -> None:
        self._dataset = dataset
        self.moments = (Moments(),) * bands
        self.checksums = (0,) * bands

    @property
    def empty(self) -> bool:
        """True if no pixel holds data yet."""
        return not any(band.count for band in self.moments)

    def write(self, row: int, values: NDArray[np.float32]) -> None:
        """Writes whole rows: float32 ``[bands, rows, columns]``, NaN where there is no data."""
        self.moments = tuple(found + Moments.of(band) for found, band in zip(self.moments, values))
        content = stored(values)
        window = Window(0, row, values.shape[2], values.shape[1])
        self._dataset.write(content, window=window)
        self.checksums = checksums(content, self.checksums)

    def stands_in(self, dataset: DatasetReader) -> bool:
        """True if an open raster holds what was written, to the last bit."""
        found: tuple[int, ...] = ()
        for rows in strips(dataset):
            found = checksums(dataset.read(window=rows), found)
        return found == self.checksums


@contextmanager
def workspace(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` for unfinished files; it goes whatever happens.

    Raises:
        OutputError: Nothing can be written there, or the disk is full.
    """
    with (
        writing_to(path),
        tempfile.TemporaryDirectory(prefix=workspace_prefix(path), dir=path.parent) as folder,
    ):
        yield Path(folder)


@contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Tells what goes wrong with writing the file ``path`` in one sentence.

    Raises:
        OutputError: Nothing can be written there, or the disk is full.
    """
    try:
        yield
    except WRITE_ERRORS as error:
        raise OutputError(
            tr("The file {path} cannot be written: {reason}.").format(path=path, reason=reason(error)),
            tr("Check the folder's permissions and the free space."),
        ) from error


@contextmanager
def writing(path: Path, grid: Grid, description: Description) -> Iterator[MapWriter]:
    """Opens ``path`` for writing a map on ``grid``; the statistics are stored at the end."""
    bands = len(description.bands)
    with rasterio.open(path, "w", **profile(grid, bands)) as dataset:
        writer = MapWriter(dataset, bands)
        yield writer
        dataset.descriptions = description.bands
        dataset.units = description.units
        dataset.update_tags(**description.tags)
        for number, moments in enumerate(writer.moments, start=1):
            dataset.update_tags(number, **moments.tags(grid.width * grid.height))


def together(
    folder: PurePath, grid: Grid, finished: Iterable[Part], description: Description, top: int = 0
) -> DatasetReader:
    """The map that finished parts make, as one virtual raster with all that describes it.

    Its statistics are summed up in an order of their own, so that they do not tell how the map was cut
    into parts.

    Args:
        folder: Where the parts are.
        grid: Of the whole map.
        finished: The parts, in any order.
        description: Of the map.
        top: The row at which the map begins, if the parts are counted from one that holds more than it.
    """
    ordered = sorted((part for part in finished if part.valid), key=lambda part: (part.row, part.column))
    count = len(description.bands)
    pieces = [
        [(str(folder / part.name), band, part.below(top)) for part in ordered] for band in range(1, count + 1)
    ]
    moments = (Moments(),) * count
    with virtual(grid, [mosaic(own, NODATA) for own in pieces]) as bare:
        for rows in strips(bare):
            values = bare.read(window=rows, masked=True).filled(np.nan)
            moments = tuple(found + Moments.of(band) for found, band in zip(moments, values))
    bands = [
        mosaic(own, NODATA, name, unit, found.tags(grid.width * grid.height))
        for own, name, unit, found in zip(pieces, description.bands, description.units, moments)
    ]
    return virtual(grid, bands, description.tags)


def warp(dataset: DatasetReader, target: Path, crs: CRS, description: Description) -> MapWriter:
    """Warps a finished map to another CRS, bilinear, at the pixel size that keeps its detail.

    Returns:
        What wrote the warped map.
    """
    with WarpedVRT(
        dataset, crs=crs, resampling=Resampling.bilinear, nodata=np.nan, src_nodata=NODATA
    ) as warped:
        grid = Grid(warped.crs, warped.transform, warped.width, warped.height)
        with writing(target, grid, description) as writer:
            for rows in strips(warped):
                writer.write(rows.row_off, warped.read(window=rows))
    return writer


def finish(
    folder: PurePath,
    finished: Sequence[Part],
    grid: Grid,
    description: Description,
    space: Path,
    path: Path,
    target: Optional[CRS] = None,
    top: int = 0,
) -> None:
    """Makes the map of its finished parts.

    Args:
        folder: Where the parts are.
        finished: The parts.
        grid: Of the map.
        description: Of the map.
        space: A folder for unfinished files.
        path: Of the map.
        target: The CRS that it is wanted in, if another than the grid's.
        top: See :func:`together`.

    Raises:
        OSError: What stands on the disk is not what was written.
    """

    def stands_in(dataset: DatasetReader) -> bool:
        return all(part.stands_in(dataset, part.below(top)) for part in finished)

    with together(folder, grid, finished, description, top) as whole:
        memory.give_back()  # what computing and summing up have left free
        if target is None or target == grid.crs:
            publish(whole, space, path, stands_in)
            return
        warped = space / "warped.tif"
        written = warp(whole, warped, target, description)
    publish(warped, space, path, written.stands_in)


def publish(source: Path | DatasetReader, folder: Path, target: Path, proof: Proof) -> None:
    """Makes a Cloud Optimized GeoTIFF of ``source`` and puts it in place as ``target``, whole.

    Args:
        source: The unfinished map.
        folder: For unfinished files.
        target: The final name.
        proof: Says of the finished file whether it holds what was written.

    Raises:
        OSError: What stands on the disk is not what was written.
    """
    finished = folder / f"finished{target.suffix}"
    copy(source, finished, **COG)
    _prove(finished, proof)
    finished.replace(target)
    # QGIS keeps statistics of the map that stood here before in this file, and would believe them.
    target.with_name(f"{target.name}.aux.xml").unlink(missing_ok=True)


def _prove(path: Path, proof: Proof) -> None:
    # GDAL swallows errors when it closes a file: only reading shows whether all of it is there.
    with rasterio.open(path) as dataset:
        levels = len(dataset.overviews(1))
        if not proof(dataset):
            raise OSError(tr("what was written cannot be read back"))
    for level in range(levels):
        with rasterio.open(path, overview_level=level) as overview:
            for rows in strips(overview):
                overview.read(window=rows)
