"""From what the user chose in QGIS to what a job says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QFileInfo

from ..engine import bands, manifest
from ..engine.errors import InputError
from ..engine.job import JobInput
from .compat import WKT2
from .translation import tr

_REMOTE = re.compile(
    r"(?i)^(\w+:)?\"?((https?|ftp|s3|gs)://|/vsi(curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs))"
)
_WELL_KNOWN = ("EPSG:", "ESRI:", "OGC:", "IAU_2015:")


def raster_path(layer: QgsRasterLayer | None, label: str) -> str:
    """What GDAL opens to read the layer's file.

    Args:
        layer: The layer, or ``None`` where QGIS could not load what was given.
        label: The parameter's name, for messages.

    Raises:
        InputError: The layer is none, or is not a file on this machine.
    """
    if layer is None or not layer.isValid():
        raise InputError(
            tr("{label} is no raster that QGIS can open.").format(label=label), tr("Check the path.")
        )
    source = str(layer.source())
    if layer.providerType() != "gdal" or is_remote(source):
        raise InputError(
            tr(
                "The layer {name!r} ({label}) is not a file on this machine: the engine cannot read it."
            ).format(name=layer.name(), label=label),
            tr("Save it as a GeoTIFF first (right-click > Export > Save as)."),
        )
    # only what is a file as it stands: NETCDF:"…":agb, /vsizip/… and the like mean something to GDAL
    return absolute(source) if QFileInfo(source).exists() else source


def prepared(path: str) -> tuple[JobInput, ...]:
    """The rasters of a manifest.

    Raises:
        InputError: One of them is not on this machine.
        JobError: The file cannot be read or is no manifest.
    """
    items = manifest.load(Path(path)).inputs
    for item in items:
        if is_remote(item.path):
            raise InputError(
                tr("The raster {path} of the manifest {manifest} is not on this machine.").format(
                    path=item.path, manifest=path
                ),
                tr("Download it and name the file in the manifest."),
            )
    return items


def model_name(model: str) -> str:
    """A model's id as it is, the path of its file in full."""
    return absolute(model) if model.endswith((".onnx", ".json")) else model


def absolute(path: str) -> str:
    """The path from the root of the file system: the worker runs in another folder than QGIS."""
    return str(QFileInfo(path).absoluteFilePath())


def is_remote(source: str) -> bool:
    """Whether GDAL would read ``source`` over the network."""
    return _REMOTE.match(source) is not None


def band_numbers(value: Any, label: str, layer: QgsRasterLayer | None = None) -> tuple[int, ...]:
    """Band numbers in the user's order, from a list or from text such as ``4,8,12``, ``4;8;12`` or ``B4,B8``.

    Args:
        value: What the user gave.
        label: The parameter's name, for messages.
        layer: The raster, if its bands may be named too.

    Raises:
        InputError: One of them is no whole number from 1 and no band's name.
    """
    items = value if isinstance(value, (list, tuple)) else _split(str(value or ""))
    texts = [str(item).strip() for item in items if str(item).strip()]
    if layer is not None and not all(re.fullmatch(r"\d+", text) for text in texts):
        told = [bands.describe(i, layer.bandName(i), {}) for i in range(1, layer.bandCount() + 1)]
        return bands.find(texts, told, layer.name(), str(layer.source()))
    for text in texts:
        if not re.fullmatch(r"[1-9]\d*", text):
            raise InputError(
                tr("{label} holds {text!r}, which is no band number.").format(label=label, text=text),
                tr("Give numbers from 1, e.g. 4,8,12."),
            )
    return tuple(int(text) for text in texts)


def numbers(value: str, label: str) -> tuple[float, ...]:
    """Numbers from a text such as ``0, 100; 200``.

    Raises:
        InputError: One of them is none.
    """
    texts = [text for text in re.split(r"[;,\s]+", value.strip()) if text]
    try:
        return tuple(float(text) for text in texts)
    except ValueError as error:
        raise InputError(
            tr("{label} holds {value!r}, which are no numbers.").format(label=label, value=value),
            tr("Give e.g. 0,100,200."),
        ) from error


def _split(text: str) -> Iterator[str]:
    """Words between commas or semicolons, which may hold blanks unless they are numbers."""
    for piece in re.split(r"[;,]", text) if re.search(r"[;,]", text) else text.split():
        yield from piece.split() if re.fullmatch(r"[\d\s]+", piece) else (piece,)


def bounds(extent: QgsRectangle) -> tuple[float, float, float, float] | None:
    """West, south, east, north; ``None`` if no extent was given.

    Raises:
        InputError: It is a point or a line.
    """
    if extent.isNull():
        return None
    if extent.isEmpty():
        raise InputError(
            tr("EXTENT is a point or a line, without any area."),
            tr("Give two opposite corners, or leave it empty for the whole map."),
        )
    return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """The CRS as PROJ everywhere reads it: its code, or WKT 2 if it is the user's own; or nothing."""
    if not crs.isValid():
        return ""
    code = str(crs.authid())
    return code if code.startswith(_WELL_KNOWN) else str(crs.toWkt(WKT2))
