"""One process's share of a map without Dask: under Slurm, in a batch array, or by hand."""

from __future__ import annotations

import time
from typing import Callable

from ..errors import BiosrError, Cancelled
from ..events import Listener, Log, Progress, Result, Warn
from ..job import Job
from ..wording import tr
from . import conductor, store
from .ledger import Ledger
from .site import Site, failed


def run(job: Job, number: int, of: int, listener: Listener, cancelled: Callable[[], bool]) -> Result:
    """Makes every ``of``-th shard, beginning with the ``number``-th, unless it is there already.

    Args:
        job: The same for all processes.
        number: Of this process, from 1.
        of: How many processes there are.
        listener: Is told of progress.
        cancelled: Is asked now and then whether to stop.

    Raises:
        BiosrError: Something is wrong that the user can mend; the finished shards are kept.
    """
    started = time.monotonic()
    conductor.check_output(job)
    site = Site(job, job.options.threads, listener=listener)
    ledger = Ledger(store.of(job.output))
    ledger.join(site.header)
    own = list(site.layout.share(number, of))
    missing = {shard.number for shard in ledger.missing(site.layout)}
    tiles = [site.layout.walk.count(shard.window) for shard in own]
    done, total = 0, sum(tiles)
    listener(
        Log(
            tr("Plan: {shards} of {count} shards are for process {number} of {of}.").format(
                shards=len(own), count=site.layout.count, number=number, of=of
            )
        )
    )
    for shard, count in zip(own, tiles):
        if shard.number in missing:
            try:
                made = site.make(shard, cancelled)
            except Cancelled:
                raise
            except BiosrError as error:
                raise failed(tr("{shard} failed").format(shard=shard.title), error) from error
            for message in made.news:
                listener(Warn(message))
        done += count
        listener(Progress(done, total))
    site.close()
    seconds = round(time.monotonic() - started, 3)
    return Result(ledger.store.root, site.model, site.header.device, done, seconds)
