"""What is compared: every system makes a map from a triplet's inputs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from . import checkpoints
from .data.biomassters import RATIO
from .inference import predict
from .models.bicubic import upsample

Image = NDArray[np.float32]
System = Callable[[Image, Image], Image]
"""AGB ``[1,h,w]`` and guide ``[G,sh,sw]`` to AGB ``[1,sh,sw]``, in physical units."""

WEIGHTS = Path(__file__).parent / "weights"


def bicubic(biomass: Image, _: Image) -> Image:
    """The baseline."""
    return upsample(torch.from_numpy(biomass)[None], RATIO)[0].numpy()


def trained(path: Path, unseen: str) -> tuple[System, list[str]]:
    """A trained network and the names of its guide's bands.

    Args:
        path: Weights, as :mod:`training.train` writes them.
        unseen: Id of the chip that is to be scored.

    Raises:
        ValueError: The weights were trained on that chip.
    """
    model, recipe = checkpoints.load(path)
    if unseen in recipe["trained_on"]:
        raise ValueError(f"{path} was trained on chip {unseen}, so it cannot be scored there.")
    return (lambda biomass, optical: predict(model, biomass, optical)), recipe["bands"]


def fold(experiment: str, chip: str, folder: Path = WEIGHTS) -> Path:
    """Where the weights of the leave-one-chip-out fold without ``chip`` are."""
    return folder / f"{experiment}-without-{chip}.safetensors"
