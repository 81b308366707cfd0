"""What is wanted of scenes: the descriptions of a composite and of a series (standard library only)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Optional

from ..schema import check_choice, check_extent, check_version
from ..wording import tr
from .sensors import OPTICAL, SCL_CLASSES, SCL_DROP, SENSORS, SENTINEL2

SCHEMA = 1
CATALOGUES = (
    "https://earth-search.aws.element84.com/v1",
    "https://planetarycomputer.microsoft.com/api/stac/v1",
    "https://stac.dataspace.copernicus.eu/v1",
)
"""STAC APIs whose names of bands are known; any other that uses the same names serves as well."""
UNITS = ("auto", "dB", "power")
"""What Sentinel-1's rasters may hold: it is looked at, or known."""


@dataclass(frozen=True)
class Catalogue:
    """Scenes that a STAC API lists.

    Attributes:
        url: The API's landing page.
        collection: Id of the collection; empty: the sensor's most common one.
        limit: No more scenes than this are taken; a search that finds more is refused.
        timeout: Seconds that one answer may take.
    """

    url: str
    collection: str = ""
    limit: int = 500
    timeout: float = 30.0

    def __post_init__(self) -> None:
        if not self.url.startswith(("http://", "https://")):
            raise ValueError(tr("the STAC API {url!r} is no http(s) address").format(url=self.url))
        if self.limit < 1 or self.timeout <= 0:
            raise ValueError(tr("limit and timeout are greater than 0"))


@dataclass(frozen=True)
class Supply:
    """Where scenes of one sensor come from: files, a catalogue, or both.

    Attributes:
        paths: SAFE folders, their zips, folders of rasters, stacked rasters, STAC items (``.json``).
        names: The bands of stacked rasters that do not name them.
        offset: What is added to Sentinel-2's digital numbers; ``None``: what each product says.
        catalogue: A STAC API.
    """

    paths: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    offset: Optional[float] = None
    catalogue: Optional[Catalogue] = None

    def __post_init__(self) -> None:
        if not self.paths and self.catalogue is None:
            raise ValueError(tr("neither files nor a STAC API is named that scenes could come from"))


@dataclass(frozen=True)
class Place:
    """The grid that everything is brought onto.

    Attributes:
        grid: A raster; its pixels, divided, are the grid. Empty: a grid is made from what follows.
        ratio: Each pixel of ``grid`` becomes ``ratio`` x ``ratio``.
        crs: CRS of a made grid; empty: that of most scenes.
        resolution: Pixel size of a made grid in units of its CRS; 0: that of the sensor.
        extent: West, south, east, north of the wanted part; ``None``: all of ``grid``, or all scenes.
        extent_crs: CRS of ``extent``; empty: that of the grid.
    """

    grid: str = ""
    ratio: int = 1
    crs: str = ""
    resolution: float = 0.0
    extent: Optional[tuple[float, float, float, float]] = None
    extent_crs: str = ""

    def __post_init__(self) -> None:
        if self.ratio < 1 or self.resolution < 0:
            raise ValueError(tr("ratio is 1 or more, resolution 0 or more"))
        if self.grid and (self.crs or self.resolution):
            raise ValueError(tr("crs and resolution are those of grid, name one or the other"))
        check_extent(self.extent)


@dataclass(frozen=True)
class Mask:
    """What counts as not seen.

    Attributes:
        drop: Sentinel-2's scene classes that are dropped.
        probability: Largest cloud probability in % that is kept, where that is what a scene has.
        required: Refuses scenes without any mask.
    """

    drop: tuple[int, ...] = SCL_DROP
    probability: float = 40.0
    required: bool = True

    def __post_init__(self) -> None:
        wrong = [number for number in self.drop if not 0 <= number < len(SCL_CLASSES)]
        if wrong:
            raise ValueError(
                tr("there is no scene class {wrong}, they are 0 to {last}").format(
                    wrong=wrong[0], last=len(SCL_CLASSES) - 1
                )
            )


@dataclass(frozen=True)
class CompositeJob:
    """The per-pixel median of cloud-masked scenes.

    Attributes:
        output: Path of the GeoTIFF to write.
        scenes: Where they come from.
        place: The grid.
        sensor: One of :data:`engine.scenes.sensors.OPTICAL`.
        start: ISO date of the first day; empty: no first.
        end: ISO date of the last day.
        max_cloud: Largest cloud cover in % of a whole scene, as its metadata say.
        bands: Names such as B4; empty: the sensor's default.
        mask: What is dropped of each scene.
        memory: MB that pixels may take at a time.
        resume: Go on where an earlier run of the same job stopped, and let a later one do so.
        schema: Version of this description.
    """

    output: str
    scenes: Supply
    place: Place = field(default_factory=Place)
    sensor: str = SENTINEL2.id
    start: str = ""
    end: str = ""
    max_cloud: float = 100.0
    bands: tuple[str, ...] = ()
    mask: Mask = field(default_factory=Mask)
    memory: int = 512
    resume: bool = True
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        check_version(self.schema, SCHEMA)
        check_choice("sensor", self.sensor, OPTICAL)
        SENSORS[self.sensor].check(self.bands)
        check_period(self.start, self.end)
        if self.memory < 1:
            raise ValueError(tr("memory is 1 MB or more"))


@dataclass(frozen=True)
class SeriesJob:
    """Dated Sentinel-2 images, each with the nearest of Sentinel-1.

    Attributes:
        output: Path of the manifest (``.json``) to write; the rasters go beside it.
        sentinel2: Where the optical scenes come from.
        reference: ISO date that the series is for.
        sentinel1: Where the radar scenes come from; ``None``: no radar.
        place: The grid.
        window: Days before and after ``reference`` that scenes may be from.
        dates: So many dates at most.
        max_cloud: Largest cloud cover in % of a whole scene, as its metadata say.
        min_clear: Least share, from 0 to 1, of the grid that a date must show.
        bands: Of Sentinel-2; empty: its default.
        mask: What is dropped of each scene.
        unit: One of :data:`UNITS`, of Sentinel-1's rasters.
        other_orbit: Fills what one orbit of Sentinel-1 misses from the other.
        memory: MB that pixels may take at a time.
        resume: Go on where an earlier run of the same job stopped, and let a later one do so.
        schema: Version of this description.
    """

    output: str
    sentinel2: Supply
    reference: str
    sentinel1: Optional[Supply] = None
    place: Place = field(default_factory=Place)
    window: int = 60
    dates: int = 16
    max_cloud: float = 100.0
    min_clear: float = 0.2
    bands: tuple[str, ...] = ()
    mask: Mask = field(default_factory=Mask)
    unit: str = UNITS[0]
    other_orbit: bool = False
    memory: int = 512
    resume: bool = True
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        check_version(self.schema, SCHEMA)
        SENTINEL2.check(self.bands)
        date.fromisoformat(self.reference)
        check_choice("unit", self.unit, UNITS)
        if self.window < 0 or self.dates < 1 or self.memory < 1 or not 0 <= self.min_clear <= 1:
            raise ValueError(tr("window is 0 or more, dates and memory 1 or more, min_clear from 0 to 1"))


def check_period(start: str, end: str) -> None:
    """Makes sure that the two are ISO dates, or empty, in this order.

    Raises:
        ValueError: They are not.
    """
    days = [date.fromisoformat(text) for text in (start, end) if text]
    if days != sorted(days):
        raise ValueError(
            tr("the period from {start} to {end} ends before it starts").format(start=start, end=end)
        )
