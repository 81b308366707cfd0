"""How fast the engine is, beside the others on the same scene: ``python -m bench.speed [biosharp]``.

Ours goes from files to the finished map. The floor is ONNX Runtime on ready tiles, the reference is the
published loop in PyTorch on ready arrays, the limit is a matrix product of the same number of operations.
They take turns, so that a machine that is busy for a while is busy for all of them.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from engine import catalogue
from engine.tiles import Axis, Lattice

from . import contestants, models, report, scene
from .contestants import REFERENCE_TILE, measure

SIDE = {"biosharp": 3000, "biosharp_beginning": 1000}
QUICK_SIDE = 512
CALLS = 5
REFERENCE_TILES = 3
"""Tiles in each of its turns, where the reference is not run on the whole scene."""
LARGE_TILE, MEMORY_FOR_LARGE = 544, 22 << 30
"""Pixels and bytes: two such tiles of ``biosharp_beginning`` span its map; PyTorch traces one in 20 GB."""
LIMITS = {"wall": 1.05, "overhead": 1.20, "faster": 4.0}


def compare(model: str, side: int, threads: int, every_tile: bool = False, tile: int = 0) -> dict[str, Any]:
    """One model, all contestants.

    Args:
        model: A shipped model's id, or ``biosharp_beginning``.
        side: Of the map, in pixels.
        threads: Of all contestants.
        every_tile: Whether the reference computes the whole scene; or else some tiles, from which the time
            is reckoned.
        tile: Side of the tile of ``biosharp_beginning``; 0 takes what this machine has the memory to trace.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if model == "biosharp_beginning":
            card = models.export_beginning(folder / "models", tile or _tile_of_beginning())
            found = str(folder / "models")
        else:
            (_, card), found = catalogue.find(model), ""
        inputs = scene.make(card, side)
        files = scene.write(folder / "scene", card, inputs)
        job = scene.job(card.id, files, folder / "map.tif", Path(found) if found else None, threads)
        words: dict[str, Any] = {
            "model": card.id,
            "scene": contestants.save(folder / "arrays", inputs),
            "threads": threads,
            "folder": found,
        }
        axis = Lattice.fitting(card.tile, scene.grid(side)).rows
        tiles = -(-side // (REFERENCE_TILE * card.ratio))
        rows, columns = (tiles, tiles) if every_tile else (1, min(REFERENCE_TILES, tiles))
        turns: list[tuple[str, dict[str, Any]]] = [
            ("floor", {**words, "calls": CALLS, "size": axis.size}),
            ("product", {"threads": threads}),
            ("reference", {**words, "rows": rows, "columns": columns}),
            ("ours", {"job": job.dumps()}),
            ("reference", {**words, "rows": rows, "columns": columns}),
            ("ours", {"job": job.dumps()}),
            ("product", {"threads": threads}),
            ("floor", {**words, "calls": CALLS, "size": axis.size}),
        ]
        if every_tile:
            del turns[4]
        results: dict[str, list[dict[str, Any]]] = {}
        for contestant, its in turns:
            results.setdefault(contestant, []).append(measure(contestant, **its))
        network = models.torch_model(card.id, Path(found) if found else None)
        flops = models.flops(network, card) / card.tile.size**2
        return _summary(axis, flops, results, threads)


def _tile_of_beginning() -> int:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return LARGE_TILE if memory >= MEMORY_FOR_LARGE else 256


def _summary(
    axis: Axis, flops: float, results: dict[str, list[dict[str, Any]]], threads: int
) -> dict[str, Any]:
    """The figures; ``flops`` are those of a pixel, ``axis`` the tiles along a side of the map."""
    side = axis.length
    tiles, seconds = results["ours"][0]["tiles"], median(turn["seconds"] for turn in results["ours"])
    per_tile = median(second for turn in results["floor"] for second in turn["seconds_per_tile"])
    speed = median(value for turn in results["product"] for value in turn["flops_per_second"])
    reference = median(turn["seconds"] / turn["pixels"] for turn in results["reference"]) * side**2
    return {
        "side": side,
        "threads": threads,
        "tile": axis.size,
        "tiles": tiles,
        "ours_seconds": seconds,
        "floor_seconds_per_tile": per_tile,
        "floor_seconds": per_tile * side**2 / axis.size**2,
        "reference_seconds": reference,
        "reference_share_run": results["reference"][0]["pixels"] / side**2,
        "product_gflops": speed / 1e9,
        "product_seconds": flops * side**2 / speed,
        "model_gflop_per_tile": flops * axis.size**2 / 1e9,
        "wall": seconds / (tiles * per_tile),
        "overhead": tiles * axis.size**2 / side**2,
        "overhead_of_a_tile": (axis.size / axis.stride) ** 2,
        "faster": reference / seconds,
        "peak_mb": {name: max(turn["peak"] for turn in turns) for name, turns in results.items()},
    }


def describe(model: str, found: dict[str, Any]) -> str:
    """The comparison as a table."""
    ours = found["ours_seconds"]
    share = found["reference_share_run"]
    reckoned = "" if share >= 1 else f"reckoned from {share:.0%} of the scene"
    rows = [
        ["ours", ours, f"{found['tiles']} tiles of {found['tile']} px, files to finished map", "ours"],
        ["PyTorch, reference loop", found["reference_seconds"], reckoned or "every tile", "reference"],
        ["ONNX Runtime, ready tiles", found["floor_seconds"], "reckoned from single tiles", "floor"],
        ["matrix product", found["product_seconds"], f"{found['product_gflops']:.0f} GFLOP/s", "product"],
    ]
    pixels = found["side"] ** 2
    cells = [
        [name, f"{s:.1f}", f"{1e6 * s / pixels:.2f}", f"{s / ours:.2f}", f"{found['peak_mb'][key]:.0f}", note]
        for name, s, note, key in rows
    ]
    head = [f"{model}, {found['side']} px", "seconds", "us/px", "of ours", "peak MB", "how"]
    checks = [
        ("wall / (tiles x session time)", found["wall"], "at most", LIMITS["wall"]),
        ("computed / map pixels", found["overhead"], "at most", LIMITS["overhead"]),
        ("(tile / stride) squared", found["overhead_of_a_tile"], "at most", LIMITS["overhead"]),
        ("times faster than the reference", found["faster"], "at least", LIMITS["faster"]),
    ]
    return "\n".join([report.table(head, cells), *(report.check(*words) for words in checks)])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("models", nargs="*", default=list(SIDE))
    parser.add_argument("--side", type=int, default=0, help="of the map, in pixels")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--tile", type=int, default=0, help="of biosharp_beginning")
    parser.add_argument("--every-tile", action="store_true", help="the reference computes the whole scene")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_SIDE} px of biosharp alone")
    words = parser.parse_args()
    for model in words.models[:1] if words.quick else words.models:
        side = words.side or (QUICK_SIDE if words.quick else SIDE.get(model, 1000))
        found = compare(model, side, words.threads, words.every_tile, words.tile)
        print(describe(model, found), flush=True)
        report.merge("speed", {model: found})


if __name__ == "__main__":
    main()
