"""The command line: ``python -m engine``."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any, Callable, NoReturn, Optional

import click

from . import __version__, catalogue, dates, doctor
from . import manifest as manifests
from .card import RASTER_ROLES, SERIES_ROLES, InputSpec
from .cluster import commands as cluster
from .errors import BiosrError
from .evaluation.commands import evaluate
from .events import Event, Failure, Log, Made, Progress, Result, Warn, count, encode
from .importing.commands import command as import_command
from .job import AUTO_MODEL, DEVICES, Job, JobInput, Options
from .job import load as load_job
from .scenes.commands import composite, series
from .schema import dump

TERMINATED = 128 + signal.SIGTERM

Command = Callable[..., None]

_SHARED = (
    click.option("--model-folder", "folders", multiple=True, help="Search this folder for models first."),
    click.option("--extent", default="", help="West,south,east,north of the wanted part."),
    click.option("--extent-crs", default="", help="CRS of --extent, if not that of the coarsest layer."),
    click.option("--target-crs", default="", help="Warp the finished map to this CRS."),
    click.option("--device", type=click.Choice(DEVICES), default="auto", show_default=True),
    click.option("--tile-size", default=0, help="Side of a tile in pixels of the map; 0 chooses."),
    click.option("--batch-size", default=0, help="Tiles per call of the model; 0 chooses."),
    click.option("--threads", default=0, help="Processor threads; 0 takes all."),
    click.option("--uncertainty", is_flag=True, help="Add a band: the standard deviation of the error."),
    click.option("--preserve-totals", is_flag=True, help="Keep the amounts of the coarse map."),
    click.option("--applicability", is_flag=True, help="Add a band: where the model was not trained for."),
    click.option("--memory-limit", default=0, help="MB that the run may take; 0 chooses."),
    click.option(
        "--resume/--no-resume",
        default=True,
        show_default=True,
        help="Go on where an earlier run of the same job stopped.",
    ),
    click.option("--report", default="", help="Write a page on the finished map here (.html)."),
    click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON."),
)


def _with_shared_options(command: Command) -> Command:
    """Adds the options of all commands that make a map."""
    for option in reversed(_SHARED):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="biosr engine")
def main() -> None:
    """Super-resolves rasters of any size with ONNX models."""
    signal.signal(signal.SIGTERM, _terminate)


@main.command()
@click.argument("biomass")
@click.argument("optical")
@click.argument("output")
@click.option(
    "--model",
    default=AUTO_MODEL,
    show_default=True,
    help="Id or path of a model; auto takes biosharp on a graphics card, biosharp_lite on a processor.",
)
@click.option("--biomass-band", default=1, show_default=True, help="Band of BIOMASS, from 1.")
@click.option("--optical-bands", default="", help="Bands of OPTICAL, e.g. 4,8,12 or B4,B8,B12; else guessed.")
@_with_shared_options
def biomass(
    biomass: str, optical: str, output: str, model: str, biomass_band: int, optical_bands: str, **options: Any
) -> None:
    """Sharpens the layer BIOMASS with the image OPTICAL and writes the map OUTPUT."""
    bands = {"biomass": (str(biomass_band),), "optical": _words(optical_bands)}
    _make((("biomass", biomass), ("optical", optical)), bands, {}, model, output, **options)


@main.command()
@click.argument("output")
@click.option("--model", required=True, help="Id or path of a model.")
@click.option(
    "--input", "inputs", type=(click.Choice(RASTER_ROLES), str), metavar="ROLE PATH", multiple=True,
    required=True, help="A raster and what it is to the model; again for each raster.",
)  # fmt: skip
@click.option(
    "--bands", type=(click.Choice(RASTER_ROLES), str), metavar="ROLE BANDS", multiple=True,
    help="Bands of a role's rasters, e.g. optical 4,8,12 or optical B4,B8,B12; else they are guessed.",
)  # fmt: skip
@click.option(
    "--dates", "days", type=(click.Choice(SERIES_ROLES), str), metavar="ROLE DATES", multiple=True,
    help="Dates (YYYY-MM-DD,...) of a series in the order of its rasters; else those in the files' names.",
)  # fmt: skip
@_with_shared_options
def superresolve(
    output: str,
    model: str,
    inputs: tuple[tuple[str, str], ...],
    bands: tuple[tuple[str, str], ...],
    days: tuple[tuple[str, str], ...],
    **options: Any,
) -> None:
    """Makes the map OUTPUT with any model that has a card (see: models).

    ROLE is biomass, optical, s2_series, s1_series, height or image. A series is a raster for each date:

    \b
    superresolve map.tif --model bicubic --input biomass agb.tif
    superresolve map.tif --model MODEL \\
        --input s2_series s2_20200501.tif --input s2_series s2_20200610.tif \\
        --input s1_series a.tif --dates s1_series 2020-05-03 --bands s1_series 1,2
    """  # noqa: D301  click keeps the lines after a real backspace as they are
    chosen = {role: _words(text) for role, text in bands}
    _make(inputs, chosen, dict(days), model, output, **options)


@main.command()
@click.argument("output")
@click.option("--model", default="sera_h", show_default=True, help="Id or path of a model.")
@click.option(
    "--manifest", type=click.Path(dir_okay=False, path_type=Path), help="File of a prepared series."
)
@click.option("--s2", multiple=True, help="A Sentinel-2 raster, reflectance x 10000; again for each date.")
@click.option("--s1", multiple=True, help="A Sentinel-1 raster in dB; again for each date.")
@click.option("--s2-dates", default="", help="YYYY-MM-DD,... of the Sentinel-2 rasters in their order.")
@click.option("--s1-dates", default="", help="Those of the Sentinel-1 rasters.")
@click.option("--s2-bands", default="", help="Bands of each Sentinel-2 raster as the model wants them.")
@click.option("--s1-bands", default="", help="Those of each Sentinel-1 raster; of one orbit twice: 1,2,1,2.")
@_with_shared_options
def height(
    output: str,
    model: str,
    manifest: Optional[Path],
    s2: tuple[str, ...],
    s1: tuple[str, ...],
    s2_dates: str,
    s1_dates: str,
    s2_bands: str,
    s1_bands: str,
    as_json: bool,
    **options: Any,
) -> None:
    """Estimates canopy height from series of Sentinel-2 and Sentinel-1 and writes the map OUTPUT.

    The series stand in a manifest, or are named raster by raster. Their dates are those in the manifest or
    in the files' names, else in their metadata; --s2-dates and --s1-dates correct them.
    """
    words = {
        "s2_series": (s2, s2_dates, _words(s2_bands), "--s2-dates"),
        "s1_series": (s1, s1_dates, _words(s1_bands), "--s1-dates"),
    }
    if bool(manifest) == bool(s2 or s1):
        raise click.UsageError("give either --manifest or rasters by --s2 and --s1")
    try:
        catalogue.require(model, "canopy_height", options["folders"])
        found = manifests.load(manifest).inputs if manifest else ()
        series = (
            manifests.corrected(
                [
                    replace(item, bands=_bands(item.path, bands) or item.bands)
                    for item in found
                    if item.role == role
                ]
                or [JobInput(role, path, _bands(path, bands)) for path in paths],
                days,
                (),
                what,
            )
            for role, (paths, days, bands, what) in words.items()
        )
        items = tuple(item for one in series for item in one)
    except BiosrError as error:
        fail(error, as_json)
    _make_of(items, model, output, as_json=as_json, **options)


@main.command()
@click.argument("job", type=click.Path(dir_okay=False, path_type=Path))
@cluster.run_options
@click.option("--report", default="", help="Write a page on the finished map here (.html).")
@click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON.")
def run(job: Path, report: str, as_json: bool, **how: Any) -> None:
    """Runs the job that the file JOB describes: here, on a Dask cluster, or a process's share of it."""
    try:
        description = load_job(job)
    except BiosrError as error:
        fail(error, as_json)
    description = replace(description, report=report or description.report)
    work, description = cluster.work(description, **how)
    perform(work, description, as_json)


@main.command()
@click.option("--model-folder", "folders", multiple=True, help="Search this folder too.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole model cards.")
def models(folders: tuple[str, ...], as_json: bool) -> None:
    """Lists the models that are installed, and how good they are."""
    found = [card for _, card in catalogue.installed(folders)]
    if as_json:
        click.echo(json.dumps(dump(found), indent=1))
        return
    for card in found:
        eats = " + ".join(map(_eaten, card.rasters))
        click.echo(f"{card.id} {card.version}: {card.title}\n  takes {eats}; x{card.ratio}; {card.licence}")
        click.echo(f"  made for {card.applicability.region}")
        for metric in card.metrics:
            note = f" ({metric.note})" if metric.note else ""
            click.echo(f"  {metric.name} {metric.value:g} {metric.unit}: {metric.data}{note}")


def _eaten(spec: InputSpec) -> str:
    dates = f" on {spec.dates} dates" if spec.dates else ""
    return f"{spec.role} ({', '.join(spec.bands)}){dates}"


@main.command(name="doctor")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def examine(as_json: bool) -> None:
    """Says which versions are here and which devices really work."""
    report = doctor.examine()
    click.echo(json.dumps(dump(report), indent=1) if as_json else doctor.describe(report))
    sys.exit(0 if report.healthy else 1)


@main.command(name="worker")
def work() -> None:
    """Reads jobs from standard input until it ends (used by QGIS)."""
    from . import worker  # noqa: PLC0415

    worker.main()


main.add_command(cluster.plan)
main.add_command(cluster.merge)
main.add_command(evaluate)
main.add_command(import_command)
main.add_command(composite)
main.add_command(series)


def _make(
    inputs: tuple[tuple[str, str], ...],
    bands: dict[str, tuple[str, ...]],
    days: dict[str, str],
    model: str,
    output: str,
    as_json: bool,
    **options: Any,
) -> None:
    idle = sorted({*bands, *days} - {role for role, _ in inputs})
    if idle:
        raise click.UsageError(f"there is no --input {idle[0]} that the bands or dates could be of")
    try:
        items = tuple(
            JobInput(role, path, _bands(path, bands.get(role, ())), day)
            for role, path, day in _dated(inputs, days)
        )
    except BiosrError as error:
        fail(error, as_json)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    _make_of(items, model, output, as_json, **options)


def _make_of(
    items: tuple[JobInput, ...],
    model: str,
    output: str,
    as_json: bool,
    extent: str,
    folders: tuple[str, ...],
    report: str,
    **options: Any,
) -> None:
    box = numbers(extent, float, "--extent")
    if box and len(box) != 4:
        raise click.BadParameter("give four numbers: west,south,east,north", param_hint="--extent")
    try:
        job = Job(items, model, output, Options(extent=box or None, **options), folders, report=report)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    _perform(job, as_json)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _bands(path: str, words: tuple[str, ...]) -> tuple[int, ...]:
    from .layers import named_bands  # noqa: PLC0415  --help works without rasterio

    return named_bands(path, words) if words else ()


def _dated(
    inputs: tuple[tuple[str, str], ...], days: dict[str, str]
) -> Iterator[tuple[str, str, Optional[str]]]:
    found = {}
    for role in {role for role, _ in inputs if role in SERIES_ROLES}:
        paths = [path for other, path in inputs if other == role]
        found[role] = iter(dates.assign(paths, days.get(role, ""), f"--dates {role}"))
    for role, path in inputs:
        yield role, path, next(found[role]) if role in found else None


def fail(error: BiosrError, as_json: bool) -> NoReturn:
    """Tells an error and ends the process."""
    (_tell_json if as_json else _Teller())(Failure.of(error))
    sys.exit(1)


def _perform(job: Job, as_json: bool) -> None:
    # Here, so that --help and doctor work where a dependency does not.
    from . import tasks  # noqa: PLC0415

    perform(tasks.make_map, job, as_json)


def perform(work: Callable[..., Any], description: Any, as_json: bool) -> NoReturn:
    """Does a task, tells its events, and ends the process."""
    from . import tasks  # noqa: PLC0415

    event = tasks.perform(work, description, _tell_json if as_json else _Teller(), lambda: False)
    sys.exit(1 if isinstance(event, Failure) else 0)


class _Teller:
    """Tells events to a person: plain sentences, and on a terminal a progress bar."""

    def __init__(self) -> None:
        self._bar: Any = None  # click names no public type for it

    def __call__(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._advance(event)
            return
        self._end_bar()
        if isinstance(event, Log):
            click.echo(event.message, err=True)
        elif isinstance(event, Warn):
            click.echo(f"Warning: {event.message}", err=True)
        elif isinstance(event, Failure):
            click.echo(event.detail + f"Error: {event.message} {event.advice}".strip(), err=True)
        elif isinstance(event, Result):
            click.echo(
                f"{event.output}: {count(event.tiles, 'tile')} in {event.seconds:.1f} s on {event.device}"
            )
            if event.report:
                click.echo(event.report)
        elif isinstance(event, Made):
            click.echo(f"{', '.join(event.outputs.values())}: in {event.seconds:.1f} s")

    def _advance(self, event: Progress) -> None:
        if not sys.stderr.isatty():
            return  # in a file or a pipe nothing would be left of the bar but its label
        if self._bar is None:
            self._bar = click.progressbar(length=event.total, label="Tiles", file=sys.stderr, show_pos=True)
        self._bar.update(event.done - self._bar.pos)

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None


def _tell_json(event: Event) -> None:
    click.echo(encode(event))


def numbers(text: str, kind: type, option: str) -> tuple[Any, ...]:
    """Numbers from a text such as ``4,8,12``.

    Raises:
        click.BadParameter: It is none; the message names the option.
    """
    try:
        return tuple(kind(item) for item in text.split(",") if item.strip())
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not a list of numbers", param_hint=option) from error


def _terminate(_signum: int, _frame: Optional[FrameType]) -> None:
    sys.exit(TERMINATED)  # an ordinary exit, on which unfinished files are removed
