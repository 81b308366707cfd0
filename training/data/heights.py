"""Canopy heights from airborne laser scanning, without a guide.

A site is a GeoTIFF of canopy height in m at 0.5 to 2 m, with or without a CRS. It is brought to 2.5 m:
by the block maximum, which is what SERA-H estimates, or by the mean.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np
import rasterio
from torch.utils.data import Dataset

from .averaging import area_average, area_maximum
from .pairs import RandomPairs, pair_statistics
from .samples import RATIO, Image, Sample, SampleData, Statistics, find_rasters

GSD = 2.5
RESAMPLINGS = {"maximum": area_maximum, "mean": area_average}


class HeightsData(SampleData):
    """Random crops of all sites but one; ``height`` at 10 m is the 4 x 4 mean of ``target`` at 2.5 m.

    Args:
        root: Folder of the sites.
        resample: How a site is brought to 2.5 m, ``maximum`` or ``mean``.
        holdout: Stem of the site that training must not see; empty to train on all.
        steps: Optimiser steps that the training takes.
        batch_size: Samples in a step.
        crop: Side of a sample in output pixels.
        seed: Makes another, equally random, set.
        workers: Processes that make samples.
        gain: Standard deviation of the logarithm of a factor on heights, input and target alike.

    Raises:
        FileNotFoundError: There are no sites.
        ValueError: There is no such site or way to resample.
    """

    inputs = ("height",)
    place = "site"

    def __init__(
        self,
        root: str,
        resample: str = "maximum",
        holdout: str = "",
        steps: int = 1000,
        batch_size: int = 8,
        crop: int = 64,
        seed: int = 0,
        workers: int = 0,
        gain: float = 0.1,
    ) -> None:
        self.paths = find_rasters(Path(root))
        super().__init__(list(self.paths), holdout, Path(root), steps, batch_size, workers)
        if resample not in RESAMPLINGS:
            raise ValueError(f"resample is {' or '.join(map(repr, RESAMPLINGS))}, not {resample!r}")
        self.resample, self.crop, self.seed, self.gain = resample, crop, seed, gain

    @cached_property
    def sites(self) -> list[Image]:
        """The training sites ``[1,H,W]`` at 2.5 m, NaN where there is no value."""
        return [read_heights(self.paths[name], self.resample) for name in self.train_ids]

    def samples(self, length: int) -> Dataset[Sample]:
        """The training samples; the same for the same index."""
        return RandomPairs("height", self.sites, length, self.crop, (1,), self.seed, self.gain)

    def statistics(self) -> Statistics:
        """Numbers of ``height`` and ``target`` in m over the training sites."""
        return pair_statistics("height", self.sites, (1,))


def read_heights(path: Path, resample: str = "maximum", gsd: float = GSD) -> Image:
    """Heights ``[1,H,W]`` in m at ``gsd``, ``H`` and ``W`` multiples of 4; NaN where there is no value.

    Args:
        path: A GeoTIFF whose pixels are square and no larger than ``gsd``, in m.
        resample: ``maximum`` or ``mean``.
        gsd: Output pixel size in m.

    Raises:
        ValueError: The pixels are larger.
    """
    with rasterio.open(path) as dataset:
        image = dataset.read([1], masked=True).astype(np.float32).filled(np.nan)
        step = gsd / dataset.res[0]
    if step < 1:
        raise ValueError(f"{path} has pixels of {gsd / step:g} m, which are larger than {gsd:g} m.")
    rows, columns = (int(side / step / RATIO) * RATIO for side in image.shape[1:])
    # a little below the ground is the ground: the terrain model's noise
    return RESAMPLINGS[resample](np.maximum(image, 0.0), step, (0.0, 0.0), (rows, columns)).astype(np.float32)
