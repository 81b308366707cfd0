"""Looks at a job before it runs, so that a mistake costs seconds and not hours."""

from __future__ import annotations

import math
import os
import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from . import units
from .card import Applicability, InputSpec, ModelCard
from .errors import InputError, JobError, OutputError
from .events import volume
from .grid import Extent, Grid, extent_of
from .job import Job, is_remote
from .layers import Layer, mistaken_bands
from .plan import Plan
from .raster import WGS84
from .wording import tr

SUFFIXES = (".tif", ".tiff")
PAGES = (".html", ".htm")
OTHER_UNIT = 1000
"""Values this many times larger or smaller than the model has seen are in another unit."""
UNFINISHED_BYTES = 4
"""Of a pixel in a file on the way to the map."""
FINISHED_BYTES = 4 * 4 / 3
"""Of a pixel in the map with its overviews, if nothing could be compressed."""
GSD_MARGIN = 1.5
METRES_PER_DEGREE = 111_320.0


def check_output(job: Job) -> None:
    """Makes sure that the output's name can be written.

    Raises:
        JobError: It is no GeoTIFF's name.
        OutputError: Its folder is missing or read-only, or it is one of the inputs.
    """
    if is_remote(job.output):
        raise OutputError(
            tr("One process alone does not write to {output}.").format(output=job.output),
            tr("Run it with --dask local or another scheduler, or with --shard 1/1, or choose a folder."),
        )
    path = Path(job.output)
    check_target(path)
    _check_no_input(path, job)


def check_report(job: Job) -> None:
    """Makes sure that the report's name can be written.

    Raises:
        JobError: It is no page's name.
        OutputError: Its folder is missing or read-only, or it is one of the inputs.
    """
    path = Path(job.report)
    if path.suffix.lower() not in PAGES:
        raise JobError(
            tr("The report {path} is no HTML page.").format(path=path), tr("Let its name end in .html.")
        )
    check_folder(path)
    _check_no_input(path, job)


def _check_no_input(path: Path, job: Job) -> None:
    for item in job.inputs:
        if path.exists() and Path(item.path).exists() and path.samefile(item.path):
            raise OutputError(
                tr("The output {path} is also an input.").format(path=path),
                tr("Choose another name for the output."),
            )


def check_target(path: Path) -> None:
    """Makes sure that a GeoTIFF can be written under a name.

    Raises:
        JobError: It is no GeoTIFF's name.
        OutputError: Its folder is missing or read-only.
    """
    check_suffix(str(path))
    check_folder(path)


def check_suffix(output: str) -> None:
    """Makes sure that a name is that of a GeoTIFF.

    Raises:
        JobError: It is not.
    """
    if Path(output).suffix.lower() not in SUFFIXES:
        raise JobError(
            tr("The output {output} is no GeoTIFF.").format(output=output), tr("Let its name end in .tif.")
        )


def check_folder(path: Path) -> None:
    """Makes sure that the folder of an output is there and can be written to.

    Raises:
        OutputError: It is missing or read-only.
    """
    if not path.parent.is_dir():
        raise OutputError(
            tr("The output folder {parent} does not exist.").format(parent=path.parent),
            tr("Make it, or choose another."),
        )
    if not os.access(path.parent, os.W_OK):
        raise OutputError(
            tr("The output folder {parent} is read-only.").format(parent=path.parent),
            tr("Choose another folder."),
        )


def check_space(path: Path, walk: Plan, bands: int, there: float = 0) -> None:
    """Makes sure that the disk has room for the map, of which the share ``there`` is on it already.

    Raises:
        OutputError: It has not; the message holds both sizes.
    """
    window = walk.covered
    copies = (2 if walk.warped else 1) - there
    check_room(path, window.width, window.height, bands, copies)


def check_room(path: Path, width: int, height: int, bands: int, copies: float = 1) -> None:
    """Makes sure that the disk has room for a map of some pixels.

    Args:
        path: The map.
        width: Columns that hold data.
        height: Rows that do.
        bands: How many there are.
        copies: Unfinished files on the way to the map.

    Raises:
        OutputError: It has not; the message holds both sizes.
    """
    needed = width * height * bands * (copies * UNFINISHED_BYTES + FINISHED_BYTES)
    free = shutil.disk_usage(path.parent).free
    if needed > free:
        raise OutputError(
            tr(
                "The {width} x {height} pixels of the map that the layers cover may need {needed} on "
                "the way, {parent} has {free} free."
            ).format(
                width=width, height=height, needed=volume(needed), parent=path.parent, free=volume(free)
            ),
            tr("Choose a smaller extent or another disk."),
        )


def check_values(layer: Layer, card: ModelCard) -> Iterator[str]:
    """Compares a sample of a layer with what the model has seen in training.

    Yields:
        Warnings.

    Raises:
        InputError: The layer is in another unit.
    """
    yield from mistaken_bands(layer)
    looked = [_samples(layer, orbit) for orbit in layer.orbits]
    found = [np.concatenate(of_orbit) for of_orbit in looked]
    values = np.concatenate(found)
    if not values.size:
        return
    yield from _empty_dates(layer, looked)
    yield from _missing_orbit(layer, found)
    units.check_fraction(layer, values)
    _check_scale(layer, values, _largest_seen(layer.spec, card.applicability))
    yield from units.check_reflectance(layer)
    yield from _unlike_training(layer, card.applicability)
    if layer.spec.valid_range is None:
        return
    low, high = layer.spec.valid_range
    share = float(np.mean((values < low) | (values > high)))
    limits = tr("{low:g} to {high:g} {unit}").format(low=low, high=high, unit=layer.spec.unit)
    outside = tr("{share:.0%} of the values of {name} lie outside {limits}").format(
        share=share, name=layer.name, limits=limits
    )
    if share > 0.5:
        raise InputError(
            f"{outside}.",
            tr("Choose the right layer and bands, or convert it to this unit."),
        )
    if share > 0.01:
        yield tr("{outside} and count as nodata; is its nodata value set?").format(outside=outside)


def outside_training(layer: Layer, card: ModelCard) -> Optional[tuple[float, str]]:
    """How much of a layer lies outside what the model saw in training, by a sample, and most of it where.

    Outside is where any band lies beyond the 1 % and 99 % quantiles that the card holds: of data like
    those that the model was trained on, up to 2 % a band.

    Returns:
        The share of the pixels, and the band that has most of them with its range, in words; ``None`` if
        the card does not say, or the layer holds no data.
    """
    seen = card.applicability.input_quantiles.get(layer.spec.name, {})
    if not all(band in seen for band in layer.spec.bands):
        return None
    values = layer.rasters[len(layer.rasters) // 2].sample()
    quantiles = zip(*(seen[band] for band in layer.spec.bands))
    if not values.size:
        return None
    low, _, high = (np.array(limits)[:, np.newaxis] for limits in quantiles)
    outside = (values < low) | (values > high)
    most = int(outside.mean(axis=1).argmax())
    limits = tr("{low:.4g} to {high:.4g} {unit}").format(
        low=low[most, 0], high=high[most, 0], unit=layer.spec.unit
    )
    return float(outside.any(axis=0).mean()), f"{layer.spec.bands[most]}, {limits}"


def check_place(grid: Grid, card: ModelCard) -> Iterator[str]:
    """Yields a warning for each way in which a map lies outside what the model is made for."""
    where = card.applicability
    if where.bbox and not _inside(extent_of(grid, WGS84), where.bbox):
        yield tr("The map lies, in part at least, outside the model's region: {region}.").format(
            region=where.region
        )
    if where.gsd:
        size = pixel_size(grid)
        low, high = where.gsd
        if not low / GSD_MARGIN <= size <= high * GSD_MARGIN:
            yield tr(
                "The map's pixels are {size:.3g} m wide, the model was trained on {low:g} to {high:g} m."
            ).format(size=size, low=low, high=high)


def pixel_size(grid: Grid) -> float:
    """The side of a square of a pixel's area, in metres; near the middle of the grid."""
    side = math.sqrt(grid.pixel_area)
    if not grid.crs.is_geographic:
        return side * float(grid.crs.linear_units_factor[1])
    _, south, _, north = grid.bounds
    return side * METRES_PER_DEGREE * math.sqrt(math.cos(math.radians((south + north) / 2)))


def _unlike_training(layer: Layer, applicability: Applicability) -> Iterator[str]:
    seen = applicability.input_quantiles.get(layer.spec.name, {})
    for index, name in enumerate(layer.spec.bands):
        values = _sample(layer, (index,))
        if name not in seen or not values.size:
            continue
        low, _, high = seen[name]
        median = float(np.median(values))
        if not low <= median <= high:
            band = layer.rasters[0].bands[index]
            yield (
                tr(
                    "Band {band} of {layer} stands for {name}; its median is {median:.4g}, the model "
                    "was trained on {low:.4g} to {high:.4g} {unit}. Check the band and its unit."
                ).format(
                    band=band,
                    layer=layer.name,
                    name=name,
                    median=median,
                    low=low,
                    high=high,
                    unit=layer.spec.unit,
                )
            )


def _empty_dates(layer: Layer, looked: Sequence[Sequence[NDArray[np.float32]]]) -> Iterator[str]:
    for raster, *of_orbits in zip(layer.rasters, *looked):
        if layer.spec.dates and not any(values.size for values in of_orbits):
            day = date.fromordinal(raster.day)
            yield (
                tr(
                    "The raster {path} of {day} holds no data where it was looked at: the nearest dates "
                    "stand in for it, pixel by pixel. Leave it out if it is all clouds."
                ).format(path=raster.path, day=day)
            )


def _missing_orbit(layer: Layer, found: Sequence[NDArray[np.float32]]) -> Iterator[str]:
    for values, orbit, other in zip(found, layer.orbits, reversed(layer.orbits)):
        if not values.size:
            missing, present = (", ".join(layer.spec.bands[i] for i in bands) for bands in (orbit, other))
            yield tr("No date of {name} holds {missing}; {present} stand in for them.").format(
                name=layer.name, missing=missing, present=present
            )


def _sample(layer: Layer, bands: Sequence[int]) -> NDArray[np.float32]:
    # Of all dates together: one may be cloudy or barely touch the scene.
    return np.concatenate(_samples(layer, bands))


def _samples(layer: Layer, bands: Sequence[int]) -> list[NDArray[np.float32]]:
    """Of each raster."""
    return [raster.sample(bands).ravel() for raster in layer.rasters]


def _largest_seen(spec: InputSpec, applicability: Applicability) -> float:
    quantiles = applicability.input_quantiles.get(spec.name)
    if quantiles:
        return max(high for _, _, high in quantiles.values())
    return spec.valid_range[1] if spec.valid_range else 0.0


def _check_scale(layer: Layer, values: NDArray[np.float32], seen: float) -> None:
    largest = float(np.quantile(values, 0.99))
    if largest <= 0 or seen <= 0:
        return  # zero is zero in every unit
    factor = seen / largest
    if not 1 / OTHER_UNIT <= factor <= OTHER_UNIT:
        power = round(math.log10(factor))
        raise InputError(
            tr(
                "The {role} values of {name} go up to {largest:.3g}, the model was made for {unit} "
                "up to {seen:.3g}."
            ).format(role=layer.spec.role, name=layer.name, largest=largest, unit=layer.spec.unit, seen=seen),
            tr(
                "The layer seems to be in another unit: multiply it by 1e{power}, or choose another layer."
            ).format(power=power),
        )


def _inside(extent: Extent, box: Extent) -> bool:
    west, south, east, north = box
    return west <= extent[0] and south <= extent[1] and extent[2] <= east and extent[3] <= north
