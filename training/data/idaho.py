"""AGB from airborne laser scanning over two places in northern Idaho, without a guide.

A tile is a GeoTIFF at 30 m in Mg/ha (NASA/ORNL DAAC, Carbon Monitoring System); nodata, which the file
names, is more than half of it.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np
import rasterio
from torch.utils.data import Dataset

from .pairs import RandomPairs, pair_statistics
from .samples import Image, Sample, SampleData, Statistics, find_rasters

GSD = 30.0


class IdahoData(SampleData):
    """Random crops of the tiles, or of all but one; ``biomass`` is the 4 x 4 average of ``target``.

    Args:
        root: Folder of the tiles.
        steps: Optimiser steps that the training takes.
        batch_size: Samples in a step.
        crop: Side of a sample in output pixels.
        seed: Makes another, equally random, set.
        workers: Processes that make samples.
        holdout: Stem of the tile that training must not see; empty to train on all.
        gsds: Output pixel sizes in metres, multiples of 30.
        agb_gain: Standard deviation of the logarithm of a factor on AGB, input and target alike.

    Raises:
        FileNotFoundError: There are no tiles.
        ValueError: There is no such tile, or a pixel size is not a multiple of 30 m.
    """

    inputs = ("biomass",)
    place = "tile"

    def __init__(
        self,
        root: str,
        steps: int = 1000,
        batch_size: int = 8,
        crop: int = 64,
        seed: int = 0,
        workers: int = 0,
        holdout: str = "",
        gsds: tuple[float, ...] = (GSD,),
        agb_gain: float = 0.15,
    ) -> None:
        self.paths = find_rasters(Path(root))
        super().__init__(list(self.paths), holdout, Path(root), steps, batch_size, workers)
        if any(gsd % GSD for gsd in gsds):
            raise ValueError(f"Pixel sizes are multiples of {GSD:g} m, not {gsds}.")
        self.factors = [int(gsd / GSD) for gsd in gsds]
        self.crop, self.seed, self.agb_gain = crop, seed, agb_gain

    @cached_property
    def tiles(self) -> list[Image]:
        """The training tiles ``[1,H,W]`` in Mg/ha, NaN where there is no value."""
        return [read_tile(self.paths[name]) for name in self.train_ids]

    def samples(self, length: int) -> Dataset[Sample]:
        """The training samples; the same for the same index."""
        return RandomPairs("biomass", self.tiles, length, self.crop, self.factors, self.seed, self.agb_gain)

    def statistics(self) -> Statistics:
        """Numbers of ``biomass`` and ``target`` in Mg/ha over the training tiles."""
        return pair_statistics("biomass", self.tiles, self.factors)


def read_tile(path: Path) -> Image:
    """The first band ``[1,H,W]`` as float32, NaN where there is no value."""
    with rasterio.open(path) as dataset:
        return dataset.read([1], masked=True).astype(np.float32).filled(np.nan)
