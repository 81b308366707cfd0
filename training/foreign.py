"""Reads checkpoints of other people's code without running any of it."""

from __future__ import annotations

import pickle
import re
import warnings
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
_NAMES = re.compile(r"GLOBAL|not allowed|disallowed|blocked")
"""In what PyTorch says of a pickle that names a function or a class; it has other words for damage."""
_PREFIXES = ("module.", "_orig_mod.", "model.", "net.", "net_g.", "network.")


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
        CheckpointError: The file is missing, damaged, holds code, or holds no weights that are numbers.
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
    _check_numbers(path, state)
    return _without_prefix(state)


def _check_numbers(path: Path, state: dict[str, Tensor]) -> None:
    """Makes sure that tensors are what they claim to be, before anything is computed with them."""
    size = path.stat().st_size
    wrong = [name for name, tensor in state.items() if tensor.numel() * tensor.element_size() > size]
    what = "claim to be larger than the file"
    if not wrong:
        what = "are not finite numbers"
        try:
            wrong = [name for name, tensor in state.items() if not bool(_finite(tensor))]
        except (RuntimeError, NotImplementedError) as error:  # sparse or quantised
            raise _damaged(path, error) from error
    if wrong:
        raise CheckpointError(
            f"{len(wrong)} of {len(state)} tensors of the checkpoint {path} {what}, {wrong[0]!r} first.",
            "Take another checkpoint.",
        )


def _finite(tensor: Tensor) -> Tensor:
    return torch.isfinite(tensor.float() if tensor.is_floating_point() else tensor).all()


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
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a pickle is of a kind that PyTorch does not write
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        if _NAMES.search(str(error)) or _begins_as_pickle(path):
            raise CheckpointError(
                f"The checkpoint {path} was refused: it holds more than weights, which could run code "
                "on this computer.",
                "Ask its author for the weights alone (safetensors, or a state dictionary).",
            ) from error
        raise _damaged(path, error) from error
    except Exception as error:  # a damaged file may fail in any way
        raise _damaged(path, error) from error


def _begins_as_pickle(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(1) == pickle.PROTO


def _damaged(path: Path, error: Exception) -> CheckpointError:
    size = path.stat().st_size
    reason = (str(error).strip() or type(error).__name__).splitlines()[0].split(". ")[0].rstrip(".")
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
    """Takes the network out of what wraps it; what lies beside it there (losses, metrics) stays behind."""
    for prefix in _PREFIXES:
        inner = {
            name.removeprefix(prefix): tensor for name, tensor in state.items() if name.startswith(prefix)
        }
        if inner:
            return _without_prefix(inner)
    return state
