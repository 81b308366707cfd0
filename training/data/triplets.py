"""Random training samples from BioMassters chips, and the Lightning data module over them."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import lightning
import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from .biomassters import RATIO, Chip, Triplet, band_indices, find_chips

GSDS = (10.0, 20.0, 25.0, 30.0)

Statistics = dict[str, dict[str, tuple[float, ...]]]
"""For each input, numbers a band by name; see :func:`input_statistics`."""


class RandomTriplets(Dataset[dict[str, Tensor]]):
    """Random crops at random ground sampling distances, augmented; the same for the same index.

    A sample draws a chip, a GSD, a set of clear months whose median is the guide, a corner anywhere
    on the 10 m grid (the low-resolution lattice follows it), one of the eight flips and
    transpositions, and small radiometric changes, because an airborne campaign of another place or
    a composite of another year differs by as much.

    Args:
        chips: Where samples come from.
        bands: Bands of the guide.
        length: How many samples there are.
        crop: Side of a sample in output pixels.
        gsds: Output pixel sizes in metres.
        seed: Makes another, equally random, set.
        gain: Standard deviation of the logarithm of the factors on each band and on all together.
        agb_gain: The same for a factor on AGB, input and target alike.
    """

    def __init__(
        self,
        chips: list[Chip],
        bands: list[str],
        length: int,
        crop: int = 64,
        gsds: tuple[float, ...] = GSDS,
        seed: int = 0,
        gain: float = 0.08,
        agb_gain: float = 0.15,
    ) -> None:
        self.chips, self.bands, self.length = chips, band_indices(bands), length
        self.crop, self.gsds, self.seed = crop, gsds, seed
        self.gain, self.agb_gain = gain, agb_gain

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> dict[str, Tensor]:
        rng = np.random.default_rng([self.seed, index])
        triplet = self._draw(rng)
        triplet = _rescale(triplet, rng, self.gain, self.agb_gain)
        return as_tensors(_flip(triplet, rng))

    def _draw(self, rng: Generator) -> Triplet:
        chip = self.chips[rng.integers(len(self.chips))]
        gsd = self.gsds[rng.integers(len(self.gsds))]
        room = chip.room(gsd, self.crop)
        start = (float(rng.integers(room + 1)), float(rng.integers(room + 1)))
        return chip.triplet(gsd, self.bands, _some_months(chip, rng), self.crop, start)


class BiomasstersData(lightning.LightningDataModule):
    """Training samples from all chips but one, which is held out.

    Args:
        root: Folder of the chips.
        bands: Bands of the guide.
        holdout: Id of the chip that training must not see; empty to train on all.
        steps: Optimiser steps that the training takes.
        batch_size: Samples in a step.
        workers: Processes that make samples.
        **samples: The other words of :class:`RandomTriplets`.
    """

    def __init__(
        self,
        root: str,
        bands: list[str],
        holdout: str = "",
        steps: int = 1000,
        batch_size: int = 8,
        workers: int = 0,
        **samples: object,
    ) -> None:
        super().__init__()
        self.root, self.bands = Path(root), list(bands)
        ids = find_chips(self.root)
        if holdout and holdout not in ids:
            raise ValueError(f"There is no chip {holdout!r} under {root}; there are {', '.join(ids)}.")
        self.train_ids = [chip for chip in ids if chip != holdout]
        self.chips = [Chip(self.root / chip) for chip in self.train_ids]
        self.steps, self.batch_size, self.workers = steps, batch_size, workers
        self.samples = samples

    def train_dataloader(self) -> DataLoader[dict[str, Tensor]]:
        """As many samples as the training takes, so that it is one epoch."""
        data = RandomTriplets(self.chips, self.bands, self.steps * self.batch_size, **self.samples)  # type: ignore[arg-type]
        return DataLoader(data, self.batch_size, num_workers=self.workers)


def as_tensors(triplet: Triplet) -> dict[str, Tensor]:
    """Tensors without NaN, and the mask ``valid`` ``[1,4h,4w]`` of the pixels that count."""
    target, optical, biomass = (
        torch.from_numpy(np.ascontiguousarray(image))
        for image in (triplet.target, triplet.optical, triplet.biomass)
    )
    known = biomass.isfinite().repeat_interleave(RATIO, 1).repeat_interleave(RATIO, 2)
    valid = target.isfinite() & optical.isfinite().all(0, keepdim=True) & known
    return {
        "biomass": _fill(biomass),
        "optical": _fill(optical),
        "target": torch.nan_to_num(target),
        "valid": valid,
    }


def input_statistics(chips: list[Chip], bands: list[str]) -> Statistics:
    """Mean, standard deviation and quantiles (1, 50, 99 %) of what the chips put in.

    Returns:
        ``{"biomass": {...}, "optical": {...}}`` with ``mean``, ``std``, ``q01``, ``q50``, ``q99``, each
        with one number a band; over the GSDs from 20 m together.
    """
    triplets = [chip.triplet(gsd, band_indices(bands)) for chip in chips for gsd in GSDS[1:]]
    return {
        role: _statistics([getattr(triplet, role) for triplet in triplets]) for role in ("biomass", "optical")
    }


def _statistics(images: list[np.ndarray]) -> dict[str, tuple[float, ...]]:
    pixels = np.concatenate([image.reshape(image.shape[0], -1) for image in images], axis=1)
    rows = {"mean": np.nanmean(pixels, 1), "std": np.nanstd(pixels, 1)}
    for name, quantile in (("q01", 0.01), ("q50", 0.5), ("q99", 0.99)):
        rows[name] = np.nanquantile(pixels, quantile, axis=1)
    return {name: tuple(round(float(value), 3) for value in row) for name, row in rows.items()}


def _some_months(chip: Chip, rng: Generator) -> tuple[int, ...]:
    subsets = [s for n in range(1, len(chip.months) + 1) for s in combinations(chip.months, n)]
    return subsets[rng.integers(len(subsets))]


def _rescale(triplet: Triplet, rng: Generator, gain: float, agb_gain: float) -> Triplet:
    bands = triplet.optical.shape[0]
    factors = np.exp(gain * (rng.standard_normal((bands, 1, 1)) + rng.standard_normal()))
    factor = np.exp(agb_gain * rng.standard_normal())
    return Triplet(
        (triplet.biomass * factor).astype(np.float32),
        (triplet.optical * factors).astype(np.float32),
        (triplet.target * factor).astype(np.float32),
    )


def _flip(triplet: Triplet, rng: Generator) -> Triplet:
    axes = tuple(axis for axis in (1, 2) if rng.random() < 0.5)
    transpose = rng.random() < 0.5

    def turn(image: np.ndarray) -> np.ndarray:
        image = np.flip(image, axes)
        return image.swapaxes(1, 2) if transpose else image

    return Triplet(turn(triplet.biomass), turn(triplet.optical), turn(triplet.target))


def _fill(image: Tensor) -> Tensor:
    mean = image.nanmean(dim=(1, 2), keepdim=True).nan_to_num()
    return torch.where(image.isfinite(), image, mean)
