"""What an exported model holds of its training: the recipe, and where each parameter is in the graph.

An exported graph keeps every parameter that it uses, so that no second file of weights is needed to
evaluate it in PyTorch or to train it further.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

RECIPE_KEY = "biosr.recipe"
_TENSORS = "tensors"


def describe(graph: onnx.ModelProto, model: nn.Module, recipe: dict[str, Any]) -> dict[str, str]:
    """The metadata that :func:`read` reads.

    Args:
        graph: The exported graph; equal tensors may have been made one.
        model: A :class:`training.models.physical.PhysicalModel`, what was exported.
        recipe: What rebuilds it.
    """
    found = {_key(numpy_helper.to_array(tensor)): tensor.name for tensor in graph.graph.initializer}
    network: Any = model.network
    tensors = {
        name: found[key]
        for name, tensor in network.state_dict().items()
        if tensor.is_floating_point() and (key := _key(tensor.numpy())) in found
    }
    return {RECIPE_KEY: json.dumps({**recipe, _TENSORS: tensors})}


def read(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """The recipe of an exported model, and the parameters that it uses.

    Returns:
        The recipe, and by their names in PyTorch the parameters in single precision.

    Raises:
        FileNotFoundError: There is no such file.
        ValueError: The model was not exported with its recipe.
    """
    graph = onnx.load(path)
    recipe = _recipe(graph, path)
    stored = {tensor.name: tensor for tensor in graph.graph.initializer}
    tensors = {
        name: torch.from_numpy(numpy_helper.to_array(stored[place]).astype(np.float32))
        for name, place in recipe.pop(_TENSORS).items()
    }
    return recipe, tensors


def places(graph: onnx.ModelProto, path: Path) -> dict[str, str]:
    """The initialiser that holds each parameter that the graph uses, by the parameter's name.

    Raises:
        ValueError: The model was not exported with its recipe.
    """
    tensors: dict[str, str] = _recipe(graph, path)[_TENSORS]
    return tensors


def _recipe(graph: onnx.ModelProto, path: Path) -> dict[str, Any]:
    props = {prop.key: prop.value for prop in graph.metadata_props}
    if RECIPE_KEY not in props:
        raise ValueError(f"{path} does not say how its model was made.")
    recipe: dict[str, Any] = json.loads(props[RECIPE_KEY])
    return recipe


def _key(values: np.ndarray) -> tuple[tuple[int, ...], str]:
    wide = np.ascontiguousarray(values, np.float32)
    return values.shape, hashlib.sha256(wide.tobytes()).hexdigest()
