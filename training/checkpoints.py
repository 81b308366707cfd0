"""Trained weights in files that know how to rebuild their model: safetensors, or exported models."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from . import embedded
from .models import create
from .models.physical import PhysicalModel, Scaling

_RECIPE = "recipe"


def save(path: Path, model: PhysicalModel, recipe: dict[str, Any], half: bool = True) -> None:
    """Writes the weights.

    Args:
        path: The ``.safetensors`` file.
        model: What was trained.
        recipe: ``network``, ``scalings`` and ``target`` as :class:`training.module.SuperResolution` takes
            them, and whatever else should be known of the run; plain JSON data.
        half: In half precision, where that changes nothing that a score would show.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    convert = _half if half else torch.Tensor.contiguous
    state = {name: convert(tensor) for name, tensor in model.network.state_dict().items()}
    save_file(state, path, {_RECIPE: json.dumps(recipe)})


def load(path: Path) -> tuple[PhysicalModel, dict[str, Any]]:
    """The model in evaluation mode, and its recipe.

    Args:
        path: A ``.safetensors`` file, or a model that was exported by :mod:`training.export`: it holds
            every parameter that it uses.

    Raises:
        FileNotFoundError: There is no such file.
        RuntimeError: A safetensors file lacks tensors of its network, or holds others.
    """
    if path.suffix == ".onnx":
        recipe, used = embedded.read(path)
        model = build(recipe)
        stored = {**model.network.state_dict(), **used}  # what the graph does not use stays as it is made
    else:
        recipe, stored = read_recipe(path), load_file(path)
        model = build(recipe)
    model.network.load_state_dict({name: _single(tensor) for name, tensor in stored.items()})
    return model.eval(), recipe


def build(recipe: Mapping[str, Any]) -> PhysicalModel:
    """The untrained model that a recipe describes."""
    scalings = {name: Scaling(**words) if words else None for name, words in recipe["scalings"].items()}
    return PhysicalModel(create(**recipe["network"]), scalings, Scaling(**recipe["target"]))


def read_recipe(path: Path) -> dict[str, Any]:
    """What :func:`save` was told of the weights.

    Raises:
        FileNotFoundError: There is no such file.
    """
    if path.suffix == ".onnx":
        return embedded.read(path)[0]
    with safe_open(path, framework="pt") as file:
        recipe: dict[str, Any] = json.loads(file.metadata()[_RECIPE])
    if "scalings" not in recipe:  # written before there were networks with other inputs
        recipe["scalings"] = {name: recipe[name] for name in ("biomass", "optical")}
        recipe["target"] = recipe["biomass"]
    return recipe


def rounding(model: PhysicalModel, inputs: Sequence[torch.Tensor]) -> float:
    """By how much half-precision weights change the output, in standard deviations of it (RMS)."""
    state = {name: tensor.clone() for name, tensor in model.network.state_dict().items()}
    with torch.no_grad():
        exact = model.eval()(*inputs)
        model.network.load_state_dict({name: _single(_half(tensor)) for name, tensor in state.items()})
        rounded = model(*inputs)
    model.network.load_state_dict(state)
    return float((rounded - exact).square().mean().sqrt() / exact.std().clamp(min=1e-12))


def _half(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.half().contiguous() if tensor.is_floating_point() else tensor.contiguous()


def _single(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.float() if tensor.is_floating_point() else tensor
