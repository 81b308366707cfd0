"""Names that differ between QGIS 3.22 and QGIS 4."""

from __future__ import annotations

from typing import Any

from qgis import core


def enum(*names: str) -> Any:
    """The first of these enum members that this QGIS knows, newest spelling first.

    Args:
        names: Dotted names below ``qgis.core``, e.g. ``Qgis.ProcessingParameterFlag.Advanced``.

    Raises:
        AttributeError: This QGIS knows none of them.
    """
    for name in names:
        value: Any = core
        for part in name.split("."):
            value = getattr(value, part, None)
        if value is not None:
            return value
    raise AttributeError(f"this QGIS has none of {', '.join(names)}")


ADVANCED = enum("Qgis.ProcessingParameterFlag.Advanced", "QgsProcessingParameterDefinition.FlagAdvanced")
INTEGER = enum("Qgis.ProcessingNumberParameterType.Integer", "QgsProcessingParameterNumber.Integer")
FILE = enum("Qgis.ProcessingFileParameterBehavior.File", "QgsProcessingParameterFile.File")
FOLDER = enum("Qgis.ProcessingFileParameterBehavior.Folder", "QgsProcessingParameterFile.Folder")
WKT2 = enum("Qgis.CrsWktVariant.Wkt2_2019", "QgsCoordinateReferenceSystem.WKT2_2019")
DOUBLE = enum("Qgis.ProcessingNumberParameterType.Double", "QgsProcessingParameterNumber.Double")
POLYGONS = enum("Qgis.ProcessingSourceType.VectorPolygon", "QgsProcessing.TypeVectorPolygon")
RASTERS = enum("Qgis.ProcessingSourceType.Raster", "QgsProcessing.TypeRaster")
FILES = enum("Qgis.ProcessingSourceType.File", "QgsProcessing.TypeFile")
DOUBLE = enum("Qgis.ProcessingNumberParameterType.Double", "QgsProcessingParameterNumber.Double")
DAY = enum("Qgis.ProcessingDateTimeParameterDataType.Date", "QgsProcessingParameterDateTime.Date")
WARNING = enum("Qgis.MessageLevel.Warning", "Qgis.Warning")
