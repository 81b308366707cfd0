"""The command line: ``python -m engine``."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any, Optional

import click

from . import __version__, catalogue, doctor
from .errors import BiosrError
from .events import Event, Failure, Log, Progress, Result, Warn, encode
from .job import DEVICES, Job, JobInput, Options
from .job import load as load_job
from .schema import dump

TERMINATED = 128 + signal.SIGTERM


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="biosr engine")
def main() -> None:
    """Super-resolves rasters of any size with ONNX models."""
    signal.signal(signal.SIGTERM, _terminate)


@main.command()
@click.argument("biomass")
@click.argument("optical")
@click.argument("output")
@click.option("--model", default="biosharp", show_default=True, help="Id or path of a model.")
@click.option("--model-folder", "folders", multiple=True, help="Search this folder for models first.")
@click.option("--biomass-band", default=1, show_default=True, help="Band of BIOMASS, from 1.")
@click.option("--optical-bands", default="", help="Bands of OPTICAL as the model wants them, e.g. 4,8,12.")
@click.option("--extent", default="", help="West,south,east,north of the wanted part.")
@click.option("--extent-crs", default="", help="CRS of --extent, if not that of BIOMASS.")
@click.option("--target-crs", default="", help="Warp the finished map to this CRS.")
@click.option("--device", type=click.Choice(DEVICES), default="auto", show_default=True)
@click.option("--batch-size", default=0, help="Tiles per call of the model; 0 chooses.")
@click.option("--threads", default=0, help="Processor threads; 0 takes all.")
@click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON.")
def biomass(
    biomass: str,
    optical: str,
    output: str,
    model: str,
    folders: tuple[str, ...],
    biomass_band: int,
    optical_bands: str,
    extent: str,
    as_json: bool,
    **options: Any,
) -> None:
    """Sharpens the layer BIOMASS with the image OPTICAL and writes the map OUTPUT."""
    bands = _numbers(optical_bands, int, "--optical-bands")
    box = _numbers(extent, float, "--extent")
    if box and len(box) != 4:
        raise click.BadParameter("give four numbers: west,south,east,north", param_hint="--extent")
    try:
        job = Job(
            inputs=(JobInput("biomass", biomass, (biomass_band,)), JobInput("optical", optical, bands)),
            model=model,
            output=output,
            options=Options(extent=box or None, **options),
            model_folders=folders,
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    _perform(job, as_json)


@main.command()
@click.argument("job", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON.")
def run(job: Path, as_json: bool) -> None:
    """Runs the job that the file JOB describes."""
    try:
        description = load_job(job)
    except BiosrError as error:
        (_tell_json if as_json else _Teller())(Failure.of(error))
        sys.exit(1)
    _perform(description, as_json)


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
        eats = " + ".join(f"{spec.role} ({', '.join(spec.bands)})" for spec in card.inputs)
        click.echo(f"{card.id} {card.version}: {card.title}\n  takes {eats}; x{card.ratio}; {card.licence}")
        click.echo(f"  made for {card.applicability.region}")
        for metric in card.metrics:
            note = f" ({metric.note})" if metric.note else ""
            click.echo(f"  {metric.name} {metric.value:g} {metric.unit}: {metric.data}{note}")


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


def _perform(job: Job, as_json: bool) -> None:
    # Here, so that --help and doctor work where a dependency does not.
    from .pipeline import perform  # noqa: PLC0415

    event = perform(job, _tell_json if as_json else _Teller(), lambda: False)
    sys.exit(1 if isinstance(event, Failure) else 0)


class _Teller:
    """Tells events to a person: a progress bar and plain sentences."""

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
            click.echo(f"{event.output}: {event.tiles} tiles in {event.seconds:.1f} s on {event.device}")

    def _advance(self, event: Progress) -> None:
        if self._bar is None:
            self._bar = click.progressbar(length=event.total, label="Tiles", file=sys.stderr, show_pos=True)
        self._bar.update(event.done - self._bar.pos)

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None


def _tell_json(event: Event) -> None:
    click.echo(encode(event))


def _numbers(text: str, kind: type, option: str) -> tuple[Any, ...]:
    try:
        return tuple(kind(item) for item in text.split(",") if item.strip())
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not a list of numbers", param_hint=option) from error


def _terminate(_signum: int, _frame: Optional[FrameType]) -> None:
    sys.exit(TERMINATED)  # an ordinary exit, on which unfinished files are removed
