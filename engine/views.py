"""Virtual rasters: a raster with its holes marked in one way, and one that is nothing but a place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from html import escape
from typing import Optional

import numpy as np
import rasterio
from rasterio.enums import Resampling
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .grid import Grid

Range = Optional[tuple[float, float]]
WARP_TOLERANCE = 1e-6
"""Pixels that a warped position may be off; so small that every position is computed exactly, and
a value does not depend on the window that it is read in."""
BLANK, ELSEWHERE = 0, 255


def grid_of(dataset: DatasetReader) -> Grid:
    """The grid of an open raster."""
    return Grid(dataset.crs, dataset.transform, dataset.width, dataset.height)


def masked(
    dataset: DatasetReader,
    bands: tuple[int, ...],
    valid_range: Range,
    power_of_decibels: bool = False,
    place: Optional[Grid] = None,
) -> DatasetReader:
    """The chosen bands as float32, NaN wherever there is no data; at another ``place`` if one is given.

    That is where the raster says so (nodata, mask or alpha), where a value is not finite, and where it
    lies outside ``valid_range``: what makes no physical sense is no data, whether declared or not.
    It must be cut out before anything is averaged. So must decibels be turned into the power that they
    stand for, if ``power_of_decibels`` is true: the mean of logarithms is no mean.
    """
    derived = ' subClass="VRTDerivedRasterBand"' if power_of_decibels else ""
    function = "<PixelFunctionType>dB2pow</PixelFunctionType>" if power_of_decibels else ""
    table = f"<LUT>{_only(*valid_range)}</LUT>" if valid_range else ""
    return virtual(
        place or grid_of(dataset),
        (
            f'<VRTRasterBand dataType="Float32"{derived}>{function}<NoDataValue>nan</NoDataValue>'
            "<ComplexSource>"
            f"<SourceFilename>{escape(dataset.name)}</SourceFilename><SourceBand>{band}</SourceBand>"
            f"<UseMaskBand>true</UseMaskBand>{table}</ComplexSource></VRTRasterBand>"
            for band in bands
        ),
    )


def footprint(place: Grid, grid: Grid) -> WarpedVRT:
    """A raster on ``grid`` that is :data:`BLANK` where a pixel's centre lies in ``place``.

    GDAL carries the centres to ``place`` and not its outline to ``grid``: an outline may lie outside
    the domain of a projection (the globe in UTM), be torn (at the date line) or hold a pole.
    """
    blank = virtual(place, ['<VRTRasterBand dataType="Byte"/>'])
    return warped(blank, grid, Resampling.nearest, nodata=ELSEWHERE)


def warped(
    dataset: DatasetReader, grid: Grid, resampling: Resampling, nodata: float, **options: object
) -> WarpedVRT:
    """``dataset`` as seen on ``grid``; ``nodata`` is its own and that of what comes out."""
    return WarpedVRT(
        dataset,
        crs=grid.crs,
        transform=grid.transform,
        width=grid.width,
        height=grid.height,
        resampling=resampling,
        src_nodata=nodata,
        nodata=nodata,
        tolerance=WARP_TOLERANCE,
        **options,
    )


def virtual(grid: Grid, bands: Iterable[str], tags: Optional[Mapping[str, str]] = None) -> DatasetReader:
    """A raster on ``grid`` whose bands are described in GDAL's XML."""
    return rasterio.open(document(grid, bands, tags))


def document(grid: Grid, bands: Iterable[str], tags: Optional[Mapping[str, str]] = None) -> str:
    """What :func:`virtual` opens, as a file's text."""
    place = ", ".join(map(repr, grid.transform.to_gdal()))
    return (
        f'<VRTDataset rasterXSize="{grid.width}" rasterYSize="{grid.height}">'
        f"<SRS>{escape(grid.crs.to_wkt())}</SRS><GeoTransform>{place}</GeoTransform>"
        f"{_metadata(tags or {})}{''.join(bands)}</VRTDataset>"
    )


def mosaic(
    pieces: Iterable[tuple[str, int, Window]],
    nodata: float,
    description: str = "",
    unit: str = "",
    tags: Optional[Mapping[str, str]] = None,
) -> str:
    """A float32 band that is put together from others, for :func:`virtual`.

    Args:
        pieces: Path, band number from 1, and place in the whole; each fills its place.
        nodata: Of the whole.
        description: Of the band.
        unit: Of its values.
        tags: Of the band.
    """
    sources = "".join(
        f"<SimpleSource><SourceFilename>{escape(path)}</SourceFilename><SourceBand>{band}</SourceBand>"
        f'<SrcRect xOff="0" yOff="0" xSize="{place.width}" ySize="{place.height}"/>'
        f'<DstRect xOff="{place.col_off}" yOff="{place.row_off}" xSize="{place.width}" '
        f'ySize="{place.height}"/></SimpleSource>'
        for path, band, place in pieces
    )
    return (
        f'<VRTRasterBand dataType="Float32"><Description>{escape(description)}</Description>'
        f"{_metadata(tags or {})}<NoDataValue>{nodata!r}</NoDataValue><UnitType>{escape(unit)}</UnitType>"
        f"{sources}</VRTRasterBand>"
    )


def _metadata(tags: Mapping[str, str]) -> str:
    items = "".join(f'<MDI key="{escape(key)}">{escape(value)}</MDI>' for key, value in tags.items())
    return f"<Metadata>{items}</Metadata>"


def _only(low: float, high: float) -> str:
    # GDAL interpolates between the entries of the table and continues the outer ones.
    below, above = float(np.nextafter(low, -math.inf)), float(np.nextafter(high, math.inf))
    return f"{below!r}:nan,{low!r}:{low!r},{high!r}:{high!r},{above!r}:nan"
