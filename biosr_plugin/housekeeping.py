"""Removes environments that nobody needs any more."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from pathlib import Path

from . import managed

UNUSED_SECONDS = 24 * 3600.0
"""After which what an attempt left counts as left behind."""
FORGOTTEN_SECONDS = 180 * 24 * 3600.0
"""After which a finished environment of another version of the plugin counts as forgotten."""


def sweep(attempt: str) -> None:
    """Removes old environments of this Python and platform, and what an installation leaves behind.

    The finished environment of another version of the plugin stays until it was not used for half a year:
    that version may be installed in another profile folder, or come back. What was used within a day stays
    whatever it is: another QGIS may run it, or be at work on it.

    Args:
        attempt: Folder of the installation that ends; removed at any age unless it is the present one.
    """
    finished = {record: environment.folder for record, environment in managed.records()}
    current = managed.find()
    present = {current.folder, f"{managed.key()}.json"} if current else set()
    with suppress(OSError):
        for entry in managed.root().glob(f"{managed.platform()}-*"):
            if entry.name in present:
                continue
            named = entry in finished or entry.name in finished.values()
            patience = FORGOTTEN_SECONDS if named else UNUSED_SECONDS
            if entry.name.startswith(attempt) or _unused(entry, patience):
                _remove(entry)


def uninstall() -> float:
    """Removes all environments of this Python and platform, whichever version of the plugin made them.

    Returns:
        Bytes that were freed.
    """
    freed = 0.0
    for entry in managed.root().glob(f"{managed.platform()}-*"):
        freed += _size(entry)
        _remove(entry)
    with suppress(OSError):  # another Python's environments are there
        managed.root().rmdir()
    return freed


def _size(entry: Path) -> float:
    files = entry.rglob("*") if entry.is_dir() else iter((entry,))
    return sum(path.lstat().st_size for path in files if path.is_file() and not path.is_symlink())


def _unused(entry: Path, seconds: float) -> bool:
    return time.time() - entry.stat().st_mtime > seconds


def _remove(entry: Path) -> None:
    if entry.is_dir():
        shutil.rmtree(entry, ignore_errors=True)
    else:
        with suppress(OSError):
            entry.unlink()
