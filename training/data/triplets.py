"""Random training samples from BioMassters chips, and the Lightning data module over them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.random import Generator
from torch import Tensor
from torch.utils.data import Dataset

from . import samples as common
from .biomassters import RATIO, Chip, Triplet, band_indices, find_chips

GSDS = (10.0, 20.0, 25.0, 30.0)

Statistics = common.Statistics


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
        return as_tensors(Triplet(**common.turned(vars(triplet), rng)))

    def _draw(self, rng: Generator) -> Triplet:
        chip = self.chips[rng.integers(len(self.chips))]
        gsd = self.gsds[rng.integers(len(self.gsds))]
        room = chip.room(gsd, self.crop)
        start = (float(rng.integers(room + 1)), float(rng.integers(room + 1)))
        return chip.triplet(gsd, self.bands, _some_months(chip, rng), self.crop, start)


class BiomasstersData(common.SampleData):
    """Training samples from all chips but one, which is held out.

    Args:
        root: Folder of the chips.
        bands: Bands of the guide.
        holdout: Id of the chip that training must not see; empty to train on all.
        steps: Optimiser steps that the training takes.
        batch_size: Samples in a step.
        workers: Processes that make samples.
        inputs: What the network takes: ``biomass``, ``optical`` or both.
        **words: The other words of :class:`RandomTriplets`.
    """

    place = "chip"

    def __init__(
        self,
        root: str,
        bands: list[str],
        holdout: str = "",
        steps: int = 1000,
        batch_size: int = 8,
        workers: int = 0,
        inputs: Sequence[str] = ("biomass", "optical"),
        **words: object,
    ) -> None:
        self.root, self.bands = Path(root), list(bands)
        super().__init__(find_chips(self.root), holdout, self.root, steps, batch_size, workers)
        self.chips = [Chip(self.root / chip) for chip in self.train_ids]
        self.inputs, self.words = tuple(inputs), words

    def samples(self, length: int) -> Dataset[dict[str, Tensor]]:
        """The training samples; the same for the same index."""
        return RandomTriplets(self.chips, self.bands, length, **self.words)  # type: ignore[arg-type]

    def statistics(self) -> Statistics:
        """Numbers of ``biomass``, ``optical`` and ``target`` over the training chips."""
        return triplet_statistics(self.chips, self.bands, ("biomass", "optical", "target"))


def as_tensors(triplet: Triplet) -> dict[str, Tensor]:
    """Tensors without NaN, and the mask ``valid`` ``[1,4h,4w]`` of the pixels that count."""
    known = np.isfinite(triplet.biomass).repeat(RATIO, 1).repeat(RATIO, 2)
    valid = np.isfinite(triplet.optical).all(0, keepdims=True) & known
    return common.as_sample(vars(triplet), valid)


def input_statistics(chips: list[Chip], bands: list[str]) -> Statistics:
    """Mean, standard deviation and quantiles (1, 50, 99 %) of what the chips put in.

    Returns:
        ``{"biomass": {...}, "optical": {...}}`` with ``mean``, ``std``, ``q01``, ``q50``, ``q99``, each
        with one number a band; over the GSDs from 20 m together.
    """
    return triplet_statistics(chips, bands, ("biomass", "optical"))


def triplet_statistics(chips: list[Chip], bands: list[str], roles: tuple[str, ...]) -> Statistics:
    """The same for any fields of :class:`~training.data.biomassters.Triplet`."""
    triplets = [chip.triplet(gsd, band_indices(bands)) for chip in chips for gsd in GSDS[1:]]
    return {role: common.statistics_of([getattr(triplet, role) for triplet in triplets]) for role in roles}


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
