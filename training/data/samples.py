"""What the data sets of samples share: flips, filling, statistics, and the Lightning data module.

A sample is a ``dict[str, Tensor]`` without NaN, in physical units; scaling is in the model. Its keys are
the names of the model's inputs, and ``target`` ``[1,H,W]`` with ``valid`` ``[1,H,W]``, the pixels that
count. Inputs are of these:

- ``biomass`` ``[1,h,w]`` AGB in Mg/ha;
- ``height`` ``[1,h,w]`` canopy height in m;
- ``optical`` ``[G,H,W]`` or ``s2`` ``[T,10,h,w]``, reflectance x 10000;
- ``s1`` ``[T,4,h,w]`` backscatter in dB: ascending VV, VH, then descending VV, VH;
- ``image`` ``[14,h,w]`` a composite of both;
- ``dates`` ``[T]`` day of the year.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import lightning
import numpy as np
import torch
from numpy.random import Generator
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

Image = NDArray[np.float32]
Sample = dict[str, Tensor]
Statistics = dict[str, dict[str, tuple[float, ...]]]
"""For each input, and the target, ``mean``, ``std``, ``q01``, ``q50``, ``q99``; each a number a band."""

RATIO = 4
"""Output pixels to a side of an input pixel."""


class SampleData(lightning.LightningDataModule):
    """Samples of all places but the one held out, as many as the training takes.

    Attributes:
        inputs: Names of the model's inputs among a sample's keys, in the order in which it takes them.
        place: What a place is called.
        train_ids: The places that training sees.

    Args:
        ids: The places there are.
        holdout: The one that training must not see; empty to train on all.
        root: Where they lie, for the message.
        steps: Optimiser steps that the training takes.
        batch_size: Samples in a step.
        workers: Processes that make samples.

    Raises:
        ValueError: There is no place of that name.
    """

    inputs: tuple[str, ...] = ()
    place = "place"

    def __init__(
        self, ids: Sequence[str], holdout: str, root: Path, steps: int, batch_size: int, workers: int
    ) -> None:
        super().__init__()
        if holdout and holdout not in ids:
            raise ValueError(
                f"There is no {self.place} {holdout!r} under {root}; there are {', '.join(ids)}."
            )
        self.train_ids = [name for name in ids if name != holdout]
        self.steps, self.batch_size, self.workers = steps, batch_size, workers

    def samples(self, length: int) -> Dataset[Sample]:
        """The training samples; the same for the same index."""
        raise NotImplementedError

    def statistics(self) -> Statistics:
        """Numbers of the inputs but the dates, and of ``target``, over the training places alone."""
        raise NotImplementedError

    def train_dataloader(self) -> DataLoader[Sample]:
        """As many samples as the training takes, so that it is one epoch.

        A training that goes on from a checkpoint gets the samples that it has not had.
        """
        samples = _From(self.samples(self.steps * self.batch_size), self._had())
        return DataLoader(samples, self.batch_size, num_workers=self.workers)

    def _had(self) -> int:
        trainer = self.trainer
        if trainer is None:
            return 0
        return trainer.global_step * trainer.accumulate_grad_batches * self.batch_size * trainer.world_size


class _From(Dataset[Sample]):
    """A data set without its first samples; what comes after its end is made as all the rest."""

    def __init__(self, samples: Dataset[Sample], first: int) -> None:
        self.samples, self.first = samples, first

    def __len__(self) -> int:
        return len(self.samples)  # type: ignore[arg-type]

    def __getitem__(self, index: int) -> Sample:
        return self.samples[self.first + index]


def find_rasters(root: Path) -> dict[str, Path]:
    """The GeoTIFFs of a folder by stem.

    Raises:
        FileNotFoundError: There is none.
    """
    paths = {path.stem: path for path in sorted(root.glob("*.tif"))}
    if not paths:
        raise FileNotFoundError(f"No GeoTIFFs under {root}.")
    return paths


def as_sample(images: dict[str, NDArray[Any]], valid: NDArray[np.bool_]) -> Sample:
    """Tensors without NaN: the target's gaps become 0, an input's the mean of their band.

    Args:
        images: Inputs ``[...,h,w]``, or ``[T]`` for the dates, and ``target`` ``[1,H,W]``.
        valid: ``[1,H,W]``; pixels without a target are taken out.
    """
    sample = {name: _tensor(image) for name, image in images.items()}
    sample["valid"] = torch.from_numpy(np.ascontiguousarray(valid)) & sample["target"].isfinite()
    for name, image in sample.items():
        if name == "target":
            sample[name] = torch.nan_to_num(image)
        elif name not in {"valid", "dates"}:
            mean = image.nanmean(dim=(-2, -1), keepdim=True).nan_to_num()
            sample[name] = torch.where(image.isfinite(), image, mean)
    return sample


def turned(images: dict[str, NDArray[Any]], rng: Generator) -> dict[str, NDArray[Any]]:
    """All images under one of the eight flips and transpositions of their last two axes."""
    axes = tuple(axis for axis in (-2, -1) if rng.random() < 0.5)
    transpose = rng.random() < 0.5

    def turn(image: NDArray[Any]) -> NDArray[Any]:
        if image.ndim < 2:
            return image
        image = np.flip(image, axes)
        return image.swapaxes(-2, -1) if transpose else image

    return {name: turn(image) for name, image in images.items()}


def statistics_of(images: Iterable[NDArray[np.floating]]) -> dict[str, tuple[float, ...]]:
    """Numbers a band over the valid pixels of images ``[C,h,w]``."""
    pixels = np.concatenate([image.reshape(image.shape[0], -1) for image in images], axis=1)
    rows = {"mean": np.nanmean(pixels, 1), "std": np.nanstd(pixels, 1)}
    for name, quantile in (("q01", 0.01), ("q50", 0.5), ("q99", 0.99)):
        rows[name] = np.nanquantile(pixels, quantile, axis=1)
    return {name: tuple(round(float(value), 3) for value in row) for name, row in rows.items()}


def _tensor(image: NDArray[Any]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(image, dtype=np.float32))
