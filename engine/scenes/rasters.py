"""The rasters of a series: made through one journal, and put in place together.

The journal's map is all of them, one below the other, so that a run that was stopped goes on in the middle
of any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from .. import journal, output
from ..events import Listener
from ..grid import Grid
from ..job import JobInput
from ..journal import Identity
from .blocks import Advance, count, fill, side_for
from .scene import Scene

Read = Callable[[Window], NDArray[np.float32]]


@dataclass(frozen=True)
class Raster:
    """A raster that is to be written.

    Attributes:
        item: What the manifest says of it.
        about: Its metadata.
        scenes: What it is made of.
        read: Gives its pixels.
    """

    item: JobInput
    about: output.Description
    scenes: tuple[Scene, ...]
    read: Read

    @property
    def bands(self) -> int:
        """How many it has."""
        return len(self.about.bands)


def write(
    path: Path,
    text: str,
    rasters: Sequence[Raster],
    grid: Grid,
    identity: Identity,
    memory: int,
    resume: bool,
    listener: Listener,
    cancelled: Callable[[], bool],
) -> None:
    """Writes all rasters, and only then puts them and the manifest in place.

    Args:
        path: Of the manifest; the rasters go beside it.
        text: Of the manifest.
        rasters: All of the series.
        grid: Of each.
        identity: All that their pixels depend on.
        memory: MB that pixels may take at a time.
        resume: Go on where an earlier run of the same series stopped, and let a later one do so.
        listener: Is told of progress, and of what is taken over or kept.
        cancelled: Is asked before each block whether to stop.

    Raises:
        BiosrError: A scene cannot be read, or a file not written.
        Cancelled: ``cancelled`` said so; what is finished is kept for a later run.
    """
    side = side_for(memory, 1, max(raster.bands for raster in rasters))
    advance = Advance(len(rasters) * count(grid, side), listener, cancelled)
    stack = replace(grid, height=len(rasters) * grid.height)
    book = journal.keeping(path, stack, max(raster.bands for raster in rasters), identity, resume, listener)
    with output.writing_to(path), book as finished:
        for raster, top in _placed(rasters, grid):
            fill(finished, grid, raster.bands, side, raster.read, advance, top)
        with output.workspace(path) as folder:
            for raster, top in _placed(rasters, grid):
                own, space = finished.within(top, grid.height), finished.folder
                output.finish(space, own, grid, raster.about, space, folder / raster.item.path, top=top)
            (folder / path.name).write_text(text, encoding="utf-8")
            for name in (*(raster.item.path for raster in rasters), path.name):
                (folder / name).replace(path.parent / name)


def _placed(rasters: Sequence[Raster], grid: Grid) -> Iterator[tuple[Raster, int]]:
    for number, raster in enumerate(rasters):
        yield raster, number * grid.height
