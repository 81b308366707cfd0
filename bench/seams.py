"""Whether tiling shows in the map: ``python -m bench.seams [biosharp edsr_chm]``.

The engine's map of a scene is compared with the PyTorch model's on the whole scene at once, mirrored at its
edges as the engine does. The published loop is measured beside it where it can run the model.
"""

from __future__ import annotations

import argparse
import itertools
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import rasterio

from engine import catalogue
from engine.card import ModelCard
from engine.grid import Grid
from engine.tiles import Lattice

from . import contestants, quality, report, scene
from .contestants import REFERENCE_TILE, measure

SIDE, QUICK_SIDE = 768, 448
LOCAL_LIMIT = 1e-5
"""Largest difference of a local model, as a share of the map's range."""
ERROR_LIMIT, SEAM_LIMITS = 0.01, (0.98, 1.02)
SHIPPED = ("bicubic", "edsr_chm", "reuse", "sera_h_agb", "biosharp", "hat_s", "sgnet")


def compare(model: str, side: int, threads: int, reference: bool = True, folder: str = "") -> dict[str, Any]:
    """One model: how far tiled maps are from the whole one, and their seams.

    Args:
        model: Its id.
        side: Of the scene, in output pixels.
        threads: Processor threads.
        reference: Whether the published loop is measured, too.
        folder: Of the model, if it is not a shipped one.
    """
    _, card = catalogue.find(model, [folder] if folder else [])
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        inputs = scene.make(card, side)
        files = scene.write(scratch / "scene", card, inputs)
        output = scratch / "map.tif"
        measure(
            "ours", job=scene.job(model, files, output, Path(folder) if folder else None, threads).dumps()
        )
        with rasterio.open(output) as raster:
            ours = raster.read(1)
            grid = Grid(raster.crs, raster.transform, raster.width, raster.height)
        lattice = Lattice.fitting(card.tile, grid)
        arrays = contestants.save(scratch / "arrays", inputs)
        words = {"model": model, "scene": arrays, "threads": threads, "folder": folder}
        measure("whole", **words, lead=-lattice.tile(0, 0).window.col_off, output=str(scratch / "whole.npy"))
        whole = np.load(scratch / "whole.npy")
        found: dict[str, Any] = {
            "side": side,
            "local": card.tile.local,
            "tile": lattice.rows.size,
            "halo": card.tile.halo,
        }
        rows, columns = quality.lines(lattice.rows), quality.lines(lattice.columns)
        found["ours"] = _row(ours, whole, rows, columns, card)
        if reference and all(spec.role in ("biomass", "optical", "height") for spec in card.inputs):
            tiles = -(-side // (REFERENCE_TILE * card.ratio))
            loop = scratch / "reference.npy"
            measure("reference", **words, rows=tiles, columns=tiles, output=str(loop))
            cuts = quality.cuts(side, REFERENCE_TILE * card.ratio)
            found["reference"] = _row(np.load(loop), whole, cuts, cuts, card)
        return found


def _row(
    tiled: quality.Image, whole: quality.Image, rows: list[int], columns: list[int], card: ModelCard
) -> dict[str, float]:
    raw = quality.seams(tiled, rows, columns, card.ratio)
    return {
        "error": quality.error(tiled, whole),
        "largest": quality.largest(tiled, whole),
        "seams": raw,
        "seams_against_whole": raw / quality.seams(whole, rows, columns, card.ratio),
    }


def describe(results: dict[str, dict[str, Any]]) -> str:
    """The comparisons as a table, and the limits."""
    rows = [
        [f"{model}, {who}", f"{row['error']:.3%}", f"{row['largest']:.1e}", f"{row['seams']:.4f}",
         f"{row['seams_against_whole']:.4f}"]
        for model, found in results.items() for who in ("ours", "reference") if (row := found.get(who))
    ]  # fmt: skip
    head = ["tiled against whole", "RMSE / std", "largest / range", "seams", "seams / whole's"]
    return "\n".join(
        [report.table(head, rows), *(line for item in results.items() for line in _checks(*item))]
    )


def _checks(model: str, found: dict[str, Any]) -> list[str]:
    ours = found["ours"]
    if found["local"]:
        return [report.check(f"{model}, largest / range", ours["largest"], "at most", LOCAL_LIMIT)]
    seams = ours["seams_against_whole"]
    return [
        report.check(f"{model}, RMSE / std", ours["error"], "at most", ERROR_LIMIT),
        report.check(f"{model}, seams", seams, "at least", SEAM_LIMITS[0]),
        report.check(f"{model}, seams", seams, "at most", SEAM_LIMITS[1]),
    ]


def with_borders(model: str, side: int) -> int:
    """The side of a scene, ``side`` pixels or more, in which a model's tiles meet: else it has no seams."""
    spec = catalogue.find(model)[1].tile
    sides = itertools.count(side, spec.multiple_of)
    return next(side for side in sides if Lattice.fitting(spec, scene.grid(side)).rows.count > 1)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("models", nargs="*", default=list(SHIPPED))
    parser.add_argument("--side", type=int, default=0, help="of the scene, in output pixels")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--no-reference", action="store_true", help="without the published loop")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_SIDE} px, local models and biosharp")
    words = parser.parse_args()
    quick = [model for model in words.models if model in ("bicubic", "edsr_chm", "reuse", "biosharp")]
    results = {}
    for model in quick if words.quick else words.models:
        side = words.side or with_borders(model, QUICK_SIDE if words.quick else SIDE)
        results[model] = compare(model, side, words.threads, not words.no_reference)
        report.merge("seams", {model: results[model]})
    print(describe(results))


if __name__ == "__main__":
    main()
