"""Rows of scores, and what is said of them in Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from engine import card as cards
from training import checkpoints
from training.systems import TRAINED, name_of


@dataclass(frozen=True)
class Scored:
    """The scores of one system at one place; what a model card quotes.

    Attributes:
        family: ``biomass``, ``height`` or ``series``.
        system: Id of the system.
        place: Chip or site, which the weights never saw.
        gsd: Output pixel size in metres.
        weights: Name of the file of the weights; empty for a system without any.
        rmse: Root mean square error.
        baseline: That of what it is compared with, at the same place.
        unit: Of both.
        data: What it was measured on, for people.
        note: What else a reader must know.
        scores: All scores by name.
        compared_with: What the baseline is of.
        seed: That of the training; ``None`` for a system without any.
        digest: That of a file of weights that is not stored.
    """

    family: str
    system: str
    place: str
    gsd: float
    weights: str
    rmse: float
    baseline: float
    unit: str
    data: str
    note: str = ""
    scores: dict[str, float] = field(default_factory=dict)
    compared_with: str = "bicubic"
    seed: int | None = None
    digest: str = ""


def scored(path: Path | None, scores: Any, more: Mapping[str, float] | None = None, **words: Any) -> Scored:
    """A row.

    Args:
        path: The weights; ``None`` for a system without any.
        scores: A dataclass of scores, ``rmse`` among them.
        more: Other scores.
        words: The other fields of :class:`Scored`.
    """
    weights, (digest, seed) = (name_of(path), _origin(path)) if path else ("", ("", None))
    every = {**asdict(scores), **(more or {})}
    return Scored(weights=weights, digest=digest, seed=seed, rmse=scores.rmse, scores=every, **words)


@lru_cache
def _origin(path: Path) -> tuple[str, int]:
    # Of what is not stored alone: a shipped model's file holds a card that quotes these rows.
    digest = cards.digest(path) if path.name == TRAINED else ""
    return digest, int(checkpoints.read_recipe(path)["config"]["seed"])


def write(rows: Iterable[Scored], path: Path) -> None:
    """Writes rows as JSON."""
    path.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> list[Scored]:
    """Reads what :func:`write` wrote."""
    return [Scored(**row) for row in json.loads(path.read_text(encoding="utf-8"))]


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Mean ± standard deviation, or a dash where there is nothing."""
    finite = [value for value in values if np.isfinite(value)]
    if not finite:
        return "–"
    deviation = f" ± {np.std(finite):.{digits}f}" if len(finite) > 1 else ""
    return f"{np.mean(finite):.{digits}f}{deviation}"


def ratio(row: Scored) -> float:
    """RMSE over the baseline's."""
    return row.rmse / row.baseline


def by_place(rows: Iterable[Scored], value: Callable[[Scored], float] = ratio) -> list[float]:
    """For each place the mean of a value over pixel sizes and seeds."""
    return _means(rows, lambda row: row.place, value)


def by_seed(rows: Iterable[Scored], value: Callable[[Scored], float] = ratio) -> list[float]:
    """For each seed the mean of a value over places and pixel sizes."""
    return _means((row for row in rows if row.seed is not None), lambda row: row.seed, value)


def _means(
    rows: Iterable[Scored], key: Callable[[Scored], Hashable], value: Callable[[Scored], float]
) -> list[float]:
    groups: dict[Hashable, list[float]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(value(row))
    return [float(np.mean(values)) for values in groups.values()]


def by_system(
    systems: Iterable[dict[str, Any]], rows: Sequence[Scored]
) -> Iterator[tuple[dict[str, Any], list[Scored]]]:
    """What the configuration says of each system, and its rows."""
    for words in systems:
        yield words, [row for row in rows if row.system == words["id"]]


def markdown(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table; the first column is text, the others are numbers."""
    rule = ["---"] + ["---:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (header, rule, *lines)) + "\n"
