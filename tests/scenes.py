"""Scenes made on the spot, and a STAC API on loopback that serves them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import ArrayLike, NDArray
from rasterio.crs import CRS
from rasterio.warp import transform_bounds

from engine.scenes.sensors import SENTINEL1, SENTINEL2
from tests.support import ROOT, UTM, utm, write_raster

BANDS = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12")
CLEAR, CLOUD, SHADOW = 4, 9, 3
"""Scene classes: vegetation, cloud, shadow."""


def name_bands(path: str | Path, names: Sequence[str], **tags: str) -> str:
    """Sets the descriptions of a raster's bands."""
    with rasterio.open(path, "r+") as dataset:
        dataset.descriptions = tuple(names)
        dataset.update_tags(**tags)
    return str(path)


def write_stack(
    path: Path,
    values: ArrayLike,
    classes: ArrayLike,
    names: Sequence[str] = ("B4", "B8", "B12"),
    transform: Affine | None = None,
    crs: str = UTM,
) -> str:
    """A stacked scene: uint16 ``[bands, rows, columns]`` and its scene classes in a last band."""
    stack = np.concatenate([np.asarray(values), np.asarray(classes)[np.newaxis]]).astype(np.uint16)
    write_raster(path, stack, transform or utm(10), crs)
    return name_bands(path, [*names, "SCL"])


def random_stacks(
    folder: Path, days: Sequence[str], side: int = 24, seed: int = 0, bands: int = 3
) -> tuple[list[str], NDArray[np.float32]]:
    """Stacked scenes, and what they show: float32 ``[days, bands, side, side]``, NaN under clouds."""
    random = np.random.default_rng(seed)
    names = BANDS[:bands] if bands != 3 else ("B4", "B8", "B12")
    paths, shown = [], []
    for day in days:
        values = random.integers(1, 5000, (bands, side, side)).astype(np.uint16)
        classes = random.choice([CLEAR, 5, CLOUD, SHADOW, 0], (side, side), p=[0.5, 0.2, 0.1, 0.1, 0.1])
        paths.append(write_stack(folder / f"s2_{day}.tif", values, classes, names))
        clear = np.isin(classes, [CLEAR, 5])
        shown.append(np.where(clear, values, np.nan).astype(np.float32))
    return paths, np.stack(shown)


def nanmedian(stack: NDArray[np.float32]) -> NDArray[np.float32]:
    """NumPy's own, without its warning where nothing is."""
    with np.errstate(all="ignore"):
        empty = np.isnan(stack).all(axis=0)
        return np.where(empty, np.float32(np.nan), np.nanmedian(np.where(empty, 0, stack), axis=0))


def read(path: str | Path) -> NDArray[np.float32]:
    """All bands of a raster, NaN where there is no data."""
    with rasterio.open(path) as dataset:
        return np.asarray(dataset.read(masked=True).filled(np.nan))


@dataclass(frozen=True)
class Safe:
    """A product in Sentinel-2's own packaging, with GeoTIFFs for JPEG 2000.

    Attributes:
        tile: The name's tile.
        day: Date, YYYYMMDD.
        baseline: Of processing, e.g. ``05.09``.
        offset: ``BOA_ADD_OFFSET`` of each band; ``None``: the metadata hold none.
        cloud: Cloud cover in %.
    """

    tile: str = "35VLL"
    day: str = "20220601"
    baseline: str = "05.09"
    offset: int | None = -1000
    cloud: float = 12.5

    @property
    def name(self) -> str:
        """The product's name."""
        return (
            f"S2A_MSIL2A_{self.day}T100031_N{self.baseline.replace('.', '')}_R122_T{self.tile}_"
            f"{self.day}T160000"
        )

    def write(
        self, folder: Path, bands: dict[str, ArrayLike], classes: ArrayLike, transform: Affine | None = None
    ) -> Path:
        """Writes digital numbers by band, those of B5 and the like at 20 m, and classes at 20 m.

        Returns:
            The ``.SAFE`` folder.
        """
        root = folder / f"{self.name}.SAFE"
        images = root / "GRANULE" / f"L2A_T{self.tile}_A036215_{self.day}T100031" / "IMG_DATA"
        place = transform or utm(10)
        for band, values in {**bands, "SCL": classes}.items():
            metres = 20 if band in ("B5", "B6", "B7", "B8A", "B11", "B12", "SCL") else 10
            token = band if band in ("SCL", "B8A") else f"B{int(band[1:]):02d}"
            (images / f"R{metres}m").mkdir(parents=True, exist_ok=True)
            file = images / f"R{metres}m" / f"T{self.tile}_{self.day}T100031_{token}_{metres}m.tif"
            kind = np.uint8 if band == "SCL" else np.uint16
            write_raster(file, np.asarray(values, kind), place * Affine.scale(metres / 10), UTM)
        (root / "MTD_MSIL2A.xml").write_text(self.metadata)
        return root

    @property
    def metadata(self) -> str:
        """What is read of the product's metadata."""
        day = f"{self.day[:4]}-{self.day[4:6]}-{self.day[6:]}"
        offsets = "".join(
            f'<BOA_ADD_OFFSET band_id="{number}">{self.offset}</BOA_ADD_OFFSET>' for number in range(13)
        )
        return (
            f"<n1:Level-2A_User_Product><PRODUCT_START_TIME>{day}T10:00:31.024Z</PRODUCT_START_TIME>"
            f"<PROCESSING_BASELINE>{self.baseline}</PROCESSING_BASELINE>"
            "<SPACECRAFT_NAME>Sentinel-2A</SPACECRAFT_NAME>"
            "<SENSING_ORBIT_DIRECTION>DESCENDING</SENSING_ORBIT_DIRECTION>"
            '<BOA_QUANTIFICATION_VALUE unit="none">10000</BOA_QUANTIFICATION_VALUE>'
            f"{'' if self.offset is None else offsets}"
            f"<Cloud_Coverage_Assessment>{self.cloud}</Cloud_Coverage_Assessment></n1:Level-2A_User_Product>"
        )


@dataclass
class StacServer:
    """A STAC API on loopback, in a process of its own, and the files behind it.

    In this process it could not answer: GDAL waits for it with Python's lock in its hand.

    Attributes:
        folder: Its files are served below ``/files/``.
        address: Where it listens.
        items: What it lists.
    """

    folder: Path
    address: str
    items: list[dict[str, Any]] = field(default_factory=list)

    def add(self, name: str, day: str, assets: dict[str, Path], collection: str, **properties: Any) -> None:
        """Lists an item; its footprint is that of its first asset."""
        with rasterio.open(next(iter(assets.values()))) as dataset:
            west, south, east, north = transform_bounds(dataset.crs, CRS.from_epsg(4326), *dataset.bounds)
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        self.items.append(
            {
                "type": "Feature", "stac_version": "1.0.0", "id": name, "collection": collection,
                "geometry": {"type": "Polygon", "coordinates": [ring]}, "bbox": [west, south, east, north],
                "properties": {"datetime": f"{day}T10:00:00Z", **properties}, "links": [],
                "assets": {
                    key: {"href": f"{self.address}/files/{path.relative_to(self.folder).as_posix()}"}
                    for key, path in assets.items()
                },
            }
        )  # fmt: skip
        self.behave()

    def behave(self, **how: Any) -> None:
        """Tells it its items, and how to behave: see :mod:`tests.stac_server`."""
        (self.folder / "state.json").write_text(json.dumps({"items": self.items, **how}))

    @property
    def asked(self) -> list[str]:
        """Method and path of each request that it got."""
        log = self.folder / "asked.txt"
        return log.read_text().splitlines() if log.exists() else []


@contextmanager
def stac_server(folder: Path) -> Iterator[StacServer]:
    """A STAC API that lists nothing yet."""
    command = [sys.executable, str(ROOT / "tests" / "stac_server.py"), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            server = StacServer(folder, process.stdout.readline().strip())
            server.behave()
            yield server
        finally:
            process.terminate()


def serve_chip(server: StacServer, chip: Path) -> None:
    """Lists a real chip's months: a raster for each band, cloud classes made of its cloud probability."""
    for path in sorted(chip.glob("*_S2_*.tif")):
        day = day_of(path)
        with rasterio.open(path) as dataset:
            image, place, crs = dataset.read(), dataset.transform, dataset.crs
        clear = (image[10] <= 40) & (image[:10] != 0).all(axis=0)
        assets = {}
        for name, values in zip(
            (*BANDS, "scl"), (*image[:10], np.where(clear, CLEAR, CLOUD).astype(np.uint8))
        ):
            assets[name.lower()] = server.folder / f"s2_{day}_{name}.tif"
            write_raster(assets[name.lower()], values, place, crs)
        server.add(f"S2_{day}", day, assets, SENTINEL2.collection, platform="sentinel-2a")
    for path in sorted(chip.glob("*_S1_*.tif")):
        day = day_of(path)
        with rasterio.open(path) as dataset:
            image, place, crs = dataset.read(), dataset.transform, dataset.crs
        for first, orbit in ((0, "ascending"), (2, "descending")):
            assets = {}
            for name, values in zip(("vv", "vh"), image[first : first + 2]):
                assets[name] = server.folder / f"s1_{orbit}_{day}_{name}.tif"
                write_raster(assets[name], values, place, crs, nodata=-9999)
            if (image[first] > -9999).any():
                server.add(
                    f"S1_{orbit}_{day}", day, assets, SENTINEL1.collection, **{"sat:orbit_state": orbit}
                )


def day_of(path: Path) -> str:
    """A day of the month that a chip's file is of: 00 is September."""
    month = int(path.stem[-2:])
    return f"{2020 if month < 4 else 2021}-{(month + 8) % 12 + 1:02d}-15"
