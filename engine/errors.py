"""The one hierarchy of errors that a user may see.

Every error carries one sentence that says what is wrong, with the numbers, and one that says what
to do about it. Tracebacks are for the log.
"""

from __future__ import annotations

from .wording import tr


class BiosrError(Exception):
    """Something that the user can understand and mend.

    Args:
        message: One sentence: what is wrong, with the numbers.
        advice: One sentence: what to do about it.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


def reason(error: BaseException) -> str:
    """What an error of a library says, to stand at the end of a sentence of ours, which sets the full stop.

    GDAL's readers only point to their cause, and the system's errors begin with their number.
    """
    told = error.__cause__ if "previous exception" in str(error) and error.__cause__ else error
    words = getattr(told, "strerror", None) or str(told) or type(told).__name__
    return str(words).strip().rstrip(".")


class JobError(BiosrError):
    """The description of the job is not valid."""


class InputError(BiosrError):
    """An input raster cannot be used as it is."""


class ModelError(BiosrError):
    """A model or its card is missing, damaged or not what it says it is."""


class DeviceError(BiosrError):
    """The device that was asked for does not work here."""


class OutputError(BiosrError):
    """The result cannot be written."""


class ClusterError(BiosrError):
    """The machines that make the map do not answer, or cannot work on it."""


class Cancelled(BiosrError):
    """The user stopped the run."""

    def __init__(self) -> None:
        super().__init__(tr("The run was cancelled."), tr("Nothing was written."))
