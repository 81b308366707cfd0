"""Fills a map's journal: reads, computes, blends and writes, all at a time."""

from __future__ import annotations

from contextlib import ExitStack, closing
from functools import partial
from typing import Callable, Optional, Protocol

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from . import memory, remote
from .blend import Blender
from .costs import Cost, Meter, describe
from .errors import Cancelled
from .events import Listener, Log, Progress, Warn, volume
from .plan import Plan, TileData
from .products import Products
from .schedule import Schedule
from .session import Session
from .threads import Line, ahead, batches
from .wording import tr

READERS = 2
"""Threads that read, each with files of its own."""
DEPTH = 2
"""Computed batches that may wait to be written."""
WARM_UP = 3
"""Calls of the model until it is known how long it takes."""


class Book(Protocol):
    """Takes finished rows."""

    bands: int

    def left(self, shard: Window) -> Optional[Window]:
        """What is not finished of a shard, whose rows become final from top to bottom."""

    def write(self, row: int, column: int, values: NDArray[np.float32]) -> None:
        """Takes rows: float32 ``[bands, rows, columns]``, NaN where there is no data."""


def fill(
    book: Book,
    order: Schedule,
    walk: Plan,
    model: Session,
    wanted: Products,
    listener: Listener,
    cancelled: Callable[[], bool],
) -> Optional[Cost]:
    """Makes what is left of a map.

    The calling thread runs the model and nothing else; others read ahead of it, and blend and write
    behind it.

    Args:
        book: Takes the finished rows.
        order: In what order the tiles come.
        walk: Reads them.
        model: Computes them.
        wanted: What is made of its answers.
        listener: Is told of progress.
        cancelled: Is asked before each call of the model whether to stop.

    Returns:
        What the model took; ``None`` if it had nothing to do.

    Raises:
        BiosrError: A file is damaged, the model fails, or it was cancelled.
        OSError: The disk is full, or alike.
    """
    left = [part for part in map(book.left, order.shards) if part]
    done = order.tiles - sum(map(walk.count, left))
    meter = Meter()
    with remote.environment(READERS * walk.unpacked), ExitStack() as stack:
        views = [walk.series, *(tuple(s.again(stack) for s in walk.series) for _ in range(READERS - 1))]
        writer = stack.enter_context(Line("writer", DEPTH))
        for part in left:
            blender = Blender(walk.lattice, walk.place(part), book.bands)
            tiles = stack.enter_context(closing(ahead(walk.read, walk.tiles(part), views)))
            # Batches end with a row of tiles, so that a run that goes on from any row has the same ones.
            for batch in batches(tiles, order.batch_size, lambda data: data.tile.row):
                if cancelled():
                    raise Cancelled
                answers = _answers(batch, model, wanted, meter)
                for message in model.news():
                    listener(Warn(message))
                writer.put(partial(_blend, book, part, blender, wanted, batch, answers))
                done += len(batch)
                listener(Progress(done, order.tiles))
                if meter.calls == WARM_UP and (cost := meter.cost(order.strips)):
                    left_over = describe(cost.seconds * (order.tiles - done))
                    listener(
                        Log(
                            tr("Plan: about {left_over} to go, {memory} of memory.").format(
                                left_over=left_over, memory=volume(cost.memory)
                            )
                        )
                    )
        writer.drain()
    return meter.cost(order.strips)


def _answers(
    batch: list[TileData], model: Session, wanted: Products, meter: Meter
) -> list[list[NDArray[np.float32]]]:
    """The model's answers for each tile, one for each way it is shown; none for a tile without data."""
    fed = [data.inputs for data in batch if data.inputs]
    if not fed:
        return [[] for _ in batch]
    stacked = {name: np.stack([inputs[name] for inputs in fed]) for name in model.inputs}
    with meter.call(len(fed)):
        answers = zip(*[model.run(view) for view in wanted.views(stacked)])
    return [list(next(answers)) if data.inputs else [] for data in batch]


def _blend(
    book: Book,
    part: Window,
    blender: Blender,
    wanted: Products,
    batch: list[TileData],
    answers: list[list[NDArray[np.float32]]],
) -> None:
    """Blends computed tiles, and adds the rows that became final to the journal."""
    for data, seen in zip(batch, answers):
        values = wanted.make(data.inputs, seen) if seen else None
        for band in blender.add(data.tile, values, data.valid):
            book.write(part.row_off + band.row, part.col_off, band.values)
            memory.give_back()  # or else what reading and writing leave free piles up
