"""Makes the graph that the engine runs of a foreign one: fixed sides, float32, bands first, physical units.

A network that normalises nothing itself gets its normalisation, as the contract of the model card says,
inside the graph: ``(x - mean) / deviation`` before it and the inverse behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Union

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from .inspection import Port

BATCH = "batch"
_TO_FIRST, _TO_LAST = (0, 3, 1, 2), (0, 2, 3, 1)
_FLOAT = TensorProto.FLOAT


@dataclass(frozen=True)
class Side:
    """One end of the network as the engine sees it.

    Attributes:
        port: Of the foreign graph.
        bands: How many.
        side: Rows and columns.
        last: Whether the foreign graph has its bands last.
        mean: Of the normalisation, one number or one for each band; empty for none.
        deviation: The same.
    """

    port: Port
    bands: int
    side: int
    last: bool = False
    mean: tuple[float, ...] = ()
    deviation: tuple[float, ...] = ()

    @property
    def wrapped(self) -> bool:
        """Whether nodes stand between the engine and the foreign graph."""
        return self.last or bool(self.mean) or self.port.kind != _FLOAT

    @property
    def name(self) -> str:
        """What the engine calls it."""
        return f"{self.port.name}.physical" if self.wrapped else self.port.name

    def shape(self, batch: Union[int, str]) -> list[Union[int, str]]:
        """In the foreign graph."""
        square: list[Union[int, str]] = [self.side, self.side]
        return [batch, *square, self.bands] if self.last else [batch, self.bands, *square]


def fix(model: ModelProto, inputs: Sequence[Side], output: str, batch: Union[int, str]) -> ModelProto:
    """The graph with fixed inputs and one output, of which nothing is said but its name and type."""
    fixed = ModelProto()
    fixed.CopyFrom(model)
    kind = next(value.type.tensor_type.elem_type for value in model.graph.output if value.name == output)
    del fixed.graph.input[:], fixed.graph.output[:], fixed.graph.value_info[:]
    for side in inputs:
        value = helper.make_tensor_value_info(side.port.name, side.port.kind, side.shape(batch))
        fixed.graph.input.append(value)
    fixed.graph.output.append(helper.make_tensor_value_info(output, kind, None))
    del fixed.metadata_props[:]
    return fixed


def wrap(model: ModelProto, inputs: Sequence[Side], output: Side, batch: Union[int, str]) -> ModelProto:
    """The graph that eats and gives float32 ``[batch, bands, rows, columns]`` in physical units.

    Args:
        model: The foreign graph.
        inputs: Its inputs.
        output: The output that is wanted.
        batch: 1, or a name if it takes any.
    """
    made = fix(model, inputs, output.port.name, batch)
    graph = made.graph
    before = [node for side in inputs for node in _enter(side)]
    nodes = [*before, *graph.node, *_leave(output)]
    del graph.node[:], graph.input[:], graph.output[:]
    graph.node.extend(nodes)
    for side in (*inputs, output):
        physical = [batch, side.bands, side.side, side.side]
        ports = graph.output if side is output else graph.input
        ports.append(helper.make_tensor_value_info(side.name, _FLOAT, physical))
        for what, values in (("mean", side.mean), ("deviation", side.deviation)):
            if values:
                graph.initializer.append(_constant(side, what, values))
    onnx.checker.check_model(made)
    return made


def _enter(side: Side) -> list[NodeProto]:
    if not side.wrapped:
        return []
    steps: list[tuple[str, list[str], dict[str, Any]]] = []
    if side.mean:
        steps += [("Sub", [_part(side, "mean")], {}), ("Div", [_part(side, "deviation")], {})]
    if side.last:
        steps.append(("Transpose", [], {"perm": _TO_LAST}))
    steps.append(("Cast", [], {"to": side.port.kind}))
    return _chain(steps, side.name, side.port.name)


def _leave(side: Side) -> list[NodeProto]:
    if not side.wrapped:
        return []
    steps: list[tuple[str, list[str], dict[str, Any]]] = [("Cast", [], {"to": _FLOAT})]
    if side.last:
        steps.append(("Transpose", [], {"perm": _TO_FIRST}))
    if side.mean:
        steps += [("Mul", [_part(side, "deviation")], {}), ("Add", [_part(side, "mean")], {})]
    return _chain(steps, side.port.name, side.name)


def _chain(steps: Sequence[tuple[str, list[str], dict[str, Any]]], start: str, end: str) -> list[NodeProto]:
    names = [start, *(f"{start}.step{i}" for i in range(1, len(steps))), end]
    return [
        helper.make_node(kind, [names[i], *more], [names[i + 1]], **attributes)
        for i, (kind, more, attributes) in enumerate(steps)
    ]


def _part(side: Side, what: str) -> str:
    return f"{side.port.name}.{what}"


def _constant(side: Side, what: str, values: tuple[float, ...]) -> TensorProto:
    numbers: NDArray[np.float32] = np.array(values, np.float32).reshape(1, -1, 1, 1)
    return numpy_helper.from_array(numbers, _part(side, what))
