"""The rasters that serve as the model's inputs, opened, and as they are read on its lattice.

A raster of no series is a series of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader
from rasterio.windows import Window, union

from . import bands, dates
from .bands import Guess
from .card import InputSpec
from .errors import InputError
from .events import count
from .fill import fill, fill_from_other, fill_in_time
from .grid import Grid, shared
from .job import JobInput
from .raster import Pixels, Source, open_raster, overlap, sample, source_on
from .series import Selection
from .views import grid_of
from .wording import tr

ORBITS = ("asc", "desc")
"""How the names of Sentinel-1's bands end, by the direction that the satellite flew."""


@dataclass(frozen=True)
class Raster:
    """One open raster.

    Attributes:
        path: Its path.
        dataset: It.
        bands: The bands that the model wants, in its order.
        day: Its date, in days; 0 if it is of no series.
        guess: Which bands were guessed; ``None`` if none were.
    """

    path: str
    dataset: DatasetReader
    bands: tuple[int, ...]
    day: int
    guess: Optional[Guess] = None

    def sample(self, indices: Sequence[int] = ()) -> NDArray[np.float32]:
        """Some ten thousand pixels in which all of some bands are valid, ``[bands, pixels]``.

        Args:
            indices: Of :attr:`bands`; all of them if empty.

        Raises:
            InputError: The file is damaged.
        """
        values = self._looked_at[list(indices) or slice(None)]
        return values[:, np.isfinite(values).all(axis=0)]

    @cached_property
    def _looked_at(self) -> NDArray[np.float32]:
        return sample(self.dataset, self.bands)


@dataclass(frozen=True)
class Layer:
    """One of the model's inputs and the rasters that serve as it.

    Attributes:
        spec: The input.
        name: What to call the rasters in messages.
        grid: That on which the rasters that the job names lie, see :func:`engine.grid.shared`.
        rasters: Each raster that is read, once.
        steps: For each of the model's dates the index of its raster, of several the first.
        orbits: The bands that are one image each; the other stands in for one that is missing.
    """

    spec: InputSpec
    name: str
    grid: Grid
    rasters: tuple[Raster, ...]
    steps: tuple[int, ...]
    orbits: tuple[tuple[int, ...], ...]

    @property
    def notes(self) -> list[str]:
        """Which bands were guessed; once for rasters of which the same was."""
        told = {raster.guess.pairs: (raster.path, raster.guess) for raster in self.rasters if raster.guess}
        return [
            tr("Bands of {path} are guessed: {note}.").format(path=path, note=guess.note)
            for path, guess in told.values()
        ]

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

        So does what another raster of the same date misses, and each orbit of Sentinel-1; what an orbit
        misses on all dates comes from the other.

        Args:
            window: In output pixels; all its numbers are multiples of the input's ratio.

        Returns:
            float32 ``[dates, bands, rows, columns]``, and which pixels any date has,
            ``[rows, columns]``, both in pixels of this input.

        Raises:
            InputError: A file is damaged.
        """
        place = _coarsen(window, self.spec.ratio)
        values = np.stack([source.read(place)[0] for source in self.sources])
        days = [raster.day for raster in self.layer.rasters]
        orbits = [values[:, orbit] for orbit in self.layer.orbits]
        filled = [fill_in_time(orbit, np.asarray(np.isfinite(orbit).all(axis=1)), days) for orbit in orbits]
        values, anywhere = fill_from_other(filled, self.layer.orbits)
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
    spec: InputSpec, given: tuple[JobInput, ...], taken: tuple[tuple[JobInput, ...], ...], stack: ExitStack
) -> Layer:
    read = tuple(dict.fromkeys(item for items in taken for item in items))
    opened = {item: _open(spec, item, stack) for item in read}
    # All give the grid, whether their date is taken or not: it does not depend on the model.
    grids = [grid_of(opened[item].dataset) if item in opened else _grid(item) for item in given]
    more = tr(" and {number} more").format(number=len(given) - 1) if len(given) > 1 else ""
    return Layer(
        spec,
        given[0].path + more,
        shared(grids),
        tuple(opened.values()),
        tuple(read.index(items[0]) for items in taken),
        orbits_of(spec.bands),
    )


def orbits_of(bands: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Indices of the bands of each orbit: those that end in ``asc`` and ``desc``, if there are as many.

    Of other bands it is all of them, as one.
    """
    ascending, descending = (
        tuple(index for index, band in enumerate(bands) if band.endswith(f" {orbit}")) for orbit in ORBITS
    )
    paired = len(ascending) == len(descending) == len(bands) / 2
    return (ascending, descending) if paired else (tuple(range(len(bands))),)


def _grid(item: JobInput) -> Grid:
    with open_raster(item.path) as dataset:
        return grid_of(dataset)


def _open(spec: InputSpec, item: JobInput, stack: ExitStack) -> Raster:
    dataset = stack.enter_context(open_raster(item.path))
    day = dates.parse(item.date, item.path).toordinal() if spec.dates else 0
    guessed = None if item.bands else guess_bands(spec, dataset)
    numbers = guessed.numbers if guessed else item.bands
    as_they_are = numbers == tuple(range(1, dataset.count + 1))
    told = None if as_they_are else guessed
    return Raster(item.path, dataset, _choose_bands(spec, item, numbers, dataset), day, told)


def told_bands(dataset: DatasetReader) -> tuple[bands.Band, ...]:
    """What a raster says of its bands."""
    return tuple(
        bands.describe(i, name, {**dataset.tags(i), **dataset.tags(i, ns="IMAGERY")})
        for i, name in enumerate(dataset.descriptions, start=1)
    )


def sensor_hint(dataset: DatasetReader) -> str:
    """Text that may name a raster's sensor: the file's name and what its metadata say of the platform."""
    said = [value for key, value in dataset.tags().items() if re.search("(?i)platform|space|satellite", key)]
    return " ".join((Path(dataset.name).name, *said))


def mistaken_bands(layer: Layer) -> Iterable[str]:
    """A sentence for each raster whose chosen bands are, by what it says, others than the model takes."""
    for raster in layer.rasters:
        told, hint = told_bands(raster.dataset), sensor_hint(raster.dataset)
        found = bands.mistaken(layer.spec.bands, layer.spec.unit, raster.bands, told, hint)
        if found:
            yield tr("The model takes {found} of {path}: are these the right bands?").format(
                found=", ".join(found), path=raster.path
            )


def guess_bands(spec: InputSpec, dataset: DatasetReader) -> Optional[Guess]:
    """Which bands stand for the input's, by what the raster says of them; ``None`` if it does not suffice."""
    return bands.guess(spec.bands, spec.unit, told_bands(dataset), sensor_hint(dataset))


def named_bands(path: str, words: Sequence[str]) -> tuple[int, ...]:
    """The numbers of bands of a raster that are named by number or by name.

    Raises:
        InputError: The raster cannot be opened, or a name is that of no band or of several.
    """
    if all(re.fullmatch(r"-?\d+", word.strip()) for word in words):
        return tuple(int(word) for word in words)
    with open_raster(path) as dataset:
        return bands.find(words, told_bands(dataset), path, sensor_hint(dataset))


def _choose_bands(
    spec: InputSpec, item: JobInput, numbers: tuple[int, ...], dataset: DatasetReader
) -> tuple[int, ...]:
    chosen = numbers or tuple(range(1, dataset.count + 1))
    if max(chosen) > dataset.count:
        raise InputError(
            tr("The raster {path} has {number}, band {chosen} was asked for.").format(
                path=item.path, number=count(dataset.count, "band"), chosen=max(chosen)
            ),
            tr("Choose bands that it has."),
        )
    if len(chosen) != len(spec.bands):
        told = [str(band) for band in told_bands(dataset) if band.name or band.wavelength]
        said = (
            ""
            if numbers
            else tr(", and does not say which they are ({told})").format(
                told=", ".join(told) or tr("no band is named")
            )
        )
        raise InputError(
            tr("The model takes {number} {role} bands ({list}), {path} gives {given}{said}.").format(
                number=len(spec.bands),
                role=spec.role,
                list=", ".join(spec.bands),
                path=item.path,
                given=len(chosen),
                said=said,
            ),
            tr("Name the bands to use, in this order, by number or by name.{hint}").format(
                hint=_of_one_orbit(spec, chosen)
            ),
        )
    return chosen


def _of_one_orbit(spec: InputSpec, bands: tuple[int, ...]) -> str:
    first, *others = orbits_of(spec.bands)
    if len(bands) != len(first) or not others:
        return ""
    twice = ",".join(map(str, (*bands, *bands)))
    return tr(" A raster of one orbit stands for both if its bands are named twice: {twice}.").format(
        twice=twice
    )


def _coarsen(window: Window, ratio: int) -> Window:
    return Window(
        window.col_off // ratio, window.row_off // ratio, window.width // ratio, window.height // ratio
    )
