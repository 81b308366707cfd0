"""The folder for what can be made or measured again."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

VARIABLE = "BIOSR_CACHE"
"""Names the folder; else it is the system's usual place."""


def folder() -> Path:
    """The folder; it need not exist."""
    return Path(os.environ.get(VARIABLE) or platformdirs.user_cache_dir("biosr", appauthor=False))
