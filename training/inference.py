"""Runs a guided network over a whole image or, as published, over tiles."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

Image = NDArray[np.float32]


@torch.no_grad()
def predict(model: nn.Module, biomass: Image, optical: Image, multiple: int = 16) -> Image:
    """The map of one image: ``[1,h,w]`` and ``[G,sh,sw]`` to ``[1,sh,sw]``.

    Sides are filled up to multiples of the attention window by reflection about the image's edge,
    as the engine does, which keeps both inputs in register (reflecting about the middle of the last
    pixel, as published, shifts them against each other).

    Args:
        model: As :class:`training.models.physical.PhysicalModel`, in evaluation mode.
        biomass: Low-resolution AGB.
        optical: The guide, ``s`` times as large.
        multiple: The window in low-resolution pixels.
    """
    height, width = optical.shape[-2:]
    scale = height // biomass.shape[-2]
    rows, columns = (-side % multiple for side in biomass.shape[-2:])
    inputs = (
        np.pad(image, ((0, 0), (0, rows * step), (0, columns * step)), mode="symmetric")
        for image, step in ((biomass, 1), (optical, scale))
    )
    output = model(*(torch.from_numpy(image)[None] for image in inputs))
    return output[0, :, :height, :width].numpy()


@torch.no_grad()
def predict_as_published(
    model: Callable[..., Tensor], inputs: tuple[Tensor, ...], scale: int, window: int, tile: int, pad: int = 0
) -> Tensor:
    """The published wrapper, to reproduce published scores: reflection, tiles, crop.

    Args:
        model: Takes tiles of the inputs, gives ``[B,1,s*h,s*w]``.
        inputs: Low-resolution ``[B,C,h,w]`` first, then what is ``scale`` times as large.
        scale: The ratio ``s``.
        window: Sides are padded to multiples of this, in low-resolution pixels.
        tile: Side of a tile in low-resolution pixels; the last one may be smaller.
        pad: What a tile sees of its neighbours, within the image, and throws away.
    """
    height, width = inputs[0].shape[-2:]
    rows, columns = height + -height % window, width + -width % window
    steps = (1, *(scale for _ in inputs[1:]))
    padded = [
        F.pad(x, (0, (columns - width) * step, 0, (rows - height) * step), mode="reflect")
        for x, step in zip(inputs, steps, strict=True)
    ]
    lines = []
    for top, bottom in _spans(rows, tile):
        line = []
        for left, right in _spans(columns, tile):
            seen = max(top - pad, 0), min(bottom + pad, rows), max(left - pad, 0), min(right + pad, columns)
            output = model(
                *(_cut(x, *(step * i for i in seen)) for x, step in zip(padded, steps, strict=True))
            )
            inner = top - seen[0], bottom - seen[0], left - seen[2], right - seen[2]
            line.append(_cut(output, *(scale * i for i in inner)))
        lines.append(torch.cat(line, dim=-1))
    return torch.cat(lines, dim=-2)[..., : height * scale, : width * scale]


def _spans(length: int, tile: int) -> list[tuple[int, int]]:
    return [(start, min(start + tile, length)) for start in range(0, length, tile)]


def _cut(x: Tensor, top: int, bottom: int, left: int, right: int) -> Tensor:
    return x[..., top:bottom, left:right]
