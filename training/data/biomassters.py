"""BioMassters chips: airborne AGB of Finland with twelve months of Sentinel-2 and Sentinel-1.

A chip is a folder ``<id>`` of 256 x 256 px GeoTIFFs at 10 m: ``<id>_agbm.tif`` (Mg/ha, 0 is real),
``<id>_S2_<month>.tif`` (B2 B3 B4 B5 B6 B7 B8 B8A B11 B12 in reflectance x 10000, then cloud
probability in %, 255 where there is none) and ``<id>_S1_<month>.tif`` (ascending VV, VH, descending
VV, VH in dB, nodata -9999). Month 00 is September, 11 is August.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from .averaging import area_average

BANDS = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12")
GSD = 10.0
RATIO = 4
_CLOUD = len(BANDS)
# The cloud band calls snow clear, and the haze of a half-cloudy month reaches beyond its clouds:
# a month counts as clear if it is nearly cloud-free, complete, and not snow-covered.
_MAX_MEAN_CLOUD = 10.0
_MAX_PIXEL_CLOUD = 40.0
_MIN_COVERAGE = 0.9
_MAX_SNOW_INDEX = 0.4
_NO_BACKSCATTER = -9999

Image = NDArray[np.float32]


@dataclass(frozen=True)
class Triplet:
    """What goes in and what should come out, in physical units; NaN where there is no value.

    Attributes:
        biomass: AGB ``[1,h,w]`` in Mg/ha, the area average of ``target``.
        optical: Guide ``[G,4h,4w]`` in reflectance x 10000.
        target: AGB ``[1,4h,4w]`` in Mg/ha.
    """

    biomass: Image
    optical: Image
    target: Image


@dataclass(frozen=True)
class Chip:
    """One chip, read when first looked at.

    Raises:
        FileNotFoundError: The folder holds no such chip.
    """

    folder: Path

    @property
    def id(self) -> str:
        """The chip's name."""
        return self.folder.name

    @cached_property
    def agb(self) -> Image:
        """Reference AGB ``[1,256,256]`` in Mg/ha."""
        return _read(self.folder / f"{self.id}_agbm.tif")[:1]

    @cached_property
    def months(self) -> dict[int, Image]:
        """Clear months: guide ``[10,256,256]``, NaN under clouds."""
        images = {month: image for month, image in self._files("S2") if _is_clear(image)}
        if not images:
            raise FileNotFoundError(f"No clear Sentinel-2 month in {self.folder}.")
        return {month: _without_clouds(image) for month, image in images.items()}

    @cached_property
    def sentinel2(self) -> dict[int, Image]:
        """All months of which anything is seen: ``[10,256,256]``, NaN under clouds."""
        images = {month: _without_clouds(image) for month, image in self._files("S2")}
        return {month: image for month, image in images.items() if np.isfinite(image).any()}

    @cached_property
    def sentinel1(self) -> dict[int, Image]:
        """All months: ascending VV, VH, descending VV, VH ``[4,256,256]`` in dB, NaN where missing."""
        # exactly 0 dB is no measurement but a gap that the chip's makers filled
        return {
            month: np.where((image <= _NO_BACKSCATTER) | (image == 0), np.float32(np.nan), image)
            for month, image in self._files("S1")
        }

    def _files(self, sensor: str) -> list[tuple[int, Image]]:
        paths = sorted(self.folder.glob(f"{self.id}_{sensor}_*.tif"))
        return [(int(path.stem.rsplit("_", 1)[1]), _read(path)) for path in paths]

    @cached_property
    def _composites(self) -> dict[tuple[tuple[int, ...], tuple[int, ...]], Image]:
        return {}

    def composite(self, months: Sequence[int], bands: Sequence[int]) -> Image:
        """The per-pixel median of some months, as BioSHARP's guides are made: ``[G,256,256]``."""
        key = tuple(months), tuple(bands)
        if key not in self._composites:
            stack = np.stack([self.months[month][list(bands)] for month in months])
            self._composites[key] = _median(stack)
        return self._composites[key]

    def room(self, gsd: float, size: int) -> int:
        """How far, in 10 m pixels, an output of ``size`` pixels can be moved along a side.

        Raises:
            ValueError: It does not fit at all.
        """
        room = int(self.agb.shape[-1] - size * gsd / GSD)
        if room < 0:
            raise ValueError(f"{size} px of {gsd} m do not fit into chip {self.id}.")
        return room

    def triplet(
        self,
        gsd: float,
        bands: Sequence[int],
        months: Sequence[int] = (),
        size: int = 0,
        start: tuple[float, float] = (0.0, 0.0),
    ) -> Triplet:
        """A triplet by area averaging.

        Args:
            gsd: Output pixel size in metres; the biomass input has four times that.
            bands: Indices into :data:`BANDS`.
            months: Months of the composite; all clear ones by default.
            size: Side of the output in pixels, a multiple of 4; as large as fits by default.
            start: Row and column of the upper left corner in 10 m pixels.
        """
        step = gsd / GSD
        size = size or int((self.agb.shape[-1] - max(start)) / step) // RATIO * RATIO
        guide = self.composite(months or tuple(self.months), bands)
        target = area_average(self.agb, step, start, (size, size))
        coarse = area_average(target, RATIO, (0, 0), (size // RATIO, size // RATIO))
        optical = area_average(guide, step, start, (size, size))
        return Triplet(*(image.astype(np.float32) for image in (coarse, optical, target)))


def default_root() -> Path:
    """Where the chips lie unless told otherwise: below the folder that ``BIOSR_DATA`` names."""
    return Path(os.environ.get("BIOSR_DATA", "../shared/data")) / "biomassters"


def find_chips(root: Path) -> list[str]:
    """Ids of the chips under ``root``.

    Raises:
        FileNotFoundError: There is none.
    """
    chips = sorted(path.parent.name for path in root.glob("*/*_agbm.tif"))
    if not chips:
        raise FileNotFoundError(f"No BioMassters chips (<id>/<id>_agbm.tif) under {root}.")
    return chips


def band_indices(names: Sequence[str]) -> list[int]:
    """Indices into :data:`BANDS`.

    Raises:
        ValueError: A chip has no such band.
    """
    unknown = [name for name in names if name not in BANDS]
    if unknown:
        raise ValueError(f"There is no band {unknown[0]!r}; there are {', '.join(BANDS)}.")
    return [BANDS.index(name) for name in names]


def _read(path: Path) -> Image:
    with rasterio.open(path) as dataset:
        return dataset.read(out_dtype="float32")


def _median(stack: Image) -> Image:
    """Median over the first axis of what is not NaN; NaN where nothing is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # pixels that no month sees stay NaN
        return np.nanmedian(stack, axis=0).astype(np.float32)


def _is_clear(image: Image) -> bool:
    cloud = image[_CLOUD]
    seen = (cloud <= 100) & (image[:_CLOUD] > 0).any(0)
    if seen.mean() < _MIN_COVERAGE or cloud[seen].mean() > _MAX_MEAN_CLOUD:
        return False
    return not is_snowy(image)


def is_snowy(image: Image) -> bool:
    """Whether half of what an image ``[10,...]`` or more shows is snow, by its NDSI."""
    green, swir = image[BANDS.index("B3")], image[BANDS.index("B11")]
    snow = (green - swir) / np.maximum(green + swir, 1.0)
    return float(np.nanmedian(snow)) >= _MAX_SNOW_INDEX


def _without_clouds(image: Image) -> Image:
    bands = image[:_CLOUD].copy()
    bands[:, (image[_CLOUD] > _MAX_PIXEL_CLOUD) | (bands == 0).all(0)] = np.nan
    return bands
