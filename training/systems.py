"""What is compared: every system makes a map from the inputs of one place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from . import checkpoints
from .data.biomassters import RATIO
from .inference import predict
from .models.bicubic import upsample

Image = NDArray[np.float32]
Make = Callable[[Mapping[str, Image]], Image]
"""Inputs by name, in physical units and without holes, to the map ``[1,H,W]``."""

WEIGHTS = Path(__file__).parent / "weights"
SHIPPED = Path(__file__).parent.parent / "models_onnx"
RUNS = Path("runs")
TRAINED = "model.safetensors"
"""What a run of :mod:`training.train` ends with, in a folder for what was left out."""

Fold = Callable[[str, str], Path]
"""Where the weights of a system are that never saw a place; raises FileNotFoundError if there are none."""


@dataclass(frozen=True)
class Tiling:
    """How a network that depends on its tile's size is run; lengths in low-resolution pixels."""

    tile: int = 0
    halo: int = 0


def bicubic(inputs: Mapping[str, Image]) -> Image:
    """The baseline: interpolates the map of low resolution."""
    coarse = inputs["biomass"] if "biomass" in inputs else inputs["height"]
    return upsample(torch.from_numpy(coarse)[None], RATIO)[0].numpy()


def trained(path: Path, unseen: str, tiling: Tiling = Tiling()) -> tuple[Make, dict[str, Any]]:
    """A trained network and its recipe.

    Args:
        path: Weights, as :mod:`training.train` writes them.
        unseen: The place that is to be scored.
        tiling: How it is run.

    Raises:
        ValueError: The weights were trained on that place.
    """
    model, recipe = checkpoints.load(path)
    if unseen in recipe["trained_on"]:
        raise ValueError(f"{path} was trained on {unseen}, so it cannot be scored there.")
    return (lambda inputs: predict(model, inputs, tile=tiling.tile, halo=tiling.halo)), recipe


def fold(name: str, place: str, folder: Path = WEIGHTS) -> Path:
    """Where the weights of the system ``name`` are that never saw ``place``.

    Those of the leave-one-out fold without it; or else the only ones that there are, by themselves or in
    the shipped model: of a training on other places, or of the one fold that is shipped.

    Raises:
        FileNotFoundError: There are none.
    """
    without, alone = folder / f"{name}-without-{place}.safetensors", folder / f"{name}.safetensors"
    for path in (without, alone, SHIPPED / f"{name}.onnx"):
        if path.exists():
            return path
    raise FileNotFoundError(f"{name} was not trained without {place}: there is no {without}.")


def run_folder(name: str, seed: int, runs: Path = RUNS) -> Path:
    """Where the runs of the system ``name`` with a seed are; a folder below it for each fold."""
    return runs / f"{name}-seed{seed}"


def fold_of_run(name: str, place: str, seed: int, runs: Path = RUNS) -> Path:
    """Like :func:`fold`, among the runs with a seed.

    Raises:
        FileNotFoundError: There are none, or they are not finished.
    """
    folder = run_folder(name, seed, runs)
    for path in (folder / f"without-{place}" / TRAINED, folder / "all" / TRAINED):
        if path.exists():
            return path
    raise FileNotFoundError(f"{name} was not trained without {place} with seed {seed}: see {folder}.")


def name_of(path: Path) -> str:
    """What scores call a file of weights: its name, or of a run the name of its folders too."""
    return "/".join(path.parts[-3:]) if path.name == TRAINED else path.name


def find(file: str, folder: Path = WEIGHTS) -> Path:
    """The path of a file of stored weights, by the name that scores hold."""
    return (SHIPPED if file.endswith(".onnx") else folder) / file
