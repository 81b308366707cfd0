"""Writes attention in windows as runtimes compute it best: few windows at a time, in cache."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper

from .attention import Attention
from .linear import Linear, normed
from .moves import Index
from .view import Graph

CACHE = 3 << 20
"""Bytes of logits at a time."""
Nodes = Optional[list[onnx.NodeProto]]


@dataclass(frozen=True)
class _Group:
    """Windows, or parts of windows, that share a bias.

    Attributes:
        places: ``[items, S]``, which of the ``windows * S`` queries each is.
        queries: ``[items, S]``, rows of an image's tokens.
        keys: ``[items, T]``, rows of an image's tokens; -1 for zeros.
        bias: Name of a constant ``[1, heads, S, T]``.
    """

    places: Index
    queries: Index
    keys: Index
    bias: str


def rewrite(graph: Graph, found: Attention, cache: int = CACHE) -> None:
    """Writes an attention anew.

    Rows are gathered straight from the map of tokens, and tokens that a mask keeps apart become windows
    of their own: no mask, roll or transposition is left. Where that takes more than one step, a ``Scan``
    goes through the windows, ``cache`` bytes of logits at a time.
    """
    tokens, norm = normed(graph, found.tokens)
    if norm is not None:
        query, key, value = (
            replace(part, linear=norm.before(part.linear)) for part in (found.query, found.key, found.value)
        )
        found = replace(found, query=query, key=key, value=value)
    groups = list(_groups(graph, found))
    made, placed = zip(*(_Step(graph, found, group, tokens).run(cache) for group in groups))
    joined = made[0] if len(made) == 1 else graph.add("Concat", made, axis=1)
    places = np.concatenate(placed)
    order = np.unique(places, return_index=True)[1][found.rows]
    if len(order) < len(places) or (order != np.arange(len(order))).any():
        joined = graph.add("Gather", [joined, graph.store(order.astype(np.int32))], axis=1)
    graph.reshape(joined, graph.shape(found.output)[1:], output=found.output)


def _groups(graph: Graph, found: Attention) -> Iterator[_Group]:
    rows, tokens = found.query.rows, found.query.rows.shape[1]
    places = np.arange(rows.size).reshape(rows.shape)
    if found.counts is None:
        yield _Group(places, rows, found.key.rows, found.bias)
        return
    bias = graph.constant(found.bias)
    if bias is None:
        raise ValueError(f"{found.bias} is no constant")
    sets: dict[bytes, list[Index]] = {}
    shared: dict[bytes, bytes] = {}
    alike: dict[bytes, list[tuple[int, Index]]] = {}
    for window, counts in enumerate(found.counts):
        pattern = counts.tobytes()
        if pattern not in sets:
            sets[pattern] = _apart(counts)
        for members in sets[pattern]:
            key = members.tobytes()
            if key not in shared:
                shared[key] = bias[:, :, members][..., members].tobytes()
            alike.setdefault(shared[key], []).append((window, members))
    for items in alike.values():
        pick = np.array([[window] for window, _ in items]), np.stack([members for _, members in items])
        own = found.bias
        if pick[1].shape[1] < tokens:
            for axis in (2, 3):
                own = graph.add("Gather", [own, graph.store(items[0][1].astype(np.int32))], axis=axis)
        yield _Group(places[pick], rows[pick], found.key.rows[pick], own)


def _apart(counts: NDArray[np.bool_]) -> list[Index]:
    """The tokens of a window in sets of those that see the same ones."""
    if counts.all():
        return [np.arange(len(counts))]
    _, number = np.unique(counts, axis=0, return_inverse=True)
    return [np.flatnonzero(number == one) for one in range(int(number.max()) + 1)]


class _Step:
    """Attention of one group of windows."""

    def __init__(self, graph: Graph, found: Attention, group: _Group, tokens: str) -> None:
        self._graph, self._found, self._group, self._tokens = graph, found, group, tokens
        self._one_map = np.array_equal(group.queries, group.keys)

    def run(self, cache: int) -> tuple[str, Index]:
        """Adds the nodes.

        Returns:
            The name of the projected result ``[1, N, C]``, and the place of each of its rows.
        """
        graph, group, (items, queries) = self._graph, self._group, self._group.queries.shape
        logits = 4 * self._found.heads * queries * group.keys.shape[1]
        steps = math.ceil(items / max(1, cache // logits))
        count = math.ceil(items / steps)
        filled = np.minimum(np.arange(steps * count), items - 1)  # the last again, until a step is full
        tables = [self._tokens]
        indices = [group.queries[filled]]
        if not self._one_map:
            tables += [self._table(part.linear) for part in (self._found.key, self._found.value)]
            indices += [self._from_end(group.keys[filled])]
        given = [index.reshape(steps, count * index.shape[1]).astype(np.int32) for index in indices]
        places = group.places[filled].ravel()
        if steps == 1:
            return self._block(tables, [graph.store(index[0]) for index in given], None), places
        nodes: list[onnx.NodeProto] = []
        names = [graph.name("rows") for _ in given]
        output = self._block(tables, names, nodes)
        rows = [
            helper.make_tensor_value_info(name, TensorProto.INT32, index.shape[1:])
            for name, index in zip(names, given)
        ]
        result = helper.make_tensor_value_info(output, TensorProto.FLOAT, None)
        stacked = graph.add(
            "Scan",
            [graph.store(index) for index in given],
            body=helper.make_graph(nodes, "windows", rows, [result]),
            num_scan_inputs=len(given),
        )
        return graph.reshape(stacked, (len(places), len(self._found.projection.bias))), places

    def _block(self, tables: list[str], rows: list[str], nodes: Nodes) -> str:
        """Some windows: ``[1, windows * S, C]``."""
        graph, found = self._graph, self._found
        tokens = graph.add("Gather", [tables[0], rows[0]], axis=1, into=nodes)
        query = found.query.linear.write(graph, tokens, nodes)
        projection = found.projection
        if self._one_map:
            # What a bias of the keys adds to all logits of a query, the softmax takes away; weights that
            # sum to one pass on a bias of the values as it is.
            value_bias = found.value.linear.bias @ projection.weight
            projection = Linear(projection.weight, projection.bias + value_bias)
            parts = (found.key.linear.weight, found.value.linear.weight)
            key, value = (graph.add("MatMul", [tokens, graph.store(part)], into=nodes) for part in parts)
        else:
            key, value = (graph.add("Gather", [table, rows[1]], axis=1, into=nodes) for table in tables[1:])
        inner = len(found.query.linear.bias)
        queries, keys = self._group.queries.shape[1], self._group.keys.shape[1]
        shaped = [
            graph.reshape(part, (length, inner), into=nodes)
            for part, length in ((query, queries), (key, keys), (value, keys))
        ]
        attended = graph.add(
            "Attention",
            [*shaped, self._group.bias],
            into=nodes,
            q_num_heads=found.heads,
            kv_num_heads=found.heads,
            scale=found.scale,
        )
        one = graph.store(np.array([1, -1, inner]))
        return projection.write(graph, graph.add("Reshape", [attended, one], into=nodes), nodes)

    def _table(self, linear: Linear) -> str:
        """Keys or values of all tokens, and zeros at the end if some windows need them."""
        table = linear.write(self._graph, self._tokens)
        if (self._group.keys >= 0).all():
            return table
        return self._graph.add("Pad", [table, self._graph.store(np.array([0, 0, 0, 0, 1, 0]))])

    def _from_end(self, rows: Index) -> Index:
        """Rows of such a table: zeros are its last."""
        return np.where(rows < 0, int(np.prod(self._graph.shape(self._found.tokens)[1:-1])), rows)
