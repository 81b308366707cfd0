"""The biomass systems on the chips that their weights never saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from training import checkpoints
from training.data.biomassters import RATIO
from training.evaluate import evaluate
from training.systems import WEIGHTS, Tiling, find

from .table import Scored, by_place, markdown, spread

COLUMNS = ("psnr", "ssim", "mse", "rmse", "mae")
NOTE = "input averaged from the reference"


def score(config: dict[str, Any], root: Path, weights: Path = WEIGHTS) -> Iterator[Scored]:
    """Scores all systems of the configuration's ``biomass`` part.

    Args:
        config: That part.
        root: Folder of the chips.
        weights: Folder of the weights.

    Raises:
        FileNotFoundError: There are no chips, or a system was not trained.
        ValueError: Weights were trained on the chip that they are scored on.
    """
    systems = {words["id"]: tiling_of(words) for words in config["systems"] if "experiment" in words}
    rows = list(evaluate(root, systems, weights, config["gsds"]))
    base = {(row.chip, row.gsd): row.masked.rmse for row in rows if row.system == "bicubic"}
    for row in rows:
        way = f"{RATIO * row.gsd:.0f} m to {row.gsd:.0f} m"
        how = ", by weights that never saw it" if row.weights else ""
        yield Scored(
            family="biomass",
            system=row.system,
            place=row.chip,
            gsd=row.gsd,
            weights=row.weights,
            rmse=row.masked.rmse,
            baseline=base[row.chip, row.gsd],
            unit="Mg/ha",
            data=f"BioMassters chip {row.chip}, {way}{how}",
            note=NOTE,
            scores={
                **asdict(row.masked),
                **{f"published_{name}": value for name, value in asdict(row.published).items()},
            },
        )


def tiling_of(words: dict[str, Any]) -> Tiling:
    """How the configuration wants a system to be run."""
    return Tiling(words.get("tile", 0), words.get("halo", 0))


def table(config: dict[str, Any], rows: Sequence[Scored], weights: Path = WEIGHTS) -> str:
    """The paper's columns by its own arithmetic, mean ± deviation over chips, and RMSE over bicubic's."""
    lines = []
    for words in config["systems"]:
        own = [row for row in rows if row.system == words["id"]]
        values = [_published(own, name) for name in COLUMNS]
        sees = ["yes" if words[what] else "no" for what in ("optical", "biomass")]
        lines.append([words["title"], *sees, parameters(own, weights), *values, spread(by_place(own), 3)])
    return markdown(
        ["system", "opt", "bio", "params", "PSNR", "SSIM", "MSE", "RMSE", "MAE", "RMSE / bicubic's"], lines
    )


def _published(rows: Sequence[Scored], name: str) -> str:
    return spread(by_place(rows, lambda row: row.scores[f"published_{name}"]), 0 if name == "mse" else 2)


def published(config: dict[str, Any]) -> str:
    """The publication's own numbers."""
    lines = [
        [words["title"], str(words["params"]), *(f"{words[name]:.2f}" for name in COLUMNS)]
        for words in config["published"]
    ]
    return markdown(["system", "params", "PSNR", "SSIM", "MSE", "RMSE", "MAE"], lines)


def parameters(rows: Sequence[Scored], weights: Path = WEIGHTS) -> str:
    """How many parameters a system's network has, in millions."""
    if not rows or not rows[0].weights:
        return "–"
    network = checkpoints.build(checkpoints.read_recipe(find(rows[0].weights, weights)))
    return f"{sum(p.numel() for p in network.parameters()) / 1e6:.2f} M"
