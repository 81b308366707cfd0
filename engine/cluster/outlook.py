"""What a map in shards will take: told before anything runs."""

from __future__ import annotations

import math
import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Optional

from .. import costs, opening, remote
from ..checks import FINISHED_BYTES
from ..devices import AUTO
from ..events import count, volume
from ..job import Job
from ..wording import tr
from . import merge
from .shards import lay


@dataclass(frozen=True)
class Outlook:
    """What a map in shards will take.

    Attributes:
        shards: How many; where no input is there are none.
        side: Of one, in output pixels.
        tiles: Of all shards together.
        overhead: Tiles that are computed for each tile of an undivided run.
        memory: Bytes that a worker takes.
        disk: Bytes that the shards and the map take at most, as if nothing could be compressed.
        into: What they become: one file (cog) or a collection.
        workers: How many work at a time.
        device: On what, where that is known.
        seconds: Wall time with these workers; ``None`` if the model has not run on this machine.
        shard_seconds: Of one shard, likewise.
        planning_seconds: What making this plan took.
        planning_memory: Bytes that this process holds.
    """

    shards: int
    side: int
    tiles: int
    overhead: float
    memory: float
    disk: float
    into: str
    workers: int
    device: str
    seconds: Optional[float]
    shard_seconds: Optional[float]
    planning_seconds: float
    planning_memory: int


def look(job: Job, workers: int) -> Outlook:
    """Plans a job without running its model.

    Args:
        job: What is wanted.
        workers: How many work at a time.

    Raises:
        BiosrError: Something is wrong with the job that the user can mend.
    """
    started = time.perf_counter()
    with remote.environment(), ExitStack() as stack:
        opened = opening.open_job(job, stack)
        layout = lay(opened.walk, job.options, len(opened.wanted.bands))
        devices = AUTO if job.options.device == "auto" else (job.options.device,)
        size, threads = opened.walk.lattice.rows.size, job.options.threads
        known = {name: costs.known(opened.card, size, name, threads) for name in devices}
        device, cost = next(((name, cost) for name, cost in known.items() if cost), ("", None))
        bands = len(opened.wanted.bands)
        covered = opened.walk.covered
        pixels = covered.width * covered.height * bands
        into = merge.form(opened.walk, bands)
        shard = layout.tiles / max(1, layout.count) * cost.seconds if cost else None
        rounds = math.ceil(layout.count / workers)
        return Outlook(
            shards=layout.count,
            side=layout.strides * opened.walk.lattice.rows.stride,
            tiles=layout.tiles,
            overhead=layout.overhead,
            memory=layout.memory(bands) + (cost.memory if cost else costs.assumed(opened.file)),
            disk=pixels * FINISHED_BYTES * (2 if into == merge.COG else 1),
            into=into,
            workers=workers,
            device=device,
            seconds=shard * rounds if shard else None,
            shard_seconds=shard,
            planning_seconds=time.perf_counter() - started,
            planning_memory=costs.held(),
        )


def describe(found: Outlook) -> str:
    """For a person."""
    lines = [
        tr(
            "{shards} of at most {side} x {side} pixels, {tiles}: {overhead:.2f} for each of an undivided run"
        ).format(
            shards=count(found.shards, "shard"),
            side=found.side,
            tiles=count(found.tiles, "tile"),
            overhead=found.overhead,
        ),
        tr("{memory} of memory a worker").format(memory=volume(found.memory)),
        (
            tr("{disk} of disk at most, into one file")
            if found.into == merge.COG
            else tr("{disk} of disk at most, into a collection of a file for each shard")
        ).format(disk=volume(found.disk)),
    ]
    if found.seconds is None or found.shard_seconds is None:
        lines.append(tr("This machine has not run the model so far: no time is known."))
    else:
        lines.append(
            tr("about {time} with {workers} like this machine's {device}, {shard_time} a shard").format(
                time=costs.describe(found.seconds),
                workers=count(found.workers, "worker"),
                device=found.device,
                shard_time=costs.describe(found.shard_seconds),
            )
        )
    lines.append(
        tr("planned in {seconds:.2f} s, {memory}").format(
            seconds=found.planning_seconds, memory=volume(found.planning_memory)
        )
    )
    return "\n".join(lines)
