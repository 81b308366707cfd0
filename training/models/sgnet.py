"""SGNet: structure guided network, with branches in the gradient and in the frequency domain.

Wang, Yan and Yang: SGNet: Structure Guided Network via Gradient-Frequency Awareness for Depth Map
Super-Resolution, AAAI 2024 (https://arxiv.org/abs/2312.05799). Depth is biomass here.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .bicubic import upsample
from .sgnet_blocks import DenseProjection, InvBlock, ResBlock, ResidualGroup, concat, conv, leaky
from .sgnet_frequency import SpectrumBlock
from .sgnet_gradient import GUIDE_BANDS, GradientNet

_REDUCTION = 16


class SGNet(nn.Module):
    """SGNet with an optical guide of any number of bands, as published for biomass.

    All values are normalised; see :mod:`training.models.physical`.

    Args:
        guide_channels: Bands ``G`` of the guide, at least 3.
        num_feats: Channels of the features, at least 16.
        kernel_size: Side of the convolutions' kernels, odd.
        scale: The ratio ``s``.
        phase: ``angle`` (published): the frequency branch fuses the phases as angles, whose jump
            from pi to -pi it passes on, so that rounding may decide what the map looks like.
            ``vector``: it fuses their cosines and sines, adds them to the map's own, and brings the
            sum to length one; nothing jumps. Not part of the publication, nor do its checkpoints fit.

    Raises:
        ValueError: A word is out of its range.
    """

    def __init__(
        self,
        guide_channels: int = 3,
        num_feats: int = 24,
        kernel_size: int = 3,
        scale: int = 4,
        phase: str = "angle",
    ) -> None:
        super().__init__()
        _check(guide_channels, num_feats, kernel_size)
        feats, kernel = num_feats, kernel_size

        def group(width: int, blocks: int) -> ResidualGroup:
            return ResidualGroup(width * feats, kernel, _REDUCTION, blocks)

        self.scale = scale
        self.conv_rgb1 = conv(guide_channels, feats, kernel)
        self.rgb_rb2 = ResBlock(feats, kernel)
        self.rgb_rb3 = ResBlock(feats, kernel)
        self.rgb_rb4 = ResBlock(feats, kernel)
        self.conv_dp1 = conv(1, feats, kernel)
        self.conv_dp2 = conv(feats, 2 * feats, kernel)
        self.dp_rg1 = group(1, 6)
        self.dp_rg2 = group(2, 6)
        self.dp_rg3 = group(2, 6)
        self.dp_rg4 = group(3, 6)
        self.bridge1 = _Bridge(feats, feats, scale, phase)
        self.bridge2 = _Bridge(2 * feats, feats, scale, phase)
        self.bridge3 = _Bridge(3 * feats, feats, scale, phase)
        self.c_de = conv(4 * feats, 2 * feats, 1)
        self.tail = nn.Sequential(*(group(3, 8) for _ in range(3)))
        self.upsampler = DenseProjection(3 * feats, scale, up=True)
        self.last_conv = nn.Sequential(conv(3 * feats, feats, kernel), leaky(), conv(feats, 1, kernel))
        self.c_rd = conv(8 * feats, 3 * feats, 1)
        self.c_grad = conv(2 * feats, feats, 1)
        self.c_grad2 = conv(3 * feats, 2 * feats, 1)
        self.c_grad3 = conv(3 * feats, 3 * feats, 1)
        self.gradNet = GradientNet(feats, kernel, scale)
        self.act = leaky()

    def forward(self, lr: Tensor, guide: Tensor) -> tuple[Tensor, Tensor]:
        """The map of high resolution, and the gradient of it that the network supposes.

        Args:
            lr: ``[B,1,h,w]``.
            guide: ``[B,G,sh,sw]``.

        Returns:
            Both ``[B,1,sh,sw]``.
        """
        out_grad, grad = self.gradNet(lr, guide)
        first = self.act(self.conv_dp1(lr))
        dp1 = self.dp_rg1(first)
        rgb = self.rgb_rb2(self.act(self.conv_rgb1(guide)))
        seen, rgb = self.bridge1(self.c_grad(concat(dp1, grad)), rgb)
        dp2 = self.dp_rg2(concat(dp1, seen + first))
        seen, rgb = self.bridge2(self.c_grad2(concat(dp2, grad)), self.rgb_rb3(rgb))
        dp3 = self.dp_rg3(self.c_de(concat(dp2, seen + self.conv_dp2(first))))
        seen, _ = self.bridge3(self.c_grad3(concat(dp3, grad)), self.rgb_rb4(rgb))
        deep = self.dp_rg4(self.c_rd(concat(dp1, dp2, dp3, seen)))
        out = self.last_conv(self.tail(self.upsampler(deep)))
        return out + upsample(lr, self.scale), out_grad


class _Bridge(nn.Module):
    """Brings a guide's features to a map's, in space and in frequency (SDM, spectrum difference module).

    Args:
        channels: ``C`` of the map's features.
        guide_channels: ``G`` of the guide's.
        scale: The ratio ``s``.
        phase: Of :class:`training.models.sgnet_frequency.SpectrumBlock`.
    """

    def __init__(self, channels: int, guide_channels: int, scale: int, phase: str) -> None:
        super().__init__()
        half = channels // 2
        self.rgbprocess = conv(guide_channels, guide_channels)
        self.rgbpre = conv(guide_channels, guide_channels, 1)
        self.spa_process = _mix(channels + guide_channels, channels)
        self.fre_process = SpectrumBlock(channels, guide_channels, phase)
        self.cha_att = nn.Sequential(
            conv(channels, half, 1), leaky(0.1), conv(half, channels, 1), nn.Sigmoid()
        )
        self.fuse_process = _mix(2 * channels, channels)
        self.downBlock = DenseProjection(channels, scale, up=False)
        self.upBlock = DenseProjection(channels, scale, up=True)
        # Not used; published checkpoints hold them.
        self.spa_att = nn.Sequential(conv(channels, half), leaky(0.1), conv(half, channels), nn.Sigmoid())
        self.post = conv(channels, channels)

    def forward(self, depth: Tensor, guide: Tensor) -> tuple[Tensor, Tensor]:
        """``[B,C,h,w]`` and ``[B,G,sh,sw]``, both same shape out."""
        depth = self.upBlock(depth)
        guide = self.rgbprocess(guide)
        seen = self.rgbpre(guide)
        spatial = self.spa_process(concat(depth, seen))
        fused = self.fuse_process(concat(spatial, self.fre_process(depth, seen)))
        return self.downBlock(self.cha_att(_contrast(fused)) * fused + depth), guide


def _mix(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(InvBlock(inputs, outputs), conv(inputs, outputs, 1))


def _contrast(x: Tensor) -> Tensor:
    """Mean plus standard deviation of each channel: ``[B,C,H,W]`` to ``[B,C,1,1]``."""
    mean = x.mean((2, 3), keepdim=True)
    variance = (x - mean).square().mean((2, 3), keepdim=True)
    return mean + torch.sqrt(variance + 1e-12)


def _check(guide_channels: int, num_feats: int, kernel_size: int) -> None:
    if guide_channels < GUIDE_BANDS:
        raise ValueError(f"guide_channels is {guide_channels}, but the gradient needs {GUIDE_BANDS} bands")
    if num_feats < _REDUCTION:
        raise ValueError(f"num_feats is {num_feats}, but channel attention needs at least {_REDUCTION}")
    if kernel_size % 2 == 0:
        raise ValueError(f"kernel_size {kernel_size} is even")
