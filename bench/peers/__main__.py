"""Measures the peers that are here beside the engine: ``python -m bench.peers``."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import rasterio

from engine import catalogue

from .. import contestants, quality, report, scene
from ..contestants import measure
from . import PEERS, TASK, peer

SIDE, QUICK_SIDE = 3000, 1000


def compare(side: int, threads: int) -> dict[str, dict[str, Any]]:
    """Every peer and the engine on one scene; those that cannot run it, with the reason."""
    _, card = catalogue.find(TASK)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = scene.make(card, side)
        files = scene.write(folder / "scene", card, inputs)
        arrays = contestants.save(folder / "arrays", inputs)
        whole, ours = folder / "whole.npy", folder / "map.tif"
        measure("whole", model=TASK, scene=arrays, threads=threads, lead=card.tile.halo, output=str(whole))
        found = {"ours": measure("ours", job=scene.job(TASK, files, ours, threads=threads).dumps())}
        maps = {"ours": ours}
        for key in PEERS:
            other = peer(key)
            if why := other.missing():
                found[other.NAME] = {"could_not_run": why}
                continue
            maps[other.NAME] = folder / f"{key}.tif"
            words = {"raster": files[0].path, "output": str(maps[other.NAME]), "threads": threads}
            found[other.NAME] = measure("peer", name=key, **words)
        expected = np.load(whole)
        for key, path in maps.items():
            with rasterio.open(path) as raster:
                found[key]["error"] = quality.error(raster.read(1), expected)
        return found


def describe(found: dict[str, dict[str, Any]]) -> str:
    """The comparison as a table."""
    rows = [
        [name, f"{row['seconds']:.1f}", f"{row['peak']:.0f}", f"{row['error']:.3%}"]
        for name, row in found.items()
        if "seconds" in row
    ]
    why = [f"{name} could not run: {row['could_not_run']}" for name, row in found.items() if len(row) == 1]
    return "\n".join([report.table([TASK, "seconds", "peak MB", "RMSE / std"], rows), *why])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--side", type=int, default=0, help="of the scene, in output pixels")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_SIDE} px")
    words = parser.parse_args()
    found = compare(words.side or (QUICK_SIDE if words.quick else SIDE), words.threads)
    print(describe(found))
    report.merge("peers", found)


if __name__ == "__main__":
    main()
