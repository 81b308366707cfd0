"""The Processing provider ``biosr``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from . import ICON
from .algorithms import ALGORITHMS
from .translation import tr


class BiosrProvider(QgsProcessingProvider):
    """Lists BioSR's algorithms in the Processing Toolbox."""

    def id(self) -> str:
        """The published first half of every algorithm's id."""
        return "biosr"

    def name(self) -> str:
        """The name in the Toolbox."""
        return "BioSR"

    def longName(self) -> str:
        """The name where there is more room."""
        return tr("BioSR: super-resolution of biomass maps")

    def icon(self) -> QIcon:
        """The icon in the Toolbox."""
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        """The icon in the Modeler."""
        return str(ICON)

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """The engine writes GeoTIFF and nothing else."""
        return ["tif", "tiff"]

    def loadAlgorithms(self) -> None:
        """Makes one of each algorithm."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
