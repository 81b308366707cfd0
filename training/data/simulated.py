"""Series **simulated** over measured canopy heights: see :mod:`training.data.simulation`.

For demonstration and tests alone. The heights are real, the images are not.
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
from .dated import DatedData
from .heights import read_heights
from .pairs import RandomPairs
from .samples import RATIO, Image, Sample, as_sample, find_rasters
from .simulation import simulate

REFERENCE, WINDOW = 196, 60
"""Day of the year about which dates lie, and how far they may be away, as in SERA-H."""


class RandomSimulated(Dataset[Sample]):
    """Random crops of real heights under simulated series; the same for the same index.

    Args:
        sites: Heights ``[1,H,W]`` at 2.5 m.
        length: How many samples there are.
        kind: ``series`` or ``composite``.
        n_images: Dates in a sample.
        crop: Side of the inputs in pixels of 10 m; the target's is four times that.
        seed: Makes another, equally random, set.
    """

    def __init__(
        self,
        sites: Sequence[Image],
        length: int,
        kind: str = dates.SERIES,
        n_images: int = 4,
        crop: int = 16,
        seed: int = 0,
    ) -> None:
        # the input of a pair, the mean height, is what no sensor measures: only the target is taken
        self.targets = RandomPairs("height", sites, length, crop * RATIO, seed=seed)
        self.kind, self.n_images, self.seed = kind, n_images, seed

    def __len__(self) -> int:
        return len(self.targets)

    def __getitem__(self, index: int) -> Sample:
        pair = self.targets[index]
        target = np.where(pair["valid"].numpy(), pair["target"].numpy(), np.nan)
        return simulated(target, self.n_images, np.random.default_rng([self.seed, index, 1]), self.kind)


class SimulatedData(DatedData):
    """Simulated series over all sites but one, which is held out; the target is height in m at 2.5 m.

    Args:
        root: Folder of canopy heights, as :class:`training.data.heights.HeightsData` takes them.
        n_images: Dates in a sample.
        crop: Side of the inputs in pixels of 10 m.
        **words: The other words of :class:`~training.data.dated.DatedData`.

    Raises:
        FileNotFoundError: There are no sites.
        ValueError: There is no such site or kind.
    """

    place = "site"

    def __init__(self, root: str, n_images: int = 4, crop: int = 16, **words: Any) -> None:
        self.paths = find_rasters(Path(root))
        super().__init__(list(self.paths), Path(root), n_images, crop, **words)

    @cached_property
    def sites(self) -> list[Image]:
        """The training sites' heights ``[1,H,W]`` at 2.5 m, NaN where there is no value."""
        return [read_heights(self.paths[name]) for name in self.train_ids]

    def samples(self, length: int) -> Dataset[Sample]:
        """The training samples; the same for the same index."""
        return RandomSimulated(self.sites, length, self.kind, self.n_images, self.crop, self.seed)

    def whole(self) -> list[dict[str, NDArray[Any]]]:
        """The training sites under images simulated over them."""
        return [
            {
                **inputs(site, self.n_images, np.random.default_rng([self.seed, place]), self.kind),
                "target": site,
            }
            for place, site in enumerate(self.sites)
        ]


def simulated(heights: NDArray[Any], n_images: int, rng: Generator, kind: str = dates.SERIES) -> Sample:
    """A sample over ``heights`` ``[1,H,W]`` in m at 2.5 m; ``H`` and ``W`` are multiples of 4."""
    images = {**inputs(heights, n_images, rng, kind), "target": heights}
    return as_sample(images, np.isfinite(heights))


def inputs(
    heights: NDArray[Any], n_images: int, rng: Generator, kind: str = dates.SERIES
) -> dict[str, NDArray[Any]]:
    """Simulated inputs of a kind over ``heights``, on dates that ``rng`` draws."""
    days = np.sort(rng.choice(np.arange(-WINDOW, WINDOW + 1), n_images, replace=False)) + REFERENCE
    make = dates.series if kind == dates.SERIES else dates.composite
    optical, power = simulate(heights, days.tolist(), rng)
    images = make(optical, days.tolist(), power, days.tolist(), days.tolist())
    images = dates.fill_with(images, dates.band_means(images))
    return {**images, "dates": days.astype(np.float32)} if kind == dates.SERIES else images
