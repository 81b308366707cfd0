"""Which values of a cloud mask keep a pixel, as tables that GDAL looks them up in."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from .jobs import Mask
from .sensors import PROBABILITY, QA_DROP, QA_PIXEL, SCL_CLASSES

KEEP, DROP = 255, 0
QA_VALUES = 1 << 16


def table(kind: str, mask: Mask) -> str:
    """The text of a VRT's ``LUT`` that turns a mask of some kind into :data:`KEEP` and :data:`DROP`."""
    if kind == PROBABILITY:
        return _up_to(mask.probability)
    if kind == QA_PIXEL:
        return _of_integers(kept_bits(QA_DROP), QA_VALUES)
    return _of_integers(kept_classes(mask.drop), len(SCL_CLASSES))


def kept_classes(drop: Iterable[int]) -> list[int]:
    """The scene classes that are not dropped; 0, no data, never stays."""
    return [number for number in range(1, len(SCL_CLASSES)) if number not in set(drop)]


def kept_bits(drop: Iterable[int]) -> list[int]:
    """The values of 16 bits in which none of some bits, counted from 0, is set."""
    values = np.arange(QA_VALUES)
    return [int(value) for value in values[values & sum(1 << bit for bit in set(drop)) == 0]]


def _of_integers(kept: list[int], count: int) -> str:
    # GDAL interpolates between entries, so that each run of kept values has a dropped one at each side.
    entries = {-1: DROP, count: DROP}
    for value in kept:
        entries.setdefault(value - 1, DROP)
        entries.setdefault(value + 1, DROP)
        entries[value] = KEEP
    return ",".join(f"{value}:{entries[value]}" for value in sorted(entries))


def _up_to(highest: float) -> str:
    above, below = float(np.nextafter(highest, math.inf)), float(np.nextafter(0.0, -math.inf))
    return f"{below!r}:{DROP},0:{KEEP},{highest!r}:{KEEP},{above!r}:{DROP}"
