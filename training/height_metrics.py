"""Scores of canopy-height maps: SERA-H's two conventions, summed over images, and ours.

The arithmetic is the engine's: :mod:`engine.evaluation.conventions` holds the conventions side by side.
Sums of images add up and are divided at the end. Heights in m.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from engine.evaluation.conventions import MASKED_HEIGHTS, SERA_H_PUBLISHED, SERA_H_TRAINING, Map, Mask
from engine.evaluation.sums import Sums, image_sums


@dataclass(frozen=True)
class HeightScores:
    """ME (bias), MAE and RMSE in m, nMAE (a share), tree cover's IoU, and R²; NaN where nothing counts."""

    me: float
    mae: float
    rmse: float
    nmae: float
    iou: float
    r2: float

    @classmethod
    def of(cls, sums: Sums) -> HeightScores:
        """The scores of all pixels together."""
        found = sums.scores()
        return cls(*(float(found["bias" if f.name == "me" else f.name]) for f in fields(cls)))


def training_sums(estimate: Map, reference: Map, vegetation: Mask) -> Sums:
    """SERA-H's convention in training; one batch of any shape."""
    return image_sums(estimate, reference, SERA_H_TRAINING, vegetation)


def published_sums(estimate: Map, reference: Map, vegetation: Mask) -> Sums:
    """SERA-H's published convention; one image of any shape."""
    return image_sums(estimate, reference, SERA_H_PUBLISHED, vegetation)


def height_scores(estimate: Map, reference: Map) -> HeightScores:
    """Scores of one map over all pixels that both maps know, nothing clipped."""
    return HeightScores.of(image_sums(estimate, reference, MASKED_HEIGHTS))
