"""Trained weights as safetensors files that know how to rebuild their model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from .models import create
from .models.physical import PhysicalModel, Scaling

_RECIPE = "recipe"


def save(path: Path, model: PhysicalModel, recipe: dict[str, Any]) -> None:
    """Writes the weights in half precision (they lose nothing that a score would show).

    Args:
        path: The ``.safetensors`` file.
        model: What was trained.
        recipe: ``network``, ``biomass`` and ``optical`` as :class:`training.module` takes them, and
            whatever else should be known of the run; plain JSON data.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {name: _half(tensor) for name, tensor in model.network.state_dict().items()}
    save_file(state, path, {_RECIPE: json.dumps(recipe)})


def load(path: Path) -> tuple[PhysicalModel, dict[str, Any]]:
    """The model in evaluation mode, and its recipe.

    Raises:
        FileNotFoundError: There is no such file.
    """
    recipe = read_recipe(path)
    network = create(**recipe["network"])
    network.load_state_dict({name: _single(tensor) for name, tensor in load_file(path).items()})
    return PhysicalModel(network, Scaling(**recipe["biomass"]), Scaling(**recipe["optical"])).eval(), recipe


def read_recipe(path: Path) -> dict[str, Any]:
    """What :func:`save` was told of the weights.

    Raises:
        FileNotFoundError: There is no such file.
    """
    with safe_open(path, framework="pt") as file:
        recipe: dict[str, Any] = json.loads(file.metadata()[_RECIPE])
    return recipe


def _half(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.half().contiguous() if tensor.is_floating_point() else tensor.contiguous()


def _single(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.float() if tensor.is_floating_point() else tensor
