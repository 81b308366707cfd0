"""The job: one validated description of one map to make (standard library only).

The Toolbox, the batch dialog, ``qgis_process``, the command line and the worker all run this.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Optional, TypeVar

from .card import RASTER_ROLES
from .errors import JobError, reason
from .schema import UNSAID, SchemaError, check_choice, check_extent, check_version, dump, parse
from .wording import mark, tr, translated

T = TypeVar("T")

SCHEMA = 1
_CORRECT = mark("Correct the job description.")
DEVICES = ("auto", "cpu", "cuda", "tensorrt", "directml", "coreml", "openvino")
AUTO_MODEL = "auto"
"""The model of a job that leaves the choice to the engine (:mod:`engine.choice`)."""
ANY_OUTPUT = "map.tif"
"""What the output is called in what a map says of its making: it may have been renamed."""
IMMATERIAL = ("device", "batch_size", "threads", "memory_limit", "resume", "scheduler", "shard_size")
"""Options that change how a map is made, and not the map; the device that ran is told beside the job."""


@dataclass(frozen=True)
class JobInput:
    """One raster that goes in; a series is as many of one role as it has dates.

    Attributes:
        role: Which of the model's inputs it is, one of :data:`engine.card.RASTER_ROLES`.
        path: Anything that GDAL opens.
        bands: Band numbers from 1, in the order of the model's bands; empty for all bands.
        date: ISO date of acquisition, of a raster of a series.
    """

    role: str
    path: str
    bands: tuple[int, ...] = ()
    date: Optional[str] = None

    def __post_init__(self) -> None:
        check_choice("role", self.role, RASTER_ROLES)
        if any(band < 1 for band in self.bands):
            raise ValueError(tr("bands are counted from 1, not {band}").format(band=min(self.bands)))


@dataclass(frozen=True)
class Options:
    """How the map is made; the defaults suit everyone.

    Attributes:
        extent: West, south, east, north of the wanted part, in ``extent_crs``.
        extent_crs: CRS of ``extent``; that of the master layer if empty.
        target_crs: CRS that the finished map is warped to; that of the master layer if empty.
        device: One of :data:`DEVICES`; ``auto`` takes the best that works.
        tile_size: Side of a tile in output pixels; 0 takes the one that computes the fewest pixels.
        batch_size: Tiles per call of the model; 0 lets the engine choose.
        threads: Processor threads; 0 takes all.
        uncertainty: Add a band with the standard deviation of the error.
        preserve_totals: Keep the amounts of the coarse map: the mean over each of its pixels.
        applicability: Add a band that is one where an input lies outside what the model was trained on.
        memory_limit: MB that a run may take; 0 lets the engine choose.
        resume: Go on where an earlier run of the same job stopped, and let a later one do so.
        scheduler: Address of a Dask scheduler that has the map made, ``local`` or ``local:WORKERS`` for
            processes of this machine; empty for this process alone.
        shard_size: Strides of the tiles along each side of a shard, where a map is made in shards; 0 lets
            the engine choose.
    """

    extent: Optional[tuple[float, float, float, float]] = None
    extent_crs: str = ""
    target_crs: str = ""
    device: str = "auto"
    tile_size: int = 0
    batch_size: int = 0
    threads: int = 0
    uncertainty: bool = False
    preserve_totals: bool = False
    applicability: bool = False
    memory_limit: int = 0
    resume: bool = True
    scheduler: str = field(default="", metadata=UNSAID)
    shard_size: int = field(default=0, metadata=UNSAID)

    def __post_init__(self) -> None:
        check_choice("device", self.device, DEVICES)
        numbers = ("tile_size", "batch_size", "threads", "memory_limit", "shard_size")
        if min(getattr(self, name) for name in numbers) < 0:
            raise ValueError(
                tr("{keys} and {last} may not be negative").format(
                    keys=", ".join(numbers[:-1]), last=numbers[-1]
                )
            )
        check_extent(self.extent)


@dataclass(frozen=True)
class Job:
    """What to make, from what, with which model.

    Attributes:
        inputs: The rasters.
        model: A model's id, the path of its ``.onnx`` or ``.json`` file, or :data:`AUTO_MODEL`.
        output: Path of the GeoTIFF to write.
        options: How.
        model_folders: Folders that are searched for ``model`` before the bundled one.
        schema: Version of this description.
        report: Path of an HTML page to write on the finished map; none if empty.
    """

    inputs: tuple[JobInput, ...]
    model: str
    output: str
    options: Options = field(default_factory=Options)
    model_folders: tuple[str, ...] = ()
    schema: int = SCHEMA
    report: str = field(default="", metadata=UNSAID)

    def __post_init__(self) -> None:
        check_version(self.schema, SCHEMA)
        if not self.inputs:
            raise ValueError(tr("{key} is empty").format(key="inputs"))

    @property
    def essence(self) -> Job:
        """The job without what changes no pixel of the map, so that two that make the same one are equal.

        Its inputs are in one order, whatever the order in which they came, its output has one name, and it
        has no report.
        """
        default = Options()
        options = replace(self.options, **{name: getattr(default, name) for name in IMMATERIAL})
        inputs = sorted(
            dict.fromkeys(self.inputs),
            key=lambda item: (RASTER_ROLES.index(item.role), item.date or "", item.path, item.bands),
        )
        return replace(self, options=options, inputs=tuple(inputs), output=ANY_OUTPUT, report="")

    def dumps(self, indent: Optional[int] = None) -> str:
        """The job as JSON text, on one line unless ``indent`` is given."""
        return json.dumps(dump(self), indent=indent)


def described(cls: type[T], data: Any) -> T:
    """A description of work from plain JSON data.

    Raises:
        JobError: It is not valid; the message names the key.
    """
    try:
        return parse(cls, data)
    except SchemaError as error:
        raise JobError(
            tr("The job is not valid: {error}.").format(error=error), translated(_CORRECT)
        ) from error


def described_by(cls: type[T], text: str) -> T:
    """A description of work from JSON text.

    Raises:
        JobError: It is not valid; the message names the key.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise JobError(
            tr("The job is not valid: {error}.").format(error=error), translated(_CORRECT)
        ) from error
    return described(cls, data)


def described_in(cls: type[T], path: Path) -> T:
    """A description of work from the file at ``path``.

    Raises:
        JobError: The file cannot be read, or is not valid.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise JobError(
            tr("The job file {path} cannot be read: {reason}.").format(path=path, reason=reason(error)),
            tr("Check the path."),
        ) from error
    return described_by(cls, text)


def loads(text: str) -> Job:
    """Reads a job from JSON text; see :func:`described_by`."""
    return described_by(Job, text)


def load(path: Path) -> Job:
    """Reads the job file at ``path``; see :func:`described_in`."""
    return described_in(Job, path)


def workspace_prefix(output: Path) -> str:
    """How the name of a run's folder of unfinished files begins; it lies beside the run's output."""
    return f".{output.name}-"


def journal_folder(output: Path) -> Path:
    """Where the finished parts of an unfinished map are kept for a later run; beside the map."""
    return output.with_name(f"{workspace_prefix(output)}unfinished")


def shards_folder(output: str) -> str:
    """Where the finished shards of a map are kept until it is made of them; beside the map."""
    if is_remote(output):
        folder, _, name = output.rpartition("/")
        return f"{folder}/.{name}-shards"
    path = Path(output)
    return str(path.with_name(f"{workspace_prefix(path)}shards"))


def is_remote(path: str) -> bool:
    """True if GDAL reaches a path over a network, or through another of its virtual file systems."""
    return path.startswith("/vsi") or "://" in path
