"""Scores of biomass maps: the papers' own, and the same without what has no value.

The arithmetic is the engine's (:mod:`engine.evaluation`), so that ``engine evaluate`` gives what training
gives. The published one (BIOMSHARP, metrics) clamps AGB to 0..563 Mg/ha, rounds to whole Mg/ha,
cuts 4 px off each side, takes every pixel for valid (nodata counts as 0 Mg/ha), scores each image,
and averages the images' scores, for RMSE and PSNR too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from engine.evaluation.conventions import AGB_PEAK, BIOSHARP, MASKED, Map
from engine.evaluation.sums import Sums, image_sums


@dataclass(frozen=True)
class Scores:
    """PSNR in dB (peak 563 Mg/ha), SSIM, MSE in (Mg/ha)², RMSE and MAE in Mg/ha."""

    psnr: float
    ssim: float
    mse: float
    rmse: float
    mae: float


def published_scores(estimate: Map, reference: Map, crop: int = 4) -> Scores:
    """The papers' scores of one image.

    Args:
        estimate: AGB ``[H,W]`` in Mg/ha.
        reference: The same shape; nodata as a negative number, as published.
        crop: Pixels cut off each side.
    """
    return _scores(image_sums(estimate, reference, replace(BIOSHARP, crop=crop), peak=AGB_PEAK))


def masked_scores(estimate: Map, reference: Map) -> Scores:
    """The same scores without clamping and rounding, over the pixels where both maps are finite.

    SSIM is averaged over the pixels whose whole window has values.

    Raises:
        ValueError: No pixel has a value in both maps.
    """
    sums = image_sums(estimate, reference, MASKED, peak=AGB_PEAK)
    if not sums["pixels"]:
        raise ValueError("No pixel has a value in both maps.")
    return _scores(sums)


def mean_scores(scores: Sequence[Scores]) -> Scores:
    """The plain mean of every score over images, as published."""
    return Scores(*(float(np.mean([getattr(s, f.name) for s in scores])) for f in fields(Scores)))


def _scores(sums: Sums) -> Scores:
    found = sums.scores(AGB_PEAK)
    return Scores(*(float(found[field.name]) for field in fields(Scores)))
