"""Physical units in, physical units out: the normalisation that lives inside a shipped model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

AGB_PEAK = 563.0
"""Largest AGB (Mg/ha) of the published scaling and peak of the published PSNR."""


@dataclass(frozen=True)
class Scaling:
    """How physical values become network values: ``(clip(x, low, high) - mean) / std``, per band.

    The published scalings are of this form too: :meth:`published_biomass` and
    :meth:`published_sentinel2`.
    """

    mean: tuple[float, ...]
    std: tuple[float, ...]
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        if len(self.mean) != len(self.std) or min(self.std) <= 0:
            raise ValueError("a scaling needs one mean and one positive std for each band")

    @staticmethod
    def published_biomass() -> Scaling:
        """AGB / 563, not clipped."""
        return Scaling((0.0,), (AGB_PEAK,))

    @staticmethod
    def published_sentinel2(bands: int) -> Scaling:
        """Reflectance x 10000 clipped to 1..10000, then ``(x - 1) / 9999``."""
        return Scaling((1.0,) * bands, (9999.0,) * bands, 1.0, 10000.0)


class PhysicalModel(nn.Module):
    """A guided biomass network between physical units.

    Args:
        network: Takes and gives normalised values, as :class:`training.models.biosharp.BioSHARP`.
        biomass: Scaling of the biomass input and, inverted, of the output.
        optical: Scaling of the guide.
    """

    def __init__(self, network: nn.Module, biomass: Scaling, optical: Scaling) -> None:
        super().__init__()
        self.network = network
        self.scale_biomass = _Scale(biomass)
        self.scale_optical = _Scale(optical)

    def forward(self, biomass: Tensor, optical: Tensor) -> Tensor:
        """AGB of high resolution in Mg/ha, not below zero (in training, that would stop gradients).

        Args:
            biomass: ``[B,1,h,w]`` in Mg/ha.
            optical: ``[B,G,sh,sw]`` in reflectance x 10000.

        Returns:
            ``[B,1,sh,sw]``.
        """
        output = self.network(self.scale_biomass(biomass), self.scale_optical(optical))
        agb = self.scale_biomass.invert(output)
        return agb if self.training else agb.clamp(min=0.0)


class _Scale(nn.Module):
    mean: Tensor
    std: Tensor

    def __init__(self, scaling: Scaling) -> None:
        super().__init__()
        self.low, self.high = scaling.low, scaling.high
        self.register_buffer("mean", _per_band(scaling.mean))
        self.register_buffer("std", _per_band(scaling.std))

    def forward(self, x: Tensor) -> Tensor:
        if self.low is not None or self.high is not None:
            x = x.clamp(self.low, self.high)
        return (x - self.mean) / self.std

    def invert(self, x: Tensor) -> Tensor:
        return x * self.std + self.mean


def _per_band(values: Sequence[float]) -> Tensor:
    return torch.tensor(values, dtype=torch.float32).view(1, -1, 1, 1)
