"""SERA-H and its ablations on the chips' series: 40 m images to AGB at 10 m."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.data.biomassters import Chip, find_chips
from training.data.series import series
from training.height_metrics import height_scores
from training.systems import WEIGHTS, Image, Make, fold, trained

from .heights import COLUMNS, means
from .table import Scored, markdown, scored

GSD = 10.0


def score(config: dict[str, Any], root: Path, weights: Path = WEIGHTS) -> Iterator[Scored]:
    """Scores all systems of the configuration's ``series`` part, each chip by weights without it.

    Raises:
        FileNotFoundError: There are no chips, or a system was not trained.
        ValueError: Weights were trained on the chip that they are scored on.
    """
    for name in find_chips(root):
        for words in config["systems"]:
            path = fold(words.get("weights", words["id"]), name, weights)
            make, recipe = trained(path, name)
            estimate, reference = run(make, recipe, Chip(root / name), words.get("dates"))
            yield scored(
                path,
                height_scores(estimate, reference),
                family="series",
                system=words["id"],
                place=name,
                gsd=GSD,
                baseline=float(np.nanstd(reference, dtype=np.float64)),
                unit="Mg/ha",
                data=f"BioMassters chip {name}, series at 40 m to AGB at 10 m, by weights that never saw it",
                note="no biomass map goes in",
                compared_with="deviation of the reference",
            )


def run(make: Make, recipe: dict[str, Any], chip: Chip, dates: int | None = None) -> tuple[Image, Image]:
    """A system's map of a chip ``[H,W]``, and the reference, NaN where it has no value.

    Args:
        make: The system.
        recipe: Its recipe.
        chip: The chip.
        dates: How many dates it sees; as many as in training by default.
    """
    data = recipe["config"]["data"]
    sample = series(chip, dates or data["n_images"], data["kind"])
    estimate = make({name: tensor.numpy() for name, tensor in sample.items()})
    return estimate[0], np.where(sample["valid"], sample["target"], np.nan)[0]


def table(config: dict[str, Any], rows: Sequence[Scored], weights: Path = WEIGHTS) -> str:
    """Mean ± deviation over chips."""
    return markdown(["system", "params", *COLUMNS.values()], means(config["systems"], rows, weights))
