"""Sentinel-1 of one date: both orbits, in dB, missing where it is missing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.windows import Window

from .. import dates
from ..errors import InputError
from ..events import Listener
from ..grid import Grid
from ..raster import DECIBELS, open_raster
from ..views import warped
from ..wording import tr
from .observation import Observation, by_day, grouped, observe, share_seen
from .sensors import ORBITS, SENTINEL1
from .virtual import Opened

BANDS = tuple(f"{band} {orbit}" for orbit in ORBITS for band in SENTINEL1.default)
"""Of the file that goes with a date."""
POWER = "power"
UNITS = (DECIBELS, POWER)
LARGEST_POWER = 30.0
"""Terrain-corrected backscatter in linear units stays below this nearly everywhere: 15 dB."""
SAMPLE = 64
_OTHER = [2, 3, 0, 1]

Nearest = dict[str, Observation]
"""By orbit the observation that goes with a date; an orbit may be missing."""


@dataclass(frozen=True)
class Backscatter:
    """What Sentinel-1 shows in a window, ready to be written.

    Attributes:
        nearest: Where from.
        units: By the scene's name what its values are, ``dB`` or ``power``.
        other_orbit: Fills the gaps of one orbit from the other.
    """

    nearest: Nearest
    units: dict[str, str]
    other_orbit: bool = False

    def read(self, window: Window) -> NDArray[np.float32]:
        """Ascending VV, VH, descending VV, VH ``[4, rows, columns]`` in dB, NaN where missing."""
        values = np.full((len(BANDS), window.height, window.width), np.nan, np.float32)
        for number, orbit in enumerate(ORBITS):
            if orbit in self.nearest:
                place = slice(2 * number, 2 * number + 2)
                values[place] = self._decibels(self.nearest[orbit], window)
        return np.where(np.isnan(values), values[_OTHER], values) if self.other_orbit else values

    def _decibels(self, observation: Observation, window: Window) -> NDArray[np.float32]:
        values, _ = observation.read(window)
        unit = self.units[observation.views[0].opened.scene.name]
        values[values == 0] = np.nan  # neither no power at all nor exactly 0 dB is a measurement
        return values if unit == DECIBELS else to_decibels(values)


def to_decibels(power: NDArray[np.float32]) -> NDArray[np.float32]:
    """Backscatter in linear units as dB; NaN where it is not above 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        decibels = 10 * np.log10(power)
    return np.where(np.isfinite(decibels), decibels, np.float32(np.nan))


def nearest_of(observations: dict[str, list[Observation]], day: date) -> Nearest:
    """Of each orbit the observation nearest to a day; of two that are as near, the earlier."""
    return {
        orbit: found[dates.nearest([one.day for one in found], day)]
        for orbit, found in observations.items()
        if found
    }


def observations(
    opened: Sequence[Opened], grid: Grid, declared: str, stack: ExitStack, listener: Listener
) -> tuple[dict[str, list[Observation]], dict[str, str]]:
    """By orbit what shows a grid, and by the scene's name what its values are.

    Args:
        opened: The scenes.
        grid: The grid.
        declared: See :func:`unit_of`.
        stack: Closes what reads them.
        listener: Is told of scenes that lie beside the grid.

    Raises:
        InputError: No scene shows the grid, or one does not say its orbit or is in no known unit.
    """
    check_orbits(opened)
    units = {item.scene.name: unit_of(item, grid, declared) for item in opened}
    found: dict[str, list[Observation]] = {}
    for orbit in ORBITS:
        found[orbit] = []
        here = covering([item for item in opened if item.scene.orbit == orbit], grid)
        for unit in UNITS:
            some = [item for item in here if units[item.scene.name] == unit]
            if some:
                found[orbit] += by_day(observe(some, SENTINEL1.default, grid, stack, listener, unit))
    if not any(found.values()):
        raise InputError(
            tr("None of the {number} scenes of Sentinel-1 shows the place.").format(number=len(opened)),
            tr("Choose scenes of the place, or go without radar."),
        )
    return found, units


def covering(opened: Sequence[Opened], grid: Grid) -> list[Opened]:
    """The scenes of one orbit without the days that show less than half of what the best one shows.

    A neighbouring pass that touches a corner of the place is no stand-in for one that shows it.
    """
    groups = grouped(opened, lambda item: item.scene.day)
    shares = [share_seen(group, grid) for group in groups]
    least = max(shares, default=0.0) / 2
    return [item for group, share in zip(groups, shares) if share > 0 and share >= least for item in group]


def unit_of(opened: Opened, grid: Grid, declared: str) -> str:
    """What a scene's values are.

    Args:
        opened: The scene.
        grid: Where it is looked at.
        declared: ``dB`` or ``power`` if it is known, ``auto`` if it is to be told by the values.

    Raises:
        InputError: They are neither.
    """
    if declared != "auto":
        return declared
    values = _sample(opened, grid)
    if not values.size or np.median(values) < 0:
        return DECIBELS
    high = float(np.quantile(values, 0.98))
    if values.min() >= 0 and high <= LARGEST_POWER:
        return POWER
    raise InputError(
        tr(
            "The values of the Sentinel-1 scene {name} go up to {high:.4g}: they are neither dB "
            "nor linear power."
        ).format(name=opened.scene.name, high=high),
        tr("Take calibrated and terrain-corrected products (RTC), not GRD as it is distributed."),
    )


def check_orbits(opened: Sequence[Opened]) -> None:
    """Makes sure that all scenes say in which direction the satellite flew.

    Raises:
        InputError: One does not.
    """
    unknown = [item.scene.name for item in opened if item.scene.orbit not in ORBITS]
    if unknown:
        raise InputError(
            tr("The Sentinel-1 scene {unknown} does not say its orbit.").format(unknown=unknown[0]),
            tr("Let the file's name hold asc or desc, or set its tag ORBIT to ascending or descending."),
        )


def _sample(opened: Opened, grid: Grid) -> NDArray[np.float32]:
    coarse = grid.resize(min(grid.width, SAMPLE), min(grid.height, SAMPLE))
    with (
        open_raster(opened.sheets[0].path) as dataset,
        warped(dataset, coarse, Resampling.nearest, np.nan) as view,
    ):
        values = view.read(1)
    return np.asarray(values[np.isfinite(values)])
