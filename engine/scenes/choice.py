"""Which dates of a series are taken: clear ones, spread over the time (standard library only)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date


def choose(days: Sequence[date], clear: Sequence[float], count: int) -> tuple[int, ...]:
    """Chooses dates by clear cover and spread, always the same.

    The time from the first to the last date is cut into ``count`` equal parts. Each gives its clearest
    date; parts without any are made up for by the clearest of what is left. Of two that are as clear the
    earlier is taken.

    Args:
        days: Different dates in any order.
        clear: The share of the place that each shows.
        count: How many are wanted.

    Returns:
        Indices of ``days`` in time order; all of them if there are no more than ``count``.
    """
    order = sorted(range(len(days)), key=lambda index: days[index])
    if len(order) <= count:
        return tuple(order)
    ranked = sorted(order, key=lambda index: (-clear[index], days[index]))
    first, span = days[order[0]], (days[order[-1]] - days[order[0]]).days
    best: dict[int, int] = {}
    for index in ranked:
        part = min((days[index] - first).days * count // span, count - 1) if span else 0
        best.setdefault(part, index)
    taken = set(best.values())
    rest = (index for index in ranked if index not in taken)
    taken.update(index for index, _ in zip(rest, range(count - len(taken))))
    return tuple(index for index in order if index in taken)
