"""From sums to what the report, the table and the JSON file say."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ..wording import mark
from . import bootstrap, totals
from .conventions import AGB_PEAK
from .description import Evaluation
from .layout import Layout
from .sums import Sums
from .tally import Frame, Tally
from .totals import StratumResult
from .variogram import Variogram

UNITS = {"biomass": "Mg/ha", "canopy_height": "m"}
TITLES = {"biomass": mark("above-ground biomass"), "canopy_height": mark("canopy height")}
WITH_INTERVALS = ("bias", "mae", "rmse", "relative_rmse", "r2", "correlation", "nmae", "iou", "psnr", "ssim")
PUBLISHED = ("psnr", "ssim", "mse", "rmse", "mae")
Interval = Optional[tuple[float, float]]


@dataclass(frozen=True)
class ClassResult:
    """Scores of the pixels of one class.

    Attributes:
        name: Its bounds.
        scores: By name.
    """

    name: str
    scores: dict[str, float]


@dataclass(frozen=True)
class MapResult:
    """All that was found of one map.

    Attributes:
        name: What it is called.
        path: Where it is.
        scores: Of all pixels that count, by name.
        intervals: Of scores, 95 %.
        difference: The interval of its RMSE less that of the first map.
        published: The means over images, where the convention has them.
        images: How many images those are of.
        classes: By class of the reference.
        slopes: By class of slope; empty without elevation.
        strata: By stratum.
        variogram: Of the error.
        known: Pixels of the walk that the map knows.
        histogram: ``[estimate, reference]``.
        errors: Pixels by error.
        picture: Mean error, NaN where there is none.
    """

    name: str
    path: str
    scores: dict[str, float]
    intervals: dict[str, Interval]
    difference: Interval
    published: dict[str, float]
    images: int
    classes: tuple[ClassResult, ...]
    slopes: tuple[ClassResult, ...]
    strata: tuple[StratumResult, ...]
    variogram: Variogram
    known: int
    histogram: NDArray[np.float64]
    errors: NDArray[np.float64]
    picture: NDArray[np.float64]


@dataclass(frozen=True)
class Findings:
    """The whole evaluation.

    Attributes:
        wanted: What was asked for.
        unit: The quantity's unit.
        total_unit: That of totals.
        maps: What was found of each map.
        top: Upper end of the axes of values.
        reach: Largest error on the axes of errors.
        grid: In words.
        pixel: Width and height of a pixel in m.
        shape: Rows and columns that were walked.
        block: Side of a bootstrap block in m.
        blocks: How many of them hold pixels.
        reference_known: Pixels of the walk that the reference knows.
        cell: Side of a cell of the pictures in m.
        notes: What was resampled.
        doubts: What the reader should know.
    """

    wanted: Evaluation
    unit: str
    total_unit: str
    maps: tuple[MapResult, ...]
    top: float
    reach: float
    grid: str
    pixel: tuple[float, float]
    shape: tuple[int, int]
    block: float
    blocks: int
    reference_known: int
    cell: float
    notes: tuple[str, ...]
    doubts: tuple[str, ...]


def map_results(
    wanted: Evaluation,
    frame: Frame,
    tallies: list[Tally],
    variograms: list[Variogram],
    names: tuple[str, ...],
) -> tuple[MapResult, ...]:
    """What was found of each map.

    Args:
        wanted: What was asked for.
        frame: How blocks were counted.
        tallies: Of each map.
        variograms: The same.
        names: Of the strata.
    """
    peak = frame.peak or math.nan
    drawn = bootstrap.replicates([tally.blocks for tally in tallies], wanted.replicates, wanted.seed)
    drawn_scores = [sums.scores(peak) for sums in drawn]
    layout, share = frame.layout, wanted.carbon or 1.0
    found = []
    for number, (item, tally) in enumerate(zip(wanted.maps, tallies)):
        sums, own = total(tally, frame), drawn_scores[number]
        apart = own["rmse"] - drawn_scores[0]["rmse"]
        images = _images(tally.images, peak) if frame.convention.by_image else {}
        found.append(MapResult(
            name=item.title, path=item.path, scores=_plain(sums.scores(peak)),
            intervals={name: bootstrap.interval(own[name]) for name in WITH_INTERVALS},
            difference=bootstrap.interval(apart) if number else None,
            published={name: images[name] for name in PUBLISHED} if images else {},
            images=int((tally.images["pixels"] > 0).sum()),
            classes=_classes(tally.classes, layout.classes),
            slopes=_classes(tally.slopes, layout.slopes, "°") if wanted.elevation else (),
            strata=tuple(totals.totals(tally.strata, names, share)), variogram=variograms[number],
            known=int(tally.known[0]), histogram=tally.histogram, errors=tally.errors,
            picture=_picture(tally, layout),
        ))  # fmt: skip
    return tuple(found)


def total(tally: Tally, frame: Frame) -> Sums:
    """The sums of all pixels, without the images that the convention leaves out."""
    if frame.convention.bare_images:
        return tally.total
    images = tally.images.values
    return Sums(images[tally.images["pixels"] > 0].sum(axis=0))


def _images(images: Sums, peak: float) -> dict[str, float]:
    """The plain mean of each score over the images that hold pixels, as published."""
    scores = Sums(images.values[images["pixels"] > 0]).scores(peak)
    return {name: float(np.mean(scores[name])) for name in PUBLISHED} if len(scores["mse"]) else {}


def _classes(sums: Sums, bounds: tuple[float, ...], unit: str = "") -> tuple[ClassResult, ...]:
    names = (
        f"< {bounds[0]:g}{unit}",
        *(f"{low:g}–{high:g}{unit}" for low, high in zip(bounds, bounds[1:])),
        f"≥ {bounds[-1]:g}{unit}",
    )
    return tuple(
        ClassResult(name, _plain(Sums(row).scores())) for name, row in zip(names, sums.values) if row[0] > 0
    )


def _picture(tally: Tally, layout: Layout) -> NDArray[np.float64]:
    pixels, error = tally.cells.T
    mean = np.divide(error, pixels, out=np.full(pixels.shape, np.nan), where=pixels > 0)
    return np.asarray(mean.reshape(layout.cells.shape))


def _plain(scores: dict[str, Any]) -> dict[str, float]:
    return {name: float(value) for name, value in scores.items()}


def peak_of(quantity: str) -> float:
    """The range of values of PSNR and SSIM; 0 where the quantity has neither."""
    return AGB_PEAK if quantity == "biomass" else 0.0
