"""HAT: the Hybrid Attention Transformer.

Chen et al., "Activating More Pixels in Image Super-Resolution Transformer", CVPR 2023
(arXiv 2205.04437). Names and shapes of all parameters are those of the published checkpoints.
Shapes in this file: ``B`` images, ``C`` channels, ``H`` x ``W`` pixels, which are the tokens;
windows have ``N = ws * ws`` tokens, and there are ``nW`` of them in an image.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

_RGB_MEAN = (0.4488, 0.4371, 0.4040)
_MASKED = -100.0


class HAT(nn.Module):
    """HAT as the biomass papers configure it (HAT-S), and the feature extractor of BioSHARP.

    Args:
        img_size: Nominal input size; where it does not exceed ``window_size``, windows are not
            shifted and span ``img_size``.
        in_chans: Channels of input and output.
        embed_dim: Channels ``C`` of the features.
        depths: Attention blocks in each residual group.
        num_heads: Attention heads in each residual group.
        window_size: Side ``ws`` of an attention window; input sides must be multiples of it.
        compress_ratio: Divides ``C`` inside the convolution branch.
        squeeze_factor: Divides ``C`` inside channel attention.
        conv_scale: Weight of the convolution branch.
        overlap_ratio: By how much key windows exceed query windows in overlapping attention.
        mlp_ratio: Widens ``C`` inside the MLPs.
        drop_path_rate: Stochastic depth of the last block in training, linear from 0.
        ape: Adds a learned absolute position embedding (fixes the input size to ``img_size``).
        patch_norm: Normalises the tokens once before the first group.
        upscale: 2, 3, 4 or 8.
        img_range: Value range that the features work in.
        upsampler: Only ``pixelshuffle`` exists.
        resi_connection: ``1conv`` or ``identity`` at the end of each group.
    """

    mean: Tensor
    relative_position_index_SA: Tensor  # noqa: N815  the names are the checkpoints'
    relative_position_index_OCA: Tensor  # noqa: N815

    def __init__(
        self,
        img_size: int = 64,
        in_chans: int = 1,
        embed_dim: int = 144,
        depths: Sequence[int] = (6, 6, 6, 6, 6, 6),
        num_heads: Sequence[int] = (6, 6, 6, 6, 6, 6),
        window_size: int = 16,
        compress_ratio: int = 24,
        squeeze_factor: int = 24,
        conv_scale: float = 0.01,
        overlap_ratio: float = 0.5,
        mlp_ratio: float = 2.0,
        drop_path_rate: float = 0.1,
        ape: bool = False,
        patch_norm: bool = True,
        upscale: int = 4,
        img_range: float = 1.0,
        upsampler: str = "pixelshuffle",
        resi_connection: str = "1conv",
    ) -> None:
        super().__init__()
        if upsampler != "pixelshuffle":
            raise ValueError(f"HAT's upsampler is 'pixelshuffle', not {upsampler!r}")
        self.img_range = img_range
        self.window_size = min(window_size, img_size)
        self.shift = 0 if img_size <= window_size else window_size // 2
        self.register_buffer("mean", _input_mean(in_chans), persistent=False)
        overlap = int(self.window_size * overlap_ratio) + self.window_size
        self.register_buffer("relative_position_index_SA", _window_index(self.window_size))
        self.register_buffer("relative_position_index_OCA", _overlap_index(self.window_size, overlap))

        self.conv_first = nn.Conv2d(in_chans, embed_dim, 3, padding=1)
        self.patch_embed = nn.ModuleDict({"norm": nn.LayerNorm(embed_dim)} if patch_norm else {})
        self.absolute_pos_embed = nn.Parameter(torch.zeros(1, img_size**2, embed_dim)) if ape else None
        rates = torch.linspace(0, drop_path_rate, sum(depths)).split(list(depths))
        self.layers = nn.ModuleList(
            _ResidualGroup(
                dim=embed_dim,
                heads=heads,
                window=self.window_size,
                overlap=overlap,
                shift=self.shift,
                compress=compress_ratio,
                squeeze=squeeze_factor,
                conv_scale=conv_scale,
                mlp_ratio=mlp_ratio,
                drop_rates=drop_rates.tolist(),
                closing=_closing(resi_connection, embed_dim),
            )
            for heads, drop_rates in zip(num_heads, rates, strict=True)
        )
        self.norm = nn.LayerNorm(embed_dim)
        self.conv_after_body = _closing(resi_connection, embed_dim)
        self.conv_before_upsample = nn.Sequential(nn.Conv2d(embed_dim, 64, 3, padding=1), nn.LeakyReLU())
        self.upsample = nn.Sequential(*pixel_shuffle_stages(64, upscale))
        self.conv_last = nn.Conv2d(64, in_chans, 3, padding=1)
        if self.absolute_pos_embed is not None:
            nn.init.trunc_normal_(self.absolute_pos_embed, std=0.02)
        self.apply(_init_weights)

    def forward(self, x: Tensor) -> Tensor:
        """``[B,in_chans,H,W]`` to ``[B,in_chans,upscale*H,upscale*W]``; sides in windows."""
        mean = self.mean.to(x)
        x = self.deep_features(self.conv_first((x - mean) * self.img_range))
        x = self.conv_last(self.upsample(self.conv_before_upsample(x)))
        return x / self.img_range + mean

    def deep_features(self, x: Tensor) -> Tensor:
        """Shallow to deep features, ``[B,C,H,W]`` both, with the long skip connection."""
        return self.conv_after_body(self.forward_features(x)) + x

    def forward_features(self, x: Tensor) -> Tensor:
        """The residual groups: ``[B,C,H,W]`` to the same shape.

        Raises:
            ValueError: A side is no multiple of the window.
        """
        height, width = _shape(x)[-2:]
        if height % self.window_size or width % self.window_size:
            raise ValueError(f"{height} x {width} px is no multiple of the {self.window_size} px window")
        mask = (
            _shift_mask(self.relative_position_index_SA, height, width, self.window_size, self.shift)
            if self.shift
            else None
        )
        tokens = x.permute(0, 2, 3, 1)
        if "norm" in self.patch_embed:
            tokens = self.patch_embed["norm"](tokens)
        if self.absolute_pos_embed is not None:
            tokens = tokens + self.absolute_pos_embed.view(1, height, width, -1)
        for layer in self.layers:
            tokens = layer(tokens, self.relative_position_index_SA, self.relative_position_index_OCA, mask)
        return self.norm(tokens).permute(0, 3, 1, 2)

    def _load_from_state_dict(self, state_dict: dict[str, Any], prefix: str, *args: Any) -> None:
        # Published checkpoints hold overlapping indices below zero, which rely on wrap-around;
        # the indices are arithmetic, not weights, so ours (modulo the table) always stay.
        for name in ("relative_position_index_SA", "relative_position_index_OCA"):
            if prefix + name in state_dict:
                state_dict[prefix + name] = getattr(self, name)
        super()._load_from_state_dict(state_dict, prefix, *args)


def pixel_shuffle_stages(channels: int, scale: int) -> list[nn.Module]:
    """Convolution and pixel shuffle, repeated until ``scale`` is reached.

    Raises:
        ValueError: ``scale`` is neither 3 nor a power of two.
    """
    if scale == 3:
        steps = [3]
    elif scale >= 1 and scale & (scale - 1) == 0:
        steps = [2] * (scale.bit_length() - 1)
    else:
        raise ValueError(f"scale {scale} is neither 3 nor a power of two")
    stages: list[nn.Module] = []
    for step in steps:
        stages += [nn.Conv2d(channels, step**2 * channels, 3, padding=1), nn.PixelShuffle(step)]
    return stages


class _ResidualGroup(nn.Module):
    """RHAG: hybrid attention blocks, one overlapping attention, a convolution, and a skip."""

    def __init__(
        self,
        dim: int,
        heads: int,
        window: int,
        overlap: int,
        shift: int,
        compress: int,
        squeeze: int,
        conv_scale: float,
        mlp_ratio: float,
        drop_rates: list[float],
        closing: nn.Module,
    ) -> None:
        super().__init__()
        blocks = nn.ModuleList(
            _HybridBlock(
                dim, heads, window, shift * (i % 2), compress, squeeze, conv_scale, mlp_ratio, drop_rate
            )
            for i, drop_rate in enumerate(drop_rates)
        )
        overlap_attention = _OverlapBlock(dim, heads, window, overlap, mlp_ratio)
        self.residual_group = nn.ModuleDict({"blocks": blocks, "overlap_attn": overlap_attention})
        self.conv = closing

    def forward(self, x: Tensor, index: Tensor, overlap_index: Tensor, mask: Tensor | None) -> Tensor:
        y = x
        for block in cast(nn.ModuleList, self.residual_group["blocks"]):
            y = block(y, index, mask)
        y = self.residual_group["overlap_attn"](y, overlap_index)
        return self.conv(y.permute(0, 3, 1, 2)).permute(0, 2, 3, 1) + x


class _HybridBlock(nn.Module):
    """HAB: window attention beside a convolution with channel attention; tokens ``[B,H,W,C]``."""

    def __init__(
        self,
        dim: int,
        heads: int,
        window: int,
        shift: int,
        compress: int,
        squeeze: int,
        conv_scale: float,
        mlp_ratio: float,
        drop_rate: float,
    ) -> None:
        super().__init__()
        self.window, self.shift, self.conv_scale = window, shift, conv_scale
        self.norm1 = nn.LayerNorm(dim)
        self.attn = _WindowAttention(dim, heads, window)
        self.conv_block = _ChannelAttentionBlock(dim, compress, squeeze)
        self.drop_path = _DropPath(drop_rate)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = _MLP(dim, int(dim * mlp_ratio))

    def forward(self, x: Tensor, index: Tensor, mask: Tensor | None) -> Tensor:
        normed = self.norm1(x)
        convolved = self.conv_block(normed.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
        attended = self._attend(normed, index, mask)
        x = x + self.drop_path(attended) + self.conv_scale * convolved
        return x + self.drop_path(self.mlp(self.norm2(x)))

    def _attend(self, x: Tensor, index: Tensor, mask: Tensor | None) -> Tensor:
        if not self.shift:
            return _merge(self.attn(_partition(x, self.window), index, None), self.window, x)
        rolled = torch.roll(x, (-self.shift, -self.shift), dims=(1, 2))
        merged = _merge(self.attn(_partition(rolled, self.window), index, mask), self.window, x)
        return torch.roll(merged, (self.shift, self.shift), dims=(1, 2))


class _WindowAttention(nn.Module):
    """Multi-head attention inside windows with a relative position bias."""

    def __init__(self, dim: int, heads: int, window: int) -> None:
        super().__init__()
        self.heads = heads
        self.scale = (dim // heads) ** -0.5
        self.relative_position_bias_table = _bias_table((2 * window - 1) ** 2, heads)
        self.qkv = nn.Linear(dim, 3 * dim)
        self.proj = nn.Linear(dim, dim)

    def forward(self, x: Tensor, index: Tensor, mask: Tensor | None) -> Tensor:
        """Windows ``[B*nW,N,C]`` to the same; ``mask`` is ``[nW,N,N]``."""
        query, key, value = _split_heads(self.qkv(x), 3, self.heads)
        bias = _position_bias(self.relative_position_bias_table, index)
        if mask is not None:
            bias = bias + mask.unsqueeze(1)
        return self.proj(_attention(query * self.scale, key, value, bias))


class _OverlapBlock(nn.Module):
    """OCAB: queries from windows, keys and values from larger windows around them.

    Keys outside the image are zero vectors that are not masked (as published).
    """

    def __init__(self, dim: int, heads: int, window: int, overlap: int, mlp_ratio: float) -> None:
        super().__init__()
        self.heads, self.window, self.overlap = heads, window, overlap
        self.scale = (dim // heads) ** -0.5
        self.norm1 = nn.LayerNorm(dim)
        self.qkv = nn.Linear(dim, 3 * dim)
        self.relative_position_bias_table = _bias_table((window + overlap - 1) ** 2, heads)
        self.proj = nn.Linear(dim, dim)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = _MLP(dim, int(dim * mlp_ratio))

    def forward(self, x: Tensor, index: Tensor) -> Tensor:
        qkv, channels = self.qkv(self.norm1(x)), _shape(x)[-1]
        query, key_value = qkv[..., :channels], qkv[..., channels:]
        (query,) = _split_heads(_partition(query, self.window), 1, self.heads)
        key, value = _split_heads(_partition_overlapping(key_value, self.window, self.overlap), 2, self.heads)
        bias = _position_bias(self.relative_position_bias_table, index)
        attended = self.proj(_attention(query * self.scale, key, value, bias))
        x = _merge(attended, self.window, x) + x
        return x + self.mlp(self.norm2(x))


class _ChannelAttentionBlock(nn.Module):
    """CAB: two convolutions through a bottleneck, then channel attention over the whole tile."""

    def __init__(self, dim: int, compress: int, squeeze: int) -> None:
        super().__init__()
        self.cab = nn.Sequential(
            nn.Conv2d(dim, dim // compress, 3, padding=1),
            nn.GELU(),
            nn.Conv2d(dim // compress, dim, 3, padding=1),
            _ChannelAttention(dim, squeeze),
        )

    def forward(self, x: Tensor) -> Tensor:
        return self.cab(x)


class _ChannelAttention(nn.Module):
    def __init__(self, dim: int, squeeze: int) -> None:
        super().__init__()
        self.attention = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Conv2d(dim, dim // squeeze, 1),
            nn.ReLU(),
            nn.Conv2d(dim // squeeze, dim, 1),
            nn.Sigmoid(),
        )

    def forward(self, x: Tensor) -> Tensor:
        return x * self.attention(x)


class _MLP(nn.Module):
    def __init__(self, dim: int, hidden: int) -> None:
        super().__init__()
        self.fc1 = nn.Linear(dim, hidden)
        self.fc2 = nn.Linear(hidden, dim)

    def forward(self, x: Tensor) -> Tensor:
        return self.fc2(F.gelu(self.fc1(x)))


class _DropPath(nn.Module):
    """Stochastic depth (Huang et al. 2016): drops whole residual branches in training."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.rate == 0:
            return x
        keep = torch.empty(x.shape[0], *[1] * (x.ndim - 1), device=x.device).bernoulli_(1 - self.rate)
        return x * keep / (1 - self.rate)


def _attention(query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
    """``softmax(q k^T + bias) v`` with ``[B*nW,heads,N,d]`` in, ``[B*nW,N,heads*d]`` out.

    ``bias`` is ``[1,heads,N,M]``, or ``[nW,heads,N,M]`` where windows differ.
    """
    _, heads, tokens, keys = _shape(bias)
    logits = (query @ key.transpose(-2, -1)).view(-1, *_shape(bias)) + bias
    attended = logits.softmax(-1).view(-1, heads, tokens, keys) @ value
    return attended.transpose(1, 2).reshape(-1, tokens, heads * _shape(value)[-1])


def _split_heads(x: Tensor, parts: int, heads: int) -> tuple[Tensor, ...]:
    """``[B*nW,N,parts*C]`` to so many ``[B*nW,heads,N,C/heads]``."""
    _, tokens, channels = _shape(x)
    return x.view(-1, tokens, parts, heads, channels // (parts * heads)).permute(2, 0, 3, 1, 4).unbind(0)


def _position_bias(table: Tensor, index: Tensor) -> Tensor:
    """The bias ``[1,heads,N,M]`` that a table ``[rows,heads]`` gives at an index ``[N,M]``."""
    return table[index.flatten()].view(*_shape(index), _shape(table)[-1]).permute(2, 0, 1).unsqueeze(0)


def _partition(x: Tensor, window: int) -> Tensor:
    """``[B,H,W,C]`` to windows ``[B*nW,N,C]``, rows of windows first."""
    _, height, width, channels = _shape(x)
    x = x.view(-1, height // window, window, width // window, window, channels)
    return x.transpose(2, 3).reshape(-1, window * window, channels)


def _merge(windows: Tensor, window: int, like: Tensor) -> Tensor:
    """The inverse of :func:`_partition`, to the shape ``[B,H,W,C]`` of ``like``."""
    _, height, width, channels = _shape(like)
    x = windows.view(-1, height // window, width // window, window, window, channels)
    return x.transpose(2, 3).reshape(-1, height, width, channels)


def _partition_overlapping(x: Tensor, window: int, overlap: int) -> Tensor:
    """``[B,H,W,C]`` to the larger windows ``[B*nW,overlap**2,C]`` around windows, zeros outside."""
    _, height, width, channels = _shape(x)
    margin = (overlap - window) // 2
    x = F.pad(x, (0, 0, margin, margin, margin, margin))
    for axis, length in ((1, height), (2, width)):
        starts = torch.arange(0, length, window, device=x.device)
        x = x.index_select(axis, (starts[:, None] + torch.arange(overlap, device=x.device)).flatten())
    x = x.view(-1, height // window, overlap, width // window, overlap, channels)
    return x.transpose(2, 3).reshape(-1, overlap**2, channels)


def _shape(x: Tensor) -> tuple[int, ...]:
    """Plain numbers even while a graph is traced: sides are fixed there, the batch is never asked for."""
    return tuple(int(length) for length in x.shape)


def _window_index(window: int) -> Tensor:
    """Row of the bias table for each pair of tokens of a window, ``[N,N]``."""
    row, column = _coordinates(window)
    rows = row[:, None] - row[None] + window - 1
    columns = column[:, None] - column[None] + window - 1
    return rows * (2 * window - 1) + columns


def _overlap_index(window: int, overlap: int) -> Tensor:
    """Row of the bias table for each query of a window and key of the larger one, ``[N,M]``.

    The published index is below zero for part of the pairs and relies on wrap-around; stored
    modulo the table it means the same in every runtime.
    """
    row, column = _coordinates(window)
    key_row, key_column = _coordinates(overlap)
    side = window + overlap - 1
    rows = key_row[None] - row[:, None] + window - overlap + 1
    columns = key_column[None] - column[:, None] + window - overlap + 1
    return (rows * side + columns) % side**2


def _coordinates(side: int) -> tuple[Tensor, Tensor]:
    grid = torch.arange(side)
    return grid.repeat_interleave(side), grid.repeat(side)


def _shift_mask(index: Tensor, height: int, width: int, window: int, shift: int) -> Tensor:
    """``[nW,N,N]``: keeps tokens apart that only the cyclic shift has made neighbours.

    These meet in the last row and in the last column of windows. Where a token lies in its window is
    read off the relative ``index`` to the first token: so a traced graph computes the mask, which
    would take megabytes in the file.
    """
    side = 2 * window - 1
    first = index[:, 0].float()
    row = (first / side).floor()
    inner = window - shift + window - 1
    below, beyond = (row >= inner).float(), (first - row * side >= inner).float()
    rows, columns = height // window, width // window
    last_row = (torch.arange(rows * columns, device=index.device) // columns == rows - 1).float()
    last_column = (torch.arange(rows * columns, device=index.device) % columns == columns - 1).float()
    regions = 2 * last_row[:, None] * below + last_column[:, None] * beyond
    return (regions[:, None] - regions[:, :, None]).abs().clamp(max=1.0) * _MASKED


def _bias_table(rows: int, heads: int) -> nn.Parameter:
    return nn.Parameter(nn.init.trunc_normal_(torch.zeros(rows, heads), std=0.02))


def _closing(connection: str, dim: int) -> nn.Module:
    if connection == "1conv":
        return nn.Conv2d(dim, dim, 3, padding=1)
    if connection == "identity":
        return nn.Identity()
    raise ValueError(f"resi_connection is '1conv' or 'identity', not {connection!r}")


def _input_mean(channels: int) -> Tensor:
    return torch.tensor(_RGB_MEAN if channels == 3 else [0.0] * channels).view(1, channels, 1, 1)


def _init_weights(module: nn.Module) -> None:
    if isinstance(module, nn.Linear):
        nn.init.trunc_normal_(module.weight, std=0.02)
        nn.init.zeros_(module.bias)
