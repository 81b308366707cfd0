"""The rasters of an evaluation, opened, and read block by block on one lattice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.io import DatasetReader
from rasterio.windows import Window, intersection, union

from ..errors import InputError
from ..events import count
from ..grid import Grid, describe
from ..plan import parse_crs
from ..raster import Source, open_raster, overlap, source_on
from ..views import Range, grid_of
from ..wording import tr
from . import strata as polygons
from .description import Evaluation, MapInput
from .strata import Strata

PLAUSIBLE: dict[str, tuple[float, float]] = {"biomass": (-500.0, 5000.0), "canopy_height": (-50.0, 200.0)}
"""Values beyond are no data, declared or not: -9999 is no height. Wide enough for a map's own errors."""
GROUND = (-500.0, 9000.0)
"""The same of an elevation, in m."""
WAYS: dict[str, Optional[Resampling]] = {
    "auto": None,
    "average": Resampling.average,
    "bilinear": Resampling.bilinear,
    "nearest": Resampling.nearest,
    "maximum": Resampling.max,
}


@dataclass(frozen=True)
class Block:
    """What is known of a window of the lattice, its halo included.

    Attributes:
        window: Which, without the halo.
        halo: Pixels around it that the arrays hold as well; beyond the scene's window they hold nothing.
        inside: Which pixels lie in the scene's window.
        reference: float32 ``[H,W]`` in the quantity's unit, NaN where there is none.
        maps: The same of each map, ``[maps,H,W]``.
        vegetation: Where errors count, or ``None`` for everywhere.
        elevation: In m, with one pixel around ``window``, or ``None``.
        strata: The stratum of each pixel of ``window``, or ``None``.
    """

    window: Window
    halo: int
    inside: NDArray[np.bool_]
    reference: NDArray[np.float32]
    maps: NDArray[np.float32]
    vegetation: Optional[NDArray[np.bool_]]
    elevation: Optional[NDArray[np.float32]]
    strata: Optional[NDArray[np.intp]]


@dataclass(frozen=True)
class _Layer:
    source: Source
    scale: float = 1.0

    def read(self, window: Window) -> NDArray[np.float32]:
        values, valid = self.source.read(window)
        return np.where(valid, values[0] * np.float32(self.scale), np.float32(np.nan))


@dataclass(frozen=True)
class Scene:
    """Everything that an evaluation reads.

    Attributes:
        grid: The lattice on which pixels are compared.
        window: The part of it that is walked: where the reference and any map lie, within the extent.
        notes: What is resampled, from what to what.
        strata: Polygons, if any.
    """

    grid: Grid
    window: Window
    notes: tuple[str, ...]
    strata: Optional[Strata]
    _reference: _Layer
    _maps: tuple[_Layer, ...]
    _mask: Optional[_Layer]
    _mask_values: tuple[int, ...]
    _elevation: Optional[_Layer]

    @property
    def count(self) -> int:
        """How many maps there are."""
        return len(self._maps)

    def windows(self, side: int) -> Iterator[Window]:
        """The window cut into blocks of ``side`` pixels, row by row."""
        whole = self.window
        for row in range(whole.row_off, whole.row_off + whole.height, side):
            for column in range(whole.col_off, whole.col_off + whole.width, side):
                yield intersection(Window(column, row, side, side), whole)

    def read(self, window: Window, halo: int = 0) -> Block:
        """Reads a block.

        Raises:
            InputError: A file is damaged.
        """
        wide = _grown(window, halo)
        inside = self._inside(wide)
        hidden = np.where(inside, np.float32(0), np.float32(np.nan))
        vegetation = None
        if self._mask:
            values = self._mask.read(wide)
            known = np.isin(values, self._mask_values) if self._mask_values else values != 0
            vegetation = known & np.isfinite(values)
        place = self.grid.crop(window)
        return Block(
            window=window,
            halo=halo,
            inside=inside,
            reference=self._reference.read(wide) + hidden,
            maps=np.stack([layer.read(wide) + hidden for layer in self._maps]),
            vegetation=vegetation,
            # read on a lattice with a pixel more on each side: at the edge of the maps the ground goes on
            elevation=self._elevation.read(_moved(_grown(window, 1), 1)) if self._elevation else None,
            strata=self.strata.burn(place) if self.strata else None,
        )

    def _inside(self, window: Window) -> NDArray[np.bool_]:
        rows = np.arange(window.row_off, window.row_off + window.height)
        columns = np.arange(window.col_off, window.col_off + window.width)
        whole = self.window
        within = (
            (rows >= whole.row_off) & (rows < whole.row_off + whole.height),
            (columns >= whole.col_off) & (columns < whole.col_off + whole.width),
        )
        return np.asarray(np.logical_and.outer(*within))


def open_scene(wanted: Evaluation, stack: ExitStack) -> Scene:
    """Opens all rasters and lays the lattice.

    Args:
        wanted: What is compared.
        stack: Closes them.

    Raises:
        InputError: One of them cannot be opened, has no such band, or does not overlap the others.
        JobError: The CRS of the extent is not known.
    """
    reference = stack.enter_context(open_raster(wanted.reference.path))
    maps = [stack.enter_context(open_raster(item.path)) for item in wanted.maps]
    grid = grid_of(stack.enter_context(open_raster(wanted.grid)) if wanted.grid else reference)
    window = _walked(wanted, grid, reference, maps)
    notes: list[str] = []

    def on(dataset: DatasetReader, item: MapInput, lattice: Grid, valid: Range) -> _Layer:
        if item.band > dataset.count:
            raise InputError(
                tr("The raster {path} has {number}, band {band} is wanted.").format(
                    path=item.path, number=count(dataset.count, "band"), band=item.band
                ),
                tr("Choose one of its bands."),
            )
        source = source_on(dataset, (item.band,), lattice, valid, resampling=WAYS[item.resampling])
        notes.extend([source.note] if source.note else [])
        return _Layer(stack.enter_context(source), item.scale)

    def quantity(dataset: DatasetReader, item: MapInput) -> _Layer:
        low, high = PLAUSIBLE[wanted.quantity]
        return on(dataset, item, grid, (low / item.scale, high / item.scale))

    def beside(path: str, way: str, lattice: Grid, valid: Range = None) -> Optional[_Layer]:
        if not path:
            return None
        dataset = stack.enter_context(open_raster(path))
        _covered(grid.crop(window), dataset, path, tr("the maps"))
        return on(dataset, MapInput(path, resampling=way), lattice, valid)

    return Scene(
        grid=grid,
        window=window,
        strata=polygons.read(wanted.strata, grid.crop(window)) if wanted.strata else None,
        _reference=quantity(reference, wanted.reference),
        _maps=tuple(quantity(dataset, item) for dataset, item in zip(maps, wanted.maps)),
        _mask=beside(wanted.mask, "nearest", grid),
        _mask_values=wanted.mask_values,
        _elevation=beside(wanted.elevation, "auto", grid.crop(_grown(grid.window, 1)), GROUND),
        notes=tuple(notes),
    )


def _walked(wanted: Evaluation, grid: Grid, reference: DatasetReader, maps: list[DatasetReader]) -> Window:
    window = grid.window
    if wanted.extent:
        crs = parse_crs(wanted.extent_crs, tr("CRS of the extent")) if wanted.extent_crs else grid.crs
        found = grid.snap(wanted.extent, crs)
        if found is None:
            raise _apart(tr("extent"), describe(wanted.extent, crs), tr("the reference"), grid)
        window = found
    part = _covered(grid.crop(window), reference, wanted.reference.path, tr("the extent"))
    window = _within(window, part)
    place = grid.crop(window)
    parts = [_covered(place, data, item.path, tr("the reference")) for data, item in zip(maps, wanted.maps)]
    return _within(window, Window(*(int(value) for value in union(parts).flatten())))


def _covered(place: Grid, dataset: DatasetReader, path: str, other: str) -> Window:
    found = overlap(place, dataset)
    if found is None:
        own = grid_of(dataset)
        raise _apart(tr("raster {path}").format(path=path), describe(own.bounds, own.crs), other, place)
    return found


def _apart(what: str, where: str, other: str, place: Grid) -> InputError:
    return InputError(
        tr("The {what} does not overlap {other}: {where} against {place}.").format(
            what=what, other=other, where=where, place=describe(place.bounds, place.crs)
        ),
        tr("Choose rasters and an extent of the same place, and check their CRS."),
    )


def _within(window: Window, part: Window) -> Window:
    return Window(window.col_off + part.col_off, window.row_off + part.row_off, part.width, part.height)


def _grown(window: Window, pixels: int) -> Window:
    return Window(
        window.col_off - pixels, window.row_off - pixels,
        window.width + 2 * pixels, window.height + 2 * pixels,
    )  # fmt: skip


def _moved(window: Window, pixels: int) -> Window:
    return Window(window.col_off + pixels, window.row_off + pixels, window.width, window.height)
