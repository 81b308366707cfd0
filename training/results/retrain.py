"""Trains every system of the configuration, each place left out once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.data.biomassters import find_chips
from training.data.samples import find_rasters


def retrain(config: dict[str, Any], data: Path, weights: Path, runs: Path = Path("runs")) -> None:
    """Runs ``training.train`` for each system and fold; interrupted ones go on.

    Args:
        config: Of the results.
        data: Folder of ``biomassters/``, ``chm/`` and ``idaho_agb/``.
        weights: Where the weights go.
        runs: Where the runs go.

    Raises:
        subprocess.CalledProcessError: A training failed.
    """
    seed = config["seeds"][0]
    for name, experiment, holdout, overrides in trainings(config, data):
        output = runs / name
        command = [sys.executable, "-m", "training.train", f"experiment={experiment}", f"seed={seed}"]
        command += [f"data.holdout={holdout}", f"output={output}", *overrides]
        subprocess.run(command, check=True, env={**os.environ, "BIOSR_DATA": str(data)})  # noqa: S603  our own words
        trained = output / (f"without-{holdout}" if holdout else "all") / "model.safetensors"
        suffix = f"-without-{holdout}" if holdout else ""
        shutil.copy(trained, weights / f"{name}{suffix}.safetensors")


def trainings(config: dict[str, Any], data: Path) -> Iterator[tuple[str, str, str, list[str]]]:
    """What has to be trained: name, experiment, place left out, and words that differ."""
    chips, sites = find_chips(data / "biomassters"), list(find_rasters(data / "chm"))
    kinds = (("biomass", chips), ("heights", sites), ("series", chips), ("simulated", sites))
    for family, places in kinds:
        for words in config.get(family, {}).get("systems", ()):
            if "experiment" not in words:
                continue
            folds = {"places": places, "none": [""]}
            for holdout in folds[words["folds"]] if isinstance(words["folds"], str) else words["folds"]:
                yield words["id"], words["experiment"], holdout, words.get("overrides", [])
