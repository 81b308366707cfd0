"""How much faster ``biosharp_lite`` is than ``biosharp``: ``python -m bench.lite [--whole 4392]``.

Both run in one process on tiles of the same numbers, turn by turn, so that whatever else the machine does
slows both; the median counts. A tile is charged to the pixels that it adds to the map, its stride squared.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS

from engine import catalogue, session
from engine.card import ModelCard
from engine.grid import Grid
from engine.tiles import Axis, Lattice

ROOT = Path(__file__).resolve().parents[1]
MODELS = ("biosharp", "biosharp_lite")
SENTINEL_2 = 4392
"""Pixels of 25 m along a side of a Sentinel-2 tile."""
GSD, GUIDE_GSD, COARSE_GSD = 25.0, 20.0, 100.0
SEED = 0

Image = NDArray[np.float32]
Clock = Callable[[], float]


def tile(card: ModelCard, size: int) -> dict[str, Image]:
    """Random inputs of one tile between the quantiles that the model has seen."""
    random = np.random.default_rng(SEED)
    feed = {}
    for spec in card.inputs:
        seen = card.applicability.input_quantiles[spec.name]
        low, _, high = np.array([seen[band] for band in spec.bands]).T[..., None, None]
        noise = random.random(spec.shape(size))
        feed[spec.name] = (low + (high - low) * noise)[None].astype(np.float32)
    return feed


def tiles(card: ModelCard) -> Axis:
    """The tiles along a side of a Sentinel-2 tile, as the engine cuts them."""
    grid = Grid(CRS(), rasterio.Affine.identity(), SENTINEL_2, SENTINEL_2)
    return Lattice.fitting(card.tile, grid).rows


def seconds(names: Sequence[str], rounds: int, threads: int, clock: Clock) -> dict[str, float]:
    """The median time of one tile of each model, measured turn by turn."""
    runs = []
    for name in names:
        file, card = catalogue.find(name)
        size = tiles(card).size
        runs.append((name, session.load(file, card, "cpu", threads, size), tile(card, size)))
    found: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(rounds + 1):
        for name, model, feed in runs:
            started = clock()
            model.run(feed)
            if turn:  # the first one warms up
                found[name].append(clock() - started)
    return {name: median(values) for name, values in found.items()}


def table(taken: dict[str, float]) -> str:
    """Time per output pixel and for a Sentinel-2 tile, in the session alone; the first is the measure."""
    lines = [f"{'model':<16}{'tile':>6}{'stride':>8}{'s/tile':>10}{'µs/px':>9}{'s/S2 tile':>11}{'faster':>9}"]
    first = 0.0
    for name, value in taken.items():
        axis = tiles(catalogue.find(name)[1])
        each = value / axis.stride**2
        first = first or each
        times = f"{value:>10.3f}{1e6 * each:>9.2f}{each * SENTINEL_2**2:>11.0f}{first / each:>8.1f}x"
        lines.append(f"{name:<16}{axis.size:>6}{axis.stride:>8}{times}")
    return "\n".join(lines)


def run_whole(name: str, side: int, threads: int) -> tuple[float, float]:
    """Seconds of ``python -m engine biomass`` for a map of ``side`` x ``side`` pixels of 25 m.

    Returns:
        By the clock, and of all processors together.
    """
    random = np.random.default_rng(SEED)
    coarse, guide = (int(side * GSD / gsd) for gsd in (COARSE_GSD, GUIDE_GSD))
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / file for file in ("agb.tif", "s2.tif", "map.tif")]
        _write(paths[0], random.uniform(0, 300, (1, coarse, coarse)).astype(np.float32), COARSE_GSD)
        _write(paths[1], random.integers(1, 5000, (3, guide, guide), dtype=np.uint16), GUIDE_GSD)
        command = [sys.executable, "-m", "engine", "biomass", *map(str, paths), "--model", name]
        command += ["--device", "cpu", "--threads", str(threads)]
        started, before = time.monotonic(), os.times()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        after = os.times()
    worked = sum(
        getattr(after, kind) - getattr(before, kind) for kind in ("children_user", "children_system")
    )
    return time.monotonic() - started, worked


def _write(path: Path, image: NDArray[np.generic], gsd: float) -> None:
    profile = {"driver": "GTiff", "count": len(image), "height": image.shape[1], "width": image.shape[2]}
    profile |= {"dtype": image.dtype, "crs": "EPSG:32635", "tiled": True}
    transform = rasterio.Affine(gsd, 0, 500_000, 0, -gsd, 6_900_000)
    with rasterio.open(path, "w", **profile, transform=transform) as raster:
        raster.write(image)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--models", nargs="+", default=MODELS, help="held against the first")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--wall", action="store_true", help="time by the clock; default: of the processor")
    parser.add_argument("--whole", type=int, metavar="SIDE", help="make such a map by the last model")
    arguments = parser.parse_args()
    clock = time.monotonic if arguments.wall else time.process_time
    print(table(seconds(arguments.models, arguments.rounds, arguments.threads, clock)))
    if arguments.whole:
        name, side, threads = arguments.models[-1], arguments.whole, arguments.threads
        took, worked = run_whole(name, side, threads)
        how = f"{took:.0f} s by the clock, {worked:.0f} s of processors, {threads} threads"
        print(f"engine biomass --model {name}: {side} x {side} px in {how}")


if __name__ == "__main__":
    main()
