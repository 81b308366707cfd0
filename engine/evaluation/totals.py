"""Means and totals of strata, with standard errors from the spread between blocks.

The pixels that have a reference are a sample of the stratum's; blocks are its clusters. A map's mean over the
stratum, less its mean error on the sample, is the (model-assisted) difference estimator of the true mean; the
standard error is that of the mean error as a ratio of cluster totals (Särndal, Swensson and Wretman 1992,
sections 6.3 and 8.2), without a correction for a finite population. Strata are taken for independent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .tally import STRATUM_SUMS

HECTARE = 10_000.0
ALL = "all strata"


@dataclass(frozen=True)
class StratumResult:
    """What is known of a stratum; NaN where there is nothing to know it from.

    Attributes:
        name: What it is called.
        area: Of the pixels that the map knows, in ha.
        compared: Of those with a reference that count for errors, in ha.
        reference: Mean of the reference there, in the quantity's unit.
        estimate: Mean of the map there.
        bias: Mean error there.
        bias_error: Its standard error.
        rmse: Root of the mean squared error there.
        mean: Mean of the map over ``area``, corrected for the bias.
        mean_error: Its standard error.
        map_total: Total of the map over ``area``, in the unit x ha.
        total: The same, corrected for the bias.
        total_error: Its standard error.
    """

    name: str
    area: float
    compared: float
    reference: float
    estimate: float
    bias: float
    bias_error: float
    rmse: float
    mean: float
    mean_error: float
    map_total: float
    total: float
    total_error: float


def totals(
    sums: Mapping[tuple[int, int], NDArray[np.float64]], names: Sequence[str], share: float = 1.0
) -> list[StratumResult]:
    """Each stratum, and all of them together where there are several.

    Args:
        sums: :data:`STRATUM_SUMS` by stratum and block.
        names: The strata.
        share: What totals are multiplied by, e.g. for carbon.
    """
    empty = np.zeros((1, len(STRATUM_SUMS)))
    rows = {i: [row for (stratum, _), row in sums.items() if stratum == i] for i in range(len(names))}
    found = [_stratum(name, np.array(rows[i]) if rows[i] else empty, share) for i, name in enumerate(names)]
    return [*found, _together(found, share)] if len(found) > 1 else found


def _stratum(name: str, blocks: NDArray[np.float64], share: float) -> StratumResult:
    sums = dict(zip(STRATUM_SUMS, blocks.sum(axis=0).tolist()))
    compared = sums["area"]
    bias = _over(sums["error"], compared)
    bias_error = _standard_error(blocks, bias)
    mean = _over(sums["map_total"], sums["map_area"]) - bias
    area = sums["map_area"] / HECTARE
    return StratumResult(
        name=name,
        area=area,
        compared=compared / HECTARE,
        reference=_over(sums["reference"], compared),
        estimate=_over(sums["estimate"], compared),
        bias=bias,
        bias_error=bias_error,
        rmse=_over(sums["squared"], compared) ** 0.5,
        mean=mean,
        mean_error=bias_error,
        map_total=share * sums["map_total"] / HECTARE,
        total=share * mean * area,
        total_error=share * bias_error * area,
    )


def _standard_error(blocks: NDArray[np.float64], bias: float) -> float:
    """That of a ratio of cluster totals, linearised."""
    area, error = (blocks[:, STRATUM_SUMS.index(name)] for name in ("area", "error"))
    sampled = area > 0
    clusters = int(sampled.sum())
    if clusters < 2:
        return float("nan")
    rest = error[sampled] - bias * area[sampled]
    return float(np.sqrt(clusters / (clusters - 1) * np.square(rest).sum()) / area.sum())


def _together(strata: list[StratumResult], share: float) -> StratumResult:
    """Means weighted by area, totals added up."""
    sampled = [stratum for stratum in strata if stratum.compared > 0]
    area, compared = sum(s.area for s in strata), sum(s.compared for s in strata)

    def mean(name: str, weight: str) -> float:
        weights = [getattr(s, weight) for s in sampled]
        return _over(sum(getattr(s, name) * w for s, w in zip(sampled, weights)), sum(weights))

    bias, error = mean("bias", "area"), _root_sum([s.bias_error * s.area for s in sampled])
    whole = sum(s.area for s in sampled)
    total, total_error = sum(s.total for s in sampled), _root_sum([s.total_error for s in sampled])
    return StratumResult(
        name=ALL,
        area=area,
        compared=compared,
        reference=mean("reference", "compared"),
        estimate=mean("estimate", "compared"),
        bias=bias,
        bias_error=_over(error, whole),
        rmse=_over(sum(s.rmse**2 * s.compared for s in sampled), compared) ** 0.5,
        mean=_over(total, whole * share),
        mean_error=_over(total_error, whole * share),
        map_total=sum(s.map_total for s in strata),
        total=total if len(sampled) == len(strata) else float("nan"),
        total_error=total_error if len(sampled) == len(strata) else float("nan"),
    )


def _root_sum(values: list[float]) -> float:
    return float(np.sqrt(np.square(values).sum()))


def _over(total: float, count: float) -> float:
    return total / count if count > 0 else float("nan")
