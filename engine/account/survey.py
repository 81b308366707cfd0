"""What a report shows of a finished map and of what went in; of a large map, far from all pixels are read.

Pictures are read through the map's overviews. Mean and number of pixels are those that were counted while
the map was written. Quantiles are of windows that are evenly spread, all of a map that is not large.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..card import InputSpec, ModelCard
from .places import Values

QUANTILES = (5, 25, 50, 75, 95)


@dataclass(frozen=True)
class Sums:
    """What the pixels of a layer come to.

    Attributes:
        area: Of those with data, in ha.
        mean: Of those.
        total: Each times its area in ha.
    """

    area: float
    mean: float
    total: float


@dataclass(frozen=True)
class Sheet:
    """A layer of the quantity that the map holds.

    Attributes:
        picture: The layer thinned, ``[rows, columns]``, NaN where there is no data.
        sums: Of all of it.
        sample: Values for quantiles and the histogram, in no order.
        whole: True if the sample is all there is.
        pixels: Its pixel size in words.
        side: Of a pixel, in m.
    """

    picture: Values
    sums: Sums
    sample: NDArray[np.float32]
    whole: bool
    pixels: str
    side: float

    @property
    def quantiles(self) -> Sequence[float]:
        """The values below which :data:`QUANTILES` per cent lie; none if there is no data."""
        if not self.sample.size:
            return ()
        found: list[float] = np.quantile(self.sample, np.divide(QUANTILES, 100)).tolist()
        return found


@dataclass(frozen=True)
class Image:
    """An image that went in, to be looked at.

    Attributes:
        title: What it is.
        picture: From 0 to 1, ``[rows, columns]`` or ``[rows, columns, 3]``; NaN where there is no data.
    """

    title: str
    picture: Values


@dataclass(frozen=True)
class Profile:
    """The values along a part of one row of the map.

    Attributes:
        start: Where it begins and on which row, in km from the map's corner: across, down.
        distance: Of the pixels' edges from there, in km, ``[pixels + 1]``.
        after: Of the map, ``[pixels]``.
        deviation: Its standard deviation, if it has one.
        before: Of the coarse layer, at the map's pixels, if there is one.
    """

    start: tuple[float, float]
    distance: Values
    after: Values
    deviation: Optional[Values]
    before: Optional[Values]


@dataclass(frozen=True)
class Survey:
    """All that is seen of a run's map and of what went in.

    Attributes:
        unit: Of the quantity.
        size: Across and down, in km.
        shape: Rows and columns of the map on the grid of its making.
        after: The map.
        before: The coarse layer of the same quantity, if one went in.
        shared: The sums of ``before`` where the map has data, if that is not everywhere.
        profile: Along a row.
        image: The guide, or the first date of a series.
        deviation: The standard deviation thinned, if the map has it.
        outside: The share of pixels that lie outside what the model was trained on, thinned, if the map
            has that band.
        resampled: What was, from what to what.
        warped: The pixels of a map that was warped once it was finished, in words.
        top: Where the colour scale of the map and of what went in ends; both have the same one.
    """

    unit: str
    size: tuple[float, float]
    shape: tuple[int, int]
    after: Sheet
    before: Optional[Sheet]
    shared: Optional[Sums]
    profile: Optional[Profile]
    image: Optional[Image]
    deviation: Optional[Values]
    outside: Optional[Values]
    resampled: tuple[str, ...]
    warped: str
    top: float


def coarse_of(card: ModelCard) -> Optional[InputSpec]:
    """The model's input that holds the same quantity as its output, the coarsest of several."""
    alike = [
        spec
        for spec in card.rasters
        if spec.unit == card.output.unit and len(spec.bands) == len(card.output.bands) and not spec.dates
    ]
    return max(alike, key=lambda spec: spec.ratio, default=None)
