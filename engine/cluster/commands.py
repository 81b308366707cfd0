"""The part of the command line that goes beyond one machine."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional

import click

from ..errors import BiosrError
from ..events import Listener
from ..job import Job
from ..job import load as load_job
from ..schema import dump

Command = Callable[..., None]

_RUN = (
    click.option("--dask", "scheduler", default="", help="A Dask scheduler: tcp://HOST:8786, or local."),
    click.option("--shard", metavar="I/N", help="Make every N-th shard from the I-th on; then see merge."),
    click.option("--shard-size", default=0, help="Strides of tiles along a side of a shard; 0 chooses."),
    click.option("--merge/--no-merge", "merged", default=True, help="With --dask: make the map of them."),
)


def run_options(command: Command) -> Command:
    """Adds to ``run`` the options that say where."""
    for option in reversed(_RUN):
        command = option(command)
    return command


def work(
    job: Job, scheduler: str, shard: Optional[str], shard_size: int, merged: bool
) -> tuple[Callable[..., Any], Job]:
    """What :func:`run_options` ask for: what to do, and the job to do it with.

    Raises:
        click.UsageError: They contradict each other.
    """
    if shard and scheduler:
        raise click.UsageError("--shard is for processes that no scheduler leads: leave --dask away")
    job = _sized(job, shard_size)
    options = replace(job.options, scheduler=scheduler or job.options.scheduler)
    job = replace(job, options=options)
    if shard:
        number, of = _share(shard)

        def share(job: Job, listener: Listener, cancelled: Callable[[], bool]) -> Any:
            from . import batch  # noqa: PLC0415  --help must work where a dependency does not

            return batch.run(job, number, of, listener, cancelled)

        return share, job
    if options.scheduler and not merged:
        from . import conductor  # noqa: PLC0415  likewise

        return partial(conductor.run, merged=False), job
    from ..tasks import make_map  # noqa: PLC0415  likewise

    return make_map, job


@click.command()
@click.argument("job", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--workers", default=1, show_default=True, help="How many work at a time.")
@click.option("--shard-size", default=0, help="Strides of tiles along a side of a shard; 0 chooses.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def plan(job: Path, workers: int, shard_size: int, as_json: bool) -> None:
    """Says how many shards the job JOB has, how large they are, and what they take."""
    from ..cli import fail  # noqa: PLC0415  it adds this command
    from . import outlook  # noqa: PLC0415  --help must work where a dependency does not

    try:
        description = _sized(load_job(job), shard_size)
        found = outlook.look(description, max(1, workers))
    except BiosrError as error:
        fail(error, as_json)
    click.echo(json.dumps(dump(found), indent=1) if as_json else outlook.describe(found))


@click.command()
@click.argument("job", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--into",
    type=click.Choice(("auto", "cog", "collection")),
    default="auto",
    show_default=True,
    help="One file, or a VRT and a STAC collection of one file for each shard; auto: by the map's size.",
)
@click.option("--json", "as_json", is_flag=True, help="Tell events as lines of JSON.")
def merge(job: Path, into: str, as_json: bool) -> None:
    """Makes the map of the finished shards of the job JOB."""
    from ..cli import fail, perform  # noqa: PLC0415  it adds this command

    try:
        description = load_job(job)
    except BiosrError as error:
        fail(error, as_json)

    def join(job: Job, listener: Listener, _cancelled: Callable[[], bool]) -> Any:
        from . import merge as merging  # noqa: PLC0415  --help must work where a dependency does not

        return merging.run(job, into, listener)

    perform(join, description, as_json)


def _sized(job: Job, shard_size: int) -> Job:
    try:
        options = replace(job.options, shard_size=shard_size or job.options.shard_size)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    return replace(job, options=options)


def _share(text: str) -> tuple[int, int]:
    try:
        number, of = map(int, text.split("/"))
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not I/N, e.g. 3/64", param_hint="--shard") from error
    if not 1 <= number <= of:
        raise click.BadParameter(f"{number} is not one of 1 to {of}", param_hint="--shard")
    return number, of
