"""Finds the scenes in files: SAFE products, folders with a raster for each band, stacked rasters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Optional

from rasterio.io import DatasetReader

from .. import dates
from ..errors import InputError
from ..raster import open_raster
from ..wording import tr
from . import safe
from .jobs import Supply
from .scene import BandFile, MaskFile, Scene, baseline_in, best_mask, offset_of
from .sensors import LANDSAT5, LANDSAT_OFFSET, LANDSAT_SCALE, ORBITS, SENTINEL1, SENTINEL2, Sensor
from .tree import Tree, is_archive, tree_of

RASTERS = (".tif", ".tiff", ".jp2", ".vrt", ".img")
PER_UNIT = {SENTINEL2.id: 10_000.0, LANDSAT5.id: 1.0, SENTINEL1.id: 1.0}
"""What the sensor's unit multiplies a declared physical value by."""

_RESOLUTION = re.compile(r"_\d\dm$")
_CLOUD_COVER = re.compile(r"CLOUD_COVER\W+([\d.]+)")


@dataclass
class _Group:
    """Files whose names begin alike: one scene."""

    bands: dict[str, str] = field(default_factory=dict)
    masks: dict[str, str] = field(default_factory=dict)
    stack: str = ""


def find(supply: Supply, sensor: Sensor) -> Iterator[Scene]:
    """All scenes in the files and folders of a supply, except STAC items.

    Raises:
        InputError: A path holds no scene, or one that cannot be understood.
    """
    for path in supply.paths:
        if not path.endswith(".json"):
            found = list(_in_path(Path(path), supply, sensor))
            if not found:
                raise InputError(
                    tr("{path} holds no scene of {title}.").format(path=path, title=sensor.title),
                    tr(
                        "Name a SAFE folder or its zip, a folder with a raster for each band whose name ends "
                        "in the band's, or a raster whose bands have names."
                    ),
                )
            yield from found


def _in_path(path: Path, supply: Supply, sensor: Sensor) -> Iterator[Scene]:
    if path.name == safe.METADATA:
        path = path.parent
    if not path.exists():
        raise InputError(tr("The scenes in {path} do not exist.").format(path=path), tr("Check the path."))
    if path.is_dir() or is_archive(path):
        tree = tree_of(path)
        yield from _in_tree(tree, supply, sensor)
        for archive in tree.archives():
            yield from _in_tree(tree_of(archive), supply, sensor)
    else:
        folder = Tree(path.parent, (path.name,), path.parent.as_posix())
        yield from _rasters(folder, folder.names, supply, sensor)


def _in_tree(tree: Tree, supply: Supply, sensor: Sensor) -> Iterator[Scene]:
    products = safe.products(tree) if sensor is SENTINEL2 else []
    for metadata in products:
        yield from safe.scenes_of(tree, metadata, supply.offset)
    roots = tuple(metadata[: -len(safe.METADATA)] for metadata in products)
    if "" not in roots:
        rest = [name for name in tree.names if not name.startswith(roots or ("\0",))]
        yield from _rasters(tree, rest, supply, sensor)


def _rasters(tree: Tree, names: Sequence[str], supply: Supply, sensor: Sensor) -> Iterator[Scene]:
    groups: dict[str, _Group] = {}
    for name in names:
        path = PurePosixPath(name)
        if path.suffix.lower() not in RASTERS:
            continue
        stem, band, mask = _split(path.stem, sensor)
        group = groups.setdefault((path.parent / stem).as_posix(), _Group())
        if band:
            group.bands[band] = name
        elif mask:
            group.masks[mask] = name
        else:
            group.stack = name
    for key, group in groups.items():
        if group.bands:
            yield _of_bands(tree, key, group, supply, sensor)
        elif group.stack:
            yield from _of_stack(tree, group, supply, sensor)


def _split(stem: str, sensor: Sensor) -> tuple[str, str, str]:
    """What a file's name begins with, and the band or the kind of mask that it ends with."""
    plain = _RESOLUTION.sub("", stem)
    tokens = plain.split("_")
    for count in (2, 1):
        last = "_".join(tokens[-count:])
        band, mask = sensor.band_of(last), sensor.mask_of(last)
        if band or mask:
            return "_".join(tokens[:-count]), band, mask
    return stem, "", ""


def _of_bands(tree: Tree, key: str, group: _Group, supply: Supply, sensor: Sensor) -> Scene:
    name = PurePosixPath(key).name or tree.root.name
    bands = {}
    for band, file in group.bands.items():
        with open_raster(tree.path(file)) as dataset:
            bands[band] = _band(dataset, 1, name, supply.offset, sensor)
    mask = best_mask({kind: MaskFile(kind, tree.path(file)) for kind, file in group.masks.items()}, sensor)
    title = next((other for other in tree.names if other.startswith(key) and other.endswith("_MTL.txt")), "")
    cover = _CLOUD_COVER.search(tree.text(title)) if title else None
    return Scene(
        name, _day(f"{tree.root.name}/{key}"), bands, mask, platform=name[:4] if title else "",
        orbit=_orbit(name), cloud=float(cover[1]) if cover else None, baseline=baseline_in(name),
    )  # fmt: skip


def _of_stack(tree: Tree, group: _Group, supply: Supply, sensor: Sensor) -> Iterator[Scene]:
    path = tree.path(group.stack)
    stem = PurePosixPath(group.stack).stem
    with open_raster(path) as dataset:
        names = supply.names or tuple(text or "" for text in dataset.descriptions)
        found: dict[str, dict[str, BandFile]] = {}
        masks = {kind: MaskFile(kind, tree.path(file)) for kind, file in group.masks.items()}
        for number, name in enumerate(names[: dataset.count], start=1):
            plain, orbit = _without_orbit(name) if sensor is SENTINEL1 else (name, "")
            if sensor.band_of(plain):
                file = _band(dataset, number, stem, supply.offset, sensor)
                found.setdefault(orbit, {})[sensor.band_of(plain)] = file
            elif sensor.mask_of(plain):
                masks.setdefault(sensor.mask_of(plain), MaskFile(sensor.mask_of(plain), path, number))
        if not found:
            raise InputError(
                tr("No band of {path} is named as one of {title}'s ({list}).").format(
                    path=path, title=sensor.title, list=", ".join(sensor.bands)
                ),
                tr("Set the bands' descriptions, or name the bands in their order."),
            )
        for orbit, bands in found.items():
            mask = best_mask(masks, sensor)
            known = orbit or _orbit(stem) or str(dataset.tags().get("ORBIT", "")).lower()
            yield Scene(
                f"{stem} {orbit}".strip(), _day(path), bands, mask, orbit=known, baseline=baseline_in(stem)
            )


def _band(
    dataset: DatasetReader, number: int, name: str, offset: Optional[float], sensor: Sensor
) -> BandFile:
    scale, shift = dataset.scales[number - 1], dataset.offsets[number - 1]
    if (scale, shift) != (1.0, 0.0):
        unit = PER_UNIT[sensor.id]
        return BandFile(dataset.name, number, scale * unit, shift * unit, _nodata(sensor))
    whole = dataset.dtypes[number - 1].startswith(("int", "uint"))
    if sensor is LANDSAT5:
        numbers = (LANDSAT_SCALE, LANDSAT_OFFSET) if whole else (1.0, 0.0)
        return BandFile(dataset.name, number, *numbers, _nodata(sensor) if whole else None)
    added = 0.0
    if sensor is SENTINEL2:
        added = offset_of(baseline_in(name)) if offset is None else offset
    return BandFile(dataset.name, number, 1.0, added, _nodata(sensor))


def _nodata(sensor: Sensor) -> Optional[float]:
    return None if sensor is SENTINEL1 else safe.NODATA


def _day(path: str) -> date:
    for part in reversed(PurePosixPath(path).parts):
        found = dates.in_name(part)
        if found:
            return date.fromisoformat(found)
    raise InputError(
        tr("The name of the scene {path} holds no date.").format(path=path),
        tr("Let it hold the day as YYYYMMDD or YYYY-MM-DD."),
    )


def _orbit(name: str) -> str:
    tokens = set(re.split(r"[_\-. ]", name.lower()))
    return next((orbit for orbit, known in ORBITS.items() if tokens & set(known)), "")


def _without_orbit(name: str) -> tuple[str, str]:
    """A band's name such as ``VV_asc`` without the orbit, and the orbit."""
    orbit = _orbit(name)
    return (re.split(r"[_\-. ]", name)[0], orbit) if orbit else (name, "")
