"""Which of a job's rasters serve as which of the model's inputs, date by date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from . import dates
from .card import SERIES_ROLES, InputSpec, ModelCard
from .errors import JobError
from .job import Job, JobInput
from .raster import metadata
from .wording import tr

APART = 60
"""Days that dates of one state of the ground may lie apart; SERA-H takes no others."""


@dataclass(frozen=True)
class Selection:
    """What the model gets of a job.

    Attributes:
        given: By role, all rasters of the job; those of a series by date and path, however they came.
        taken: By role, for each of the model's dates its rasters; of a raster of no series, it alone.
        days: The model's dates: those of the series that leads; empty if it takes no series.
        notes: What was chosen, repeated or matched.
        doubts: Dates that lie far apart.
    """

    given: dict[str, tuple[JobInput, ...]]
    taken: dict[str, tuple[tuple[JobInput, ...], ...]]
    days: tuple[date, ...]
    notes: tuple[str, ...]
    doubts: tuple[str, ...] = ()


def select(job: Job, card: ModelCard) -> Selection:
    """Chooses the rasters that the model eats; the same whatever the order in which the job names them.

    Sentinel-2 leads if the model takes it: its dates are chosen by :func:`engine.dates.spread`, and each
    takes the nearest of Sentinel-1. The rasters of one date make one image.

    Raises:
        InputError: A raster without a date cannot be opened.
        JobError: An input of the model is missing or given twice, or a date is missing or none.
    """
    given = {spec.role: _of_role(job, spec, card) for spec in card.rasters}
    roles = [role for role in SERIES_ROLES if role in given]
    taken: dict[str, tuple[tuple[JobInput, ...], ...]] = {
        role: (items,) for role, items in given.items() if role not in roles
    }
    notes: list[str] = []
    doubts: list[str] = []
    days: tuple[date, ...] = ()
    for role in roles:
        images, read = _images(given[role])
        given[role] = tuple(item for items in images.values() for item in items)
        known = tuple(images)
        notes.extend((*read, *_together(role, images)))
        if days:
            chosen = tuple(dates.nearest(known, day) for day in days)
            others = [known[index] for index in chosen]
            notes.append(_pairs(roles[0], days, role, others))
            doubts.extend(_far(roles[0], days, role, others))
        else:
            chosen = dates.spread(known, card.input(role).dates)
            days = tuple(known[index] for index in chosen)
            notes.extend(_choice(role, len(known), days))
            if card.task == "canopy_height":
                doubts.extend(_season(role, days))
        taken[role] = tuple(images[known[index]] for index in chosen)
    return Selection(given, taken, days, tuple(notes), tuple(doubts))


def _images(items: Sequence[JobInput]) -> tuple[dict[date, tuple[JobInput, ...]], list[str]]:
    """The rasters of each date, in order of date and path; and which dates stand in metadata alone."""
    found: dict[date, list[JobInput]] = {}
    read = []
    for item in sorted(set(items), key=lambda item: (item.path, item.date or "", item.bands)):
        here = None if item.date else dates.in_metadata(metadata(item.path))
        if here:
            item = replace(item, date=here[0])  # noqa: PLW2901
            read.append(
                tr("The date {day} of {path} is read from its metadata ({place}).").format(
                    day=here[0], path=item.path, place=here[1]
                )
            )
        found.setdefault(dates.parse(item.date, item.path), []).append(item)
    return {day: tuple(found[day]) for day in sorted(found)}, read


def _of_role(job: Job, spec: InputSpec, card: ModelCard) -> tuple[JobInput, ...]:
    items = tuple(item for item in job.inputs if item.role == spec.role)
    if spec.dates and not items:
        raise JobError(
            tr("The model {id!r} takes {role} rasters of {dates} dates, the job gives none.").format(
                id=card.id, role=spec.role, dates=spec.dates
            ),
            tr("Name a raster for each date."),
        )
    if not spec.dates and len(items) != 1:
        raise JobError(
            tr("The model {id!r} takes one {role} input, the job gives {number}.").format(
                id=card.id, role=spec.role, number=len(items)
            ),
            tr("Name one raster for each of the model's inputs."),
        )
    return items


def _together(role: str, images: dict[date, tuple[JobInput, ...]]) -> Iterator[str]:
    several = [f"{day} ({len(items)})" for day, items in images.items() if len(items) > 1]
    if several:
        yield (
            tr(
                "Rasters of {role} that are of one date make one image, the first by path where they "
                "overlap: {several}."
            ).format(role=role, several=", ".join(several))
        )


def _choice(role: str, given: int, days: tuple[date, ...]) -> Iterator[str]:
    if given > len(days):
        yield tr("The model takes {number} of the {given} dates of {role}, evenly spread: {days}.").format(
            number=len(days), given=given, role=role, days=_list(days)
        )
    elif given < len(days):
        yield tr("The model takes {number} dates; the {given} of {role} are repeated: {days}.").format(
            number=len(days), given=given, role=role, days=_list(days)
        )


def _pairs(leader: str, days: tuple[date, ...], role: str, others: list[date]) -> str:
    one = tr("{other} for {day}")
    pairs = ", ".join(one.format(other=other, day=day) for day, other in zip(days, others))
    return tr("Of {role} the dates nearest to those of {leader} are taken: {pairs}.").format(
        role=role, leader=leader, pairs=pairs
    )


def _far(leader: str, days: Sequence[date], role: str, others: Sequence[date]) -> Iterator[str]:
    for day, other in dict.fromkeys(zip(days, others)):
        apart = abs((other - day).days)
        if apart > APART:
            yield (
                tr(
                    "The date of {role} nearest to {day} of {leader} is {other}, {apart} days away. Give "
                    "one that is nearer, or leave that date out."
                ).format(role=role, day=day, leader=leader, other=other, apart=apart)
            )


def _season(role: str, days: Sequence[date]) -> Iterator[str]:
    middle = sorted(days)[(len(days) - 1) // 2]
    far = [day for day in dict.fromkeys(days) if abs((day - middle).days) > APART]
    if far:
        yield (
            tr(
                "Of {role} {far} lie more than {apart} days from {middle}, the middle date: models "
                "of canopy height learn from images of one season. Leave them out, or take another "
                "model."
            ).format(role=role, far=_list(tuple(far)), apart=APART, middle=middle)
        )


def _list(days: tuple[date, ...]) -> str:
    return ", ".join(map(str, days))
