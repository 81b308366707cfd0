"""Draws the demo's picture: the inputs, the maps and the truth side by side, whole and in detail."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any, NamedTuple

import matplotlib as mpl
import numpy as np
import rasterio
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray
from rasterio.vrt import WarpedVRT
from rasterio.warp import Resampling, transform

Array = NDArray[np.float32]

COLOURS = mpl.colormaps["YlGn"].with_extremes(bad="0.85")
DETAIL = 0.25  # the detail's side, as a part of the whole's
LIMIT = 2000  # pixels; larger maps are shown thinned


class Maps(NamedTuple):
    """The files to show: ``estimates`` by their titles, ``truth`` if there is one."""

    biomass: Path
    optical: Path
    optical_bands: str
    estimates: dict[str, Path]
    truth: Path | None


class Lattice(NamedTuple):
    """The lattice of the picture's panels: that of the maps, thinned if it is large."""

    crs: Any
    transform: Any
    width: int
    height: int
    pixel: tuple[float, float]  # m, across and down


class Panel(NamedTuple):
    """One column of the picture; ``image`` is ``[rows, columns]`` in Mg/ha or ``[rows, columns, 3]``."""

    title: str
    image: Array


def draw(maps: Maps, path: Path, notice: str) -> dict[str, float]:
    """Writes the picture as PNG and returns the RMSE (Mg/ha) of each estimate, if the truth is known.

    Args:
        maps: The files.
        path: Where the picture goes.
        notice: What must be said about the scene, shown in the picture's heading.
    """
    lattice = _lattice(next(iter(maps.estimates.values())))
    estimates = {title: _read(file, lattice) for title, file in maps.estimates.items()}
    truth = _read(maps.truth, lattice) if maps.truth else None
    scores = {title: rmse(image, truth) for title, image in estimates.items()} if truth is not None else {}
    coarse = _pixel_size(maps.biomass)
    panels = [
        Panel(f"Biomass input, {_metres(coarse)}", _read(maps.biomass, lattice)),
        Panel(f"Guide image, {_metres(_pixel_size(maps.optical))}\nfalse colour", _guide(maps, lattice)),
        *(Panel(_caption(title, lattice, scores.get(title)), image) for title, image in estimates.items()),
    ]
    if truth is not None:
        panels.append(Panel(f"Truth (made up), {_metres(lattice.pixel)}", truth))
    figure = _figure(panels, lattice, notice)
    figure.savefig(path, dpi=120)
    return scores


def rmse(estimate: Array, truth: Array) -> float:
    """Root mean square error over the pixels that both have."""
    return float(np.sqrt(np.nanmean((estimate - truth) ** 2)))


def _figure(panels: list[Panel], lattice: Lattice, notice: str) -> Figure:
    aspect = lattice.pixel[1] / lattice.pixel[0]
    height = 3.2 * aspect * lattice.height / lattice.width
    figure = Figure(figsize=(3.2 * len(panels) + 1, 2 * height + 1.3), layout="constrained")
    axes = figure.subplots(2, len(panels), squeeze=False)
    top = math.ceil(np.nanpercentile(panels[-1].image, 98) / 50) * 50
    window = _detail_window(lattice)
    for column, panel in enumerate(panels):
        shown = None
        for row, image in enumerate((panel.image, panel.image[window])):
            shown = axes[row, column].imshow(
                image, cmap=COLOURS, vmin=0, vmax=top, aspect=aspect, interpolation="nearest"
            )
            axes[row, column].set(xticks=[], yticks=[])
        axes[0, column].set_title(panel.title, fontsize=12)
    _frame(axes[0, 0], window)
    for row, width in enumerate((lattice.width, window[1].stop - window[1].start)):
        _scale_bar(axes[row, 0], width, lattice.pixel[0])
    bar = figure.colorbar(shown, ax=axes, shrink=0.8, pad=0.01, extend="max")
    bar.set_label("Above-ground biomass, Mg/ha", fontsize=12)
    axes[0, 0].set_ylabel("Whole scene", fontsize=12)
    axes[1, 0].set_ylabel("Detail", fontsize=12)
    if notice:
        figure.suptitle(notice, fontsize=13)
    return figure


def _frame(axes: Axes, window: tuple[slice, slice]) -> None:
    rows, columns = window
    corners = (columns.start, rows.start), columns.stop - columns.start, rows.stop - rows.start
    axes.add_patch(mpl.patches.Rectangle(*corners, fill=False, edgecolor="black", linewidth=1.5))


def _scale_bar(axes: Axes, width: int, pixel: float) -> None:
    metres = _round_length(width * pixel / 3)
    label = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    rows = abs(np.subtract(*axes.get_ylim()))
    x, y = 0.05 * width, 0.94 * rows
    axes.plot([x, x + metres / pixel], [y, y], color="black", linewidth=4, solid_capstyle="butt")
    axes.text(
        x, y - 0.03 * rows, label, va="bottom", fontsize=11, bbox={"color": "white", "alpha": 0.7, "pad": 1.5}
    )


def _round_length(metres: float) -> float:
    """The largest of 1, 2 and 5 times a power of ten that is not above ``metres``."""
    power = 10.0 ** math.floor(math.log10(metres))
    return max(step * power for step in (1, 2, 5) if step * power <= metres)


def _detail_window(lattice: Lattice) -> tuple[slice, slice]:
    rows, columns = round(lattice.height * DETAIL), round(lattice.width * DETAIL)
    top, left = round((lattice.height - rows) * 0.4), round((lattice.width - columns) * 0.45)
    return slice(top, top + rows), slice(left, left + columns)


def _guide(maps: Maps, lattice: Lattice) -> Array:
    """Three bands as colours, each stretched between its 2 % and 98 % quantiles."""
    with rasterio.open(maps.optical) as raster:
        bands = [int(band) for band in maps.optical_bands.split(",") if band] or list(raster.indexes)
    red, near_infrared, shortwave = (bands * 3)[:3]
    channels = []
    for band in (near_infrared, shortwave, red):
        values = _read(maps.optical, lattice, band, Resampling.average)
        low, high = np.nanpercentile(values, (2, 98))
        channels.append(np.clip((values - low) / max(high - low, 1), 0, 1))
    return np.nan_to_num(np.stack(channels, axis=-1), nan=0.85)


def _caption(title: str, lattice: Lattice, score: float | None) -> str:
    name = f"{title}, {_metres(lattice.pixel)}"
    return name if score is None else f"{name}\nRMSE {score:.1f} Mg/ha"


def _lattice(path: Path) -> Lattice:
    with rasterio.open(path) as raster:
        factor = max(1, math.ceil(max(raster.shape) / LIMIT))
        across, down = _pixel_size(path)
        return Lattice(
            raster.crs,
            raster.transform * raster.transform.scale(factor),
            raster.width // factor,
            raster.height // factor,
            (across * factor, down * factor),
        )


def _read(path: Path, lattice: Lattice, band: int = 1, resampling: Resampling = Resampling.nearest) -> Array:
    """A band on the lattice, NaN where there is no data."""
    options = {
        "crs": lattice.crs,
        "transform": lattice.transform,
        "width": lattice.width,
        "height": lattice.height,
        "resampling": resampling,
    }
    with rasterio.open(path) as raster, WarpedVRT(raster, **options) as view:
        return view.read(band, masked=True).astype(np.float32).filled(np.nan)


def _pixel_size(path: Path) -> tuple[float, float]:
    """The side lengths of the middle pixel in metres, across and down."""
    with rasterio.open(path) as raster:
        middle_x, middle_y = raster.transform * (raster.width / 2, raster.height / 2)
        metric = f"+proj=aeqd +lon_0={middle_x} +lat_0={middle_y}" if raster.crs.is_geographic else raster.crs
        right = raster.transform * (raster.width / 2 + 1, raster.height / 2)
        below = raster.transform * (raster.width / 2, raster.height / 2 + 1)
        x, y = transform(raster.crs, metric, *zip((middle_x, middle_y), right, below, strict=True))
    return math.dist((x[0], y[0]), (x[1], y[1])), math.dist((x[0], y[0]), (x[2], y[2]))


def _metres(pixel: tuple[float, float]) -> str:
    return f"{math.sqrt(pixel[0] * pixel[1]):.3g} m"
