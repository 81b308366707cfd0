"""What one date shows of the grid: its scenes, warped onto it and put together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import Optional

import numpy as np
from rasterio.enums import Resampling
from rasterio.windows import Window, intersect, union

from ..errors import InputError, reason
from ..events import Listener, Log
from ..grid import Grid, describe
from ..raster import READ_ERRORS, Pixels, open_raster, overlap, source_on
from ..views import warped
from ..wording import Note, tr
from .masks import DROP, KEEP
from .virtual import Opened

READ_FAILURES = (InputError, *READ_ERRORS)
SAMPLE = 256
"""Pixels along each side of what is looked at to tell how much a date shows."""


class View:
    """A scene as seen on a grid.

    Attributes:
        opened: The scene.
        bands: How many bands it is read in.
        covered: The pixels of the grid that it may cover.
        notes: What is resampled, from what to what.
        dark: Measurements that were below the sensor's floor.
        count: All measurements that were read.
    """

    def __init__(
        self,
        opened: Opened,
        bands: Sequence[str],
        grid: Grid,
        covered: Window,
        stack: ExitStack,
        unit: str = "",
    ) -> None:
        self.opened = opened
        self.bands = len(bands)
        self.covered = covered
        self.notes: list[str] = []
        self.dark = self.count = 0
        self._sources = []
        for sheet in opened.sheets:
            dataset = stack.enter_context(open_raster(sheet.path))
            wanted = [band for band in bands if band in sheet.bands]
            numbers = tuple(sheet.bands.index(band) + 1 for band in wanted)
            source = stack.enter_context(source_on(dataset, numbers, grid, unit=unit))
            self._sources.append(([bands.index(band) for band in wanted], source))
            if isinstance(source.note, Note):
                self.notes.append(source.note.about(path=opened.scene.name))
        self._keep = None
        if opened.keep:
            keep = stack.enter_context(open_raster(opened.keep))
            self._keep = stack.enter_context(warped(keep, grid, Resampling.nearest, nodata=DROP))

    def read(self, window: Window, floor: Optional[float] = None) -> Pixels:
        """The scene's pixels of a window inside the grid.

        Args:
            window: On the grid.
            floor: Lower values are raised to it.

        Returns:
            float32 ``[bands, rows, columns]``, and which pixels show the ground in all bands.

        Raises:
            InputError: A file cannot be read.
        """
        values = np.empty((self.bands, window.height, window.width), np.float32)
        valid = np.ones((window.height, window.width), bool)
        try:
            if self._keep is not None:
                valid &= self._keep.read(1, window=window) == KEEP
            for places, source in self._sources:
                if not valid.any():
                    break
                values[places], seen = source.read(window)
                valid &= seen
        except READ_FAILURES as error:
            raise InputError(
                tr("The scene {name} cannot be read: {reason}.").format(
                    name=self.opened.scene.name, reason=reason(error.__cause__ or error)
                ),
                tr("Run again if it comes over a network, or leave it out."),
            ) from error
        if floor is not None:
            inside = values[:, valid]
            self.count += inside.size
            self.dark += int((inside < floor).sum())
            np.maximum(values, np.float32(floor), out=values, where=valid)
        return values, valid


@dataclass(frozen=True)
class Observation:
    """What one date shows.

    Attributes:
        day: The date.
        views: Its scenes, in the order in which they are asked.
    """

    day: date
    views: tuple[View, ...]

    def touches(self, window: Window) -> bool:
        """True if any scene may cover a part of a window."""
        return any(intersect(view.covered, window) for view in self.views)

    def read(self, window: Window, floor: Optional[float] = None) -> Pixels:
        """Each pixel from the first scene that shows it; see :meth:`View.read`. NaN where none does."""
        values = np.full((self.views[0].bands, window.height, window.width), np.nan, np.float32)
        seen = np.zeros((window.height, window.width), bool)
        for view in self.views:
            if seen.all():
                break
            if intersect(view.covered, window):
                more, valid = view.read(window, floor)
                new = valid & ~seen
                values[:, new] = more[:, new]
                seen |= valid
        return values, seen


def covered_by(opened: Opened, grid: Grid) -> Optional[Window]:
    """The pixels of a grid that a scene may cover; ``None`` if there are none.

    Raises:
        InputError: Nothing leads from the CRS of the one to that of the other.
    """
    found = []
    for sheet in opened.sheets:
        with open_raster(sheet.path) as dataset:
            found.append(overlap(grid, dataset))
    parts = [part for part in found if part is not None]
    return Window(*(int(value) for value in union(parts).flatten())) if parts else None


def grouped(opened: Sequence[Opened], key: Callable[[Opened], Hashable]) -> list[list[Opened]]:
    """Scenes grouped by what makes them one observation, in their order."""
    groups: dict[Hashable, list[Opened]] = {}
    for item in opened:
        groups.setdefault(key(item), []).append(item)
    return list(groups.values())


def observe(
    opened: Sequence[Opened],
    bands: Sequence[str],
    grid: Grid,
    stack: ExitStack,
    listener: Listener,
    unit: str = "",
) -> list[Observation]:
    """The scenes that lie on a grid, as one observation for each date and satellite.

    Args:
        opened: The scenes.
        bands: The bands to read.
        grid: The grid.
        stack: Closes what reads them.
        listener: Is told of scenes that lie beside it.
        unit: Of the values, where it says how they are resampled.

    Raises:
        InputError: None does; the message prints both extents.
    """
    placed = [(item, covered_by(item, grid)) for item in opened]
    beside = [item.scene.name for item, covered in placed if covered is None]
    if len(beside) == len(opened):
        first = opened[0].grid
        raise InputError(
            tr("No scene lies on the grid {place}; the first one covers {first}.").format(
                place=describe(grid.bounds, grid.crs), first=describe(first.bounds, first.crs)
            ),
            tr("Choose scenes of the place, or another grid."),
        )
    if beside:
        listener(
            Log(
                tr("{number} scenes lie beside the grid: {list}.").format(
                    number=len(beside), list=", ".join(beside[:3])
                )
            )
        )
    views = {
        item.scene: View(item, bands, grid, covered, stack, unit)
        for item, covered in placed
        if covered is not None
    }
    groups = grouped(
        [item for item, covered in placed if covered is not None],
        lambda item: (item.scene.day, item.scene.platform),
    )
    return [Observation(group[0].scene.day, tuple(views[item.scene] for item in group)) for group in groups]


def by_day(observations: Sequence[Observation]) -> list[Observation]:
    """Observations of one day as one, whatever satellite they are from."""
    views: dict[date, tuple[View, ...]] = {}
    for seen in observations:
        views[seen.day] = (*views.get(seen.day, ()), *seen.views)
    return [Observation(day, found) for day, found in sorted(views.items())]


def share_seen(group: Sequence[Opened], grid: Grid) -> float:
    """The share of a grid that some scenes show together, told by a sample of their masks."""
    coarse = grid.resize(min(grid.width, SAMPLE), min(grid.height, SAMPLE))
    seen = np.zeros((coarse.height, coarse.width), bool)
    for opened in group:
        path, nodata = (opened.keep, DROP) if opened.keep else (opened.sheets[0].path, np.nan)
        with open_raster(path) as dataset, warped(dataset, coarse, Resampling.nearest, nodata) as view:
            values = view.read(1)
            seen |= (values == KEEP) if opened.keep else np.isfinite(values)
    return float(seen.mean())
