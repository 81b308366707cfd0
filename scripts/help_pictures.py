"""Draws the pictures of the algorithms' help: ``scripts/help_pictures.py [FOLDER]``.

They show the made-up sample scene and hold no words, so that they need no translation. The fine biomass map
is what the bundled model makes of the scene; heights, clouds and scores are drawn, not measured.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import rasterio
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch
from numpy.typing import NDArray
from PIL import Image
from rasterio.vrt import WarpedVRT
from rasterio.warp import Resampling
from sample_scene import make_scene

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from engine.account.figures import HEIGHTS  # noqa: E402
from engine.job import Job, JobInput  # noqa: E402
from engine.pipeline import run  # noqa: E402

Array = NDArray[np.float32]
Draw = Callable[[Axes], None]
SIZE, DPI = (5.6, 1.9), 100
"""Inches; QGIS shows the pictures at half of their pixels."""
COLOURS = 64
SIDE = 128
"""Pixels of 25 m that are shown, along a side."""
GREEN, DARK, GREY = "#41ab5d", "#00441b", "#8a8a8a"
HEIGHT_COLOURS = LinearSegmentedColormap.from_list("heights", HEIGHTS)


def main() -> None:
    """Draws all of them."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "biosr_plugin" / "help"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        coarse, fine, colour = _scene(Path(folder))
    for name, panels in pictures(coarse, fine, colour).items():
        _save(panels, target / f"{name}.png")


def pictures(coarse: Array, fine: Array, colour: Array) -> dict[str, Sequence[Draw | str]]:
    """For each algorithm what stands in its picture, from left to right.

    Args:
        coarse: Biomass of 100 m.
        fine: What a model makes of it, of 25 m.
        colour: The image, from 0 to 1, ``[rows, columns, 3]``.
    """
    series = _stack([_tinted(colour, shade) for shade in (0.55, 0.8, 1.0)])
    radar = _stack([_radar(fine, seed) for seed in range(3)], cmap="gray")
    heights = np.where(fine > 1, 2.6 * np.maximum(fine, 0) ** 0.45, 0)
    return {
        "superresolvebiomass": [_map(coarse), "+", _map(colour), "→", _map(fine)],
        "superresolvecanopyheight": [series, "+", radar, "→", _map(heights, HEIGHT_COLOURS, 30)],
        "superresolvewithmodel": [_map(colour), "→", _network, "→", _map(fine, mpl.colormaps["viridis"])],
        "preparesentinel2composite": [
            _stack([_cloudy(colour, seed) for seed in range(3)]), "→", _map(colour)
        ],
        "preparesentineltimeseries": [
            _stack([_cloudy(colour, 7), colour, _tinted(colour, 0.7)]), "+", radar, "→", series
        ],
        "evaluatemaps": [_map(fine), "↔", _map(_jittered(fine)), "→", _scatter(fine)],
        "importmodel": [_file("ONNX"), "→", _card, "→", _network],
        "installengine": [_file("whl"), "→", _boxes],
        "engineinfo": [_checks],
    }  # fmt: skip


def _scene(folder: Path) -> tuple[Array, Array, Array]:
    scene = make_scene(folder)
    made = folder / "fine.tif"
    inputs = (JobInput("biomass", str(scene.biomass)), JobInput("optical", str(scene.optical), (4, 8, 12)))
    run(Job(inputs, "biosharp", str(made)))
    with rasterio.open(made) as map_, rasterio.open(scene.biomass) as low, rasterio.open(scene.optical) as s2:
        fine = map_.read(1)[-SIDE:, :SIDE]
        coarse = low.read(1)[-SIDE // 4 :, : SIDE // 4]
        with WarpedVRT(
            s2, crs=map_.crs, transform=map_.transform, width=map_.width, height=map_.height,
            resampling=Resampling.average,
        ) as warped:  # fmt: skip
            bands = warped.read([12, 8, 4]).astype(np.float32)[:, -SIDE:, :SIDE]
    low_, high = (np.percentile(bands, share, axis=(1, 2), keepdims=True) for share in (2, 98))
    return coarse, fine, np.moveaxis(np.clip((bands - low_) / (high - low_), 0, 1), 0, -1)


def _save(panels: Sequence[Draw | str], path: Path) -> None:
    figure = Figure(figsize=SIZE, dpi=DPI)
    widths = [0.28 if isinstance(panel, str) else 1.9 if panel is _boxes else 1.0 for panel in panels]
    axes = figure.subplots(1, len(panels), squeeze=False, width_ratios=widths)[0]
    figure.subplots_adjust(0.01, 0.02, 0.99, 0.98, 0.04)
    for axis, panel in zip(axes, panels, strict=True):
        axis.set_axis_off()
        if isinstance(panel, str):
            axis.text(0.5, 0.5, panel, ha="center", va="center", fontsize=20, color=GREY)
        else:
            panel(axis)
    figure.savefig(path)
    with Image.open(path) as image:
        image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def _map(values: Array, cmap: Any = "YlGn", top: float = 300) -> Draw:
    def draw(axis: Axes) -> None:
        axis.imshow(values, cmap=cmap, vmin=0, vmax=top, interpolation="nearest")

    return draw


def _stack(images: Sequence[Array], cmap: Any = None) -> Draw:
    """Images one behind the other."""

    def draw(axis: Axes) -> None:
        for number, image in enumerate(images):
            left = 0.16 * (len(images) - 1 - number)
            place = (left, left + 1, left, left + 1)
            axis.imshow(image, extent=place, cmap=cmap, vmin=0, vmax=1, zorder=number)
            axis.add_patch(mpl.patches.Rectangle(place[::2], 1, 1, fill=False, color="white", zorder=number))
        axis.set(xlim=(-0.02, 1.35), ylim=(-0.02, 1.35))

    return draw


def _tinted(colour: Array, shade: float) -> Array:
    return np.asarray(colour * np.array([1, shade, shade**2], np.float32))


def _cloudy(colour: Array, seed: int) -> Array:
    random = np.random.default_rng(seed)
    rows, columns = np.mgrid[:SIDE, :SIDE]
    cover = np.zeros((SIDE, SIDE))
    for _ in range(7):
        row, column, size = random.uniform(0, SIDE), random.uniform(0, SIDE), random.uniform(8, 22)
        cover += np.exp(-((rows - row) ** 2 + ((columns - column) / 1.6) ** 2) / size**2)
    share = np.clip(1.6 * cover - 0.3, 0, 1)[..., None]
    return np.asarray(colour * (1 - share) + share, np.float32)


def _radar(fine: Array, seed: int) -> Array:
    speckle = np.random.default_rng(seed).gamma(4, 0.25, fine.shape)
    return np.asarray(np.clip((0.25 + fine / 500) * speckle, 0, 1), np.float32)


def _jittered(fine: Array) -> Array:
    random = np.random.default_rng(4)
    return np.asarray(np.maximum(fine * random.uniform(0.75, 1.25, fine.shape), 0), np.float32)


def _scatter(fine: Array) -> Draw:
    def draw(axis: Axes) -> None:
        axis.set_axis_on()
        axis.set(xticks=[], yticks=[], xlim=(0, 300), ylim=(0, 300), aspect="equal")
        x = fine[::4, ::4].ravel()
        axis.scatter(x, 18 + 0.85 * _jittered(fine)[::4, ::4].ravel(), s=3, color=GREEN, linewidth=0)
        axis.plot([0, 300], [0, 300], "--", color=DARK, linewidth=1)

    return draw


def _network(axis: Axes) -> None:
    axis.set(xlim=(0, 4), ylim=(0, 4), aspect="equal")
    layers = [(0.6, (1, 2, 3)), (2, (0.5, 1.5, 2.5, 3.5)), (3.4, (1, 2, 3))]
    for (x, ys), (other, others) in pairwise(layers):
        for y in ys:
            for there in others:
                axis.plot([x, other], [y, there], color="#b5b5b5", linewidth=0.7, zorder=1)
    for x, ys in layers:
        for y in ys:
            axis.add_patch(Circle((x, y), 0.27, color=GREEN, zorder=2))


def _file(text: str) -> Draw:
    def draw(axis: Axes) -> None:
        axis.set(xlim=(0, 4), ylim=(0, 4), aspect="equal")
        corners = [(0.8, 0.3), (3.2, 0.3), (3.2, 2.9), (2.4, 3.7), (0.8, 3.7)]
        axis.add_patch(mpl.patches.Polygon(corners, facecolor="#f2f7ee", edgecolor=DARK, linewidth=1.5))
        axis.plot([2.4, 2.4, 3.2], [3.7, 2.9, 2.9], color=DARK, linewidth=1.5)
        axis.text(2, 1.6, text, ha="center", va="center", fontsize=13, color=DARK, weight="bold")

    return draw


def _card(axis: Axes) -> None:
    axis.set(xlim=(0, 4), ylim=(0, 4), aspect="equal")
    axis.add_patch(_box(0.3, 0.5, 3.4, 3.0))
    for row in range(4):
        y = 3.0 - 0.65 * row
        axis.plot([0.65, 1.4], [y, y], color=DARK, linewidth=2.5)
        axis.plot([1.7, 3.3 - 0.35 * (row % 2)], [y, y], color=GREY, linewidth=2)


def _boxes(axis: Axes) -> None:
    """QGIS's packages, and the engine's own beside them."""
    axis.set(xlim=(0, 8), ylim=(0, 4), aspect="equal")
    for left, text, colour in ((0.2, "QGIS", "#93b023"), (4.5, "BioSR", GREEN)):
        axis.add_patch(_box(left, 0.4, 3.3, 3.2))
        axis.text(left + 1.65, 3.05, text, ha="center", va="center", fontsize=12, color=DARK, weight="bold")
        for number in range(4):
            x, y = left + 0.45 + 1.3 * (number % 2), 0.7 + 0.95 * (number // 2)
            axis.add_patch(mpl.patches.Rectangle((x, y), 1.1, 0.75, color=colour, alpha=0.85))
    axis.text(4.0, 2.0, "|", ha="center", va="center", fontsize=28, color=GREY)


def _checks(axis: Axes) -> None:
    axis.set(xlim=(0, 10), ylim=(0, 4), aspect="equal")
    axis.add_patch(_box(0.3, 0.3, 9.4, 3.4))
    for row, text in enumerate(("Python", "ONNX Runtime", "CPU", "CUDA")):
        y, sign, colour = 3.15 - 0.8 * row, *(("✘", "#d6604d") if text == "CUDA" else ("✔", GREEN))
        axis.text(1.0, y, sign, va="center", fontsize=13, color=colour)
        axis.text(2.0, y, text, va="center", fontsize=11, color=DARK)


def _box(left: float, bottom: float, width: float, height: float) -> FancyBboxPatch:
    return FancyBboxPatch(
        (left, bottom), width, height, boxstyle="round,pad=0,rounding_size=0.2", facecolor="#f2f7ee",
        edgecolor=DARK, linewidth=1.5,
    )  # fmt: skip


if __name__ == "__main__":
    main()
