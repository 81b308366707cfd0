"""Which tile and halo a model should be tiled with: ``python -m bench.tiling biosharp --sizes 256 576``.

For each size of tile the model is exported anew, and a few neighbouring tiles in the middle of a scene
are compared with the PyTorch model on the whole scene: the error by halo, the seams after blending as
the engine blends, and the time. The overhead is what is computed twice, (tile / stride) squared.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine import catalogue, session
from engine.blend import Blender
from engine.card import ModelCard, TileSpec
from engine.tiles import Axis, Lattice

from . import quality, report, scene

Image = NDArray[np.float32]
Values = dict[tuple[int, int], Image]

HALOS = (0, 4, 8, 16, 24, 32, 48, 64)
PER_SIDE = 2


@dataclass(frozen=True)
class Row:
    """One way to tile. Lengths in output pixels, errors in standard deviations of the whole map.

    Attributes:
        seams: Against the same lines of the whole map, so that the scene's own edges cancel.
        largest: Largest difference from the whole map, as a share of its range.
    """

    size: int
    stride: int
    phase: int
    halo: int
    overlap: int
    overhead: float
    error: float
    largest: float
    seams: float
    microseconds_per_pixel: float


def measure(
    name: str, sizes: list[int], margins: list[int], phases: list[int], side: int, threads: int
) -> list[Row]:
    """Every size with every margin (tile less stride) and every phase (first tile's start)."""
    from . import models

    _, card = catalogue.find(name)
    inputs = scene.make(card, side)
    started = time.monotonic()
    whole = models.whole(models.torch_model(name), card, inputs)
    print(f"{name}: whole {side} px in {time.monotonic() - started:.0f} s, std {whole.std():.2f}", flush=True)
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            tile = TileSpec(size, card.ratio, 0, local=False)
            file, other = models.export_at(name, tile, Path(folder))
            model = session.load(file, other, "cpu", threads)
        for margin in margins:
            for phase in phases:
                rows.extend(_measure(model, other, inputs, whole, size - margin, phase))
    return rows


def _measure(
    model: session.Session, card: ModelCard, inputs: dict[str, Image], whole: Image, stride: int, phase: int
) -> list[Row]:
    size, count = card.tile.size, PER_SIDE
    used = size + stride * (count - 1)
    if used > whole.shape[0] - phase:
        return []
    room = (whole.shape[0] - used) // 2
    start = room // 64 * 64 + phase if room >= 64 else phase
    values: Values = {}
    seconds = []
    for row in range(count):
        for column in range(count):
            feed = cut(card, inputs, start + row * stride, start + column * stride)
            began = time.perf_counter()
            values[row, column] = model.run(feed)[0]
            seconds.append(time.perf_counter() - began)
    speed = 1e6 * float(np.median(seconds)) / size**2
    rows = []
    for halo in HALOS:
        if (size - stride - 2 * halo) >= 0:
            rows.append(_row(values, whole, start, size, stride, phase, halo, speed))
            print(line(rows[-1]), flush=True)
    return rows


def _row(
    values: Values, whole: Image, start: int, size: int, stride: int, phase: int, halo: int, speed: float
) -> Row:
    length = stride * (PER_SIDE - 1) + size - 2 * halo
    axis = Axis(length, size, halo, stride, halo)
    lattice = Lattice(axis, axis)
    tiled = blend(lattice, values)
    same = whole[start + halo : start + halo + length, start + halo : start + halo + length]
    borders = quality.lines(axis)
    seams = quality.seams(tiled, borders, borders) / quality.seams(same, borders, borders)
    return Row(
        size, stride, phase, halo, axis.overlap, (size / stride) ** 2, quality.error(tiled, same),
        quality.largest(tiled, same), seams, speed,
    )  # fmt: skip


def cut(card: ModelCard, inputs: dict[str, Image], top: int, left: int) -> dict[str, Image]:
    """One tile's inputs, with a batch of one."""
    feed = {}
    for spec in card.inputs:
        image = inputs[spec.name]
        if spec.role != "dates":
            side, y, x = (length // spec.ratio for length in (card.tile.size, top, left))
            image = image[..., y : y + side, x : x + side]
        feed[spec.name] = np.ascontiguousarray(image[None])
    return feed


def blend(lattice: Lattice, values: Values) -> Image:
    """The engine's map of ready tiles, ``[rows, columns]``."""
    from rasterio.windows import Window

    window = Window(0, 0, lattice.columns.length, lattice.rows.length)
    blender = Blender(lattice, window, 1)
    parts: list[Image] = []
    for tile in lattice.tiles(window):
        valid = np.ones((tile.core.height, tile.core.width), bool)
        parts.extend(band.values for band in blender.add(tile, values[tile.row, tile.column], valid))
    return np.concatenate(parts, axis=1)[0]


def line(row: Row) -> str:
    """A row as text."""
    return (
        f"size {row.size:4d} stride {row.stride:4d} phase {row.phase:2d} halo {row.halo:2d} "
        f"overlap {row.overlap:2d} overhead {row.overhead:5.3f} error {row.error:8.3%} "
        f"largest {row.largest:.1e} seams {row.seams:6.4f} {row.microseconds_per_pixel:6.2f} us/px"
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model")
    parser.add_argument("--sizes", type=int, nargs="+", default=[256, 384, 512, 576, 640, 704])
    parser.add_argument("--margins", type=int, nargs="+", default=[64], help="tile less stride")
    parser.add_argument("--phases", type=int, nargs="+", default=[48], help="first tile's start, modulo 64")
    parser.add_argument("--side", type=int, default=1536, help="of the scene")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--quick", action="store_true", help="one size on a small scene")
    words = parser.parse_args()
    if words.quick:
        words.sizes, words.side = [256], 512
    rows = measure(words.model, words.sizes, words.margins, words.phases, words.side, words.threads)
    report.merge("tiling", {words.model: [asdict(row) for row in rows]})


if __name__ == "__main__":
    main()
