"""``python -m engine evaluate``."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

import click

from ..errors import BiosrError
from .description import (
    CARBON_SHARE,
    CONVENTIONS,
    QUANTITIES,
    RESAMPLINGS,
    Evaluation,
    MapInput,
    Strata,
    load,
)


@click.command()
@click.argument("reference", required=False)
@click.argument("maps", nargs=-1)
@click.option("--job", type=click.Path(dir_okay=False, path_type=Path), help="A file that says all of this.")
@click.option("--quantity", type=click.Choice(QUANTITIES), default="biomass", show_default=True)
@click.option(
    "--convention", type=click.Choice(tuple(CONVENTIONS)), default="masked", show_default=True,
    help="How pixels are counted: our own, or one of the papers'.",
)  # fmt: skip
@click.option("--report", default="", help="HTML report to write.")
@click.option("--table", default="", help="CSV table to write.")
@click.option("--json-file", default="", help="JSON file to write.")
@click.option("--name", "names", multiple=True, help="What to call a map; once for each, in their order.")
@click.option("--band", "bands", type=int, multiple=True, help="Band of a map; once for each.")
@click.option("--scale", "scales", type=float, multiple=True, help="Factor to Mg/ha or m; once for each map.")
@click.option(
    "--resampling", "resamplings", type=click.Choice(RESAMPLINGS), multiple=True, help="Once for each map."
)
@click.option("--reference-band", default=1, show_default=True)
@click.option("--reference-scale", default=1.0, show_default=True)
@click.option("--reference-resampling", type=click.Choice(RESAMPLINGS), default="auto", show_default=True)
@click.option("--grid", default="", help="Compare on the pixels of this raster, not of the reference.")
@click.option("--own-pixels", is_flag=True, help="Score each map on all its pixels, not on those all have.")
@click.option("--threshold", type=float, help="Value from which on a pixel is covered by trees.")
@click.option("--clip", default="", help="Clip values to LOW,HIGH first.")
@click.option("--mask", default="", help="Raster of the vegetation, where alone errors count.")
@click.option("--mask-values", default="", help="Its values that mean vegetation, e.g. 5; else all but 0.")
@click.option("--elevation", default="", help="Elevation in m, for error by slope.")
@click.option("--strata", default="", help="GeoJSON file of polygons.")
@click.option("--strata-field", default="", help="Their property that names the stratum.")
@click.option(
    "--carbon", type=float, is_flag=False, flag_value=str(CARBON_SHARE), default=0.0,
    help=f"Totals of carbon: this share of biomass, {CARBON_SHARE} if none is named.",
)  # fmt: skip
@click.option("--classes", default="", help="Bounds of the reference's classes, e.g. 0,100,200.")
@click.option("--image", default=0, help="Side in pixels of the images that papers average over; 0: one.")
@click.option("--block", default=0, help="Side in pixels of the bootstrap's blocks; 0 chooses.")
@click.option("--replicates", default=1000, show_default=True, help="How often blocks are drawn.")
@click.option("--seed", default=0, show_default=True, help="Of the draws.")
@click.option("--extent", default="", help="West,south,east,north of the part to compare.")
@click.option("--extent-crs", default="", help="CRS of --extent, if not that of the grid.")
@click.option("--note", default="", help="A sentence for the head of the report.")
@click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON.")
def evaluate(
    reference: Optional[str], maps: tuple[str, ...], job: Optional[Path], as_json: bool, **options: Any
) -> None:
    """Compares MAPS with the raster REFERENCE, each on its own grid and CRS.

    \b
    evaluate truth.tif a.tif b.tif --report report.html
    evaluate --job docs/evaluate/tolan.json
    """  # noqa: D301  click keeps the lines after a real backspace as they are
    from .. import cli, tasks  # noqa: PLC0415

    if (job is None) == (reference is None):
        raise click.UsageError("name REFERENCE and MAPS, or a --job")
    try:
        wanted = load(job) if job else _description(str(reference), maps, **options)
    except BiosrError as error:
        cli.fail(error, as_json)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    cli.perform(tasks.TASKS["evaluate"].work, wanted, as_json)


def _description(
    reference: str,
    maps: tuple[str, ...],
    names: tuple[str, ...],
    bands: tuple[int, ...],
    scales: tuple[float, ...],
    resamplings: tuple[str, ...],
    reference_band: int,
    reference_scale: float,
    reference_resampling: str,
    own_pixels: bool,
    clip: str,
    mask_values: str,
    strata: str,
    strata_field: str,
    classes: str,
    extent: str,
    json_file: str,
    **options: Any,
) -> Evaluation:
    from ..cli import numbers  # noqa: PLC0415

    each = zip(
        maps,
        _for_each(names, maps, "", "--name"),
        _for_each(bands, maps, 1, "--band"),
        _for_each(scales, maps, 1.0, "--scale"),
        _for_each(resamplings, maps, "auto", "--resampling"),
    )
    if strata_field and not strata:
        raise click.UsageError("--strata-field is of no --strata")
    return Evaluation(
        reference=MapInput(reference, "", reference_band, reference_scale, reference_resampling),
        maps=tuple(MapInput(*words) for words in each),
        common=not own_pixels,
        clip=_of_length(numbers(clip, float, "--clip"), 2, "--clip"),
        mask_values=numbers(mask_values, int, "--mask-values"),
        strata=Strata(strata, strata_field) if strata else None,
        classes=numbers(classes, float, "--classes"),
        extent=_of_length(numbers(extent, float, "--extent"), 4, "--extent"),
        json=json_file,
        **options,
    )


def _for_each(given: tuple[Any, ...], maps: tuple[str, ...], plain: Any, option: str) -> tuple[Any, ...]:
    if given and len(given) != len(maps):
        raise click.UsageError(f"{option} is given {len(given)} times for {len(maps)} maps")
    return given or (plain,) * len(maps)


def _of_length(values: tuple[Any, ...], count: int, option: str) -> Any:
    if values and len(values) != count:
        raise click.BadParameter(f"give {count} numbers", param_hint=option)
    return values or None
