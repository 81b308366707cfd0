"""Says what is installed and what really works, whatever is missing (standard library until asked)."""

from __future__ import annotations

import importlib
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from types import ModuleType

from . import __version__, catalogue
from .job import DEVICES
from .wording import tr

PACKAGES = ("numpy", "rasterio", "onnxruntime", "onnx", "click")
SIDE = 4
FLOAT = 1
"""ONNX's number for float32."""


@dataclass(frozen=True)
class Part:
    """A package or a device.

    Attributes:
        name: Its name.
        works: True if it was tried and did what it should.
        detail: Its version, or what went wrong.
        advice: What to do about it; empty if it works.
    """

    name: str
    works: bool
    detail: str
    advice: str = ""


@dataclass(frozen=True)
class Report:
    """The state of this interpreter.

    Attributes:
        engine: BioSR's version.
        python: The interpreter's version and path.
        platform: Operating system and processor.
        packages: The engine's dependencies.
        devices: What models can run on.
        models: Ids of the installed models.
    """

    engine: str
    python: str
    platform: str
    packages: tuple[Part, ...]
    devices: tuple[Part, ...]
    models: tuple[str, ...]

    @property
    def healthy(self) -> bool:
        """True if models can run: every package works, and at least one device."""
        return all(part.works for part in self.packages) and any(part.works for part in self.devices)


def examine() -> Report:
    """Imports every package and runs a small model on every device."""
    return Report(
        engine=__version__,
        python=f"{platform.python_version()} ({sys.executable})",
        platform=platform.platform(),
        packages=tuple(_try_package(name) for name in PACKAGES),
        devices=tuple(try_device(name) for name in DEVICES if name != "auto"),
        models=tuple(card.id for _, card in catalogue.installed()),
    )


def describe(report: Report) -> str:
    """The report as lines of text."""
    lines = [
        tr("BioSR engine {version}, Python {python}").format(version=report.engine, python=report.python),
        report.platform,
        *(_line(part) for part in (*report.packages, *report.devices)),
        tr("models: {models}").format(models=", ".join(report.models))
        if report.models
        else tr("models: none"),
    ]
    return "\n".join(lines)


def tiny_model() -> bytes:
    """An ONNX model that doubles ``x`` ``[1, 1, 4, 4]`` by a convolution.

    Written out in protobuf by hand (field numbers as in onnx.proto3): a doctor should depend neither on
    the onnx package nor on a file being there.
    """
    shape = b"".join(_bytes(1, _number(1, length)) for length in (1, 1, SIDE, SIDE))
    tensor = _bytes(2, _bytes(1, _number(1, FLOAT) + _bytes(2, shape)))
    input_x, output_y = _bytes(11, _bytes(1, b"x") + tensor), _bytes(12, _bytes(1, b"y") + tensor)
    node = _bytes(1, b"x") + _bytes(1, b"w") + _bytes(2, b"y") + _bytes(4, b"Conv")
    two = b"\x00\x00\x00\x40"
    weight = _number(1, 1) * 4 + _number(2, FLOAT) + _bytes(8, b"w") + _bytes(9, two)
    graph = _bytes(1, node) + _bytes(2, b"doctor") + _bytes(5, weight) + input_x + output_y
    ir_version, opset = _number(1, 7), _bytes(8, _number(2, 13))
    return ir_version + _bytes(7, graph) + opset


def _try_package(name: str) -> Part:
    try:
        module = importlib.import_module(name)
        version = _version(name, module)
    except Exception as error:  # a broken binary package raises anything
        return Part(name, False, _first_line(error), tr("Install the engine again."))
    gdal = getattr(module, "__gdal_version__", "")
    return Part(name, True, f"{version} (GDAL {gdal})" if gdal else version)


def _version(name: str, module: ModuleType) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:  # ONNX Runtime for a graphics card is a package of another name
        return str(module.__version__)


def try_device(name: str) -> Part:
    """Runs a small model on a device."""
    try:
        import numpy as np  # noqa: PLC0415  it may be what is missing

        from . import session  # noqa: PLC0415

        model = session.start(tiny_model(), name)
        x = np.arange(SIDE * SIDE, dtype=np.float32).reshape(1, 1, SIDE, SIDE)
        (y,) = model.run(None, {"x": x})
    except Exception as error:  # the doctor's work is to tell, whatever it is
        return Part(name, False, getattr(error, "message", _first_line(error)), getattr(error, "advice", ""))
    if not np.allclose(y, 2 * x):
        wrong = tr("It ran the test model, but the result is wrong.")
        return Part(name, False, wrong, tr("Update the driver."))
    return Part(name, True, tr("It ran the test model."))


def _line(part: Part) -> str:
    said = f"{part.detail} {part.advice}".rstrip()
    text = tr("{name} works: {said}") if part.works else tr("{name} does not work: {said}")
    return text.format(name=part.name, said=said)


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


def _number(field: int, value: int) -> bytes:
    return bytes((field << 3, value))


def _bytes(field: int, content: bytes) -> bytes:
    return bytes((field << 3 | 2, len(content))) + content
