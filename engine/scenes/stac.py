"""Finds scenes in a STAC API, and reads STAC items."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Optional

import requests
from pystac import Item
from pystac.errors import STACError
from pystac_client import Client, ConformanceClasses
from pystac_client.exceptions import APIError
from pystac_client.stac_api_io import StacApiIO
from urllib3 import Retry

from ..errors import InputError, reason
from ..grid import Extent
from ..remote import path_of
from ..wording import tr
from .jobs import Catalogue, Supply
from .safe import NODATA
from .scene import BandFile, MaskFile, Scene, best_mask, offset_of
from .sensors import LANDSAT5, LANDSAT_OFFSET, LANDSAT_SCALE, SENTINEL1, Sensor

RETRIES = 4
BACKOFF = 0.5
"""Seconds before the second retry; each further one waits twice as long."""
BUSY = (429, 500, 502, 503, 504)
"""Answers after which it is worth asking again."""

_FAILURES = (APIError, requests.RequestException, STACError, ValueError, KeyError)


def search(
    catalogue: Catalogue, sensor: Sensor, area: Extent, period: tuple[str, str], max_cloud: float
) -> list[Item]:
    """The items of a place and a time.

    Args:
        catalogue: The API.
        sensor: Whose default collection is taken.
        area: West, south, east, north in degrees.
        period: First and last day, ISO; empty: open.
        max_cloud: Largest cloud cover in %; the API is asked where it can tell.

    Raises:
        InputError: The API cannot be reached, fails or lists too many items.
    """
    start, end = period
    times = f"{f'{start}T00:00:00Z' if start else '..'}/{f'{end}T23:59:59Z' if end else '..'}"
    try:
        io, timeout = _io(catalogue.timeout), catalogue.timeout
        client = Client.open(catalogue.url, stac_io=io, timeout=timeout)  # which would forget that of io
        knows = client.conforms_to(ConformanceClasses.QUERY) and sensor is not SENTINEL1 and max_cloud < 100
        found = client.search(
            collections=[catalogue.collection or sensor.collection],
            bbox=area,
            datetime=times if start or end else None,
            query={"eo:cloud_cover": {"lte": max_cloud}} if knows else None,
            max_items=catalogue.limit + 1,
        )
        items = list(found.items())
    except _FAILURES as error:
        raise InputError(
            tr("The STAC API {url} gives no answer that can be used: {error}.").format(
                url=catalogue.url, error=_short(error)
            ),
            tr("Check the address and the network, or try again later."),
        ) from error
    if len(items) > catalogue.limit:
        raise InputError(
            tr("More than {limit} scenes match at {url}.").format(limit=catalogue.limit, url=catalogue.url),
            tr("Shorten the period, lower the largest cloud cover or the area, or raise the limit."),
        )
    return [item for item in items if _is_of(item, sensor)]


def files(supply: Supply) -> Iterator[Item]:
    """The STAC items among a supply's files.

    Raises:
        InputError: One cannot be read.
    """
    for path in supply.paths:
        if path.endswith(".json"):
            try:
                yield Item.from_file(str(Path(path).absolute()))
            except (*_FAILURES, OSError) as error:
                raise InputError(
                    tr("The STAC item {path} cannot be read: {reason}.").format(
                        path=path, reason=reason(error)
                    ),
                    tr("Check the path."),
                ) from error


def scene_of(item: Item, sensor: Sensor, offset: Optional[float]) -> Scene:
    """What an item says, as a scene.

    Args:
        item: A STAC item with an asset for each band.
        sensor: Whose bands they are.
        offset: What is added to Sentinel-2's digital numbers; ``None``: what the item says.

    Raises:
        InputError: It has no time.
    """
    said = item.properties
    moment = item.datetime or item.common_metadata.start_datetime
    if moment is None:
        raise InputError(tr("The STAC item {id} has no time.").format(id=item.id), tr("Leave it out."))
    bands: dict[str, BandFile] = {}
    masks: dict[str, MaskFile] = {}
    for key, asset in sorted(item.assets.items()):  # B04_10m before B04_20m
        band, mask = sensor.band_of(key), sensor.mask_of(key)
        path = path_of(asset.get_absolute_href() or asset.href)
        if band and band not in bands:
            bands[band] = BandFile(path, 1, *_numbers(item, key, sensor, offset))
        elif mask and mask not in masks:
            masks[mask] = MaskFile(mask, path)
    cloud = said.get("eo:cloud_cover")
    return Scene(
        item.id,
        moment.date(),
        bands,
        best_mask(masks, sensor),
        platform=str(said.get("platform", "")),
        orbit=str(said.get("sat:orbit_state", "")),
        cloud=None if cloud is None else float(cloud),
        baseline=_baseline(said),
    )


def _is_of(item: Item, sensor: Sensor) -> bool:
    platform = str(item.properties.get("platform", "")).lower()
    return not platform or not sensor.platforms or platform in sensor.platforms


def _numbers(
    item: Item, key: str, sensor: Sensor, offset: Optional[float]
) -> tuple[float, float, Optional[float]]:
    """Scale, offset and nodata of an asset."""
    if sensor is SENTINEL1:
        return 1.0, 0.0, None
    scale, shift = _declared(item.assets[key].extra_fields)
    if sensor is LANDSAT5:
        return scale or LANDSAT_SCALE, LANDSAT_OFFSET if shift is None else shift, NODATA
    unit = (scale or 1e-4) * 10_000
    if offset is not None:
        return unit, offset * unit, NODATA
    if _applied(item.properties):
        return unit, 0.0, NODATA
    if shift is None:
        return unit, offset_of(_baseline(item.properties)) * unit, NODATA
    return unit, round(shift * 10_000, 6), NODATA


def _declared(fields: dict[str, Any]) -> tuple[Optional[float], Optional[float]]:
    """Scale and offset as the raster extension 1 or 2 writes them."""
    first = {**next(iter(fields.get("raster:bands") or [{}])), **next(iter(fields.get("bands") or [{}]))}
    scale = fields.get("raster:scale", first.get("raster:scale", first.get("scale")))
    shift = fields.get("raster:offset", first.get("raster:offset", first.get("offset")))
    return scale, shift


def _applied(said: dict[str, Any]) -> bool:
    return bool(said.get("earthsearch:boa_offset_applied", said.get("sentinel:boa_offset_applied", False)))


def _baseline(said: dict[str, Any]) -> float:
    words = ("s2:processing_baseline", "processing:version", "sentinel:processing_baseline")
    text = next((str(said[word]) for word in words if word in said), "0")
    try:
        return float(text)
    except ValueError:
        return 0.0


def _io(timeout: float) -> StacApiIO:
    again = Retry(
        total=RETRIES, backoff_factor=BACKOFF, status_forcelist=BUSY, allowed_methods=None,
        respect_retry_after_header=True, read=1,
    )  # fmt: skip
    return StacApiIO(max_retries=again, timeout=timeout)


def _short(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 300 else f"{text[:300]} …"
