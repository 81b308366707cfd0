"""From what a job says of its scenes to scenes that can be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from pystac import Item

from ..errors import InputError, JobError
from ..events import Listener, Log, Warn
from ..remote import CACHE
from ..wording import tr
from . import files, stac
from .jobs import Mask, Place, Supply
from .place import area_of
from .scene import Scene, without_copies
from .sensors import Sensor
from .virtual import Opened, open_scene

GDAL_OPTIONS = {
    "GDAL_CACHEMAX": CACHE,
    "GDAL_HTTP_MAX_RETRY": 4,
    "GDAL_HTTP_RETRY_DELAY": 1,
    "GDAL_HTTP_CONNECTTIMEOUT": 20,
    "GDAL_HTTP_TIMEOUT": 60,
}


@dataclass(frozen=True)
class Wanted:
    """Which scenes are wanted.

    Attributes:
        sensor: Of what.
        supply: From where.
        place: Where they lie.
        start: First day, ISO; empty: any.
        end: Last day.
        max_cloud: Largest cloud cover in %.
    """

    sensor: Sensor
    supply: Supply
    place: Place
    start: str
    end: str
    max_cloud: float = 100.0


def gather(wanted: Wanted, listener: Listener) -> list[Scene]:
    """Finds the scenes, in the order of time.

    Raises:
        BiosrError: They cannot be found, or none is left.
    """
    sensor, supply = wanted.sensor, wanted.supply
    found = list(files.find(supply, sensor))
    found += [stac.scene_of(item, sensor, supply.offset) for item in _items(wanted)]
    scenes, copies = without_copies(found)
    if copies:
        listener(
            Log(
                tr("{number} scenes are there twice and are taken once: {names}.").format(
                    number=len(copies), names=_names(copies)
                )
            )
        )
    late = [scene for scene in scenes if not _within(scene, wanted)]
    cloudy = [scene for scene in scenes if scene not in late and (scene.cloud or 0.0) > wanted.max_cloud]
    kept = [scene for scene in scenes if scene not in late and scene not in cloudy]
    reasons = []
    if late:
        reasons.append(
            tr("{number} outside {start} to {end}").format(
                number=len(late), start=wanted.start or tr("any"), end=wanted.end or tr("any")
            )
        )
    if cloudy:
        reasons.append(
            tr("{number} with more than {max_cloud:g} % cloud").format(
                number=len(cloudy), max_cloud=wanted.max_cloud
            )
        )
    if not kept:
        raise InputError(
            tr("No scene of {title} can be used: of {number} found {reasons}.").format(
                title=sensor.title,
                number=len(scenes),
                reasons=tr(" and ").join(reasons) or tr("there is none"),
            ),
            tr("Widen the period, the area or the largest cloud cover."),
        )
    left_out = tr("; left out: {reasons}").format(reasons=tr(" and ").join(reasons)) if reasons else ""
    listener(
        Log(
            tr("{number} of {found} scenes of {title} are taken{left_out}.").format(
                number=len(kept), found=len(scenes), title=sensor.title, left_out=left_out
            )
        )
    )
    return kept


def open_all(
    scenes: Sequence[Scene], bands: Sequence[str], mask: Optional[Mask], folder: Path, listener: Listener
) -> list[Opened]:
    """Looks at the files of all scenes; those that cannot be opened are left out and told.

    Args:
        scenes: The scenes.
        bands: The bands that are wanted.
        mask: What is dropped; ``None`` for a sensor that needs none.
        folder: Takes the virtual rasters.
        listener: Is warned of each scene that is left out.

    Raises:
        InputError: None can be opened, or none has the mask that it must have.
    """
    if mask is not None and mask.required:
        bare = [scene.name for scene in scenes if scene.mask is None]
        scenes = [scene for scene in scenes if scene.mask is not None]
        if not scenes:
            raise InputError(
                tr("{number} scenes have no cloud mask: {names}.").format(
                    number=len(bare), names=_names(bare)
                ),
                tr("Add the mask (for Sentinel-2 the SCL band), or allow scenes without one."),
            )
        if bare:
            listener(
                Warn(
                    tr("{number} scenes have no cloud mask and are left out: {names}.").format(
                        number=len(bare), names=_names(bare)
                    )
                )
            )
    opened: list[Opened] = []
    failed: list[InputError] = []
    for number, scene in enumerate(scenes):
        try:
            opened.append(open_scene(scene, bands, mask or Mask(), folder / f"{number:05d}"))
        except InputError as error:
            failed.append(error)
            listener(
                Warn(
                    tr("The scene {name} is left out: {message}").format(
                        name=scene.name, message=error.message
                    )
                )
            )
    if not opened:
        raise InputError(
            tr("None of the {number} scenes can be read; the first one: {message}").format(
                number=len(scenes), message=failed[0].message
            ),
            tr("Check the paths, the network and what the server asks for (see docs/scenes.md)."),
        )
    return opened


def _items(wanted: Wanted) -> Iterator[Item]:
    yield from stac.files(wanted.supply)
    catalogue = wanted.supply.catalogue
    if catalogue is None:
        return
    area = area_of(wanted.place)
    if area is None:
        raise JobError(
            tr("A STAC search needs to know where."), tr("Name a raster as the grid, or an extent.")
        )
    period = wanted.start, wanted.end
    yield from stac.search(catalogue, wanted.sensor, area, period, wanted.max_cloud)


def _within(scene: Scene, wanted: Wanted) -> bool:
    day = scene.day.isoformat()
    return (not wanted.start or wanted.start <= day) and (not wanted.end or day <= wanted.end)


def _names(names: Sequence[str]) -> str:
    more = tr(" and {number} more").format(number=len(names) - 3) if len(names) > 3 else ""
    return ", ".join(names[:3]) + more
