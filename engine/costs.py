"""What a model costs on this machine: measured when it runs, told before it runs again."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Optional

import onnxruntime
import psutil

from . import cache
from .card import ModelCard
from .schema import SchemaError, dump, parse

RUNTIME_BYTES = 300e6
"""Python, GDAL with its cache, and ONNX Runtime, before a model is loaded."""
MODEL_FACTOR = 8
"""A model that never ran here is taken to need so many times the size of its file."""


@dataclass(frozen=True)
class Cost:
    """What a model took.

    Attributes:
        seconds: Of one tile.
        memory: Most bytes that the process held, rows of tiles left out.
    """

    seconds: float
    memory: float


@dataclass(frozen=True)
class _Known:
    costs: dict[str, Cost]


def known(card: ModelCard, size: int, device: str, threads: int) -> Optional[Cost]:
    """What the model took for tiles of a size when it last ran here so; ``None`` if it never did."""
    return _read().get(_key(card, size, device, threads))


def remember(card: ModelCard, size: int, device: str, threads: int, cost: Cost) -> None:
    """Notes what the model took; where that cannot be written, it is measured again next time."""
    costs = {**_read(), _key(card, size, device, threads): cost}
    with suppress(OSError):
        cache.folder().mkdir(parents=True, exist_ok=True)
        unfinished = cache.folder() / f"costs-{os.getpid()}.json"
        unfinished.write_text(json.dumps(dump(_Known(costs)), indent=1), encoding="utf-8")
        unfinished.replace(_file())


def assumed(file: Path) -> float:
    """Bytes that a model may need of which nothing is known."""
    return RUNTIME_BYTES + MODEL_FACTOR * file.stat().st_size


def held() -> int:
    """Bytes that this process holds now."""
    return int(psutil.Process().memory_info().rss)


def _read() -> dict[str, Cost]:
    try:
        return parse(_Known, json.loads(_file().read_text(encoding="utf-8"))).costs
    except (OSError, ValueError, SchemaError):
        return {}


def _file() -> Path:
    return cache.folder() / "costs.json"


def _key(card: ModelCard, size: int, device: str, threads: int) -> str:
    what = f"{card.id} {card.digest[:23]}, tiles of {size} px, onnxruntime {onnxruntime.__version__}"
    return f"{what} on {platform.node()}, {device}, {threads or os.cpu_count()} threads"


class Meter:
    """Measures what the calls of a model take.

    Attributes:
        calls: How many there were.
    """

    def __init__(self) -> None:
        self.calls = 0
        self._seconds: list[float] = []
        self._memory = 0

    @contextmanager
    def call(self, tiles: int) -> Iterator[None]:
        """Times a call for some tiles."""
        started = time.perf_counter()
        yield
        self.calls += 1
        self._seconds.append((time.perf_counter() - started) / tiles)
        self._memory = max(self._memory, held())

    def cost(self, strips: float) -> Optional[Cost]:
        """What a tile took, in the middle of all calls, or ``None`` if there was none.

        Args:
            strips: Bytes that are not the model's: those of the rows of tiles.
        """
        if not self._seconds:
            return None
        return Cost(median(self._seconds), max(self._memory - strips, 0.0))


def describe(seconds: float) -> str:
    """A time as a person would say it."""
    if seconds < 90:
        return f"{max(seconds, 1):.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 90 * 60 else f"{seconds / 3600:.1f} h"
