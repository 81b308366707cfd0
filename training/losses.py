"""Losses over the pixels that have a value."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor
from torch.nn import functional as F

PixelLoss = Callable[..., Tensor]

_PIXEL_LOSSES: dict[str, PixelLoss] = {
    "l1": F.l1_loss,
    "mse": F.mse_loss,
    "huber": F.huber_loss,
    "smooth_l1": F.smooth_l1_loss,  # SERA-H's; with a threshold of 1 the same as huber
}


def masked_loss(name: str, output: Tensor, target: Tensor, valid: Tensor) -> Tensor:
    """The mean of a pixel loss over ``valid``; zero where nothing is valid.

    Args:
        name: ``l1`` (BIOMSHARP), ``smooth_l1`` (SERA-H), ``mse`` or ``huber`` (threshold 1).
        output: ``[B,1,H,W]``.
        target: The same shape; without NaN, whatever stands where ``valid`` is false.
        valid: The same shape, boolean.

    Raises:
        ValueError: There is no such loss.
    """
    if name not in _PIXEL_LOSSES:
        raise ValueError(f"There is no loss {name!r}; there are {', '.join(_PIXEL_LOSSES)}.")
    pixels = _PIXEL_LOSSES[name](output, target, reduction="none")
    return (pixels * valid).sum() / valid.sum().clamp(min=1)
