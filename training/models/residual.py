"""A network that adds to bicubic interpolation and agrees with its coarse input."""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn

from .bicubic import back_project, upsample


class Residual(nn.Module):
    """What a network gives is added to bicubic interpolation of its first input.

    Our addition to the published networks that have no such connection (HAT, EDSR on one channel):
    from few samples, the little that is missing is learnt sooner than the whole map.

    Args:
        network: Takes the coarse map first, gives a map ``upscale`` times as fine.
        upscale: The ratio.
        back_projections: Rounds of :func:`training.models.bicubic.back_project` onto the coarse map.
    """

    def __init__(self, network: nn.Module, upscale: int = 4, back_projections: int = 0) -> None:
        super().__init__()
        self.network = network
        self.upscale, self.back_projections = upscale, back_projections

    def forward(self, coarse: Tensor, *others: Tensor) -> Any:
        """Normalised ``[B,1,h,w]`` and the network's other inputs to ``[B,1,sh,sw]``.

        Where the network gives a tuple (SGNet, which has a bicubic connection of its own), its first
        element is only projected back.
        """
        output = self.network(coarse, *others)
        if isinstance(output, tuple):
            return (back_project(output[0], coarse, self.upscale, self.back_projections), *output[1:])
        output = output + upsample(coarse, self.upscale)
        return back_project(output, coarse, self.upscale, self.back_projections)
