"""Training samples from sites in SERA-H's layout: see :mod:`training.data.sites`."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch.utils.data import Dataset

from . import dates
from .dated import DatedData
from .samples import Sample, as_sample, turned
from .series import GAIN, RADAR_GAIN
from .sites import Site

_MIN_VALID = 0.2
_MAX_DRAWS = 20
_WINDOWS = 8


class RandomSites(Dataset[Sample]):
    """Random crops of random dates, augmented; the same for the same index.

    A sample draws a site by its area, a window, dates, one of the eight flips and transpositions, and
    small radiometric changes. A window that is valid on less than 20 % is drawn again, 20 times at most.

    Args:
        sites: Where samples come from.
        length: How many samples there are.
        kind: ``series`` or ``composite``.
        n_images: Dates in a sample.
        crop: Side of the inputs in Sentinel pixels; the target's is four times that.
        seed: Makes another, equally random, set.
        gain: See :class:`training.data.series.RandomSeries`.
        radar_gain: The same.

    Raises:
        ValueError: No site has room for a crop.
    """

    def __init__(
        self,
        sites: list[Site],
        length: int,
        kind: str = dates.SERIES,
        n_images: int = 4,
        crop: int = 32,
        seed: int = 0,
        gain: float = GAIN,
        radar_gain: float = RADAR_GAIN,
    ) -> None:
        self.sites = [site for site in sites if min(site.shape) >= crop]
        if not self.sites:
            raise ValueError(f"No site has room for {crop} x {crop} pixels.")
        self.length, self.kind, self.n_images, self.crop = length, kind, n_images, crop
        self.seed, self.gain, self.radar_gain = seed, gain, radar_gain
        area = np.array([np.prod(site.shape) for site in self.sites], float)
        self.shares = area / area.sum()

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> Sample:
        rng = np.random.default_rng([self.seed, index])
        for _ in range(_MAX_DRAWS):
            site = self.sites[rng.choice(len(self.sites), p=self.shares)]
            top, left = (int(rng.integers(side - self.crop + 1)) for side in site.shape)
            if site.target(top, left, self.crop)[1].mean() >= _MIN_VALID:
                break
        images, valid = site.images(self.kind, self.n_images, (top, left, self.crop), rng)
        images = dates.rescaled(images, rng, self.gain, self.radar_gain)
        images = turned({**images, "valid": valid}, rng)
        valid = images.pop("valid")
        return as_sample(images, valid)


class SitesData(DatedData):
    """Random series, or composites, of all sites but one, which is held out; the target is height in m.

    Args:
        root: Folder of the sites, each a folder with ``manifest.json``.
        n_images: Dates in a sample.
        crop: Side of the inputs in Sentinel pixels.
        gain: See :class:`training.data.series.RandomSeries`.
        radar_gain: The same.
        **words: The other words of :class:`~training.data.dated.DatedData`.

    Raises:
        FileNotFoundError: There are no sites.
        ValueError: There is no such site or kind.
    """

    place = "site"

    def __init__(
        self,
        root: str,
        n_images: int = 4,
        crop: int = 32,
        gain: float = GAIN,
        radar_gain: float = RADAR_GAIN,
        **words: Any,
    ) -> None:
        ids = sorted(path.parent.name for path in Path(root).glob("*/manifest.json"))
        if not ids:
            raise FileNotFoundError(f"No sites (<name>/manifest.json) under {root}.")
        super().__init__(ids, Path(root), n_images, crop, **words)
        self.gain, self.radar_gain = gain, radar_gain

    @cached_property
    def sites(self) -> list[Site]:
        """The training sites."""
        return [Site(self.root / name) for name in self.train_ids]

    def samples(self, length: int) -> Dataset[Sample]:
        """The training samples; the same for the same index."""
        return RandomSites(
            self.sites, length, self.kind, self.n_images, self.crop, self.seed, self.gain, self.radar_gain
        )

    def whole(self) -> list[dict[str, NDArray[Any]]]:
        """At most 8 x 8 windows of the crop's size, spread evenly over each site; NaN where none counts."""
        return [images for site in self.sites for images in self._windows(site)]

    def _windows(self, site: Site) -> list[dict[str, NDArray[Any]]]:
        tops, lefts = (_spread(side, self.crop) for side in site.shape)
        windows = []
        for window in ((top, left, self.crop) for top in tops for left in lefts):
            images, valid = site.images(self.kind, self.n_images, window)
            windows.append({**images, "target": np.where(valid, images["target"], np.nan)})
        return windows


def _spread(side: int, crop: int) -> list[int]:
    count = min(_WINDOWS, side // crop)
    return [int(place) for place in np.linspace(0, side - crop, count)] if count else []
