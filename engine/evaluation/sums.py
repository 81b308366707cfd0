"""Sums over pixels that all scores follow from; those of two sets of pixels add up to those of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from .conventions import Convention, Map, Mask, Pairs, pair
from .similarity import similarity

MOMENTS = (
    "pixels", "error", "absolute", "squared", "reference", "reference_squared", "estimate",
    "estimate_squared", "product", "tall", "relative", "both", "either", "similarity", "windows",
)  # fmt: skip
"""What is summed: 1, estimate - reference, its absolute value and square, the values, their squares and
their product; over pixels of the reference from the tree threshold on, 1 and absolute error over one plus
reference; pixels covered by trees in both maps and in either; SSIM and how many windows it was computed in.
Absolute biomass stays below 1e4, so that double precision loses nothing that counts over 1e10 pixels."""
SCORES = (
    "pixels", "reference_mean", "estimate_mean", "bias", "mae", "rmse", "mse", "relative_rmse", "sd",
    "r2", "correlation", "nmae", "iou", "psnr", "ssim",
)  # fmt: skip


@dataclass(frozen=True)
class Sums:
    """Sums over sets of pixels.

    Attributes:
        values: ``[..., len(MOMENTS)]``, one row for each set.
    """

    values: NDArray[np.float64]

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.values + other.values)

    def __getitem__(self, name: str) -> NDArray[np.float64]:
        return np.asarray(self.values[..., MOMENTS.index(name)])

    def over(self, axis: int) -> Sums:
        """The sums over the sets along an axis, together."""
        return Sums(self.values.sum(axis))

    def scores(self, peak: float = np.nan) -> dict[str, NDArray[np.float64]]:
        """The scores of each set by name, see :data:`SCORES`; NaN where nothing counts.

        ``relative_rmse`` is RMSE over the reference's mean, ``r2`` one less squared error over the
        reference's variance (so it may be negative), ``sd`` the error's standard deviation.

        Args:
            peak: That of PSNR, in the unit of the maps.
        """
        pixels = self["pixels"]
        reference, estimate, bias = (
            _ratio(self[name], pixels) for name in ("reference", "estimate", "error")
        )
        mse = _ratio(self["squared"], pixels)
        spread = _variance(self["reference_squared"], self["reference"], pixels)
        of_estimate = _variance(self["estimate_squared"], self["estimate"], pixels)
        shared = _ratio(self["product"], pixels) - reference * estimate
        rmse = np.sqrt(mse)
        with np.errstate(divide="ignore", invalid="ignore"):
            psnr = 20 * np.log10(peak / rmse)
        return {
            "pixels": pixels, "reference_mean": reference, "estimate_mean": estimate, "bias": bias,
            "mae": _ratio(self["absolute"], pixels), "rmse": rmse, "mse": mse,
            "relative_rmse": _ratio(rmse, np.abs(reference)), "sd": np.sqrt(np.maximum(mse - bias**2, 0)),
            "r2": 1 - _ratio(mse, spread), "correlation": _ratio(shared, np.sqrt(spread * of_estimate)),
            "nmae": _ratio(self["relative"], self["tall"]), "iou": _ratio(self["both"], self["either"]),
            "psnr": psnr, "ssim": _ratio(self["similarity"], self["windows"]),
        }  # fmt: skip


def nothing(*shape: int) -> Sums:
    """Sums over no pixels yet."""
    return Sums(np.zeros((*shape, len(MOMENTS))))


def weights(pairs: Pairs, convention: Convention) -> NDArray[np.float64]:
    """What each pixel adds to each sum but those of SSIM: ``[len(MOMENTS), *shape]``."""
    x, y, counted = pairs.reference, pairs.estimate, pairs.counted.astype(np.float64)
    error = y - x
    absolute = np.abs(error)
    tall = np.zeros(x.shape, bool) if convention.tree is None else pairs.counted & (x >= convention.tree)
    relative = np.divide(absolute, 1 + x, out=np.zeros_like(x), where=tall)
    both, either = pairs.trees & pairs.real_trees, pairs.trees | pairs.real_trees
    none = np.zeros_like(x)
    return np.stack(
        [
            counted,
            error,
            absolute,
            error**2,
            x,
            x**2,
            y,
            y**2,
            x * y,
            tall,
            relative,
            both,
            either,
            none,
            none,
        ]
    )


def binned(weights: NDArray[np.float64], index: NDArray[np.integer], bins: int) -> NDArray[np.float64]:
    """Adds up ``weights`` ``[sums, *shape]`` by the bin that each pixel is of: ``[bins, sums]``.

    Args:
        weights: What each pixel adds.
        index: The bin of each pixel; those of ``bins`` and beyond are left out.
        bins: How many there are.
    """
    flat = np.minimum(index, bins).ravel()
    rows = [np.bincount(flat, part.ravel(), bins + 1)[:bins] for part in weights]
    return np.stack(rows, axis=-1)


def image_sums(
    estimate: Map,
    reference: Map,
    convention: Convention,
    vegetation: Optional[Mask] = None,
    peak: Optional[float] = None,
) -> Sums:
    """The sums of one whole image, of any shape (two-dimensional if ``peak`` is given or it is cropped).

    Args:
        estimate: NaN where it is not known.
        reference: The same.
        convention: How pixels are counted.
        vegetation: Where errors count; everywhere if ``None``.
        peak: The range of values for SSIM; ``None`` for none.
    """
    inside = np.ones(estimate.shape, bool)
    if convention.crop:
        inside[:] = False
        inside[(slice(convention.crop, -convention.crop),) * 2] = True
    pairs = pair(estimate, reference, inside, vegetation, convention)
    if not convention.bare_images and not pairs.counted.any():
        return nothing()
    found = weights(pairs, convention).reshape(len(MOMENTS), -1).sum(axis=1)
    if peak is not None:
        values, whole = similarity(pairs.estimate, pairs.reference, pairs.counted, peak)
        found[MOMENTS.index("similarity")] = values[whole].sum()
        found[MOMENTS.index("windows")] = whole.sum()
    return Sums(found)


def _ratio(total: NDArray[np.float64], count: NDArray[np.float64]) -> NDArray[np.float64]:
    total, count = np.broadcast_arrays(np.asarray(total), np.asarray(count))
    return np.asarray(np.divide(total, count, out=np.full(count.shape, np.nan), where=count > 0))


def _variance(
    squares: NDArray[np.float64], total: NDArray[np.float64], count: NDArray[np.float64]
) -> NDArray[np.float64]:
    mean = _ratio(total, count)
    return np.asarray(np.maximum(_ratio(squares, count) - mean**2, 0))
