"""Makes the sample scene: a made-up boreal landscape whose true biomass is known.

Nothing in it was measured in the field. It is generated, the same in every run, so that anyone can
see what BioSR does with its input files (a 100 m biomass layer in degrees, a 10 m image in UTM) and how
far the result is from the truth. Its reflectances follow biomass as they do in real Finnish summer
images (:data:`REFLECTANCE`); its stands, clear-cuts, fields, lakes and roads have the sizes of real ones.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.transform import Affine, from_origin
from rasterio.warp import Resampling, reproject, transform_bounds

Array = NDArray[np.float32]

SEED = 20
NOTICE = "BioSR made-up sample scene: generated, not measured"
DEGREES, UTM = CRS.from_epsg(4326), CRS.from_epsg(32635)
COARSE = from_origin(28.6, 62.2, 0.0019, 0.0009)  # 99 m x 100 m there
COLUMNS, ROWS, RATIO = 68, 64, 4
FINE = 5.0  # m, the pixel in which the landscape is made
BIOMASS_NODATA, OPTICAL_NODATA = -9999.0, 0
BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")

# Reflectance x 10000 against biomass (first column, Mg/ha): medians within bins of biomass (1, 5, 15, 30,
# 50, 75, 100, 150, 200, 260 Mg/ha) of the pixels of Sentinel-2 images of July over two rural 2.56 km chips
# of the BioMassters data set in Finland (288afc34 and 0060c0a5), averaged over the two; the first row is
# open land without trees. The chips lack B1 and B9: B2 and B8A stand in for them below.
REFLECTANCE = np.array(
    [
        # AGB   B2   B3   B4    B5    B6    B7    B8   B8A   B11   B12
        [0.0, 350, 660, 430, 1150, 2840, 3320, 3500, 3610, 2060, 1110],
        [3.0, 300, 560, 370, 1010, 2580, 3020, 3140, 3250, 1800, 930],
        [10.0, 260, 520, 280, 920, 2690, 3180, 3360, 3410, 1650, 820],
        [22.5, 240, 460, 250, 800, 2450, 2940, 3090, 3160, 1510, 730],
        [40.0, 220, 400, 220, 710, 2260, 2750, 2860, 2960, 1330, 640],
        [62.5, 200, 370, 200, 640, 2150, 2630, 2720, 2840, 1220, 570],
        [87.5, 200, 360, 200, 620, 1970, 2400, 2460, 2590, 1160, 540],
        [125.0, 190, 330, 180, 580, 1820, 2200, 2260, 2380, 1080, 500],
        [175.0, 180, 310, 170, 540, 1750, 2120, 2170, 2300, 1000, 460],
        [230.0, 170, 300, 160, 520, 1710, 2070, 2110, 2250, 970, 440],
    ]
)
WATER = np.array([100, 90, 60, 60, 40, 60, 60, 50, 50, 40])
# Robust spread within the bins, relative to the median. What spreads is shared by all visible and
# shortwave-infrared bands (correlation 0.8: soil, moisture, shade) and by all of B6 to B8A (leaves).
SPREAD = np.array([0.21, 0.17, 0.30, 0.16, 0.19, 0.20, 0.22, 0.19, 0.20, 0.25])
LEAF_BANDS = np.array([False, False, False, False, True, True, True, True, False, False])
COLUMN_OF_BAND = (0, 0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 9)


class Scene(NamedTuple):
    """The files of the scene."""

    biomass: Path
    optical: Path
    truth: Path


class Landscape(NamedTuple):
    """Biomass in Mg/ha, what of it an image can show, and water, on the fine UTM lattice."""

    biomass: Array
    visible: Array
    water: NDArray[np.bool_]
    stand_noise: Array


def make_scene(folder: Path) -> Scene:
    """Writes the biomass layer (100 m), the image (10 m, 12 bands) and the truth (25 m) into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(SEED)
    transform, shape = _fine_lattice()
    land = make_landscape(shape, random)
    truth_transform = COARSE * Affine.scale(1 / RATIO)
    truth = np.zeros((ROWS * RATIO, COLUMNS * RATIO), np.float32)
    reproject(
        land.biomass,
        truth,
        src_transform=transform,
        src_crs=UTM,
        dst_transform=truth_transform,
        dst_crs=DEGREES,
        resampling=Resampling.average,
    )
    scene = Scene(folder / "biomass_100m.tif", folder / "sentinel2_10m.tif", folder / "truth_25m.tif")
    _write(scene.truth, truth[None], truth_transform, DEGREES, BIOMASS_NODATA, ("AGB",), "Mg/ha")
    _write(scene.biomass, block_mean(truth, RATIO)[None], COARSE, DEGREES, BIOMASS_NODATA, ("AGB",), "Mg/ha")
    optical = make_optical(land, random)
    image_transform = transform * Affine.scale(2)
    _write(scene.optical, optical, image_transform, UTM, OPTICAL_NODATA, BANDS, "reflectance x 10000")
    return scene


def make_landscape(shape: tuple[int, int], random: np.random.Generator) -> Landscape:
    """Stands with sharp edges, within-stand variation, clear-cuts, fields, lakes and roads."""
    parcel, edge = _parcels(shape, 180.0, random)
    terrain = _smooth_noise(shape, 450.0, random)
    parcel_terrain = _mean_per_parcel(terrain, parcel)
    kind = random.random(parcel.max() + 1)
    stand = np.interp(kind, (0, 0.14, 0.15, 0.45, 0.85, 1), (0, 3, 20, 85, 150, 240))
    stand[parcel_terrain > 1.1] = 0  # fields lie together
    lake = terrain + 0.12 * _smooth_noise(shape, 40.0, random) < -1.7
    treeless = lake | _roads(shape, random)
    within = np.exp(0.3 * _smooth_noise(shape, 14.0, random))
    crowns = np.exp(0.4 * _smooth_noise(shape, 5.0, random))
    smooth = np.where(treeless, 0.0, stand[parcel] * within * (0.6 + 0.4 * edge))
    stand_noise = random.standard_normal((2, parcel.max() + 1))[:, parcel]
    biomass = smooth * crowns / crowns.mean()
    return Landscape(
        biomass.astype(np.float32), smooth.astype(np.float32), lake, stand_noise.astype(np.float32)
    )


def make_optical(land: Landscape, random: np.random.Generator) -> Array:
    """The image ``[12, rows, columns]`` at 10 m, reflectance x 10000, band order as :data:`BANDS`."""
    agb = block_mean(land.visible, 2)
    water = block_mean(land.water.astype(np.float32), 2) > 0.5
    soil, leaf = (
        0.6 * block_mean(stand, 2) + 0.8 * _smooth_noise(agb.shape, 1.5 * FINE, random)
        for stand in land.stand_noise
    )
    image = np.empty((len(BANDS), *agb.shape), np.float32)
    for band, column in enumerate(COLUMN_OF_BAND):
        shared = leaf if LEAF_BANDS[column] else soil
        own = random.standard_normal(agb.shape)
        deviation = SPREAD[column] * (0.9 * shared + 0.4 * own)
        land_value = np.interp(agb, REFLECTANCE[:, 0], REFLECTANCE[:, column + 1]) * np.exp(deviation)
        water_value = WATER[column] * np.exp(0.1 * own)
        image[band] = np.where(water, water_value, land_value)
    return np.clip(np.rint(image), 1, 10000)


def block_mean(values: Array, factor: int) -> Array:
    """Area averages over ``factor`` x ``factor`` blocks of ``[rows, columns]``."""
    rows, columns = values.shape
    blocks = values.reshape(rows // factor, factor, columns // factor, factor)
    return np.asarray(blocks.mean(axis=(1, 3), dtype=np.float64), np.float32)


def _fine_lattice() -> tuple[Affine, tuple[int, int]]:
    west, north = COARSE.c, COARSE.f
    east, south = COARSE * (COLUMNS, ROWS)
    left, bottom, right, top = transform_bounds(DEGREES, UTM, west, south, east, north)
    left, top = np.floor(left / 100) * 100 - 100, np.ceil(top / 100) * 100 + 100
    columns, rows = int((right + 200 - left) // 100), int((top - bottom + 200) // 100)
    per_100_m = round(100 / FINE)
    return from_origin(left, top, FINE, FINE), (rows * per_100_m, columns * per_100_m)


def _smooth_noise(shape: tuple[int, int], length: float, random: np.random.Generator) -> Array:
    """White noise smoothed by a Gaussian of ``length`` m (on 5 m pixels), scaled to unit variance."""
    rows, columns = np.fft.fftfreq(shape[0])[:, None], np.fft.rfftfreq(shape[1])[None]
    response = np.exp(-2 * (np.pi * length / FINE) ** 2 * (rows**2 + columns**2))
    noise = np.fft.irfft2(np.fft.rfft2(random.standard_normal(shape)) * response, s=shape)
    return np.asarray((noise - noise.mean()) / noise.std(), np.float32)


def _parcels(
    shape: tuple[int, int], side: float, random: np.random.Generator
) -> tuple[NDArray[np.int64], Array]:
    """Voronoi cells about one seed in each ``side`` x ``side`` m: their numbers; 0 at edges, 1 inside."""
    cells = (int(shape[0] * FINE / side) + 3, int(shape[1] * FINE / side) + 3)
    seeds = random.random((2, *cells)) * 0.9
    row, column = np.mgrid[: shape[0], : shape[1]] * (FINE / side)
    row = row + 1 + 0.12 * _smooth_noise(shape, 60.0, random)
    column = column + 1 + 0.12 * _smooth_noise(shape, 60.0, random)
    nearest, second = np.full(shape, np.inf), np.full(shape, np.inf)
    parcel = np.zeros(shape, np.int64)
    for row_step in (-1, 0, 1):
        for column_step in (-1, 0, 1):
            i = np.clip(row.astype(int) + row_step, 0, cells[0] - 1)
            j = np.clip(column.astype(int) + column_step, 0, cells[1] - 1)
            distance = np.hypot(i + seeds[0, i, j] - row, j + seeds[1, i, j] - column)
            closer = distance < nearest
            second = np.where(closer, nearest, np.minimum(second, distance))
            parcel = np.where(closer, i * cells[1] + j, parcel)
            nearest = np.where(closer, distance, nearest)
    edge = np.clip((second - nearest) * side / 15.0, 0, 1)
    return parcel, edge.astype(np.float32)


def _mean_per_parcel(values: Array, parcel: NDArray[np.int64]) -> NDArray[np.float64]:
    counts = np.maximum(np.bincount(parcel.ravel()), 1)
    return np.bincount(parcel.ravel(), values.ravel()) / counts


def _roads(shape: tuple[int, int], random: np.random.Generator) -> NDArray[np.bool_]:
    """Three winding roads of 15 m: zero crossings of a tilted plane with slow noise on it."""
    rows, columns = np.mgrid[: shape[0], : shape[1]] * FINE
    road = np.zeros(shape, bool)
    for angle, offset in ((0.3, 0.3), (1.2, 0.6), (2.3, -0.1)):
        across = np.cos(angle) * rows + np.sin(angle) * columns - offset * shape[0] * FINE
        across += 90.0 * _smooth_noise(shape, 400.0, random)
        road |= np.abs(across) < 7.5
    return road


def _write(
    path: Path, values: Array, transform: Affine, crs: CRS, nodata: float, bands: tuple[str, ...], unit: str
) -> None:
    profile = {
        "driver": "GTiff",
        "dtype": "uint16" if unit.startswith("reflectance") else "float32",
        "count": len(values),
        "height": values.shape[1],
        "width": values.shape[2],
        "transform": transform,
        "crs": crs,
        "nodata": nodata,
        "compress": "deflate",
        "tiled": True,
    }
    with rasterio.open(path, "w", **profile) as raster:
        raster.write(values.astype(profile["dtype"]))
        raster.descriptions = bands
        raster.units = (unit,) * len(bands)
        raster.update_tags(DESCRIPTION=NOTICE)
