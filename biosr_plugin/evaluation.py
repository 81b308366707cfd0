"""What ``biosr:evaluatemaps`` asks for; the names are published and never change."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..engine.evaluation.description import CARBON_SHARE, CONVENTIONS, QUANTITIES, RESAMPLINGS
from .compat import DOUBLE, INTEGER, POLYGONS, RASTERS
from .translation import tr

Declared = tuple[QgsProcessingParameterDefinition, str]
"""A parameter and its tooltip."""


def plain() -> list[Declared]:
    """What the dialog shows at once."""
    return [*_rasters(), *_choices(), *_places()]


def _rasters() -> list[Declared]:
    return [
        (
            QgsProcessingParameterRasterLayer("REFERENCE", tr("Reference")),
            tr("What is taken for the truth, e.g. from airborne laser scanning. Its grid is the master."),
        ),
        (
            QgsProcessingParameterMultipleLayers("MAPS", tr("Maps"), RASTERS),
            tr("The maps to score, each in its own CRS and pixel size. They are called as their layers are."),
        ),
    ]


def _choices() -> list[Declared]:
    return [
        (
            QgsProcessingParameterEnum(
                "QUANTITY", tr("Quantity"), list(QUANTITIES), False, QUANTITIES[0], False, True
            ),
            tr("What the rasters hold: biomass in Mg/ha, or canopy height in m."),
        ),
        (
            QgsProcessingParameterEnum(
                "CONVENTION", tr("Convention"), list(CONVENTIONS), False, "masked", False, True
            ),
            tr("How pixels are counted: our own way (masked), or as one of the papers did."),
        ),
        (
            QgsProcessingParameterNumber("THRESHOLD", tr("Tree threshold"), DOUBLE, None, True),
            tr("From this value on a pixel is covered by trees, for the IoU of tree cover. Empty: 2 m."),
        ),
        (
            QgsProcessingParameterString("CLIP", tr("Clip values to"), None, False, True),
            tr("Values are clipped to this range first, e.g. 0,50. Empty: as the convention does."),
        ),
    ]


def _places() -> list[Declared]:
    return [
        (
            QgsProcessingParameterRasterLayer("MASK", tr("Vegetation mask"), None, True),
            tr("Errors count only where this raster is not 0 (or one of the mask's values, below)."),
        ),
        (
            QgsProcessingParameterRasterLayer("ELEVATION", tr("Elevation"), None, True),
            tr("Ground elevation in m, for error by slope."),
        ),
        (
            QgsProcessingParameterFeatureSource("STRATA", tr("Strata"), [POLYGONS], None, True),
            tr("Polygons whose means and totals are wanted, with standard errors."),
        ),
        (
            QgsProcessingParameterField(
                "STRATA_FIELD", tr("Field that names the stratum"), None, "STRATA", optional=True
            ),
            tr("Polygons with the same value are one stratum. Empty: each polygon is its own."),
        ),
        (
            QgsProcessingParameterBoolean("CARBON", tr("Totals of carbon"), False),
            tr("Totals are of carbon, {share} of biomass.").format(share=CARBON_SHARE),
        ),
        (
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("The part to compare. Empty: where the reference and the maps lie."),
        ),
    ]


def advanced() -> list[Declared]:
    """What few need."""

    def text(name: str, label: str) -> QgsProcessingParameterString:
        return QgsProcessingParameterString(name, label, None, False, True)

    def whole(name: str, label: str, plain: int) -> QgsProcessingParameterNumber:
        return QgsProcessingParameterNumber(name, label, INTEGER, plain, minValue=0)

    return [
        (
            QgsProcessingParameterRasterLayer("GRID", tr("Compare on the grid of"), None, True),
            tr("The raster whose pixels are compared. Empty: the reference."),
        ),
        (
            text("RESAMPLING", tr("Resampling of each map")),
            tr("One of {ways} for each map in their order, or one for all. Empty: auto.").format(
                ways=", ".join(RESAMPLINGS)
            ),
        ),
        (
            text("SCALES", tr("Factor of each map")),
            tr("What each map's values are multiplied by to give Mg/ha or m, e.g. 0.01 for cm. Empty: 1."),
        ),
        (
            text("MASK_VALUES", tr("Mask values")),
            tr("Values of the mask that mean vegetation. Empty: all but 0."),
        ),
        (text("CLASSES", tr("Bounds of the classes")), tr("Classes of the reference, e.g. 0,100,200,300.")),
        (
            QgsProcessingParameterBoolean("OWN_PIXELS", tr("Each map on all its pixels"), False),
            tr("Off: all maps are scored on the pixels that all of them have."),
        ),
        (
            whole("IMAGE", tr("Side of an image [pixels]"), 0),
            tr("Of the images that the papers' scores are averaged over; 0: all is one image."),
        ),
        (
            whole("BLOCK", tr("Side of a bootstrap block [pixels]"), 0),
            tr("Should be wider than errors are related, see the report. 0: chosen by the engine."),
        ),
        (
            whole("REPLICATES", tr("Bootstrap draws"), 1000),
            tr("How often blocks are drawn; 0: no intervals."),
        ),
        (
            text("NOTE", tr("Note")),
            tr("A sentence for the head of the report, e.g. what was trained on what."),
        ),
    ]
