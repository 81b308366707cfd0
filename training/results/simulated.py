"""The demonstration of SERA-H: canopy height from images simulated over a site that it never saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.data.heights import GSD, read_heights
from training.data.samples import find_rasters
from training.data.simulated import simulated
from training.height_metrics import height_scores
from training.systems import WEIGHTS, fold, trained

from .biomass import parameters
from .heights import COLUMNS
from .table import Scored, markdown, scored, spread

SEED = 0


def score(config: dict[str, Any], root: Path, weights: Path = WEIGHTS) -> Iterator[Scored]:
    """Scores the systems of the configuration's ``simulated`` part at the sites left out of their training.

    Raises:
        FileNotFoundError: There are no sites, or a system was not trained.
        ValueError: Weights were trained on the site that they are scored on.
    """
    sites = find_rasters(root)
    for words in config["systems"]:
        for name in words["folds"]:
            path = fold(words["id"], name, weights)
            make, recipe = trained(path, name)
            dates = recipe["config"]["data"]["n_images"]
            sample = simulated(read_heights(sites[name]), dates, np.random.default_rng(SEED))
            reference = np.where(sample["valid"], sample["target"], np.nan)[0]
            estimate = make({key: x.numpy() for key, x in sample.items()})[0]
            yield scored(
                path,
                height_scores(estimate, reference),
                family="simulated",
                system=words["id"],
                place=name,
                gsd=GSD,
                baseline=float(np.nanstd(reference)),
                unit="m",
                data=f"airborne canopy height of {name}, never seen, under images simulated over it",
                note="no satellite took these images",
                compared_with="deviation of the reference",
            )


def table(config: dict[str, Any], rows: Sequence[Scored], weights: Path = WEIGHTS) -> str:
    """One line a site."""
    columns = {**COLUMNS, "iou": "tree-cover IoU"}
    titles = {words["id"]: words["title"] for words in config["systems"]}
    lines = [
        [
            titles[row.system],
            row.place,
            parameters([row], weights),
            *(spread([row.scores[c]]) for c in columns),
        ]
        for row in rows
    ]
    return markdown(["system", "site", "params", *columns.values()], lines)
