"""What a job comes down to: the output grid, the tiles, and the inputs as seen on its lattice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.io import DatasetReader
from rasterio.windows import Window, intersect

from .card import InputSpec, ModelCard
from .errors import InputError, JobError, ModelError
from .fill import fill
from .grid import Extent, Grid, describe, scale_window
from .job import Job, JobInput, Options
from .raster import Source, open_raster, overlap, source_on
from .tiles import Lattice, Tile
from .views import grid_of


@dataclass(frozen=True)
class Layer:
    """One of the model's inputs and the raster that serves as it."""

    spec: InputSpec
    item: JobInput
    dataset: DatasetReader
    bands: tuple[int, ...]

    @property
    def grid(self) -> Grid:
        """The raster's own grid."""
        return grid_of(self.dataset)


@dataclass(frozen=True)
class TileData:
    """What one tile eats.

    Attributes:
        tile: Which tile.
        inputs: For each of the model's inputs float32 ``[bands, size / ratio, size / ratio]``,
            without holes; empty if no pixel of the core is valid.
        valid: Which pixels of the core hold data in all inputs, ``[core rows, core columns]``.
    """

    tile: Tile
    inputs: dict[str, NDArray[np.float32]]
    valid: NDArray[np.bool_]


@dataclass(frozen=True)
class Plan:
    """The walk over the output.

    Attributes:
        grid: The whole output grid: the master's lattice subdivided.
        window: The wanted part of it.
        covered: What all inputs cover of that; beyond it the map has no data and nothing is read.
        lattice: The tiles of the whole grid.
        sources: For each input of the model its specification and the raster on its lattice.
        target: The CRS that the finished map is wanted in.
        gaps: Where the map will have no data, and why.
    """

    grid: Grid
    window: Window
    covered: Window
    lattice: Lattice
    sources: tuple[tuple[InputSpec, Source], ...]
    target: CRS
    gaps: tuple[str, ...] = ()

    @property
    def notes(self) -> list[str]:
        """What is resampled, from what to what."""
        return [source.note for _, source in self.sources if source.note]

    @property
    def warped(self) -> bool:
        """True if the finished map is warped to another CRS."""
        return bool(self.target != self.grid.crs)

    def read(self) -> Iterator[TileData]:
        """Reads the tiles one after the other, row by row.

        Raises:
            InputError: A file is damaged.
        """
        for tile in self.lattice.tiles(self.window):
            yield self._read(tile)

    def without_data(self) -> list[str]:
        """The rasters that hold no data anywhere in the window; reads them until they do."""
        return [
            source.dataset.name
            for spec, source in self.sources
            if not any(
                source.read(_coarsen(tile.window, spec.ratio))[1].any()
                for tile in self.lattice.tiles(self.covered)
            )
        ]

    def _read(self, tile: Tile) -> TileData:
        if not intersect(tile.core, self.covered):
            return TileData(tile, {}, np.zeros((tile.core.height, tile.core.width), bool))
        found = [(spec, *source.read(_coarsen(tile.window, spec.ratio))) for spec, source in self.sources]
        masks = [np.kron(valid, np.ones((spec.ratio, spec.ratio), bool)) for spec, _, valid in found]
        # A pixel's validity depends on its place alone, so that all tiles that hold it agree.
        valid = np.logical_and.reduce(masks)[tile.core_in_tile]
        if not valid.any():
            return TileData(tile, {}, valid)
        inputs = {spec.name: fill(values, mask, spec.nodata_fill) for spec, values, mask in found}
        return TileData(tile, inputs, valid)


def open_layers(job: Job, card: ModelCard, stack: ExitStack) -> tuple[Layer, ...]:
    """Opens the rasters that the model eats, in the order of the card.

    Args:
        job: Names the rasters; any that the model does not eat are left alone.
        card: The model.
        stack: Closes them.

    Raises:
        JobError: An input of the model is missing or given twice.
        InputError: A raster cannot be used.
    """
    layers = []
    for spec in card.inputs:
        items = [item for item in job.inputs if item.role == spec.role]
        if len(items) != 1:
            raise JobError(
                f"The model {card.id!r} takes one {spec.role} input, the job gives {len(items)}.",
                "Name one raster for each of the model's inputs.",
            )
        dataset = stack.enter_context(open_raster(items[0].path))
        layers.append(Layer(spec, items[0], dataset, _choose_bands(spec, items[0], dataset)))
    return tuple(layers)


def make(layers: tuple[Layer, ...], card: ModelCard, options: Options, stack: ExitStack) -> Plan:
    """Lays the output grid and its tiles, and the inputs onto them.

    Args:
        layers: The open inputs.
        card: The model.
        options: Name the wanted extent.
        stack: Closes what reads the layers.

    Raises:
        InputError: The layers or the extent do not overlap; the message holds both extents.
        JobError: A CRS of the options is not known.
        ModelError: The ratios of the inputs do not nest.
    """
    master = max(layers, key=lambda layer: layer.spec.ratio)
    window = covered = _wanted(master.grid, options)
    gaps = []
    for layer in layers:
        part = _covered(master, layer, covered)
        if part != covered:
            gaps.append(_gap(master, layer, covered, part))
            covered = part
    grid = master.grid.subdivide(card.ratio)
    sources = []
    for layer in layers:
        if card.ratio % layer.spec.ratio:
            raise ModelError(
                f"The ratios {layer.spec.ratio} and {card.ratio} of the model {card.id!r} do not nest.",
                "Export the model again.",
            )
        lattice = master.grid.subdivide(card.ratio // layer.spec.ratio)
        source = stack.enter_context(source_on(layer.dataset, layer.bands, lattice, layer.spec.valid_range))
        sources.append((layer.spec, source))
    target = parse_crs(options.target_crs, "target CRS") if options.target_crs else grid.crs
    window, covered = (scale_window(part, card.ratio) for part in (window, covered))
    return Plan(grid, window, covered, Lattice.of(card.tile, grid), tuple(sources), target, tuple(gaps))


def parse_crs(text: str, what: str) -> CRS:
    """A CRS from its name.

    Raises:
        JobError: It is none.
    """
    try:
        return CRS.from_user_input(text)
    except (CRSError, ValueError) as error:
        raise JobError(f"The {what} {text!r} is not known.", "Write it as, e.g., EPSG:32633.") from error


def _choose_bands(spec: InputSpec, item: JobInput, dataset: DatasetReader) -> tuple[int, ...]:
    bands = item.bands or tuple(range(1, dataset.count + 1))
    if max(bands) > dataset.count:
        raise InputError(
            f"The raster {item.path} has {dataset.count} bands, band {max(bands)} was asked for.",
            "Choose bands that it has.",
        )
    if len(bands) != len(spec.bands):
        raise InputError(
            f"The model takes {len(spec.bands)} {spec.role} bands ({', '.join(spec.bands)}), "
            f"{item.path} gives {len(bands)}.",
            "Name the bands to use, in this order.",
        )
    return bands


def _wanted(master: Grid, options: Options) -> Window:
    if options.extent is None:
        return master.window
    crs = parse_crs(options.extent_crs, "CRS of the extent") if options.extent_crs else master.crs
    window = master.snap(options.extent, crs)
    if window is None:
        raise _apart("extent", describe(options.extent, crs), "low-resolution layer", master)
    return window


def _covered(master: Layer, layer: Layer, window: Window) -> Window:
    part = master.grid.crop(window)
    found = overlap(part, layer.dataset)
    if found is None:
        raise _apart(f"raster {layer.item.path}", _where(layer.grid, layer.grid.crs), master.item.path, part)
    return Window(window.col_off + found.col_off, window.row_off + found.row_off, found.width, found.height)


def _gap(master: Layer, layer: Layer, window: Window, covered: Window) -> str:
    share = covered.width * covered.height / (window.width * window.height)
    extent = _where(master.grid.crop(covered), master.grid.crs)
    return (
        f"The {layer.spec.role} layer {layer.item.path} covers {share:.2%} of the map; the rest will "
        f"have no data. To leave it out, name this extent: {extent}."
    )


def _apart(what: str, where: str, other: str, grid: Grid) -> InputError:
    return InputError(
        f"The {what} does not overlap {other}: {where} against {_where(grid, grid.crs)}.",
        "Choose layers and an extent of the same place, and check their CRS.",
    )


def _where(grid: Grid, crs: CRS) -> str:
    bounds: Extent = grid.bounds
    return describe(bounds, crs)


def _coarsen(window: Window, ratio: int) -> Window:
    return Window(
        window.col_off // ratio, window.row_off // ratio, window.width // ratio, window.height // ratio
    )
