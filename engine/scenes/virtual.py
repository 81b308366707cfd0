"""Scenes as virtual rasters in the sensor's unit, without what their masks drop.

Clouds are cut out at the scene's own pixels, before anything is resampled: a cloud would shine into the
average of a coarser pixel. GDAL keeps few of the files behind them open at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import rasterio
from rasterio.enums import MaskFlags

from ..errors import InputError
from ..grid import Grid
from ..raster import open_raster
from ..views import grid_of
from ..wording import tr
from . import masks
from .jobs import Mask
from .scene import BandFile, MaskFile, Scene

REMOTE = ("/vsicurl", "/vsis3", "/vsigs", "/vsiaz")
TOLERANCE = 0.01
"""Of a pixel: grids whose corners are no further apart are one."""


@dataclass(frozen=True)
class Sheet:
    """Some bands of a scene on one grid, in one file.

    Attributes:
        path: The virtual raster.
        bands: The names of its bands.
        grid: Its grid.
    """

    path: str
    bands: tuple[str, ...]
    grid: Grid


@dataclass(frozen=True)
class Opened:
    """A scene whose files are there.

    Attributes:
        scene: It.
        sheets: Its bands, those of one pixel size in one sheet.
        keep: A virtual raster that is :data:`engine.scenes.masks.KEEP` where a pixel counts; empty if the
            scene has no mask.
    """

    scene: Scene
    sheets: tuple[Sheet, ...]
    keep: str

    @property
    def grid(self) -> Grid:
        """The grid of its first band."""
        return self.sheets[0].grid

    @property
    def paths(self) -> list[str]:
        """Of the files that are read."""
        bands = [self.scene.bands[band].path for sheet in self.sheets for band in sheet.bands]
        return [*bands, self.scene.mask.path] if self.scene.mask else bands


@dataclass(frozen=True)
class _Header:
    """What is known of a file before its pixels are read."""

    grid: Grid
    block: tuple[int, int]
    type: str
    holes: bool


def open_scene(scene: Scene, bands: Sequence[str], mask: Mask, stem: Path) -> Opened:
    """Looks at a scene's files and writes the virtual rasters.

    Args:
        scene: The scene.
        bands: The bands that are wanted.
        mask: What is dropped.
        stem: How the paths of the virtual rasters begin.

    Raises:
        InputError: A band is missing, or a file cannot be opened.
    """
    missing = [band for band in bands if band not in scene.bands]
    if missing:
        raise InputError(
            tr("The scene {name} has no band {missing}.").format(name=scene.name, missing=missing[0]),
            tr("Leave it out."),
        )
    keep, kept = "", None
    if scene.mask:
        kept = _header(scene.mask.path, scene.mask.number)
        keep = f"{stem}_keep.vrt"
        _write(keep, kept.grid, [_kept(scene.mask, kept, mask)])
    groups: list[tuple[_Header, dict[str, BandFile]]] = []
    for band in bands:
        header = _header(scene.bands[band].path, scene.bands[band].number)
        same = next((found for at, found in groups if at == header), None)
        if same is None:
            groups.append((header, {band: scene.bands[band]}))
        else:
            same[band] = scene.bands[band]
    sheets = []
    for number, (header, files) in enumerate(groups):
        path = f"{stem}_{number}.vrt"
        parts = [_band(file, header) for file in files.values()]
        if kept:
            parts.append(_mask_band(keep, kept, header.grid, scene.name))
        _write(path, header.grid, parts)
        sheets.append(Sheet(path, tuple(files), header.grid))
    return Opened(scene, tuple(sheets), keep)


def without_sidecars(paths: Iterable[str]) -> rasterio.Env:
    """Keeps GDAL from asking a server for a dozen files beside each that it opens.

    On a disk it may look: masks, overviews and names of bands may be in files of their own.

    Args:
        paths: What is to be opened; one that lies on a disk is enough to change nothing.
    """
    remote = all(path.startswith(REMOTE) for path in paths)
    return rasterio.Env(**({"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR"} if remote else {}))


def _header(path: str, number: int) -> _Header:
    with without_sidecars([path]), open_raster(path) as dataset:
        if number > dataset.count:
            raise InputError(
                tr("The raster {path} has {count} bands, not {number}.").format(
                    path=path, count=dataset.count, number=number
                ),
                tr("Leave it out."),
            )
        index = number - 1
        holes = MaskFlags.all_valid not in dataset.mask_flag_enums[index]
        return _Header(grid_of(dataset), dataset.block_shapes[index], dataset.dtypes[index], holes)


def _band(file: BandFile, header: _Header) -> str:
    scaled = (file.scale, file.offset) != (1.0, 0.0)
    return (
        '<VRTRasterBand dataType="Float32"><NoDataValue>nan</NoDataValue><ComplexSource>'
        f"{_source(file.path, file.number, header)}"
        + (
            f"<ScaleOffset>{file.offset!r}</ScaleOffset><ScaleRatio>{file.scale!r}</ScaleRatio>"
            if scaled
            else ""
        )
        + ("" if file.nodata is None else f"<NODATA>{file.nodata!r}</NODATA>")
        + ("<UseMaskBand>true</UseMaskBand>" if header.holes else "")
        + "</ComplexSource></VRTRasterBand>"
    )


def _kept(file: MaskFile, header: _Header, mask: Mask) -> str:
    return (
        '<VRTRasterBand dataType="Byte"><ComplexSource>'
        f"{_source(file.path, file.number, header)}<LUT>{masks.table(file.kind, mask)}</LUT>"
        "</ComplexSource></VRTRasterBand>"
    )


def _mask_band(keep: str, kept: _Header, grid: Grid, name: str) -> str:
    left, top, width, height = _place(kept.grid, grid, name)
    return (
        '<MaskBand><VRTRasterBand dataType="Byte"><SimpleSource resampling="nearest">'
        f'<SourceFilename relativeToVRT="0">{escape(keep)}</SourceFilename><SourceBand>1</SourceBand>'
        f'<SrcRect xOff="0" yOff="0" xSize="{kept.grid.width}" ySize="{kept.grid.height}"/>'
        f'<DstRect xOff="{left!r}" yOff="{top!r}" xSize="{width!r}" ySize="{height!r}"/>'
        "</SimpleSource></VRTRasterBand></MaskBand>"
    )


def _place(mask: Grid, grid: Grid, name: str) -> Iterator[float]:
    """Left, top, width and height of a mask in pixels of the bands' grid."""
    columns, rows = grid.to_pixels(*mask.to_world([0, mask.width, 0], [0, 0, mask.height]))
    turned = abs(rows[1] - rows[0]) > TOLERANCE or abs(columns[2] - columns[0]) > TOLERANCE
    if mask.crs != grid.crs or turned:
        raise InputError(
            tr("The cloud mask of the scene {name} lies on another grid than its bands.").format(name=name),
            tr("Warp it to the CRS of the bands."),
        )
    numbers = columns[0], rows[0], columns[1] - columns[0], rows[2] - rows[0]
    return (float(round(value, 6)) for value in numbers)


def _source(path: str, number: int, header: _Header) -> str:
    grid, (rows, columns) = header.grid, header.block
    # With these properties GDAL opens a file when it is read and closes those that were not for long.
    return (
        f'<SourceFilename relativeToVRT="0">{escape(path)}</SourceFilename><SourceBand>{number}</SourceBand>'
        f'<SourceProperties RasterXSize="{grid.width}" RasterYSize="{grid.height}" '
        f'DataType="{_GDAL_TYPES[header.type]}" BlockXSize="{columns}" BlockYSize="{rows}"/>'
    )


def _write(path: str, grid: Grid, parts: Iterable[str]) -> None:
    place = ", ".join(map(repr, grid.transform.to_gdal()))
    Path(path).write_text(
        f'<VRTDataset rasterXSize="{grid.width}" rasterYSize="{grid.height}">'
        f"<SRS>{escape(grid.crs.to_wkt())}</SRS><GeoTransform>{place}</GeoTransform>"
        f"{''.join(parts)}</VRTDataset>",
        encoding="utf-8",
    )


_GDAL_TYPES = {
    "uint8": "Byte", "int8": "Int8", "uint16": "UInt16", "int16": "Int16", "uint32": "UInt32",
    "int32": "Int32", "float32": "Float32", "float64": "Float64",
}  # fmt: skip
