"""The rasters that serve as the model's inputs, opened, and as they are read on its lattice.

A raster of no series is a series of one.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader
from rasterio.windows import Window, union

from . import dates
from .card import InputSpec
from .errors import InputError
from .fill import fill, fill_in_time
from .grid import Grid
from .job import JobInput
from .raster import Pixels, Source, open_raster, overlap, source_on
from .series import Selection
from .views import grid_of


@dataclass(frozen=True)
class Raster:
    """One open raster.

    Attributes:
        path: Its path.
        dataset: It.
        bands: The bands that the model wants, in its order.
        day: Its date, in days; 0 if it is of no series.
    """

    path: str
    dataset: DatasetReader
    bands: tuple[int, ...]
    day: int


@dataclass(frozen=True)
class Layer:
    """One of the model's inputs and the rasters that serve as it.

    Attributes:
        spec: The input.
        name: What to call the rasters in messages.
        grid: The grid of the first raster that the job names.
        rasters: Each raster that is read, once.
        steps: For each of the model's dates the index of its raster.
    """

    spec: InputSpec
    name: str
    grid: Grid
    rasters: tuple[Raster, ...]
    steps: tuple[int, ...]

    def covered(self, grid: Grid) -> Optional[Window]:
        """The pixels of ``grid`` that any of the rasters covers, or ``None`` if there are none.

        Raises:
            InputError: Nothing leads from the CRS of the one to that of the other.
        """
        found = [overlap(grid, raster.dataset) for raster in self.rasters]
        parts = [part for part in found if part is not None]
        return Window(*(int(value) for value in union(parts).flatten())) if parts else None

    def beyond(self, grid: Grid) -> list[str]:
        """The rasters of a series that do not overlap ``grid``: other dates stand in for them."""
        dated = self.rasters if self.spec.dates else ()
        return [raster.path for raster in dated if overlap(grid, raster.dataset) is None]

    def on(self, lattice: Grid, stack: ExitStack) -> Series:
        """The layer as seen on ``lattice``; ``stack`` closes what reads it."""
        sources = tuple(
            stack.enter_context(
                source_on(raster.dataset, raster.bands, lattice, self.spec.valid_range, self.spec.unit)
            )
            for raster in self.rasters
        )
        return Series(self, sources)


@dataclass(frozen=True)
class Series:
    """A layer on a lattice."""

    layer: Layer
    sources: tuple[Source, ...]

    @property
    def spec(self) -> InputSpec:
        """The input of the model."""
        return self.layer.spec

    @property
    def notes(self) -> list[str]:
        """What is resampled, from what to what."""
        return [source.note for source in self.sources if source.note]

    def again(self, stack: ExitStack) -> Series:
        """The same once more, for another thread: GDAL allows a dataset one at a time."""
        rasters = tuple(
            replace(raster, dataset=stack.enter_context(open_raster(raster.path)))
            for raster in self.layer.rasters
        )
        return replace(self.layer, rasters=rasters).on(self.sources[0].grid, stack)

    def read(self, window: Window) -> Pixels:
        """Reads a window that may stick out; what a date misses comes from the nearest that has it.

        Args:
            window: In output pixels; all its numbers are multiples of the input's ratio.

        Returns:
            float32 ``[dates, bands, rows, columns]``, and which pixels any date has,
            ``[rows, columns]``, both in pixels of this input.

        Raises:
            InputError: A file is damaged.
        """
        found = [source.read(_coarsen(window, self.spec.ratio)) for source in self.sources]
        values, valid = (np.stack(part) for part in zip(*found))
        values, anywhere = fill_in_time(values, valid, [raster.day for raster in self.layer.rasters])
        return values[list(self.layer.steps)], anywhere

    def tensor(self, pixels: Pixels) -> NDArray[np.float32]:
        """What :meth:`read` gave, of a square window, without holes and in the shape of the input."""
        values, valid = pixels
        flat = values.reshape(-1, *valid.shape)
        filled = fill(flat, valid, self.spec.nodata_fill)
        return filled.reshape(self.spec.shape(len(valid) * self.spec.ratio))

    def holds_data(self, windows: Iterable[Window]) -> bool:
        """True if any pixel of the windows holds data; reads them until one does."""
        return any(bool(self.read(window)[1].any()) for window in windows)


def open_layers(chosen: Selection, specs: Iterable[InputSpec], stack: ExitStack) -> tuple[Layer, ...]:
    """Opens the rasters that the model eats.

    Args:
        chosen: Names the rasters.
        specs: The inputs that are read from rasters.
        stack: Closes them.

    Raises:
        InputError: A raster cannot be used.
    """
    return tuple(_layer(spec, chosen.given[spec.role], chosen.taken[spec.role], stack) for spec in specs)


def _layer(
    spec: InputSpec, given: tuple[JobInput, ...], taken: tuple[JobInput, ...], stack: ExitStack
) -> Layer:
    # The first raster that the job names gives the grid, whether its date is taken or not.
    opened = {item: _open(spec, item, stack) for item in dict.fromkeys((given[0], *taken))}
    read = tuple(dict.fromkeys(taken))
    more = f" and {len(given) - 1} more" if len(given) > 1 else ""
    return Layer(
        spec,
        given[0].path + more,
        grid_of(opened[given[0]].dataset),
        tuple(opened[item] for item in read),
        tuple(read.index(item) for item in taken),
    )


def _open(spec: InputSpec, item: JobInput, stack: ExitStack) -> Raster:
    dataset = stack.enter_context(open_raster(item.path))
    day = dates.parse(item.date, item.path).toordinal() if spec.dates else 0
    return Raster(item.path, dataset, _choose_bands(spec, item, dataset), day)


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


def _coarsen(window: Window, ratio: int) -> Window:
    return Window(
        window.col_off // ratio, window.row_off // ratio, window.width // ratio, window.height // ratio
    )
