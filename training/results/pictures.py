"""Draws the plots and the maps of the results page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.data.biomassters import Chip
from training.evaluate import inputs_of
from training.systems import bicubic, fold, trained

from . import biomass, plots
from .table import Scored

EXAMPLE, EXAMPLE_GSD = "0060c0a5", 25.0


def draw(config: dict[str, Any], rows: Sequence[Scored], data: Path, weights: Path, folder: Path) -> None:
    """Writes ``ratios.png``, ``dates.png`` and ``maps.png`` where there is what they show."""
    folder.mkdir(parents=True, exist_ok=True)
    titles = {words["id"]: words["title"] for words in config["biomass"]["systems"] if words["biomass"]}
    plots.ratios(
        [row for row in rows if row.family == "biomass" and row.system in titles],
        titles,
        folder / "ratios.png",
    )
    numbers = {words["id"]: words["dates"] for words in config["series"]["systems"] if "dates" in words}
    plots.by_dates([row for row in rows if row.family == "series"], numbers, folder / "dates.png")
    chip = data / "biomassters" / EXAMPLE
    if chip.is_dir():
        plots.maps(_maps(config, Chip(chip), weights), "AGB in Mg/ha", folder / "maps.png")


def _maps(config: dict[str, Any], chip: Chip, weights: Path) -> dict[str, np.ndarray]:
    images = {}
    for words in config["biomass"]["systems"]:
        if "experiment" in words:
            make, recipe = trained(fold(words["id"], chip.id, weights), chip.id, biomass.tiling_of(words))
            bands = recipe["bands"]
        else:
            make, bands = bicubic, []
        images[words["title"]] = make(inputs_of(chip, EXAMPLE_GSD, bands))[0]
    images["Reference"] = chip.triplet(EXAMPLE_GSD, range(1)).target[0]
    return images
