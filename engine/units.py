"""Recognises reflectance that is in another unit or carries an offset."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader

from .errors import InputError
from .layers import Layer
from .wording import tr

REFLECTANCE = "reflectance x 10000"
FRACTION = "reflectance 0-1"
LARGEST_FRACTION = 2.0
"""Above any reflectance from 0 to 1; snow and clouds may exceed 1."""
OFFSET = 1000.0
"""That Sentinel-2's processing baseline 04.00, of January 2022, adds (BOA_ADD_OFFSET = -1000)."""
DARKEST_WITH_OFFSET = (900.0, 1600.0)
"""Between these lies the lowest hundredth of a scene with offset: somewhere it is dark in every band."""
DECLARED_AND_PRESENT = 700.0
"""Below this, an offset that is declared has been subtracted already."""
DIGITAL_NUMBERS = (7000.0, 44000.0)
"""Between these lie Landsat Collection 2's numbers: 7273 is reflectance 0, 43636 is 1."""
FEW = 0.01


def check_fraction(layer: Layer, values: NDArray[np.float32]) -> None:
    """Makes sure that reflectance from 0 to 1 is not taken for reflectance x 10000, and the other way round.

    Args:
        layer: The layer.
        values: A sample of it.

    Raises:
        InputError: It is; the message says by what to multiply.
    """
    largest = float(np.quantile(values, 0.99))
    if layer.spec.unit == REFLECTANCE and 0 < largest <= LARGEST_FRACTION:
        raise InputError(
            tr(
                "The {role} values of {name} go up to {largest:.3g}: that is reflectance from 0 to "
                "1, the model was made for {reflectance}."
            ).format(role=layer.spec.role, name=layer.name, largest=largest, reflectance=REFLECTANCE),
            tr("Multiply the layer by 10000 (in QGIS: Raster calculator), or choose another layer."),
        )
    if layer.spec.unit == FRACTION and largest > 100 and float(values.min()) < DIGITAL_NUMBERS[0]:
        raise InputError(
            tr(
                "The {role} values of {name} go up to {largest:.0f}: that is {reflectance}, the "
                "model was made for reflectance from 0 to 1."
            ).format(role=layer.spec.role, name=layer.name, largest=largest, reflectance=REFLECTANCE),
            tr("Divide the layer by 10000 (in QGIS: Raster calculator), or choose another layer."),
        )


def check_reflectance(layer: Layer) -> Iterator[str]:
    """Yields a warning for an offset, for Landsat's digital numbers, and for zeros that are no data."""
    if layer.spec.unit not in (REFLECTANCE, FRACTION):
        return
    for raster in layer.rasters:
        values = raster.sample()
        if not values.size:
            continue
        nothing = (values == 0).all(axis=0)
        share = float(nothing.mean())
        if share > FEW and not nothing.all():
            yield (
                tr(
                    "{share:.0%} of the pixels of {path} are 0 in all bands, which no surface is; they "
                    "are computed on like others. If they are no data, set the raster's nodata value to "
                    "0."
                ).format(share=share, path=raster.path)
            )
        if not nothing.all():
            yield from _offsets(raster.path, raster.dataset, raster.bands, values[:, ~nothing])


def _offsets(
    path: str, dataset: DatasetReader, bands: tuple[int, ...], values: NDArray[np.float32]
) -> Iterator[str]:
    lowest = np.quantile(values, 0.01, axis=1)
    darkest, brightest = float(lowest.min()), float(np.quantile(values, 0.99))
    low, high = DIGITAL_NUMBERS
    if low <= darkest and brightest <= high:
        yield (
            tr(
                "The values of {path} lie from {darkest:.0f} to {brightest:.0f}, as the digital "
                "numbers of Landsat Collection 2 do. To make reflectance x 10000 of them: number x "
                "0.275 - 2000."
            ).format(path=path, darkest=darkest, brightest=brightest)
        )
    elif _declares(dataset, bands) and darkest >= DECLARED_AND_PRESENT:
        yield (
            tr(
                "The raster {path} says that {offset:g} must be subtracted from its values, and the "
                "lowest are {darkest:.0f}: subtract {offset:g} first (in QGIS: Raster calculator)."
            ).format(path=path, offset=OFFSET, darkest=darkest)
        )
    elif DARKEST_WITH_OFFSET[0] <= darkest <= DARKEST_WITH_OFFSET[1]:
        yield (
            tr(
                "{path} seems to carry the offset of Sentinel-2's processing baseline 04.00: none of "
                "its bands falls below {darkest:.0f}. If the scene holds water, shade or forest, "
                "subtract {offset:g} first (in QGIS: Raster calculator), or take harmonised data."
            ).format(path=path, darkest=darkest, offset=OFFSET)
        )


def _declares(dataset: DatasetReader, bands: tuple[int, ...]) -> bool:
    """Whether the file's metadata hold the offset, as a tag or as GDAL's offset and scale."""
    for band in bands:
        scale, offset = dataset.scales[band - 1], dataset.offsets[band - 1]
        if scale and abs(offset / scale + OFFSET) < 1:
            return True
    tags = [dataset.tags(), *(dataset.tags(band) for band in bands)]
    said = [value for items in tags for key, value in items.items() if "ADD_OFFSET" in key.upper()]
    return any(_number(value) == -OFFSET for value in said)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
