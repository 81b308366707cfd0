"""Real QGIS by pytest-qgis, with this repository as the package ``biosr``; nothing of QGIS is mocked."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ["LC_ALL"] = "C.UTF-8"  # before Qt reads it: BioSR speaks the system's language

ROOT = Path(__file__).resolve().parents[2]
_imports = Path(tempfile.mkdtemp(prefix="biosr-imports-"))
(_imports / "biosr").symlink_to(ROOT)
atexit.register(shutil.rmtree, _imports)
sys.path.insert(0, str(_imports))

from biosr import classFactory  # noqa: E402
from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRasterFileWriter,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QByteArray  # noqa: E402

MakeRaster = Callable[..., Path]
MakeEngine = Callable[[str], Path]

# What every scripted engine begins with: it speaks the worker's protocol and computes nothing.
PRELUDE = f"""#!{sys.executable}
import json, os, shutil, signal, sys, time

def say(event, **data):
    print(json.dumps({{"event": event, **data}}), flush=True)

def finish(job):
    shutil.copy(job["inputs"][0]["path"], job["output"])
    say("result", output=job["output"], model=job["model"], device="cpu", tiles=3, seconds=0.5)

def requests():
    for line in sys.stdin:
        yield json.loads(line)
"""


class Recorder(QgsProcessingFeedback):
    """Feedback that remembers what it was told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said: dict[str, list[str]] = {"info": [], "debug": [], "warning": [], "console": []}
        self.percents: list[float] = []
        self.progressChanged.connect(self.percents.append)

    def pushInfo(self, info: str) -> None:
        self.said["info"].append(info)

    def pushDebugInfo(self, info: str) -> None:
        self.said["debug"].append(info)

    def pushWarning(self, warning: str) -> None:
        self.said["warning"].append(warning)

    def pushConsoleInfo(self, info: str) -> None:
        self.said["console"].append(info)


@pytest.fixture
def feedback() -> Recorder:
    return Recorder()


@pytest.fixture
def context() -> Iterator[QgsProcessingContext]:
    made = QgsProcessingContext()
    yield made
    made.temporaryLayerStore().removeAllMapLayers()  # pytest keeps the last one until QGIS is gone


@pytest.fixture
def provider(qgis_app: QgsApplication, qgis_iface: Any) -> Iterator[Any]:
    """The provider, registered as ``qgis_process`` does it."""
    plugin = classFactory(qgis_iface)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


@pytest.fixture(autouse=True)
def _no_named_interpreter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BIOSR_PYTHON", raising=False)


@pytest.fixture(scope="session")
def engine_python() -> Path:
    """A Python with the engine's dependencies, named by BIOSR_PYTHON as ``make test`` does it."""
    return Path(NAMED)


NAMED = os.environ.get("BIOSR_PYTHON", "")


@pytest.fixture
def make_engine(tmp_path: Path) -> MakeEngine:
    """Writes a scripted engine and returns the path that stands in for an interpreter."""

    def make(body: str) -> Path:
        path = tmp_path / f"engine{len(list(tmp_path.glob('engine*')))}"
        path.write_text(PRELUDE + body)
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def make_raster(tmp_path: Path) -> MakeRaster:
    """Writes a float32 GeoTIFF with QGIS: each band is filled with its number × 10."""

    def make(name: str, bands: int = 1, size: int = 8, crs: str = "EPSG:3067") -> Path:
        path = tmp_path / name
        extent = QgsRectangle(320000, 6800000, 320000 + 100 * size, 6800000 + 100 * size)
        writer = QgsRasterFileWriter(str(path))
        kind = Qgis.DataType.Float32 if hasattr(Qgis.DataType, "Float32") else Qgis.Float32
        provider = writer.createMultiBandRaster(
            kind, size, size, extent, QgsCoordinateReferenceSystem(crs), bands
        )
        provider.setEditable(True)
        for band in range(1, bands + 1):
            block = provider.block(band, extent, size, size)
            block.setData(QByteArray(_float32(band * 10.0) * size * size))
            provider.writeBlock(block, band)
        provider.setEditable(False)
        return path

    return make


def _float32(value: float) -> bytes:
    import struct

    return struct.pack("=f", value)
