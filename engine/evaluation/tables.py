"""The numbers as a table and as JSON."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Optional

from .. import __version__
from ..schema import dump
from .results import Findings, Interval, MapResult

UNITLESS = {"pixels": "", "relative_rmse": "1", "r2": "1", "correlation": "1", "nmae": "1", "iou": "1",
            "ssim": "1", "psnr": "dB"}  # fmt: skip
COLUMNS = ("map", "part", "class", "score", "value", "low", "high", "unit")
_STRATUM_UNITS = {"area": "ha", "compared": "ha"}
_TOTALS = ("map_total", "total", "total_error")


def csv_text(found: Findings) -> str:
    """One line for each number: :data:`COLUMNS`; ``low`` and ``high`` are its 95 % interval."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in found.maps:
        for row in _rows(item, found):
            writer.writerow(["" if _missing(cell) else cell for cell in (item.name, *row)])
    return text.getvalue()


def json_text(found: Findings) -> str:
    """Everything that the report shows, and the description that makes it again."""
    maps = [
        {
            "name": item.name, "path": item.path, "scores": item.scores, "intervals": item.intervals,
            "rmse_less_that_of_the_first_map": item.difference, "published": item.published,
            "images": item.images, "known_pixels": item.known,
            "classes": [asdict(one) for one in item.classes],
            "slopes": [asdict(one) for one in item.slopes],
            "strata": [asdict(one) for one in item.strata],
            "semivariogram": {
                "distance_m": item.variogram.distance.tolist(),
                "semivariance": item.variogram.semivariance.tolist(),
                "variance": item.variogram.variance, "range_m": item.variogram.range,
            },
        }
        for item in found.maps
    ]  # fmt: skip
    about = {
        "engine": __version__, "evaluation": dump(found.wanted), "unit": found.unit,
        "total_unit": found.total_unit, "grid": found.grid, "pixel_m": found.pixel,
        "rows_columns": found.shape,
        "block_m": found.block, "blocks": found.blocks, "reference_pixels": found.reference_known,
        "resampled": found.notes, "warnings": found.doubts, "maps": maps,
    }  # fmt: skip
    return json.dumps(_finite(about), indent=1) + "\n"


def unit_of(score: str, unit: str) -> str:
    """The unit of a score of maps in ``unit``."""
    return f"({unit})²" if score == "mse" else UNITLESS.get(score, unit)


def _rows(item: MapResult, found: Findings) -> Iterator[tuple[Any, ...]]:
    def row(part: str, name: str, score: str, value: float, interval: Interval = None) -> tuple[Any, ...]:
        low, high = interval or (None, None)
        return part, name, score, value, low, high, unit_of(score, found.unit)

    for score, value in item.scores.items():
        yield row("all", "", score, value, item.intervals.get(score))
    for score, value in item.published.items():
        yield row("mean over images", str(item.images), score, value)
    for part, classes in (("class of the reference", item.classes), ("slope", item.slopes)):
        for one in classes:
            for score, value in one.scores.items():
                yield row(part, one.name, score, value)
    for stratum in item.strata:
        for score, value in asdict(stratum).items():
            if score != "name":
                unit = found.total_unit if score in _TOTALS else _STRATUM_UNITS.get(score, found.unit)
                yield "stratum", stratum.name, score, value, None, None, unit


def _missing(cell: Optional[object]) -> bool:
    return cell is None or (isinstance(cell, float) and math.isnan(cell))


def _finite(value: Any) -> Any:
    """Without numbers that JSON has no word for: they become null."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
