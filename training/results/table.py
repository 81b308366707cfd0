"""Rows of scores, and what is said of them in Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np


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


def by_place(
    rows: Iterable[Scored], value: Callable[[Scored], float] = lambda row: row.rmse / row.baseline
) -> list[float]:
    """For each place the mean of a value over pixel sizes."""
    places: dict[str, list[float]] = {}
    for row in rows:
        places.setdefault(row.place, []).append(value(row))
    return [float(np.mean(values)) for values in places.values()]


def markdown(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A table; the first column is text, the others are numbers."""
    rule = ["---"] + ["---:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (header, rule, *lines)) + "\n"
