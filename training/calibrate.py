"""Measures how far off a model's maps are: ``python -m training.calibrate biosharp``.

Each place is mapped by weights that never saw it, with the inputs as they are and flipped. The variance of
the error is fitted as the model card says (:class:`engine.card.UncertaintySpec`), by the likelihood of a
normal distribution. Coverage is that of intervals whose coefficients were fitted on the other places; the
coefficients that are printed, for ``configs/card/<name>.yaml``, are fitted on all.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from omegaconf import OmegaConf
from scipy.optimize import minimize

from engine.card import UncertaintySpec
from engine.products import FLIPS, flipped

from .data.biomassters import Chip, default_root, find_chips
from .evaluate import SCORED_GSDS, inputs_of, reference
from .systems import WEIGHTS, Image, Make, fold, trained

NINETY = 1.645
"""Standard deviations to either side that hold 90 % of a normal distribution."""
LAGS = 12
"""Pixels over which errors are compared with each other."""


@dataclass(frozen=True)
class Errors:
    """The errors of one map.

    Attributes:
        place: Which the weights never saw.
        error: Estimate less reference, ``[H,W]``; NaN where there is no reference.
        doubt: ``s * max(estimate, 0)`` of :class:`UncertaintySpec`, ``[H,W]``.
    """

    place: str
    error: NDArray[np.float64]
    doubt: NDArray[np.float64]


def errors(make: Make, inputs: Mapping[str, Image], truth: Image, place: str) -> Errors:
    """The errors of a system's map.

    Args:
        make: The system.
        inputs: By name; rasters are flipped along their last two axes, dates are not.
        truth: ``[H,W]``, NaN where there is none.
        place: Its name.
    """
    seen = []
    for axes in FLIPS:
        seen.append(np.flip(make(flipped(inputs, axes))[0], axes))
    found = np.stack(seen).astype(np.float64)
    return Errors(place, found[0] - truth, found.std(axis=0) * np.maximum(found[0], 0))


def biomass_errors(name: str, root: Path, weights: Path = WEIGHTS) -> Iterator[Errors]:
    """The errors of a biomass system on every chip, at the pixel sizes that are scored.

    Raises:
        FileNotFoundError: There are no chips, or the system was not trained without one of them.
        ValueError: Weights were trained on the chip.
    """
    for place in find_chips(root):
        chip = Chip(root / place)
        make, recipe = trained(fold(name, place, weights), place)
        for gsd in SCORED_GSDS:
            yield errors(make, inputs_of(chip, gsd, recipe["bands"]), reference(chip, gsd), place)


def fit(maps: Sequence[Errors]) -> tuple[float, float]:
    """The two coefficients under which the errors are likeliest.

    Returns:
        ``constant`` and ``spread`` of :class:`UncertaintySpec`.
    """
    error, doubt = (np.concatenate(parts) for parts in zip(*map(_known, maps), strict=True))
    scale = np.array([1.0, doubt.mean()])
    design = np.stack([np.ones_like(doubt), doubt], axis=1) / scale

    def unlikeliness(logarithms: NDArray[np.float64]) -> float:
        variance = design @ np.exp(logarithms)
        return float(np.mean(np.log(variance) + error**2 / variance))

    start = np.log(np.full(2, np.mean(error**2) / 2))
    found = np.exp(minimize(unlikeliness, start, method="L-BFGS-B").x) / scale
    return float(found[0]), float(found[1])


def coverage(maps: Sequence[Errors], constant: float, spread: float) -> tuple[float, float]:
    """The shares of pixels whose error is within one, and within 1.645 standard deviations."""
    error, doubt = (np.concatenate(parts) for parts in zip(*map(_known, maps), strict=True))
    deviations = np.abs(error) / np.sqrt(constant + spread * doubt)
    return float(np.mean(deviations < 1)), float(np.mean(deviations < NINETY))


def correlation_length(maps: Sequence[Errors]) -> float:
    """Pixels over which errors are alike: the sum of their correlation over lags to both sides.

    The sum ends before the first lag at which errors are no longer alike.
    """
    lengths = []
    for one in maps:
        centred = one.error - np.nanmean(one.error)
        variance = np.nanmean(centred**2)
        total = 1.0
        for lag in range(1, LAGS + 1):
            pairs = (centred[lag:] * centred[:-lag], centred[:, lag:] * centred[:, :-lag])
            alike = float(np.mean([np.nanmean(pair) for pair in pairs]) / variance)
            if alike <= 0:
                break
            total += 2 * alike
        lengths.append(total)
    return float(np.mean(lengths))


def calibrate(maps: Sequence[Errors], data: str) -> UncertaintySpec:
    """Fits on all places; the coverage is of each place by a fit on the others."""
    covered = []
    for place in sorted({one.place for one in maps}):
        coefficients = fit([one for one in maps if one.place != place])
        covered.append(coverage([one for one in maps if one.place == place], *coefficients))
    constant, spread = fit(maps)
    narrow, wide = np.mean(covered, axis=0)
    return UncertaintySpec(
        float(f"{constant:.4g}"),
        float(f"{spread:.4g}"),
        round(float(narrow), 3),
        round(float(wide), 3),
        round(correlation_length(maps), 2),
        data,
    )


def _known(one: Errors) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    there = np.isfinite(one.error)
    return one.error[there], one.doubt[there]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("name", help="a biomass system whose folds are at hand, e.g. biosharp")
    parser.add_argument("--root", type=Path, default=default_root(), help="folder of the chips")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    maps = list(biomass_errors(arguments.name, arguments.root, arguments.weights))
    places = ", ".join(sorted({one.place for one in maps}))
    data = (
        f"BioMassters chips {places} at 20, 25 and 30 m, each by weights and coefficients without it; input "
        "averaged from the reference, so that the errors of a satellite's coarse map come on top"
    )
    print(OmegaConf.to_yaml({"uncertainty": asdict(calibrate(maps, data))}))
    for place in sorted({one.place for one in maps}):
        own, others = ([one for one in maps if (one.place == place) is same] for same in (True, False))
        narrow, wide = coverage(own, *fit(others))
        print(f"# {place}: {narrow:.1%} within 1, {wide:.1%} within {NINETY} standard deviations")


if __name__ == "__main__":
    main()
