"""The plots of an evaluation's report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, StrMethodFormatter
from numpy.typing import NDArray

from ..reporting.drawing import COLOURS, NO_DATA, PANELS, WIDTH, drawn
from ..wording import tr, translated
from .layout import HISTOGRAM
from .results import TITLES, ClassResult, Findings
from .variogram import round_up

MARKERS = "osD^vP*X"
STRETCHES = 20
"""Of the reference's axis, for the line of means."""


def all_plots(found: Findings) -> Iterator[tuple[str, str, str]]:
    """Yields each plot's title, its caption and its picture as an SVG element for an HTML page."""
    quantity = translated(TITLES[found.wanted.quantity])
    yield (
        tr("Maps against the reference"),
        tr(
            "Colour: how many pixels. Dashed: where a map agrees with the reference. Line: the map's mean "
            "at each value of the reference; it is flatter than the dashed line where a map saturates, and "
            "where the reference itself is noisy."
        ),
        drawn(lambda: _scatter(found)),
    )
    yield (
        tr("Where the errors are"),
        tr(
            "Map less reference, mean over cells of {cell:.3g} m. Red: the map holds too much. Grey: nothing "
            "was compared."
        ).format(cell=found.cell),
        drawn(lambda: _pictures(found)),
    )
    yield (
        tr("Error by class of the reference's {quantity}").format(quantity=quantity),
        tr(
            "Random errors of the reference alone make low classes look overestimated and high ones "
            "underestimated. Bars: how many pixels."
        ),
        drawn(
            lambda: _classes(
                found, [item.classes for item in found.maps], tr("reference [{unit}]").format(unit=found.unit)
            )
        ),
    )
    if any(item.slopes for item in found.maps):
        yield (
            tr("Error by slope"),
            tr("Slope of the elevation layer as it lies on the compared grid. Bars: how many pixels."),
            drawn(lambda: _classes(found, [item.slopes for item in found.maps], tr("slope"))),
        )
    yield (
        tr("Distribution of errors"),
        tr("Share of pixels by error (map less reference); the outermost bins hold all that lies beyond."),
        drawn(lambda: _errors(found)),
    )
    yield (
        tr("How far errors are related"),
        tr(
            "Semivariogram of the error. Dashed: the variance of the error, which the line reaches where "
            "pixels no longer tell of each other. Dotted: the side of the bootstrap's blocks, which should "
            "lie right of that; if not, the confidence intervals are too narrow."
        ),
        drawn(lambda: _variograms(found)),
    )


def _panels(count: int, height: float) -> tuple[Figure, list[Axes]]:
    columns = min(count, PANELS)
    rows = -(-count // columns)
    figure = Figure(figsize=(WIDTH if columns > 1 else WIDTH / 2, height * rows), layout="constrained")
    axes = figure.subplots(rows, columns, squeeze=False, sharex=True, sharey=True).ravel().tolist()
    for axis in axes[:count]:
        axis.tick_params(labelbottom=True)
    for spare in axes[count:]:
        spare.set_axis_off()
    return figure, axes[:count]


def _scatter(found: Findings) -> Figure:
    figure, axes = _panels(len(found.maps), 3.4)
    top, most = found.top, max(item.histogram.max() for item in found.maps)
    middle = (np.arange(HISTOGRAM) + 0.5) * top / HISTOGRAM
    image: Any = None
    for axis, item in zip(axes, found.maps):
        counts = np.where(item.histogram > 0, item.histogram, np.nan)
        image = axis.imshow(
            counts, origin="lower", extent=(0, top, 0, top), cmap="viridis_r", norm=LogNorm(1, max(most, 2)),
            interpolation="nearest", zorder=2,
        )  # fmt: skip
        axis.plot([0, top], [0, top], "--", color="#444444", linewidth=1, zorder=3)
        axis.plot(*_means(item.histogram, middle), color="#d55e00", linewidth=1.5, zorder=4)
        scores, r2 = item.scores, f"{item.scores['r2']:.2f}".replace("-", "−")
        axis.set_title(item.name)
        axis.text(
            0.03, 0.97,
            f"RMSE {scores['rmse']:#.3g} {found.unit}\n"
            + tr("bias {value} {unit}").format(value=_signed(scores["bias"]), unit=found.unit)
            + f"\nR² {r2}",
            transform=axis.transAxes, va="top", fontsize=8, zorder=5,
            bbox={"facecolor": "white", "alpha": 0.8, "edgecolor": "none", "pad": 1.5},
        )  # fmt: skip
        axis.set_xlabel(tr("reference [{unit}]").format(unit=found.unit))
    for axis in axes[::PANELS]:
        axis.set_ylabel(tr("map [{unit}]").format(unit=found.unit))
    figure.colorbar(image, ax=axes, label=tr("pixels"), shrink=_shrink(found))
    return figure


def _shrink(found: Findings) -> float:
    """So much of the figure's height is a colour bar's, whatever the rows of panels."""
    return 0.8 / -(-len(found.maps) // PANELS)


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def _means(histogram: NDArray[np.float64], middle: NDArray[np.float64]) -> tuple[Any, Any]:
    """The map's mean over stretches of the reference that hold enough pixels to tell."""
    stretches = (-1, HISTOGRAM // STRETCHES)
    pixels = histogram.sum(axis=0)
    values = (histogram * middle[:, None]).sum(axis=0)
    counts, x, y = (part.reshape(stretches).sum(axis=1) for part in (pixels, pixels * middle, values))
    enough = counts >= 30
    return x[enough] / counts[enough], y[enough] / counts[enough]


def _pictures(found: Findings) -> Figure:
    rows, columns = found.maps[0].picture.shape
    width, height = (side * pixel / 1000 for side, pixel in zip(found.shape[::-1], found.pixel))
    shape = min(max(height / width, 0.3), 2.0)
    figure, axes = _panels(len(found.maps), WIDTH / min(len(found.maps), PANELS) * shape * 0.85 + 0.6)
    reach = _round_reach(found)
    image: Any = None
    for axis, item in zip(axes, found.maps):
        axis.grid(False)
        axis.set_facecolor(NO_DATA)
        image = axis.imshow(
            item.picture, cmap="RdBu_r", vmin=-reach, vmax=reach, interpolation="nearest",
            extent=(0, columns * found.cell / 1000, rows * found.cell / 1000, 0),
        )  # fmt: skip
        axis.set(xlim=(0, width), ylim=(height, 0), title=item.name, xlabel="km")
        axis.xaxis.set_major_locator(MaxNLocator(4))
        axis.yaxis.set_major_locator(MaxNLocator(4))
    for axis in axes[::PANELS]:
        axis.set_ylabel(tr("km, southwards"))
    figure.colorbar(
        image,
        ax=axes,
        label=tr("map less reference [{unit}]").format(unit=found.unit),
        shrink=_shrink(found),
        extend="both",
    )
    return figure


def _round_reach(found: Findings) -> float:
    values = np.concatenate([np.abs(item.picture[np.isfinite(item.picture)]) for item in found.maps])
    return round_up(float(np.quantile(values, 0.98))) if values.size else 1.0


def _classes(found: Findings, classes: Sequence[tuple[ClassResult, ...]], label: str) -> Figure:
    names = list(dict.fromkeys(one.name for each in classes for one in each))
    fullest = max(classes, key=len)
    names = [one.name for one in fullest] + [name for name in names if name not in {c.name for c in fullest}]
    figure = Figure(figsize=(WIDTH, 3.4), layout="constrained")
    places = {name: place for place, name in enumerate(names)}
    for axis, score, title in zip(figure.subplots(1, 2), ("bias", "rmse"), (tr("bias"), "RMSE")):
        _count_bars(axis, fullest, places)
        for number, (item, each) in enumerate(zip(found.maps, classes)):
            style = {"color": COLOURS[number % 8], "marker": MARKERS[number % 8], "markersize": 5}
            axis.plot([places[one.name] for one in each], [one.scores[score] for one in each],
                      label=item.name, **style)  # fmt: skip
        if score == "bias":
            axis.axhline(0, color="#444444", linewidth=0.8)
        axis.set_xticks(list(places.values()), names, rotation=35, ha="right")
        axis.set_xlabel(label)
        axis.set_ylabel(f"{title} [{found.unit}]")
    _name_lines(figure, axis, "outside upper center")
    return figure


def _name_lines(figure: Figure, axis: Axes, place: Any = "outside right upper") -> None:
    """Outside the plots, where the names hide nothing."""
    handles, labels = axis.get_legend_handles_labels()
    room = max(1, int(figure.get_figwidth() * 11 / (max(map(len, labels)) + 8)))
    columns = 1 if "right" in place else min(len(labels), room)
    figure.legend(handles, labels, loc=place, ncols=columns, fontsize=8)


def _count_bars(axis: Axes, classes: tuple[ClassResult, ...], places: dict[str, int]) -> None:
    behind = axis.twinx()
    behind.grid(False)
    behind.spines["right"].set_visible(False)
    counts = [one.scores["pixels"] for one in classes]
    behind.bar([places[one.name] for one in classes], counts, color="#e8e8e8", width=0.8)
    behind.set_ylim(0, 3 * max(counts))
    behind.set_yticks([])
    axis.set_zorder(behind.get_zorder() + 1)
    axis.patch.set_visible(False)


def _errors(found: Findings) -> Figure:
    figure = Figure(figsize=(WIDTH * 0.75, 3.2), layout="constrained")
    axis = figure.subplots()
    for number, item in enumerate(found.maps):
        edges = np.linspace(-found.reach, found.reach, len(item.errors) + 1)
        share = 100 * item.errors / item.errors.sum()
        axis.stairs(share, edges, color=COLOURS[number % 8], linewidth=1.4, label=item.name)
    axis.axvline(0, color="#444444", linewidth=0.8)
    axis.set_xlabel(tr("map less reference [{unit}]").format(unit=found.unit))
    axis.set_ylabel(tr("pixels [%]"))
    axis.set_xlim(-found.reach, found.reach)
    axis.set_ylim(bottom=0)
    _name_lines(figure, axis)
    return figure


def _variograms(found: Findings) -> Figure:
    figure = Figure(figsize=(WIDTH * 0.75, 3.2), layout="constrained")
    axis = figure.subplots()
    for number, item in enumerate(found.maps):
        colour, line = COLOURS[number % 8], item.variogram
        axis.plot(line.distance, line.semivariance, color=colour, marker=MARKERS[number % 8], markersize=4,
                  label=item.name)  # fmt: skip
        axis.axhline(line.variance, color=colour, linestyle="--", linewidth=0.8)
    axis.axvline(found.block, color="#444444", linestyle=":", linewidth=1.2)
    axis.set_xscale("log")
    axis.xaxis.set_major_formatter(StrMethodFormatter("{x:g}"))
    axis.set_xlabel(tr("distance [m]"))
    axis.set_ylabel(tr("semivariance [({unit})²]").format(unit=found.unit))
    axis.set_ylim(bottom=0)
    _name_lines(figure, axis)
    return figure
