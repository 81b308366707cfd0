"""The page on a finished map: before and after, totals, how it was made, and how to make it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from .. import __version__, catalogue, provenance, wording
from ..card import ModelCard
from ..events import Log, Result, Warn
from ..job import Job, Options
from ..reporting.page import html
from ..wording import Marked, mark, tr
from . import commands
from .figures import all_figures
from .look import look
from .survey import QUANTILES, Sheet, Sums, Survey

TEMPLATE = Path(__file__).with_name("report.html")
QUANTITIES = {"biomass": mark("above-ground biomass"), "canopy_height": mark("canopy height")}
PER_HECTARE = "/ha"
"""A unit that ends so has a total: so much of what stands before, times the area."""
COMMIT = 10
"""Characters of a commit that tell it from all others."""


@dataclass(frozen=True)
class Row:
    """A line of the table of sums: what, its unit, decimals, a value for each column; the map's is last."""

    label: str
    unit: str
    digits: int
    values: tuple[float, ...]

    @property
    def change(self) -> float:
        """From the value before the last to it, in per cent; NaN where there is nothing to compare."""
        *_, before, after = (float("nan"), *self.values)
        return 100 * (after / before - 1) if before > 0 else float("nan")


def page(job: Job, result: Result, told: Sequence[Log | Warn]) -> str:
    """The HTML text.

    Args:
        job: What was made.
        result: How the run ended.
        told: What was said on the way.

    Raises:
        BiosrError: The model or one of the files cannot be read any more.
    """
    _, card = catalogue.find(job.model, job.model_folders)
    found = look(job)
    quantity = wording.translated(QUANTITIES.get(card.task, Marked(card.output.bands[0])))
    shown = f"{quantity[:1].upper()}{quantity[1:]}"
    resampled = set(map(wording.told, found.resampled))
    return html(
        TEMPLATE,
        {},
        title=tr("{quantity} by {model}").format(quantity=shown, model=card.id),
        job=job,
        card=card,
        found=found,
        result=result,
        figures=list(all_figures(found, f"{quantity} [{found.unit}]", card.task)),
        columns=[name for name, _ in _columns(found)],
        rows=_rows(found),
        whole=all(sheet.whole for sheet in (found.before, found.after) if sheet),
        doubts=[event.message for event in told if isinstance(event, Warn)],
        said=[e.message for e in told if isinstance(e, Log) and e.message not in resampled],
        options=_options(job.options),
        provenance=_provenance(card),
        qgis_command=commands.qgis_process(job, card),
        description=commands.rooted(job).dumps(indent=1),
        versions=provenance.versions(),
        version=__version__,
    )


def _columns(found: Survey) -> list[tuple[str, Sums]]:
    columns = [(tr("After") if found.before else tr("Map"), found.after.sums)]
    if found.shared:
        columns.insert(0, (tr("Before, where the map has data"), found.shared))
    if found.before:
        columns.insert(0, (tr("Before"), found.before.sums))
    return columns


def _rows(found: Survey) -> list[Row]:
    """Area, mean and total of all pixels, then quantiles, for each column."""
    sums = [each for _, each in _columns(found)]
    rows = [
        Row(tr("Area with data"), "ha", 1, tuple(each.area for each in sums)),
        Row(tr("Mean"), found.unit, 2, tuple(each.mean for each in sums)),
    ]
    if found.unit.endswith(PER_HECTARE):
        unit = found.unit.removesuffix(PER_HECTARE)
        rows.append(Row(tr("Total"), unit, 0, tuple(each.total for each in sums)))
    return [*rows, *_quantile_rows(found, len(sums))]


def _quantile_rows(found: Survey, columns: int) -> list[Row]:
    sheets: list[Optional[Sheet]] = [found.before, *[None] * (columns - 2), found.after][-columns:]
    nothing = [float("nan")] * len(QUANTILES)
    each = [sheet.quantiles or nothing if sheet else nothing for sheet in sheets]
    names = [
        tr("{share} % lie below").format(share=share) if share != 50 else tr("Median") for share in QUANTILES
    ]
    return [Row(name, found.unit, 1, tuple(values)) for name, *values in zip(names, *each)]


def _options(options: Options) -> list[tuple[str, Any]]:
    """What was chosen and is not the default."""
    plain = Options()
    return [
        (name.replace("_", " "), value)
        for name, value in vars(options).items()
        if value != getattr(plain, name)
    ]


def _provenance(card: ModelCard) -> str:
    made = card.provenance
    parts = [
        tr("code {commit}").format(commit=made.commit[:COMMIT]) if made.commit else "",
        tr("seed {seed}").format(seed=made.seed) if made.seed is not None else "",
        tr("exported on {date}").format(date=made.date) if made.date else "",
        card.digest[: len("sha256:") + COMMIT] + "…" if card.digest else "",
    ]
    return ", ".join(filter(None, parts))
