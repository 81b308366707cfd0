"""A light BioSHARP for processors: convolutions alone, most of them at low resolution.

Ours, not published. The layout is a small U-Net's (Ronneberger et al. 2015, arXiv 1505.04597): the guide
and the interpolated biomass go down from output pixels to biomass pixels by strided convolutions, a trunk
of residual blocks works there, and pixel shuffling (Shi et al. 2016, arXiv 1609.05158) goes up again,
joined by what was seen on the way down. A level has a quarter of the pixels of the one above, so that the
wide trunk costs as much per convolution as the narrow top. Nothing is pooled over the tile: tiled equals
whole, given a halo as wide as an output pixel sees.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from .bicubic import back_project, upsample


class BioSHARPLite(nn.Module):
    """Low-resolution biomass and a guide to high-resolution biomass, by convolutions.

    As configured here it multiplies 26,000 times for each output pixel; BioSHARP, ``end``, 397,000 times.
    An output pixel in biomass pixel ``k`` depends on biomass pixels ``k - 13`` … ``k + 13`` and on the guide
    over ``k - 11`` … ``k + 11``, which is 52 output pixels to each side; each round of back-projection is
    two biomass pixels of that.

    Args:
        guide_channels: Bands ``G`` of the optical guide.
        in_chans: Bands of the biomass map.
        widths: Channels of each level, from output pixels down to biomass pixels, each level twice as
            coarse as the one before; the ratio is ``2 ** (len(widths) - 1)``.
        down_blocks: Residual blocks of each level but the last on the way down.
        deep_blocks: Residual blocks of the last level.
        up_blocks: Residual blocks of each level but the last on the way up, in the order of ``widths``.
        back_projections: Rounds of back-projection of the output onto the biomass input
            (:func:`training.models.bicubic.back_project`).

    Raises:
        ValueError: ``down_blocks`` or ``up_blocks`` does not name each level but the last.
    """

    def __init__(
        self,
        guide_channels: int = 3,
        in_chans: int = 1,
        widths: Sequence[int] = (16, 32, 64),
        down_blocks: Sequence[int] = (1, 1),
        deep_blocks: int = 4,
        up_blocks: Sequence[int] = (2, 1),
        back_projections: int = 2,
    ) -> None:
        super().__init__()
        if not len(down_blocks) == len(up_blocks) == len(widths) - 1:
            raise ValueError(
                f"{len(widths)} widths take {len(widths) - 1} down_blocks and as many up_blocks, "
                f"not {len(down_blocks)} and {len(up_blocks)}"
            )
        self.upscale = 2 ** (len(widths) - 1)
        self.back_projections = back_projections
        steps = list(itertools.pairwise(widths))
        self.head = _conv(guide_channels + in_chans, widths[0])
        self.before = nn.ModuleList(map(_blocks, widths[:-1], down_blocks))
        self.down = nn.ModuleList(nn.Conv2d(fine, coarse, 2, stride=2) for fine, coarse in steps)
        self.coarse = _conv(in_chans, widths[-1])
        self.deep = _blocks(widths[-1], deep_blocks)
        self.up = nn.ModuleList(_doubling(coarse, fine) for fine, coarse in steps)
        self.after = nn.ModuleList(map(_blocks, widths[:-1], up_blocks))
        self.tail = _conv(widths[0], in_chans)
        for parameter in self.tail.parameters():  # training begins at bicubic interpolation
            nn.init.zeros_(parameter)

    def forward(self, biomass: Tensor, optical: Tensor) -> Tensor:
        """Normalised ``[B,1,h,w]`` and ``[B,G,sh,sw]`` to ``[B,1,sh,sw]``."""
        smooth = upsample(biomass, self.upscale)
        x = self.head(torch.cat((optical, smooth), dim=1))
        seen = []
        for before, down in zip(self.before, self.down, strict=True):
            x = before(x)
            seen.append(x)
            x = down(x)
        x = self.deep(x + self.coarse(biomass))
        for up, after in zip(reversed(self.up), reversed(self.after), strict=True):
            x = after(up(x) + seen.pop())
        return back_project(self.tail(x) + smooth, biomass, self.upscale, self.back_projections)


class _Block(nn.Module):
    """A residual block that sees one pixel to each side: the second convolution is pointwise."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.body = nn.Sequential(_conv(width, width), nn.GELU(), nn.Conv2d(width, width, 1))

    def forward(self, x: Tensor) -> Tensor:
        return x + self.body(x)


def _blocks(width: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(_Block(width) for _ in range(count)))


def _conv(inputs: int, outputs: int) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, 3, padding=1)


def _doubling(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, 4 * outputs, 1), nn.PixelShuffle(2))
