"""The plots of the results page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure

from .table import Scored, by_place

DPI = 110


def ratios(rows: Sequence[Scored], titles: Mapping[str, str], path: Path) -> None:
    """RMSE over bicubic's by output pixel size: the mean over places and seeds, each of these a dot."""
    sizes = sorted({row.gsd for row in rows})
    figure = Figure(figsize=(7.5, 4))
    axes = figure.subplots()
    for number, (system, title) in enumerate(titles.items()):
        own = [row for row in rows if row.system == system]
        means = [np.mean([row.rmse / row.baseline for row in own if row.gsd == size]) for size in sizes]
        (line,) = axes.plot(sizes, means, marker="o", label=title)
        shift = 0.15 * (number - len(titles) / 2)
        axes.scatter(
            [row.gsd + shift for row in own],
            [row.rmse / row.baseline for row in own],
            s=10,
            color=line.get_color(),
            alpha=0.5,
        )
    axes.set(xlabel="output pixel in m", ylabel="RMSE over bicubic's", xticks=sizes)
    axes.axhline(1, color="grey", linewidth=0.8)
    axes.legend(fontsize=8)
    _save(figure, path)


def by_dates(rows: Sequence[Scored], numbers: Mapping[str, int], path: Path) -> None:
    """RMSE against the number of dates that the network sees."""
    figure = Figure(figsize=(6, 3.5))
    axes = figure.subplots()
    dates = sorted(numbers.items(), key=lambda item: item[1])
    values = [
        by_place([row for row in rows if row.system == system], lambda row: row.rmse) for system, _ in dates
    ]
    axes.errorbar(
        [number for _, number in dates],
        [np.mean(value) for value in values],
        [np.std(value) for value in values],
        marker="o",
        capsize=3,
    )
    axes.set(xlabel="number of dates", ylabel=f"RMSE in {rows[0].unit}", xticks=[n for _, n in dates])
    _save(figure, path)


def maps(images: Mapping[str, np.ndarray], unit: str, path: Path) -> None:
    """Maps ``[H,W]`` side by side on one scale, each under its title."""
    limits = np.nanquantile(np.concatenate([image.ravel() for image in images.values()]), [0.01, 0.99])
    columns = min(len(images), 3)
    lines = -(-len(images) // columns)
    figure = Figure(figsize=(3 * columns + 1, 3.1 * lines), layout="constrained")
    grid = figure.subplots(lines, columns, squeeze=False)
    for axes in grid.flat:
        axes.axis("off")
    for axes, (title, image) in zip(grid.flat, images.items(), strict=False):
        shown = axes.imshow(image, vmin=limits[0], vmax=limits[1], cmap="YlGn")
        axes.set_title(title, fontsize=9)
    figure.colorbar(shown, ax=list(grid.flat), label=unit, shrink=0.8)
    figure.savefig(path, dpi=DPI)


def _save(figure: Figure, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(path, dpi=DPI)
