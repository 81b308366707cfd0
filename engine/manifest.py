"""The manifest of a series: its rasters, prepared and dated, in one JSON file (standard library only).

It may lie beside them and move with them: paths in the file count from its folder.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from . import dates
from .errors import JobError, reason
from .job import JobInput
from .schema import SchemaError, check_version, dump, parse
from .wording import tr

SCHEMA = 1
_OF_GDAL = re.compile(r"[A-Za-z]\w+:")
"""How names begin that only GDAL understands, such as NETCDF:file:variable; one letter is a drive."""


@dataclass(frozen=True)
class Manifest:
    """What a series consists of.

    Attributes:
        schema: Version of this description.
        inputs: The rasters, each with its role, bands and date.
        reference: ISO date that the series was made for; empty if for none.
        notes: How it was made, for people.
    """

    schema: int
    inputs: tuple[JobInput, ...]
    reference: str = ""
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_version(self.schema, SCHEMA)
        if not self.inputs:
            raise ValueError(tr("{key} is empty").format(key="inputs"))
        if self.reference:
            date.fromisoformat(self.reference)

    def dumps(self) -> str:
        """The manifest as JSON text."""
        return json.dumps(dump(self), indent=1) + "\n"


def load(path: Path) -> Manifest:
    """Reads the manifest at ``path``; the paths in what is returned are absolute.

    Raises:
        JobError: The file cannot be read or is no valid manifest; the message names the key.
    """
    try:
        manifest = parse(Manifest, json.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise JobError(
            tr("The manifest {path} cannot be read: {reason}.").format(path=path, reason=reason(error)),
            tr("Check the path."),
        ) from error
    except (json.JSONDecodeError, SchemaError) as error:
        advice = tr("Correct it, or make it anew.")
        raise JobError(
            tr("The manifest {path} is not valid: {error}.").format(path=path, error=error), advice
        ) from error
    folder = Path.cwd() / path.parent
    inputs = tuple(replace(item, path=_absolute(item.path, folder)) for item in manifest.inputs)
    return replace(manifest, inputs=inputs)


def corrected(
    items: Sequence[JobInput], days: str, bands: tuple[int, ...], what: str
) -> tuple[JobInput, ...]:
    """The rasters of a series, dated: as the user says, else as they say themselves, else by their names.

    Args:
        items: The rasters.
        days: Their dates in the same order, separated by commas; empty if the user names none.
        bands: The bands of each; empty if the user names none.
        what: What ``days`` is called, for messages.

    Raises:
        JobError: There are not as many dates as rasters, or one is none.
    """
    named = dates.assign([item.path for item in items], days, what)
    return tuple(
        replace(item, date=day if days.strip() else item.date or day, bands=bands or item.bands)
        for item, day in zip(items, named)
    )


def _absolute(path: str, folder: Path) -> str:
    as_it_stands = Path(path).is_absolute() or _OF_GDAL.match(path)
    return path if as_it_stands else os.path.normpath(folder / path)
