"""Dates of a series: read, chosen, and matched between two series (standard library only)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Optional

from .errors import JobError
from .wording import tr

_IN_NAME = re.compile(r"(?<!\d)(\d{4})(-?)(\d{2})\2(\d{2})(?!\d)")
_IN_TEXT = re.compile(r"\s*(\d{4})([-:/]?)(\d{2})\2(\d{2})(?!\d)")
_ISO = "%Y-%m-%d"
METADATA = (
    *("acquisitiondatetime", "acquisitiondate", "acquisitionstarttime", "dateacquired"),
    *("sensingtime", "datatake1datatakesensingstart", "productstarttime", "datetime", "date"),
    "tifftagdatetime",  # last: many programs write there when they wrote the file
)
"""Keys of a raster's metadata that may hold its date, small and without what is no letter or digit; the
surest first: GDAL's and STAC's, Landsat's, Sentinel's, TIFF's."""


def parse(text: Optional[str], path: str) -> date:
    """The date of the raster ``path``.

    Raises:
        JobError: ``text`` is missing or no date.
    """
    advice = tr("Give its date of acquisition as YYYY-MM-DD.")
    if not text:
        raise JobError(
            tr(
                "The raster {path} is one of a series and has no date, neither in its name nor in "
                "its metadata."
            ).format(path=path),
            tr("Give the dates of all rasters of the series as YYYY-MM-DD, in their order."),
        )
    try:
        return datetime.strptime(text, _ISO).date()
    except ValueError as error:
        raise JobError(
            tr("The date {text!r} of the raster {path} is no date.").format(text=text, path=path), advice
        ) from error


def in_name(path: str) -> Optional[str]:
    """The first date in a file's name, written YYYY-MM-DD or YYYYMMDD, as ISO date."""
    return _first(_IN_NAME.findall(re.split(r"[/\\]", path)[-1]))


def in_metadata(tags: Mapping[str, str]) -> Optional[tuple[str, str]]:
    """The ISO date that a raster's metadata hold, and under which key; see :data:`METADATA`."""
    keys = {re.sub(r"[^a-z0-9]", "", key.casefold()): key for key in tags}
    for name in METADATA:
        found = _IN_TEXT.match(tags[keys[name]]) if name in keys else None
        day = _first([found.groups()]) if found else None
        if day:
            return day, keys[name]
    return None


def _first(found: Iterable[tuple[str, ...]]) -> Optional[str]:
    for year, _, month, day in found:
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue  # a number that is no date
    return None


def assign(paths: Sequence[str], text: str, what: str) -> tuple[Optional[str], ...]:
    """The date of each raster of a series, as far as it is known before the raster is opened.

    Args:
        paths: The rasters.
        text: Their dates in the same order, separated by commas or semicolons; empty: they are read
            from the files' names; ``None`` for a name without: the engine looks into the metadata.
        what: What ``text`` is called, for messages.

    Raises:
        JobError: There are not as many dates as rasters, or one is none.
    """
    given = [item for item in re.split(r"[;,\s]+", text) if item]
    if given:
        if len(given) != len(paths):
            raise JobError(
                tr("{what} holds {number} dates for {rasters} rasters.").format(
                    what=what, number=len(given), rasters=len(paths)
                ),
                tr("Give one date for each raster, in the same order."),
            )
        return tuple(parse(item, path).isoformat() for item, path in zip(given, paths))
    return tuple(map(in_name, paths))


def spread(days: Sequence[date], count: int) -> tuple[int, ...]:
    """Chooses ``count`` of some dates, always the same.

    Args:
        days: One or more dates in any order.
        count: How many are wanted.

    Returns:
        Indices of ``days`` in time order. If there are more than wanted, they are evenly spread with
        both ends (of a single one: the middle); if there are fewer, each is repeated in its place.
    """
    order = sorted(range(len(days)), key=lambda index: days[index])
    given = len(order)
    if given <= count:
        return tuple(order[index * given // count] for index in range(count))
    if count == 1:
        return (order[(given - 1) // 2],)
    last = count - 1
    return tuple(order[(2 * index * (given - 1) + last) // (2 * last)] for index in range(count))


def nearest(days: Sequence[date], wanted: date) -> int:
    """Index of the date that is nearest to ``wanted``; of two that are as near, the earlier."""
    return min(range(len(days)), key=lambda index: (abs(days[index] - wanted), days[index]))
