"""Calls a session through buffers that stay where they are: IO binding, on devices with memory of their own.

Inputs are copied into buffers of the device, by way of pinned memory where the runtime offers it, and the
output is copied back; nothing else is allocated from call to call, and CUDA may replay a recorded graph,
which holds the buffers' addresses.
"""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from . import devices

Arrays = dict[str, NDArray[np.float32]]


class Binding:
    """A session with its buffers for one size of batch.

    Args:
        session: Of a graph with one output.
        device: What it runs on, a key of :data:`devices.PROVIDERS`.

    Attributes:
        pinned: True if the inputs pass through pinned memory.
    """

    def __init__(self, session: ort.InferenceSession, device: str) -> None:
        self.pinned = False
        self._session = session
        self._memory = devices.BUFFERS.get(device, "cpu")
        self._host = devices.pinned_memory(device) if self._memory != "cpu" else None
        self._shapes: dict[str, tuple[int, ...]] = {}
        self._buffers: dict[str, tuple[Any, Optional[Any]]] = {}
        self._binding = session.io_binding()

    def run(self, inputs: Arrays) -> NDArray[np.float32]:
        """Computes a batch; buffers are made anew if its shape is not the last one's."""
        shapes = {name: array.shape for name, array in inputs.items()}
        if shapes != self._shapes:
            self._bind(shapes)
        for name, array in inputs.items():
            buffer, host = self._buffers[name]
            if host is not None:
                host.update_inplace(np.ascontiguousarray(array, np.float32))
            buffer.update_inplace(host or np.ascontiguousarray(array, np.float32))
        self._session.run_with_iobinding(self._binding)
        values: NDArray[np.float32] = self._binding.copy_outputs_to_cpu()[0]
        return values

    def release(self) -> None:
        """Gives the buffers back."""
        self._shapes, self._buffers = {}, {}
        self._binding.clear_binding_inputs()
        self._binding.clear_binding_outputs()

    def _bind(self, shapes: dict[str, tuple[int, ...]]) -> None:
        self.release()
        for name, shape in shapes.items():
            buffer = ort.OrtValue.ortvalue_from_shape_and_type(shape, np.float32, self._memory, 0)
            self._buffers[name] = buffer, self._pin(shape)
            self._binding.bind_ortvalue_input(name, buffer)
        (output,) = self._session.get_outputs()
        batch = next(iter(shapes.values()))[0]
        shape = (batch, *output.shape[1:])
        self._output = ort.OrtValue.ortvalue_from_shape_and_type(shape, np.float32, self._memory, 0)
        self._binding.bind_ortvalue_output(output.name, self._output)
        self._shapes = shapes

    def _pin(self, shape: tuple[int, ...]) -> Optional[Any]:
        if self._host is None:
            return None
        try:
            host = ort.OrtValue.ortvalue_from_shape_and_type(shape, np.float32, memory_info=self._host)
        except Exception:  # it is a matter of speed alone
            self._host = None
            return None
        self.pinned = True
        return host
