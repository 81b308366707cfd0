"""The U-Net of SERA-H's ablations.

Ronneberger et al., "U-Net: Convolutional Networks for Biomedical Image Segmentation", MICCAI 2015
(arXiv 1505.04597), with normalisation and padding. Names of all parameters are those of the published
checkpoints.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

_LEVELS = (1, 2, 3, 4)
_WIDTHS = (64, 128, 256, 512, 1024)


class UNet(nn.Module):
    """Five levels; any size from 16 px.

    Where sides are odd, the enlarged map is padded to its counterpart's size. The publication swaps the
    two sides there, so that only equal differences work.

    Args:
        n_channels_in: Channels of the input.
        out_activation: ``ReLU()``, or ``None`` for none.
        width_multiplier: Of the widths 64 … 1024.
        bilinear: Enlarges by interpolation, and not by transposed convolution.
        n_channels_out: Channels of the output.

    Raises:
        ValueError: There is no such activation.
    """

    def __init__(
        self,
        n_channels_in: int = 14,
        out_activation: str | None = None,
        width_multiplier: float = 1.0,
        bilinear: bool = False,
        n_channels_out: int = 1,
    ) -> None:
        super().__init__()
        if out_activation not in (None, "ReLU()"):
            raise ValueError(f"out_activation is 'ReLU()' or None, not {out_activation!r}")
        self.rectify = out_activation is not None
        widths = [int(width * width_multiplier) for width in _WIDTHS]
        halved = 2 if bilinear else 1
        self.inc = _DoubleConv(n_channels_in, widths[0], widths[0])
        for level in _LEVELS:
            width = widths[level] // (halved if level == 4 else 1)
            self.add_module(f"down{level}", _Down(widths[level - 1], width))
        for level in _LEVELS:
            inputs = widths[5 - level]
            outputs = widths[4 - level] // (halved if level < 4 else 1)
            self.add_module(f"up{level}", _Up(inputs, outputs, bilinear))
        self.outc = nn.ModuleDict({"conv": nn.Conv2d(widths[0], n_channels_out, 1)})

    def forward(self, x: Tensor, _: Any = None) -> Tensor:
        """``[B,C,H,W]`` to ``[B,1,H,W]``."""
        skips = [self.inc(x)]
        for level in _LEVELS:
            skips.append(self.get_submodule(f"down{level}")(skips[-1]))
        x = skips.pop()
        for level in _LEVELS:
            x = self.get_submodule(f"up{level}")(x, skips.pop())
        x = self.outc["conv"](x)
        return F.relu(x) if self.rectify else x


class _DoubleConv(nn.Module):
    def __init__(self, inputs: int, middle: int, outputs: int) -> None:
        super().__init__()
        self.double_conv = nn.Sequential(
            nn.Conv2d(inputs, middle, 3, padding=1, bias=False),
            nn.BatchNorm2d(middle),
            nn.ReLU(),
            nn.Conv2d(middle, outputs, 3, padding=1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
        )

    def forward(self, x: Tensor) -> Tensor:
        return self.double_conv(x)


class _Down(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.maxpool_conv = nn.Sequential(nn.MaxPool2d(2), _DoubleConv(inputs, outputs, outputs))

    def forward(self, x: Tensor) -> Tensor:
        return self.maxpool_conv(x)


class _Up(nn.Module):
    def __init__(self, inputs: int, outputs: int, bilinear: bool) -> None:
        super().__init__()
        if bilinear:
            self.up: nn.Module = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)
            self.conv = _DoubleConv(inputs, inputs // 2, outputs)
        else:
            self.up = nn.ConvTranspose2d(inputs, inputs // 2, 2, stride=2)
            self.conv = _DoubleConv(inputs, outputs, outputs)

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        x = self.up(x)
        rows, columns = (int(skip.shape[axis]) - int(x.shape[axis]) for axis in (-2, -1))
        if rows or columns:
            x = F.pad(x, (columns // 2, columns - columns // 2, rows // 2, rows - rows // 2))
        return self.conv(torch.cat((skip, x), dim=1))
