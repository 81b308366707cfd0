"""``python -m engine composite`` and ``python -m engine series``."""

from __future__ import annotations

from typing import Any, Callable, Optional

import click

from .jobs import UNITS, Catalogue, CompositeJob, Mask, Place, SeriesJob, Supply
from .sensors import OPTICAL, SCL_DROP, SENTINEL2

Command = Callable[..., None]

_SHARED = (
    click.option("--stac", default="", help="STAC API that lists scenes, e.g. Earth Search."),
    click.option("--collection", default="", help="Its collection; else the most common id."),
    click.option("--limit", default=500, show_default=True, help="No more scenes than this of a STAC API."),
    click.option("--timeout", default=30.0, show_default=True, help="Seconds one answer of it may take."),
    click.option("--grid", default="", help="Raster whose pixels, divided by --ratio, are the grid."),
    click.option("--resolution", default=0.0, help="Pixel size without --grid; 0: the sensor's."),
    click.option("--crs", default="", help="CRS without --grid; else that of most scenes."),
    click.option("--extent", default="", help="West,south,east,north of the wanted part."),
    click.option("--extent-crs", default="", help="CRS of --extent, if not that of the grid."),
    click.option("--max-cloud", default=100.0, show_default=True, help="Largest cloud cover of a scene, %."),
    click.option(
        "--drop", default=",".join(map(str, SCL_DROP)), show_default=True,
        help="Sentinel-2 scene classes to drop.",
    ),
    click.option("--max-probability", default=40.0, show_default=True, help="Largest cloud probability, %."),
    click.option("--unmasked", is_flag=True, help="Take scenes that have no cloud mask too."),
    click.option("--bands", default="", help="E.g. B4,B8,B12; else all of the sensor."),
    click.option("--band-names", default="", help="The bands of stacked rasters that do not name them."),
    click.option("--offset", type=float, help="Added to Sentinel-2's numbers; else what products say."),
    click.option("--memory", default=512, show_default=True, help="MB that pixels may take at a time."),
    click.option(
        "--resume/--no-resume", default=True, show_default=True, help="Go on where a run stopped."
    ),
    click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON."),
)  # fmt: skip


def _with_shared_options(command: Command) -> Command:
    for option in reversed(_SHARED):
        command = option(command)
    return command


@click.command()
@click.argument("output")
@click.argument("scenes", nargs=-1)
@click.option("--sensor", type=click.Choice(OPTICAL), default=SENTINEL2.id, show_default=True)
@click.option("--ratio", default=4, show_default=True, help="Each pixel of --grid becomes so many squared.")
@click.option("--start", default="", help="First day, YYYY-MM-DD.")
@click.option("--end", default="", help="Last day, YYYY-MM-DD.")
@_with_shared_options
def composite(
    output: str,
    scenes: tuple[str, ...],
    sensor: str,
    start: str,
    end: str,
    as_json: bool,
    **options: Any,
) -> None:
    """Writes OUTPUT, the cloud-masked median of SCENES: what a biomass map is sharpened with.

    SCENES are Sentinel-2 Level-2A products (SAFE folders or zips), folders with a raster for each band,
    stacked rasters, folders of all these, or STAC items; --stac searches an API instead. For example:

    \b
    composite s2.tif S2A_MSIL2A_*.zip --grid agb.tif --bands B4,B8,B12
    composite s2.tif --stac URL --start 2020-05-01 --end 2020-09-30 --max-cloud 50 --grid agb.tif
    """  # noqa: D301  click keeps the lines after a real backspace as they are
    from . import composite as work  # noqa: PLC0415  reads rasters

    def job() -> CompositeJob:
        return CompositeJob(
            output, _supply(scenes, **options), _place(**options), sensor, start, end,
            bands=_words(options["bands"]), **_limits(**options),
        )  # fmt: skip

    _perform(work.make, job, as_json)


@click.command()
@click.argument("output")
@click.argument("scenes", nargs=-1)
@click.option("--reference", required=True, help="The day that the series is for, YYYY-MM-DD.")
@click.option("--window", default=60, show_default=True, help="Days before and after it.")
@click.option("--dates", default=16, show_default=True, help="So many dates at most.")
@click.option("--min-clear", default=0.2, show_default=True, help="Least clear share of the place, 0 to 1.")
@click.option("--sentinel1", "radar", multiple=True, help="A Sentinel-1 scene; again for each.")
@click.option("--sentinel1-collection", default="", help="Collection of Sentinel-1, at --stac.")
@click.option("--sentinel1-stac", default="", help="STAC API of Sentinel-1, if another than --stac.")
@click.option("--unit", type=click.Choice(UNITS), default="auto", show_default=True, help="Of Sentinel-1.")
@click.option("--other-orbit", is_flag=True, help="Fill what one orbit of Sentinel-1 misses from the other.")
@click.option("--ratio", default=1, show_default=True, help="Each pixel of --grid becomes so many squared.")
@_with_shared_options
def series(
    output: str,
    scenes: tuple[str, ...],
    reference: str,
    radar: tuple[str, ...],
    sentinel1_collection: str,
    sentinel1_stac: str,
    as_json: bool,
    **options: Any,
) -> None:
    """Writes the manifest OUTPUT (.json) and, beside it, a raster for each date and sensor.

    SCENES are Sentinel-2's, as for composite. Clear dates around --reference are chosen, each with the
    nearest ascending and descending scene of Sentinel-1, in dB. For example:

    \b
    series heights/series.json --stac URL --sentinel1-collection sentinel-1-rtc \\
        --reference 2021-07-15 --extent 10.1,47.2,10.2,47.3 --extent-crs EPSG:4326
    """  # noqa: D301  click keeps the lines after a real backspace as they are
    from . import series as work  # noqa: PLC0415  reads rasters

    def job() -> SeriesJob:
        shared = {**options, "stac": sentinel1_stac or (options["stac"] if sentinel1_collection else "")}
        with_radar = radar or shared["stac"]
        words = {**shared, "collection": sentinel1_collection, "offset": None, "band_names": ""}
        own = {name: options[name] for name in ("window", "dates", "min_clear", "unit", "other_orbit")}
        return SeriesJob(
            output, _supply(scenes, **options), reference, _supply(radar, **words) if with_radar else None,
            _place(**options), bands=_words(options["bands"]), **own, **_limits(**options),
        )  # fmt: skip

    _perform(work.make, job, as_json)


def _supply(
    paths: tuple[str, ...],
    stac: str,
    collection: str,
    limit: int,
    timeout: float,
    band_names: str,
    offset: Optional[float],
    **_: Any,
) -> Supply:
    catalogue = Catalogue(stac, collection, limit, timeout) if stac else None
    return Supply(paths, _words(band_names), offset, catalogue)


def _place(
    grid: str, ratio: int, crs: str, resolution: float, extent: str, extent_crs: str, **_: Any
) -> Place:
    from ..cli import numbers  # noqa: PLC0415  which imports this

    box = numbers(extent, float, "--extent")
    if box and len(box) != 4:
        raise click.BadParameter("give four numbers: west,south,east,north", param_hint="--extent")
    return Place(grid, ratio, crs, resolution, box or None, extent_crs)


def _limits(
    max_cloud: float,
    drop: str,
    max_probability: float,
    unmasked: bool,
    memory: int,
    resume: bool,
    **_: Any,
) -> dict[str, Any]:
    from ..cli import numbers  # noqa: PLC0415

    mask = Mask(numbers(drop, int, "--drop"), max_probability, not unmasked)
    return {"max_cloud": max_cloud, "mask": mask, "memory": memory, "resume": resume}


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _perform(work: Callable[..., Any], describe: Callable[[], Any], as_json: bool) -> None:
    from ..cli import perform  # noqa: PLC0415

    try:
        job = describe()
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    perform(work, job, as_json)
