"""Series of Sentinel-2 and Sentinel-1 at 40 m with AGB at 10 m, from BioMassters chips.

This is the task of SERA-H at four times its pixel sizes: images of many dates at a coarse pixel to one
map at a fine one. The inputs are averages of the chips' 10 m pixels, Sentinel-1 as power.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from torch.utils.data import Dataset

from . import dates
from .averaging import area_average
from .biomassters import BANDS, RATIO, Chip, find_chips, is_snowy
from .dated import DatedData
from .samples import Sample, as_sample, turned

DAYS = (258, 288, 319, 349, 15, 46, 74, 105, 135, 166, 196, 227)
"""Day of the year of the 15th of each month, from September."""
GAIN, RADAR_GAIN = 0.08, 0.5
_MIN_COVER = 0.5


class ChipSeries:
    """A chip's months, and what they make at 40 m.

    Args:
        chip: The chip.
        kind: ``series`` or ``composite``.

    Raises:
        FileNotFoundError: The chip has no usable month of one of the sensors.
        ValueError: There is no such kind.
    """

    def __init__(self, chip: Chip, kind: str = dates.SERIES) -> None:
        self.chip, self.inputs = chip, dates.inputs_of(kind)
        self.kind = kind
        if not chip.sentinel2 or not chip.sentinel1:
            raise FileNotFoundError(f"No usable month of Sentinel-2 or none of Sentinel-1 in {chip.folder}.")

    @cached_property
    def cover(self) -> dict[int, float]:
        """The share of the chip that each usable month of Sentinel-2 shows."""
        return {month: float(np.isfinite(image[0]).mean()) for month, image in self.chip.sentinel2.items()}

    @cached_property
    def snowy(self) -> set[int]:
        """Months under snow, by :func:`training.data.biomassters.is_snowy`."""
        return {month for month, image in self.chip.sentinel2.items() if is_snowy(image)}

    @cached_property
    def ranked(self) -> list[int]:
        """Usable months: clear ones first, then others without snow, then snow; each by cover."""

        def rank(month: int) -> tuple[bool, bool, float]:
            return month not in self.chip.months, month in self.snowy, -self.cover[month]

        return sorted(self.cover, key=rank)

    def months(self, count: int, rng: Generator | None = None) -> list[int]:
        """``count`` months from September on.

        Without ``rng`` they are spread over the clear months, and the next best if those are fewer.
        With it they are drawn from those and all snow-free ones that show half the chip.
        """
        pool = set(self.ranked[: max(count, len(self.chip.months))])
        if rng is not None:
            pool |= {m for m, cover in self.cover.items() if cover >= _MIN_COVER and m not in self.snowy}
        return dates.choose(count, sorted(pool), rng)

    def images(
        self, months: Sequence[int], size: int, start: tuple[int, int] = (0, 0)
    ) -> dict[str, NDArray[Any]]:
        """The inputs, and ``target`` ``[1,4 size,4 size]``.

        Args:
            months: Of the series, or of the composite.
            size: Side of the inputs in pixels of 40 m.
            start: Row and column of the upper left corner in 10 m pixels.
        """
        images = self._coarse(months, size, start)
        images = dates.fill_with(images, self._means)
        if self.kind == dates.SERIES:
            images["dates"] = np.array([DAYS[month] for month in months], np.float32)
        rows, columns = (slice(first, first + size * RATIO) for first in start)
        return {**images, "target": self.chip.agb[:, rows, columns]}

    def _coarse(self, months: Sequence[int], size: int, start: tuple[int, int]) -> dict[str, NDArray[Any]]:
        rows, columns = (slice(first, first + size * RATIO) for first in start)
        s2, power = (
            area_average(stack[..., rows, columns], RATIO, (0, 0), (size, size))
            for stack in (self._reflectance, self._power)
        )
        make = dates.series if self.kind == dates.SERIES else dates.composite
        return make(s2, list(self.chip.sentinel2), power, list(self.chip.sentinel1), months)

    @cached_property
    def _reflectance(self) -> NDArray[np.float32]:
        return np.stack(list(self.chip.sentinel2.values()))

    @cached_property
    def _power(self) -> NDArray[np.floating]:
        return dates.to_power(np.stack(list(self.chip.sentinel1.values())))

    @cached_property
    def _means(self) -> dict[str, NDArray[np.floating]]:
        """The chip's mean of each band over its best months."""
        size = self.chip.agb.shape[-1] // RATIO
        images = self._coarse(self.ranked[: len(self.chip.months)], size, (0, 0))
        return dates.band_means(images)


class RandomSeries(Dataset[Sample]):
    """Random crops of random months, augmented; the same for the same index.

    A sample draws a chip, months, a corner anywhere on the 10 m grid, one of the eight flips and
    transpositions, and small radiometric changes.

    Args:
        chips: Where samples come from.
        length: How many samples there are.
        n_images: Months in a sample.
        crop: Side of the inputs in pixels of 40 m; the target's is four times that.
        seed: Makes another, equally random, set.
        gain: Standard deviation of the logarithm of the factors on each reflectance band and on all.
        radar_gain: Standard deviation in dB of what is added to each radar band.
    """

    def __init__(
        self,
        chips: list[ChipSeries],
        length: int,
        n_images: int = 4,
        crop: int = 16,
        seed: int = 0,
        gain: float = GAIN,
        radar_gain: float = RADAR_GAIN,
    ) -> None:
        self.chips, self.length, self.n_images, self.crop = chips, length, n_images, crop
        self.seed, self.gain, self.radar_gain = seed, gain, radar_gain

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> Sample:
        rng = np.random.default_rng([self.seed, index])
        chip = self.chips[rng.integers(len(self.chips))]
        months = chip.months(self.n_images, rng)
        room = chip.chip.room(10.0, self.crop * RATIO)
        start = int(rng.integers(room + 1)), int(rng.integers(room + 1))
        images = dates.rescaled(chip.images(months, self.crop, start), rng, self.gain, self.radar_gain)
        images = turned(images, rng)
        return as_sample(images, np.isfinite(images["target"]))


class SeriesData(DatedData):
    """Random series, or composites, of all chips but one, which is held out; inputs at 40 m.

    Args:
        root: Folder of the chips.
        n_images: Months in a sample.
        crop: Side of the inputs in pixels of 40 m.
        gain: See :class:`RandomSeries`.
        radar_gain: The same.
        **words: The other words of :class:`~training.data.dated.DatedData`.

    Raises:
        FileNotFoundError: There are no chips.
        ValueError: There is no such chip or kind.
    """

    place = "chip"
    bands = BANDS

    def __init__(
        self,
        root: str,
        n_images: int = 4,
        crop: int = 16,
        gain: float = GAIN,
        radar_gain: float = RADAR_GAIN,
        **words: Any,
    ) -> None:
        super().__init__(find_chips(Path(root)), Path(root), n_images, crop, **words)
        self.gain, self.radar_gain = gain, radar_gain

    @cached_property
    def chips(self) -> list[ChipSeries]:
        """The training chips."""
        return [ChipSeries(Chip(self.root / name), self.kind) for name in self.train_ids]

    def samples(self, length: int) -> Dataset[Sample]:
        """The training samples; the same for the same index."""
        return RandomSeries(
            self.chips, length, self.n_images, self.crop, self.seed, self.gain, self.radar_gain
        )

    def whole(self) -> list[dict[str, NDArray[Any]]]:
        """The training chips in months spread over the clear ones."""
        return [chip.images(chip.months(self.n_images), _side(chip.chip)) for chip in self.chips]


def series(chip: Chip, n_images: int, kind: str = dates.SERIES) -> Sample:
    """A whole chip as one sample, to score on: the same each time.

    Args:
        chip: The chip.
        n_images: Months, spread over the chip's clear ones, or the next best if those are fewer.
        kind: ``series`` or ``composite``.
    """
    whole = ChipSeries(chip, kind)
    images = whole.images(whole.months(n_images), _side(chip))
    return as_sample(images, np.isfinite(images["target"]))


def _side(chip: Chip) -> int:
    return chip.agb.shape[-1] // RATIO
