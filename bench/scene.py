"""A scene of any size with something for every model to eat: as arrays, and as files.

The landscape is that of the sample scene (``scripts/sample_scene.py``: stands with sharp edges, fields,
lakes, roads), one block of it mirrored until it fills the scene, under an amount of biomass that drifts
over tens of kilometres: what is pooled over a tile then differs from tile to tile, as it does in real
maps, and seams show.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.transform import from_origin

from engine.card import InputSpec, ModelCard
from engine.grid import Grid
from engine.job import Job, JobInput, Options
from scripts import sample_scene

Image = NDArray[np.float32]

SEED = 7
GSD = 10.0
"""Metres of an output pixel."""
RATIO = 4
BLOCK = 1000
"""Largest side of a block of landscape, in output pixels; a fine pixel of the sample is half of one."""
DRIFT = 0.35
"""Standard deviation of the logarithm of the drifting amount of biomass."""
DATES = tuple(date(2020, month, 15) for month in (4, 6, 7, 9))
"""Of the images of a series, in the files' job as in the arrays."""
EPSG = 32635


def make(card: ModelCard, side: int, seed: int = SEED, height: int = 0) -> dict[str, Image]:
    """The model's inputs over one scene.

    Args:
        card: Says what the model eats.
        side: Columns of the scene, in output pixels.
        seed: Of the landscape.
        height: Rows of the scene, in output pixels; as many as columns if 0.

    Returns:
        By the name of each input: images ``[C, h, w]``, series ``[T, C, h, w]``, dates ``[T]``.
    """
    agb, optical = landscape(height or side, side, seed)
    return {spec.name: _input(spec, agb, optical) for spec in card.inputs}


def landscape(rows: int, columns: int, seed: int = SEED) -> tuple[Image, Image]:
    """Biomass ``[rows, columns]`` in Mg/ha and twelve bands of reflectance x 10000, at :data:`GSD`."""
    random = np.random.default_rng(seed)
    block = min(BLOCK, -(-max(rows, columns) // RATIO) * RATIO)
    land = sample_scene.make_landscape((2 * block, 2 * block), random)
    drift = np.exp(DRIFT * _drift(block, random)).repeat(2, 0).repeat(2, 1)
    land = land._replace(biomass=land.biomass * drift, visible=land.visible * drift)
    agb = sample_scene.block_mean(land.biomass, 2)
    optical = sample_scene.make_optical(land, random).astype(np.float32)
    return _mirror(agb, rows, columns), _mirror(optical, rows, columns)


def write(folder: Path, card: ModelCard, inputs: dict[str, Image]) -> tuple[JobInput, ...]:
    """Writes the inputs as GeoTIFFs on one lattice and says how a job names them."""
    folder.mkdir(parents=True, exist_ok=True)
    found: list[JobInput] = []
    for spec in card.rasters:
        image = inputs[spec.name]
        for step, layer in enumerate(image if spec.dates else image[None]):
            path = folder / f"{spec.name}{step if spec.dates else ''}.tif"
            write_raster(path, layer, GSD * spec.ratio)
            found.append(JobInput(spec.role, str(path), date=str(DATES[step]) if spec.dates else None))
    return tuple(found)


def grid(side: int, gsd: float = GSD, height: int = 0) -> Grid:
    """The grid of a map of the scene, in UTM; pixels of ``gsd`` metres."""
    return Grid(CRS.from_epsg(EPSG), from_origin(500_000, 6_900_000, gsd, gsd), side, height or side)


def write_raster(path: Path, bands: Image, gsd: float) -> None:
    """Writes ``[C, rows, columns]`` as a tiled GeoTIFF in UTM; pixels of ``gsd`` metres."""
    at = grid(bands.shape[2], gsd, bands.shape[1])
    profile = {
        "driver": "GTiff", "dtype": "float32", "count": len(bands), "height": at.height, "width": at.width,
        "crs": at.crs, "transform": at.transform, "tiled": True, "compress": "deflate",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as raster:
        raster.write(bands)


def job(
    model: str, inputs: Sequence[JobInput], output: Path, folder: Path | None = None, threads: int = 0
) -> Job:
    """The job that makes the scene's map on the processor, all else at default settings."""
    folders = (str(folder),) if folder else ()
    return Job(tuple(inputs), model, str(output), Options(device="cpu", threads=threads), folders)


def _input(spec: InputSpec, agb: Image, optical: Image) -> Image:
    if spec.role == "dates":
        return np.array([day.timetuple().tm_yday for day in DATES[: spec.dates]], np.float32)
    if spec.role == "s2_series":
        bands = _mean(optical[_columns(spec)], spec.ratio)
        return np.stack([bands * (0.9 + 0.1 * step) for step in range(spec.dates)]).astype(np.float32)
    if spec.role == "s1_series":
        return _backscatter(_mean(agb[None], spec.ratio)[0], spec)
    image = {"biomass": agb[None], "height": _height(agb)[None], "optical": optical}[spec.role]
    if spec.role == "optical":
        image = image[_columns(spec)]
    return _mean(image, spec.ratio)


def _columns(spec: InputSpec) -> list[int]:
    return [sample_scene.BANDS.index(band) for band in spec.bands]


def _mean(image: Image, ratio: int) -> Image:
    return np.stack([sample_scene.block_mean(band, ratio) for band in image]).astype(np.float32)


def _height(agb: Image) -> Image:
    """Metres; saturates with biomass, as heights do."""
    return (30 * (1 - np.exp(-agb / 120))).astype(np.float32)


def _backscatter(agb: Image, spec: InputSpec) -> Image:
    """Sentinel-1 in dB ``[T, C, h, w]``: saturates with biomass; speckle differs from date to date."""
    random = np.random.default_rng(SEED)
    base = np.array([-12.0 if band.startswith("VV") else -18.0 for band in spec.bands])[:, None, None]
    signal = base + 5 * (1 - np.exp(-agb / 60))
    return (signal + random.normal(0, 1, (spec.dates, *signal.shape))).astype(np.float32)


def _drift(side: int, random: np.random.Generator) -> Image:
    """Slow noise of unit variance over the block."""
    frequency = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None])
    response = np.exp(-2 * (np.pi * side / 5 * frequency) ** 2)
    noise = np.fft.irfft2(np.fft.rfft2(random.standard_normal((side, side))) * response, s=(side, side))
    return ((noise - noise.mean()) / noise.std()).astype(np.float32)


def _mirror(image: Image, rows: int, columns: int) -> Image:
    sides = zip((rows, columns), image.shape[-2:], strict=True)
    missing = [(0, max(0, wanted - side)) for wanted, side in sides]
    padded = np.pad(image, [(0, 0)] * (image.ndim - 2) + missing, mode="symmetric")
    return np.ascontiguousarray(padded[..., :rows, :columns])
