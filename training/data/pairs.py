"""Random training samples without a guide: a raster, and its exact 4 x 4 average."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from torch.utils.data import Dataset

from .averaging import area_average
from .samples import RATIO, Image, Sample, Statistics, as_sample, statistics_of, turned

_MIN_VALID = 0.6
_MAX_DRAWS = 200


class RandomPairs(Dataset[Sample]):
    """Random crops at random pixel sizes, augmented; the same for the same index.

    A sample draws an image by its area, a pixel size, a corner, one of the eight flips and
    transpositions, and a factor on input and target alike. A crop that is valid on less than 60 % is
    drawn again; if none of 200 is better, the best of them is taken.

    Args:
        name: The input's name.
        images: Images ``[1,H,W]`` with NaN where there is no value.
        length: How many samples there are.
        crop: Side of a sample in output pixels, a multiple of 4.
        factors: Output pixel sizes in pixels of the images.
        seed: Makes another, equally random, set.
        gain: Standard deviation of the logarithm of the factor on the values.

    Raises:
        ValueError: ``crop`` is no multiple of 4, or no image has room for it.
    """

    def __init__(
        self,
        name: str,
        images: Sequence[Image],
        length: int,
        crop: int = 64,
        factors: Sequence[int] = (1,),
        seed: int = 0,
        gain: float = 0.0,
    ) -> None:
        if crop % RATIO:
            raise ValueError(f"crop is a multiple of {RATIO}, not {crop}")
        self.images = [image for image in images if min(image.shape[1:]) >= crop * max(factors)]
        if not self.images:
            raise ValueError(f"No image has room for {crop} px of {max(factors)} of its own pixels.")
        self.name, self.length, self.crop, self.factors = name, length, crop, tuple(factors)
        self.seed, self.gain = seed, gain
        area = np.array([np.isfinite(image).sum() for image in self.images], float)
        self.shares = area / area.sum()

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> Sample:
        rng = np.random.default_rng([self.seed, index])
        factor = self.factors[rng.integers(len(self.factors))]
        images = pair(self._window(rng, self.crop * factor), self.name, factor)
        gain = np.exp(self.gain * rng.standard_normal())
        images = turned({name: image * gain for name, image in images.items()}, rng)
        return as_sample(images, np.isfinite(images["target"]))

    def _window(self, rng: Generator, side: int) -> Image:
        """The first window that is valid enough, or the best of many."""
        best, share = self._draw(rng, side)
        for _ in range(_MAX_DRAWS - 1):
            if share >= _MIN_VALID:
                break
            window, valid = self._draw(rng, side)
            if valid > share:
                best, share = window, valid
        return best

    def _draw(self, rng: Generator, side: int) -> tuple[Image, float]:
        image = self.images[rng.choice(len(self.images), p=self.shares)]
        top, left = (int(rng.integers(length - side + 1)) for length in image.shape[1:])
        window = image[:, top : top + side, left : left + side]
        return window, float(np.isfinite(window).mean())


def pair(image: Image, name: str, factor: int = 1) -> dict[str, NDArray[np.floating]]:
    """What goes in, under ``name``, and what should come out, under ``target``, by area averaging.

    Args:
        image: ``[1,H,W]`` with NaN where there is no value; it is cut to whole input pixels.
        name: The input's name.
        factor: Output pixel size in pixels of ``image``.
    """
    rows, columns = (length // (factor * RATIO) for length in image.shape[1:])
    target = area_average(image, factor, (0, 0), (rows * RATIO, columns * RATIO))
    coarse = area_average(target, RATIO, (0, 0), (rows, columns))
    return {name: coarse, "target": target}


def pair_statistics(name: str, images: Sequence[Image], factors: Sequence[int]) -> Statistics:
    """Numbers of input and target over whole images at all pixel sizes together."""
    pairs = [pair(image, name, factor) for image in images for factor in factors]
    return {role: statistics_of([images[role] for images in pairs]) for role in (name, "target")}
