"""The map of its finished shards: one file, or a collection where one file would be foolish."""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack
from pathlib import Path, PurePath, PurePosixPath

from .. import checks, opening, output, pipeline, provenance, remote
from ..errors import JobError, OutputError
from ..events import Listener, Log, Result
from ..job import Job, is_remote
from ..opening import Opened
from ..output import WRITE_ERRORS, Description
from ..plan import Plan
from ..wording import Marked, tr, translated
from . import collection, store
from .ledger import Header, Ledger
from .shards import Layout
from .sheet import Piece

AUTO, COG, COLLECTION = "auto", "cog", "collection"
FOOLISH = 100e9
"""Bytes of pixels from which on a map is a collection, if nothing else is said: hours to write at one
stretch, and to copy again when anything about it changes."""
NAMED = 5
"""Missing shards that a message names."""


def run(job: Job, into: str, listener: Listener) -> Result:
    """Makes the map of the shards that :mod:`.batch` or :mod:`.conductor` left.

    Args:
        job: As it was given to them.
        into: :data:`AUTO`, :data:`COG` or :data:`COLLECTION`.
        listener: Is told what is done.

    Raises:
        OutputError: Shards are missing, or are of another map; the message names them.
    """
    started = time.monotonic()
    with remote.environment(), ExitStack() as stack:
        opened = opening.open_job(job, stack)
        ledger = Ledger(store.of(job.output))
        header = ledger.header()
        if header is None:
            raise OutputError(
                tr("No shard of the map {output} is finished.").format(output=job.output),
                tr("Make them: engine run JOB --shard 1/N."),
            )
        _same(opened, header)
        layout = Layout(opened.walk, header.strides)
        made = finish(opened, ledger, header, layout, into, listener)
    return Result(made, opened.card.id, header.device, layout.tiles, round(time.monotonic() - started, 3))


def finish(
    opened: Opened, ledger: Ledger, header: Header, layout: Layout, into: str, listener: Listener
) -> str:
    """Makes the map of all its shards; they are gone afterwards.

    Returns:
        What was made: the map's path, or that of the collection.

    Raises:
        BiosrError: Shards are missing or damaged, or the disk is full.
    """
    if missing := ledger.missing(layout):
        unnamed = len(missing) - NAMED
        more = tr(" and {number} more").format(number=unnamed) if unnamed > 0 else ""
        named = ", ".join(map(str, missing[:NAMED]))
        raise OutputError(
            tr("{number} of {count} shards are missing: {named}{more}.").format(
                number=len(missing), count=layout.count, named=named, more=more
            ),
            tr("Run the same command for them again: what is finished is not made anew."),
        )
    pieces = [piece for piece in ledger.pieces() if piece.valid]
    if not pieces:
        ledger.store.dissolve()
        raise pipeline.no_data(layout.walk)
    wanted, walk = opened.wanted, layout.walk
    about = Description(wanted.bands, wanted.units, header.tags)
    if into == AUTO:
        into = form(walk, len(wanted.bands))
    if into == COLLECTION:
        if walk.warped:
            raise JobError(
                tr("A collection of shards keeps the grid's CRS."), tr("Leave the target CRS away.")
            )
        listener(Log(tr("The map becomes a collection of {number} files.").format(number=len(pieces))))
        return collection.write(opened.job.output, walk.grid.crop(walk.window), pieces, about, ledger.store)
    _one(opened, ledger, pieces, layout, about)
    ledger.store.dissolve()
    return opened.job.output


def form(walk: Plan, bands: int) -> str:
    """What a map becomes if nothing is said: one file, unless that would be foolish."""
    size = walk.covered.width * walk.covered.height * bands * checks.UNFINISHED_BYTES
    return COG if size <= FOOLISH or walk.warped else COLLECTION


def _one(opened: Opened, ledger: Ledger, pieces: list[Piece], layout: Layout, about: Description) -> None:
    """One Cloud Optimized GeoTIFF, the same as an undivided run makes."""
    target, walk = opened.job.output, layout.walk
    grid = walk.grid.crop(walk.window)
    root = PurePosixPath(ledger.store.root) if is_remote(target) else PurePath(ledger.store.root)
    try:
        if is_remote(target):
            with tempfile.TemporaryDirectory() as space:
                file = Path(space) / "map.tif"
                checks.check_space(file, walk, len(about.bands), 1)
                output.finish(root, pieces, grid, about, Path(space), file, walk.target)
                store.beside(target).take(file, target.rpartition("/")[2])
            return
        path = Path(target)
        checks.check_space(path, walk, len(about.bands), 1)
        with output.workspace(path) as folder:
            output.finish(root, pieces, grid, about, folder, path, walk.target)
    except (*WRITE_ERRORS, OutputError) as error:
        damaged = [piece for piece in pieces if not piece.is_whole(ledger.store.path(piece.name))]
        if not damaged:
            raise
        ledger.store.remove([piece.name for piece in damaged])
        raise OutputError(
            tr("{number} finished shards were damaged and are removed: {name}{more}.").format(
                number=len(damaged), name=damaged[0].name, more=tr(" and more") if len(damaged) > 1 else ""
            ),
            tr("Run the same command again: only they are made anew."),
        ) from error


def _same(opened: Opened, header: Header) -> None:
    """Makes sure that the shards are of this job."""
    tags = provenance.tags(opened.job, opened.card, header.device, opened.walk.notes)
    for what, value in provenance.identity(tags).items():
        if what != "version of the software" and header.identity.get(what) != value:
            raise OutputError(
                tr("The shards of {output} were made with another {what}.").format(
                    output=opened.job.output, what=translated(Marked(what))
                ),
                tr("Name the job that they were made with, or make them again."),
            )
