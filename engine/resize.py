"""Sets a model's graph to another tile size.

A traced graph is fixed to one tile. Most of what it holds is not: weights are the same for every size, and
what differs is a few constants (shapes, masks of windows). For sizes other than its own an ONNX file of
ours carries these constants in its metadata (``training/sizes.py`` writes them), so that one file serves
small maps and large ones.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from .errors import ModelError, reason
from .wording import tr

if TYPE_CHECKING:
    import onnx

METADATA_KEY = "biosr.sizes"


def resized(file: Path, before: int, size: int) -> bytes:
    """The content of a model's file for tiles of another size.

    Args:
        file: The model; its card names the sizes that it has.
        before: Side of its own tile in output pixels.
        size: Side of the other tile.

    Raises:
        ModelError: The file does not hold what it takes.
    """
    import onnx  # noqa: PLC0415  slow, and many runs do without

    try:
        model = onnx.load(str(file))
        texts = [item.value for item in model.metadata_props if item.key == METADATA_KEY]
        put(model, json.loads(texts[0])[str(size)], before, size)
    except Exception as error:  # a damaged file raises anything
        raise ModelError(
            tr("The model {name} cannot be set to tiles of {size} pixels: {reason}.").format(
                name=file.name, size=size, reason=reason(error)
            ),
            tr("Choose another tile size, or install the model again."),
        ) from error
    return bytes(model.SerializeToString())


def put(model: onnx.ModelProto, constants: dict[str, Any], before: int, size: int) -> None:
    """Changes a model in place.

    Args:
        model: Fixed to tiles of some other size.
        constants: For each one that differs ``{"dtype": …, "shape": …, "values": …}``, by its name.
        before: That size, in output pixels.
        size: The one that is wanted.
    """
    from onnx import numpy_helper  # noqa: PLC0415

    graph = model.graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    tensors |= {node.output[0]: node.attribute[0].t for node in graph.node if node.op_type == "Constant"}
    for name, words in constants.items():
        values = np.array(words["values"], words["dtype"]).reshape(words["shape"])
        tensors[name].CopyFrom(numpy_helper.from_array(values, tensors[name].name))
    for value in (*graph.input, *graph.output):
        dims = value.type.tensor_type.shape.dim
        for dim in dims[-2:] if len(dims) > 3 else ():  # dates have no sides
            dim.dim_value = dim.dim_value * size // before
    del graph.value_info[:]
