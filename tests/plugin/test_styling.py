from __future__ import annotations

from typing import Any

import pytest
from biosr.biosr_plugin import styling
from biosr.biosr_plugin.describing import Making, describer
from biosr.biosr_plugin.styling import STYLES, ResultPostProcessor, Style, leave_style, styles_of
from biosr.engine import catalogue
from biosr.engine import job as jobs
from biosr.engine.events import Result
from biosr.engine.job import Job, JobInput, Options
from qgis.core import QgsRasterLayer

from .conftest import MakeRaster, Recorder


@pytest.fixture
def layer(make_raster: MakeRaster, context: Any, feedback: Recorder) -> QgsRasterLayer:
    made = QgsRasterLayer(str(make_raster("agb.tif")), "agb")
    ResultPostProcessor([Style("Estimate", 1, "biomass")]).postProcessLayer(made, context, feedback)
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
    ResultPostProcessor([Style("Estimate", 1, "canopy_height")]).postProcessLayer(layer, context, feedback)
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
    ResultPostProcessor([Style("Estimate", 1, "none")]).postProcessLayer(layer, context, feedback)
    assert len(feedback.said["warning"]) == 1
    assert layer.isValid()


@pytest.fixture
def three(make_raster: MakeRaster, context: Any, feedback: Recorder) -> QgsRasterLayer:
    """A biomass map with the bands of uncertainty and applicability, styled."""
    card = catalogue.find_card("biosharp")
    options = Options(uncertainty=True, applicability=True)
    layer = QgsRasterLayer(str(make_raster("three.tif", bands=3)), "AGB biosharp [Mg/ha]")
    styles = styles_of(card, options)
    result = Result("/maps/three.tif", "biosharp", "cpu", 4, 12.34)
    job = Job((JobInput("biomass", "/maps/agb.tif"),), "biosharp", result.output, options)
    describe = describer(Making(job, card, result), styles)
    ResultPostProcessor(styles, describe).postProcessLayer(layer, context, feedback)
    assert feedback.said["warning"] == []
    return layer


def test_each_band_has_a_style_of_its_own_and_the_estimate_is_shown(three: QgsRasterLayer) -> None:
    manager = three.styleManager()
    assert manager.currentStyle() == "Above-ground biomass"
    assert sorted(manager.styles()) == ["Above-ground biomass", "Applicability", "Standard deviation"]
    for title, band, last in (
        ("Standard deviation", 2, "100 Mg/ha and more"),
        ("Applicability", 3, "outside the training range"),
        ("Above-ground biomass", 1, "400 Mg/ha and more"),
    ):
        assert manager.setCurrentStyle(title)
        assert three.renderer().usesBands() == [band]
        assert [label for label, _ in three.renderer().legendSymbologyItems()][-1] == last


def test_a_larger_standard_deviation_is_darker(three: QgsRasterLayer) -> None:
    three.styleManager().setCurrentStyle("Standard deviation")
    brightness = [sum(shade(three, value)[:3]) for value in range(0, 101, 5)]
    assert brightness == sorted(brightness, reverse=True)
    assert shade(three, 1000) == shade(three, 100)


def test_applicability_tells_two_classes_even_where_overviews_average_them(three: QgsRasterLayer) -> None:
    three.styleManager().setCurrentStyle("Applicability")
    assert shade(three, 0) == shade(three, 0.2) != shade(three, 0.8) == shade(three, 1)


def test_the_layer_says_where_it_comes_from(three: QgsRasterLayer) -> None:
    said = three.metadata()
    card = catalogue.find_card("biosharp")
    assert said.title() == "AGB biosharp [Mg/ha]"
    assert said.licenses() == [card.licence]
    assert card.citation in said.rights()[0]
    assert "Standard deviation [Mg/ha]" in said.abstract()
    assert said.crs() == three.crs()
    first, *inputs, job = said.history()
    assert "biosharp 0.1.0 sha256:" in first and "on cpu, 4 tiles in 12.3 s" in first
    assert inputs == ["Input biomass: /maps/agb.tif"]
    assert jobs.loads(job.partition(": ")[2]).options.uncertainty


def test_every_style_can_be_read_and_bears_its_unit(make_raster: MakeRaster, context: Any) -> None:
    for path in STYLES.glob("*.qml"):
        layer = QgsRasterLayer(str(make_raster(f"{path.stem}.tif", bands=2)), "map")
        feedback = Recorder()
        ResultPostProcessor([Style("s", 2, path.stem)]).postProcessLayer(layer, context, feedback)
        assert feedback.said["warning"] == []
        assert layer.renderer().usesBands() == [2]
        labels = [label for label, _ in layer.renderer().legendSymbologyItems()]
        unit = "Mg/ha" if "biomass" in path.stem else " m" if "height" in path.stem else "training"
        assert any(unit in label for label in labels)


def test_a_style_is_left_beside_a_map_that_nobody_loads(make_raster: MakeRaster) -> None:
    path = make_raster("alone.tif")
    leave_style(path, Style("Above-ground biomass", 1, "biomass"))
    assert QgsRasterLayer(str(path), "later").renderer().classificationMax() == 400
    path.with_suffix(".qml").write_text("mine")
    leave_style(path, Style("Above-ground biomass", 1, "biomass"))
    assert path.with_suffix(".qml").read_text() == "mine"


def test_legends_are_translated(qgis_app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"{value} and more": "{value} und mehr", "outside the training range": "<nie gesehen>"}
    for name in ("tr", "translated"):
        monkeypatch.setattr(styling, name, lambda text: words.get(text, text))
    assert 'label="400 Mg/ha und mehr"' in Style("s", 1, "biomass").qml
    assert 'label="&lt;nie gesehen&gt;"' in Style("s", 3, "applicability").qml
