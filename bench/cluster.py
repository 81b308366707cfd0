"""Measures maps in shards: ``python -m bench.cluster [planning] [memory] [speed]``.

What planning 100,000 shards takes, what a scheduler holds after maps whose shards differ in number and in
size, and how much sooner two Dask workers of one thread each are done than one. The last wants two cores
that nothing else uses: two workers share what one had alone. What else the machine did is printed beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from engine import catalogue, pipeline
from engine.card import TileSpec
from engine.cluster import conductor
from engine.cluster.ledger import Ledger
from engine.cluster.sheet import Piece
from engine.cluster.store import Folder
from engine.events import Event, Log, Progress
from engine.job import Job
from tests.engine.cluster import Cluster, dask
from tests.support import UTM, identity_model, make_job, utm, write_raster

from . import report, scene

SHARDS = 100_000
STRIDE, STRIDES = 192, 20
"""BioSHARP's, and a shard's as the engine chooses it."""
TILE = TileSpec(size=256, multiple_of=8, halo=8, local=True)
TILE_STRIDE = 232
SPEED_SHARDS = 8
"""Along each side of the map that is timed, of 4 tiles each: so many that one more or less hardly counts."""
BEGINS = re.compile("shards? to make")
"""What is logged when the first shard is handed out."""
WANTED = 1.8
GROWTH_LIMIT = 1.1
SECONDS_LIMIT, MEMORY_LIMIT = 60.0, 500.0


def planning(folder: Path, shards: int = SHARDS) -> dict[str, Any]:
    """What ``engine plan`` takes for an image that needs so many shards, of which no pixel is there.

    Then what a conductor does before it hands out the first: it asks which of them are finished. All but one
    are, by their names.
    """
    side = STRIDE * STRIDES * -int(-(shards**0.5) // 1)
    paths = {
        name: _blank(folder / f"{name}.vrt", side * 25 // gsd, gsd, bands)
        for name, gsd, bands in (("biomass", 100, 1), ("optical", 25, 3))
    }
    job = replace(make_job(folder, "biosharp", paths, shard_size=STRIDES, tile_size=256), model_folders=())
    file = folder / "job.json"
    file.write_text(job.dumps(), encoding="utf-8")
    command = [sys.executable, "-m", "engine", "plan", str(file), "--workers", "64", "--json"]
    done = subprocess.run(command, cwd=report.ROOT, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    began, before = time.perf_counter(), psutil.Process().memory_info().rss
    pieces = Ledger(_Full(folder, found["shards"], found["side"])).pieces()
    return {
        "shards": found["shards"],
        "seconds": found["planning_seconds"],
        "memory_mb": found["planning_memory"] / 1e6,
        "listed": len(pieces),
        "listing_seconds": time.perf_counter() - began,
        "listing_mb": (psutil.Process().memory_info().rss - before) / 1e6,
    }


def memory(folder: Path, shapes: tuple[tuple[int, int], ...] = ((10, 1), (10, 3), (30, 1))) -> dict[str, Any]:
    """What a scheduler of its own holds after each map.

    Args:
        folder: For all files.
        shapes: Of each map: shards along a side, and strides of tiles along a side of a shard.
    """
    found = {}
    identity_model(folder, tile=TILE)
    for count, strides in shapes:
        side = count * strides * TILE_STRIDE
        path = write_raster(folder / "in.tif", np.ones((side, side), np.uint8), utm(10))
        job = make_job(folder, "identity", {"image": path}, shard_size=strides)
        with dask(folder, workers=1) as cluster:
            conductor.run(_on(job, cluster))
            held = psutil.Process(cluster.scheduler.pid).memory_info().rss / 1e6
        megapixels = (strides * TILE_STRIDE) ** 2 / 1e6
        found[f"{count**2} shards of {megapixels:.2f} million pixels"] = held
    return found


def speed(folder: Path, shards: int = SPEED_SHARDS, model: str = "biosharp") -> dict[str, Any]:
    """The same map by one worker of one thread, by two, and undivided.

    The seconds are those from the first shard's being handed out until the last one's file is there: the
    workers load the model in them, but Dask is not started.
    """
    _, card = catalogue.find(model)
    files = scene.write(folder / "scene", card, scene.make(card, STRIDE * shards))
    job = scene.job(model, files, folder / "map.tif", threads=1)
    job = replace(job, options=replace(job.options, shard_size=1, tile_size=card.tile.size))
    seconds, loads, maps = [], [], []
    for workers in (1, 2):
        with dask(folder, workers=workers, OMP_NUM_THREADS="1") as cluster:
            _await(cluster, workers)
            seconds.append(_at_work(_on(job, cluster)))
        loads.append(os.getloadavg()[0])
        maps.append(Path(job.output).read_bytes())
    undivided = pipeline.run(job)
    maps.append(Path(job.output).read_bytes())
    return {
        "seconds": seconds,
        "load": loads,
        "faster": seconds[0] / seconds[1],
        "undivided_seconds": undivided.seconds,
        "different_bytes": len(set(maps)) - 1,
    }


def main() -> int:
    """The command line; 1 if a limit is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", help="some of them; else all")
    wanted = parser.parse_args().parts or list(PARTS)
    if unknown := set(wanted) - set(PARTS):
        parser.error(f"{', '.join(unknown)}: choose of {', '.join(PARTS)}")
    lines: list[str] = []
    for part in wanted:
        measure, describe = PARTS[part]
        with tempfile.TemporaryDirectory() as name:
            found = measure(Path(name))
        report.merge("cluster", {part: found})
        lines += describe(found)
        print("\n".join(describe(found)), flush=True)
    return int(any(line.startswith("FAIL") for line in lines))


def _planned(found: dict[str, Any]) -> list[str]:
    return [
        report.check(f"planning {found['shards']} shards, s", found["seconds"], "at most", SECONDS_LIMIT),
        report.check("  memory of that process, MB", found["memory_mb"], "at most", MEMORY_LIMIT),
        report.check(f"hearing that {found['listed']} are finished, s", found["listing_seconds"], "at most",
                     SECONDS_LIMIT),
        report.check("  memory that it adds, MB", found["listing_mb"], "at most", MEMORY_LIMIT),
    ]  # fmt: skip


def _held(found: dict[str, Any]) -> list[str]:
    lines = [f"the scheduler after {what}: {held:.0f} MB" for what, held in found.items()]
    small, large, _ = found.values()
    return [
        *lines,
        report.check("growth with the pixels of the shards", large / small, "at most", GROWTH_LIMIT),
    ]


def _faster(found: dict[str, Any]) -> list[str]:
    one, two = found["seconds"]
    loads = " and ".join(f"{load:.1f}" for load in found["load"])
    return [
        f"one worker: {one:.1f} s, two: {two:.1f} s, undivided in one process: "
        f"{found['undivided_seconds']:.1f} s; the machine's load was {loads}, "
        f"on {report.machine()['cores']} cores",
        report.check("two workers, times as fast as one", found["faster"], "at least", WANTED),
        report.check("maps of other bytes", found["different_bytes"], "at most", 0),
    ]


PARTS: dict[str, tuple[Callable[[Path], dict[str, Any]], Callable[[dict[str, Any]], list[str]]]] = {
    "planning": (planning, _planned),
    "memory": (memory, _held),
    "speed": (speed, _faster),
}


class _Full(Folder):
    """A folder in which so many shards seem to be finished."""

    def __init__(self, folder: Path, shards: int, side: int) -> None:
        super().__init__(folder)
        self._shards, self._side = shards, side

    def names(self) -> list[str]:
        side = self._side
        along = int(self._shards**0.5)
        return [
            Piece(i // along * side, i % along * side, side, side, (i,), 1).name for i in range(self._shards)
        ]


def _blank(path: Path, side: int, gsd: int, bands: int) -> str:
    """A raster of any size that holds nothing."""
    place = ", ".join(map(repr, utm(gsd).to_gdal()))
    text = "".join(f'<VRTRasterBand dataType="UInt16" band="{band + 1}"/>' for band in range(bands))
    path.write_text(
        f'<VRTDataset rasterXSize="{side}" rasterYSize="{side}"><SRS>{UTM}</SRS>'
        f"<GeoTransform>{place}</GeoTransform>{text}</VRTDataset>",
        encoding="utf-8",
    )
    return str(path)


def _on(job: Job, cluster: Cluster) -> Job:
    return replace(job, options=replace(job.options, scheduler=cluster.address))


def _await(cluster: Cluster, workers: int) -> None:
    from distributed import Client

    with Client(cluster.address, timeout=30, set_as_default=False) as client:
        client.wait_for_workers(workers)


def _at_work(job: Job) -> float:
    """Makes a map; the seconds between the first shard's being handed out and the last one's end."""
    moments: list[float] = []

    def listen(event: Event) -> None:
        begins = isinstance(event, Log) and BEGINS.search(event.message)
        if begins or isinstance(event, Progress):
            moments.append(time.monotonic())

    conductor.run(job, listen)
    return moments[-1] - moments[0]


if __name__ == "__main__":
    sys.exit(main())
