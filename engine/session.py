"""A model in ONNX Runtime, on the device that was asked for and no other."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from .card import ModelCard
from .errors import DeviceError, ModelError

PROVIDERS = {"cuda": "CUDAExecutionProvider", "cpu": "CPUExecutionProvider"}
"""Devices and ONNX Runtime's names for them, best first. Others that a build may list are not used:
the ordinary wheel lists AzureExecutionProvider, which sends nothing anywhere useful."""

DEFAULT_BATCH = {"cuda": 4, "cpu": 1}
"""Tiles per call. On processors more tiles a call cost memory and gain nothing."""

ERRORS_ONLY = 3
SESSIONS_KEPT = 2

ort.set_default_logger_severity(ERRORS_ONLY)


class Session:
    """A loaded model.

    Attributes:
        device: The device that it really runs on, a key of :data:`PROVIDERS`.
        note: Why it is not the best device of this machine; empty if it is.
    """

    def __init__(self, session: ort.InferenceSession, device: str, note: str) -> None:
        self.device = device
        self.note = note
        self._session = session

    @property
    def inputs(self) -> list[str]:
        """The names of the model's inputs."""
        return [node.name for node in self._session.get_inputs()]

    def run(self, inputs: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
        """Computes a batch of tiles.

        Args:
            inputs: For each name of the card's inputs ``[batch, *shape]``, see :meth:`InputSpec.shape`.

        Returns:
            ``[batch, bands, size, size]``.

        Raises:
            DeviceError: The runtime failed, e.g. for lack of memory.
            ModelError: The model gave NaN or infinity.
        """
        try:
            values: NDArray[np.float32] = self._session.run(None, inputs)[0]
        except Exception as error:  # the runtime's errors share no class
            batch = len(next(iter(inputs.values())))
            raise DeviceError(
                f"The model failed on {self.device} with {batch} tiles a call: {_first_line(error)}.",
                "Choose a smaller batch size, or the device cpu.",
            ) from error
        if not np.isfinite(values).all():
            raise ModelError(
                f"The model gave values on {self.device} that are no numbers.",
                "Check the units of the inputs; if they are right, report this to the model's authors.",
            )
        return values

    def check(self, card: ModelCard) -> None:
        """Compares the graph with the card.

        Raises:
            ModelError: They differ; the message names the tensor.
        """
        size = card.tile.size
        expected = {spec.name: spec.shape(size) for spec in card.inputs}
        found = {node.name: tuple(node.shape[1:]) for node in self._session.get_inputs()}
        if found != expected:
            raise _mismatch(card, "inputs", found, expected)
        outputs = {node.name: tuple(node.shape[1:]) for node in self._session.get_outputs()}
        expected = {card.output.name: (len(card.output.bands), size, size)}
        if outputs != expected:
            raise _mismatch(card, "outputs", outputs, expected)


def load(file: Path, card: ModelCard, device: str = "auto", threads: int = 0) -> Session:
    """Loads a model, or gives the one that is already loaded.

    Args:
        file: The ONNX file.
        card: Its card.
        device: ``auto``, ``cpu`` or ``cuda``.
        threads: Processor threads; 0 takes all.

    Raises:
        DeviceError: The device does not work here; ``auto`` takes the next one instead.
        ModelError: The file is no model, or not the one that the card describes.
    """
    session = _load(file, card.digest, device, threads)
    session.check(card)
    return session


def start(model: Path | bytes, device: str, threads: int = 0) -> ort.InferenceSession:
    """A session on one device, or none at all.

    Raises:
        DeviceError: The device does not work here, and why.
        ModelError: The file is no model.
    """
    provider = PROVIDERS[device]
    if provider not in ort.get_available_providers():
        raise DeviceError(
            f"The device {device} was asked for, but ONNX Runtime {ort.__version__} comes without it.",
            f"Install the engine for {device}, or choose the device cpu.",
        )
    if device == "cuda" and hasattr(ort, "preload_dlls"):
        ort.preload_dlls()  # finds the CUDA libraries of pip packages
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = ERRORS_ONLY
    source = model if isinstance(model, bytes) else str(model)
    try:
        session = ort.InferenceSession(source, sess_options=options, providers=[provider])
    except Exception as error:  # the runtime's errors share no class
        raise ModelError(
            f"ONNX Runtime {ort.__version__} cannot load {_name(model)} on {device}: {_first_line(error)}.",
            "Update the engine, or install the model again.",
        ) from error
    if session.get_providers()[0] != provider:
        raise DeviceError(
            f"The device {device} was asked for, but ONNX Runtime {ort.__version__} could not start it.",
            "Check the driver and the versions of CUDA and cuDNN, or choose the device cpu.",
        )
    return session


@lru_cache(maxsize=SESSIONS_KEPT)
def _load(file: Path, _digest: str, device: str, threads: int) -> Session:
    # The digest is part of the cache's key: a file that was exchanged is another model.
    if device != "auto":
        return Session(start(file, device, threads), device, "")
    offered = [name for name, provider in PROVIDERS.items() if provider in ort.get_available_providers()]
    note = ""
    for better in offered[:-1]:
        try:
            return Session(start(file, better, threads), better, note)
        except (DeviceError, ModelError) as error:
            note = f"{error.message} The device {offered[-1]} is used instead."
    return Session(start(file, offered[-1], threads), offered[-1], note)


def _mismatch(card: ModelCard, what: str, found: object, expected: object) -> ModelError:
    return ModelError(
        f"The {what} of the model {card.id!r} are {found}, its card says {expected}.",
        "Export or import the model again.",
    )


def _name(model: Path | bytes) -> str:
    return "the test model" if isinstance(model, bytes) else str(model)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
