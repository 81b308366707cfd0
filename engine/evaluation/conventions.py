"""How pixels are counted: the papers' conventions, and ours.

==================  ===================  ==================  ===================  =====================
                    masked               biosharp            sera_h_published     sera_h_training
==================  ===================  ==================  ===================  =====================
values              as they are          clipped to 0..563,  clipped to 0..50     as they are
                                         whole Mg/ha
pixels              known in both, in    all, nodata is 0,   known in both, in    known in both, in
                    the vegetation       4 px off each side  the vegetation       the vegetation
                                         of an image
nMAE over           reference >= 2 m                         the same, clipped    the same
tree cover          >= 2 m, known in                         > 2 m, known in      >= 2 m, nodata is
                    both                                     both                 no tree
an image without    its tree cover                           its tree cover       its tree cover does
vegetation          counts                                   counts               not count
scores              over all pixels      mean over images    over all pixels      over all pixels
==================  ===================  ==================  ===================  =====================

Sources: BIOMSHARP's metrics as its code computes them; SERA-H's metrics in training and its script for the
published scores. Without a vegetation mask all is vegetation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from .description import Evaluation

Map = NDArray[np.floating]
Mask = NDArray[np.bool_]

AGB_PEAK = 563.0
"""Mg/ha: the peak of the BioSHARP paper's PSNR and SSIM, and where its values are clipped."""
TREE = 2.0
"""Height in m from which on a pixel is covered by trees."""
HEIGHT_PEAK = 50.0
"""m: where SERA-H's published scores clip."""


@dataclass(frozen=True)
class Convention:
    """How pixels are counted.

    Attributes:
        clip: Values are clipped to this range.
        whole: Values are rounded to whole numbers.
        gaps_are_zero: A pixel without a value counts, as 0.
        crop: Pixels that are cut off each side of an image.
        by_image: The convention's scores are means over images.
        bare_images: The tree cover of images without any pixel that counts for errors counts.
        tree: From which value on a pixel is covered by trees; ``None`` for no tree cover.
        strict: A pixel of just that value is not.
        trees_known: Tree cover is compared only where both maps are known.
    """

    clip: Optional[tuple[float, float]] = None
    whole: bool = False
    gaps_are_zero: bool = False
    crop: int = 0
    by_image: bool = False
    bare_images: bool = True
    tree: Optional[float] = None
    strict: bool = False
    trees_known: bool = True


MASKED = Convention()
MASKED_HEIGHTS = Convention(tree=TREE)
BIOSHARP = Convention((0.0, AGB_PEAK), whole=True, gaps_are_zero=True, crop=4, by_image=True)
SERA_H_PUBLISHED = Convention((0.0, HEIGHT_PEAK), tree=TREE, strict=True)
SERA_H_TRAINING = Convention(tree=TREE, trees_known=False, bare_images=False)


def of(description: Evaluation) -> Convention:
    """The convention that a description names, with its options."""
    chosen = {
        "masked": MASKED_HEIGHTS if description.quantity == "canopy_height" else MASKED,
        "biosharp": BIOSHARP,
        "sera_h_published": SERA_H_PUBLISHED,
        "sera_h_training": SERA_H_TRAINING,
    }[description.convention]
    if description.clip is not None:
        chosen = replace(chosen, clip=description.clip)
    if description.threshold is not None:
        chosen = replace(chosen, tree=description.threshold)
    return chosen


@dataclass(frozen=True)
class Pairs:
    """Two maps, pixel by pixel, as a convention sees them; all arrays have one shape.

    Attributes:
        estimate: float64, 0 where it does not count.
        reference: The same.
        counted: Which pixels count for errors.
        trees: Which pixels the estimate covers with trees.
        real_trees: Which the reference does.
    """

    estimate: NDArray[np.float64]
    reference: NDArray[np.float64]
    counted: Mask
    trees: Mask
    real_trees: Mask


def pair(
    estimate: Map, reference: Map, inside: Mask, vegetation: Optional[Mask], convention: Convention
) -> Pairs:
    """Applies a convention.

    Args:
        estimate: Of any shape; NaN where it is not known.
        reference: The same.
        inside: Which pixels belong to the images, their crop taken off.
        vegetation: Where errors count; everywhere if ``None``.
        convention: How.
    """
    first, second = (_values(values, convention) for values in (estimate, reference))
    known = np.isfinite(first) & np.isfinite(second) & inside
    covered = known if convention.trees_known else inside
    trees, real_trees = (_trees(values, convention) & covered for values in (first, second))
    counted = known if vegetation is None else known & vegetation
    first, second = (np.where(counted, values, 0.0) for values in (first, second))
    return Pairs(first, second, counted, trees, real_trees)


def _values(values: Map, convention: Convention) -> NDArray[np.float64]:
    found = values.astype(np.float64)
    if convention.gaps_are_zero:
        found = np.where(np.isfinite(found), found, 0.0)
    if convention.clip:
        found = np.clip(found, *convention.clip)
    return np.rint(found) if convention.whole else found


def _trees(values: NDArray[np.float64], convention: Convention) -> Mask:
    if convention.tree is None:
        return np.zeros(values.shape, bool)
    return values > convention.tree if convention.strict else values >= convention.tree
