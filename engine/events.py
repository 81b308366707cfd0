"""What a running job says, one JSON object a line (standard library only).

The worker writes these on its standard output, the plugin's client and the command line read them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Callable, Union

from .errors import BiosrError
from .schema import UNSAID, dump, parse
from .wording import counted


def count(number: int, what: str) -> str:
    """So many of them, in words: ``1 tile``, ``2 tiles``."""
    return counted(number, what)


def volume(number: float) -> str:
    """So many bytes, in the unit that shows them: ``41 kB``, ``3.5 MB``, ``12 GB``."""
    unit, name = (1e9, "GB") if number >= 1e9 else (1e6, "MB") if number >= 1e6 else (1e3, "kB")
    return f"{number / unit:.{0 if number >= 10 * unit else 1}f} {name}"


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` tiles are finished."""

    done: int
    total: int


@dataclass(frozen=True)
class Log:
    """A line for the log."""

    message: str


@dataclass(frozen=True)
class Warn:
    """Something that the user should know of, though the run goes on."""

    message: str


@dataclass(frozen=True)
class Result:
    """The job is finished and its output is in place.

    Attributes:
        output: Path of the map.
        model: Id of the model.
        device: The device that really ran, e.g. ``cpu`` or ``cuda``.
        tiles: How many tiles the plan had.
        seconds: Wall time.
        report: Path of the report, if one was made.
    """

    output: str
    model: str
    device: str
    tiles: int
    seconds: float
    report: str = field(default="", metadata=UNSAID)


@dataclass(frozen=True)
class Made:
    """A task that makes no map with a model is finished; its files are in place.

    Attributes:
        outputs: What was made, and where.
        values: Numbers that it found, by name.
        seconds: Wall time.
    """

    outputs: dict[str, str]
    values: dict[str, float]
    seconds: float


@dataclass(frozen=True)
class Failure:
    """The job failed; nothing stands under the output's name.

    Attributes:
        kind: Name of the error class, e.g. ``InputError``.
        message: One sentence: what is wrong.
        advice: One sentence: what to do.
        detail: Traceback, for the log; empty where the message says all.
    """

    kind: str
    message: str
    advice: str = ""
    detail: str = ""

    @classmethod
    def of(cls, error: BiosrError) -> Failure:
        """What an error of ours says."""
        return cls(type(error).__name__, error.message, error.advice)


Ending = Union[Result, Made, Failure]
"""The last event of every task."""
ENDINGS = (Result, Made, Failure)
Event = Union[Progress, Log, Warn, Ending]
Listener = Callable[[Event], None]

_TYPES: dict[str, Any] = {cls.__name__.lower(): cls for cls in (Progress, Log, Warn, *ENDINGS)}


def encode(event: Event) -> str:
    """One line of JSON without a line break."""
    return json.dumps({"event": type(event).__name__.lower(), **dump(event)})


def decode(line: str) -> Event:
    """Reads back what :func:`encode` wrote.

    Raises:
        ValueError: The line is no event.
    """
    data = json.loads(line)
    if not isinstance(data, dict) or data.get("event") not in _TYPES:
        raise ValueError(f"not an event: {line[:200]}")
    event: Event = parse(_TYPES[data.pop("event")], data)
    return event
