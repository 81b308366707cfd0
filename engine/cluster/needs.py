"""The libraries that only a cluster needs, imported when they are, with one sentence where they are not."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from ..errors import JobError
from ..wording import tr

REQUIREMENTS = Path(__file__).with_name("requirements.txt")


def distributed() -> Any:
    """Dask's scheduler and its client.

    Raises:
        JobError: It is not installed.
    """
    return _library("distributed", tr("A Dask cluster"))


def obstore() -> Any:
    """Object stores.

    Raises:
        JobError: It is not installed.
    """
    return _library("obstore", tr("An object store"))


def s3(bucket: str, **connection: Any) -> Any:
    """A bucket of an S3-compatible object store; credentials and region come from the environment.

    Raises:
        JobError: The library for it is not installed.
    """
    return _library("obstore.store", tr("An object store")).S3Store(bucket, **connection)


def _library(name: str, what: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise JobError(
            tr("{what} needs the library {name}, which the engine's Python lacks.").format(
                what=what, name=name
            ),
            tr("Install it: {executable} -m pip install -r {requirements} ({error}).").format(
                executable=sys.executable, requirements=REQUIREMENTS, error=error
            ),
        ) from error
