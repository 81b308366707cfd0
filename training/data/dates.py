"""What series of Sentinel images share: choosing dates, filling their gaps, composing them.

Radar is averaged as power, in linear units: a mean of decibels is biased. A gap is never 0 dB, which
would look like the brightest return, nor reflectance 0, which would look like the darkest shadow.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Array = NDArray[np.floating]

SERIES, COMPOSITE = "series", "composite"
KINDS = {SERIES: ("s2", "s1", "dates"), COMPOSITE: ("image",)}
"""The inputs of the two kinds of sample."""

_OTHER_ORBIT = [2, 3, 0, 1]


def inputs_of(kind: str) -> tuple[str, ...]:
    """The inputs of a kind of sample.

    Raises:
        ValueError: There is no such kind.
    """
    if kind not in KINDS:
        raise ValueError(f"kind is {' or '.join(map(repr, KINDS))}, not {kind!r}")
    return KINDS[kind]


def choose(count: int, dates: Sequence[int], rng: Generator | None = None) -> list[int]:
    """``count`` of some dates in their order, repeated only where there are fewer.

    Args:
        count: How many.
        dates: What there is to choose from, in the order of time.
        rng: Chooses at random; without it, they are spread evenly.
    """
    if rng is None:
        places = np.linspace(0, len(dates) - 1, count).round().astype(int)
    else:
        whole, rest = divmod(count, len(dates))
        some = rng.choice(len(dates), rest, replace=False)
        places = np.sort(np.concatenate([np.tile(np.arange(len(dates)), whole), some]).astype(int))
    return [dates[place] for place in places]


def to_power(decibel: Array) -> Array:
    """Backscatter in linear units."""
    return np.power(10.0, decibel / 10.0)


def to_decibel(power: Array) -> Array:
    """Backscatter in dB."""
    return 10.0 * np.log10(power)


def nearest_in_time(stack: Array, days: Sequence[float], wanted: Sequence[float]) -> Array:
    """Each pixel of each band from the nearest day that has it; of two equally near, the earlier.

    Args:
        stack: ``[M,C,h,w]`` with NaN where a day has no value.
        days: The ``M`` days, in any unit that grows with time.
        wanted: The ``T`` days to fill, in the same.

    Returns:
        ``[T,C,h,w]``, NaN where no day has a value.
    """
    filled = []
    for day in wanted:
        order = np.argsort(np.abs(np.asarray(days) - day), kind="stable")
        image = stack[order[0]].copy()
        for place in order[1:]:
            gaps = np.isnan(image)
            if not gaps.any():
                break
            image[gaps] = stack[place][gaps]
        filled.append(image)
    return np.stack(filled)


def other_orbit(radar: Array) -> Array:
    """Ascending VV, VH, descending VV, VH ``[...,4,h,w]``, gaps filled from the other orbit."""
    return np.where(np.isnan(radar), radar[..., _OTHER_ORBIT, :, :], radar)


def series(
    s2: Array, s2_days: Sequence[float], power: Array, s1_days: Sequence[float], chosen: Sequence[float]
) -> dict[str, NDArray[Any]]:
    """Both sensors on the chosen days, gaps filled from the nearest day.

    Args:
        s2: ``[M,10,h,w]`` reflectance x 10000, NaN in gaps.
        s2_days: The ``M`` days.
        power: ``[K,4,h,w]`` backscatter in linear units, NaN in gaps.
        s1_days: The ``K`` days.
        chosen: ``T`` days.

    Returns:
        ``s2`` ``[T,10,h,w]`` and ``s1`` ``[T,4,h,w]`` in dB; NaN where no day has a value.
    """
    radar = other_orbit(nearest_in_time(power, s1_days, chosen))
    return {"s2": nearest_in_time(s2, s2_days, chosen), "s1": to_decibel(radar)}


def composite(
    s2: Array, s2_days: Sequence[float], power: Array, s1_days: Sequence[float], chosen: Sequence[float]
) -> dict[str, NDArray[Any]]:
    """The same days in one image ``[14,h,w]``: median reflectance, and mean power in dB.

    What none of the chosen days shows comes from the day nearest to them.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # pixels that no day sees stay NaN
        median = np.nanmedian(s2[[list(s2_days).index(day) for day in chosen]], axis=0)
        radar = nearest_in_time(power, s1_days, chosen).mean(0)
    middle = [float(np.mean(chosen))]
    median = np.where(np.isnan(median), nearest_in_time(s2, s2_days, middle)[0], median)
    return {"image": np.concatenate([median, to_decibel(other_orbit(radar))])}


def fill_with(images: dict[str, NDArray[Any]], means: dict[str, Array]) -> dict[str, NDArray[Any]]:
    """What is still missing becomes the mean ``[C]`` of its band."""
    return {
        name: np.where(np.isnan(image), means[name][:, None, None], image) for name, image in images.items()
    }


def rescaled(
    images: dict[str, NDArray[Any]], rng: Generator, gain: float, radar_gain: float
) -> dict[str, NDArray[Any]]:
    """The inputs under small radiometric changes, the same on all dates; the rest as it is.

    Args:
        images: Inputs of either kind, and others.
        rng: Draws the changes.
        gain: Standard deviation of the logarithm of the factors on each reflectance band and on all.
        radar_gain: Standard deviation in dB of what is added to each radar band.
    """
    factors = np.exp(gain * (rng.standard_normal((10, 1, 1)) + rng.standard_normal()))
    offsets = radar_gain * rng.standard_normal((4, 1, 1))
    change = {
        "s2": lambda image: image * factors,
        "s1": lambda image: image + offsets,
        "image": lambda image: np.concatenate([image[:10] * factors, image[10:] + offsets]),
    }
    return {name: change[name](image) if name in change else image for name, image in images.items()}


def band_means(images: dict[str, NDArray[Any]]) -> dict[str, Array]:
    """The mean ``[C]`` of each band of stacks ``[T,C,h,w]`` or images ``[C,h,w]``."""
    flat = {name: by_band(image) for name, image in images.items()}
    return {name: np.nanmean(image.reshape(image.shape[0], -1), axis=1) for name, image in flat.items()}


def by_band(stack: NDArray[Any]) -> NDArray[Any]:
    """``[T,C,h,w]`` as ``[C,T,h,w]``, for statistics a band; an image ``[C,h,w]`` stays."""
    return stack.swapaxes(0, 1) if stack.ndim == 4 else stack
