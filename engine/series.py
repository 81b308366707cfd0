"""Which of a job's rasters serve as which of the model's inputs, date by date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from . import dates
from .card import SERIES_ROLES, InputSpec, ModelCard
from .errors import JobError
from .job import Job, JobInput


@dataclass(frozen=True)
class Selection:
    """What the model gets of a job.

    Attributes:
        given: By role, all rasters of the job.
        taken: By role, for each of the model's dates its raster; of a raster of no series, it alone.
        days: The model's dates: those of the series that leads; empty if it takes no series.
        notes: What was chosen, repeated or matched.
    """

    given: dict[str, tuple[JobInput, ...]]
    taken: dict[str, tuple[JobInput, ...]]
    days: tuple[date, ...]
    notes: tuple[str, ...]


def select(job: Job, card: ModelCard) -> Selection:
    """Chooses the rasters that the model eats.

    Sentinel-2 leads if the model takes it: its dates are chosen by :func:`engine.dates.spread`, and each
    takes the nearest of Sentinel-1.

    Raises:
        JobError: An input of the model is missing or given twice, or a date is missing or none.
    """
    given = {spec.role: _of_role(job, spec, card) for spec in card.rasters}
    roles = [role for role in SERIES_ROLES if role in given]
    taken = {role: items for role, items in given.items() if role not in roles}
    notes: list[str] = []
    days: tuple[date, ...] = ()
    for role in roles:
        known = tuple(dates.parse(item.date, item.path) for item in given[role])
        if days:
            chosen = tuple(dates.nearest(known, day) for day in days)
            notes.append(_pairs(roles[0], days, role, [known[index] for index in chosen]))
        else:
            chosen = dates.spread(known, card.input(role).dates)
            days = tuple(known[index] for index in chosen)
            notes.extend(_choice(role, len(known), days))
        taken[role] = tuple(given[role][index] for index in chosen)
    return Selection(given, taken, days, tuple(notes))


def _of_role(job: Job, spec: InputSpec, card: ModelCard) -> tuple[JobInput, ...]:
    items = tuple(item for item in job.inputs if item.role == spec.role)
    if spec.dates and not items:
        raise JobError(
            f"The model {card.id!r} takes {spec.role} rasters of {spec.dates} dates, the job gives none.",
            "Name a raster for each date.",
        )
    if not spec.dates and len(items) != 1:
        raise JobError(
            f"The model {card.id!r} takes one {spec.role} input, the job gives {len(items)}.",
            "Name one raster for each of the model's inputs.",
        )
    return items


def _choice(role: str, given: int, days: tuple[date, ...]) -> Iterator[str]:
    if given > len(days):
        yield f"The model takes {len(days)} of the {given} dates of {role}, evenly spread: {_list(days)}."
    elif given < len(days):
        yield f"The model takes {len(days)} dates; the {given} of {role} are repeated: {_list(days)}."


def _pairs(leader: str, days: tuple[date, ...], role: str, others: list[date]) -> str:
    pairs = ", ".join(f"{other} for {day}" for day, other in zip(days, others))
    return f"Of {role} the dates nearest to those of {leader} are taken: {pairs}."


def _list(days: tuple[date, ...]) -> str:
    return ", ".join(map(str, days))
