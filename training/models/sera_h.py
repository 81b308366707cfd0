"""SERA-H: canopy height at a quarter of Sentinel's pixel, from a series of its images; and its ablations.

Every date is super-resolved by EDSR, then U-TAE joins them. Prefixes of all parameters are those of the
published checkpoints. Our inputs are normalised bands of Sentinel-2 and Sentinel-1, one after the other.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn
from torch.nn import functional as F

from .edsr import EDSR
from .unet import UNet
from .utae import UTAE


class SeraH(nn.Module):
    """EDSR on each date, then U-TAE.

    Args:
        edsr: Words of :class:`training.models.edsr.EDSR`.
        utae: Words of :class:`training.models.utae.UTAE`.
        n_images: Dates ``T`` that it is meant for; any number works.
    """

    def __init__(
        self, edsr: dict[str, Any] | None = None, utae: dict[str, Any] | None = None, n_images: int = 16
    ) -> None:
        super().__init__()
        self.n_images = n_images
        self.super_resolution_model = EDSR(**{**(edsr or {}), "input_type": "TIMESERIES"})
        self.regression_model = UTAE(**(utae or {}))

    def forward(self, x: Tensor, dates: Tensor) -> Tensor:
        """``[B,T,C,h,w]`` and the days of the year ``[B,T]`` to ``[B,1,4h,4w]``."""
        return self.regression_model(self.super_resolution_model(x), dates)


class EdsrUnet(nn.Module):
    """Ablation: EDSR on one composite, then a U-Net.

    Args:
        edsr: Words of :class:`training.models.edsr.EDSR`.
        unet: Words of :class:`training.models.unet.UNet`.
    """

    def __init__(self, edsr: dict[str, Any] | None = None, unet: dict[str, Any] | None = None) -> None:
        super().__init__()
        self.super_resolution_model = EDSR(**{**(edsr or {}), "input_type": "COMPOSITES"})
        self.regression_model = UNet(**(unet or {}))

    def forward(self, x: Tensor) -> Tensor:
        """``[B,C,h,w]`` to ``[B,1,4h,4w]``."""
        return self.regression_model(self.super_resolution_model(x))


class BilinearUnet(nn.Module):
    """Ablation: one composite, bilinearly enlarged, then a U-Net.

    Args:
        unet: Words of :class:`training.models.unet.UNet`.
        scale: The ratio.
    """

    def __init__(self, unet: dict[str, Any] | None = None, scale: int = 4) -> None:
        super().__init__()
        self.scale = scale
        self.regression_model = UNet(**(unet or {}))

    def forward(self, x: Tensor) -> Tensor:
        """``[B,C,h,w]`` to ``[B,1,4h,4w]``."""
        return self.regression_model(_enlarge(x, self.scale))


class BilinearUtae(nn.Module):
    """Ablation: every date bilinearly enlarged, then U-TAE.

    Args:
        utae: Words of :class:`training.models.utae.UTAE`.
        scale: The ratio.
    """

    def __init__(self, utae: dict[str, Any] | None = None, scale: int = 4) -> None:
        super().__init__()
        self.scale = scale
        self.regression_model = UTAE(**(utae or {}))

    def forward(self, x: Tensor, dates: Tensor) -> Tensor:
        """``[B,T,C,h,w]`` and the days of the year ``[B,T]`` to ``[B,1,4h,4w]``."""
        count = int(x.shape[1])
        enlarged = _enlarge(x.flatten(0, 1), self.scale)
        series = enlarged.view(-1, count, *(int(side) for side in enlarged.shape[1:]))
        return self.regression_model(series, dates)


def _enlarge(x: Tensor, scale: int) -> Tensor:
    return F.interpolate(x, scale_factor=float(scale), mode="bilinear", align_corners=False)
