"""The style that a finished map is loaded with."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

from . import PLUGIN_ROOT

STYLES = PLUGIN_ROOT / "biosr_plugin" / "styles"


class StylePostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Gives a result layer one of BioSR's styles once QGIS has loaded it, on the main thread.

    Args:
        style: Name of a file in ``styles/`` without its ending.
    """

    def __init__(self, style: str) -> None:
        super().__init__()
        self._style = STYLES / f"{style}.qml"

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Loads the style; a layer without it is still a result."""
        message, loaded = layer.loadNamedStyle(str(self._style))
        if not loaded:
            feedback.pushWarning(message)
        layer.triggerRepaint()


# QGIS keeps a bare pointer to a post-processor, so somebody in Python has to hold it.
BIOMASS = StylePostProcessor("biomass")
