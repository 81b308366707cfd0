"""An ONNX graph to look at and to change: who makes a tensor, who uses it, and what is constant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Optional

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray
from onnx import AttributeProto, helper, numpy_helper

Array = NDArray[Any]
_STANDARD = ("", "ai.onnx")
OPSET, IR = 23, 11
"""Of what is written."""
_BY_SHAPE = ("Expand", "Pad", "Reshape", "Resize", "Slice", "Split", "Squeeze", "Tile", "Unsqueeze")
"""Operators with inputs after the first that say what shape comes out."""


class Graph:
    """A graph with an index of its tensors.

    Args:
        model: The model; :meth:`store`, :meth:`add` and :meth:`finish` change it.
    """

    def __init__(self, model: onnx.ModelProto) -> None:
        self.model = model
        graph = model.graph
        self.outputs = {value.name for value in graph.output}
        self._makers = {name: node for node in graph.node for name in node.output if name}
        self._places = {node.output[0]: place for place, node in enumerate(graph.node)}
        self._users: dict[str, list[onnx.NodeProto]] = {}
        for node in graph.node:
            for name in set(reads(node)):
                self._users.setdefault(name, []).append(node)
        self._opset = next(item.version for item in model.opset_import if item.domain in _STANDARD)
        self._stored = {tensor.name: tensor for tensor in graph.initializer}
        self._constants = _constants(graph)
        self._values: dict[str, Array] = {}
        self._shapes: dict[str, tuple[int, ...]] = {}
        self._added: dict[bytes, str] = {}
        self._new: list[onnx.NodeProto] = []
        self._names = 0

    @property
    def changed(self) -> bool:
        """Whether a node was added."""
        return bool(self._new)

    @property
    def nodes(self) -> list[onnx.NodeProto]:
        """The nodes that the model had at first."""
        return list(self.model.graph.node)

    def place(self, node: onnx.NodeProto) -> int:
        """Where a node stands among those that the model had at first."""
        return self._places[node.output[0]]

    def maker(self, name: str, *kinds: str) -> Optional[onnx.NodeProto]:
        """The node that makes a tensor, if it is of one of these kinds (of any if none is given)."""
        node = self._makers.get(name)
        return node if node is not None and (not kinds or is_of(node, *kinds)) else None

    def users(self, name: str) -> list[onnx.NodeProto]:
        """The nodes that use a tensor."""
        return self._users.get(name, [])

    def user(self, name: str, *kinds: str) -> Optional[onnx.NodeProto]:
        """The only node that uses a tensor, if there is just one and it is of one of these kinds."""
        users = self.users(name)
        return users[0] if len(users) == 1 and name not in self.outputs and is_of(users[0], *kinds) else None

    def is_constant(self, name: str) -> bool:
        """Whether a tensor depends on no input of the model."""
        return name in self._constants

    def constant(self, name: str) -> Optional[Array]:
        """The value of a tensor that depends on no input of the model, else ``None``."""
        if name not in self._constants:
            return None
        if name in self._stored:
            return numpy_helper.to_array(self._stored[name])
        if name not in self._values:
            node = self._makers[name]
            made = self.run(node, [self.constant(item) if item else None for item in node.input])
            self._values.update(zip(node.output, made))
        return self._values[name]

    def scalar(self, name: str) -> Optional[float]:
        """The value of a constant that is a single number, else ``None``."""
        value = self.constant(name)
        return float(value.ravel()[0]) if value is not None and value.size == 1 else None

    def shape(self, name: str) -> tuple[int, ...]:
        """The shape of a tensor for a batch of one; empty where it cannot be told."""
        if not self._shapes:
            self._shapes = self._infer()
        if name in self._shapes:
            return self._shapes[name]
        value = self.constant(name)  # last, for a bias with the masks of all windows is large
        return () if value is None else value.shape

    def run(self, node: onnx.NodeProto, values: Sequence[Optional[Array]]) -> list[Array]:
        """What a node makes of the values of its inputs (``None`` for one that is left out)."""
        given = {name: value for name, value in zip(node.input, values) if name}
        kind = helper.make_tensor_value_info
        graph = helper.make_graph(
            [node],
            "node",
            [
                kind(name, helper.np_dtype_to_tensor_dtype(value.dtype), value.shape)
                for name, value in given.items()
                if value is not None
            ],
            [helper.make_empty_tensor_value_info(name) for name in node.output],
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", self._opset)], ir_version=IR)
        options = ort.SessionOptions()
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        session = ort.InferenceSession(
            model.SerializeToString(), sess_options=options, providers=["CPUExecutionProvider"]
        )
        made: list[Array] = session.run(None, given)
        return made

    def store(self, value: Array) -> str:
        """Adds a constant, or finds it if it was added before; returns its name."""
        key = f"{value.dtype}{value.shape}".encode() + value.tobytes()
        if key not in self._added:
            self._added[key] = self.name("constant")
            tensor = numpy_helper.from_array(np.ascontiguousarray(value), self._added[key])
            self.model.graph.initializer.append(tensor)
        return self._added[key]

    def name(self, what: str) -> str:
        """A name that no tensor has."""
        self._names += 1
        return f"rewritten/{what}_{self._names}"

    def add(
        self,
        kind: str,
        inputs: Sequence[str],
        output: str = "",
        into: Optional[list[onnx.NodeProto]] = None,
        **attributes: Any,
    ) -> str:
        """Adds a node with one output, of a new name unless given, and returns its name.

        It goes ``into`` the nodes of a subgraph, if they are given.
        """
        output = output or self.name(kind)
        (self._new if into is None else into).append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def has(self, name: str) -> bool:
        """Whether a node that was added makes a tensor of this name."""
        return any(name in node.output for node in self._new)

    def reshape(
        self,
        name: str,
        shape: Sequence[int],
        output: str = "",
        into: Optional[list[onnx.NodeProto]] = None,
    ) -> str:
        """Adds a node that gives a tensor another shape after its first dimension."""
        return self.add("Reshape", [name, self.store(np.array([-1, *shape]))], output, into)

    def finish(self) -> onnx.ModelProto:
        """The model with what was added, without what is used no more."""
        graph = self.model.graph
        made = {name for node in self._new for name in node.output}
        kept = [node for node in graph.node if not made.intersection(node.output)]
        nodes = list(_ordered([*kept, *self._new], self.outputs))
        used = {name for node in nodes for name in reads(node)} | self.outputs
        stored = [tensor for tensor in graph.initializer if tensor.name in used]
        del graph.node[:], graph.initializer[:], graph.value_info[:]
        graph.node.extend(nodes)
        graph.initializer.extend(stored)
        return self.model

    def _infer(self) -> dict[str, tuple[int, ...]]:
        copy = onnx.ModelProto()
        copy.CopyFrom(self.model)
        graph = copy.graph
        asked = {item for node in graph.node if is_of(node, *_BY_SHAPE) for item in node.input[1:]}
        known = asked & self._constants - set(self._stored)
        for name in known:
            graph.initializer.append(numpy_helper.from_array(np.asarray(self.constant(name)), name))
        nodes = [node for node in graph.node if not known.intersection(node.output)]
        del graph.node[:], graph.output[:]
        graph.node.extend(nodes)
        for item in graph.input:
            dims = item.type.tensor_type.shape.dim
            if len(dims) and not dims[0].HasField("dim_value"):
                dims[0].dim_value = 1
        inferred = onnx.shape_inference.infer_shapes(copy, data_prop=True).graph
        found = {}
        for item in (*inferred.input, *inferred.value_info):
            dims = item.type.tensor_type.shape.dim
            if item.type.tensor_type.HasField("shape") and all(dim.HasField("dim_value") for dim in dims):
                found[item.name] = tuple(dim.dim_value for dim in dims)
        return found


def is_of(node: onnx.NodeProto, *kinds: str) -> bool:
    """Whether a node is a standard operator of one of these kinds."""
    return node.domain in _STANDARD and node.op_type in kinds


def attribute(node: onnx.NodeProto, name: str, default: Any = None) -> Any:
    """The value of a node's attribute."""
    for item in node.attribute:
        if item.name == name:
            return helper.get_attribute_value(item)
    return default


def reads(node: onnx.NodeProto) -> Iterator[str]:
    """The tensors that a node uses, those that only its subgraphs use included."""
    yield from (name for name in node.input if name)
    for item in node.attribute:
        if item.type == AttributeProto.GRAPH:
            own = {tensor.name for tensor in (*item.g.initializer, *item.g.input)}
            for inner in item.g.node:
                yield from (name for name in reads(inner) if name not in own)
                own.update(inner.output)


def _constants(graph: onnx.GraphProto) -> set[str]:
    found = {tensor.name for tensor in graph.initializer}
    for node in graph.node:
        plain = node.domain in _STANDARD and not any(
            item.type == AttributeProto.GRAPH for item in node.attribute
        )
        if plain and "Random" not in node.op_type and found.issuperset(reads(node)):
            found.update(node.output)
    return found


def _ordered(nodes: Sequence[onnx.NodeProto], outputs: set[str]) -> Iterator[onnx.NodeProto]:
    """The nodes that the outputs need: makers before users, what first inputs need before the rest.

    ONNX Runtime goes through the branches the other way round. A network's first branch is its deep one;
    computed after the shallow ones, whose maps are large, it takes the memory that they have left.
    """
    makers = {name: node for node in nodes for name in node.output if name}
    done: set[int] = set()
    waiting = [makers[name] for name in outputs if name in makers]
    while waiting:
        node = waiting[-1]
        needed = [makers[name] for name in reads(node) if name in makers and id(makers[name]) not in done]
        if needed:
            waiting.extend(reversed(needed))
            continue
        waiting.pop()
        if id(node) not in done:
            done.add(id(node))
            yield node
