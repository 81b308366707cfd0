"""A model in ONNX Runtime, on the device that was asked for and no other."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from . import devices, faster, memory, resize
from .binding import Arrays, Binding
from .card import ModelCard
from .devices import AUTO, DEFAULT_BATCH, ERRORS_ONLY, PROVIDERS
from .errors import DeviceError, ModelError
from .faster import Source
from .wording import told, tr

__all__ = ["DEFAULT_BATCH", "PROVIDERS", "Session", "load", "release", "start"]

Starter = Callable[[int], ort.InferenceSession]
"""Opens a model for batches of a size, recorded as a graph; of any size if 0."""

SESSIONS_KEPT = 2

ort.set_default_logger_severity(ERRORS_ONLY)


class Session:
    """A loaded model.

    Where memory is short, it halves the batch, and remembers the smaller one. On devices that want all
    calls alike, the smaller batches at the end of a row of tiles are filled up.

    Args:
        start: Opens the model.
        device: What it is opened on.
        note: See below.
        graph: Whether CUDA shall record the calls and replay them.

    Attributes:
        device: The device that it really runs on, a key of :data:`devices.PROVIDERS`.
        note: Why it is not the best device of this machine; empty if it is.
        graph: True while calls are recorded and replayed.
        warm: Whether an earlier run of this process had loaded it.
    """

    def __init__(self, start: Starter, device: str, note: str = "", graph: bool = True) -> None:
        self.device = device
        self.note = note
        self.graph = graph and device in devices.FIXED_BATCH
        self.warm = False
        self._start = start
        self._session = start(0)
        self._binding: Optional[Binding] = None
        self._fixed = 0
        # A graph that is fixed to one tile a call takes tile after tile.
        self._most = 1 if isinstance(self._session.get_inputs()[0].shape[0], int) else 0
        self._news: list[str] = []

    @property
    def inputs(self) -> list[str]:
        """The names of the model's inputs."""
        return [node.name for node in self._session.get_inputs()]

    @property
    def provider(self) -> str:
        """ONNX Runtime's name for what it runs on."""
        provider: str = self._session.get_providers()[0]
        return provider

    @property
    def introduction(self) -> str:
        """What the log says of it."""
        loaded = tr(" It was loaded by an earlier run.") if self.warm else ""
        return tr("The model runs on {device} ({provider}).{loaded}").format(
            device=self.device, provider=self.provider, loaded=loaded
        )

    @property
    def pinned(self) -> bool:
        """True if the last call's inputs passed through pinned memory."""
        return self._binding is not None and self._binding.pinned

    def news(self) -> list[str]:
        """What happened since this was last asked that a user should know, e.g. that the batch was halved."""
        news, self._news = self._news, []
        return news

    def run(self, inputs: Arrays) -> NDArray[np.float32]:
        """Computes a batch of tiles.

        Args:
            inputs: For each name of the card's inputs ``[batch, *shape]``, see :meth:`InputSpec.shape`.

        Returns:
            ``[batch, bands, size, size]``.

        Raises:
            DeviceError: The runtime failed, e.g. for lack of memory for a single tile.
            ModelError: The model gave NaN or infinity.
        """
        values = self._run(inputs)
        if not np.isfinite(values).all():
            raise ModelError(
                tr("The model gave values on {device} that are no numbers.").format(device=self.device),
                tr("Check the units of the inputs; if they are right, report this to the model's authors."),
            )
        return values

    def check(self, card: ModelCard, size: int) -> None:
        """Compares the graph with the card, for tiles of a size.

        Raises:
            ModelError: They differ; the message names the tensor.
        """
        expected = {spec.name: spec.shape(size) for spec in card.inputs}
        found = {node.name: tuple(node.shape[1:]) for node in self._session.get_inputs()}
        if found != expected:
            raise _mismatch(card, tr("inputs"), found, expected)
        outputs = {node.name: tuple(node.shape[1:]) for node in self._session.get_outputs()}
        expected = {card.output.name: (len(card.output.bands), size, size)}
        if not _fits(outputs, expected):
            raise _mismatch(card, tr("outputs"), outputs, expected)

    def _run(self, inputs: Arrays) -> NDArray[np.float32]:
        tiles = len(next(iter(inputs.values())))
        if not self._most or tiles <= self._most:
            try:
                return self._call(inputs, tiles)
            except Exception as error:  # the runtime's errors share no class
                if tiles == 1 or not devices.out_of_memory(error):
                    raise self._failed(tiles, error) from error
                self._halve(tiles)
        most = self._most
        parts = [slice(first, first + most) for first in range(0, tiles, most)]
        return np.concatenate([self._run({name: a[part] for name, a in inputs.items()}) for part in parts])

    def _call(self, inputs: Arrays, tiles: int) -> NDArray[np.float32]:
        if self.device not in devices.BUFFERS:
            values: NDArray[np.float32] = self._session.run(None, inputs)[0]
            return values
        binding = self._fit(tiles)
        missing = self._fixed - tiles
        if missing > 0:
            inputs = {name: np.concatenate([a, a[-1:].repeat(missing, 0)]) for name, a in inputs.items()}
        return binding.run(inputs)[:tiles]

    def _fit(self, tiles: int) -> Binding:
        """The buffers for a call of so many tiles; opens the model for a larger batch if it must."""
        if self._binding is not None and tiles <= self._fixed:
            return self._binding
        self._forget()
        if self.graph:
            try:
                self._session = self._start(tiles)
            except (DeviceError, ModelError) as error:
                self.graph = False
                self._news.append(
                    tr("Calls are not recorded and replayed. {message}").format(message=error.message)
                )
        self._fixed = tiles
        self._binding = Binding(self._session, self.device)
        return self._binding

    def _halve(self, tiles: int) -> None:
        self._most = (tiles + 1) // 2
        self._forget()
        self._news.append(
            tr(
                "The memory of {device} does not hold {tiles} tiles a call; from now on there are {most}."
            ).format(device=self.device, tiles=tiles, most=self._most)
        )

    def _forget(self) -> None:
        """Gives the buffers back."""
        if self._binding is not None:
            self._binding.release()
        self._binding, self._fixed = None, 0

    def _failed(self, tiles: int, error: Exception) -> DeviceError:
        return DeviceError(
            tr("The model failed on {device} with {tiles} tiles a call: {reason}.").format(
                device=self.device, tiles=tiles, reason=devices.first_line(error)
            ),
            tr("Choose a smaller batch size, or the device cpu."),
        )


def load(file: Path, card: ModelCard, device: str = "auto", threads: int = 0, size: int = 0) -> Session:
    """Loads a model, or gives the one that is already loaded.

    Args:
        file: The ONNX file.
        card: Its card.
        device: ``auto``, or a key of :data:`devices.PROVIDERS`.
        threads: Processor threads; 0 takes all.
        size: Side of a tile in output pixels, one of the card's; 0 takes the first.

    Raises:
        DeviceError: The device does not work here; ``auto`` takes the next one instead.
        ModelError: The file is no model, or not the one that the card describes.
    """
    sizes = (card.tile.size, size or card.tile.size)
    loaded = _load.cache_info().misses
    session = _load(file, card.digest, sizes, device, threads)
    session.warm = _load.cache_info().misses == loaded
    session.check(card, sizes[1])
    return session


def release() -> None:
    """Forgets the loaded models, so that their memory, and the device's, is free again."""
    _load.cache_clear()


def start(
    model: Source, device: str, threads: int = 0, batch: int = 0, fold: bool = True
) -> ort.InferenceSession:
    """A session on one device, or none at all.

    Args:
        model: The ONNX file, or what it holds.
        device: A key of :data:`devices.PROVIDERS`.
        threads: Processor threads; 0 takes all.
        batch: Tiles of every call, which are then recorded and replayed; 0 for any number.
        fold: Whether to compute what depends on constants alone once, and keep it.

    Raises:
        DeviceError: The device does not work here, and why.
        ModelError: The file is no model.
    """
    provider = devices.require(device)
    devices.prepare(device)
    options = devices.session_options(device, threads, batch)
    source = model if isinstance(model, bytes) else str(model)
    try:
        session = ort.InferenceSession(
            source,
            sess_options=options,
            providers=[(provider, devices.provider_options(device, graph=bool(batch)))],
            disabled_optimizers=None if fold else ["ConstantFolding"],
            enable_fallback=0,  # the runtime would print, and go on without the device
        )
    except Exception as error:  # the runtime's errors share no class
        if device != "cpu" and not devices.blames_model(error):
            raise _not_started(device, devices.first_line(error)) from error
        raise ModelError(
            tr("ONNX Runtime {version} cannot load {model} on {device}: {reason}.").format(
                version=ort.__version__, model=_name(model), device=device, reason=devices.first_line(error)
            ),
            tr("Update the engine, or install the model again."),
        ) from error
    if session.get_providers()[0] != provider:
        raise _not_started(device, devices.reason(device))
    memory.give_back()
    return session


@lru_cache(maxsize=SESSIONS_KEPT)
def _load(file: Path, _digest: str, sizes: tuple[int, int], device: str, threads: int) -> Session:
    # The digest is part of the cache's key: a file that was exchanged is another model.
    own = sizes[0] == sizes[1]
    open_on = partial(_open, file if own else resize.resized(file, *sizes), None if own else file, threads)
    if device != "auto":
        return open_on(device)
    offered = [name for name in AUTO if PROVIDERS[name] in ort.get_available_providers()]
    doubts = [devices.idle_card()] if "cuda" not in offered else []
    for name in offered[:-1]:
        try:
            return open_on(name, _note(doubts, name))
        except (DeviceError, ModelError) as error:
            doubts.append(error.message)
    return open_on(offered[-1], _note(doubts, offered[-1]))


def _note(doubts: list[str], device: str) -> str:
    found = " ".join(filter(None, doubts))
    return (
        tr("{found} The device {device} is used instead.").format(found=found, device=device) if found else ""
    )


def _open(source: Source, like: Optional[Path], threads: int, device: str, note: str = "") -> Session:
    """A session on one device; processors run the model's faster graph if it has one.

    ``like`` is the model's file if ``source`` is the same model for other tiles.
    """
    graph = faster.graph(source, threads, like) if device == "cpu" else faster.Graph(source)
    note = f"{note} {told(graph.note)}".strip()
    # With large tiles, a bias and the masks of all windows, folded, take gigabytes.
    plain = partial(start, source, device, threads, fold=like is None)
    if graph.source == source:
        return Session(plain, device, note)
    try:
        return Session(partial(start, graph.source, device, threads), device, note)
    except ModelError:
        return Session(plain, device, note)


def _not_started(device: str, why: str) -> DeviceError:
    return DeviceError(
        tr("The device {device} was asked for, but ONNX Runtime {version} could not start it{why}.").format(
            device=device, version=ort.__version__, why=f": {why}" if why else ""
        ),
        tr("Check the driver and the versions of the device's libraries, or choose the device cpu."),
    )


def _fits(found: dict[str, tuple[Any, ...]], expected: dict[str, tuple[int, ...]]) -> bool:
    """Whether shapes are as expected, as far as the runtime knows them."""
    return found.keys() == expected.keys() and all(
        len(shape) == len(expected[name])
        and all(side == wanted for side, wanted in zip(shape, expected[name]) if isinstance(side, int))
        for name, shape in found.items()
    )


def _mismatch(card: ModelCard, what: str, found: object, expected: object) -> ModelError:
    return ModelError(
        tr("The {what} of the model {id!r} are {found}, its card says {expected}.").format(
            what=what, id=card.id, found=found, expected=expected
        ),
        tr("Export or import the model again."),
    )


def _name(model: Source) -> str:
    return tr("a graph that was made here") if isinstance(model, bytes) else str(model)
