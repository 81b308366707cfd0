"""Makes BioSHARP's training sets from tiles: ``python -m training.data.prepare --help``.

From a 100 m biomass map (ESA CCI Biomass), a 25 m reference and a composite of Sentinel-2 or Landsat-5 it
cuts sub-images of 120 pixels of 100 m with 480 of 25 m every 60 (240), as GeoTIFFs::

    OUT/{train,validation,test}/{biomass,optical,target}/<name>.tif
    OUT/manifest.json

The reference's grid is the lattice; the other two may have any CRS and pixel size. Blocks of the area are
read one after the other, so memory does not grow with the tiles. Splits are made by blocks that stand
apart: see :func:`training.data.split.split_blocks`. The guide's gaps are filled as published; no sub-image
is written whose target or guide is missing on more than half.

Landsat-5 of Collection 2 comes to reflectance x 10000 by ``--scale 0.275 --offset -2000``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from .gaps import fill_each_gap
from .samples import RATIO, Image
from .split import SPLITS, Block, split_blocks, starts

ROLES = ("biomass", "optical", "target")


@dataclass(frozen=True)
class Parameters:
    """How sub-images are cut; lengths in low-resolution pixels.

    Attributes:
        bands: The guide's bands, by their number in the file from 1.
        names: What they are called.
        size: Side of a sub-image.
        step: From one to the next.
        thresh: A remainder above this gets one more sub-image.
        block: Side of the blocks that are dealt out to the splits.
        gap: What a block gives up along each inner side.
        shares: Of the blocks for training, validation and test.
        min_valid: Share of a sub-image's target, and of its guide, that must have values.
        scale: The guide is multiplied by it,
        offset: and then this is added.
        seed: Of the split.
    """

    bands: tuple[int, ...]
    names: tuple[str, ...]
    size: int = 120
    step: int = 60
    thresh: int = 0
    block: int = 480
    gap: int = 12
    shares: tuple[float, float, float] = (0.7, 0.15, 0.15)
    min_valid: float = 0.5
    scale: float = 1.0
    offset: float = 0.0
    seed: int = 0


def prepare(biomass: Path, reference: Path, guide: Path, out: Path, words: Parameters) -> dict[str, Any]:
    """Writes the sub-images and returns the manifest.

    Raises:
        FileExistsError: ``out`` holds a set already.
        ValueError: The bands' names and numbers differ in count, or there are too few blocks.
    """
    if (out / "manifest.json").exists():
        raise FileExistsError(f"{out} holds a prepared set. Remove it, or choose another folder.")
    if len(words.names) != len(words.bands):
        raise ValueError(f"{len(words.names)} names for {len(words.bands)} bands")
    for split in SPLITS:
        for role in ROLES:
            (out / split / role).mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        tile = _Tile(biomass, reference, guide, stack)
        blocks = split_blocks(tile.shape, words.block, words.gap, words.shares, words.seed)
        images = [
            image for number, block in enumerate(blocks) for image in _cut(tile, block, number, out, words)
        ]
        manifest = {
            "parameters": asdict(words),
            "sources": {"biomass": biomass.name, "reference": reference.name, "guide": guide.name},
            "crs": tile.reference.crs.to_wkt(),
            "transform": list(tile.transform)[:6],
            "counts": {split: sum(image["split"] == split for image in images) for split in SPLITS},
            "blocks": [asdict(block) for block in blocks],
            "images": images,
        }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return manifest


class _Tile:
    """The three rasters on the reference's lattice; windows in low-resolution pixels."""

    def __init__(self, biomass: Path, reference: Path, guide: Path, stack: ExitStack) -> None:
        self.reference = stack.enter_context(rasterio.open(reference))
        self.transform: Affine = self.reference.transform
        self.shape = self.reference.height // RATIO, self.reference.width // RATIO
        self.rasters = {
            "target": self._onto(reference, 1, Resampling.nearest, stack),
            "optical": self._onto(guide, 1, Resampling.bilinear, stack),
            "biomass": self._onto(biomass, RATIO, Resampling.bilinear, stack),
        }

    def _onto(self, path: Path, coarser: int, resampling: Resampling, stack: ExitStack) -> WarpedVRT:
        dataset = stack.enter_context(rasterio.open(path))
        rows, columns = (length * RATIO // coarser for length in self.shape)
        vrt = WarpedVRT(
            dataset, crs=self.reference.crs, transform=self.transform * Affine.scale(coarser), width=columns,
            height=rows, resampling=resampling, nodata=np.nan, dtype="float32",
        )  # fmt: skip
        return stack.enter_context(vrt)

    def read(self, role: str, bands: tuple[int, ...], block: Block) -> Image:
        finer = 1 if role == "biomass" else RATIO
        window = Window(*(finer * n for n in (block.left, block.top, block.width, block.height)))
        return self.rasters[role].read(list(bands), window=window)


def _cut(tile: _Tile, block: Block, number: int, out: Path, words: Parameters) -> Iterator[dict[str, Any]]:
    """Writes a block's sub-images."""
    images = {
        "biomass": tile.read("biomass", (1,), block),
        "target": tile.read("target", (1,), block),
        "optical": tile.read("optical", words.bands, block) * words.scale + words.offset,
    }
    seen = np.isfinite(images["optical"]).all(0)
    images["optical"] = fill_each_gap(images["optical"])
    places = (starts(length, words.size, words.step, words.thresh) for length in (block.height, block.width))
    rows, columns = places
    for index, (row, column) in enumerate((row, column) for row in rows for column in columns):
        fine = _window(row, column, words.size, RATIO)
        if min(seen[fine[1:]].mean(), np.isfinite(images["target"][fine]).mean()) < words.min_valid:
            continue
        name = f"b{number:03d}_s{index + 1:04d}"
        corner = tile.transform * Affine.translation((block.left + column) * RATIO, (block.top + row) * RATIO)
        for role, image in images.items():
            scale = RATIO if role == "biomass" else 1
            part = image[_window(row, column, words.size, RATIO // scale)]
            path = out / block.split / role / f"{name}.tif"
            descriptions = words.names if role == "optical" else ("AGB",)
            _write(path, part, tile.reference.crs, corner * Affine.scale(scale), descriptions)
        yield {"name": name, "split": block.split, "row": block.top + row, "column": block.left + column}


def _window(row: int, column: int, size: int, finer: int) -> tuple[slice, slice, slice]:
    first, second = (slice(start * finer, (start + size) * finer) for start in (row, column))
    return slice(None), first, second


def _write(path: Path, image: Image, crs: Any, transform: Affine, descriptions: tuple[str, ...]) -> None:
    count, height, width = image.shape
    with rasterio.open(
        path, "w", driver="GTiff", count=count, height=height, width=width, dtype="float32", crs=crs,
        transform=transform, nodata=np.nan, compress="deflate", predictor=3, tiled=True,
        blockxsize=256, blockysize=256,
    ) as dataset:  # fmt: skip
        dataset.write(image.astype(np.float32))
        dataset.descriptions = descriptions


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, what in (
        ("biomass", "biomass map at four times the reference's pixel size"),
        ("reference", "biomass that is to be reached"),
        ("guide", "composite of Sentinel-2 or Landsat-5"),
        ("out", "folder to write to"),
    ):
        parser.add_argument(name, type=Path, help=what)
    parser.add_argument("--bands", type=int, nargs="+", required=True, help="the guide's bands, from 1")
    parser.add_argument("--names", nargs="+", required=True, help="what they are called, as B4 B8 B12")
    for name in ("size", "step", "thresh", "block", "gap", "seed"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Parameters, name))
    for name in ("min-valid", "scale", "offset"):
        parser.add_argument(f"--{name}", type=float, default=getattr(Parameters, name.replace("-", "_")))
    parser.add_argument("--shares", type=float, nargs=3, default=Parameters.shares)
    given: dict[str, Any] = vars(parser.parse_args())
    paths = {name: given.pop(name) for name in ("biomass", "reference", "guide", "out")}
    tuples: dict[str, Any] = {name: tuple(given.pop(name)) for name in ("bands", "names", "shares")}
    manifest = prepare(**paths, words=Parameters(**tuples, **given))
    print(json.dumps(manifest["counts"]))


if __name__ == "__main__":
    main()
