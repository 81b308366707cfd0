"""The biomass systems on the chips that their weights never saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from training import checkpoints
from training.data.biomassters import RATIO, find_chips
from training.evaluate import evaluate
from training.systems import RUNS, WEIGHTS, Fold, Tiling, find, fold, fold_of_run

from .table import Scored, by_place, by_seed, by_system, markdown, ratio, scored, spread

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
    return _score(config, root, trained(config), partial(fold, folder=weights))


def score_seed(config: dict[str, Any], root: Path, seed: int, runs: Path = RUNS) -> Iterator[Scored]:
    """Scores those systems again whose trainings with another seed are at hand, for every chip.

    Args:
        config: As for :func:`score`.
        root: The same.
        seed: The seed.
        runs: Folder of the runs, see :func:`training.systems.run_folder`.

    Raises:
        FileNotFoundError: There are no chips.
        ValueError: Weights were trained on the chip that they are scored on, or with another seed.
    """
    folds, chips = partial(fold_of_run, seed=seed, runs=runs), find_chips(root)
    systems = [words for words in trained(config) if _at_hand(words["id"], chips, folds)]
    for row in _score(config, root, systems, folds):
        if row.seed not in (None, seed):
            raise ValueError(f"{row.weights} was trained with seed {row.seed}, not {seed}.")
        if row.weights:
            yield row


def trained(config: dict[str, Any]) -> list[dict[str, Any]]:
    """The systems that are trained."""
    return [words for words in config["systems"] if "experiment" in words]


def _at_hand(name: str, chips: Sequence[str], folds: Fold) -> bool:
    try:
        return all(folds(name, chip).exists() for chip in chips)
    except FileNotFoundError:
        return False


def _score(
    config: dict[str, Any], root: Path, systems: Sequence[dict[str, Any]], folds: Fold
) -> Iterator[Scored]:
    tilings = {words["id"]: tiling_of(words) for words in systems}
    rows = list(evaluate(root, tilings, folds, config["gsds"])) if tilings else []
    base = {(row.chip, row.gsd): row.masked.rmse for row in rows if row.system == "bicubic"}
    for row in rows:
        way = f"{RATIO * row.gsd:.0f} m to {row.gsd:.0f} m"
        how = ", by weights that never saw it" if row.weights else ""
        published = {f"published_{name}": value for name, value in asdict(row.published).items()}
        yield scored(
            row.weights,
            row.masked,
            published,
            family="biomass",
            system=row.system,
            place=row.chip,
            gsd=row.gsd,
            baseline=base[row.chip, row.gsd],
            unit="Mg/ha",
            data=f"BioMassters chip {row.chip}, {way}{how}",
            note=NOTE,
        )


def tiling_of(words: dict[str, Any]) -> Tiling:
    """How the configuration wants a system to be run."""
    return Tiling(words.get("tile", 0), words.get("halo", 0))


def table(config: dict[str, Any], rows: Sequence[Scored], weights: Path = WEIGHTS) -> str:
    """The paper's columns by its own arithmetic and RMSE over bicubic's, mean ± deviation over chips.

    Then how many seeds they are the means of, and how far these are apart.
    """
    lines = []
    for words, own in by_system(config["systems"], rows):
        values = [_published(own, name) for name in COLUMNS]
        sees = ["yes" if words[what] else "no" for what in ("optical", "biomass")]
        values += [spread(by_place(own), 3), *_seeds(own)]
        lines.append([words["title"], *sees, parameters(own, weights), *values])
    header = ["system", "opt", "bio", "params", "PSNR", "SSIM", "MSE", "RMSE", "MAE", "RMSE / bicubic's"]
    return markdown([*header, "seeds", "RMSE over seeds", "RMSE / bicubic's over seeds"], lines)


def _seeds(rows: Sequence[Scored]) -> tuple[str, str, str]:
    errors, ratios = by_seed(rows, lambda row: row.scores["published_rmse"]), by_seed(rows, ratio)
    if len(errors) < 2:
        return (str(len(errors) or "–"), "–", "–")
    return str(len(errors)), f"± {np.std(errors):.2f}", f"± {np.std(ratios):.3f}"


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
