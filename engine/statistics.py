"""Statistics of values that come in parts."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Moments:
    """Count, mean, sum of squared deviations and range of values that come in parts."""

    count: int = 0
    mean: float = 0.0
    squares: float = 0.0
    minimum: float = 0.0
    maximum: float = 0.0

    @classmethod
    def of(cls, values: NDArray[np.float32]) -> Moments:
        """Those of an array; NaN is skipped."""
        part = values[np.isfinite(values)].astype(np.float64)
        if not part.size:
            return cls()
        mean, minimum, maximum = part.mean(), part.min(), part.max()
        part -= mean
        squares = np.square(part, out=part).sum()
        return cls(part.size, float(mean), float(squares), float(minimum), float(maximum))

    def __add__(self, other: Moments) -> Moments:
        """Those of both together.

        Merges the sums of squares as Chan, Golub and LeVeque (1983) do, which stays exact where a
        sum over all squares would cancel.
        """
        if not self.count or not other.count:
            return self if self.count else other
        count, shift = self.count + other.count, other.mean - self.mean
        return Moments(
            count,
            self.mean + shift * other.count / count,
            self.squares + other.squares + shift**2 * self.count * other.count / count,
            min(self.minimum, other.minimum),
            max(self.maximum, other.maximum),
        )

    def tags(self, pixels: int) -> dict[str, str]:
        """GDAL's metadata items of values of ``pixels`` pixels; none if there are no values."""
        if not self.count:
            return {}
        return {
            "STATISTICS_MINIMUM": repr(self.minimum),
            "STATISTICS_MAXIMUM": repr(self.maximum),
            "STATISTICS_MEAN": repr(self.mean),
            "STATISTICS_STDDEV": repr(math.sqrt(self.squares / self.count)),
            "STATISTICS_VALID_PERCENT": repr(100 * self.count / pixels),
        }
