"""The devices that ONNX Runtime can run a model on: their names, their options, why one does not work."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Optional

import onnxruntime as ort

from . import cache
from .errors import DeviceError
from .wording import Marked, mark, tr, translated

PROVIDERS = {
    "tensorrt": "TensorrtExecutionProvider",
    "cuda": "CUDAExecutionProvider",
    "directml": "DmlExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
    "cpu": "CPUExecutionProvider",
}
"""Devices and ONNX Runtime's names for them. Others that a build may list are not used: the ordinary wheel
lists AzureExecutionProvider, which sends nothing anywhere useful."""

AUTO = ("cuda", "directml", "cpu")
"""What ``auto`` tries, best first. TensorRT builds its engine for minutes before the first tile; CoreML and
OpenVINO may be slower than the processor alone, or less exact: they run where they are asked for."""

CARDS = ("tensorrt", "cuda", "directml", "coreml")
"""Devices that are not the processor."""

DEFAULT_BATCH = {"tensorrt": 4, "cuda": 4, "directml": 4, "coreml": 1, "openvino": 1, "cpu": 1}
"""Tiles per call. On processors more tiles a call cost memory and gain nothing."""

FIXED_BATCH = ("tensorrt", "cuda")
"""Devices that want every call alike: TensorRT builds an engine and CUDA records a graph for one shape."""

BUFFERS = {"tensorrt": "cuda", "cuda": "cuda"}
"""Where the buffers of a device lie, by ONNX Runtime's name for its memory; elsewhere in ordinary memory."""

INSTALL = {
    "tensorrt": mark("onnxruntime-gpu and tensorrt"),
    "cuda": mark("onnxruntime-gpu (in QGIS: 'Install engine' with the flavour cuda)"),
    "directml": mark("onnxruntime-directml (on Windows)"),
    "coreml": mark("onnxruntime (on macOS)"),
    "openvino": mark("onnxruntime-openvino"),
}
"""The packages that bring a device. An environment holds one build of ONNX Runtime."""

ERRORS_ONLY = 3
"""ONNX Runtime's severity for its own messages."""

_MEMORY = (
    "out of memory",
    "outofmemory",
    "failed to allocate memory",
    "bad_alloc",
    "bad allocation",
    "cudaerrormemoryallocation",
    "alloc_failed",
    "8007000e",
)


def require(device: str) -> str:
    """The execution provider of a device.

    Raises:
        DeviceError: This ONNX Runtime comes without it.
    """
    provider = PROVIDERS[device]
    if provider not in ort.get_available_providers():
        raise DeviceError(
            tr("The device {device} was asked for, but ONNX Runtime {version} comes without it.").format(
                device=device, version=ort.__version__
            ),
            tr("Put {device} in the place of the engine's ONNX Runtime, or choose the device cpu.").format(
                device=translated(INSTALL.get(device, Marked(device)))
            ),
        )
    return provider


def provider_options(device: str, graph: bool = False) -> dict[str, Any]:
    """What the provider is told.

    Args:
        device: A key of :data:`PROVIDERS`.
        graph: Whether CUDA shall record the calls and replay them; shapes must be fixed.
    """
    if device == "cuda":
        words = {"arena_extend_strategy": "kSameAsRequested", "cudnn_conv_algo_search": "HEURISTIC"}
        if version() >= (1, 18):
            words["use_tf32"] = "0"  # a card promises single precision
        return {**words, "enable_cuda_graph": "1"} if graph else words
    if device == "tensorrt":
        folder = cache.folder() / "tensorrt"
        folder.mkdir(parents=True, exist_ok=True)
        words = {"trt_engine_cache_enable": "1", "trt_engine_cache_path": str(folder)}
        return {**words, "trt_cuda_graph_enable": "1"} if graph else words
    return {}


def session_options(device: str, threads: int, batch: int = 0) -> ort.SessionOptions:
    """Options of a session.

    Args:
        device: A key of :data:`PROVIDERS`.
        threads: Processor threads; 0 takes all.
        batch: Tiles of every call, for graphs whose free dimension is called ``batch``; 0 leaves it free.
    """
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = ERRORS_ONLY
    if batch:
        options.add_free_dimension_override_by_name("batch", batch)
    if device in ("cpu", "directml"):  # on processors a pattern costs memory and gains nothing
        options.enable_mem_pattern = False
    if device == "directml":  # it takes no other
        options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    return options


def prepare(device: str) -> None:
    """Finds the CUDA libraries that pip packages brought."""
    if device in BUFFERS and hasattr(ort, "preload_dlls"):
        with redirect_stdout(sys.stderr):  # it prints what it does not find
            ort.preload_dlls()


def reason(device: str) -> str:
    """Why a provider that is listed did not start, as far as the system says: a library that is missing."""
    names = {"tensorrt": "tensorrt", "cuda": "cuda", "openvino": "openvino"}
    if device not in names or not sys.platform.startswith("linux"):
        return ""
    folder = Path(ort.__file__).parent / "capi"
    try:
        ctypes.CDLL(str(folder / "libonnxruntime_providers_shared.so"), mode=ctypes.RTLD_GLOBAL)
        ctypes.CDLL(str(folder / f"libonnxruntime_providers_{names[device]}.so"))
    except OSError as error:
        return str(error).replace(f"{folder}{os.sep}", "")
    return ""


def idle_card() -> str:
    """A sentence if this machine has an NVIDIA card that this ONNX Runtime cannot use; or else empty."""
    if PROVIDERS["cuda"] in ort.get_available_providers() or not shutil.which("nvidia-smi"):
        return ""
    return tr(
        "This machine seems to have an NVIDIA graphics card, but ONNX Runtime {version} "
        "comes without CUDA: install the engine's flavour cuda to use it."
    ).format(version=ort.__version__)


def out_of_memory(error: Exception) -> bool:
    """True if the runtime says that memory is short, in any provider's words."""
    text = str(error).lower()
    return isinstance(error, MemoryError) or any(words in text for words in _MEMORY)


def blames_model(error: Exception) -> bool:
    """True if the runtime says that the file is no model, or one that it does not understand."""
    return re.search("INVALID_PROTOBUF|INVALID_GRAPH|NO_SUCHFILE|NOT_IMPLEMENTED", str(error)) is not None


def first_line(error: Exception) -> str:
    """What the runtime says, in one line, without the place in its source."""
    line = (str(error).strip() or type(error).__name__).splitlines()[0]
    return re.sub(r"^/\S+:\d+ .*?\) ", "", line).rstrip(".")


def pinned_memory(device: str) -> Optional[Any]:
    """Memory of this machine that the device reads directly, or ``None`` if the runtime offers none."""
    try:
        kind = ort.OrtDeviceMemoryType.HOST_ACCESSIBLE
        found = (item.memory_info(kind) for item in ort.get_ep_devices() if item.ep_name == PROVIDERS[device])
        return next(found, None)
    except Exception:  # older runtimes know none of this, and it is a matter of speed alone
        return None


def version() -> tuple[int, ...]:
    """ONNX Runtime's, major and minor."""
    return tuple(int(part) for part in ort.__version__.split(".")[:2])
