"""Unguided canopy heights: EDSR against bicubic, each site by weights that never saw it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.data.heights import GSD, read_heights
from training.data.pairs import pair
from training.data.samples import find_rasters
from training.height_metrics import HeightScores, height_scores
from training.systems import WEIGHTS, bicubic, fold, trained

from .biomass import parameters
from .table import Scored, by_place, by_system, markdown, scored, spread

COLUMNS = {"mae": "MAE", "rmse": "RMSE", "nmae": "nMAE", "me": "bias", "r2": "R²"}


def score(config: dict[str, Any], root: Path, weights: Path = WEIGHTS) -> Iterator[Scored]:
    """Scores bicubic and the systems of the configuration's ``heights`` part at each site.

    Raises:
        FileNotFoundError: There are no sites, or a system was not trained.
        ValueError: Weights were trained on the site that they are scored on.
    """
    for name, path in find_rasters(root).items():
        images = pair(read_heights(path), "height")
        coarse = images["height"].astype(np.float32)
        inputs = {"height": np.where(np.isfinite(coarse), coarse, np.nanmean(coarse))}
        reference = np.where(_known(coarse), images["target"], np.nan)[0]
        base = height_scores(bicubic(inputs)[0], reference)
        yield _row("bicubic", name, None, base, base.rmse)
        for words in config["systems"]:
            file = fold(words["id"], name, weights)
            make, _ = trained(file, name)
            yield _row(words["id"], name, file, height_scores(make(inputs)[0], reference), base.rmse)


def _known(coarse: np.ndarray) -> np.ndarray:
    return np.isfinite(coarse).repeat(4, axis=1).repeat(4, axis=2)


def _row(system: str, site: str, weights: Path | None, scores: HeightScores, baseline: float) -> Scored:
    how = ", by weights that never saw it" if weights else ""
    return scored(
        weights,
        scores,
        family="height",
        system=system,
        place=site,
        gsd=GSD,
        baseline=baseline,
        unit="m",
        data=f"airborne canopy height of {site}, 10 m to 2.5 m (block maximum){how}",
        note="input averaged from the reference",
    )


def table(config: dict[str, Any], rows: Sequence[Scored], weights: Path = WEIGHTS) -> str:
    """Mean ± deviation over sites."""
    systems = ({"id": "bicubic", "title": "Bicubic"}, *config["systems"])
    ratios = [spread(by_place(own), 3) for _, own in by_system(systems, rows)]
    lines = [[*line, ratio] for line, ratio in zip(means(systems, rows, weights), ratios, strict=True)]
    return markdown(["system", "params", *COLUMNS.values(), "RMSE / bicubic's"], lines)


def means(
    systems: Iterable[dict[str, Any]], rows: Sequence[Scored], weights: Path = WEIGHTS
) -> Iterator[list[str]]:
    """For each system its title, its parameters and the mean ± deviation of :data:`COLUMNS` over places."""
    for words, own in by_system(systems, rows):
        values = [spread(by_place(own, lambda row, name=name: row.scores[name])) for name in COLUMNS]  # type: ignore[misc]
        yield [words["title"], parameters(own, weights), *values]
