"""Scores of biomass maps: the papers' own, and the same without what has no value.

The published arithmetic (BIOMSHARP, metrics) clamps AGB to 0..563 Mg/ha, rounds to whole Mg/ha,
cuts 4 px off each side, takes every pixel for valid (nodata counts as 0 Mg/ha), scores each image,
and averages the images' scores, for RMSE and PSNR too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from skimage.metrics import structural_similarity

from .models.physical import AGB_PEAK

Map = NDArray[np.floating]
_SSIM_WINDOW = 11


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
    first, second = (_as_published(_crop(image, crop)) for image in (estimate, reference))
    return _scores(first, second, np.ones(first.shape, bool))


def masked_scores(estimate: Map, reference: Map) -> Scores:
    """The same scores without clamping and rounding, over the pixels where both maps are finite.

    SSIM is averaged over the pixels whose whole window has values.

    Raises:
        ValueError: No pixel has a value in both maps.
    """
    valid = np.isfinite(estimate) & np.isfinite(reference)
    if not valid.any():
        raise ValueError("No pixel has a value in both maps.")
    first, second = (np.where(valid, image, 0.0).astype(np.float64) for image in (estimate, reference))
    return _scores(first, second, valid)


def mean_scores(scores: Sequence[Scores]) -> Scores:
    """The plain mean of every score over images, as published."""
    return Scores(*(float(np.mean([getattr(s, f.name) for s in scores])) for f in fields(Scores)))


def _scores(estimate: Map, reference: Map, valid: NDArray[np.bool_]) -> Scores:
    difference = (estimate - reference)[valid]
    mse = float(np.mean(difference**2))
    return Scores(
        psnr=float(20 * np.log10(AGB_PEAK / np.sqrt(mse))) if mse else np.inf,
        ssim=_ssim(estimate, reference, valid),
        mse=mse,
        rmse=float(np.sqrt(mse)),
        mae=float(np.abs(difference).mean()),
    )


def _ssim(estimate: Map, reference: Map, valid: NDArray[np.bool_]) -> float:
    """Wang et al. 2004 with an 11 x 11 Gaussian window of sigma 1.5; NaN where no window is whole."""
    if min(valid.shape) < _SSIM_WINDOW:
        return float("nan")
    _, similarity = structural_similarity(
        estimate,
        reference,
        data_range=AGB_PEAK,
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        full=True,
    )
    windows = np.lib.stride_tricks.sliding_window_view(valid, (_SSIM_WINDOW, _SSIM_WINDOW)).all((2, 3))
    if not windows.any():
        return float("nan")
    margin = _SSIM_WINDOW // 2
    return float(similarity[margin:-margin, margin:-margin][windows].mean())


def _as_published(agb: Map) -> NDArray[np.float64]:
    return np.rint(np.clip(agb, 0.0, AGB_PEAK)).astype(np.float64)


def _crop(image: Map, pixels: int) -> Map:
    return image[pixels : image.shape[0] - pixels, pixels : image.shape[1] - pixels]
