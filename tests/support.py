"""Tiny models, small rasters, and where real data lie: what the tests of every room share."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import rasterio
from affine import Affine
from numpy.typing import ArrayLike, NDArray
from onnx import TensorProto, helper

from engine import card as cards
from engine.card import Applicability, InputSpec, ModelCard, OutputSpec, Provenance, TileSpec
from engine.events import Event, Log, Result
from engine.job import Job, JobInput, Options
from engine.pipeline import run

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLDEN = SHARED / "reference" / "golden"
"""Inputs and outputs of the published networks."""
CHIPS = Path(os.environ.get("BIOSR_DATA", SHARED / "data")) / "biomassters"
"""The real chips, as ``training`` finds them."""

UTM = "EPSG:32635"
ORIGIN = (500_000.0, 6_700_000.0)
"""A place in Finland on UTM zone 35 N's central meridian."""
SMALL_TILE = TileSpec(size=32, multiple_of=8, halo=4, local=True)
"""Cores of 24 pixels, stride 16, overlap 8: even a raster of 60 pixels has several tiles."""
OPSET, IR = 17, 8

BIOMASS = InputSpec("biomass", "biomass", 4, ("AGB",), "Mg/ha", valid_range=(0.0, 2000.0))
OPTICAL = InputSpec(
    "optical", "optical", 1, ("B4", "B8", "B12"), "reflectance x 10000", valid_range=(0.0, 20000.0)
)
IMAGE = InputSpec("image", "image", 1, ("value",), "1")


def utm(size: float, x: float = 0.0, y: float = 0.0) -> Affine:
    """North-up pixels of ``size`` metres, their corner ``x`` east and ``y`` south of :data:`ORIGIN`."""
    return Affine(size, 0, ORIGIN[0] + x, 0, -size, ORIGIN[1] - y)


def write_raster(
    path: Path,
    values: ArrayLike,
    transform: Affine,
    crs: str | None = UTM,
    nodata: float | None = None,
    mask: ArrayLike | None = None,
) -> str:
    """Writes ``[rows, columns]`` or ``[bands, rows, columns]`` as GeoTIFF and returns its path.

    Args:
        path: Where to.
        values: The pixels; their type is the file's.
        transform: From pixels to the world.
        crs: ``None`` for a raster that does not say where it is.
        nodata: The number that means "no data".
        mask: If given, a mask band: false where there is no data.
    """
    bands = np.atleast_3d(np.asarray(values).T).T
    count, height, width = bands.shape
    with (
        rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
        rasterio.open(
            path, "w", driver="GTiff", dtype=bands.dtype, count=count, height=height, width=width,
            crs=crs, transform=transform, nodata=nodata,
        ) as dataset,
    ):  # fmt: skip
        dataset.write(bands)
        if mask is not None:
            dataset.write_mask(np.asarray(mask, bool))
    return str(path)


def save_model(
    folder: Path,
    name: str,
    inputs: Sequence[InputSpec],
    nodes: Iterable[onnx.NodeProto],
    constants: Mapping[str, ArrayLike] | None = None,
    tile: TileSpec = SMALL_TILE,
    **card: Any,
) -> ModelCard:
    """Writes ``<name>.onnx`` and its card; ``nodes`` lead from the inputs' names to ``y``.

    Args:
        folder: Where to.
        name: The model's id.
        inputs: What it eats.
        nodes: The graph.
        constants: float32 tensors of the graph, unless they are whole numbers.
        tile: Its tiling.
        card: Other fields of the card.
    """
    shape: dict[str, list[Any]] = {spec.name: ["batch", *spec.shape(tile.size)] for spec in inputs}
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        list(nodes),
        name,
        [value(key, TensorProto.FLOAT, dims) for key, dims in shape.items()],
        [value("y", TensorProto.FLOAT, ["batch", 1, tile.size, tile.size])],
        [_tensor(key, constant) for key, constant in (constants or {}).items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)
    onnx.checker.check_model(model, full_check=True)
    file = folder / f"{name}.onnx"
    onnx.save(model, file)
    fields: dict[str, Any] = {
        "schema": cards.SCHEMA, "id": name, "title": name, "version": "1", "task": "generic",
        "file": file.name, "digest": cards.digest(file), "licence": "GPL-3.0-or-later", "citation": "none",
        "inputs": tuple(inputs), "output": OutputSpec("y", ("estimate",), "Mg/ha"), "tile": tile,
        "training_data": "none", "applicability": Applicability("anywhere"),
        "provenance": Provenance("none"),
    }  # fmt: skip
    written = ModelCard(**(fields | card))
    (folder / f"{name}.json").write_text(written.dumps(), encoding="utf-8")
    return written


def identity_model(folder: Path, name: str = "identity", **card: Any) -> ModelCard:
    """``y = image``."""
    return save_model(folder, name, [IMAGE], [helper.make_node("Identity", ["image"], ["y"])], **card)


def tile_mean_model(folder: Path, name: str = "tile_mean", **card: Any) -> ModelCard:
    """``y = image`` plus its mean over the tile: as far from local as a model can be."""
    nodes = [
        helper.make_node("ReduceMean", ["image"], ["mean"], axes=[2, 3], keepdims=1),
        helper.make_node("Add", ["image", "mean"], ["y"]),
    ]
    return save_model(folder, name, [IMAGE], nodes, **card)


def blur_model(folder: Path, name: str = "blur", **card: Any) -> ModelCard:
    """``y`` = the mean over 3 x 3 pixels of ``image``: local, within any halo of a pixel or more."""
    nodes = [helper.make_node("Conv", ["image", "kernel"], ["y"], pads=[1, 1, 1, 1])]
    return save_model(folder, name, [IMAGE], nodes, {"kernel": np.full((1, 1, 3, 3), 1 / 9)}, **card)


def upsampling_model(folder: Path, name: str = "nearest", **card: Any) -> ModelCard:
    """``y`` = each pixel of ``biomass`` repeated 4 x 4."""
    return save_model(folder, name, [BIOMASS], [_repeat("biomass", "y")], _REPEAT, **card)


def guided_model(folder: Path, name: str = "guided", optical: InputSpec = OPTICAL, **card: Any) -> ModelCard:
    """``y`` = ``biomass`` repeated 4 x 4, plus the mean of the ``optical`` bands."""
    nodes = [
        _repeat("biomass", "coarse"),
        helper.make_node("ReduceMean", ["optical"], ["detail"], axes=[1], keepdims=1),
        helper.make_node("Add", ["coarse", "detail"], ["y"]),
    ]
    return save_model(folder, name, [BIOMASS, optical], nodes, _REPEAT, **card)


@dataclass(frozen=True)
class Map:
    """A finished map.

    Attributes:
        values: float32 ``[rows, columns]``, NaN where there is no data.
        result: What the engine said at the end.
        events: What it said before.
        path: The file.
    """

    values: NDArray[np.float32]
    result: Result
    events: tuple[Event, ...]
    path: Path


def make_map(folder: Path, model: str, inputs: dict[str, str], name: str = "map.tif", **options: Any) -> Map:
    """Runs a job with a model of ``folder`` on ``inputs`` (path by role) and reads its first band."""
    job = make_job(folder, model, inputs, name, **options)
    events: list[Event] = []
    result = run(job, events.append)
    with rasterio.open(job.output) as dataset:
        values = dataset.read(1, masked=True).filled(np.nan)
    return Map(values, result, tuple(events), Path(job.output))


def make_job(folder: Path, model: str, inputs: dict[str, str], name: str = "map.tif", **options: Any) -> Job:
    """A job with a model of ``folder`` on ``inputs`` (path by role)."""
    items = tuple(JobInput(role, path) for role, path in inputs.items())
    return Job(items, model, str(folder / name), Options(**options), (str(folder),))


def with_bands(job: Job, role: str, bands: tuple[int, ...]) -> Job:
    """The job with other bands for one input."""
    items = tuple(replace(item, bands=bands) if item.role == role else item for item in job.inputs)
    return replace(job, inputs=items)


def logged(events: Iterable[Event]) -> list[str]:
    """What was logged, but for what every run begins with: the device, and the outlook on tiles and time."""
    found = [event.message for event in events if isinstance(event, Log)]
    return [message for message in found if not message.startswith(("Plan: ", "The model runs on "))]


_REPEAT = {"scales": [1.0, 1.0, 4.0, 4.0]}


def _repeat(source: str, target: str) -> onnx.NodeProto:
    return helper.make_node(
        "Resize", [source, "", "scales"], [target],
        mode="nearest", coordinate_transformation_mode="asymmetric", nearest_mode="floor",
    )  # fmt: skip


def _tensor(name: str, values: ArrayLike) -> onnx.TensorProto:
    return onnx.numpy_helper.from_array(np.asarray(values, np.float32), name)
