"""The bicubic baseline of both papers."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F


def upsample(x: Tensor, scale: int) -> Tensor:
    """Bicubic interpolation (a = -0.75, half-pixel centres): ``[B,C,h,w]`` to ``[B,C,sh,sw]``."""
    return F.interpolate(x, scale_factor=float(scale), mode="bicubic", align_corners=False)


class Bicubic(nn.Module):
    """Bicubic interpolation by ``upscale``; sees no guide and has no parameters.

    The published baseline forces a square output of ``img_size``; this one keeps the input's shape.

    Args:
        upscale: How many output pixels an input pixel spans along a side.
        img_size: Accepted and ignored, so that published configurations work.
        img_range: Accepted and ignored likewise.
        floor: Smallest output; none, as published, by default. Bicubic interpolation overshoots at edges.
    """

    def __init__(
        self, upscale: int = 4, img_size: int = 64, img_range: float = 1.0, floor: float | None = None
    ) -> None:
        super().__init__()
        self.upscale = upscale
        self.floor = floor

    def forward(self, biomass: Tensor, optical: Tensor | None = None) -> Tensor:
        """``[B,1,h,w]`` to ``[B,1,sh,sw]`` in the same unit; ``optical`` is not looked at."""
        output = upsample(biomass, self.upscale)
        return output if self.floor is None else output.clamp(min=self.floor)


def back_project(estimate: Tensor, coarse: Tensor, scale: int, rounds: int) -> Tensor:
    """Moves an estimate towards agreement with what it was made from.

    Iterative back-projection (Irani and Peleg 1991): the block means of ``estimate`` are compared
    with ``coarse`` and the difference, smoothly interpolated, is added. Unlike a hard constraint it
    leaves no steps along the coarse pixels where these are noisy.

    Args:
        estimate: ``[B,1,sh,sw]``.
        coarse: ``[B,1,h,w]`` in the same unit.
        scale: The ratio ``s``.
        rounds: How often; 0 changes nothing.
    """
    for _ in range(rounds):
        estimate = estimate + upsample(coarse - F.avg_pool2d(estimate, scale), scale)
    return estimate
