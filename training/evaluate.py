"""Prints the leave-one-chip-out table: ``python -m training.evaluate``.

Each chip of BioMassters is super-resolved (x4) by weights that never saw it, at several output pixel
sizes, from area-averaged biomass and the median composite of its clear months, and scored against
the airborne reference beside bicubic interpolation. Averaging the reference makes the input agree
with the output better than a satellite's map would: the scores are optimistic about that.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from pathlib import Path

import numpy as np

from .data.biomassters import BANDS, RATIO, Chip, band_indices, default_root, find_chips
from .data.triplets import GSDS, as_tensors
from .metrics import Scores, masked_scores, mean_scores, published_scores
from .systems import WEIGHTS, Fold, Image, Make, Tiling, bicubic, fold, trained

SCORED_GSDS = GSDS[1:]
"""At 10 m a single pixel's biomass is mostly noise that no image shows; it is printed, not averaged."""


@dataclass(frozen=True)
class Row:
    """The scores of one system on one chip at one output pixel size in metres.

    Attributes:
        weights: The file of the weights that were scored; ``None`` for bicubic.
    """

    chip: str
    gsd: float
    system: str
    weights: Path | None
    published: Scores
    masked: Scores


def evaluate(
    root: Path, systems: Mapping[str, Tiling], folds: Fold = fold, gsds: Sequence[float] = GSDS
) -> Iterator[Row]:
    """Scores bicubic, and every system by weights that never saw the chip.

    Args:
        root: Folder of the chips.
        systems: Names, and how each is run.
        folds: Where the weights are.
        gsds: Output pixel sizes in metres.

    Raises:
        FileNotFoundError: There are no chips under ``root``, or a system was not trained.
        ValueError: Weights were trained on the chip.
    """
    for name in find_chips(root):
        chip = Chip(root / name)
        for gsd in gsds:
            yield score(chip, gsd, "bicubic", bicubic)
        for system, tiling in systems.items():
            path = folds(system, name)
            make, recipe = trained(path, name, tiling)
            for gsd in gsds:
                yield score(chip, gsd, system, make, recipe["bands"], path)


def score(
    chip: Chip, gsd: float, system: str, make: Make, bands: Sequence[str] = (), weights: Path | None = None
) -> Row:
    """Scores one map of a chip; ``bands`` are those of the guide, none for a system without."""
    estimate = make(inputs_of(chip, gsd, bands))[0]
    truth = reference(chip, gsd)
    published = published_scores(estimate, np.nan_to_num(truth, nan=-1.0))
    return Row(chip.id, gsd, system, weights, published, masked_scores(estimate, truth))


def inputs_of(chip: Chip, gsd: float, bands: Sequence[str] = ()) -> dict[str, Image]:
    """What a system gets of a chip: ``biomass`` and ``optical``, of any band where none is named."""
    sample = as_tensors(chip.triplet(gsd, band_indices(bands or BANDS[:1])))
    return {name: sample[name].numpy() for name in ("biomass", "optical")}


@lru_cache(maxsize=len(GSDS))
def reference(chip: Chip, gsd: float) -> Image:
    """The reference ``[H,W]``, NaN where any band is missing: all systems are scored on the same pixels."""
    triplet = chip.triplet(gsd, range(len(BANDS)))
    return np.where(as_tensors(triplet)["valid"][0].numpy(), triplet.target[0], np.nan)


def report(rows: Sequence[Row], experiment: str) -> str:
    """The table as text."""
    by_key = {(row.chip, row.gsd, row.system): row for row in rows}
    lines = [f"{'chip':<10}{'LR':>7}{'HR':>6}{'RMSE bicubic':>15}{'RMSE ' + experiment:>22}{'ratio':>8}"]
    ratios: dict[float, list[float]] = {gsd: [] for gsd in GSDS}
    for (chip, gsd, system), row in by_key.items():
        if system != experiment:
            continue
        base, own = by_key[chip, gsd, "bicubic"].masked.rmse, row.masked.rmse
        ratios[gsd].append(own / base)
        lines.append(
            f"{chip:<10}{RATIO * gsd:>5.0f} m{gsd:>4.0f} m{base:>15.2f}{own:>22.2f}{own / base:>8.3f}"
        )
    lines += ["", *(f"mean ratio at {gsd:.0f} m: {np.mean(values):.3f}" for gsd, values in ratios.items())]
    scored = [value for gsd in SCORED_GSDS for value in ratios[gsd]]
    lines += [f"mean ratio at 20, 25 and 30 m: {np.mean(scored):.3f}, worst {np.max(scored):.3f}", ""]
    lines += [_means(rows, kind, experiment) for kind in ("published", "masked")]
    return "\n".join(lines)


def _means(rows: Sequence[Row], kind: str, experiment: str) -> str:
    lines = [f"means over chips at 20, 25 and 30 m, {kind} arithmetic:"]
    for system in ("bicubic", experiment):
        chosen = [getattr(r, kind) for r in rows if r.system == system and r.gsd in SCORED_GSDS]
        scores = asdict(mean_scores(chosen))
        lines.append(
            f"  {system:<20}" + "  ".join(f"{name.upper()} {value:.2f}" for name, value in scores.items())
        )
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--root", type=Path, default=default_root(), help="folder of the chips")
    parser.add_argument("--experiment", default="biosharp", help="the system whose folds are scored")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of the folds' weights")
    parser.add_argument("--json", type=Path, help="also write all scores to this file")
    arguments = parser.parse_args()
    folds = partial(fold, folder=arguments.weights)
    rows = list(evaluate(arguments.root, {arguments.experiment: Tiling()}, folds))
    print(report(rows, arguments.experiment))
    if arguments.json:
        text = json.dumps([asdict(row) for row in rows], indent=1, default=str)
        arguments.json.write_text(text + "\n")


if __name__ == "__main__":
    main()
