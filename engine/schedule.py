"""How a run goes about its tiles: shards, batches, and what that will take."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from rasterio.windows import Window

from . import costs
from .card import ModelCard
from .costs import Cost
from .errors import JobError
from .events import count, volume
from .job import Options
from .plan import Plan
from .session import DEFAULT_BATCH, Session
from .wording import tr

STRIPS_BYTES = 512e6
"""That rows of tiles may take, if nothing else is said: about 30,000 pixels of width."""
STRIP_PIXEL_BYTES = 3 * 8 + 2 * 4
"""Of a pixel of a band in a row of tiles: float64 while it is summed, once more when it is finished, and
the float32 on its way to the file."""


@dataclass(frozen=True)
class Schedule:
    """The order of work.

    Attributes:
        shards: The parts that are made one after the other; see :meth:`Plan.shards`.
        tiles: How many tiles they have together.
        batch_size: Tiles per call of the model.
        strips: Bytes that the rows of tiles of a shard take.
        outlook: What it will take, for the log.
    """

    shards: tuple[Window, ...]
    tiles: int
    batch_size: int
    strips: float
    outlook: str


def make(walk: Plan, bands: int, file: Path, card: ModelCard, model: Session, options: Options) -> Schedule:
    """Plans a run within its memory limit.

    Args:
        walk: The tiles.
        bands: Of the map.
        file: Of the model.
        card: Of the model.
        model: The loaded model.
        options: Name the limit, the batch size and the threads.

    Raises:
        JobError: The limit is too small; the message says how much it takes.
    """
    cost = costs.known(card, walk.lattice.rows.size, model.device, options.threads)
    axis = walk.lattice.columns
    column = axis.core_size * bands * STRIP_PIXEL_BYTES  # bytes of one pixel of width
    budget = _budget(options.memory_limit, cost.memory if cost else costs.assumed(file), column * axis.stride)
    step = int(budget / column) // axis.stride * axis.stride
    shards = tuple(walk.shards(step))
    tiles = sum(map(walk.count, shards))
    strips = column * float(max(shard.width for shard in shards))
    batch = options.batch_size or DEFAULT_BATCH[model.device]
    return Schedule(shards, tiles, batch, strips, _outlook(walk, tiles, len(shards), strips, cost))


def _budget(limit_mb: int, model: float, least: float) -> float:
    """Bytes that rows of tiles may take."""
    if not limit_mb:
        return max(STRIPS_BYTES, least)
    budget = limit_mb * 1e6 - model
    if budget < least:
        raise JobError(
            tr(
                "The memory limit is {limit_mb} MB, the model and one column of tiles need about "
                "{model:.0f} MB."
            ).format(limit_mb=limit_mb, model=(model + least) / 1e6),
            tr("Raise the limit, or choose a lighter model."),
        )
    return budget


def _outlook(walk: Plan, tiles: int, shards: int, strips: float, cost: Optional[Cost]) -> str:
    side, window = walk.lattice.rows.size, walk.window
    share = tiles * side**2 / (window.width * window.height)
    text = tr("Plan: {number} of {side} x {side} pixels, {share:.3g} times those of the map").format(
        number=count(tiles, "tile"), side=side, share=share
    )
    if shards > 1:
        text += tr(", in {shards} columns that keep to the memory limit").format(shards=shards)
    if cost is None:
        return tr("{text}. This machine has not run the model so far.").format(text=text)
    length = costs.describe(tiles * cost.seconds)
    return tr("{text}. About {length} and {memory}, as this machine took before.").format(
        text=text, length=length, memory=volume(cost.memory + strips)
    )
