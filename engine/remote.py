"""How GDAL reads rasters, over a network too: by what names, and with which options."""

from __future__ import annotations

import os
from typing import Optional
from urllib.parse import urlsplit

import rasterio

SCHEMES = {"http": "/vsicurl/", "https": "/vsicurl/", "s3": "/vsis3/", "gs": "/vsigs/", "az": "/vsiaz/"}
"""How GDAL reads what an address names."""
CACHE, LARGEST_CACHE = 16 << 20, 128 << 20
"""Bytes of GDAL's cache, at least and at most, so that memory does not grow with the raster. GDAL would take
a small number for megabytes, ``rasterio.Env`` takes any for bytes."""
FOR_GDAL = {
    "GDAL_CACHEMAX": str(CACHE),
    # A bucket is not listed for each raster; what belongs to a raster (.msk, .ovr) is asked for by name.
    "GDAL_DISABLE_READDIR_ON_OPEN": "TRUE",
    "GDAL_HTTP_MAX_RETRY": "5",
    "GDAL_HTTP_RETRY_DELAY": "1",
}


def path_of(address: str) -> str:
    """What GDAL opens to read parts of what an address or a path names: of a bare address it fetches all."""
    parts = urlsplit(address)
    handler = SCHEMES.get(parts.scheme)
    if parts.scheme == "file":
        return parts.path
    if handler is None:
        return address
    return handler + (address if handler == "/vsicurl/" else address.split("://", 1)[1])


def environment(cache: float = CACHE) -> rasterio.Env:
    """What maps are made in: GDAL set up, as far as the user has not.

    GDAL and the AWS libraries have different words for the same things: what stands in the latter's
    (``AWS_ENDPOINT_URL``) is said in the former's too. In the environment, since the options of a
    ``rasterio.Env`` hold in one thread alone.

    Args:
        cache: Bytes that GDAL's cache should have; see :data:`CACHE`.
    """
    defaults = dict(FOR_GDAL)
    if address := endpoint():
        place = urlsplit(address)
        secure = "YES" if place.scheme == "https" else "NO"
        defaults.update(AWS_S3_ENDPOINT=place.netloc, AWS_HTTPS=secure, AWS_VIRTUAL_HOSTING="FALSE")
    for name, value in defaults.items():
        os.environ.setdefault(name, value)
    size = int(min(max(cache, CACHE), LARGEST_CACHE))
    return rasterio.Env(GDAL_CACHEMAX=size)  # GDAL asks for this one before it looks at the environment


def endpoint() -> Optional[str]:
    """The address of the S3-compatible server that the AWS libraries are told, if it is not Amazon's."""
    return os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
