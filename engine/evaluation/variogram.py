"""The semivariogram of the error, and what a sample of pixels tells before the walk."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

LAGS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)
"""Pixels, along rows and along columns; of a window at most half its width."""
FEWEST_PAIRS = 100
SILL = 0.95
"""The range is the distance at which this share of the error's variance is reached."""


@dataclass(frozen=True)
class Variogram:
    """Half the mean squared difference of errors by distance.

    Attributes:
        distance: In m, ``[lags]``.
        semivariance: In the quantity's unit squared.
        variance: Of the sampled errors.
        range: The distance from which on errors are as good as unrelated, in m; NaN if none was found.
    """

    distance: NDArray[np.float64]
    semivariance: NDArray[np.float64]
    variance: float
    range: float


@dataclass
class Differences:
    """Sums of squared differences at each lag, along rows and along columns, of windows that come one by one.

    Attributes:
        squared: ``[2, lags]``.
        pairs: The same, how many.
        moments: How many errors there are, their sum and that of their squares.
    """

    squared: NDArray[np.float64] = field(default_factory=lambda: np.zeros((2, len(LAGS))))
    pairs: NDArray[np.float64] = field(default_factory=lambda: np.zeros((2, len(LAGS))))
    moments: NDArray[np.float64] = field(default_factory=lambda: np.zeros(3))

    def add(self, error: NDArray[np.float64]) -> None:
        """Takes a window in: ``[H,W]``, NaN where there is no error."""
        known = error[np.isfinite(error)]
        self.moments += known.size, known.sum(), np.square(known).sum()
        for axis, image in enumerate((error, error.T)):
            for number, lag in enumerate(LAGS):
                if lag <= image.shape[1] // 2:  # beyond, the window's middle has no pairs
                    half = np.square(image[:, lag:] - image[:, :-lag])
                    there = np.isfinite(half)
                    self.squared[axis, number] += half[there].sum()
                    self.pairs[axis, number] += there.sum()

    def variogram(self, width: float, height: float) -> Variogram:
        """What the sums come down to.

        Args:
            width: Of a pixel, in m.
            height: The same.
        """
        pairs = self.pairs.sum(axis=0)
        enough = pairs >= FEWEST_PAIRS
        steps = np.array([[width], [height]]) * np.array(LAGS)
        distance = (self.pairs * steps).sum(axis=0)[enough] / pairs[enough]
        half = self.squared.sum(axis=0)[enough] / pairs[enough] / 2
        count, total, squares = self.moments
        variance = max(float(squares / count - (total / count) ** 2), 0.0) if count else float("nan")
        reached = np.flatnonzero(half >= SILL * variance)
        found = float(distance[reached[0]]) if reached.size and variance else float("nan")
        return Variogram(distance, half, variance, found)


@dataclass
class Spans:
    """How far values and errors reach, for the axes of plots: quantiles of windows that come one by one.

    Attributes:
        value: The largest value but for a thousandth of each window's.
        error: The same of absolute errors.
    """

    value: float = 0.0
    error: float = 0.0

    def add(self, values: NDArray[np.float64], errors: NDArray[np.float64], tail: float) -> None:
        """Takes values of any shape in; NaN is skipped."""
        self.value = max(self.value, _quantile(values, 1 - tail))
        self.error = max(self.error, _quantile(np.abs(errors), 1 - tail))


def round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten."""
    if not value > 0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    return float(next((n for n in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8) if n * power >= value), 10) * power)


def _quantile(values: NDArray[np.float64], share: float) -> float:
    known = values[np.isfinite(values)]
    return float(np.quantile(known, share)) if known.size else 0.0
