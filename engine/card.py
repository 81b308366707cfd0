"""The model card: what a model eats, what it gives, and how good it is (standard library only).

One JSON file stands beside each ``<id>.onnx`` as ``<id>.json``; the same text is embedded in the
ONNX file's metadata under :data:`METADATA_KEY`, so that a lone file can be imported.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from .errors import ModelError, reason
from .schema import UNSAID, SchemaError, check_choice, check_version, dump, parse
from .wording import tr

SCHEMA = 1
METADATA_KEY = "biosr.card"
TASKS = ("biomass", "canopy_height", "generic")
SERIES_ROLES = ("s2_series", "s1_series")
RASTER_ROLES = ("biomass", "optical", *SERIES_ROLES, "height", "image")
ROLES = (*RASTER_ROLES, "dates")


@dataclass(frozen=True)
class InputSpec:
    """One thing that the model eats, as float32 ``[batch, *shape(tile size)]``.

    That is a raster, a series of rasters, or the days of the year that the series was taken on.

    Attributes:
        name: The name of the ONNX graph's input.
        role: What it is, one of :data:`ROLES`.
        ratio: How many output pixels one pixel of this input spans along a side.
        bands: The bands' names, in the order of the channels.
        unit: The physical unit, e.g. ``Mg/ha`` or ``reflectance x 10000``.
        valid_range: Values that make physical sense; others count as nodata.
        nodata_fill: What stands in for a missing value, or ``None``: filled from its neighbours.
        dates: How many dates of a series the graph is fixed to; 0 for a raster of no series.
    """

    name: str
    role: str
    ratio: int
    bands: tuple[str, ...]
    unit: str
    valid_range: Optional[tuple[float, float]] = None
    nodata_fill: Optional[float] = None
    dates: int = field(default=0, metadata=UNSAID)

    def __post_init__(self) -> None:
        check_choice("role", self.role, ROLES)
        _check(self.ratio >= 1, tr("ratio {ratio} is below 1").format(ratio=self.ratio))
        _check(len(self.bands) >= 1, tr("input {name!r} names no band").format(name=self.name))
        dated = self.role in SERIES_ROLES or self.role == "dates"
        _check(
            self.dates >= 1 if dated else self.dates == 0,
            tr("dates of the {role} input {name!r} is {dates}, not {least}").format(
                role=self.role, name=self.name, dates=self.dates, least=tr("1 or more") if dated else "0"
            ),
        )

    def shape(self, size: int) -> tuple[int, ...]:
        """The tensor's shape without the batch.

        Args:
            size: Side of a tile in output pixels.

        Returns:
            ``(bands, rows, columns)`` of a raster, ``(dates, bands, rows, columns)`` of a series, or
            ``(dates,)``.
        """
        if self.role == "dates":
            return (self.dates,)
        raster = (len(self.bands), size // self.ratio, size // self.ratio)
        return (self.dates, *raster) if self.dates else raster


@dataclass(frozen=True)
class OutputSpec:
    """What the model gives, as float32 ``[batch, len(bands), rows, columns]``."""

    name: str
    bands: tuple[str, ...]
    unit: str


@dataclass(frozen=True)
class TileSpec:
    """How the model wants to be tiled; all lengths in output pixels.

    Attributes:
        size: The side of the tile that the graph is fixed to.
        multiple_of: Tiles start on multiples of this (attention window, pooling stride, ratio).
        halo: Pixels at each side of a tile that are computed and thrown away (measured).
        local: True if an output pixel depends on nothing beyond the halo, so that tiled equals
            whole to rounding; False if something is pooled over the tile.
        sizes: Other sizes that the graph can be set to (:mod:`engine.resize`).
    """

    size: int
    multiple_of: int
    halo: int
    local: bool
    sizes: tuple[int, ...] = field(default=(), metadata=UNSAID)

    def __post_init__(self) -> None:
        _check(self.multiple_of >= 1 and self.halo >= 0, tr("multiple_of is below 1 or halo below 0"))
        for size in (self.size, *self.sizes):
            _check(
                size - 2 * self.halo > self.multiple_of,
                tr(
                    "a tile of {size} px less its halo of 2 x {halo} px has no room for a "
                    "stride that is a multiple of {multiple_of} px and an overlap"
                ).format(size=size, halo=self.halo, multiple_of=self.multiple_of),
            )


@dataclass(frozen=True)
class Metric:
    """One score and the data it was measured on (never data that the weights were trained on)."""

    name: str
    value: float
    unit: str
    data: str
    note: str = ""


@dataclass(frozen=True)
class Applicability:
    """Where and on what the model may be used.

    Attributes:
        region: Biome or place, in words.
        period: Dates of the training images, in words.
        gsd: Output pixel sizes seen in training, in metres, smallest and largest.
        bbox: West, south, east, north in degrees, where it makes sense.
        input_quantiles: Per input and band the 1 %, 50 % and 99 % quantiles seen in training.
    """

    region: str
    period: str = ""
    gsd: Optional[tuple[float, float]] = None
    bbox: Optional[tuple[float, float, float, float]] = None
    input_quantiles: dict[str, dict[str, tuple[float, float, float]]] = field(default_factory=dict)


@dataclass(frozen=True)
class UncertaintySpec:
    """How far off the estimate may be: ``variance = constant + spread * s * max(estimate, 0)``.

    ``s`` is the standard deviation of the estimate over flips of the inputs along either axis and both.
    Where a model says something else of the same place turned round, it is less sure.

    Attributes:
        constant: In the square of the output's unit.
        spread: A number.
        coverage_68: Share of reference pixels within one standard deviation of the estimate, on data that
            served neither to train nor to calibrate.
        coverage_90: Share within 1.645 standard deviations, likewise.
        correlation_length: Output pixels over which errors are alike: the sum of their correlation over
            all distances to both sides.
        data: What it was measured on.
    """

    constant: float
    spread: float
    coverage_68: float
    coverage_90: float
    correlation_length: float
    data: str


@dataclass(frozen=True)
class Provenance:
    """How the weights came to be.

    Attributes:
        commit: Of the code that trained them.
        config: Every word of the training's configuration.
        seed: Of the training.
        date: When the model was exported.
        rounding: By how much storing weights in half precision changed the output, in standard
            deviations of it (root mean square); 0 if they are stored in single precision.
        parity: Largest difference of ONNX Runtime from PyTorch, in standard deviations of the output.
        parity_quantiles: 50, 90 and 99 % of that difference, for imported weights.
    """

    commit: str
    config: dict[str, Any] = field(default_factory=dict)
    seed: Optional[int] = None
    date: str = ""
    rounding: float = field(default=0.0, metadata=UNSAID)
    parity: Optional[float] = field(default=None, metadata=UNSAID)
    parity_quantiles: Optional[tuple[float, float, float]] = field(default=None, metadata=UNSAID)


@dataclass(frozen=True)
class ModelCard:
    """Everything that the engine and the plugin need to know of a model."""

    schema: int
    id: str
    title: str
    version: str
    task: str
    file: str
    digest: str
    licence: str
    citation: str
    inputs: tuple[InputSpec, ...]
    output: OutputSpec
    tile: TileSpec
    training_data: str
    applicability: Applicability
    provenance: Provenance
    metrics: tuple[Metric, ...] = ()
    uncertainty: Optional[UncertaintySpec] = field(default=None, metadata=UNSAID)

    def __post_init__(self) -> None:
        check_version(self.schema, SCHEMA)
        check_choice("task", self.task, TASKS)
        _check(
            Path(self.file).name == self.file,
            tr("file {file!r} is not a plain file name").format(file=self.file),
        )
        _check(self.digest.startswith("sha256:") or not self.digest, tr("digest is not 'sha256:<hex>'"))
        _check(len(self.rasters) >= 1, tr("{key} is empty").format(key="inputs"))
        series = [spec.dates for spec in self.rasters if spec.dates]
        _check(
            all([spec.dates] == series[:1] for spec in self.inputs if spec.dates),
            tr("the inputs with dates are no series, or differ in how many dates they have"),
        )
        for spec in self.rasters:
            for what, length in (
                ("size", self.tile.size),
                *(("sizes", size) for size in self.tile.sizes),
                ("multiple_of", self.tile.multiple_of),
                ("halo", self.tile.halo),
            ):
                _check(
                    length % spec.ratio == 0,
                    tr("tile.{what} {length} is no multiple of the ratio {ratio} of {name!r}").format(
                        what=what, length=length, ratio=spec.ratio, name=spec.name
                    ),
                )

    @property
    def rasters(self) -> tuple[InputSpec, ...]:
        """The inputs that are read from rasters: all but the dates."""
        return tuple(spec for spec in self.inputs if spec.role in RASTER_ROLES)

    @property
    def ratio(self) -> int:
        """How many output pixels a pixel of the coarsest input spans along a side."""
        return max(spec.ratio for spec in self.rasters)

    def input(self, role: str) -> InputSpec:
        """The input of a role.

        Raises:
            ModelError: The model has none.
        """
        for spec in self.inputs:
            if spec.role == role:
                return spec
        raise ModelError(
            tr("The model {id!r} takes no {role} input.").format(id=self.id, role=role),
            tr("Choose another model."),
        )

    def dumps(self) -> str:
        """The card as JSON text."""
        return json.dumps(dump(self), indent=1, ensure_ascii=False) + "\n"

    def embedded(self) -> str:
        """The text that the ONNX file carries: the card without digest (a file cannot hold its own)."""
        return json.dumps({**dump(self), "digest": ""}, sort_keys=True, ensure_ascii=False)


def loads(text: str, source: str = METADATA_KEY) -> ModelCard:
    """Reads a card from JSON text.

    Raises:
        ModelError: The text is no valid card; the message names ``source`` and the key.
    """
    try:
        return parse(ModelCard, json.loads(text))
    except (json.JSONDecodeError, SchemaError) as error:
        raise ModelError(
            tr("The model card {source} is not valid: {error}.").format(source=source, error=error),
            tr("Export or import the model again."),
        ) from error


def load(path: Path) -> ModelCard:
    """Reads the card at ``path``.

    Raises:
        ModelError: The file cannot be read or is no valid card.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(
            tr("The model card {path} cannot be read: {reason}.").format(path=path, reason=reason(error)),
            tr("Check the path."),
        ) from error
    return loads(text, str(path))


def digest(path: Path) -> str:
    """``"sha256:<hex>"`` of a file, read in blocks."""
    state = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            state.update(block)
    return f"sha256:{state.hexdigest()}"


def _check(holds: bool, message: str) -> None:
    if not holds:
        raise ValueError(message)
