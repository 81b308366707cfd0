"""Reads Sentinel-2's own packaging: SAFE products of Level-2A, unpacked or zipped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Optional

from .. import dates
from ..errors import InputError
from ..wording import tr
from .scene import BandFile, MaskFile, Scene, baseline_in, offset_of
from .sensors import SCL, SENTINEL2
from .tree import Tree

METADATA = "MTD_MSIL2A.xml"
LEVEL_1C = "MTD_MSIL1C.xml"
BAND_IDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
"""By the ``band_id`` of the metadata."""
NODATA = 0.0
"""A digital number of 0 is no data in every product."""

_IMAGE = re.compile(r"GRANULE/([^/]+)/IMG_DATA/(?:.*/)?[^/]*_([A-Z0-9]{3})_(\d\d)m\.(?:jp2|tif)$")
_OFFSET = re.compile(r"<BOA_ADD_OFFSET band_id=\"(\d+)\">\s*(-?[\d.]+)\s*<")


def products(tree: Tree) -> list[str]:
    """The names of all products' metadata below a tree.

    Raises:
        InputError: There are only products of Level-1C.
    """
    found = [name for name in tree.names if name.rsplit("/", 1)[-1] == METADATA]
    if not found and any(name.endswith(LEVEL_1C) for name in tree.names):
        raise InputError(
            tr(
                "{root} is a Level-1C product: reflectance above the atmosphere, without a cloud mask."
            ).format(root=tree.root),
            tr("Fetch the Level-2A product of the same scene."),
        )
    return found


def scenes_of(tree: Tree, metadata: str, offset: Optional[float]) -> Iterator[Scene]:
    """The scenes of one product, one a granule.

    Args:
        tree: Holds it.
        metadata: The name of its metadata.
        offset: What is added to digital numbers; ``None``: what the product says.

    Raises:
        InputError: The metadata say no date.
    """
    root = metadata[: -len(METADATA)]
    product = (root.rstrip("/").rsplit("/", 1)[-1] or tree.root.name).split(".")[0]
    text = tree.text(metadata)
    baseline = float(_value(text, "PROCESSING_BASELINE") or baseline_in(product))
    offsets = {BAND_IDS[int(number)]: float(value) for number, value in _OFFSET.findall(text)}
    scale = 10_000 / float(_value(text, "BOA_QUANTIFICATION_VALUE") or 10_000)
    cloud = _value(text, "Cloud_Coverage_Assessment")
    granules = _granules(tree, root)
    for granule, images in granules.items():
        yield Scene(
            product if len(granules) == 1 else f"{product} {granule}",
            _day(text, product),
            {
                band: BandFile(path, 1, scale, _offset(band, offset, offsets, baseline) * scale, NODATA)
                for band, path in images.items()
                if band != SCL
            },
            MaskFile(SCL, images[SCL]) if SCL in images else None,
            platform=_value(text, "SPACECRAFT_NAME").replace("Sentinel-", "S") or product[:3],
            orbit=_value(text, "SENSING_ORBIT_DIRECTION").lower(),
            cloud=float(cloud) if cloud else None,
            baseline=baseline,
        )


def _granules(tree: Tree, root: str) -> dict[str, dict[str, str]]:
    """By granule, the path of each band and of the classes at their finest resolution."""
    found: dict[str, dict[str, tuple[int, str]]] = {}
    for name in tree.names:
        image = _IMAGE.match(name[len(root) :]) if name.startswith(root) else None
        if not image:
            continue
        granule, token, metres = image.groups()
        band = SENTINEL2.band_of(token) or SENTINEL2.mask_of(token)
        if band:
            images = found.setdefault(granule, {})
            images[band] = min(images.get(band, (999, "")), (int(metres), tree.path(name)))
    return {granule: {band: path for band, (_, path) in images.items()} for granule, images in found.items()}


def _offset(band: str, wanted: Optional[float], offsets: dict[str, float], baseline: float) -> float:
    return offsets.get(band, offset_of(baseline)) if wanted is None else wanted


def _day(text: str, product: str) -> date:
    for tag in ("DATATAKE_SENSING_START", "PRODUCT_START_TIME"):
        if _value(text, tag):
            return date.fromisoformat(_value(text, tag)[:10])
    return dates.parse(dates.in_name(product), product)


def _value(text: str, tag: str) -> str:
    # The files are written by one program in one way, so that this reads them as well as a parser.
    found = re.search(rf"<{tag}(?: [^>]*)?>([^<]*)</", text)
    return found[1].strip() if found else ""
