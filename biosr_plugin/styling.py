"""The style that a finished map is loaded with."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)
from qgis.PyQt import sip

from . import PLUGIN_ROOT

STYLES = PLUGIN_ROOT / "biosr_plugin" / "styles"

STYLE_OF_TASK = {
    "biomass": ("AGB {} [Mg/ha]", "biomass"),
    "canopy_height": ("Canopy height {} [m]", "canopy_height"),
}
"""For a model's task the name of its result, with the model in it, and the style of that."""

# The context owns a post-processor, but its Python half lives only as long as Python holds it.
_held: list[QgsProcessingLayerPostProcessorInterface] = []


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


def style_on_load(details: QgsProcessingContext.LayerDetails, style: str) -> None:
    """Has a result layer styled once it is loaded.

    Args:
        details: What the context knows of the layer to come.
        style: Name of a file in ``styles/`` without its ending.
    """
    processor = StylePostProcessor(style)
    details.setPostProcessor(processor)
    _held[:] = [*(held for held in _held if not sip.isdeleted(held)), processor]
