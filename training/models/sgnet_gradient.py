"""SGNet's gradient branch: learns the gradient of the map, with the guide's gradient at hand."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .sgnet_blocks import ChannelAttention, DenseProjection, ResBlock, ResidualGroup, concat, conv, leaky

GUIDE_BANDS = 3
"""The gradient branch looks at so many of the guide's bands, the first ones."""


def gradient_magnitude(x: Tensor) -> Tensor:
    """Magnitude of the central differences per 2 pixels, zero outside: ``[B,C,H,W]``, same shape out."""
    vertical, horizontal = F.pad(x, (0, 0, 1, 1)), F.pad(x, (1, 1, 0, 0))
    down = vertical[..., 2:, :] - vertical[..., :-2, :]
    right = horizontal[..., 2:] - horizontal[..., :-2]
    return torch.sqrt(down * down + right * right + 1e-6)


class GradientNet(nn.Module):
    """The gradient calibration module.

    Args:
        num_feats: Channels of the features.
        kernel: Side of the convolutions' kernels.
        scale: The ratio ``s``.
    """

    def __init__(self, num_feats: int, kernel: int, scale: int) -> None:
        super().__init__()

        def groups(reduction: int, *blocks: int) -> list[nn.Module]:
            return [ResidualGroup(num_feats, kernel, reduction, count) for count in blocks]

        self.upBlock = DenseProjection(1, scale, up=True)
        self.downBlock = DenseProjection(num_feats, scale, up=False)
        self.c_rgb = conv(GUIDE_BANDS, num_feats, kernel)
        self.c_d = conv(1, num_feats, kernel)
        self.c_fuse = conv(num_feats, num_feats, kernel)
        self.rg_d = groups(16, 4)[0]
        self.rb_rgbd = ResBlock(num_feats, kernel)
        self.fuse_process = nn.Sequential(conv(2 * num_feats, num_feats, 1), *groups(8, 4, 4))
        self.re_g = conv(num_feats, 1, kernel)
        self.re_d = conv(num_feats, 1, kernel)  # not used, as the next; published checkpoints hold them
        self.c_sab = conv(1, num_feats, kernel)
        self.d1 = nn.Sequential(conv(1, num_feats, kernel), *groups(8, 8))
        self.CA = ChannelAttention(num_feats, 4)
        self.grad_conv = nn.Sequential(
            conv(1, num_feats, kernel), leaky(), conv(num_feats, num_feats, kernel)
        )
        self.grad_rg = nn.Sequential(*groups(8, 4, 4))

    def forward(self, lr: Tensor, guide: Tensor) -> tuple[Tensor, Tensor]:
        """The map's gradient ``[B,1,sh,sw]``, and features of it ``[B,num_feats,h,w]``.

        Args:
            lr: ``[B,1,h,w]``.
            guide: ``[B,G,sh,sw]``.
        """
        depth = self.upBlock(lr)
        guide_edges = self.c_rgb(gradient_magnitude(guide[:, :GUIDE_BANDS]))
        depth_edges = self.c_d(gradient_magnitude(depth))
        fused = self.fuse_process(concat(self.rb_rgbd(guide_edges), self.rg_d(depth_edges)))
        gradient = self.re_g(self.c_fuse(depth_edges + self.CA(fused)))
        features = self.grad_rg(self.grad_conv(gradient) + self.d1(depth))
        return gradient, self.downBlock(features)
