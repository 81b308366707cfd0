"""Runs a network over a whole image or, as published, over tiles."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from .data.biomassters import RATIO
from .models.physical import PhysicalModel

Image = NDArray[np.float32]


@torch.no_grad()
def predict(
    model: PhysicalModel, inputs: Mapping[str, Image], multiple: int = 16, tile: int = 0, halo: int = 0
) -> Image:
    """The map of one image, whose sides are filled up as the engine does.

    Sides are reflected about the image's edge, which keeps inputs of all ratios in register
    (reflecting about the middle of the last pixel, as published, shifts them against each other).

    Args:
        model: In evaluation mode.
        inputs: By name, without batch: images ``[C,h,w]``, series ``[T,C,h,w]``, dates ``[T]``.
        multiple: Sides are filled up to multiples of this, in low-resolution pixels.
        tile: Side of the tiles in low-resolution pixels, for a network that depends on what it was
            trained on; 0 to compute the image at once.
        halo: What a tile computes at each side and throws away, in low-resolution pixels.

    Returns:
        ``[1,H,W]``.
    """
    named = {name: inputs[name] for name in model.inputs}
    height, width = next(
        tuple(side // step(name) for side in image.shape[-2:])
        for name, image in named.items()
        if name != "dates"
    )
    core = tile - 2 * halo or 1
    rows, columns = (-side % (core if tile else multiple) for side in (height, width))
    padded = {name: _fill_up(image, step(name), rows, columns, halo) for name, image in named.items()}
    size = (tile, tile) if tile else (height + rows, width + columns)
    tops, lefts = range(0, height + rows, size[0] - 2 * halo), range(0, width + columns, size[1] - 2 * halo)
    lines = []
    for top in tops:
        line = []
        for left in lefts:
            seen = (top, top + size[0], left, left + size[1])
            parts = (
                torch.from_numpy(
                    np.ascontiguousarray(image if name == "dates" else _window(image, step(name), seen))
                )[None]
                for name, image in padded.items()
            )
            output = model(*parts)[0].numpy()
            cut = halo * (output.shape[-1] // size[1])
            line.append(output[:, cut : output.shape[1] - cut, cut : output.shape[2] - cut])
        lines.append(np.concatenate(line, axis=-1))
    whole = np.concatenate(lines, axis=-2)
    ratio = whole.shape[-1] // (width + columns)
    return whole[:, : height * ratio, : width * ratio]


def step(name: str) -> int:
    """How many pixels of an input lie along a low-resolution pixel."""
    return RATIO if name == "optical" else 1


def _fill_up(image: Image, steps: int, rows: int, columns: int, halo: int) -> Image:
    if image.ndim < 3:
        return image
    sides = ((halo * steps, (rows + halo) * steps), (halo * steps, (columns + halo) * steps))
    return np.pad(image, (*((0, 0),) * (image.ndim - 2), *sides), mode="symmetric")


def _window(image: Image, steps: int, seen: tuple[int, int, int, int]) -> Image:
    top, bottom, left, right = (steps * i for i in seen)
    return image[..., top:bottom, left:right]


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
