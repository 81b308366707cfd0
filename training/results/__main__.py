"""Writes ``docs/results.md`` and its plots: ``python -m training.results`` (or ``make results``).

Without ``--retrain`` it evaluates the weights that are stored; with it, every one is trained anew first,
which takes hours without a GPU. The scores also go to ``training/weights/scores.json``, from which the
model cards quote.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from omegaconf import OmegaConf

from training.systems import WEIGHTS

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


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA, help="folder of biomassters/ and chm/")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--docs", type=Path, default=DOCS, help="folder of results.md")
    parser.add_argument("--retrain", action="store_true", help="train every system anew first")
    parser.add_argument("--kept", action="store_true", help="write the page from the kept scores")
    arguments = parser.parse_args()
    config: Any = OmegaConf.to_container(OmegaConf.load(CONFIG))
    if arguments.retrain:
        retrain.retrain(config, arguments.data, arguments.weights)
    scores = arguments.weights / "scores.json"
    if not arguments.kept:
        write(score(config, arguments.data, arguments.weights), scores)
    rows = read(scores)
    pictures.draw(config, rows, arguments.data, arguments.weights, arguments.docs / "results")
    page = arguments.docs / "results.md"
    page.write_text(report.page(config, rows, arguments.weights), encoding="utf-8")
    print(f"{page}\n\n{report.summary(rows)}")


if __name__ == "__main__":
    main()
