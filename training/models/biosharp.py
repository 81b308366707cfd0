"""BioSHARP: low-resolution biomass and an optical guide to high-resolution biomass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn

from .bicubic import back_project, upsample
from .hat import HAT, pixel_shuffle_stages


class BioSHARP(nn.Module):
    """BioSHARP (published as BIOMSHARP): HAT's deep feature extractor with two inputs.

    With no option changed this is the published network, and published checkpoints load into it;
    their stem is ``tCNN``. All values are normalised; see :mod:`training.models.physical`.

    Args:
        guide_channels: Bands ``G`` of the optical guide.
        in_chans: Bands of the biomass map.
        embed_dim: Channels of the features.
        depths: Attention blocks in each residual group.
        num_heads: Attention heads in each residual group.
        upscale: The ratio ``s``, a power of two.
        scale_pos: ``beginning``: biomass is upsampled first and the transformer works at high
            resolution. ``end``: the guide is downsampled first, the transformer works at low
            resolution, and its features are upsampled.
        upsampler: ``tCNN`` (transposed convolutions) or ``pixelshuffle``.
        residual: ``none`` (published), or ``bicubic``: the network's output is what is added to
            bicubic interpolation. Not part of the publication.
        detail_channels: Width of a convolutional branch that carries the guide past the
            transformer at full resolution; 0 (published) for none.
        detail_blocks: Residual blocks in that branch.
        back_projections: Rounds of back-projection of the output onto the biomass input
            (:func:`training.models.bicubic.back_project`); 0 (published) for none.
        **hat: The other words of :class:`training.models.hat.HAT`.
    """

    def __init__(
        self,
        guide_channels: int = 3,
        in_chans: int = 1,
        embed_dim: int = 84,
        depths: Sequence[int] = (6, 6, 6, 6, 6),
        num_heads: Sequence[int] = (6, 6, 6, 6, 6),
        upscale: int = 4,
        scale_pos: str = "beginning",
        upsampler: str = "tCNN",
        residual: str = "none",
        detail_channels: int = 0,
        detail_blocks: int = 4,
        back_projections: int = 0,
        **hat: Any,
    ) -> None:
        super().__init__()
        _one_of("scale_pos", scale_pos, ("beginning", "end"))
        _one_of("upsampler", upsampler, ("tCNN", "pixelshuffle"))
        _one_of("residual", residual, ("none", "bicubic"))
        self.upscale = upscale
        self.residual = residual
        self.back_projections = back_projections
        self.hat = HAT(
            in_chans=in_chans,
            embed_dim=embed_dim,
            depths=depths,
            num_heads=num_heads,
            upscale=upscale,
            **hat,
        )
        if scale_pos == "beginning":
            self.conv_first_biomass = _upsampling_stem(upsampler, in_chans, embed_dim, upscale)
            self.conv_first_optical: nn.Module = _conv(guide_channels, embed_dim)
            self.upscaler: nn.Module = nn.Identity()
        else:
            self.conv_first_biomass = _conv(in_chans, embed_dim)
            self.conv_first_optical = _downsampling_stem(guide_channels, embed_dim, upscale)
            self.upscaler = _upscaler(upsampler, 64, upscale)
        self.conv_after_concat = _conv(2 * embed_dim, embed_dim)
        self.detail = (
            _DetailBranch(guide_channels + in_chans, detail_channels, detail_blocks, 64)
            if detail_channels
            else None
        )

    def forward(self, biomass: Tensor, optical: Tensor) -> Tensor:
        """Normalised ``[B,1,h,w]`` and ``[B,G,sh,sw]`` to ``[B,1,sh,sw]``."""
        stems = self.conv_first_biomass(biomass), self.conv_first_optical(optical)
        deep = self.hat.deep_features(self.conv_after_concat(_concat(*stems)))
        features = self.upscaler(self.hat.conv_before_upsample(deep))
        if self.detail is not None:
            features = features + self.detail(_concat(optical, upsample(biomass, self.upscale)))
        output = self.hat.conv_last(features)
        if self.residual == "bicubic":
            output = output + upsample(biomass, self.upscale)
        return back_project(output, biomass, self.upscale, self.back_projections)


class _DetailBranch(nn.Module):
    """A small residual convolutional network at full resolution: ``[B,G+1,H,W]`` to ``[B,out,H,W]``."""

    def __init__(self, inputs: int, width: int, blocks: int, outputs: int) -> None:
        super().__init__()
        self.head = _conv(inputs, width)
        self.blocks = nn.ModuleList(
            nn.Sequential(_conv(width, width), nn.GELU(), _conv(width, width)) for _ in range(blocks)
        )
        self.tail = _conv(width, outputs)

    def forward(self, x: Tensor) -> Tensor:
        x = self.head(x)
        for block in self.blocks:
            x = x + block(x)
        return self.tail(x)


def _conv(inputs: int, outputs: int, stride: int = 1) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1)


def _doubling(inputs: int, outputs: int) -> nn.ConvTranspose2d:
    return nn.ConvTranspose2d(inputs, outputs, 4, stride=2, padding=1)


def _upsampling_stem(upsampler: str, inputs: int, dim: int, scale: int) -> nn.Module:
    if upsampler == "tCNN":
        return nn.Sequential(_doubling(inputs, dim), *(_doubling(dim, dim) for _ in range(_log2(scale) - 1)))
    shuffle = nn.Sequential(*pixel_shuffle_stages(dim, scale))
    return nn.Sequential(_conv(inputs, dim), nn.LeakyReLU(), shuffle)


def _downsampling_stem(inputs: int, dim: int, scale: int) -> nn.Module:
    return nn.Sequential(*(_conv(dim if i else inputs, dim, stride=2) for i in range(_log2(scale))))


def _upscaler(upsampler: str, dim: int, scale: int) -> nn.Module:
    if upsampler == "tCNN":
        return nn.Sequential(*(_doubling(dim, dim) for _ in range(_log2(scale))))
    return nn.Sequential(*pixel_shuffle_stages(dim, scale))


def _log2(scale: int) -> int:
    if scale < 2 or scale & (scale - 1):
        raise ValueError(f"upscale {scale} is no power of two above 1")
    return scale.bit_length() - 1


def _concat(first: Tensor, second: Tensor) -> Tensor:
    return torch.cat((first, second), dim=1)


def _one_of(word: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise ValueError(f"{word} is one of {', '.join(allowed)}, not {value!r}")
