"""What an evaluation remembers of the pixels that it has walked over: sums, and nothing else.

Two tallies of different pixels add up to that of all of them, in any order, to rounding.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from .conventions import Convention, Pairs, pair
from .layout import ERROR_BINS, HISTOGRAM, Layout
from .scene import Block
from .similarity import HALO, similarity
from .sums import MOMENTS, Sums, binned, nothing, weights
from .terrain import slope

STRATUM_SUMS = ("area", "error", "squared", "reference", "estimate", "map_area", "map_total")
"""Of pixels that count: their area, and area times error, squared error, reference and estimate; of all
pixels that the map knows: their area, and area times estimate. Areas in m²."""
Values = NDArray[np.float64]


@dataclass(frozen=True)
class Frame:
    """How blocks are counted.

    Attributes:
        layout: The bins.
        convention: What counts.
        common: Only pixels that all maps have count.
        peak: Range of values for SSIM; 0 for none.
        top: Upper end of the plots' axes of values.
        reach: Largest absolute error on their axes of errors.
    """

    layout: Layout
    convention: Convention
    common: bool
    peak: float
    top: float
    reach: float

    @property
    def halo(self) -> int:
        """Pixels around a block that its counts need."""
        return HALO if self.peak else 0


@dataclass
class Tally:
    """All sums of one map.

    Attributes:
        blocks: By block of the bootstrap, ``[blocks]``.
        images: By image.
        classes: By class of the reference; the first and the last lie beyond the bounds.
        slopes: By class of slope.
        histogram: How many pixels, ``[estimate, reference]``.
        errors: How many pixels by error.
        cells: Of the picture of errors: how many pixels and the sum of errors, ``[cells, 2]``.
        strata: :data:`STRATUM_SUMS` by stratum and block.
        known: How many pixels of the walk the map knows, and how many the reference knows.
    """

    blocks: Sums
    images: Sums
    classes: Sums
    slopes: Sums
    histogram: Values
    errors: Values
    cells: Values
    strata: dict[tuple[int, int], Values] = field(default_factory=dict)
    known: Values = field(default_factory=lambda: np.zeros(2))

    @classmethod
    def empty(cls, layout: Layout) -> Tally:
        """Of no pixels yet."""
        return cls(
            nothing(layout.blocks.count), nothing(layout.images.count), nothing(len(layout.classes) + 1),
            nothing(len(layout.slopes) + 1), np.zeros((HISTOGRAM, HISTOGRAM)), np.zeros(ERROR_BINS),
            np.zeros((layout.cells.count, 2)),
        )  # fmt: skip

    def add(self, other: Tally) -> None:
        """Takes another in."""
        for name in ("blocks", "images", "classes", "slopes"):
            np.add(getattr(self, name).values, getattr(other, name).values, out=getattr(self, name).values)
        for name in ("histogram", "errors", "cells", "known"):
            np.add(getattr(self, name), getattr(other, name), out=getattr(self, name))
        for key, row in other.strata.items():
            self.strata[key] = self.strata.get(key, 0.0) + row

    @property
    def total(self) -> Sums:
        """The sums of all pixels."""
        return self.blocks.over(0)


def count(block: Block, frame: Frame, tallies: list[Tally]) -> None:
    """Adds what a block holds to the tally of each map."""
    index = _Bins.of(block, frame)
    known = np.isfinite(block.maps)
    everywhere = known.all(axis=0)
    for number, tally in enumerate(tallies):
        estimate = block.maps[number]
        if frame.common and not frame.convention.gaps_are_zero:
            estimate = np.where(everywhere, estimate, np.float32(np.nan))
        pairs = pair(estimate, block.reference, index.counts, block.vegetation, frame.convention)
        inner = _inner(pairs, block.halo)
        parts = weights(inner, frame.convention)
        if frame.peak:
            _add_similarity(parts, pairs, index, frame)
        _add(tally, parts, inner, index, frame)
        if index.strata is not None:
            _add_strata(tally, inner, _cut(block.maps[number], block.halo), index, frame)
        here = (_cut(values, block.halo) for values in (known[number], np.isfinite(block.reference)))
        tally.known += [values.sum() for values in here]


@dataclass(frozen=True)
class _Bins:
    """The bins of a block's pixels, without its halo but for ``counts``."""

    counts: NDArray[np.bool_]
    whole: NDArray[np.bool_]
    window: Window
    blocks: NDArray[np.intp]
    slopes: NDArray[np.intp]
    strata: NDArray[np.intp] | None

    @classmethod
    def of(cls, block: Block, frame: Frame) -> _Bins:
        layout, window = frame.layout, block.window
        blocks = layout.blocks.index(window)
        wide = _grown(window, block.halo)
        counts = block.inside & (layout.images.margin(wide) >= frame.convention.crop)
        slopes = np.full(blocks.shape, len(layout.slopes) + 1, np.intp)
        if block.elevation is not None:
            size = (values.ravel()[blocks] for values in (layout.sizes.width, layout.sizes.height))
            steep = slope(block.elevation, *size)
            slopes = np.where(np.isfinite(steep), np.digitize(steep, layout.slopes), len(layout.slopes) + 1)
        return cls(
            counts=counts,
            whole=layout.images.margin(window) >= frame.convention.crop + HALO,
            window=window,
            blocks=blocks,
            slopes=slopes,
            strata=block.strata,
        )


def _add_similarity(parts: Values, pairs: Pairs, index: _Bins, frame: Frame) -> None:
    values, whole = similarity(pairs.estimate, pairs.reference, pairs.counted, frame.peak)
    whole = whole & index.whole
    parts[MOMENTS.index("similarity")] = np.where(whole, values, 0.0)
    parts[MOMENTS.index("windows")] = whole


def _add(tally: Tally, parts: Values, pairs: Pairs, index: _Bins, frame: Frame) -> None:
    layout = frame.layout
    classes = np.digitize(pairs.reference, layout.classes)
    layout.blocks.add(tally.blocks.values, parts, index.window)
    layout.images.add(tally.images.values, parts, index.window)
    _add_rows(tally.classes.values, parts, classes)
    _add_rows(tally.slopes.values, parts, index.slopes)
    error = parts[MOMENTS.index("error")]
    layout.cells.add(tally.cells, parts[[0, MOMENTS.index("error")]], index.window)
    counted = pairs.counted
    step = frame.top / HISTOGRAM
    x, y = (_bin(values[counted], 0.0, step, HISTOGRAM) for values in (pairs.reference, pairs.estimate))
    tally.histogram += np.bincount(y * HISTOGRAM + x, minlength=HISTOGRAM**2).reshape(HISTOGRAM, HISTOGRAM)
    errors = _bin(error[counted], -frame.reach, 2 * frame.reach / ERROR_BINS, ERROR_BINS)
    tally.errors += np.bincount(errors, minlength=ERROR_BINS)


def _add_rows(target: Values, parts: Values, index: NDArray[np.intp]) -> None:
    if index.min() < len(target):
        target += binned(parts, index, len(target))


def _add_strata(
    tally: Tally, pairs: Pairs, estimate: NDArray[np.float32], index: _Bins, frame: Frame
) -> None:
    if index.strata is None:
        return
    layout = frame.layout
    keys = index.strata * layout.blocks.count + index.blocks
    there = np.flatnonzero(index.strata.ravel() < layout.strata)
    found, where = np.unique(keys.ravel()[there], return_inverse=True)
    area = layout.sizes.area.ravel()[index.blocks]
    known = np.isfinite(estimate)
    counted = np.where(pairs.counted, area, 0.0)
    error = pairs.estimate - pairs.reference
    parts = np.stack([
        counted, counted * error, counted * error**2, counted * pairs.reference, counted * pairs.estimate,
        np.where(known, area, 0.0), np.where(known, area * np.where(known, estimate, 0.0), 0.0),
    ])  # fmt: skip
    rows = binned(parts.reshape(len(parts), -1)[:, there], where, len(found))
    for key, row in zip(found.tolist(), rows):
        place = divmod(key, layout.blocks.count)
        tally.strata[place] = tally.strata.get(place, 0.0) + row


def _bin(values: Values, start: float, step: float, bins: int) -> NDArray[np.intp]:
    return np.clip(np.floor((values - start) / step), 0, bins - 1).astype(np.intp)


def _inner(pairs: Pairs, halo: int) -> Pairs:
    return Pairs(*(_cut(getattr(pairs, name), halo) for name in Pairs.__dataclass_fields__))


def _cut(values: NDArray, halo: int) -> NDArray:  # type: ignore[type-arg]
    return values[..., halo : values.shape[-2] - halo, halo : values.shape[-1] - halo]


def _grown(window: Window, pixels: int) -> Window:
    return Window(
        window.col_off - pixels, window.row_off - pixels,
        window.width + 2 * pixels, window.height + 2 * pixels,
    )  # fmt: skip
