"""Reads checkpoints of other people's code without running any of it."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from engine.errors import BiosrError

_BRANCHES = ("params_ema", "params", "state_dict", "model_state_dict", "model", "net")
"""Where checkpoints keep the weights, best first: BasicSR's averaged ones before its others."""
_PREFIXES = ("module.", "model.", "net.", "net_g.", "network.")


class CheckpointError(BiosrError):
    """A checkpoint cannot be used."""


def read_state(path: Path) -> dict[str, Tensor]:
    """The weights of a checkpoint: BasicSR's, Lightning's, a plain state dictionary, or safetensors.

    Args:
        path: ``.safetensors``, or anything that :func:`torch.save` wrote. Of a pickle only tensors and
            plain data are read.

    Returns:
        Tensors by their names in the network, on the processor; prefixes of wrappers are taken off.

    Raises:
        CheckpointError: The file is missing, damaged, holds code, or holds no weights.
    """
    if not path.is_file():
        raise CheckpointError(f"There is no checkpoint {path}.", "Check the path.")
    content = load_safetensors(path) if path.suffix == ".safetensors" else _load_pickle(path)
    state = _weights(content)
    if not state:
        raise CheckpointError(
            f"The checkpoint {path} holds no weights.",
            "Give a file with a state dictionary, as torch.save, BasicSR or Lightning write it.",
        )
    return _without_prefix(state)


def load_safetensors(path: Path) -> dict[str, Tensor]:
    """The tensors of a safetensors file.

    Raises:
        CheckpointError: It is damaged.
    """
    try:
        return load_file(path)
    except (SafetensorError, OSError) as error:
        raise _damaged(path, error) from error


def _load_pickle(path: Path) -> Any:
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        text = str(error)
        if "Unsupported" in text or "not allowed" in text or "weights_only" in text.lower():
            raise CheckpointError(
                f"The checkpoint {path} was refused: it holds more than weights, which could run code "
                "on this computer.",
                "Ask its author for the weights alone (safetensors, or a state dictionary).",
            ) from error
        raise _damaged(path, error) from error
    except Exception as error:  # a damaged file may fail in any way
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> CheckpointError:
    size = path.stat().st_size
    reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
    return CheckpointError(
        f"The checkpoint {path} ({size} bytes) is damaged or no checkpoint: {reason[:120]}.",
        "Fetch it again and compare its size.",
    )


def _weights(content: Any) -> dict[str, Tensor]:
    if not isinstance(content, Mapping):
        return {}
    for branch in _BRANCHES:
        if isinstance(content.get(branch), Mapping):
            return _weights(content[branch])
    return {str(name): value for name, value in content.items() if isinstance(value, Tensor)}


def _without_prefix(state: dict[str, Tensor]) -> dict[str, Tensor]:
    for prefix in _PREFIXES:
        if all(name.startswith(prefix) for name in state):
            return _without_prefix({name.removeprefix(prefix): tensor for name, tensor in state.items()})
    return state
