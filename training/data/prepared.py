"""Training samples from sets that :mod:`training.data.prepare` made."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.windows import Window
from torch.utils.data import Dataset

from .prepare import ROLES
from .samples import RATIO, Image, Sample, SampleData, Statistics, as_sample, statistics_of, turned
from .split import SPLITS

_MAX_IMAGES = 200


class RandomPrepared(Dataset[Sample]):
    """Random crops of sub-images, flipped and transposed; the same for the same index.

    Args:
        images: The sub-images: set's folder, split and name.
        length: How many samples there are.
        crop: Side of a sample in output pixels, a multiple of 4.
        seed: Makes another, equally random, set.
        gain: Standard deviation of the logarithm of the factors on each guide band and on all; the
            published recipe has none.
        agb_gain: The same for a factor on AGB, input and target alike.

    Raises:
        ValueError: ``crop`` is no multiple of 4, or there are no sub-images.
    """

    def __init__(
        self,
        images: Sequence[tuple[Path, str]],
        length: int,
        crop: int = 256,
        seed: int = 0,
        gain: float = 0.0,
        agb_gain: float = 0.0,
    ) -> None:
        if crop % RATIO:
            raise ValueError(f"crop is a multiple of {RATIO}, not {crop}")
        if not images:
            raise ValueError("There are no sub-images to train on.")
        self.images, self.length, self.crop, self.seed = images, length, crop, seed
        self.gain, self.agb_gain = gain, agb_gain

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: int) -> Sample:
        rng = np.random.default_rng([self.seed, index])
        folder, name = self.images[int(rng.integers(len(self.images)))]
        images = read_image(folder, name, self.crop, rng)
        bands = images["optical"].shape[0]
        images["optical"] = images["optical"] * np.exp(
            self.gain * (rng.standard_normal((bands, 1, 1)) + rng.standard_normal())
        )
        factor = np.exp(self.agb_gain * rng.standard_normal())
        images |= {role: images[role] * factor for role in ("biomass", "target")}
        return prepared_sample(turned(images, rng))


class PreparedData(SampleData):
    """Random crops of the training sub-images of all prepared sets but one.

    Args:
        root: A prepared set, or a folder of several.
        holdout: Name of the set that training must not see; empty to train on all.
        steps: Optimiser steps that the training takes.
        batch_size: Samples in a step.
        seed: Makes another, equally random, set of samples.
        workers: Processes that make samples.
        inputs: What the network takes: ``biomass``, ``optical`` or both.
        **words: The other words of :class:`RandomPrepared`.

    Raises:
        FileNotFoundError: There is no prepared set.
        ValueError: There is no set ``holdout``, or the sets' guides have different bands.
    """

    place = "set"

    def __init__(
        self,
        root: str,
        holdout: str = "",
        steps: int = 1000,
        batch_size: int = 4,
        seed: int = 0,
        workers: int = 0,
        inputs: Sequence[str] = ("biomass", "optical"),
        **words: Any,
    ) -> None:
        self.folders = find_sets(Path(root))
        super().__init__(list(self.folders), holdout, Path(root), steps, batch_size, workers)
        self.inputs, self.seed, self.words = tuple(inputs), seed, words
        manifests = [
            json.loads((self.folders[name] / "manifest.json").read_text()) for name in self.train_ids
        ]
        bands = {tuple(manifest["parameters"]["names"]) for manifest in manifests}
        if len(bands) > 1:
            raise ValueError(f"The sets under {root} have guides of different bands.")
        self.bands = list(bands.pop()) if bands else []

    @cached_property
    def images(self) -> list[tuple[Path, str]]:
        """The training sub-images: folder and name."""
        return [image for name in self.train_ids for image in find_images(self.folders[name], SPLITS[0])]

    def samples(self, length: int) -> Dataset[Sample]:
        """The training samples; the same for the same index."""
        return RandomPrepared(self.images, length, seed=self.seed, **self.words)

    def statistics(self) -> Statistics:
        """Numbers of ``biomass``, ``optical`` and ``target`` where they have values.

        They are taken over at most 200 sub-images, spread evenly, and a sixteenth of their fine pixels.
        """
        places = np.linspace(0, len(self.images) - 1, min(_MAX_IMAGES, len(self.images))).astype(int)
        images = [read_image(*self.images[place]) for place in places]
        steps = {role: 1 if role == "biomass" else RATIO for role in ROLES}
        return {
            role: statistics_of([image[role][:, ::step, ::step] for image in images])
            for role, step in steps.items()
        }


def find_sets(root: Path) -> dict[str, Path]:
    """The prepared sets at or right below ``root``, by name.

    Raises:
        FileNotFoundError: There is none.
    """
    folders = [path.parent for path in (root / "manifest.json", *sorted(root.glob("*/manifest.json")))]
    found = {folder.resolve().name: folder for folder in folders if (folder / "manifest.json").exists()}
    if not found:
        raise FileNotFoundError(f"No prepared set (manifest.json) under {root}.")
    return found


def find_images(folder: Path, split: str) -> list[tuple[Path, str]]:
    """A split's sub-images, by the manifest: the split's folder and their names."""
    images = json.loads((folder / "manifest.json").read_text())["images"]
    return [(folder / split, image["name"]) for image in images if image["split"] == split]


def read_image(
    folder: Path, name: str, crop: int = 0, rng: np.random.Generator | None = None
) -> dict[str, Image]:
    """A sub-image's ``biomass``, ``optical`` and ``target``; NaN where there is no value.

    Args:
        folder: Of the split.
        name: Of the sub-image.
        crop: Side in output pixels; all of it by default.
        rng: Draws where the crop lies.

    Raises:
        ValueError: The crop is larger than the sub-image.
    """
    images = {}
    for role in reversed(ROLES):
        with rasterio.open(folder / role / f"{name}.tif") as dataset:
            if role == "target":
                sides = [side // RATIO for side in dataset.shape]
                size = [crop // RATIO] * 2 if crop else sides
                if min(np.subtract(sides, size)) < 0:
                    raise ValueError(f"{crop} px do not fit into {folder / role / name}.")
                room = [side - length + 1 for side, length in zip(sides, size, strict=True)]
                row, column = (int(rng.integers(most)) if rng else 0 for most in room)
            finer = 1 if role == "biomass" else RATIO
            images[role] = dataset.read(window=Window(*(finer * n for n in (column, row, size[1], size[0]))))
    return images


def prepared_sample(images: dict[str, NDArray[Any]]) -> Sample:
    """The tensors; valid is where target, guide and low-resolution pixel have values."""
    known = np.isfinite(images["biomass"]).repeat(RATIO, 1).repeat(RATIO, 2)
    return as_sample(images, np.isfinite(images["optical"]).all(0, keepdims=True) & known)
