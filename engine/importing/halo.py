"""Measures how far a tile's edge reaches into a network's output, and what its tiles must start on.

Method. A made-up scene, smooth and noisy, is wider than a tile. Two tiles of it that overlap see the same
ground with different surroundings: where one has its edge, padded by the network, the other has ground.
The largest difference of their outputs, by the distance from the nearer edge and in standard deviations of
the output, along rows and along columns, is the edge's effect. The halo is the distance from which on it
stays below :data:`NOT_FELT`. Where it never does, something is pooled over the whole tile: then the halo is
the distance from which on the effect is what it is everywhere, and the network is not local.

Two tiles that are a few pixels apart agree beyond the halo only if the network does not mind where a tile
starts. The least distance at which they do is what tiles must start on multiples of.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np
from numpy.typing import NDArray

from ..card import InputSpec

Image = NDArray[np.float32]
Run = Callable[[dict[str, Image]], Image]

NOT_FELT = 1e-3
"""Of the output's standard deviation."""
EVERYWHERE = 2.0
"""An effect below so many times that of the tile's middle is what the tile-global parts leave."""
STRIDES = 7
"""Multiples that are tried: 1, 2, 4 … 64 times the ratio."""
RANGES = {"reflectance x 10000": (100.0, 4000.0), "Mg/ha": (0.0, 300.0), "m": (0.0, 40.0), "dB": (-25.0, 0.0)}
"""What a made-up scene lies between, by unit; else 0 and 1."""


@dataclass(frozen=True)
class Measured:
    """What was found, in output pixels.

    Attributes:
        halo: A multiple of the least stride.
        multiple_of: What tiles start on multiples of.
        local: Whether nothing is felt beyond the halo.
        effect: The edge's effect by distance, in standard deviations of the output.
    """

    halo: int
    multiple_of: int
    local: bool
    effect: NDArray[np.float64]


def measure(run: Run, specs: Sequence[InputSpec], size: int, seed: int = 0) -> Measured:
    """Measures a network that eats tiles of a fixed size.

    Args:
        run: Computes ``[1, bands, size, size]`` from float32 ``[1, *shape(size)]`` by name.
        specs: The inputs, rasters all.
        size: Side of a tile in output pixels.
        seed: Of the made-up scene.
    """
    least = math.lcm(*(spec.ratio for spec in specs))
    scene = {spec.name: _scene(spec, size, seed + i) for i, spec in enumerate(specs)}

    def at(row: int, column: int) -> Image:
        views = {}
        for spec in specs:
            top, left, side = row // spec.ratio, column // spec.ratio, size // spec.ratio
            views[spec.name] = scene[spec.name][None, :, top : top + side, left : left + side]
        image: Image = run(views)[0]
        return image

    strides = [least << i for i in range(STRIDES) if least << i <= size // 2]
    half = size // 2 // strides[-1] * strides[-1]
    corner = at(0, 0)
    deviation = np.maximum(corner.std(axis=(1, 2), keepdims=True), 1e-12)
    beside = (corner[:, :, half:] - at(0, half)[:, :, : size - half]) / deviation
    below = (corner[:, half:] - at(half, 0)[:, : size - half]) / deviation
    effect = _by_distance(beside, below.transpose(0, 2, 1))
    floor = float(np.median(effect[len(effect) * 3 // 4 :]))
    local = bool(effect[-1] < NOT_FELT)
    limit = NOT_FELT if local else max(NOT_FELT, EVERYWHERE * floor)
    felt = np.flatnonzero(effect >= limit)
    halo = -(-int(felt[-1] + 1 if felt.size else 0) // least) * least

    def agrees(stride: int) -> bool:
        moved = (corner[:, stride:, stride:] - at(stride, stride)[:, :-stride, :-stride]) / deviation
        middle = moved[:, halo : size - stride - halo, halo : size - stride - halo]
        return bool(np.abs(middle).max() < limit)

    # What cannot be tried, for the halo leaves no middle, counts as no hindrance.
    tried = [stride for stride in strides if stride + 2 * halo < size]
    multiple = next((stride for stride in tried if agrees(stride)), tried[-1] if tried else least)
    return Measured(halo, multiple, local, effect)


def _by_distance(*differences: Image) -> NDArray[np.float64]:
    """The largest absolute value ``[bands, across, along]`` by distance from the nearer end of ``along``."""
    lines = [np.abs(difference).max(axis=(0, 1)).astype(np.float64) for difference in differences]
    line = np.maximum.reduce(lines)
    folded: NDArray[np.float64] = np.maximum(line, line[::-1])
    return folded[: len(line) // 2]


def _scene(spec: InputSpec, size: int, seed: int) -> Image:
    """float32 ``[bands, rows, columns]``, one and a half tiles wide."""
    generator = np.random.default_rng(seed)
    low, high = RANGES.get(spec.unit, (0.0, 1.0))
    side = -(-3 * size // 2 // spec.ratio)
    knots = generator.random((len(spec.bands), side // 8 + 2, side // 8 + 2))
    smooth = np.repeat(np.repeat(knots, 8, axis=1), 8, axis=2)[:, :side, :side]
    noise = generator.random((len(spec.bands), side, side))
    return np.asarray(low + (high - low) * (0.6 * smooth + 0.4 * noise), np.float32)
