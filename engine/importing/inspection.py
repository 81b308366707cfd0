"""Looks at a foreign ONNX file without running any of it, and refuses what may not be run.

The file is read in one piece and parsed as protobuf; nothing that it names is opened or loaded.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, Union

import numpy as np
import onnx
from onnx import AttributeProto, GraphProto, ModelProto, NodeProto, TensorProto, helper

from .. import card as cards
from ..errors import ModelError, reason
from ..wording import mark, tr, translated

LARGEST = (1 << 31) - 1
"""Bytes of an ONNX file without external data: protobuf's own limit."""
OLDEST_OPSET = 7
"""What ONNX Runtime promises to run begins here."""
MOST_BANDS = 1024
LONGEST_SIDE = 8192
LARGEST_TENSOR = 1 << 30
"""Values in one tensor on the way: 4 GB of float32."""
DOMAINS = ("", "ai.onnx")
FLOATS: dict[int, str] = {
    TensorProto.FLOAT: "float32",
    TensorProto.FLOAT16: "float16",
    TensorProto.DOUBLE: "float64",
}
_EXPORT = mark("Export it again, with its weights inside and ONNX's own operators only.")
_BEGINNINGS = (
    (
        b"PK\x03\x04",
        mark("is a zip archive or a PyTorch checkpoint"),
        mark("Unpack it, or export the network to ONNX."),
    ),
    (
        b"version https://git-lfs",
        mark("is a pointer of Git LFS and not the model itself"),
        mark("Run: git lfs pull"),
    ),
    (b"<", mark("is a web page and not a model"), mark("Download the file itself.")),
    (b"\x89HDF", mark("is an HDF5 file"), mark("Export the network to ONNX.")),
)

Dimension = Union[int, str]


@dataclass(frozen=True)
class Port:
    """An input or output of a graph: its name, element type, and lengths or their names."""

    name: str
    kind: int
    shape: tuple[Dimension, ...]

    def __str__(self) -> str:
        kind = FLOATS.get(self.kind) or TensorProto.DataType.Name(self.kind).lower()
        return f"{self.name}: {kind} [{', '.join(str(length) for length in self.shape)}]"


@dataclass(frozen=True)
class Network:
    """A file that may be run.

    Attributes:
        path: Where it lies.
        digest: Of its bytes, ``sha256:<hex>``.
        model: What it holds.
        inputs: The inputs; all of four dimensions.
        outputs: The outputs.
    """

    path: Path
    digest: str
    model: ModelProto
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]

    @property
    def embedded(self) -> str:
        """The card that the file carries; empty if it carries none."""
        found = (item.value for item in self.model.metadata_props if item.key == cards.METADATA_KEY)
        return next(found, "")


def inspect(path: Path, digest: str = "") -> Network:
    """Reads a file and makes sure that it is a model that may be run.

    Args:
        path: The ONNX file.
        digest: What its digest must be; empty not to look.

    Raises:
        ModelError: It is none, or holds what a model may not; nothing of it was run.
    """
    _check_size(path)
    found = cards.digest(path)
    if digest and found != digest:
        raise ModelError(
            tr("The file {path} has the digest {found}…, {digest}… was asked for.").format(
                path=path, found=found[:19], digest=digest[:19]
            ),
            tr("Get the file again from where the digest was published."),
        )
    model = _parse(path)
    refuse = _Refusal(path)
    _check_versions(model, refuse)
    _check_content(model, refuse)
    _check_validity(model, refuse)
    weights = {tensor.name for tensor in model.graph.initializer}
    inputs = tuple(_port(value) for value in model.graph.input if value.name not in weights)
    outputs = tuple(_port(value) for value in model.graph.output)
    _check_ports(inputs, outputs, refuse)
    return Network(path, found, model, inputs, outputs)


def check_sizes(model: ModelProto, path: Path) -> None:
    """Infers every shape of a graph whose inputs are fixed and makes sure that memory holds it.

    Raises:
        ModelError: A tensor on the way is absurdly large, or the shapes contradict each other.
    """
    refuse = _Refusal(path)
    try:
        inferred = onnx.shape_inference.infer_shapes(model, strict_mode=True, data_prop=True)
    except onnx.shape_inference.InferenceError as error:
        refuse(
            tr("has shapes that contradict each other: {error}").format(error=_line(error)),
            tr("Choose another tile or ratio."),
        )
    for value in (*inferred.graph.value_info, *inferred.graph.output):
        lengths = [length for length in _port(value).shape if isinstance(length, int)]
        if math.prod(lengths) > LARGEST_TENSOR:
            shape = " x ".join(map(str, lengths))
            refuse(
                tr("needs a tensor of {shape} values ({name!r})").format(shape=shape, name=value.name),
                tr("Choose a smaller tile."),
            )


class _Refusal:
    """Raises the error that names the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, what: str, advice: str = "") -> NoReturn:
        raise ModelError(
            tr("The model {path} {what}.").format(path=self._path, what=what), advice or translated(_EXPORT)
        )


def _check_size(path: Path) -> None:
    if not path.is_file():
        raise ModelError(tr("There is no file {path}.").format(path=path), tr("Check the path."))
    size = path.stat().st_size
    if size > LARGEST:
        raise ModelError(
            tr("The file {path} has {size:.1f} GB, an ONNX file has at most {largest:.1f} GB.").format(
                path=path, size=size / 1e9, largest=LARGEST / 1e9
            ),
            tr("Export a smaller network, or its weights in half precision."),
        )


def _parse(path: Path) -> ModelProto:
    refuse = _Refusal(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(
            tr("The file {path} cannot be read: {reason}.").format(path=path, reason=reason(error)),
            tr("Check its rights."),
        ) from error
    if not content:
        refuse(tr("is empty"), tr("Download or copy it again."))
    for beginning, what, advice in _BEGINNINGS:
        if content.startswith(beginning):
            refuse(translated(what), translated(advice))
    model = ModelProto()
    try:
        model.ParseFromString(content)
    except Exception:  # protobuf is onnx's, and its errors are not ours to name
        # An ONNX file begins with its IR version, protobuf's field 1.
        part = content[0] == 8
        refuse(
            tr("is only a part of an ONNX file") if part else tr("is no ONNX file"),
            tr("Download or copy it again."),
        )
    if not model.ir_version or not model.graph.node:
        refuse(tr("is no ONNX file: it holds no graph"), tr("Download or copy it again."))
    return model


def _check_versions(model: ModelProto, refuse: _Refusal) -> None:
    if model.ir_version > onnx.IR_VERSION:
        refuse(
            tr("is of IR version {ir_version}, this engine reads up to {newest}").format(
                ir_version=model.ir_version, newest=onnx.IR_VERSION
            )
        )
    strange = sorted({item.domain for item in model.opset_import} - set(DOMAINS))
    nodes = [node for node in _nodes(model.graph) if node.domain not in DOMAINS]
    if strange or nodes or model.functions:
        name = next((f"{node.domain}.{node.op_type}" for node in nodes), None)
        name = name or next((item.name for item in model.functions), None) or strange[0]
        refuse(tr("needs the custom operator or domain {name!r}").format(name=name))
    opset = max((item.version for item in model.opset_import), default=0)
    newest = onnx.defs.onnx_opset_version()
    if not OLDEST_OPSET <= opset <= newest:
        refuse(
            tr("is of opset {opset}, this engine runs {oldest_opset} to {newest}").format(
                opset=opset, oldest_opset=OLDEST_OPSET, newest=newest
            ),
            tr("Export it again, with opset 17 for example."),
        )


def _check_content(model: ModelProto, refuse: _Refusal) -> None:
    for tensor in _tensors(model):
        if tensor.external_data or tensor.data_location == TensorProto.EXTERNAL:
            where = next((item.value for item in tensor.external_data if item.key == "location"), "?")
            beyond = tr(", outside its own folder") if _leaves(where) else ""
            refuse(
                tr("keeps its tensor {name!r} in another file ({where!r}{beyond})").format(
                    name=tensor.name, where=where, beyond=beyond
                )
            )
        if any(length < 0 for length in tensor.dims) or math.prod(tensor.dims) > LARGEST:
            refuse(
                tr("has a tensor {name!r} of the absurd shape {dims}").format(
                    name=tensor.name, dims=list(tensor.dims)
                )
            )
        _check_length(tensor, refuse)


def _check_length(tensor: TensorProto, refuse: _Refusal) -> None:
    if not tensor.HasField("raw_data"):
        return  # typed data are counted by ONNX's own check
    try:
        size = np.dtype(helper.tensor_dtype_to_np_dtype(tensor.data_type)).itemsize
    except (KeyError, TypeError):
        refuse(tr("has a tensor {name!r} of an unknown type").format(name=tensor.name))
    wanted, found = math.prod(tensor.dims) * size, len(tensor.raw_data)
    if size > 1 and wanted != found:  # smaller types may be packed
        refuse(
            tr("has a tensor {name!r} with {found} bytes, its shape needs {wanted}").format(
                name=tensor.name, found=found, wanted=wanted
            )
        )


def _check_validity(model: ModelProto, refuse: _Refusal) -> None:
    try:
        onnx.checker.check_model(model, full_check=False)
    except (onnx.checker.ValidationError, ValueError, RuntimeError) as error:
        refuse(tr("is not valid ONNX: {error}").format(error=_line(error)))


def _check_ports(inputs: tuple[Port, ...], outputs: tuple[Port, ...], refuse: _Refusal) -> None:
    if not inputs or not outputs:
        refuse(tr("has no input or no output"), tr("Export the network, not its weights alone."))
    for port in (*inputs, *outputs):
        if port in inputs and port.kind not in FLOATS:
            refuse(tr("takes {port}, which is no floating-point number").format(port=port))
        if len(port.shape) != 4 and (port in inputs or len(outputs) == 1):
            refuse(
                tr("has {port}, of {number} dimensions instead of 4").format(
                    port=port, number=len(port.shape)
                ),
                tr("A network takes images as [batch, bands, rows, columns]."),
            )
        lengths = [length for length in port.shape[1:] if isinstance(length, int)]
        if any(not 1 <= length <= LONGEST_SIDE for length in lengths):
            refuse(
                tr("has {port}, whose sides are not from 1 to {longest_side}").format(
                    port=port, longest_side=LONGEST_SIDE
                )
            )


def _nodes(graph: GraphProto) -> Iterator[NodeProto]:
    for node in graph.node:
        yield node
        for inner in _graphs(node):
            yield from _nodes(inner)


def _graphs(node: NodeProto) -> Iterator[GraphProto]:
    for attribute in node.attribute:
        if attribute.type == AttributeProto.GRAPH:
            yield attribute.g
        yield from attribute.graphs


def _tensors(model: ModelProto) -> Iterator[TensorProto]:
    graphs = [model.graph]
    while graphs:
        graph = graphs.pop()
        yield from graph.initializer
        for sparse in graph.sparse_initializer:
            yield from (sparse.values, sparse.indices)
        for node in graph.node:
            graphs.extend(_graphs(node))
            for attribute in node.attribute:
                if attribute.HasField("t"):
                    yield attribute.t
                yield from attribute.tensors
                for sparse in (attribute.sparse_tensor, *attribute.sparse_tensors):
                    yield from (sparse.values, sparse.indices)


def _leaves(location: str) -> bool:
    parts = location.replace("\\", "/").split("/")
    return ".." in parts or not parts[0] or parts[0].endswith(":")


def _port(value: onnx.ValueInfoProto) -> Port:
    tensor = value.type.tensor_type
    lengths = (
        item.dim_value if item.HasField("dim_value") else item.dim_param or "?" for item in tensor.shape.dim
    )
    return Port(value.name, tensor.elem_type, tuple(lengths))


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")
