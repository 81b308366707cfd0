"""The memory that this process keeps (standard library only)."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress


def give_back() -> None:
    """Gives the system what is free; Linux's C library would keep it, and more with every thread."""
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):  # another C library has no such call
            ctypes.CDLL(None).malloc_trim(0)
