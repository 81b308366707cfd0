"""What a job comes down to: the output grid, the tiles, and what is read for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.windows import Window, intersect

from .card import ModelCard
from .errors import InputError, JobError, ModelError
from .grid import Extent, Grid, describe, scale_window
from .job import Options
from .layers import Layer, Series
from .tiles import Lattice, Tile
from .wording import tr


@dataclass(frozen=True)
class TileData:
    """What one tile eats.

    Attributes:
        tile: Which tile.
        inputs: For each of the model's inputs float32 of its shape (:meth:`InputSpec.shape`), without
            holes; empty if no pixel of the core is valid.
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
        series: The layers, each on its lattice.
        target: The CRS that the finished map is wanted in.
        gaps: Where the map will have no data, or a date has none, and why.
        constants: Inputs of the model that are the same for every tile.
    """

    grid: Grid
    window: Window
    covered: Window
    lattice: Lattice
    series: tuple[Series, ...]
    target: CRS
    gaps: tuple[str, ...] = ()
    constants: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    @property
    def notes(self) -> list[str]:
        """What is resampled, from what to what."""
        return [note for series in self.series for note in series.notes]

    @property
    def warped(self) -> bool:
        """True if the finished map is warped to another CRS."""
        return bool(self.target != self.grid.crs)

    @property
    def unpacked(self) -> float:
        """Bytes of the blocks that a thread comes by that reads a row of tiles: its share of a cache."""
        size = self.lattice.rows.size
        return sum(
            source.unpacked(size // series.spec.ratio) for series in self.series for source in series.sources
        )

    def shards(self, step: int) -> Iterator[Window]:
        """Cuts the map into columns: parts that are made apart, with the same pixels as the whole.

        Args:
            step: Their width, a multiple of the stride of the tiles.

        Yields:
            Windows of the map, counted from its own corner, from left to right; of its full height.
        """
        for left, right in _cut(self.window.col_off, self.window.width, step):
            yield Window(left, 0, right - left, self.window.height)

    def blocks(self, side: int) -> Iterator[Window]:
        """Cuts the map into blocks: parts that are made apart, with the same pixels as the whole.

        Args:
            side: Theirs, a multiple of the stride of the tiles.

        Yields:
            Windows of the map, counted from its own corner, row by row.
        """
        for top, bottom in _cut(self.window.row_off, self.window.height, side):
            for left, right in _cut(self.window.col_off, self.window.width, side):
                yield Window(left, top, right - left, bottom - top)

    def tiles(self, part: Window) -> Iterator[Tile]:
        """The tiles that a part of the map needs, row by row; ``part`` counts from the map's corner."""
        yield from self.lattice.tiles(self.place(part))

    def count(self, part: Window) -> int:
        """How many tiles a part of the map needs."""
        return self.lattice.count(self.place(part))

    def place(self, part: Window) -> Window:
        """A part of the map as a window of the whole grid."""
        return Window(
            self.window.col_off + part.col_off, self.window.row_off + part.row_off, part.width, part.height
        )

    def within(self, window: Window) -> Window:
        """A window of the whole grid as a part of the map: what :meth:`place` undoes."""
        return Window(
            window.col_off - self.window.col_off,
            window.row_off - self.window.row_off,
            window.width,
            window.height,
        )

    def read(self, tile: Tile, layers: tuple[Series, ...]) -> TileData:
        """Reads what a tile eats.

        Args:
            tile: Which one.
            layers: :attr:`series`, or the same opened again for the thread that asks.

        Raises:
            InputError: A file is damaged.
        """
        if not intersect(tile.core, self.covered):
            return TileData(tile, {}, np.zeros((tile.core.height, tile.core.width), bool))
        found = [(series, series.read(tile.window)) for series in layers]
        masks = [np.kron(valid, np.ones([series.spec.ratio] * 2, bool)) for series, (_, valid) in found]
        # A pixel's validity depends on its place alone, so that all tiles that hold it agree.
        valid = np.logical_and.reduce(masks)[tile.core_in_tile]
        if not valid.any():
            return TileData(tile, {}, valid)
        inputs = {series.spec.name: series.tensor(pixels) for series, pixels in found}
        return TileData(tile, {**inputs, **self.constants}, valid)

    def without_data(self) -> list[str]:
        """The layers that hold no data anywhere in the window; reads them until they do."""
        return [
            series.layer.name
            for series in self.series
            if not series.holds_data(tile.window for tile in self.lattice.tiles(self.covered))
        ]


def make(
    layers: tuple[Layer, ...],
    card: ModelCard,
    options: Options,
    stack: ExitStack,
    days: tuple[date, ...] = (),
) -> Plan:
    """Lays the output grid and its tiles, and the inputs onto them.

    Args:
        layers: The open inputs.
        card: The model.
        options: Name the wanted extent and size of tiles.
        stack: Closes what reads the layers.
        days: The dates of the series that leads.

    Raises:
        InputError: The layers or the extent do not overlap; the message holds both extents.
        JobError: A CRS of the options is not known, or the model has no tiles of the wanted size.
        ModelError: The ratios of the inputs do not nest.
    """
    master = max(layers, key=lambda layer: layer.spec.ratio)
    window = covered = _wanted(master.grid, options)
    gaps: list[str] = []
    for layer in layers:
        gaps.extend(
            tr("The {role} raster {path} does not overlap the map; other dates stand in for it.").format(
                role=layer.spec.role, path=path
            )
            for path in layer.beyond(master.grid.crop(window))
        )
        part = _covered(master, layer, covered)
        if part != covered:
            gaps.append(_gap(master, layer, covered, part))
            covered = part
    grid = master.grid.subdivide(card.ratio)
    series = []
    for layer in layers:
        if card.ratio % layer.spec.ratio:
            raise ModelError(
                tr("The ratios {ratio} and {card_ratio} of the model {id!r} do not nest.").format(
                    ratio=layer.spec.ratio, card_ratio=card.ratio, id=card.id
                ),
                tr("Export the model again."),
            )
        lattice = master.grid.subdivide(card.ratio // layer.spec.ratio)
        series.append(layer.on(lattice, stack))
    target = parse_crs(options.target_crs, tr("target CRS")) if options.target_crs else grid.crs
    window, covered = (scale_window(part, card.ratio) for part in (window, covered))
    tiles = _lattice(card, grid, options.tile_size)
    return Plan(grid, window, covered, tiles, tuple(series), target, tuple(gaps), _dates(card, days))


def _lattice(card: ModelCard, grid: Grid, size: int) -> Lattice:
    if not size:
        return Lattice.fitting(card.tile, grid)
    sizes = sorted({card.tile.size, *card.tile.sizes})
    if size not in sizes:
        raise JobError(
            tr("The model {id!r} has no tiles of {size} pixels.").format(id=card.id, size=size),
            tr("Choose one of {list}, or 0.").format(list=", ".join(map(str, sizes))),
        )
    return Lattice.of(replace(card.tile, size=size), grid)


def parse_crs(text: str, what: str) -> CRS:
    """A CRS from its name.

    Raises:
        JobError: It is none.
    """
    try:
        return CRS.from_user_input(text)
    except (CRSError, ValueError) as error:
        raise JobError(
            tr("The {what} {text!r} is not known.").format(what=what, text=text),
            tr("Write it as, e.g., EPSG:32633."),
        ) from error


def _dates(card: ModelCard, days: tuple[date, ...]) -> dict[str, NDArray[np.float32]]:
    of_the_year = np.array([day.timetuple().tm_yday for day in days], np.float32)
    return {spec.name: of_the_year for spec in card.inputs if spec.role == "dates"}


def _cut(first: int, length: int, step: int) -> Iterator[tuple[int, int]]:
    """Pieces of ``[first, first + length)`` that meet at multiples of ``step``, counted from ``first``."""
    stop = first + length
    edges = [first, *range((first // step + 1) * step, stop, step), stop]
    for start, end in zip(edges, edges[1:]):
        yield start - first, end - first


def _wanted(master: Grid, options: Options) -> Window:
    if options.extent is None:
        return master.window
    crs = parse_crs(options.extent_crs, tr("CRS of the extent")) if options.extent_crs else master.crs
    window = master.snap(options.extent, crs)
    if window is None:
        raise _apart(tr("extent"), describe(options.extent, crs), tr("low-resolution layer"), master)
    return window


def _covered(master: Layer, layer: Layer, window: Window) -> Window:
    part = master.grid.crop(window)
    found = layer.covered(part)
    if found is None:
        raise _apart(
            tr("raster {path}").format(path=layer.name), _where(layer.grid, layer.grid.crs), master.name, part
        )
    return Window(window.col_off + found.col_off, window.row_off + found.row_off, found.width, found.height)


def _gap(master: Layer, layer: Layer, window: Window, covered: Window) -> str:
    share = covered.width * covered.height / (window.width * window.height)
    extent = _where(master.grid.crop(covered), master.grid.crs)
    return tr(
        "The {role} layer {name} covers {share:.2%} of the map; the rest will have no data. "
        "To leave it out, name this extent: {extent}."
    ).format(role=layer.spec.role, name=layer.name, share=share, extent=extent)


def _apart(what: str, where: str, other: str, grid: Grid) -> InputError:
    return InputError(
        tr("The {what} does not overlap {other}: {where} against {place}.").format(
            what=what, other=other, where=where, place=_where(grid, grid.crs)
        ),
        tr("Choose layers and an extent of the same place, and check their CRS."),
    )


def _where(grid: Grid, crs: CRS) -> str:
    bounds: Extent = grid.bounds
    return describe(bounds, crs)
