"""U-TAE: a U-Net over all dates of a series, joined by temporal attention.

Garnot and Landrieu, "Panoptic Segmentation of Satellite Image Time Series with Convolutional Temporal
Attention Networks", ICCV 2021 (arXiv 2107.07933), as SERA-H configures it. Names of all parameters are
those of the published checkpoints. No branch depends on data: padded dates are masked by
multiplication, so that the network exports, and no pass is spent on learning a shape.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .ltae import LTAE

PaddingMode = Literal["zeros", "reflect", "replicate", "circular"]
AGGREGATIONS = ("att_group", "att_mean", "mean")
_GROUPS = 4


class PixelNorm(nn.LayerNorm):
    """Normalises the channels of each pixel, ``[N,C,H,W]``, whatever the other pixels hold."""

    def forward(self, x: Tensor) -> Tensor:
        """The same shape."""
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


_NORMS: dict[str, Callable[[int], nn.Module]] = {
    "group": lambda channels: nn.GroupNorm(_GROUPS, channels),
    "batch": nn.BatchNorm2d,
    "instance": nn.InstanceNorm2d,
    "pixel": PixelNorm,
}


class UTAE(nn.Module):
    """One map from a series of images.

    Args:
        input_dim: Bands of an image.
        encoder_widths: Channels of the levels, finest first.
        decoder_widths: The same of the decoder; the last equals the encoder's.
        out_conv: Channels of the last convolutions.
        str_conv_k: Kernel of the convolutions that change resolution.
        str_conv_s: Their stride.
        str_conv_p: Their padding.
        agg_mode: How skip connections join the dates: ``att_group``, ``att_mean`` or ``mean``.
        encoder_norm: ``group`` (published), ``batch``, ``instance``, ``pixel``, or ``None``. Groups and
            instances are normalised over the whole image, so that the map depends on the tile's size.
        n_head: Heads of the attention.
        d_model: Its channels.
        d_k: Channels of its keys.
        pad_value: A date whose image holds nothing but this is padding; ``None``: none is.
        padding_mode: Of all 3 x 3 convolutions.
        last_relue: Ends with a rectifier, whose zero may stop learning.

    Raises:
        ValueError: There is no such aggregation or normalisation.
    """

    def __init__(
        self,
        input_dim: int = 14,
        encoder_widths: Sequence[int] = (64, 64, 64, 128),
        decoder_widths: Sequence[int] = (32, 32, 64, 128),
        out_conv: Sequence[int] = (32, 1),
        str_conv_k: int = 4,
        str_conv_s: int = 2,
        str_conv_p: int = 1,
        agg_mode: str = "att_group",
        encoder_norm: str | None = "group",
        n_head: int = 16,
        d_model: int = 256,
        d_k: int = 4,
        pad_value: float | None = 0,
        padding_mode: PaddingMode = "reflect",
        last_relue: bool = True,
    ) -> None:
        super().__init__()
        if agg_mode not in AGGREGATIONS:
            raise ValueError(f"agg_mode is one of {', '.join(AGGREGATIONS)}, not {agg_mode!r}")
        if encoder_norm is not None and encoder_norm not in _NORMS:
            raise ValueError(f"encoder_norm is one of {', '.join(_NORMS)} or None, not {encoder_norm!r}")
        self.agg_mode, self.pad_value = agg_mode, pad_value
        stride = (str_conv_k, str_conv_s, str_conv_p)
        first = _Convolutions([input_dim, encoder_widths[0], encoder_widths[0]], encoder_norm, padding_mode)
        self.in_conv = nn.ModuleDict({"conv": first})
        self.down_blocks = nn.ModuleList(
            _Down(inputs, outputs, encoder_norm, padding_mode, stride)
            for inputs, outputs in pairwise(encoder_widths)
        )
        self.temporal_encoder = LTAE(encoder_widths[-1], n_head, d_model, d_k)
        self.up_blocks = nn.ModuleList(
            _Up(decoder_widths[i], decoder_widths[i - 1], encoder_widths[i - 1], padding_mode, stride)
            for i in range(len(decoder_widths) - 1, 0, -1)
        )
        last = _Convolutions([decoder_widths[0], *out_conv], "batch", padding_mode, last_relue)
        self.out_conv = nn.ModuleDict({"conv": last})

    def forward(self, x: Tensor, dates: Tensor) -> Tensor:
        """One map of a series; sides are multiples of 8.

        Args:
            x: ``[B,T,C,H,W]``.
            dates: ``[B,T]``, day of the year.

        Returns:
            ``[B,out,H,W]``.
        """
        padded = self._padded(x)
        features = [self._on_each_date(self.in_conv["conv"], x, padded)]
        for block in self.down_blocks:
            features.append(self._on_each_date(block, features[-1], padded))
        out, attention = self.temporal_encoder(features.pop(), dates, padded)
        for block in self.up_blocks:
            out = block(out, self._join(features.pop(), attention, padded))
        return self.out_conv["conv"](out)

    def _padded(self, x: Tensor) -> Tensor:
        """``[B,T]``: 1 where a date is padding."""
        if self.pad_value is None:
            return torch.zeros_like(x[:, :, 0, 0, 0])
        return (x - self.pad_value).abs().amax(dim=(2, 3, 4)).eq(0).float()

    def _on_each_date(self, block: nn.Module, x: Tensor, padded: Tensor) -> Tensor:
        """``[B,T,C,H,W]`` through a block for images; padding stays padding."""
        dates = int(x.shape[1])
        out = block(x.flatten(0, 1))
        out = out.view(-1, dates, *(int(side) for side in out.shape[1:]))
        if self.pad_value is None:
            return out
        absent = padded[:, :, None, None, None]
        return out * (1 - absent) + self.pad_value * absent

    def _join(self, x: Tensor, attention: Tensor, padded: Tensor) -> Tensor:
        """The dates of a skip connection ``[B,T,C,H,W]`` as one ``[B,C,H,W]``."""
        present = 1 - padded
        dates, channels, height, width = (int(side) for side in x.shape[1:])
        if self.agg_mode == "mean":
            return (x * present[:, :, None, None, None]).sum(1) / present.sum(1)[:, None, None, None]
        if self.agg_mode == "att_mean":
            attention = attention.mean(0, keepdim=True)
        heads = int(attention.shape[0])
        weights = _resize(attention.flatten(0, 1), height, width).view(heads, -1, dates, height, width)
        weights = weights.permute(1, 2, 0, 3, 4) * present[:, :, None, None, None]
        grouped = x.view(-1, dates, heads, channels // heads, height, width)
        return (grouped * weights.unsqueeze(3)).sum(1).view(-1, channels, height, width)


class _Convolutions(nn.Module):
    """3 x 3 convolutions, each normalised and rectified."""

    def __init__(
        self,
        widths: Sequence[int],
        norm: str | None,
        padding_mode: PaddingMode,
        last_relu: bool = True,
        shape: tuple[int, int, int] = (3, 1, 1),
    ) -> None:
        super().__init__()
        kernel, stride, padding = shape
        layers: list[nn.Module] = []
        for inputs, outputs in pairwise(widths):
            layers.append(nn.Conv2d(inputs, outputs, kernel, stride, padding, padding_mode=padding_mode))
            layers += [_NORMS[norm](outputs)] if norm else []
            layers.append(nn.ReLU())
        self.conv = nn.Sequential(*(layers if last_relu else layers[:-1]))

    def forward(self, x: Tensor) -> Tensor:
        return self.conv(x)


class _Down(nn.Module):
    def __init__(
        self,
        inputs: int,
        outputs: int,
        norm: str | None,
        padding_mode: PaddingMode,
        stride: tuple[int, int, int],
    ) -> None:
        super().__init__()
        self.down = _Convolutions([inputs, inputs], norm, padding_mode, shape=stride)
        self.conv1 = _Convolutions([inputs, outputs], norm, padding_mode)
        self.conv2 = _Convolutions([outputs, outputs], norm, padding_mode)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv1(self.down(x))
        return x + self.conv2(x)


class _Up(nn.Module):
    def __init__(
        self, inputs: int, outputs: int, skip: int, padding_mode: PaddingMode, stride: tuple[int, int, int]
    ) -> None:
        super().__init__()
        self.skip_conv = nn.Sequential(nn.Conv2d(skip, skip, 1), nn.BatchNorm2d(skip), nn.ReLU())
        self.up = nn.Sequential(
            nn.ConvTranspose2d(inputs, outputs, *stride), nn.BatchNorm2d(outputs), nn.ReLU()
        )
        self.conv1 = _Convolutions([outputs + skip, outputs], "batch", padding_mode)
        self.conv2 = _Convolutions([outputs, outputs], "batch", padding_mode)

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        x = self.conv1(torch.cat((self.up(x), self.skip_conv(skip)), dim=1))
        return x + self.conv2(x)


def _resize(attention: Tensor, height: int, width: int) -> Tensor:
    """``[N,T,h,w]`` to the size of the features; each side by itself (the publication mixes them up)."""
    return F.interpolate(attention, (height, width), mode="bilinear", align_corners=False)
