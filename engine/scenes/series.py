"""A time series: clear Sentinel-2 dates around a day, each with the nearest of Sentinel-1."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import rasterio

from .. import __version__, checks, manifest, output, provenance
from ..errors import InputError, JobError
from ..events import Listener, Log, Made, Warn
from ..grid import Grid
from ..job import JobInput
from ..manifest import Manifest
from ..raster import DECIBELS
from ..schema import dump
from ..wording import Note, mark, told, tr
from . import radar, rasters
from .choice import choose
from .gather import GDAL_OPTIONS, Wanted, gather, open_all
from .jobs import SeriesJob, Supply
from .observation import Observation, by_day, grouped, observe, share_seen
from .place import grid_for
from .rasters import Raster
from .scene import Scene, states
from .sensors import SENTINEL1, SENTINEL2, Sensor
from .virtual import Opened, without_sidecars


def make(
    job: SeriesJob, listener: Listener = lambda _: None, cancelled: Callable[[], bool] = lambda: False
) -> Made:
    """Makes a series: a raster for each date and sensor, and the manifest that names them.

    Args:
        job: What to make.
        listener: Is told of progress, of what is chosen and what is left out, and of doubts.
        cancelled: Is asked before each block whether to stop.

    Raises:
        BiosrError: Something is wrong that the user can mend; no series was written.
        Cancelled: ``cancelled`` said so; what is finished is kept beside the manifest for a later run.
    """
    started = time.monotonic()
    path = Path(job.output)
    if path.suffix.lower() != ".json":
        raise JobError(
            tr("The output {path} is no manifest.").format(path=path), tr("Let its name end in .json.")
        )
    checks.check_folder(path)
    with rasterio.Env(**GDAL_OPTIONS), ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="biosr-scenes-")))
        bands = job.bands or SENTINEL2.default
        scenes = gather(_wanted(job, SENTINEL2, job.sentinel2), listener)
        opened = open_all(scenes, bands, job.mask, _sub(folder, "s2"), listener)
        grid = grid_for(job.place, SENTINEL2.gsd, [item.grid for item in opened])
        beside = job.sentinel1.paths if job.sentinel1 else ()
        stack.enter_context(without_sidecars([*beside, *(name for item in opened for name in item.paths)]))
        chosen = _clearest(job, opened, grid, listener)
        optical = by_day(observe(chosen, bands, grid, stack, listener))
        notes = [f"Sentinel-2: {', '.join(str(seen.day) for seen in optical)}"]
        files = [_optical_file(job, seen, bands, path.stem) for seen in optical]
        if job.sentinel1:
            looked = _radar_files(job, job.sentinel1, optical, grid, _sub(folder, "s1"), stack, listener)
            files += looked
            notes += [f"Sentinel-1: {file.about.tags['BIOSR_INPUTS']}".replace("\n", "; ") for file in looked]
        checks.check_room(path, grid.width, grid.height, sum(file.bands for file in files))
        items = tuple(file.item for file in files)
        text = Manifest(manifest.SCHEMA, items, job.reference, tuple(notes)).dumps()
        rasters.write(
            path, text, files, grid, _identity(job, files), job.memory, job.resume, listener, cancelled
        )
    values = {"dates": float(len(optical)), "rasters": float(len(files))}
    return Made({"manifest": str(path)}, values, round(time.monotonic() - started, 3))


def _wanted(job: SeriesJob, sensor: Sensor, supply: Supply) -> Wanted:
    day, window = date.fromisoformat(job.reference), timedelta(days=job.window)
    first, last = (day - window).isoformat(), (day + window).isoformat()
    return Wanted(sensor, supply, job.place, first, last, job.max_cloud)


def _sub(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def _clearest(job: SeriesJob, opened: Sequence[Opened], grid: Grid, listener: Listener) -> list[Opened]:
    """The scenes of the dates that are taken."""
    groups = grouped(opened, lambda item: item.scene.day)
    days = [group[0].scene.day for group in groups]
    clear = [share_seen(group, grid) for group in groups]
    usable = [number for number, share in enumerate(clear) if share >= max(job.min_clear, 1e-9)]
    for number, share in enumerate(clear):
        if number not in usable:
            listener(
                Log(
                    tr("{day} is not taken: {share:.0%} of the place is clear.").format(
                        day=days[number], share=share
                    )
                )
            )
    if not usable:
        best = max(range(len(days)), key=lambda number: clear[number])
        raise InputError(
            tr(
                "On none of the {number} dates {min_clear:.0%} of the place is clear; the clearest "
                "is {day} with {clear:.0%}."
            ).format(number=len(days), min_clear=job.min_clear, day=days[best], clear=clear[best]),
            tr("Widen the window, or accept dates that show less."),
        )
    taken = choose([days[number] for number in usable], [clear[number] for number in usable], job.dates)
    one = tr("{day} ({share:.0%} clear)")
    shown = ", ".join(one.format(day=days[usable[place]], share=clear[usable[place]]) for place in taken)
    listener(
        Log(
            tr("{number} of {found} dates are taken: {shown}.").format(
                number=len(taken), found=len(days), shown=shown
            )
        )
    )
    return [item for place in taken for item in groups[usable[place]]]


def _optical_file(job: SeriesJob, seen: Observation, bands: Sequence[str], stem: str) -> Raster:
    scenes = _scenes(seen)
    tags = _tags(job, [scene.name for scene in scenes], [note for view in seen.views for note in view.notes])
    item = JobInput("s2_series", f"{stem}_s2_{seen.day}.tif", date=seen.day.isoformat())
    about = output.Description(tuple(bands), (SENTINEL2.unit,) * len(bands), tags)
    return Raster(item, about, scenes, lambda window: seen.read(window, SENTINEL2.floor)[0])


def _radar_files(
    job: SeriesJob,
    supply: Supply,
    optical: Sequence[Observation],
    grid: Grid,
    folder: Path,
    stack: ExitStack,
    listener: Listener,
) -> list[Raster]:
    scenes = gather(_wanted(job, SENTINEL1, supply), listener)
    opened = open_all(scenes, SENTINEL1.default, None, folder, listener)
    found, units = radar.observations(opened, grid, job.unit, stack, listener)
    for orbit, seen in found.items():
        if not seen:
            listener(Warn(_missing(orbit, job)))
    files = []
    for day in (seen.day for seen in optical):
        nearest = radar.nearest_of(found, day)
        source = radar.Backscatter(nearest, units, job.other_orbit)
        names = [Note(mark("{orbit} of {day}"), orbit=orbit, day=seen.day) for orbit, seen in nearest.items()]
        listener(
            Log(
                tr("{day} takes of Sentinel-1 {names}.").format(
                    day=day, names=tr(" and ").join(map(told, names))
                )
            )
        )
        notes = [note for seen in nearest.values() for view in seen.views for note in view.notes]
        item = JobInput("s1_series", f"{Path(job.output).stem}_s1_{day}.tif", date=day.isoformat())
        about = output.Description(radar.BANDS, (DECIBELS,) * len(radar.BANDS), _tags(job, names, notes))
        looked = tuple(scene for seen in nearest.values() for scene in _scenes(seen))
        files.append(Raster(item, about, looked, source.read))
    return files


def _scenes(seen: Observation) -> tuple[Scene, ...]:
    return tuple(view.opened.scene for view in seen.views)


def _missing(orbit: str, job: SeriesJob) -> str:
    if job.other_orbit:
        return tr(
            "No {orbit} scene of Sentinel-1 shows the place in the window: the other orbit stands in for it."
        ).format(orbit=orbit)
    return tr(
        "No {orbit} scene of Sentinel-1 shows the place in the window: its bands hold no data. A map can be "
        "made all the same, the other orbit then stands in for it; a wider window may find one."
    ).format(orbit=orbit)


def _tags(job: SeriesJob, names: Sequence[str], notes: Sequence[str]) -> dict[str, str]:
    return {
        "BIOSR_JOB": json.dumps({"series": dump(_in_order(job))}),
        "BIOSR_VERSIONS": provenance.versions(),
        "BIOSR_INPUTS": "\n".join(names),
        "BIOSR_RESAMPLING": "\n".join(sorted(set(notes))) or "none",
        "TIFFTAG_SOFTWARE": f"BioSR {__version__}",
    }


def _identity(job: SeriesJob, files: Sequence[Raster]) -> dict[str, str]:
    """All that the pixels depend on, by what to call it."""
    return {
        mark("state of the scenes"): "\n".join(f"{file.item.path}\n{states(file.scenes)}" for file in files),
        mark("version of the software"): provenance.versions(),
        mark("job"): json.dumps(dump(_in_order(job))),
    }


def _in_order(job: SeriesJob) -> SeriesJob:
    """The same job whatever order its scenes were named in, and whatever changes no pixel."""
    return replace(
        job,
        memory=SeriesJob.memory,
        resume=SeriesJob.resume,
        sentinel2=replace(job.sentinel2, paths=tuple(sorted(job.sentinel2.paths))),
        sentinel1=job.sentinel1 and replace(job.sentinel1, paths=tuple(sorted(job.sentinel1.paths))),
    )
