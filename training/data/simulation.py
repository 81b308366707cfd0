"""Sentinel-2 and Sentinel-1 over a canopy height model, made up by plausible rules.

**Nothing here was measured but the heights.** It shows that a network for series learns and that its
whole path works where no real series lie over lidar; scores on it say nothing about real images.

What the rules hold: canopy hides the ground as leaf area grows with height and season (Beer's law),
crowns shade what lies behind them as the sun stands on the day, tall canopies are darker by their
roughness, the air changes each date a little, and clouds leave gaps. Radar backscatter grows with height
and saturates near 20 m, edges towards the sensor are brighter, moisture changes each date, and speckle
is that of about five looks. Values are clipped as SERA-H's acquisition clips them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from .averaging import area_average
from .dates import to_power
from .samples import RATIO

Array = NDArray[np.floating]

GSD = 2.5
LATITUDE = 46.0
_REACH = 16
"""How far a shadow is followed, in pixels."""

# reflectance x 10000 of B2 B3 B4 B5 B6 B7 B8 B8A B11 B12, by the round
_SOIL = np.array([900, 1200, 1500, 1800, 2000, 2200, 2350, 2500, 3000, 2500], float)
_GRASS = np.array([350, 700, 400, 1000, 2600, 3200, 3500, 3600, 1900, 950], float)
_LEAVES = np.array([220, 420, 230, 650, 2100, 2700, 2900, 3000, 1250, 550], float)
_DRY_LEAVES = np.array([500, 750, 900, 1300, 1900, 2200, 2400, 2500, 2200, 1400], float)
_IN_SHADE = np.array([0.45, 0.4, 0.35, 0.4, 0.5, 0.55, 0.55, 0.55, 0.4, 0.35])
_HIGHEST = np.array([1800] * 4 + [3600] * 2 + [5400] * 2 + [3600] * 2, float)
_NOISE = 40.0

_BARE = np.array([-13.0, -20.0, -13.0, -20.0])
_CANOPY_GAIN = np.array([5.0, 7.0, 5.0, 7.0])
_LOOKS = 5.0


def simulate(heights: Array, days: Sequence[int], rng: Generator) -> tuple[Array, Array]:
    """Both sensors at a quarter of the resolution.

    Args:
        heights: ``[1,H,W]`` in m at 2.5 m, ``H`` and ``W`` multiples of 4; NaN counts as bare ground.
        days: ``T`` days of the year.
        rng: Draws ground, air, moisture, clouds, noise and speckle.

    Returns:
        Reflectance x 10000 ``[T,10,H/4,W/4]``, NaN under clouds, and backscatter ``[T,4,H/4,W/4]`` in
        linear units.
    """
    canopy = np.nan_to_num(heights[0])
    grass = 1 / (1 + np.exp(-2 * _field(canopy.shape, 24.0, rng)))
    optical = np.stack([_coarse(_reflectance(canopy, grass, day)) for day in days])
    optical = optical * np.exp(0.05 * rng.standard_normal((len(days), 1, 1, 1)))
    optical += _NOISE * rng.standard_normal(optical.shape)
    optical = np.clip(optical, 1.0, _HIGHEST[:, None, None])
    for image in optical:
        image[:, _clouds(image.shape[1:], rng)] = np.nan
    return optical, np.stack([_backscatter(canopy, rng) for _ in days])


def sun(day: int, latitude: float = LATITUDE) -> tuple[float, float]:
    """Elevation and azimuth (from north, clockwise) in radians an hour and a half before noon."""
    declination = np.radians(-23.44) * np.cos(2 * np.pi * (day + 10) / 365)
    latitude, hour = np.radians(latitude), np.radians(-22.5)
    sine = np.sin(latitude) * np.sin(declination) + np.cos(latitude) * np.cos(declination) * np.cos(hour)
    elevation = np.arcsin(sine)
    east = -np.cos(declination) * np.sin(hour)
    north = np.cos(latitude) * np.sin(declination) - np.sin(latitude) * np.cos(declination) * np.cos(hour)
    return float(elevation), float(np.arctan2(east, north))


def shade(heights: Array, elevation: float, azimuth: float, gsd: float = GSD) -> NDArray[np.bool_]:
    """Where ``[H,W]`` lies in the shadow of what stands towards the sun; rows run south."""
    padded = np.pad(heights, _REACH)
    rows, columns = heights.shape
    dark = np.zeros(heights.shape, bool)
    for step in range(1, _REACH + 1):
        row = _REACH - round(step * np.cos(azimuth))
        column = _REACH + round(step * np.sin(azimuth))
        ray = padded[row : row + rows, column : column + columns] - step * gsd * np.tan(elevation)
        dark |= ray > heights
    return dark


def _reflectance(heights: Array, grass: Array, day: int) -> Array:
    """``[10,H,W]`` before air and noise; ``grass`` is the share of grass on the ground."""
    season = 0.5 + 0.5 * np.cos(2 * np.pi * (day - 190) / 365)
    leaf_area = (1 + 4 * season) * (1 - np.exp(-heights / 8))
    gaps = np.exp(-0.6 * leaf_area)
    green = grass * season
    ground = _bands(_SOIL) * (1 - green) + _bands(_GRASS) * green
    leaves = _LEAVES * season + _DRY_LEAVES * (1 - season)
    rough = 1 - 0.35 * (1 - np.exp(-heights / 20))
    image = ground * gaps + _bands(leaves) * rough * (1 - gaps)
    return np.where(shade(heights, *sun(day)), image * _bands(_IN_SHADE), image)


def _backscatter(heights: Array, rng: Generator) -> Array:
    """One date ``[4,H/4,W/4]``: ascending VV, VH, descending VV, VH."""
    mean = _coarse(heights[None])[0]
    grown = 1 - np.exp(-3 * mean / 20)
    decibel = _bands(_BARE) + _bands(_CANOPY_GAIN) * grown + 0.7 * rng.standard_normal((4, 1, 1))
    slope = np.clip(np.gradient(mean, axis=1) / (RATIO * GSD), -1, 1) if mean.shape[1] > 1 else mean * 0
    # ascending passes look east, so a rise towards the east faces them
    decibel += 2.0 * _bands(np.array([1.0, 1.0, -1.0, -1.0])) * slope
    speckle = rng.gamma(_LOOKS, 1 / _LOOKS, decibel.shape)
    return np.clip(to_power(decibel) * speckle, 1e-3, 1.0)


def _clouds(shape: tuple[int, ...], rng: Generator) -> NDArray[np.bool_]:
    """Where a date is cloudy: nothing in two dates of three, else up to half of it."""
    share = rng.choice([0.0, 0.0, rng.uniform(0.05, 0.5)])
    field = _field(shape, 6.0, rng)
    return field < np.quantile(field, share) if share else np.zeros(shape, bool)


def _field(shape: tuple[int, ...], scale: float, rng: Generator) -> Array:
    """A smooth random field of unit spread."""
    field = gaussian_filter(rng.standard_normal(shape), scale, mode="reflect")
    return field / max(float(field.std()), 1e-9)


def _coarse(image: Array) -> Array:
    rows, columns = (side // RATIO for side in image.shape[-2:])
    return area_average(image, RATIO, (0, 0), (rows, columns))


def _bands(values: Array) -> Array:
    return values[:, None, None]
