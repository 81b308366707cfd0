"""Canopy heights with series of Sentinel-2 and Sentinel-1, in SERA-H's layout.

A site is a folder with ``manifest.json``; paths in it are relative to the folder, dates are ISO::

    {
      "s2": [{"path": "s2_2021-07-04.tif", "date": "2021-07-04", "cloud": "cloud_2021-07-04.tif"}, ...],
      "s1": [{"path": "s1_2021-07-02.tif", "date": "2021-07-02", "orbit": "ascending"}, ...],
      "height": "height.tif",
      "vegetation": "vegetation.tif"
    }

- Sentinel-2: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12 in reflectance x 10000 at 10 m. The first file's grid is
  the site's; all others are brought onto it. ``cloud``, if given, is a cloud probability in %: pixels
  above 40 are missing, and so are those that are nodata, NaN, or 0 in all bands.
- Sentinel-1: dB; either four bands (ascending VV, VH, descending VV, VH) or, with ``orbit``
  (``ascending`` or ``descending``), the two bands of one pass. Nodata, NaN and exactly 0 are missing.
- Height: m, from lidar at any finer pixel; brought to a quarter of the Sentinel pixel by the maximum.
- Vegetation, if given: what is not 0 counts; the rest is not valid.

Rasters may have any CRS and nodata. They are read in windows, so a site may be larger than memory.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import ceil, floor
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from . import dates
from .averaging import EDGE, area_maximum
from .samples import RATIO, Image

_MAX_CLOUD = 40.0
_ORBITS = {"ascending": slice(0, 2), "descending": slice(2, 4)}


@dataclass(frozen=True)
class Site:
    """A site's rasters on one grid.

    Attributes:
        folder: Where ``manifest.json`` lies.

    Raises:
        FileNotFoundError: There is no manifest.
        ValueError: The manifest lacks a word, or an orbit has another name.
    """

    folder: Path

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The manifest, its entries in the order of time."""
        words: dict[str, Any] = json.loads((self.folder / "manifest.json").read_text())
        lacking = [name for name in ("s2", "s1", "height") if not words.get(name)]
        if lacking:
            raise ValueError(f"{self.folder / 'manifest.json'} lacks {lacking[0]!r}.")
        orbits = {entry.get("orbit", "ascending") for entry in words["s1"]}
        if not orbits <= _ORBITS.keys():
            raise ValueError(f"An orbit is {' or '.join(_ORBITS)}, not {(orbits - _ORBITS.keys()).pop()!r}.")
        return {
            **words,
            **{name: sorted(words[name], key=lambda entry: entry["date"]) for name in ("s2", "s1")},
        }

    @cached_property
    def grid(self) -> dict[str, Any]:
        """CRS, transform, width and height of the Sentinel-2 images."""
        with rasterio.open(self.folder / self.manifest["s2"][0]["path"]) as dataset:
            return {name: getattr(dataset, name) for name in ("crs", "transform", "width", "height")}

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the Sentinel-2 images."""
        return self.grid["height"], self.grid["width"]

    def days(self, sensor: str) -> list[int]:
        """Dates of ``s2`` or ``s1`` as days since the year 1."""
        return [date.fromisoformat(entry["date"]).toordinal() for entry in self.manifest[sensor]]

    def seen(self, top: int, left: int, size: int) -> tuple[Image, list[int]]:
        """Reflectance ``[M,10,size,size]`` of a window, NaN where missing, on the days that see any of it."""
        images = [self._optical(entry, (top, left, size)) for entry in self.manifest["s2"]]
        kept = [place for place, image in enumerate(images) if np.isfinite(image).any()]
        days = self.days("s2")
        return np.stack([images[place] for place in kept or [0]]), [days[place] for place in kept or [0]]

    def power(self, top: int, left: int, size: int) -> NDArray[np.floating]:
        """Backscatter ``[K,4,size,size]`` of a window in linear units, NaN where missing."""
        return np.stack([self._radar(entry, (top, left, size)) for entry in self.manifest["s1"]])

    def target(self, top: int, left: int, size: int) -> tuple[Image, NDArray[np.bool_]]:
        """Height ``[1,4 size,4 size]`` of a window in m, and where it counts."""
        height = self._highest(self.manifest["height"], (top, left, size))
        valid = np.isfinite(height)
        if "vegetation" in self.manifest:
            mask = self._read(self.manifest["vegetation"], (top, left, size), Resampling.mode, RATIO)[:1]
            valid &= np.nan_to_num(mask) != 0
        return np.maximum(height, 0.0), valid

    def images(
        self, kind: str, count: int, window: tuple[int, int, int], rng: np.random.Generator | None = None
    ) -> tuple[dict[str, NDArray[Any]], NDArray[np.bool_]]:
        """The inputs and ``target`` of a window, and where it counts.

        Args:
            kind: ``series`` or ``composite``.
            count: How many dates; spread evenly, or drawn by ``rng``.
            window: Top, left and side in Sentinel pixels.
            rng: Draws the dates.
        """
        s2, days = self.seen(*window)
        power = self.power(*window)
        chosen = dates.choose(count, days, rng)
        make = dates.series if kind == dates.SERIES else dates.composite
        images = make(s2, days, power, self.days("s1"), chosen)
        images = dates.fill_with(images, dates.band_means(images))
        if kind == dates.SERIES:
            of_year = [date.fromordinal(day).timetuple().tm_yday for day in chosen]
            images["dates"] = np.array(of_year, np.float32)
        height, valid = self.target(*window)
        return {**images, "target": height}, valid

    def _optical(self, entry: dict[str, str], window: tuple[int, int, int]) -> Image:
        image = self._read(entry["path"], window, Resampling.bilinear)
        image[:, (image == 0).all(0) | np.isnan(image).any(0)] = np.nan
        if "cloud" in entry:
            cloud = self._read(entry["cloud"], window, Resampling.bilinear)[0]
            image[:, cloud > _MAX_CLOUD] = np.nan
        return image

    def _radar(self, entry: dict[str, str], window: tuple[int, int, int]) -> NDArray[np.floating]:
        image = self._read(entry["path"], window, Resampling.nearest)
        image[image == 0] = np.nan
        if "orbit" in entry:
            both = np.full((4, *image.shape[1:]), np.nan, np.float32)
            both[_ORBITS[entry["orbit"]]] = image[:2]
            image = both
        return dates.to_power(image)

    def _highest(self, name: str, window: tuple[int, int, int]) -> Image:
        """The block maximum ``[1,4 size,4 size]`` of a finer raster, NaN where it is mostly missing."""
        top, left, size = window
        fine = self.grid["transform"] * Affine.translation(left, top) * Affine.scale(1 / RATIO)
        with (
            rasterio.open(self.folder / name) as dataset,
            # in the site's CRS at the raster's own pixel size; the same pixels if the CRS is the same
            WarpedVRT(dataset, crs=self.grid["crs"], nodata=np.nan, dtype="float32") as warped,
        ):
            column, row = ~warped.transform * (fine.c, fine.f)
            step = fine.a / warped.transform.a
            first = floor(row + EDGE), floor(column + EDGE)
            length = ceil(size * RATIO * step) + 2
            image = _padded(warped, first, length)
        start = (max(row - first[0], 0.0), max(column - first[1], 0.0))
        return area_maximum(image, step, start, (size * RATIO, size * RATIO)).astype(np.float32)

    def _read(self, name: str, window: tuple[int, int, int], resampling: Resampling, finer: int = 1) -> Image:
        """A window of a raster on the site's grid, or on one that is ``finer``; NaN where missing."""
        top, left, size = (value * finer for value in window)
        grid = self.grid
        onto = {
            "crs": grid["crs"],
            "transform": grid["transform"] * Affine.scale(1 / finer),
            "width": grid["width"] * finer,
            "height": grid["height"] * finer,
        }
        with (
            rasterio.open(self.folder / name) as dataset,
            WarpedVRT(dataset, **onto, resampling=resampling, nodata=np.nan, dtype="float32") as warped,
        ):
            return warped.read(window=Window(left, top, size, size))


def _padded(dataset: Any, first: tuple[int, int], length: int) -> Image:
    """A window ``[1,length,length]`` from ``first`` (row, column), NaN outside of the raster."""
    image = np.full((1, length, length), np.nan, np.float32)
    (top, left), bottom, right = (max(v, 0) for v in first), first[0] + length, first[1] + length
    rows, columns = min(bottom, dataset.height) - top, min(right, dataset.width) - left
    if rows > 0 and columns > 0:
        inside = dataset.read([1], window=Window(left, top, columns, rows))
        row, column = top - first[0], left - first[1]
        image[:, row : row + rows, column : column + columns] = inside
    return image
