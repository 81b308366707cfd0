"""What the published maps that are compared with are put together from."""

from __future__ import annotations

import math

from ..grid import Extent


def published_patches(bounds: Extent, patch: float, margin: float, resolution: float) -> list[Extent]:
    """The patches that SERA-H's published maps are put together from; all lengths in the CRS's unit.

    A patch throws away its margins and is averaged, with equal weight, with those that overlap it. One and a
    half margins are added around the place; patches overlap by twice that, rounded to the grid, and the last
    ones are moved back to end with it.

    Args:
        bounds: West, south, east, north.
        patch: Side of a patch.
        margin: What a patch throws away at each side.
        resolution: Pixel size.

    Returns:
        West, south, east, north of each, columns from the west, in each from the south.

    Source: ``get_grid`` of SERA-H's code for predictions.
    """
    border = math.ceil(1.5 * margin)
    stride = (patch - 2 * border) // resolution * resolution

    def starts(low: float, high: float) -> list[float]:
        first, last = low - border, high + border - patch
        count = max(math.floor((last - first) / stride + 1e-9), 0) + 1
        found = [first + stride * i for i in range(count)]
        return found if last <= found[-1] + 1e-6 else [*found, last]

    west, south, east, north = bounds
    return [(x, y, x + patch, y + patch) for x in starts(west, east) for y in starts(south, north)]
