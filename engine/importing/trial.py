"""The runs of a foreign network that an import needs; nothing is run before it was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable

import numpy as np
import onnx
from numpy.typing import NDArray

from .. import session
from ..errors import BiosrError, Cancelled, ModelError
from ..wording import tr
from . import conversion, halo
from .conversion import Side
from .inspection import Network, check_sizes


def shape_of(graph: onnx.ModelProto, path: Path) -> tuple[int, ...]:
    """The shape of the output of a graph with fixed inputs: inferred, or found by a run on zeros.

    Raises:
        ModelError: Its shapes make no sense, or it fails.
    """
    check_sizes(graph, path)
    inferred = onnx.shape_inference.infer_shapes(graph, data_prop=True)
    lengths = [item.dim_value for item in inferred.graph.output[0].type.tensor_type.shape.dim]
    if len(lengths) == 4 and all(lengths):
        return tuple(lengths)
    started = session.start(graph.SerializeToString(), "cpu")
    types = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(double)": np.float64}
    feed = {node.name: np.zeros(node.shape, types[node.type]) for node in started.get_inputs()}
    return tuple(_run(started, feed).shape)


def runnable(network: Network, sides: Sequence[Side], result: Side) -> onnx.ModelProto:
    """The converted graph, of any batch if it takes any.

    Raises:
        ModelError: Its shapes make no sense.
    """
    one = conversion.wrap(network.model, sides, result, 1)
    check_sizes(one, network.path)
    free = all(isinstance(side.port.shape[0], str) for side in sides)
    if not free:
        return one
    many = conversion.wrap(network.model, sides, result, conversion.BATCH)
    try:
        _try(many, sides, result, 2)
    except BiosrError:  # it says that it takes any batch, and does not
        return one
    return many


def runner(graph: onnx.ModelProto, cancelled: Callable[[], bool]) -> halo.Run:
    """What :func:`engine.importing.halo.measure` calls; it raises ModelError where the network fails."""
    started = session.start(graph.SerializeToString(), "cpu")

    def run(feed: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
        if cancelled():
            raise Cancelled
        values = _run(started, feed)
        if not np.isfinite(values).all():
            raise ModelError(
                tr("The model gives values that are no numbers for a made-up image."),
                tr("Check its weights, and whether it wants a scaling."),
            )
        return values

    return run


def _try(graph: onnx.ModelProto, sides: Sequence[Side], result: Side, batch: int) -> None:
    started = session.start(graph.SerializeToString(), "cpu")
    feed = {side.name: np.zeros((batch, side.bands, side.side, side.side), np.float32) for side in sides}
    shape = _run(started, feed).shape
    if shape != (batch, result.bands, result.side, result.side):
        raise ModelError(tr("The model gave {shape}.").format(shape=shape), tr("Export it for one image."))


def _run(started: Any, feed: dict[str, NDArray[Any]]) -> NDArray[np.float32]:
    try:
        return np.asarray(started.run(None, feed)[0])
    except Exception as error:  # the runtime's errors share no class
        reason = " ".join(str(error).split())[:200].rstrip(".")
        shapes = ", ".join(f"{name} {list(values.shape)}" for name, values in feed.items())
        raise ModelError(
            tr("The model fails on {shapes}: {reason}.").format(shapes=shapes, reason=reason),
            tr("Choose another tile or other ratios."),
        ) from error
