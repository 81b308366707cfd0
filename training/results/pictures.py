"""Draws the plots and the maps of the results page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.data.biomassters import Chip, band_indices
from training.data.triplets import as_tensors
from training.systems import Tiling, bicubic, fold, trained

from . import plots
from .table import Scored

EXAMPLE, EXAMPLE_GSD = "0060c0a5", 25.0


def draw(config: dict[str, Any], rows: Sequence[Scored], data: Path, weights: Path, folder: Path) -> None:
    """Writes ``ratios.png``, ``dates.png`` and ``maps.png`` where there is what they show."""
    folder.mkdir(parents=True, exist_ok=True)
    own = [row for row in rows if row.family == "biomass" and row.system != "reuse"]
    titles = {
        words["id"]: words["title"]
        for words in config["biomass"]["systems"]
        if any(row.system == words["id"] for row in own)
    }
    plots.ratios(own, titles, folder / "ratios.png")
    numbers = {words["id"]: words["dates"] for words in config["series"]["systems"] if "dates" in words}
    plots.by_dates([row for row in rows if row.family == "series"], numbers, folder / "dates.png")
    chip = data / "biomassters" / EXAMPLE
    if chip.is_dir():
        plots.maps(_maps(config, Chip(chip), weights), "AGB in Mg/ha", folder / "maps.png")


def _maps(config: dict[str, Any], chip: Chip, weights: Path) -> dict[str, np.ndarray]:
    images = {}
    for words in config["biomass"]["systems"]:
        if "experiment" in words:
            tiling = Tiling(words.get("tile", 0), words.get("halo", 0))
            make, recipe = trained(fold(words["id"], chip.id, weights), chip.id, tiling)
            bands = recipe["bands"] or ["B4"]
        else:
            make, bands = bicubic, ["B4"]
        sample = as_tensors(chip.triplet(EXAMPLE_GSD, band_indices(bands)))
        images[words["title"]] = make({name: tensor.numpy() for name, tensor in sample.items()})[0]
    images["Reference"] = sample["target"][0].numpy()
    return images
