"""Physical units in, physical units out: the normalisation that lives inside a shipped model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

AGB_PEAK = 563.0
"""Largest AGB (Mg/ha) of the published scaling and peak of the published PSNR."""


@dataclass(frozen=True)
class Scaling:
    """How physical values become network values: ``(clip(x, low, high) - mean) / std``, per band.

    The published scalings are of this form too: :meth:`published_biomass`,
    :meth:`published_sentinel2` and :meth:`published_landsat5`.
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
    def identity() -> Scaling:
        """Values as they are: ReUse's target in Mg/ha."""
        return Scaling((0.0,), (1.0,))

    @staticmethod
    def published_sentinel2(bands: int) -> Scaling:
        """Reflectance x 10000 clipped to 1..10000, then ``(x - 1) / 9999``."""
        return Scaling((1.0,) * bands, (9999.0,) * bands, 1.0, 10000.0)

    @staticmethod
    def published_landsat5(bands: int) -> Scaling:
        """Reflectance clipped to 0..1."""
        return Scaling((0.0,) * bands, (1.0,) * bands, 0.0, 1.0)


class PhysicalModel(nn.Module):
    """A network between physical units.

    Args:
        network: Takes the normalised inputs in the order of ``scalings`` and gives the normalised
            target, or a tuple that begins with it. A network of a time series takes ``s2`` and ``s1``
            as one input, their bands one after the other.
        scalings: How each input is normalised, by its name; ``None`` leaves it as it is (dates).
        target: Scaling of the target, which is inverted.
    """

    def __init__(self, network: nn.Module, scalings: Mapping[str, Scaling | None], target: Scaling) -> None:
        super().__init__()
        self.network = network
        self.inputs = tuple(scalings)
        self.scales = nn.ModuleDict(
            {name: _Scale(scaling) if scaling else nn.Identity() for name, scaling in scalings.items()}
        )
        self.target = _Scale(target)

    def forward(self, *inputs: Tensor) -> Tensor:
        """The target in its unit; at evaluation not below zero (in training, that would stop gradients).

        Args:
            *inputs: In the order of ``scalings``: images ``[B,C,h,w]``, series ``[B,T,C,h,w]``, dates
                ``[B,T]`` as day of year; in physical units.

        Returns:
            ``[B,1,H,W]``.
        """
        output = self.normalised(*inputs)
        physical = self.target.invert(output if isinstance(output, Tensor) else output[0])
        return physical if self.training else physical.clamp(min=0.0)

    def normalised(self, *inputs: Tensor) -> Any:
        """What the network itself gives for inputs in physical units."""
        named = {name: self.scales[name](x) for name, x in zip(self.inputs, inputs, strict=True)}
        if "s2" in named and "s1" in named:
            named["s2"] = torch.cat((named["s2"], named.pop("s1")), dim=2)
        return self.network(*named.values())


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
