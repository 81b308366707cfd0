"""The scene: one acquisition, wherever it comes from and however it is packed (standard library only)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Optional

from .sensors import BASELINE_OFFSET, BASELINE_WITH_OFFSET, Sensor

_BASELINE_IN_NAME = re.compile(r"_N(\d\d)(\d\d)_")


@dataclass(frozen=True)
class BandFile:
    """Where one band's digital numbers are, and what they mean.

    Attributes:
        path: What GDAL opens.
        number: The band in it, from 1.
        scale: Times this ...
        offset: ... plus this is the band in the sensor's unit.
        nodata: The number that means "no data" whether the file says so or not.
    """

    path: str
    number: int = 1
    scale: float = 1.0
    offset: float = 0.0
    nodata: Optional[float] = None


@dataclass(frozen=True)
class MaskFile:
    """Where a scene's cloud mask is.

    Attributes:
        kind: See :mod:`engine.scenes.sensors`.
        path: What GDAL opens.
        number: The band in it, from 1.
    """

    kind: str
    path: str
    number: int = 1


@dataclass(frozen=True)
class Scene:
    """One acquisition.

    Attributes:
        name: The product's or the item's name.
        day: Date of acquisition.
        bands: By the sensor's band.
        mask: The cloud mask, if there is one.
        platform: E.g. ``S2A``; empty if not known.
        orbit: ``ascending``, ``descending``, or empty.
        cloud: Cloud cover in %, if known.
        baseline: Of processing; 0 if not known.
    """

    name: str
    day: date
    bands: dict[str, BandFile] = field(hash=False)
    mask: Optional[MaskFile] = None
    platform: str = ""
    orbit: str = ""
    cloud: Optional[float] = None
    baseline: float = 0.0


def states(scenes: Iterable[Scene]) -> str:
    """The files of some scenes, and of those on a disk their size and age: a line for each."""
    return "\n".join(line for scene in scenes for line in _states(scene))


def _states(scene: Scene) -> Iterable[str]:
    masks = [scene.mask.path] if scene.mask else []
    for path in (*(band.path for band in scene.bands.values()), *masks):
        plain = Path(path)
        state = plain.stat() if plain.is_file() else None
        yield f"{scene.name} {path}" + (f" {state.st_size} {state.st_mtime_ns}" if state else "")


def best_mask(masks: dict[str, MaskFile], sensor: Sensor) -> Optional[MaskFile]:
    """Of the masks by kind the one that the sensor names first; ``None`` if there is none."""
    return next((masks[kind] for kind in sensor.masks if kind in masks), None)


def baseline_in(name: str) -> float:
    """The processing baseline that a Sentinel-2 product's name tells; 0 if it tells none."""
    found = _BASELINE_IN_NAME.search(name)
    return int(found[1]) + int(found[2]) / 100 if found else 0.0


def offset_of(baseline: float) -> float:
    """What is added to the digital numbers of a Sentinel-2 product that does not say it itself."""
    return BASELINE_OFFSET if baseline >= BASELINE_WITH_OFFSET else 0.0


def without_copies(scenes: Iterable[Scene]) -> tuple[list[Scene], list[str]]:
    """Each acquisition once, in the order of time and name, whatever order they come in.

    Sentinel-2 products of one place and time that differ in their baseline are copies: the newest is kept.

    Returns:
        The scenes, and the names of the copies that were left out.
    """
    kept: dict[tuple[object, ...], Scene] = {}
    copies = []
    newest_first = sorted(scenes, key=lambda scene: (-scene.baseline, scene.name, str(scene.bands)))
    for scene in newest_first:
        if kept.setdefault(_identity(scene), scene) is not scene:
            copies.append(scene.name)
    return sorted(kept.values(), key=lambda scene: (scene.day, scene.name)), sorted(copies)


def _identity(scene: Scene) -> tuple[object, ...]:
    product = re.match(r"(S2[A-D])_MSIL2A_(\d{8}T\d{6})_N\d{4}_R\d{3}_T(\w{5})", scene.name)
    if product:
        return product.groups()
    return tuple(sorted((name, band.path, band.number) for name, band in scene.bands.items()))
