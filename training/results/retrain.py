"""Trains every system of the configuration with each of its seeds, each place left out once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.data.biomassters import find_chips
from training.data.samples import find_rasters
from training.systems import RUNS, TRAINED, run_folder


def retrain(config: dict[str, Any], data: Path, weights: Path, runs: Path = RUNS) -> None:
    """Runs ``training.train`` for each system, seed and fold; interrupted ones go on.

    Args:
        config: Of the results.
        data: Folder of ``biomassters/``, ``chm/`` and ``idaho_agb/``.
        weights: Where the weights of the first seed go.
        runs: Where the runs go, and stay: the weights of further seeds are nowhere else.

    Raises:
        subprocess.CalledProcessError: A training failed.
    """
    for training in trainings(config, data):
        output = run_folder(training.name, training.seed, runs)
        words = [f"experiment={training.experiment}", f"seed={training.seed}", f"output={output}"]
        words += [f"data.holdout={training.holdout}", *training.overrides]
        command = [sys.executable, "-m", "training.train", *words]
        subprocess.run(command, check=True, env={**os.environ, "BIOSR_DATA": str(data)})  # noqa: S603  our own words
        if training.stored:
            suffix = f"-without-{training.holdout}" if training.holdout else ""
            made = output / (suffix.removeprefix("-") or "all") / TRAINED
            shutil.copy(made, weights / f"{training.name}{suffix}.safetensors")


@dataclass(frozen=True)
class Training:
    """One training.

    Attributes:
        name: Id of the system.
        experiment: Its configuration.
        seed: The seed.
        stored: Whether its weights are stored with the project: those of the first seed.
        holdout: The place left out; empty for none.
        overrides: Words that differ from the configuration's.
    """

    name: str
    experiment: str
    seed: int
    stored: bool
    holdout: str
    overrides: tuple[str, ...]


def trainings(config: dict[str, Any], data: Path) -> Iterator[Training]:
    """What has to be trained, all of the first seed first."""
    chips, sites = find_chips(data / "biomassters"), list(find_rasters(data / "chm"))
    places = {"biomass": chips, "heights": sites, "series": chips, "simulated": sites}
    seeds = [
        (number, family, seed) for family in places for number, seed in enumerate(config["seeds"][family])
    ]
    for number, family, seed in sorted(seeds, key=lambda item: item[0]):
        for words in config.get(family, {}).get("systems", ()):
            if "experiment" not in words:
                continue
            folds = {"places": places[family], "none": [""]}
            for holdout in folds[words["folds"]] if isinstance(words["folds"], str) else words["folds"]:
                overrides = tuple(words.get("overrides", ()))
                yield Training(words["id"], words["experiment"], seed, number == 0, holdout, overrides)
