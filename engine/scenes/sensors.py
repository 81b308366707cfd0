"""What is known of each satellite's products: bands, their many names, units (standard library only).

Names are those of the products themselves and of the catalogues that serve them: Earth Search (``red``,
``nir``, ``scl``), Planetary Computer (``B04``, ``SCL``), the Copernicus Data Space (``B04_10m``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

from ..wording import tr

SCL, QA_PIXEL, PROBABILITY = "scl", "qa_pixel", "probability"
"""Kinds of cloud mask: Sentinel-2's scene classes, Landsat's bits, and a cloud probability in %."""

SCL_CLASSES = (
    "no data", "saturated or defective", "dark area", "cloud shadow", "vegetation", "bare soil", "water",
    "unclassified", "cloud, medium probability", "cloud, high probability", "thin cirrus", "snow or ice",
)  # fmt: skip
"""By number."""
SCL_SEED = (8, 9)
"""What BioSHARP's authors drop: clouds alone."""
SCL_DROP = (0, 1, 3, 8, 9, 10, 11)
"""What is dropped unless told otherwise: also shadow, cirrus and snow."""
QA_DROP = (0, 1, 3, 4, 5)
"""Bits of Landsat's Collection 2 QA_PIXEL: fill, dilated cloud, cloud, cloud shadow, snow."""
LANDSAT_SCALE, LANDSAT_OFFSET = 2.75e-5, -0.2
"""From a digital number of Collection 2 Level 2 to surface reflectance."""
BASELINE_WITH_OFFSET = 4.0
BASELINE_OFFSET = -1000.0
"""Sentinel-2 products from processing baseline 04.00 on hold reflectance x 10000 + 1000."""

_RESOLUTION = re.compile(r"_\d\dm$")


@dataclass(frozen=True)
class Sensor:
    """One satellite's surface product.

    Attributes:
        id: What jobs call it.
        title: What people call it.
        bands: By band all names that it goes by, in lower case; the first is the product's own.
        masks: By kind of mask all names that it goes by.
        default: The bands that are taken if none are named.
        unit: Of what is written.
        gsd: Pixel size in metres of its finest bands.
        floor: The least value that a measurement has: darker ones are raised to it.
        collection: The most common id of its collection in a STAC catalogue.
        platforms: What catalogues call the satellite where a collection holds others too; empty: any.
    """

    id: str
    title: str
    bands: dict[str, tuple[str, ...]]
    masks: dict[str, tuple[str, ...]]
    default: tuple[str, ...]
    unit: str
    gsd: float
    floor: Optional[float]
    collection: str
    platforms: tuple[str, ...] = ()

    def band_of(self, name: str) -> str:
        """The band that goes by a name of a file, a raster's band or an asset; empty if none does."""
        return _find(self.bands, name)

    def mask_of(self, name: str) -> str:
        """The kind of mask that goes by a name; empty if none does."""
        return _find(self.masks, name)

    def check(self, bands: tuple[str, ...]) -> None:
        """Makes sure that all of some bands are its own.

        Raises:
            ValueError: One is not; the message lists those that are.
        """
        for band in bands:
            if band not in self.bands:
                raise ValueError(
                    tr("{title} has no band {band!r}, it has {known}").format(
                        title=self.title, band=band, known=", ".join(self.bands)
                    )
                )


SENTINEL2 = Sensor(
    "sentinel2",
    "Sentinel-2",
    {
        "B1": ("b01", "b1", "coastal"), "B2": ("b02", "b2", "blue"), "B3": ("b03", "b3", "green"),
        "B4": ("b04", "b4", "red"), "B5": ("b05", "b5", "rededge1"), "B6": ("b06", "b6", "rededge2"),
        "B7": ("b07", "b7", "rededge3"), "B8": ("b08", "b8", "nir"), "B8A": ("b8a", "nir08"),
        "B9": ("b09", "b9", "nir09"), "B11": ("b11", "swir16"), "B12": ("b12", "swir22"),
    },
    {SCL: ("scl",), PROBABILITY: ("cloud_probability", "msk_cldprb", "cld", "cloud", "clouds")},
    ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12"),
    "reflectance x 10000", 10.0, 1.0, "sentinel-2-l2a",
)  # fmt: skip
LANDSAT5 = Sensor(
    "landsat5",
    "Landsat-5",
    {
        "B1": ("sr_b1", "blue", "b1"), "B2": ("sr_b2", "green", "b2"), "B3": ("sr_b3", "red", "b3"),
        "B4": ("sr_b4", "nir08", "nir", "b4"), "B5": ("sr_b5", "swir16", "b5"),
        "B7": ("sr_b7", "swir22", "b7"),
    },
    {QA_PIXEL: ("qa_pixel", "qa", "pixel_qa")},
    ("B1", "B2", "B3", "B4", "B5", "B7"),
    "reflectance", 30.0, None, "landsat-c2-l2", ("landsat-5", "landsat_5"),
)  # fmt: skip
SENTINEL1 = Sensor(
    "sentinel1", "Sentinel-1", {"VV": ("vv",), "VH": ("vh",)}, {}, ("VV", "VH"), "dB", 10.0, None,
    "sentinel-1-rtc",
)  # fmt: skip
SENSORS = {sensor.id: sensor for sensor in (SENTINEL2, LANDSAT5, SENTINEL1)}
OPTICAL = (SENTINEL2.id, LANDSAT5.id)
ORBITS = {"ascending": ("asc", "ascending"), "descending": ("desc", "dsc", "dscn", "descending")}
"""Both directions of Sentinel-1's orbits, and how file names spell them."""


def _find(names: dict[str, tuple[str, ...]], name: str) -> str:
    plain = _RESOLUTION.sub("", name.strip().lower())
    return next((key for key, known in names.items() if plain in known), "")
