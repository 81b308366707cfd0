"""EDSR: enhanced deep residual networks for super-resolution, as SERA-H configures it.

Lim et al., "Enhanced Deep Residual Networks for Single Image Super-Resolution", CVPRW 2017
(arXiv 1707.02921). There is neither a mean shift nor an activation at the end. Names of all parameters
are those of the published checkpoints.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

INPUT_TYPES = ("COMPOSITES", "TIMESERIES")
_RED_GREEN_BLUE_IN_SENTINEL_ORDER = [2, 1, 0]
"""Sentinel-2's first three bands are blue, green and red."""


class EDSR(nn.Module):
    """Residual blocks at low resolution, then pixel shuffle.

    Args:
        n_resblocks: Residual blocks; 32 in the full network, 16 in the baseline.
        scale: The ratio, a power of two.
        n_feats: Channels of the features; 256 and 64.
        n_channels: Channels of input and output.
        res_scale: Weight of each block's branch; 0.1 and 1.
        pretrained_model_path: Weights of three channels (safetensors, or a checkpoint) to begin with.
        input_type: ``TIMESERIES`` for ``[B,T,C,h,w]``, ``COMPOSITES`` for ``[B,C,h,w]``.
        freeze_model: Keeps the weights as they are in training.

    Raises:
        ValueError: There is no such input type, or the scale is no power of two.
    """

    def __init__(
        self,
        n_resblocks: int = 32,
        scale: int = 4,
        n_feats: int = 256,
        n_channels: int = 14,
        res_scale: float = 0.1,
        pretrained_model_path: str | None = None,
        input_type: str = "TIMESERIES",
        freeze_model: bool = False,
    ) -> None:
        super().__init__()
        if input_type not in INPUT_TYPES:
            raise ValueError(f"input_type is one of {', '.join(INPUT_TYPES)}, not {input_type!r}")
        if scale < 2 or scale & (scale - 1):
            raise ValueError(f"scale {scale} is no power of two above 1")
        self.input_type = input_type
        self.head = nn.Sequential(_conv(n_channels, n_feats))
        blocks = [_ResBlock(n_feats, res_scale) for _ in range(n_resblocks)]
        self.body = nn.Sequential(*blocks, _conv(n_feats, n_feats))
        stages: list[nn.Module] = []
        for _ in range(scale.bit_length() - 1):
            stages += [_conv(n_feats, 4 * n_feats), nn.PixelShuffle(2)]
        self.tail = nn.Sequential(nn.Sequential(*stages), _conv(n_feats, n_channels))
        if pretrained_model_path:
            self.load_state_dict(adapt_rgb(_read(Path(pretrained_model_path)), n_channels))
        if freeze_model:
            self.requires_grad_(False)

    def forward(self, x: Tensor) -> Tensor:
        """``[B,T,C,h,w]`` or ``[B,C,h,w]`` to the same, ``scale`` times as fine."""
        if self.input_type == "COMPOSITES":
            return self._enlarge(x)
        dates = int(x.shape[1])
        enlarged = self._enlarge(x.flatten(0, 1))
        return enlarged.view(-1, dates, *(int(side) for side in enlarged.shape[1:]))

    def _enlarge(self, x: Tensor) -> Tensor:
        x = self.head(x)
        return self.tail(self.body(x) + x)


class _ResBlock(nn.Module):
    def __init__(self, features: int, res_scale: float) -> None:
        super().__init__()
        self.res_scale = res_scale
        self.body = nn.Sequential(_conv(features, features), nn.ReLU(), _conv(features, features))

    def forward(self, x: Tensor) -> Tensor:
        return x + self.res_scale * self.body(x)


def adapt_rgb(state: dict[str, Tensor], channels: int) -> dict[str, Tensor]:
    """Published weights for red, green and blue as weights for Sentinel bands (SERA-H).

    The first three channels are blue, green and red; every other one is the mean of the three. What the
    published network has and ours has not (mean shifts) is left out.

    Args:
        state: State dictionary of a network of three channels.
        channels: Channels of ours.
    """
    kept = {name: tensor for name, tensor in state.items() if not name.startswith(("sub_mean", "add_mean"))}

    def spread(tensor: Tensor, axis: int) -> Tensor:
        first = tensor.index_select(axis, torch.tensor(_RED_GREEN_BLUE_IN_SENTINEL_ORDER))
        mean = tensor.mean(axis, keepdim=True)
        return torch.cat((first, *[mean] * (channels - 3)), dim=axis)

    for name, axis in (("head.0.weight", 1), ("tail.1.weight", 0), ("tail.1.bias", 0)):
        kept[name] = spread(kept[name], axis)
    return kept


def _read(path: Path) -> dict[str, Tensor]:
    if path.suffix == ".safetensors":
        from safetensors.torch import load_file  # noqa: PLC0415  needed where weights are given

        return load_file(path)
    state: dict[str, Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    return state


def _conv(inputs: int, outputs: int) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, 3, padding=1)
