"""What a finished map is loaded with: its styles, one for each thing that it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtXml import QDomDocument

from ..engine.card import ModelCard
from ..engine.job import Options
from . import PLUGIN_ROOT
from .translation import Marked, mark, tr, translated

STYLES = PLUGIN_ROOT / "biosr_plugin" / "styles"

NAMES = {"biomass": mark("AGB {model} [Mg/ha]"), "canopy_height": mark("Canopy height {model} [m]")}
"""By style, the name of a result that has it, with the model in it."""
ESTIMATES = {"biomass": mark("Above-ground biomass"), "canopy_height": mark("Canopy height")}
"""By file in ``styles/``, what a layer's menu calls it."""
MORE = " and more"
LABELS: dict[str, Marked] = {
    text: text for text in (mark("like what the model was trained on"), mark("outside the training range"))
}
"""Words of the legends, beside values with their units, which stand for themselves."""

# The context owns a post-processor, but its Python half lives only as long as Python holds it.
_held: list[QgsProcessingLayerPostProcessorInterface] = []


@dataclass(frozen=True)
class Style:
    """One way to look at a result.

    Attributes:
        title: What the layer's menu calls it, in the user's language.
        band: Which band it shows.
        name: Of a file in ``styles/`` without its ending; empty for grey, stretched to the values.
    """

    title: str
    band: int
    name: str = ""

    @property
    def qml(self) -> str:
        """The style file's text for its band, in the user's language.

        Raises:
            OSError: There is none.
        """
        text = (STYLES / f"{self.name}.qml").read_text(encoding="utf-8")
        text = re.sub(r'(<rasterrenderer [^>]*?\bband=")\d+', rf"\g<1>{self.band}", text)
        return re.sub(r'(?<=\blabel=")[^"]+', lambda found: escape(_label(found.group())), text)


def styles_of(card: ModelCard, options: Options) -> list[Style]:
    """The styles of the map that a model makes; the first is the one that it is shown with."""
    count, name = len(card.output.bands), _style_of(card)
    found = [Style(translated(ESTIMATES[name]) if name else card.output.bands[0], 1, name)]
    if options.uncertainty:
        found.append(Style(tr("Standard deviation"), count + 1, f"{name}_deviation" if name else ""))
    if options.applicability:
        last = count * (2 if options.uncertainty else 1) + 1
        found.append(Style(tr("Applicability"), last, "applicability"))
    return found


def layer_name(card: ModelCard) -> str:
    """What a result's layer is called, unless the user names it."""
    if name := _style_of(card):
        return translated(NAMES[name]).format(model=card.id)
    unit = f" [{card.output.unit}]" if card.output.unit else ""
    return f"{card.output.bands[0]} {card.id}{unit}"


class ResultPostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Gives a result layer its styles and what it says of itself, on the main thread once QGIS has loaded it.

    Args:
        styles: The first is shown.
        describe: Fills in the layer's metadata.
    """

    def __init__(
        self, styles: Sequence[Style], describe: Callable[[QgsMapLayer], None] = lambda _: None
    ) -> None:
        super().__init__()
        self._styles = styles
        self._describe = describe

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Loads the styles; a layer without them is still a result."""
        self._describe(layer)
        manager = layer.styleManager()
        first, *others = self._styles
        manager.renameStyle(manager.currentStyle(), first.title)
        _apply(first, layer, feedback)
        for style in others:
            manager.addStyleFromLayer(style.title)
            manager.setCurrentStyle(style.title)
            _apply(style, layer, feedback)
        manager.setCurrentStyle(first.title)
        layer.triggerRepaint()


def style_on_load(
    details: QgsProcessingContext.LayerDetails,
    styles: Sequence[Style],
    describe: Callable[[QgsMapLayer], None],
) -> None:
    """Has a result layer styled and described once it is loaded.

    Args:
        details: What the context knows of the layer to come.
        styles: The first is shown.
        describe: Fills in the layer's metadata.
    """
    processor = ResultPostProcessor(styles, describe)
    details.setPostProcessor(processor)
    _held[:] = [*(held for held in _held if not sip.isdeleted(held)), processor]


def leave_style(path: Path, style: Style) -> None:
    """Writes a style beside a map that nobody loads now, where QGIS finds it later; never over another.

    A folder where that cannot be done has a map all the same.
    """
    target = path.with_suffix(".qml")
    if style.name and not target.exists():
        try:
            target.write_text(style.qml, encoding="utf-8")
        except OSError:
            target.unlink(missing_ok=True)


def _apply(style: Style, layer: QgsRasterLayer, feedback: QgsProcessingFeedback) -> None:
    if not style.name:
        if layer.bandCount() > 1:
            layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), style.band))
            layer.setDefaultContrastEnhancement()
        return
    try:
        document = QDomDocument()
        document.setContent(style.qml)
    except OSError as error:
        feedback.pushWarning(str(error))
        return
    loaded, message = layer.importNamedStyle(document)
    if not loaded:
        feedback.pushWarning(message)


def _style_of(card: ModelCard) -> str:
    """The style that fits what a model gives, whatever it calls its task; empty if none does."""
    if card.task in ESTIMATES:
        return card.task
    return "biomass" if (card.output.bands, card.output.unit) == (("AGB",), "Mg/ha") else ""


def _label(text: str) -> str:
    if text.endswith(MORE):
        return tr("{value} and more").format(value=text.removesuffix(MORE))
    return translated(LABELS[text]) if text in LABELS else text
