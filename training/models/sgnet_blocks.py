"""Building blocks of SGNet: residual groups with channel attention, projections, invertible mixing.

Layers are named as in the published checkpoints.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

SLOPE = 0.2
"""Of the leaky rectifiers, where nothing else is said."""


def conv(inputs: int, outputs: int, kernel: int = 3) -> nn.Conv2d:
    """A convolution that keeps the grid; ``kernel`` is odd."""
    return nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2)


def leaky(slope: float = SLOPE) -> nn.LeakyReLU:
    """A leaky rectifier that overwrites its input, which must be a convolution's output."""
    return nn.LeakyReLU(slope, inplace=True)


def concat(*features: Tensor) -> Tensor:
    """Joins ``[B,*,H,W]`` along the channels."""
    return torch.cat(features, dim=1)


class ChannelAttention(nn.Module):
    """Scales each channel of ``[B,C,H,W]`` by what an MLP makes of the channels' means."""

    def __init__(self, channels: int, reduction: int) -> None:
        super().__init__()
        self.conv_du = nn.Sequential(
            conv(channels, channels // reduction, 1),
            nn.ReLU(inplace=True),
            conv(channels // reduction, channels, 1),
            nn.Sigmoid(),
        )

    def forward(self, x: Tensor) -> Tensor:
        """``[B,C,H,W]`` to the same shape."""
        return x * self.conv_du(x.mean((2, 3), keepdim=True))


class _Residual(nn.Module):
    """``x + body(x)``."""

    body: nn.Sequential

    def forward(self, x: Tensor) -> Tensor:
        return x + self.body(x)


class ResBlock(_Residual):
    """Two convolutions on ``[B,C,H,W]``, added to their input."""

    def __init__(self, channels: int, kernel: int = 3) -> None:
        super().__init__()
        self.body = nn.Sequential(conv(channels, channels, kernel), leaky(), conv(channels, channels, kernel))


class _AttentionBlock(_Residual):
    def __init__(self, channels: int, kernel: int, reduction: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv(channels, channels, kernel),
            leaky(),
            conv(channels, channels, kernel),
            ChannelAttention(channels, reduction),
        )


class ResidualGroup(_Residual):
    """Residual blocks with channel attention and a convolution, added to their input."""

    def __init__(self, channels: int, kernel: int, reduction: int, blocks: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            *(_AttentionBlock(channels, kernel, reduction) for _ in range(blocks)),
            conv(channels, channels, kernel),
        )


class DenseProjection(nn.Module):
    """Back-projecting change of resolution: ``[B,C,H,W]`` to ``[B,C,sH,sW]`` or ``[B,C,H/s,W/s]``.

    Args:
        channels: ``C``.
        scale: The ratio ``s``.
        up: To the higher resolution, or to the lower.
    """

    def __init__(self, channels: int, scale: int, up: bool) -> None:
        super().__init__()
        self.conv_1 = _projection(channels, scale, up)
        self.conv_2 = _projection(channels, scale, not up)
        self.conv_3 = _projection(channels, scale, up)

    def forward(self, x: Tensor) -> Tensor:
        """``[B,C,H,W]`` to ``[B,C,sH,sW]`` or ``[B,C,H/s,W/s]``."""
        projected = self.conv_1(x)
        return projected + self.conv_3(self.conv_2(projected) - x)


def _projection(channels: int, scale: int, up: bool) -> nn.Sequential:
    change = nn.ConvTranspose2d if up else nn.Conv2d
    return nn.Sequential(change(channels, channels, scale + 4, scale, 2), nn.PReLU(channels))


class InvBlock(nn.Module):
    """An invertible block: channels mixed by an invertible matrix, then coupled in two parts.

    ``y1 = x1 + F(x2)`` and ``y2 = x2 exp(s) + G(y1)`` with ``s = 0.8 (2 sigmoid(H(y1)) - 1)``.

    Args:
        channels: Of ``[B,C,H,W]``, in and out.
        split: Channels of the first part.
    """

    def __init__(self, channels: int, split: int) -> None:
        super().__init__()
        rest = channels - split
        self.split = split
        self.F = _DenseBlock(rest, split)
        self.G = _DenseBlock(split, rest)
        self.H = _DenseBlock(split, rest)
        self.invconv = _InvertibleMixing(channels)

    def forward(self, x: Tensor) -> Tensor:
        """``[B,C,H,W]`` to the same shape."""
        x = self.invconv(x)
        first, second = x[:, : self.split], x[:, self.split :]
        first = first + self.F(second)
        stretch = 0.8 * (2 * torch.sigmoid(self.H(first)) - 1)
        return concat(first, second * torch.exp(stretch) + self.G(first))


class _InvertibleMixing(nn.Module):
    """A 1 x 1 convolution by ``P L (U + diag(sign exp(log_s)))``, ``L`` with ones on its diagonal.

    Glow: Kingma and Dhariwal, 2018 (https://arxiv.org/abs/1807.03039), section 3.2. Starts as a random
    rotation. The triangles are cut out by masks: ``diag`` has no counterpart in ONNX's opset 17.
    """

    p: Tensor
    sign_s: Tensor
    eye: Tensor
    lower: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        rotation = torch.linalg.qr(torch.randn(channels, channels, dtype=torch.float64))[0]
        p, lower, upper = (part.float() for part in torch.linalg.lu(rotation))
        scale = torch.diagonal(upper)
        eye = torch.eye(channels)
        self.l = nn.Parameter(lower)
        self.log_s = nn.Parameter(scale.abs().log())
        self.u = nn.Parameter(torch.triu(upper, 1))
        self.register_buffer("p", p)
        self.register_buffer("sign_s", scale.sign())
        self.register_buffer("eye", eye, persistent=False)
        self.register_buffer("lower", torch.tril(torch.ones_like(eye), -1), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        lower = self.l * self.lower + self.eye
        upper = self.u * self.lower.t() + self.eye * (self.sign_s * torch.exp(self.log_s))
        return F.conv2d(x, (self.p @ lower @ upper)[:, :, None, None])


class _DenseBlock(nn.Module):
    def __init__(self, inputs: int, outputs: int, growth: int = 8) -> None:
        super().__init__()
        self.conv1 = _TwoConvolutions(inputs, growth)
        self.conv2 = _TwoConvolutions(growth, growth)
        self.conv3 = conv(inputs + 2 * growth, outputs)

    def forward(self, x: Tensor) -> Tensor:
        first = _rectify(self.conv1(x))
        second = _rectify(self.conv2(first))
        return _rectify(self.conv3(concat(x, first, second)))


class _TwoConvolutions(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.identity = conv(inputs, outputs, 1)
        self.conv_1 = conv(inputs, outputs)
        self.conv_2 = conv(outputs, outputs)

    def forward(self, x: Tensor) -> Tensor:
        deep = _rectify(self.conv_2(_rectify(self.conv_1(x), 0.1)), 0.1)
        return deep + self.identity(x)


def _rectify(x: Tensor, slope: float = SLOPE) -> Tensor:
    return F.leaky_relu(x, slope, inplace=True)
