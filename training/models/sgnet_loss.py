"""SGNet's loss: on the map, on its spectrum and on its gradient."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from .sgnet_gradient import gradient_magnitude

SPECTRUM_WEIGHT = 0.002
GRADIENT_WEIGHT = 0.001


def sgnet_loss(out: Tensor, out_grad: Tensor, target: Tensor, valid: Tensor | None = None) -> Tensor:
    """The published loss, over the pixels that have a value; zero where nothing is valid.

    ``L1(out) + 0.002 (L1(amplitude) / 2 + L1(phase) / 2) + 0.001 L1(out_grad)``. A pixel without a value
    stands for what the network gave there, so that it tells the spectrum nothing; the gradient is
    compared where the pixel and its four neighbours have values.

    Args:
        out: The map, ``[B,1,H,W]``, normalised.
        out_grad: Its supposed gradient, the same shape.
        target: The same shape; without NaN, whatever stands where ``valid`` is false.
        valid: The same shape, boolean; ``None`` where every pixel has a value.
    """
    valid = torch.ones_like(target, dtype=torch.bool) if valid is None else valid
    given = out.detach()
    filled, judged = torch.where(valid, target, given), torch.where(valid, out, given)
    pixels = _mean_over(valid, judged - filled)
    gradient = _mean_over(_with_neighbours(valid), out_grad - gradient_magnitude(filled))
    return pixels + SPECTRUM_WEIGHT * _spectrum_loss(judged, filled) + GRADIENT_WEIGHT * gradient


def _with_neighbours(valid: Tensor) -> Tensor:
    """Where a pixel and what lies above, below, left and right of it in the image is valid."""
    padded = F.pad(valid, (1, 1, 1, 1), value=True)
    rows, columns = padded[..., 1:-1], padded[..., 1:-1, :]
    return valid & rows[..., 2:, :] & rows[..., :-2, :] & columns[..., 2:] & columns[..., :-2]


def _mean_over(valid: Tensor, difference: Tensor) -> Tensor:
    return (difference.abs() * valid).sum() / valid.sum().clamp(min=1)


def _spectrum_loss(out: Tensor, target: Tensor) -> Tensor:
    ours, theirs = torch.fft.rfft2(out), torch.fft.rfft2(target)
    return 0.5 * F.l1_loss(ours.abs(), theirs.abs()) + 0.5 * F.l1_loss(ours.angle(), theirs.angle())
