"""An evaluation from its description to the finished report, in one straight walk."""

from __future__ import annotations

import math
import os
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Callable

import numpy as np
import rasterio

from .. import output
from ..errors import Cancelled, InputError, OutputError
from ..events import Listener, Log, Made, Progress, Warn
from ..grid import describe_pixels
from ..wording import Note, mark, told, tr
from . import conventions, layout, report, results, tables
from .description import Evaluation
from .layout import Raft
from .results import Findings, MapResult
from .scene import Scene, open_scene
from .tally import Frame, Tally, count
from .variogram import Differences, Spans, Variogram, round_up

SIDE = 512
"""Of the blocks that are read at a time, in pixels."""
GDAL_OPTIONS = {"GDAL_CACHEMAX": 128 << 20}
"""The cache in bytes; fixed, so that memory does not grow; it holds 512 rows of three maps of 20000 px."""


def run(
    wanted: Evaluation, listener: Listener = lambda _: None, cancelled: Callable[[], bool] = lambda: False
) -> Made:
    """Compares maps with a reference and writes what is wanted of report, table and JSON file.

    Args:
        wanted: What to compare, and how.
        listener: Is told of progress, of what was resampled, and of doubts.
        cancelled: Is asked before each block whether to stop.

    Raises:
        BiosrError: Something is wrong that the user can mend; nothing was written.
        Cancelled: ``cancelled`` said so; nothing was written.
    """
    started = time.monotonic()
    for path in wanted.outputs.values():
        _check_output(Path(path), wanted)
    found = evaluate(wanted, listener, cancelled)
    _write(found)
    for item in found.maps:
        listener(Log(_told(item, found.unit)))
    return Made(wanted.outputs, values(found), round(time.monotonic() - started, 3))


def evaluate(
    wanted: Evaluation,
    listener: Listener = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    side: int = SIDE,
) -> Findings:
    """Compares maps with a reference; see :func:`run`.

    Args:
        wanted: What to compare, and how.
        listener: As there.
        cancelled: As there.
        side: Of the blocks that are read at a time; what is found depends on it by rounding alone.
    """
    with rasterio.Env(**GDAL_OPTIONS), ExitStack() as stack:
        scene = open_scene(wanted, stack)
        for note in scene.notes:
            listener(Log(told(note)))
        bins, convention = layout.lay(wanted, scene), conventions.of(wanted)
        variograms, spans = _sampled(wanted, scene, cancelled)
        frame = Frame(
            bins, convention, wanted.common, results.peak_of(wanted.quantity),
            round_up(spans.value), round_up(spans.error),
        )  # fmt: skip
        tallies = walk(scene, frame, listener, cancelled, side)
        _check_pixels(wanted, tallies)
        names = scene.strata.names if scene.strata else ()
        maps = results.map_results(wanted, frame, tallies, variograms, names)
        found = _findings(wanted, scene, frame, tallies, maps)
    for doubt in found.doubts:
        listener(Warn(told(doubt)))
    return found


def walk(
    scene: Scene,
    frame: Frame,
    listener: Listener = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    side: int = SIDE,
) -> list[Tally]:
    """Counts every pixel of a scene, for each map."""
    tallies = [Tally.empty(frame.layout) for _ in range(scene.count)]
    windows = list(scene.windows(side))
    for done, window in enumerate(windows, start=1):
        if cancelled():
            raise Cancelled
        count(scene.read(window, frame.halo), frame, tallies)
        listener(Progress(done, len(windows)))
    return tallies


def values(found: Findings) -> dict[str, float]:
    """The numbers of the first map under their own names, those of all under ``<score>:<map>``."""
    wanted = ("pixels", "bias", "mae", "rmse", "r2")
    named = {
        f"{score}:{item.name}" if number is not None else score: item.scores[score]
        for number, item in ((None, found.maps[0]), *enumerate(found.maps))
        for score in wanted
    }
    return {name: value for name, value in named.items() if math.isfinite(value)}


def _told(item: MapResult, unit: str) -> str:
    found = item.scores
    return tr(
        "{name}: RMSE {rmse:.4g} {unit}, bias {bias:+.3g} {unit}, MAE {mae:.4g} {unit}, R² {r2:.3f}, over "
        "{pixels:.0f} pixels."
    ).format(
        name=item.name, unit=unit, **{name: found[name] for name in ("rmse", "bias", "mae", "r2", "pixels")}
    )


def _sampled(
    wanted: Evaluation, scene: Scene, cancelled: Callable[[], bool]
) -> tuple[list[Variogram], Spans]:
    differences, spans = [Differences() for _ in wanted.maps], Spans()
    for window in layout.sample_windows(scene):
        if cancelled():
            raise Cancelled
        block = scene.read(window)
        reference = block.reference.astype(np.float64)
        if block.vegetation is not None:
            reference = np.where(block.vegetation, reference, np.nan)
        errors = block.maps - reference
        for one, error in zip(differences, errors):
            one.add(error)
        there = np.where(np.isfinite(errors), block.maps, np.nan)
        spans.add(np.concatenate([there, reference[None]]), errors, layout.TAIL)
    metres = layout.pixel_metres(scene.grid, scene.window)
    return [one.variogram(*metres) for one in differences], spans


def _check_pixels(wanted: Evaluation, tallies: list[Tally]) -> None:
    advice = tr("Check the nodata values, the units and the extent.")
    if not tallies[0].known[1]:
        raise InputError(
            tr("The reference {path} holds no data there: all is nodata.").format(path=wanted.reference.path),
            advice,
        )
    for item, tally in zip(wanted.maps, tallies):
        if not tally.known[0]:
            raise InputError(
                tr("The map {path} holds no data there: all is nodata.").format(path=item.path), advice
            )
    for item, tally in zip(wanted.maps, tallies):
        if not tally.total["pixels"]:
            of = tr("all maps") if wanted.common and len(wanted.maps) > 1 else tr("the map")
            where = tr(" and in the vegetation") if wanted.mask else ""
            raise InputError(
                tr("No pixel of {path} is known in the reference, in {of}{where}.").format(
                    path=item.path, of=of, where=where
                ),
                tr("Check that their valid parts overlap, or compare each map on its own pixels."),
            )


def _findings(
    wanted: Evaluation, scene: Scene, frame: Frame, tallies: list[Tally], maps: tuple[MapResult, ...]
) -> Findings:
    pixel = layout.pixel_metres(scene.grid, scene.window)
    mean = math.sqrt(pixel[0] * pixel[1])
    blocks = int(max((tally.blocks["pixels"] > 0).sum() for tally in tallies))
    bins = frame.layout
    return Findings(
        wanted=wanted,
        unit=results.UNITS[wanted.quantity],
        total_unit="Mg C" if wanted.carbon else "Mg",
        maps=maps,
        top=frame.top,
        reach=frame.reach,
        grid=describe_pixels(scene.grid),
        pixel=pixel,
        shape=(scene.window.height, scene.window.width),
        block=bins.blocks.side * mean,
        blocks=blocks,
        reference_known=int(tallies[0].known[1]),
        cell=bins.cells.side * mean,
        notes=scene.notes,
        doubts=tuple(_doubts(wanted, bins.blocks, mean, blocks, maps, int(tallies[0].known[1]))),
    )


def _doubts(
    wanted: Evaluation, raft: Raft, metres: float, blocks: int, maps: tuple[MapResult, ...], known: int
) -> list[str]:
    doubts: list[str] = []
    side = raft.side * metres
    ranges = {item.name: item.variogram.range for item in maps}
    wide = {name: far for name, far in ranges.items() if far > side}
    if wide:
        name, far = max(wide.items(), key=lambda pair: pair[1])
        doubts.append(
            Note(
                mark(
                    "Errors of {name} are related up to {far:.0f} m, the blocks of the bootstrap are "
                    "{side:.0f} m wide: the intervals are too narrow. Choose larger blocks if there is "
                    "room for them."
                ),
                name=name,
                far=far,
                side=side,
            )
        )
    if blocks < 20:
        doubts.append(
            Note(
                mark("The confidence intervals rest on {blocks} blocks: take them for a rough guess."),
                blocks=blocks,
            )
        )
    if wanted.common and len(maps) > 1:
        used = max(item.scores["pixels"] for item in maps)
        fullest = max(min(item.known, known) for item in maps)
        if used < 0.9 * fullest and not wanted.mask:
            doubts.append(
                Note(
                    mark(
                        "{used:.0f} pixels are known in all maps and the reference, {fullest} at most in one "
                        "map; the others are left out of all scores."
                    ),
                    used=used,
                    fullest=fullest,
                )
            )
    return doubts


def _check_output(path: Path, wanted: Evaluation) -> None:
    if not path.parent.is_dir():
        raise OutputError(
            tr("The output folder {parent} does not exist.").format(parent=path.parent),
            tr("Make it, or choose another."),
        )
    if path.is_dir():
        raise OutputError(tr("The output {path} is a folder.").format(path=path), tr("Name a file."))
    if not os.access(path.parent, os.W_OK):
        raise OutputError(
            tr("The output folder {parent} is read-only.").format(parent=path.parent),
            tr("Choose another folder."),
        )
    strata = [wanted.strata.path] if wanted.strata else []
    inputs = [wanted.reference.path, *(item.path for item in wanted.maps), wanted.mask, wanted.elevation]
    for other in filter(None, [*inputs, *strata, wanted.grid]):
        if path.exists() and Path(other).exists() and path.samefile(other):
            raise OutputError(
                tr("The output {path} is also an input.").format(path=path),
                tr("Choose another name for the output."),
            )


def _write(found: Findings) -> None:
    """Writes all files beside their final names and moves them into place together."""
    makers = {"report": report.page, "table": tables.csv_text, "json": tables.json_text}
    with ExitStack() as stack:
        moves = []
        for what, name in found.wanted.outputs.items():
            path = Path(name)
            unfinished = stack.enter_context(output.workspace(path)) / path.name
            unfinished.write_text(makers[what](found), encoding="utf-8", newline="")
            moves.append((unfinished, path))
        for unfinished, path in moves:
            unfinished.replace(path)
