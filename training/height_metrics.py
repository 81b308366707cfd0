"""Scores of canopy-height maps: SERA-H's two conventions, summed over images, and ours.

Both conventions add up what the pixels of all images give and divide at the end. Heights in m.

================  ==============================  =====================================
                  in training                     published
================  ==============================  =====================================
heights           as they are                     clipped to 0..50
errors over       vegetation with a reference     vegetation with both
nMAE over         reference >= 2                  the same, after clipping
tree cover        >= 2, wherever both are         > 2, wherever both are
an image without  counts for nothing, its tree    counts for tree cover
vegetation        cover neither
================  ==============================  =====================================
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

Heights = NDArray[np.floating]
Mask = NDArray[np.bool_]
TREE = 2.0
"""Height in m from which on a pixel is covered by trees."""
CLIP = 50.0


@dataclass(frozen=True)
class HeightScores:
    """ME (bias), MAE and RMSE in m, nMAE (a share), tree cover's IoU, and R²; NaN where nothing counts."""

    me: float
    mae: float
    rmse: float
    nmae: float
    iou: float
    r2: float


@dataclass(frozen=True)
class HeightSums:
    """What images give; sums of two add up field by field.

    Attributes:
        pixels: How many pixels count.
        error: Sum of estimate less reference.
        absolute: Sum of its absolute values.
        squared: Sum of its squares.
        tall: How many pixels count for nMAE.
        relative: Sum of absolute error over one plus reference there.
        both: Pixels covered by trees in both maps.
        either: In either.
        reference: Sum of the reference.
        reference_squared: Sum of its squares.
    """

    pixels: float = 0.0
    error: float = 0.0
    absolute: float = 0.0
    squared: float = 0.0
    tall: float = 0.0
    relative: float = 0.0
    both: float = 0.0
    either: float = 0.0
    reference: float = 0.0
    reference_squared: float = 0.0

    def __add__(self, other: HeightSums) -> HeightSums:
        return HeightSums(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    def scores(self) -> HeightScores:
        """The scores of all pixels together."""
        spread = self.reference_squared - _ratio(self.reference**2, self.pixels)
        return HeightScores(
            me=_ratio(self.error, self.pixels),
            mae=_ratio(self.absolute, self.pixels),
            rmse=_ratio(self.squared, self.pixels) ** 0.5,
            nmae=_ratio(self.relative, self.tall),
            iou=_ratio(self.both, self.either),
            r2=1 - _ratio(self.squared, spread),
        )


def training_sums(estimate: Heights, reference: Heights, vegetation: Mask) -> HeightSums:
    """SERA-H's convention in training; one batch of any shape."""
    counted = vegetation & ~np.isnan(reference)
    if not counted.any():
        return HeightSums()
    return _sums(estimate, reference, counted, estimate >= TREE, reference >= TREE)


def published_sums(estimate: Heights, reference: Heights, vegetation: Mask) -> HeightSums:
    """SERA-H's published convention; one image of any shape."""
    estimate, reference = (np.clip(image, 0.0, CLIP) for image in (estimate, reference))
    known = np.isfinite(estimate) & np.isfinite(reference)
    covered = (known & (image > TREE) for image in (estimate, reference))
    return _sums(estimate, reference, vegetation & known, *covered)


def height_scores(estimate: Heights, reference: Heights) -> HeightScores:
    """Scores of one map over all pixels that both maps know, nothing clipped."""
    known = np.isfinite(estimate) & np.isfinite(reference)
    covered = (known & (image >= TREE) for image in (estimate, reference))
    return _sums(estimate, reference, known, *covered).scores()


def _sums(estimate: Heights, reference: Heights, counted: Mask, trees: Mask, real_trees: Mask) -> HeightSums:
    first, second = (image[counted].astype(np.float64) for image in (estimate, reference))
    error, tall = first - second, second >= TREE
    return HeightSums(
        pixels=float(counted.sum()),
        error=float(error.sum()),
        absolute=float(np.abs(error).sum()),
        squared=float((error**2).sum()),
        tall=float(tall.sum()),
        relative=float((np.abs(error[tall]) / (1 + second[tall])).sum()),
        both=float((trees & real_trees).sum()),
        either=float((trees | real_trees).sum()),
        reference=float(second.sum()),
        reference_squared=float((second**2).sum()),
    )


def _ratio(total: float, count: float) -> float:
    return total / count if count else float("nan")
