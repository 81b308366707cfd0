from __future__ import annotations

from typing import Any

import pytest
from biosr.biosr_plugin.styling import StylePostProcessor
from qgis.core import QgsRasterLayer

from .conftest import MakeRaster, Recorder


@pytest.fixture
def layer(make_raster: MakeRaster, context: Any, feedback: Recorder) -> QgsRasterLayer:
    made = QgsRasterLayer(str(make_raster("agb.tif")), "agb")
    StylePostProcessor("biomass").postProcessLayer(made, context, feedback)
    assert feedback.said["warning"] == []
    return made


def shade(layer: QgsRasterLayer, value: float) -> tuple[int, ...]:
    covered, *rgba = layer.renderer().shader().shade(value)
    assert covered
    return tuple(rgba)


def test_ramp_spans_0_to_400_mg_per_ha(layer: QgsRasterLayer) -> None:
    assert layer.renderer().classificationMin() == 0
    assert layer.renderer().classificationMax() == 400
    assert shade(layer, 0) == (255, 255, 229, 255)
    assert shade(layer, 400) == (0, 69, 41, 255)


def test_more_biomass_is_darker(layer: QgsRasterLayer) -> None:
    brightness = [sum(shade(layer, value)[:3]) for value in range(0, 401, 10)]
    assert brightness == sorted(brightness, reverse=True)
    assert len(set(brightness)) == len(brightness)


def test_values_beyond_the_ramp_keep_its_last_colour(layer: QgsRasterLayer) -> None:
    assert shade(layer, 900) == shade(layer, 400)


def test_legend_has_labels(layer: QgsRasterLayer) -> None:
    labels = [label for label, _ in layer.renderer().legendSymbologyItems()]
    assert labels[0].startswith("0")
    assert labels[-1] == "400 Mg/ha and more"


def test_taller_canopies_are_darker_from_0_to_40_m(
    make_raster: MakeRaster, context: Any, feedback: Recorder
) -> None:
    layer = QgsRasterLayer(str(make_raster("height.tif")), "height")
    StylePostProcessor("canopy_height").postProcessLayer(layer, context, feedback)
    assert feedback.said["warning"] == []
    assert (layer.renderer().classificationMin(), layer.renderer().classificationMax()) == (0, 40)
    brightness = [sum(shade(layer, value)[:3]) for value in range(41)]
    assert brightness == sorted(brightness, reverse=True)
    assert len(set(brightness)) == len(brightness)
    assert shade(layer, 60) == shade(layer, 40)
    assert [label for label, _ in layer.renderer().legendSymbologyItems()][-1] == "40 m and more"


def test_missing_style_is_a_warning_and_no_error(
    make_raster: MakeRaster, context: Any, feedback: Recorder
) -> None:
    layer = QgsRasterLayer(str(make_raster("agb.tif")), "agb")
    StylePostProcessor("none").postProcessLayer(layer, context, feedback)
    assert len(feedback.said["warning"]) == 1
    assert layer.isValid()
