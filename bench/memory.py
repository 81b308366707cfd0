"""How much memory a run takes, and that it does not grow with the raster: ``python -m bench.memory``.

Each run is a process of its own, at default settings; what counts is its largest resident set.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from engine import catalogue
from engine.card import TileSpec
from engine.tiles import Lattice

from . import report, scene
from .contestants import measure
from .seams import SHIPPED

WIDTH, HEIGHTS = 10_000, (2_500, 10_000)
QUICK_WIDTH, QUICK_HEIGHTS = 2_000, (1_000, 4_000)
GROWTH_LIMIT = 1.05
PEAK_LIMIT = 1500.0
"""MB, of every shipped model at default settings."""
GROWING = "bicubic"
"""The model of the large rasters: the lightest one, so that the raster weighs most."""
MODELS = (*SHIPPED, "biosharp_lite", "sera_h")
SIDE = 600
"""Of a map, in pixels, for a model of one size of tile: its tile is what it takes memory for."""


def growth(width: int, heights: tuple[int, int], model: str = GROWING, folder: str = "") -> dict[str, Any]:
    """Peaks, in MB, of two maps that differ in height alone."""
    _, card = catalogue.find(model, [folder] if folder else [])
    block = scene.make(card, min(width, 1000))
    peaks = []
    for height in heights:
        with tempfile.TemporaryDirectory() as name:
            inputs = {
                spec.name: _repeat(block[spec.name], height, width, spec.ratio) for spec in card.rasters
            }
            files = scene.write(Path(name), card, inputs)
            del inputs
            job = scene.job(model, files, Path(name) / "map.tif", Path(folder) if folder else None)
            found = measure("ours", job=job.dumps())
            work = f"{found['tiles']} tiles in {found['seconds']:.0f} s"
            print(f"{width} x {height}: {found['peak']:.0f} MB, {work}", flush=True)
            peaks.append(found["peak"])
    small, large = peaks
    return {"width": width, "heights": list(heights), "peaks_mb": peaks, "growth": large / small}


def of_model(model: str, side: int = 0) -> float:
    """The peak, in MB, of a map at default settings, by default of one that takes the largest tiles."""
    _, card = catalogue.find(model)
    side = side or largest(card.tile)
    with tempfile.TemporaryDirectory() as name:
        files = scene.write(Path(name), card, scene.make(card, side))
        job = scene.job(model, files, Path(name) / "map.tif")
        return float(measure("ours", job=job.dumps())["peak"])


def largest(spec: TileSpec) -> int:
    """The side of a map, of two tiles or more, for which the engine takes a model's largest tiles."""
    if not spec.sizes:
        return SIDE
    size = max(spec.size, *spec.sizes)
    sides = itertools.count(2 * size, spec.multiple_of)
    return next(side for side in sides if Lattice.fitting(spec, scene.grid(side)).rows.size == size)


def _repeat(image: scene.Image, height: int, width: int, ratio: int) -> scene.Image:
    rows, columns = height // ratio, width // ratio
    times = [1] * (image.ndim - 2) + [-(-rows // image.shape[-2]), -(-columns // image.shape[-1])]
    return np.tile(image, times)[..., :rows, :columns]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("models", nargs="*", default=list(MODELS))
    parser.add_argument("--quick", action="store_true", help="smaller rasters, and the quick models alone")
    words = parser.parse_args()
    found = growth(QUICK_WIDTH, QUICK_HEIGHTS) if words.quick else growth(WIDTH, HEIGHTS)
    print(report.check("growth with the height", found["growth"], "at most", GROWTH_LIMIT))
    report.merge("memory", {"growth": found})
    peaks = {}
    for model in ("bicubic", "edsr_chm", "reuse") if words.quick else words.models:
        peaks[model] = of_model(model)
        print(report.check(f"{model}, peak in MB", peaks[model], "at most", PEAK_LIMIT), flush=True)
        report.merge("memory", {"peaks_mb": peaks})


if __name__ == "__main__":
    main()
