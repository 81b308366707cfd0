"""ReUse: a U-Net that regresses biomass from an optical image alone.

The published network stands here twice: as its authors' Keras code computes it
(:class:`ReUseOriginal`), and as the biomass papers ran it (:class:`ReUse`, a port that differs in
blocks, transposed convolutions and normalisation).
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F

_LEVELS = (1, 2, 3, 4)
_Step = Callable[[Tensor], Tensor]
_Layer = Callable[[int, int], nn.Module]


class ReUse(nn.Module):
    """The port: two convolutions a block. Sides must be multiples of 16.

    Args:
        in_chans: Bands of the image.
        n_filters: Channels of the first level; each deeper level doubles them.
        batchnorm: Normalises after each convolution.
        dropout: Accepted and ignored, as published.
    """

    def __init__(
        self, in_chans: int = 10, n_filters: int = 16, batchnorm: bool = True, dropout: float = 0.05
    ) -> None:
        super().__init__()
        _add_levels(
            self,
            in_chans,
            n_filters,
            block=lambda inputs, outputs: _DoubleBlock(inputs, outputs, batchnorm),
            up=lambda inputs, outputs: nn.ConvTranspose2d(
                inputs, outputs, 3, stride=2, padding=1, output_padding=1
            ),
        )

    def forward(self, optical: Tensor) -> Tensor:
        """``[B,in_chans,H,W]`` to ``[B,1,H,W]``.

        Raises:
            ValueError: A side is no multiple of 16.
        """
        return _through_levels(self, optical, lambda x: F.max_pool2d(x, 2), lambda x: x)


class ReUseOriginal(nn.Module):
    """The original: one convolution a block (a second one, computed from the same input, takes its place).

    Transposed convolutions are Keras's ``same``: the full result, cut to the first rows and columns.

    Args:
        in_chans: Bands of the image.
        n_filters: Channels of the first level; each deeper level doubles them.
        dropout: After each pooling and each concatenation, in training.
        bn_eps: Of the normalisations.
    """

    def __init__(
        self, in_chans: int = 10, n_filters: int = 16, dropout: float = 0.05, bn_eps: float = 1e-3
    ) -> None:
        super().__init__()
        self.dropout = dropout
        _add_levels(
            self,
            in_chans,
            n_filters,
            block=lambda inputs, outputs: _Block(inputs, outputs, bn_eps),
            up=_SameTranspose,
        )

    def forward(self, optical: Tensor) -> Tensor:
        """``[B,in_chans,H,W]`` to ``[B,1,H,W]``.

        Raises:
            ValueError: A side is no multiple of 16.
        """
        return _through_levels(self, optical, lambda x: self._drop(F.max_pool2d(x, 2)), self._drop)

    def _drop(self, x: Tensor) -> Tensor:
        return F.dropout(x, self.dropout, self.training)


class _DoubleBlock(nn.Module):
    def __init__(self, inputs: int, outputs: int, batchnorm: bool) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for channels in (inputs, outputs):
            layers.append(nn.Conv2d(channels, outputs, 3, padding=1))
            layers += [nn.BatchNorm2d(outputs), nn.ReLU()] if batchnorm else [nn.ReLU()]
        self.conv = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        return self.conv(x)


class _Block(nn.Module):
    def __init__(self, inputs: int, outputs: int, eps: float) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, padding=1)
        nn.init.kaiming_normal_(self.conv.weight, nonlinearity="relu")
        # Keras keeps 0.99 of its running statistics at each step, PyTorch counts what is new
        self.bn = nn.BatchNorm2d(outputs, eps=eps, momentum=0.01)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.bn(self.conv(x)))


class _SameTranspose(nn.ConvTranspose2d):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(inputs, outputs, 3, stride=2)

    def forward(self, x: Tensor, output_size: list[int] | None = None) -> Tensor:
        return super().forward(x, output_size)[..., :-1, :-1]


def _add_levels(net: nn.Module, in_chans: int, n_filters: int, block: _Layer, up: _Layer) -> None:
    """Both forms' modules by their published names; a layer is made of its channels in and out."""
    widths = [n_filters * 2**level for level in range(5)]
    for level, inputs, outputs in zip(_LEVELS, [in_chans, *widths], widths, strict=False):
        net.add_module(f"enc{level}", block(inputs, outputs))
    net.add_module("center", block(widths[3], widths[4]))
    for level in reversed(_LEVELS):
        width = widths[level - 1]
        net.add_module(f"up{level}", up(2 * width, width))
        net.add_module(f"dec{level}", block(2 * width, width))
    net.add_module("final", nn.Conv2d(n_filters, 1, 1))


def _through_levels(net: nn.Module, x: Tensor, pool: _Step, join: _Step) -> Tensor:
    if x.shape[-2] % 16 or x.shape[-1] % 16:
        raise ValueError(f"{x.shape[-2]} x {x.shape[-1]} px are no multiples of 16 px")
    skips = []
    for level in _LEVELS:
        skips.append(net.get_submodule(f"enc{level}")(x))
        x = pool(skips[-1])
    x = net.get_submodule("center")(x)
    for level in reversed(_LEVELS):
        x = net.get_submodule(f"up{level}")(x)
        x = net.get_submodule(f"dec{level}")(join(torch.cat((x, skips[level - 1]), dim=1)))
    return net.get_submodule("final")(x)
