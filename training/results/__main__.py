"""Writes ``docs/results.md`` and its plots: ``python -m training.results`` (or ``make results``).

Without ``--retrain`` it evaluates the weights that are stored, and of further seeds those in the folder
that ``--seed-weights`` names; of those that are not there it keeps the scores. With it, every one is
trained anew first, which takes hours without a GPU. The scores also go to
``training/weights/scores.json``, from which the model cards quote.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from omegaconf import OmegaConf

from training.systems import RUNS, WEIGHTS

from . import biomass, heights, pictures, report, retrain, series, simulated
from .table import Scored, read, write

CONFIG = Path(__file__).parent.parent / "configs" / "results.yaml"
DOCS = Path(__file__).parent.parent.parent / "docs"
DATA = Path(os.environ.get("BIOSR_DATA", "../shared/data"))
FAMILIES = {
    "biomass": (biomass.score, "biomassters"),
    "heights": (heights.score, "chm"),
    "series": (series.score, "biomassters"),
    "simulated": (simulated.score, "chm"),
}


def score(config: dict[str, Any], data: Path, weights: Path) -> list[Scored]:
    """The scores of all systems of the configuration, each by weights that never saw the place."""
    rows: list[Scored] = []
    for family, (scored, folder) in FAMILIES.items():
        if family in config:
            rows += scored(config[family], data / folder, weights)
    return rows


def score_seeds(config: dict[str, Any], data: Path, runs: Path, stored: Sequence[Scored]) -> list[Scored]:
    """Those of further seeds: scored where the weights are among ``runs``, else kept as they are stored."""
    systems = [words["id"] for words in config["biomass"]["systems"]]
    rows: list[Scored] = []
    for seed in config["seeds"]["biomass"][1:]:
        found = list(biomass.score_seed(config["biomass"], data / "biomassters", seed, runs))
        anew = {row.system for row in found}
        kept = [row for row in stored if row.seed == seed and row.system in set(systems) - anew]
        rows += sorted((*found, *kept), key=lambda row: (systems.index(row.system), row.place, row.gsd))
    return rows


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, help="folder of biomassters/ and chm/")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--seed-weights", type=Path, default=RUNS, help="folder of the runs of further seeds")
    parser.add_argument("--docs", type=Path, default=DOCS, help="folder of results.md")
    parser.add_argument("--retrain", action="store_true", help="train every system anew first")
    parser.add_argument("--kept", action="store_true", help="write the page from the kept scores")
    arguments = parser.parse_args()
    config: Any = OmegaConf.to_container(OmegaConf.load(CONFIG))
    if arguments.retrain:
        retrain.retrain(config, arguments.data, arguments.weights, arguments.seed_weights)
    scores = arguments.weights / "scores.json"
    rows = read(scores) if scores.exists() else []
    if not arguments.kept:
        further = score_seeds(config, arguments.data, arguments.seed_weights, rows)
        rows = [*score(config, arguments.data, arguments.weights), *further]
        write(rows, scores)
    pictures.draw(config, rows, arguments.data, arguments.weights, arguments.docs / "results")
    page = arguments.docs / "results.md"
    page.write_text(report.page(config, rows, arguments.weights), encoding="utf-8")
    print(f"{page}\n\n{report.summary(rows)}")


if __name__ == "__main__":
    main()
