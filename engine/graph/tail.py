"""Writes the linear end of a network as one step of each map that enters it.

Super-resolution networks end in convolutions of many channels with nothing between them: enlarge, enlarge
again, add the image's detail, go down to one channel. Together they are one linear map, and for the few
channels that come out it costs a small part of what the steps cost one by one, in time and in memory.

At the edges of a tile the steps pad with zeros what the one map goes on with; so many pixels must be
thrown away, or the end is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np
import onnx
from numpy.typing import NDArray

from .view import Graph, attribute, is_of

Floats = NDArray[np.float64]
FEW = 4
"""Channels that come out, at most."""


@dataclass(frozen=True)
class _Map:
    """``y[p] = sum over k of kernel[..., k] x[p + k - origin]``, ``x`` spread by putting zeros between.

    Attributes:
        kernel: ``[outputs, inputs, K, K]``.
        origin: The tap that lies on the output pixel.
        spread: Output pixels to a pixel of ``x``.
    """

    kernel: Floats
    origin: int
    spread: int

    @property
    def reach(self) -> int:
        """Output pixels from an edge at which a map sees beyond it."""
        return max(self.origin, int(self.kernel.shape[-1]) - 1 - self.origin)

    @property
    def pads(self) -> tuple[int, int]:
        """Of the transposed convolution that computes this."""
        begin = self.kernel.shape[-1] - 1 - self.origin
        return begin, self.origin + 1 - self.spread

    def after(self, step: _Map) -> _Map:
        """This map of what another makes."""
        taps, own = step.kernel.shape[-1], self.kernel.shape[-1]
        size = own + self.spread * (taps - 1)
        kernel = np.zeros((len(self.kernel), step.kernel.shape[1], size, size))
        for row, column in np.ndindex(taps, taps):
            top, left = self.spread * row, self.spread * column
            part = np.einsum("omij,mc->ocij", self.kernel, step.kernel[:, :, row, column])
            kernel[:, :, top : top + own, left : left + own] += part
        return _Map(kernel, self.origin + self.spread * step.origin, self.spread * step.spread)

    def of_constant(self, bias: Floats) -> Floats:
        """What comes of channels that are ``bias`` everywhere: ``[outputs, spread, spread]``, repeated."""
        weighted = np.einsum("omij,m->oij", self.kernel, bias)
        found = np.zeros((len(weighted), self.spread, self.spread))
        for row, column in np.ndindex(weighted.shape[1:]):
            place = (self.origin - row) % self.spread, (self.origin - column) % self.spread
            found[:, place[0], place[1]] += weighted[:, row, column]
        return found


@dataclass(frozen=True)
class _Step:
    """A node that is linear: its map, what it adds to every channel, and what it is of."""

    map: _Map
    bias: Floats
    source: str

    @property
    def work(self) -> float:
        """Multiplications for a pixel of what it makes."""
        return float(np.count_nonzero(self.map.kernel)) / self.map.spread**2


def rewrite(graph: Graph, halo: int) -> int:
    """Writes the linear ends of a network anew; returns how many.

    Args:
        graph: The network.
        halo: Pixels at a tile's edges that are thrown away.
    """
    return sum(_rewrite(graph, node, halo) for node in graph.nodes if node.op_type == "Conv")


def _rewrite(graph: Graph, last: onnx.NodeProto, halo: int) -> bool:
    step = _step(graph, last)
    if step is None or len(step.map.kernel) > FEW:
        return False
    leaves: list[tuple[str, _Map]] = []
    patterns = [step.bias[:, None, None]]
    before = step.work + sum(_collect(graph, step.source, step.map, leaves, patterns))
    after = sum(found.kernel.size / found.spread**2 for _, found in leaves)
    if after > before / 2 or any(found.reach > halo or min(found.pads) < 0 for _, found in leaves):
        return False
    _write(graph, last.output[0], leaves, patterns)
    return True


def _collect(
    graph: Graph, name: str, so_far: _Map, leaves: list[tuple[str, _Map]], patterns: list[Floats]
) -> Iterator[float]:
    """Goes up from a tensor to what is not linear; gives the work of each step, for an output pixel."""
    alone = len(graph.users(name)) == 1 and name not in graph.outputs
    node = graph.maker(name) if alone else None
    if node is not None and is_of(node, "Add") and len({graph.shape(item) for item in node.input}) == 1:
        for item in node.input:
            yield from _collect(graph, item, so_far, leaves, patterns)
        return
    step = _step(graph, node) if node is not None else None
    if step is None:
        leaves.append((name, so_far))
        return
    patterns.append(so_far.of_constant(step.bias))
    yield step.work / so_far.spread**2
    yield from _collect(graph, step.source, so_far.after(step.map), leaves, patterns)


def _step(graph: Graph, node: onnx.NodeProto) -> Optional[_Step]:
    """What a node does if it keeps a map's size, or multiplies it, and is linear; else ``None``."""
    found = _shuffle(graph, node) if is_of(node, "DepthToSpace") else _convolution(graph, node)
    if found is None:
        return None
    before, after = graph.shape(node.input[0])[2:], graph.shape(node.output[0])[2:]
    return found if after and after == tuple(side * found.map.spread for side in before) else None


def _convolution(graph: Graph, node: onnx.NodeProto) -> Optional[_Step]:
    if not is_of(node, "Conv", "ConvTranspose"):
        return None
    weight = graph.constant(node.input[1])
    bias = graph.constant(node.input[2]) if len(node.input) > 2 and node.input[2] else None
    strides, pads = set(attribute(node, "strides", [1, 1])), set(attribute(node, "pads", [0] * 4))
    plain = attribute(node, "group", 1) == 1 and attribute(node, "dilations", [1, 1]) == [1, 1]
    if weight is None or not plain or max(len(set(weight.shape[2:])), len(strides), len(pads)) > 1:
        return None
    stride, pad, kernel = strides.pop(), pads.pop(), weight.astype(np.float64)
    if node.op_type == "ConvTranspose":
        kernel, pad = kernel.swapaxes(0, 1)[..., ::-1, ::-1], weight.shape[-1] - 1 - pad
    elif stride > 1:
        return None
    bias = np.zeros(len(kernel)) if bias is None else bias
    return _Step(_Map(kernel, pad, stride), bias, node.input[0])


def _shuffle(graph: Graph, node: onnx.NodeProto) -> Optional[_Step]:
    side, shape = attribute(node, "blocksize"), graph.shape(node.input[0])
    if attribute(node, "mode", b"DCR") != b"CRD" or not shape:
        return None
    kernel = np.zeros((shape[1] // side**2, shape[1], side, side))
    for channel in range(shape[1]):
        output, row, column = channel // side**2, channel // side % side, channel % side
        kernel[output, channel, side - 1 - row, side - 1 - column] = 1
    return _Step(_Map(kernel, side - 1, side), np.zeros(len(kernel)), node.input[0])


def _write(graph: Graph, output: str, leaves: list[tuple[str, _Map]], patterns: list[Floats]) -> None:
    side = max(pattern.shape[-1] for pattern in patterns)
    bias = sum(np.tile(pattern, (1, *[side // pattern.shape[-1]] * 2)) for pattern in patterns)
    repeats = [1, 1, *(length // side for length in graph.shape(output)[2:])]
    pattern = graph.store(np.asarray(bias, np.float32)[None])
    parts = [graph.add("Tile", [pattern, graph.store(np.array(repeats))])]
    for name, found in leaves:
        weight = graph.store(found.kernel.swapaxes(0, 1)[..., ::-1, ::-1].astype(np.float32))
        pads = [pad for pad in found.pads for _ in range(2)]
        parts.append(graph.add("ConvTranspose", [name, weight], strides=[found.spread] * 2, pads=pads))
    graph.add("Sum", parts, output)
