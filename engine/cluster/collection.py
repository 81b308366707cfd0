"""A map as a collection: a Cloud Optimized GeoTIFF for each shard, one virtual raster and a STAC catalogue.

``map.vrt`` is what GDAL and QGIS open; ``map/collection.json`` is what catalogues and STAC clients read; the
files lie beside it in ``map/``.
"""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any

import pystac

from ..grid import Extent, Grid, extent_of
from ..output import Description
from ..parts import NODATA
from ..raster import WGS84
from ..views import document, mosaic
from . import store
from .sheet import Piece
from .store import Store

COLLECTION = "collection.json"


def write(target: str, grid: Grid, pieces: list[Piece], about: Description, source: Store) -> str:
    """Moves the files of finished shards to their place, and describes them.

    Args:
        target: Of the map, a name ending in ``.tif``; its stem names the collection.
        grid: Of the map.
        pieces: The shards that hold data.
        about: Of the map.
        source: Where they are; gone afterwards.

    Returns:
        The path of the virtual raster.
    """
    place, folder = store.beside(target), store.inside(target)
    name = folder.root.replace("\\", "/").rpartition("/")[2]
    ordered = sorted(pieces, key=lambda piece: (piece.row, piece.column))
    source.move([piece.name for piece in ordered], folder)
    documents = _catalogue(name, grid, ordered, about)
    for file, content in documents.items():
        folder.write(file, json.dumps(content, indent=1).encode())
    place.write(f"{name}.vrt", _vrt(name, grid, ordered, about).encode())
    source.dissolve()
    return place.path(f"{name}.vrt")


def _vrt(name: str, grid: Grid, pieces: list[Piece], about: Description) -> str:
    bands = [
        mosaic([(f"{name}/{p.name}", band, p.window) for p in pieces], NODATA, label, unit)
        for band, (label, unit) in enumerate(zip(about.bands, about.units), start=1)
    ]
    text = document(grid, bands, about.tags)
    return text.replace("<SourceFilename>", '<SourceFilename relativeToVRT="1">')


def _catalogue(name: str, grid: Grid, pieces: list[Piece], about: Description) -> dict[str, dict[str, Any]]:
    """The files of the STAC catalogue, by name."""
    made = datetime.now(timezone.utc)
    collection = pystac.Collection(
        id=name,
        title=name,
        description=f"{', '.join(about.bands)}: {about.tags.get('BIOSR_MODEL', '')}",
        extent=pystac.Extent(
            pystac.SpatialExtent([list(extent_of(grid, WGS84))]), pystac.TemporalExtent([[made, None]])
        ),
    )
    documents = {}
    for piece in pieces:
        item = _item(piece, grid.crop(piece.window), made, name)
        collection.add_link(pystac.Link("item", f"./{piece.name}.json", pystac.MediaType.GEOJSON))
        documents[f"{piece.name}.json"] = item.to_dict(include_self_link=False)
    documents[COLLECTION] = collection.to_dict(include_self_link=False)
    return documents


def _item(piece: Piece, place: Grid, made: datetime, name: str) -> pystac.Item:
    box: Extent = extent_of(place, WGS84)
    west, south, east, north = box
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    properties = {
        "proj:code": place.crs.to_string(),
        "proj:shape": [place.height, place.width],
        "proj:transform": list(place.transform)[:6],
    }
    item = pystac.Item(
        id=piece.name.partition(".")[0],
        geometry={"type": "Polygon", "coordinates": [ring]},
        bbox=list(box),
        datetime=made,
        properties=properties,
        stac_extensions=["https://stac-extensions.github.io/projection/v2.0.0/schema.json"],
    )
    item.add_asset("map", pystac.Asset(f"./{piece.name}", media_type=pystac.MediaType.COG, roles=["data"]))
    item.collection_id = name
    item.add_link(pystac.Link("collection", f"./{COLLECTION}", pystac.MediaType.JSON))
    return item
