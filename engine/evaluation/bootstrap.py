"""Confidence intervals of scores by a spatial bootstrap: whole blocks are drawn, not pixels.

Errors of neighbouring pixels are alike, so pixels drawn one by one would promise too much. Blocks are as good
as independent if they are wider than errors are related (Lahiri 2003, Resampling Methods for Dependent Data).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .sums import Sums

LEVEL = 0.95
_AT_ONCE = 2**22
"""Draws that are held in memory at a time."""


def replicates(maps: Sequence[Sums], count: int, seed: int) -> list[Sums]:
    """The sums of each map over blocks that are drawn with replacement; the same blocks for all maps.

    Args:
        maps: Of each map the sums by block, ``[blocks]``.
        count: How often to draw.
        seed: The same seed draws the same blocks.

    Returns:
        For each map ``[count]``; of no rows where fewer than two blocks hold pixels.
    """
    stacked = np.stack([sums.values for sums in maps])
    # A block without pixels in any map is not part of the sample.
    stacked = stacked[:, (stacked != 0).any(axis=(0, 2))]
    blocks = stacked.shape[1]
    if blocks < 2 or not count:
        return [Sums(part[:0]) for part in stacked]
    random = np.random.default_rng(seed)
    step = max(1, _AT_ONCE // blocks)
    drawn = [_times(random, min(step, count - start), blocks) @ stacked for start in range(0, count, step)]
    return [Sums(part) for part in np.concatenate(drawn, axis=1)]


def interval(values: NDArray[np.float64]) -> tuple[float, float] | None:
    """The percentile interval of replicates; ``None`` where there are none, or the score has no value."""
    known = values[np.isfinite(values)]
    if known.size < max(2, len(values) / 2):
        return None
    low, high = np.quantile(known, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)


def _times(random: np.random.Generator, count: int, blocks: int) -> NDArray[np.float64]:
    """How often each block is drawn in each of ``count`` replicates, ``[count, blocks]``."""
    drawn = random.integers(0, blocks, (count, blocks))
    offsets = np.arange(count)[:, None] * blocks
    return (
        np.bincount((drawn + offsets).ravel(), minlength=count * blocks).reshape(count, blocks).astype(float)
    )
