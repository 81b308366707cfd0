"""The grid that scenes are brought onto, and the area to search them in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Optional

from affine import Affine
from rasterio.crs import CRS
from rasterio.errors import CRSError

from ..checks import METRES_PER_DEGREE
from ..errors import InputError, JobError, reason
from ..grid import SNAP_TOLERANCE, Extent, Grid, describe, extent_of
from ..raster import WGS84, open_raster
from ..views import grid_of
from ..wording import tr
from .jobs import Place


def area_of(place: Place) -> Optional[Extent]:
    """West, south, east, north in degrees of what is wanted; ``None`` if nothing says so.

    Raises:
        JobError: A CRS is missing or not known.
        InputError: The grid's raster cannot be opened, or the extent lies beside it.
    """
    if place.grid:
        return extent_of(_of_raster(place), WGS84)
    if place.extent:
        return extent_of(_box(place.extent, _crs_of_extent(place, None)), WGS84)
    return None


def grid_for(place: Place, gsd: float, scenes: Sequence[Grid]) -> Grid:
    """The grid that is wanted.

    Args:
        place: What was said of it.
        gsd: Pixel size in metres where nothing says otherwise.
        scenes: The grids of the scenes, in their order; one or more.

    Raises:
        JobError: A CRS is missing or not known.
        InputError: The grid's raster cannot be opened, or the extent lies beside it.
    """
    if place.grid:
        return _of_raster(place)
    crs = _crs(place.crs) if place.crs else _most_common(scenes)
    metres = crs.linear_units_factor[1] if crs.is_projected else METRES_PER_DEGREE
    size = place.resolution or gsd / metres
    if place.extent:
        boxes = [extent_of(_box(place.extent, _crs_of_extent(place, crs)), crs)]
    else:
        boxes = [extent_of(grid, crs) for grid in scenes]
    west, south, east, north = (choose(values) for choose, values in zip((min, min, max, max), zip(*boxes)))
    # Pixels of the scenes stay as they are where the grid can be made of them.
    anchor = next((grid.transform for grid in scenes if grid.crs == crs), Affine.identity())
    left = anchor.c + math.floor((west - anchor.c) / size + SNAP_TOLERANCE) * size
    top = anchor.f + math.ceil((north - anchor.f) / size - SNAP_TOLERANCE) * size
    columns = max(math.ceil((east - left) / size - SNAP_TOLERANCE), 1)
    rows = max(math.ceil((top - south) / size - SNAP_TOLERANCE), 1)
    return Grid(crs, Affine(size, 0, left, 0, -size, top), columns, rows)


def _of_raster(place: Place) -> Grid:
    with open_raster(place.grid) as dataset:
        grid = grid_of(dataset)
    if place.extent:
        crs = _crs_of_extent(place, grid.crs)
        window = grid.snap(place.extent, crs)
        if window is None:
            raise InputError(
                tr("The extent {place} lies beside the grid {grid}.").format(
                    place=describe(place.extent, crs), grid=describe(grid.bounds, grid.crs)
                ),
                tr("Choose an extent within it."),
            )
        grid = grid.crop(window)
    return grid.subdivide(place.ratio)


def _crs_of_extent(place: Place, otherwise: Optional[CRS]) -> CRS:
    if place.extent_crs or place.crs:
        return _crs(place.extent_crs or place.crs)
    if otherwise is None:
        raise JobError(tr("The extent has no CRS."), tr("Name the CRS of the extent, e.g. EPSG:4326."))
    return otherwise


def _crs(text: str) -> CRS:
    try:
        return CRS.from_user_input(text)
    except CRSError as error:
        raise JobError(
            tr("The CRS {text!r} is not known: {reason}.").format(text=text, reason=reason(error)),
            tr("Give a code such as EPSG:32635."),
        ) from error


def _most_common(scenes: Sequence[Grid]) -> CRS:
    known = {grid.crs.to_wkt(): grid.crs for grid in scenes}
    counted = Counter(grid.crs.to_wkt() for grid in scenes)
    return known[min(counted, key=lambda text: (-counted[text], text))]


def _box(extent: Extent, crs: CRS) -> Grid:
    west, south, east, north = extent
    return Grid(crs, Affine(east - west, 0, west, 0, south - north, north), 1, 1)
