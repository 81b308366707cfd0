"""The journal of a run: what is finished of a map, so that the same run can go on from there.

It is a folder beside the map, with a file for each finished part and one that lists them. A run may be
killed at any moment: a part counts from the moment that its line is in the list, and its file is whole
before.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, TypeVar

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray
from rasterio.windows import Window

from . import parts
from .errors import OutputError
from .events import Listener, Log
from .grid import Grid
from .job import journal_folder
from .parts import Part
from .schema import SchemaError, dump, parse
from .wording import Marked, tr, translated

T = TypeVar("T")

LOCK = "lock"
Identity = dict[str, str]
"""All that the pixels of a map depend on, by what to call it."""


@dataclass(frozen=True)
class _Header:
    """The first line of the list; the others are :class:`Part`."""

    identity: Identity


class Journal:
    """What is finished of one map.

    Attributes:
        folder: Where its files are.
        grid: Of the whole map.
        bands: Of the map.
        finished: The parts that are.
    """

    def __init__(self, folder: Path, grid: Grid, bands: int, identity: Identity) -> None:
        self.folder = folder
        self.bands = bands
        self.grid = grid
        self.finished: list[Part] = []
        self._list = folder / "journal.jsonl"
        self._identity = identity

    def begin(self, resume: bool) -> str:
        """Takes over what an earlier run of the same map has finished, or clears it away; says which."""
        note = ""
        lines = self._list.read_text(encoding="utf-8").splitlines() if self._list.is_file() else []
        changed = _changed(lines, self._identity)
        if changed is None and resume:
            self.finished = [
                part for part in _parsed(Part, lines[1:]) if part.is_whole(self.folder / part.name)
            ]
            note = tr("An unfinished run of this map goes on: {share:.0%} of it is finished.").format(
                share=self.share
            )
        elif lines:
            why = (
                tr("it was made with another {changed}").format(changed=translated(Marked(changed)))
                if changed
                else tr("it is not to be continued")
            )
            note = tr("An unfinished run of this map starts afresh: {why}.").format(why=why)
        _empty(self.folder, {part.name for part in self.finished})
        self._append(_Header(self._identity), "w")
        for part in self.finished:
            self._append(part)
        return note

    def write(self, row: int, column: int, values: NDArray[np.float32]) -> None:
        """Adds a part: float32 ``[bands, rows, columns]``, NaN where there is no data.

        Raises:
            OSError: It cannot be written; what was finished before stays.
        """
        part = parts.write(self.folder, self.grid, row, column, values)
        self._append(part)
        self.finished.append(part)

    def left(self, shard: Window) -> Optional[Window]:
        """What is not finished of a shard, whose rows become final from top to bottom."""
        stop = shard.row_off + shard.height
        own = [p for p in self.finished if p.column == shard.col_off and shard.row_off <= p.row < stop]
        row = shard.row_off
        for part in sorted(own, key=lambda part: part.row):
            if part.row == row and part.columns == shard.width:
                row += part.rows
        return Window(shard.col_off, row, shard.width, stop - row) if row < stop else None

    def within(self, top: int, rows: int) -> list[Part]:
        """The finished parts that begin in some rows."""
        return [part for part in self.finished if top <= part.row < top + rows]

    @property
    def share(self) -> float:
        """How much of the map is finished, of one."""
        return sum(part.rows * part.columns for part in self.finished) / (self.grid.width * self.grid.height)

    @property
    def empty(self) -> bool:
        """True if no pixel of the finished parts holds data."""
        return not any(part.valid for part in self.finished)

    def _append(self, line: object, mode: str = "a") -> None:
        with self._list.open(mode, encoding="utf-8") as file:
            file.write(json.dumps(dump(line)) + "\n")
            file.flush()
            os.fsync(file.fileno())


@contextmanager
def keeping(
    path: Path, grid: Grid, bands: int, identity: Identity, resume: bool, listener: Listener
) -> Iterator[Journal]:
    """The journal of the map ``path``; it goes when the map is finished, or if nothing is worth keeping.

    Args:
        path: Of the map.
        grid: Of the map.
        bands: Of the map.
        identity: All that the map's pixels depend on.
        resume: Go on where an earlier run of the same map stopped, and let a later one do so.
        listener: Is told of what is taken over, and of what is kept.

    Raises:
        OutputError: Another run is at work on the same map.
    """
    folder = journal_folder(path)
    folder.mkdir(exist_ok=True)
    lock = locked(folder / LOCK, path)
    journal = Journal(folder, grid, bands, identity)
    kept = False
    try:
        if note := journal.begin(resume):
            listener(Log(note))
        yield journal
    except BaseException:
        kept = resume and not journal.empty
        if kept:
            share = tr("{share:.0%} of the map is finished and kept in {folder}").format(
                share=journal.share, folder=folder
            )
            listener(Log(tr("{share}: the same run goes on from there.").format(share=share)))
        raise
    finally:
        if not kept:
            _empty(folder)
        lock.release()
        if not kept:
            shutil.rmtree(folder, ignore_errors=True)


def locked(file: Path, output: str | Path) -> FileLock:
    """The lock of the one run that may make a map at a time.

    Args:
        file: That is locked.
        output: The map.

    Raises:
        OutputError: Another run is at work on the same map.
    """
    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise OutputError(
            tr("Another run is making the map {output} at this moment.").format(output=output),
            tr("Wait for it, or choose another name."),
        ) from error
    return lock


def _empty(folder: Path, keep: Container[str] = ()) -> None:
    """Removes what is in a folder, but for some files and the lock, which its holder cannot remove."""
    for path in folder.iterdir():
        if path.name not in keep and path.name != LOCK:
            path.unlink()


def _changed(lines: list[str], identity: Identity) -> Optional[str]:
    """What an earlier run was made with another of; ``None`` if it was the same."""
    header = next(_parsed(_Header, lines[:1]), _Header({}))
    return next((what for what, value in identity.items() if header.identity.get(what) != value), None)


def _parsed(cls: type[T], lines: list[str]) -> Iterator[T]:
    for line in lines:
        try:
            yield parse(cls, json.loads(line))
        except (json.JSONDecodeError, SchemaError):
            return  # the process was killed while it wrote this line
