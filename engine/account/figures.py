"""The plots of a map's report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

import numpy as np
from matplotlib import colormaps
from matplotlib.axes import Axes
from matplotlib.colors import Colormap, LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from ..reporting.drawing import COLOURS, NO_DATA, WIDTH, drawn
from ..wording import tr
from .places import Values
from .survey import Profile, Sheet, Survey

BINS = 60
BAR = 0.8
"""A colour bar's length, as a part of the room beside its map."""
BEFORE, AFTER, LINE = COLOURS[1], COLOURS[0], "#d62728"
HEIGHTS = ("#f7fcf5", "#d8f0b4", "#a6db8d", "#5ec962", "#2fa96f", "#21918c", "#2f6b8e", "#1b3a52")
"""As the style canopy_height.qml, which QGIS loads a map with."""


def all_figures(found: Survey, quantity: str, task: str) -> Iterator[tuple[str, str, str]]:
    """Yields each figure's title, its caption and its picture as an SVG element for an HTML page.

    Args:
        found: What is shown.
        quantity: What the map holds, in words, with its unit.
        task: The model's task, which has its colours.
    """
    quantity = _plain(quantity)
    line = tr(" The red line is where the profile below runs.") if found.profile else ""
    yield (
        tr("Before and after") if found.before else tr("The map"),
        tr("Grey: no data.") + line + (tr(" One colour scale for both.") if found.before else ""),
        drawn(lambda: _maps(found, quantity, _colours(task))),
    )
    if found.deviation is not None or found.outside is not None:
        yield (
            tr("How sure it is"),
            _doubts(found),
            drawn(lambda: _beside(found)),
        )
    if found.image is not None and found.before:
        yield (
            tr("The image that went in"),
            tr("Stretched from the 2nd to the 98th percentile of each band."),
            drawn(lambda: _picture(found)),
        )
    yield (
        tr("Histogram"),
        _of_samples(found.before, found.after),
        drawn(lambda: _histogram(found, quantity)),
    )
    if found.profile:
        yield (
            tr("Profile"),
            tr("Along the red line, from left to right.")
            + (
                tr(" Shaded: one standard deviation to each side.")
                if found.profile.deviation is not None
                else ""
            ),
            drawn(lambda: _profile(found, quantity)),
        )


def _colours(task: str) -> Colormap:
    if task == "canopy_height":
        return LinearSegmentedColormap.from_list("heights", HEIGHTS)
    return colormaps["YlGn" if task == "biomass" else "viridis"]


def _doubts(found: Survey) -> str:
    if found.outside is None:
        return tr("The standard deviation of the error.")
    left = tr("Left: the standard deviation of the error.") + " " if found.deviation is not None else ""
    return left + tr("Red: where an input lies outside the range that the model was trained on.")


def _of_samples(*sheets: Optional[Sheet]) -> str:
    parts = [sheet for sheet in sheets if sheet and not sheet.whole]
    share = tr("Share of pixels by value; the last bar holds all that lies beyond.")
    if not parts:
        return share
    number = f"{len(parts[-1].sample):,}".replace(",", "\u202f")
    return f"{share} " + tr("Of {number} pixels, evenly spread.").format(number=number)


def _sides(found: Survey, columns: int) -> tuple[Figure, list[Axes]]:
    """A row of map panels as wide as the page."""
    shape = min(max(found.size[1] / found.size[0], 0.3), 1.6)
    width = WIDTH / max(columns, 2)
    height = (width - 0.6) * shape + 0.7
    figure = Figure(figsize=(width * columns + 0.6, height), layout="constrained")
    return figure, figure.subplots(1, columns, squeeze=False, sharex=True, sharey=True).ravel().tolist()


def _lay(axis: Axes, values: Values, found: Survey, title: str, **how: Any) -> Any:
    width, height = found.size
    axis.grid(False)
    axis.set_facecolor(NO_DATA)
    image = axis.imshow(values, extent=(0, width, height, 0), interpolation="nearest", **how)
    axis.set(xlim=(0, width), ylim=(height, 0), title=title, xlabel="km")
    for side in (axis.xaxis, axis.yaxis):
        side.set_major_locator(MaxNLocator(5, steps=(1, 2, 5, 10)))
    return image


def _maps(found: Survey, quantity: str, colours: Colormap) -> Figure:
    scale = {"cmap": colours, "vmin": 0.0, "vmax": found.top}
    figure, axes = _sides(found, 2 if found.before or found.image else 1)
    image = _lay(
        axes[-1], found.after.picture, found, _named(_name(found).capitalize(), found.after), **scale
    )
    if found.before:
        _lay(axes[0], found.before.picture, found, _named(tr("Before"), found.before), **scale)
    elif found.image:
        _lay(axes[0], _opaque(found.image.picture), found, _plain(found.image.title), cmap="gray")
    if found.profile:
        start, stop = found.profile.start, found.profile.distance[-1]
        for axis in axes:
            axis.plot([start[0], start[0] + stop], [start[1]] * 2, color=LINE, linewidth=1.2)
    axes[0].set_ylabel(tr("km, southwards"))
    figure.colorbar(image, ax=axes, label=quantity, extend="max", shrink=BAR)
    return figure


def _name(found: Survey) -> str:
    """What the map is called beside what went in."""
    return tr("after") if found.before else tr("map")


def _plain(text: str) -> str:
    """A text that matplotlib takes for no formula."""
    return text.replace("$", r"\$")


def _named(name: str, sheet: Sheet) -> str:
    return tr("{name}: {pixels}").format(name=name, pixels=_pixel(sheet))


def _pixel(sheet: Sheet) -> str:
    return tr("pixels of {side:.3g} m").format(side=sheet.side)


def _opaque(picture: Values) -> Values:
    """An image whose pixels without data are see-through, whether it is grey or of colours."""
    if picture.ndim == 2:
        return picture
    known = np.isfinite(picture).all(axis=2, keepdims=True)
    return np.concatenate([np.nan_to_num(picture), known.astype(float)], axis=2)


def _beside(found: Survey) -> Figure:
    count = (found.deviation is not None) + (found.outside is not None)
    figure, axes = _sides(found, count)
    axes[0].set_ylabel(tr("km, southwards"))
    if found.deviation is not None:
        known = found.deviation[np.isfinite(found.deviation)]
        top = float(np.quantile(known, 0.99)) if known.size else 1.0
        image = _lay(
            axes[0], found.deviation, found, tr("Standard deviation"), cmap="magma_r", vmin=0, vmax=top
        )
        figure.colorbar(
            image,
            ax=axes[0],
            label=_plain(tr("standard deviation [{unit}]").format(unit=found.unit)),
            extend="max",
            shrink=BAR,
        )
    if found.outside is not None:
        image = _lay(
            axes[-1], found.outside, found, tr("Outside the training range"), cmap="Reds", vmin=0, vmax=1
        )
        figure.colorbar(image, ax=axes[-1], label=tr("share of pixels"), shrink=BAR)
    return figure


def _picture(found: Survey) -> Figure:
    figure, (axis,) = _sides(found, 1)
    if found.image:
        _lay(axis, _opaque(found.image.picture), found, _plain(found.image.title), cmap="gray")
    axis.set_ylabel(tr("km, southwards"))
    return figure


def _histogram(found: Survey, quantity: str) -> Figure:
    figure = Figure(figsize=(WIDTH * 0.75, 3.0), layout="constrained")
    axis = figure.subplots()
    sheets = [(tr("before"), BEFORE, found.before), (_name(found), AFTER, found.after)]
    lowest = min(float(sheet.sample.min()) for _, _, sheet in sheets if sheet and sheet.sample.size)
    edges = np.linspace(min(0.0, lowest), found.top, BINS + 1)
    for name, colour, sheet in sheets:
        if sheet and sheet.sample.size:
            counts, _ = np.histogram(np.clip(sheet.sample, None, found.top), edges)
            share = 100 * counts / len(sheet.sample)
            axis.stairs(share, edges, color=colour, linewidth=1.4, label=f"{name}, {_pixel(sheet)}")
            axis.axvline(sheet.sums.mean, color=colour, linestyle="--", linewidth=0.9)
    axis.set(xlabel=quantity, ylabel=tr("pixels [%]"), xlim=(edges[0], found.top))
    axis.set_ylim(bottom=0)
    axis.legend(title=tr("dashed: mean"), fontsize=8, title_fontsize=8)
    return figure


def _profile(found: Survey, quantity: str) -> Figure:
    figure = Figure(figsize=(WIDTH, 2.8), layout="constrained")
    axis = figure.subplots()
    line: Profile = found.profile  # type: ignore[assignment]  # asked for where there is one
    if line.before is not None:
        axis.stairs(
            line.before, line.distance, baseline=None, color=BEFORE, linewidth=1.4, label=tr("before")
        )
    if line.deviation is not None:
        for edge in (line.after - line.deviation, line.after + line.deviation):
            axis.stairs(edge, line.distance, baseline=None, color=AFTER, linewidth=0.4, alpha=0.5)
        axis.stairs(
            line.after + line.deviation, line.distance, baseline=line.after - line.deviation, fill=True,
            color=AFTER, alpha=0.15,
        )  # fmt: skip
    axis.stairs(line.after, line.distance, baseline=None, color=AFTER, linewidth=1.1, label=_name(found))
    axis.set(xlabel="km", ylabel=quantity, xlim=(0, line.distance[-1]))
    figure.legend(loc="outside upper right", ncols=2, fontsize=8)
    return figure
