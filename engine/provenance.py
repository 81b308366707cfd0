"""What a map says of its own making; nothing that differs between two equal runs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnxruntime
import rasterio

from . import __version__
from .card import ModelCard
from .cluster import store
from .job import Job, JobInput
from .remote import path_of
from .wording import mark

HEADER_BYTES = 1 << 16


def tags(job: Job, card: ModelCard, device: str, notes: Iterable[str]) -> dict[str, str]:
    """The tags of the map's metadata.

    Args:
        job: What was asked for; ``engine run`` makes the map again from it.
        card: The model.
        device: The device that ran it.
        notes: What was resampled, from what to what.
    """
    return {
        "BIOSR_JOB": job.essence.dumps(),
        "BIOSR_MODEL": f"{card.id} {card.version} {card.digest}",
        "BIOSR_VERSIONS": versions(),
        "BIOSR_DEVICE": device,
        "BIOSR_INPUTS": "\n".join(fingerprint(item) for item in job.essence.inputs),
        "BIOSR_RESAMPLING": "\n".join(notes) or "none",
        "BIOSR_CITATION": card.citation,
        "TIFFTAG_SOFTWARE": f"BioSR {__version__}",
    }


def identity(tags: dict[str, str]) -> dict[str, str]:
    """All that the pixels of a map depend on, of its :func:`tags`, by what to call it."""
    return {
        mark("model"): tags["BIOSR_MODEL"],
        mark("state of the inputs"): tags["BIOSR_INPUTS"],
        mark("device"): tags["BIOSR_DEVICE"],
        mark("version of the software"): tags["BIOSR_VERSIONS"],
        mark("job"): tags["BIOSR_JOB"],
    }


def versions() -> str:
    """The versions that a result may depend on, on one line."""
    return (
        f"biosr {__version__}, onnxruntime {onnxruntime.__version__}, "
        f"gdal {rasterio.__gdal_version__}, rasterio {rasterio.__version__}, numpy {np.__version__}"
    )


def fingerprint(item: JobInput) -> str:
    """An input in one line: role, path and, for a plain file, size, time and digest of its header.

    Of an object in S3: its size and the server's tag.
    """
    path = Path(item.path)
    if not path.is_file():
        return f"{item.role} {item.path} {store.state(path_of(item.path))}".rstrip()
    status = path.stat()
    with path.open("rb") as file:
        header = hashlib.sha256(file.read(HEADER_BYTES)).hexdigest()
    state = f"{status.st_size} bytes, mtime {status.st_mtime_ns}, header sha256:{header}"
    return f"{item.role} {item.path} {state}"
