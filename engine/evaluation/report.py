"""The report: one HTML page that needs no network and prints well."""

from __future__ import annotations

import math
import shlex
from pathlib import Path
from typing import Any

from .. import __version__
from ..reporting.page import html, minus
from ..reporting.paths import absolute
from ..wording import Marked, mark, tr, translated
from .description import Evaluation, MapInput
from .plots import all_plots
from .results import TITLES, Findings, Interval
from .totals import ALL, StratumResult

LABELS = {
    "bias": mark("Bias"),
    "mae": "MAE",
    "rmse": "RMSE",
    "relative_rmse": mark("RMSE / mean"),
    "sd": mark("SD of error"),
    "r2": "R²",
    "correlation": mark("Correlation"),
    "nmae": "nMAE",
    "iou": mark("Tree cover IoU"),
    "psnr": "PSNR",
    "ssim": "SSIM",
    "mse": "MSE",
}
PERCENT = ("relative_rmse", "nmae", "iou")
PLAIN = ("r2", "correlation", "ssim")
CONVENTIONS = {
    "masked": mark("pixels that are known in map and reference, values as they are"),
    "biosharp": mark(
        "as the BioSHARP paper's code: clipped to 0–563 Mg/ha, whole Mg/ha, 4 px cut off each side of an "
        "image, pixels without data counted as 0 Mg/ha"
    ),
    "sera_h_published": mark("as SERA-H's published scores: clipped to 0–50 m, tree cover above 2 m"),
    "sera_h_training": mark("as SERA-H in training: values as they are, tree cover from 2 m on"),
}
TEMPLATE = Path(__file__).with_name("report.html")


def page(found: Findings) -> str:
    """The HTML text of a report."""
    wanted = found.wanted
    return html(
        TEMPLATE,
        {"score": _score},
        found=found,
        wanted=wanted,
        title=tr("Evaluation of {quantity}").format(quantity=translated(TITLES[wanted.quantity])),
        convention=translated(CONVENTIONS[wanted.convention]),
        rows=_rows(found),
        labels={name: translated(Marked(label)) for name, label in LABELS.items()},
        plots=list(all_plots(found)),
        strata=_strata(found),
        all_strata=ALL,
        command=command(wanted),
        version=__version__,
        units={"psnr": "dB", "mse": f"({found.unit})²", "ssim": ""},
    )


def command(wanted: Evaluation) -> str:
    """The command line that repeats an evaluation, with absolute paths."""
    words = ["python", "-m", "engine", "evaluate", absolute(wanted.reference.path)]
    words += [absolute(item.path) for item in wanted.maps]
    words += _of_rasters(wanted)
    plain = Evaluation(MapInput(""), (MapInput("x"),), report="x")
    for name in (
        "quantity",
        "convention",
        "threshold",
        "image",
        "block",
        "replicates",
        "seed",
        "carbon",
        "note",
    ):
        value = getattr(wanted, name)
        if value != getattr(plain, name):
            words += [f"--{name}", f"{value:g}" if isinstance(value, float) else str(value)]
    for name in ("clip", "mask_values", "classes", "extent"):
        value = getattr(wanted, name)
        if value:
            words.append(f"--{name.replace('_', '-')}={','.join(f'{part:.12g}' for part in value)}")
    for name in ("grid", "mask", "elevation"):
        if getattr(wanted, name):
            words += [f"--{name}", absolute(getattr(wanted, name))]
    if wanted.strata:
        words += ["--strata", absolute(wanted.strata.path)]
        words += ["--strata-field", wanted.strata.field] if wanted.strata.field else []
    words += ["--extent-crs", wanted.extent_crs] if wanted.extent_crs else []
    words += [] if wanted.common else ["--own-pixels"]
    for what, path in wanted.outputs.items():
        words += ["--json-file" if what == "json" else f"--{what}", absolute(path)]
    return " ".join(map(shlex.quote, words))


def _of_rasters(wanted: Evaluation) -> list[str]:
    words = []
    for name, plain in (("name", ""), ("band", 1), ("scale", 1.0), ("resampling", "auto")):
        values = [getattr(item, name) for item in wanted.maps]
        if any(value != plain for value in values):
            for item in wanted.maps:
                words += [f"--{name}", str(item.title if name == "name" else getattr(item, name))]
        own = getattr(wanted.reference, name)
        if own != plain and name != "name":
            words += [f"--reference-{name}", str(own)]
    return words


def _rows(found: Findings) -> list[dict[str, Any]]:
    scores = [
        name
        for name in LABELS
        if name != "mse" and not all(math.isnan(item.scores[name]) for item in found.maps)
    ]
    return [
        {
            "label": translated(Marked(LABELS[name])),
            "unit": "%"
            if name in PERCENT
            else "dB"
            if name == "psnr"
            else ""
            if name in PLAIN
            else found.unit,
            "cells": [(name, item.scores[name], item.intervals.get(name)) for item in found.maps],
        }
        for name in scores
    ]


def _strata(found: Findings) -> list[tuple[str, list[StratumResult]]]:
    return [(item.name, list(item.strata)) for item in found.maps if item.strata]


def _score(cell: tuple[str, float, Interval]) -> tuple[str, str]:
    name, value, interval = cell
    factor = 100.0 if name in PERCENT else 1.0
    digits = 1 if name in PERCENT else 3 if name in PLAIN else 2
    if not math.isfinite(value):
        return ("–", "") if math.isnan(value) else ("∞", "")
    between = ""
    if interval:
        low, high = (minus(f"{bound * factor:.{digits}f}") for bound in interval)
        between = tr("{low} to {high}").format(low=low, high=high)
    return minus(f"{value * factor:.{digits}f}"), between
