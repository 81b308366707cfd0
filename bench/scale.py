"""What a continent takes, from what a shard takes here: ``python -m bench.scale``.

Measures BioSHARP's shards on this machine, in processor seconds, which other work on the machine does not
change much, and simulates clusters that make all shards of Africa at 25 m: durations that vary, stragglers,
workers that die and come back, workers that come one by one, and a storage that all share. The same seed
gives the same numbers. ``docs/scale.md`` quotes them.
"""

from __future__ import annotations

import argparse
import heapq
import math
import random
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any, cast

import numpy as np

from engine import catalogue, session
from engine.cluster.sheet import Sheet
from engine.cluster.site import Site
from engine.job import Job, JobInput, Options
from tests.support import utm, write_raster

LAND = 30.37e12
"""Square metres of Africa, islands included."""
PIXEL = 25.0
STRIDES, STRIDE, TILE = 20, 192, 256
"""BioSHARP's tiles, and shards as the engine chooses them."""
COAST = 1.10
"""Shards that touch land for each that land would fill: of squares of 96 km, along 30,000 km of coast."""
GUIDE_BYTES = 3 * 2 * (PIXEL / 10) ** 2
"""Of three bands of 10 m Sentinel-2 as uint16, for each pixel of the map."""
COMPRESSED = 0.6
"""Assumed of reflectances in a COG."""


@dataclass(frozen=True)
class Measured:
    """Of one shard, in processor seconds and bytes.

    Attributes:
        model: Seconds of a tile in the model.
        around: Seconds of a tile in reading, warping, filling and blending.
        encode: Seconds of a pixel in making the file.
        written: Bytes of a pixel of the file.
    """

    model: float
    around: float
    encode: float
    written: float


@dataclass(frozen=True)
class Fleet:
    """Workers.

    Attributes:
        name: What to call it.
        workers: How many.
        tile: Seconds that one needs for a tile.
        shard: Seconds that it needs for a shard besides.
        ramp: Seconds between one worker's coming and the next one's.
        storage: Bytes a second that all get together.
        link: Bytes a second that one gets.
        hours_to_failure: Of a worker, on average.
        slow: Share of the workers that take three times as long.
    """

    name: str
    workers: int
    tile: float
    shard: float
    ramp: float = 10.0
    storage: float = 5e9
    link: float = 500e6
    hours_to_failure: float = 200.0
    slow: float = 0.02


@dataclass(frozen=True)
class Outcome:
    """Of a simulated run: seconds until the last shard, share of time at work, failures."""

    seconds: float
    busy: float
    failures: int


class _NoModel:
    """Stands for a model that takes no time."""

    device = "cpu"

    def __init__(self, model: session.Session) -> None:
        self.inputs = model.inputs

    def news(self) -> list[str]:
        return []

    def run(self, inputs: dict[str, Any]) -> Any:
        return np.zeros((len(next(iter(inputs.values()))), 1, TILE, TILE), np.float32)


def measure(folder: Path, strides: int = 6) -> Measured:
    """Makes a part of a shard with one thread: the model apart, all else with a model that takes no time."""
    side = strides * STRIDE
    draw = np.random.default_rng(0)
    smooth = np.cumsum(np.cumsum(draw.normal(0, 1, (side // 4, side // 4)), 0), 1)
    biomass = np.clip(100 + smooth / np.abs(smooth).max() * 100, 0, 400).astype(np.float32)
    guide = draw.integers(100, 4000, (3, side * 5 // 2, side * 5 // 2), dtype=np.uint16)
    inputs = (
        JobInput("biomass", write_raster(folder / "lr.tif", biomass, utm(100))),
        JobInput("optical", write_raster(folder / "s2.tif", guide, utm(10))),
    )
    options = Options(threads=1, device="cpu", shard_size=strides, tile_size=TILE)
    job = Job(inputs, "biosharp", str(folder / "map.tif"), options)
    site = Site(job, 1)
    file, card = catalogue.find("biosharp")
    model = session.load(file, card, "cpu", 1, TILE)
    eaten = {
        spec.name: draw.uniform(0, 300, (1, *spec.shape(TILE))).astype(np.float32) for spec in card.inputs
    }
    calls = [_processor(lambda: model.run(eaten)) for _ in range(4)]
    site._model = cast(session.Session, _NoModel(model))
    [shard] = site.layout
    tiles = site.layout.tiles
    whole = _processor(lambda: site.make(shard))
    site.close()
    sheet = Sheet(shard.window, 1)
    detail = np.kron(biomass, np.ones((4, 4))) + draw.normal(0, 5, (side, side))
    sheet.write(0, 0, detail[np.newaxis].astype(np.float32))
    walk = site.layout.walk
    made: list[bytes] = []
    encode = _processor(lambda: made.append(sheet.finish(walk.grid.crop(walk.window), site._about)[1]))
    pixels = side**2
    blank = _processor(lambda: Sheet(shard.window, 1).finish(walk.grid.crop(walk.window), site._about))
    return Measured(min(calls[1:]), max(whole - blank, 0) / tiles, encode / pixels, len(made[0]) / pixels)


def simulate(fleet: Fleet, shards: int, tiles: int, moved: float, seed: int = 0) -> Outcome:
    """Runs all shards on a fleet, event by event.

    Args:
        fleet: The workers.
        shards: How many there are.
        tiles: Of each.
        moved: Bytes that each reads and writes.
        seed: Of what is random.
    """
    chance = random.Random(seed)
    speeds = [3.0 if chance.random() < fleet.slow else 1.0 for _ in range(fleet.workers)]
    free = [(fleet.ramp * index, index) for index in range(fleet.workers)]
    heapq.heapify(free)
    at_work = min(fleet.workers, shards)
    transfer = moved / min(fleet.link, fleet.storage / at_work)
    left, busy, failures, end = shards, 0.0, 0, 0.0
    again: list[float] = []
    while left or again:
        now, worker = heapq.heappop(free)
        if left:
            left -= 1
        elif again[0] > now:  # nothing to do until a loss is noticed
            heapq.heappush(free, (again[0], worker))
            continue
        else:
            heapq.heappop(again)
        compute = tiles * fleet.tile * speeds[worker] * chance.lognormvariate(0, 0.1)
        length = max(compute, transfer) + fleet.shard
        dies = chance.expovariate(1 / (fleet.hours_to_failure * 3600))
        if dies < length:
            failures += 1
            heapq.heappush(again, now + dies + 30)
            heapq.heappush(free, (now + dies + 300, worker))
            continue
        busy += length
        end = max(end, now + length)
        heapq.heappush(free, (now + length, worker))
    return Outcome(end, busy / (end * fleet.workers), failures)


def main() -> None:
    """Prints what was measured, and what follows for a continent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gpu-tiles", type=float, default=50, help="Tiles a second of a GPU (assumed).")
    gpu = 1 / parser.parse_args().gpu_tiles
    with tempfile.TemporaryDirectory() as name:
        found = measure(Path(name))
    side = STRIDES * STRIDE
    pixels = LAND / PIXEL**2
    shards = math.ceil(pixels / side**2 * COAST)
    tiles = (STRIDES + 1) ** 2
    read = side**2 * GUIDE_BYTES * COMPRESSED * (TILE / STRIDE) ** 2
    written = side**2 * found.written
    encode = side**2 * found.encode
    print(f"a tile: {found.model:.2f} s of one core in BioSHARP, {found.around * 1e3:.0f} ms around it")
    print(f"a shard: {tiles} tiles, {encode:.1f} s of one core to encode, {written / 1e6:.0f} MB written, "
          f"{read / 1e6:.0f} MB read")  # fmt: skip
    print(
        f"Africa: {pixels / 1e9:.1f} billion pixels, {shards} shards, "
        f"{shards * tiles / 1e6:.2f} million tiles; "
        f"{shards * read / 1e12:.1f} TB read, {shards * written / 1e12:.2f} TB written; "
        f"{shards * tiles * found.model / 3600:.0f} core hours in the model"
    )
    core = found.model + found.around
    cpu = Fleet("", 0, core, encode, ramp=10 / 32, link=30e6)
    card = Fleet("", 0, max(gpu, found.around / 2), encode)
    fleets = [
        *(replace(card, name=f"{n} GPU", workers=n) for n in (1, 8, 64)),
        *(replace(cpu, name=f"{n} x 32 cores", workers=32 * n) for n in (1, 16, 64)),
        replace(card, name="64 GPU, storage of 1 GB/s", workers=64, storage=1e9),
        replace(card, name="64 GPU, a failure every 10 h each", workers=64, hours_to_failure=10),
        replace(card, name="64 GPU that come one a minute", workers=64, ramp=60),
        replace(card, name="64 GPU, a tenth of them slow", workers=64, slow=0.1),
    ]
    print("clusters, the median of five runs (and their range):")
    for fleet in fleets:
        runs = [simulate(fleet, shards, tiles, read + written, seed) for seed in range(5)]
        hours = sorted(run.seconds / 3600 for run in runs)
        rate = shards * (read + written) / median(run.seconds for run in runs)
        print(
            f"{fleet.name:33}: {hours[2]:6.2f} h ({hours[0]:.2f} to {hours[-1]:.2f}), "
            f"{median(run.busy for run in runs):4.0%} at work, "
            f"{median(run.failures for run in runs):3.0f} failures, {rate / 1e6:6.0f} MB/s of storage"
        )
    print(f"a GPU of {1 / gpu:.0f} tiles/s wants {found.around / gpu:.1f} cores around it; "
          f"two readers allow {2 / found.around:.0f} tiles/s")  # fmt: skip
    print("64 x 32 cores, by the side of a shard in strides:")
    for strides in (20, 10, 5):
        part = (strides / STRIDES) ** 2
        fleet = replace(cpu, workers=2048, shard=encode * part)
        count, each = math.ceil(shards / part), (strides + 1) ** 2
        run = simulate(fleet, count, each, (read + written) * part)
        print(
            f"  {strides}: {count} shards of {each} tiles, {run.seconds / 3600:.2f} h, {run.busy:.0%} at work"
        )
    print("64 GPUs, by what each makes of the model:")
    for rate in (5, 20, 50, 100):
        fleet = replace(card, workers=64, tile=max(1 / rate, found.around / 2))
        run = simulate(fleet, shards, tiles, read + written)
        print(f"  {rate} tiles/s: {run.seconds / 3600:.2f} h")


def _processor(work: Any) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
