r"""Exports a composite from Google Earth Engine, for those who have an account there.

    python -m training.data.earth_engine S2_2017 12 46 16 50 --start 2017-01-01 --end 2018-01-01 \
        --max-cloud 50 --bands B4 B8 B12 --scale 25 --project MY_PROJECT

puts ``S2_2017.tif`` into the account's Google Drive: the median of a period's scenes, as ``engine composite``
makes it. With ``--drop 8 9`` it is what BioSHARP's authors made. Needs ``earthengine-api`` (the extra
``earthengine``) and, once, ``earthengine authenticate``.

Nothing here was run against Earth Engine itself: the tests have neither its network nor an account.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from engine.scenes.sensors import (
    LANDSAT5,
    LANDSAT_OFFSET,
    LANDSAT_SCALE,
    OPTICAL,
    QA_DROP,
    SCL_DROP,
    SENSORS,
    SENTINEL2,
)

COLLECTIONS = {SENTINEL2.id: "COPERNICUS/S2_SR_HARMONIZED", LANDSAT5.id: "LANDSAT/LT05/C02/T1_L2"}
"""In the first, Earth Engine has already taken the offset of baseline 04.00 off."""
CLOUD_COVER = {SENTINEL2.id: "CLOUDY_PIXEL_PERCENTAGE", LANDSAT5.id: "CLOUD_COVER"}
MOST_PIXELS = 10**13
"""Earth Engine's own limit of an export."""


@dataclass(frozen=True)
class Export:
    """A composite that is wanted.

    Attributes:
        name: Of the task and of the file.
        extent: West, south, east, north in degrees.
        start: First day.
        end: The day after the last.
        sensor: ``sentinel2`` or ``landsat5``.
        bands: Names as the engine's, e.g. B4.
        max_cloud: Largest cloud cover of a scene in %.
        drop: Sentinel-2's scene classes that count as not seen.
        scale: Pixel size in m.
        crs: Of the file.
    """

    name: str
    extent: tuple[float, float, float, float]
    start: str
    end: str
    sensor: str = SENTINEL2.id
    bands: tuple[str, ...] = ()
    max_cloud: float = 50.0
    drop: tuple[int, ...] = SCL_DROP
    scale: float = 25.0
    crs: str = "EPSG:4326"

    def __post_init__(self) -> None:
        west, south, east, north = self.extent
        if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
            raise ValueError(f"the extent {self.extent} is not west, south, east, north in degrees")
        if date.fromisoformat(self.start) >= date.fromisoformat(self.end):
            raise ValueError(f"the period from {self.start} to {self.end} holds no day")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,100}", self.name):
            raise ValueError(f"the name {self.name!r} holds other signs than letters, digits, - and _")
        SENSORS[self.sensor].check(self.bands)

    @property
    def names(self) -> list[str]:
        """The bands as Earth Engine calls them."""
        bands = self.bands or SENSORS[self.sensor].default
        return [f"SR_{band}" if self.sensor == LANDSAT5.id else band for band in bands]


def image(export: Export, ee: Any) -> Any:
    """The composite as an image of Earth Engine, which computes nothing yet.

    Args:
        export: What is wanted.
        ee: The module ``ee``, initialised.
    """
    scenes = (
        ee.ImageCollection(COLLECTIONS[export.sensor])
        .filterBounds(ee.Geometry.Rectangle(list(export.extent)))
        .filterDate(export.start, export.end)
        .filter(ee.Filter.lte(CLOUD_COVER[export.sensor], export.max_cloud))
    )

    def clear(scene: Any) -> Any:
        if export.sensor == LANDSAT5.id:
            bits = sum(1 << bit for bit in QA_DROP)
            return scene.updateMask(scene.select("QA_PIXEL").bitwiseAnd(bits).eq(0))
        dropped = list(export.drop)
        return scene.updateMask(scene.select("SCL").remap(dropped, [0] * len(dropped), 1))

    median = scenes.map(clear).select(export.names).median()
    if export.sensor == LANDSAT5.id:
        median = median.multiply(LANDSAT_SCALE).add(LANDSAT_OFFSET)
    return median.toFloat()


def task(export: Export, ee: Any) -> Any:
    """The task that writes the composite into Google Drive; it is not started yet."""
    return ee.batch.Export.image.toDrive(
        image=image(export, ee),
        description=export.name,
        region=ee.Geometry.Rectangle(list(export.extent)),
        scale=export.scale,
        crs=export.crs,
        maxPixels=MOST_PIXELS,
        fileFormat="GeoTIFF",
        formatOptions={"cloudOptimized": True},
    )


def parse(arguments: list[str] | None = None) -> tuple[Export, str]:
    """The export and the Google Cloud project that the command line names."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("name", help="of the file, without .tif")
    for name in ("west", "south", "east", "north"):
        parser.add_argument(name, type=float, help="in degrees")
    parser.add_argument("--start", required=True, help="first day, YYYY-MM-DD")
    parser.add_argument("--end", required=True, help="the day after the last")
    parser.add_argument("--sensor", choices=OPTICAL, default=SENTINEL2.id)
    parser.add_argument("--bands", nargs="*", default=[], help="as B4 B8 B12; else all")
    parser.add_argument("--max-cloud", type=float, default=Export.max_cloud, help="of a scene, %%")
    parser.add_argument("--drop", type=int, nargs="*", default=list(SCL_DROP), help="scene classes")
    parser.add_argument("--scale", type=float, default=Export.scale, help="pixel size in m")
    parser.add_argument("--crs", default=Export.crs)
    parser.add_argument("--project", required=True, help="Google Cloud project")
    given = vars(parser.parse_args(arguments))
    project = given.pop("project")
    extent = tuple(given.pop(name) for name in ("west", "south", "east", "north"))
    lists = {name: tuple(given.pop(name)) for name in ("bands", "drop")}
    try:
        return Export(extent=extent, **lists, **given), project  # type: ignore[arg-type]
    except ValueError as error:
        parser.error(str(error))


def main() -> None:
    """Starts the export and says where to look for it."""
    export, project = parse()
    import ee  # noqa: PLC0415  optional

    ee.Initialize(project=project)
    started = task(export, ee)
    started.start()
    print(f"{export.name}: task {started.id} runs at Earth Engine; the file will be in Google Drive.")


if __name__ == "__main__":
    main()
