"""Strata: polygons that scores and totals are wanted of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.features import bounds, rasterize
from rasterio.warp import transform_geom

from ..errors import InputError, reason
from ..grid import Grid, describe
from ..raster import WGS84
from ..wording import tr
from . import description

SURFACES = ("Polygon", "MultiPolygon")
UNNAMED = "(none)"
MOST = 1000


@dataclass(frozen=True)
class Strata:
    """Named areas of a grid.

    Attributes:
        names: What they are called.
        shapes: GeoJSON geometries in the grid's CRS, each with the index of its stratum and its bounds.
    """

    names: tuple[str, ...]
    shapes: tuple[tuple[dict[str, Any], int, tuple[float, float, float, float]], ...]

    def burn(self, grid: Grid) -> NDArray[np.intp]:
        """The stratum of each pixel by its centre, ``len(names)`` for none; of several the last."""
        west, south, east, north = sorted_bounds(grid)
        near = [
            (shape, index)
            for shape, index, box in self.shapes
            if box[0] <= east and box[2] >= west and box[1] <= north and box[3] >= south
        ]
        shape = grid.height, grid.width
        if not near:
            return np.full(shape, len(self.names), np.intp)
        burnt = rasterize(
            near, out_shape=shape, fill=len(self.names), transform=grid.transform, dtype="int32"
        )
        return np.asarray(burnt, np.intp)


def sorted_bounds(grid: Grid) -> tuple[float, float, float, float]:
    """West, south, east, north of a grid however its rows run."""
    west, south, east, north = grid.bounds
    return min(west, east), min(south, north), max(west, east), max(south, north)


def read(wanted: description.Strata, grid: Grid) -> Strata:
    """Reads the polygons and carries them to the grid's CRS.

    Raises:
        InputError: The file cannot be used, or no polygon meets the grid.
    """
    features, crs = _features(wanted.path)
    labels: dict[str, int] = {}
    shapes = []
    for number, feature in enumerate(features, start=1):
        name = _name(feature, number, wanted)
        for polygon in _polygons(feature.get("geometry"), wanted.path):
            there = _carry(polygon, crs, grid.crs, wanted.path)
            shapes.append((there, labels.setdefault(name, len(labels)), bounds(there)))
    if len(labels) > MOST:
        raise InputError(
            tr("The polygon layer {path} makes {number} strata, {most} at most are reported.").format(
                path=wanted.path, number=len(labels), most=MOST
            ),
            tr("Name a field with fewer values, or dissolve the polygons."),
        )
    found = Strata(tuple(labels), tuple(shapes))
    _check_place(found, grid, wanted.path)
    return found


def _features(path: str) -> tuple[list[dict[str, Any]], CRS]:
    advice = tr("Export the polygons as GeoJSON.")
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            tr("The polygon layer {path} cannot be read: {reason}.").format(path=path, reason=reason(error)),
            advice,
        ) from error
    if not isinstance(data, dict) or not isinstance(data.get("features"), list):
        raise InputError(
            tr("The polygon layer {path} is no GeoJSON feature collection.").format(path=path), advice
        )
    if not data["features"]:
        raise InputError(
            tr("The polygon layer {path} holds no features.").format(path=path), tr("Choose another layer.")
        )
    name = ((data.get("crs") or {}).get("properties") or {}).get("name", "OGC:CRS84")
    try:
        return data["features"], WGS84 if name.endswith("CRS84") else CRS.from_user_input(name)
    except (CRSError, ValueError, AttributeError) as error:
        raise InputError(
            tr("The CRS {name!r} of the polygon layer {path} is not known.").format(name=name, path=path),
            advice,
        ) from error


def _name(feature: dict[str, Any], number: int, wanted: description.Strata) -> str:
    if not wanted.field:
        return str(number)
    properties = feature.get("properties") or {}
    if wanted.field not in properties:
        there = ", ".join(properties) or "none"
        raise InputError(
            tr(
                "The polygon layer {path} has no field {field!r} (feature {number}); its fields: {there}."
            ).format(path=wanted.path, field=wanted.field, number=number, there=there),
            tr("Name one of these fields."),
        )
    value = properties[wanted.field]
    return UNNAMED if value is None or value == "" else str(value)


def _polygons(geometry: Any, path: str) -> Iterator[dict[str, Any]]:
    if not geometry:
        return
    kind = geometry.get("type")
    if kind == "GeometryCollection":
        for part in geometry.get("geometries", ()):
            yield from _polygons(part, path)
    elif kind in SURFACES:
        yield geometry
    else:
        raise InputError(
            tr("The polygon layer {path} holds a {kind}, which has no area.").format(path=path, kind=kind),
            tr("Choose a layer of polygons."),
        )


def _carry(polygon: dict[str, Any], crs: CRS, target: CRS, path: str) -> dict[str, Any]:
    try:
        there: dict[str, Any] = dict(transform_geom(crs, target, polygon))
        if not np.isfinite(bounds(there)).all():
            raise ValueError(tr("it lies outside the domain of the grid's CRS"))
    except Exception as error:  # rasterio raises whatever GDAL and fiona-like parsing come upon
        raise InputError(
            tr("A polygon of {path} cannot be carried to the grid's CRS: {reason}.").format(
                path=path, reason=reason(error)
            ),
            tr("Repair the layer, or clip it to the place."),
        ) from error
    return there


def _check_place(strata: Strata, grid: Grid, path: str) -> None:
    west, south, east, north = sorted_bounds(grid)
    boxes = np.array([box for _, _, box in strata.shapes])
    if not boxes.size:
        raise InputError(
            tr("The polygon layer {path} holds no polygons.").format(path=path), tr("Choose another layer.")
        )
    whole = (*boxes[:, :2].min(axis=0).tolist(), *boxes[:, 2:].max(axis=0).tolist())
    apart = (boxes[:, 0] > east) | (boxes[:, 2] < west) | (boxes[:, 1] > north) | (boxes[:, 3] < south)
    if apart.all():
        raise InputError(
            tr("The polygon layer {path} does not overlap the maps: {place} against {own}.").format(
                path=path,
                place=describe(whole, grid.crs),
                own=describe((west, south, east, north), grid.crs),
            ),
            tr("Choose polygons of the same place, and check their CRS."),
        )
