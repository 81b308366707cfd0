"""Paths in the command lines that reports name (standard library only)."""

from __future__ import annotations

import os
from pathlib import Path


def absolute(path: str) -> str:
    """The path from the root, so that the line works from any folder; addresses stay as they are."""
    return os.path.abspath(path) if Path(path).exists() or "://" not in path else path  # noqa: PTH100
