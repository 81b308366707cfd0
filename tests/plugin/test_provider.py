from __future__ import annotations

import configparser
import re
from pathlib import Path
from typing import Any

import pytest
from biosr import classFactory
from biosr.biosr_plugin.algorithms.base import PICTURE_WIDTH, PICTURES
from biosr.engine import catalogue
from qgis.core import QgsApplication, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtXml import QDomDocument

from .conftest import ROOT

IDS = {
    "biosr:superresolvebiomass",
    "biosr:superresolvecanopyheight",
    "biosr:superresolvewithmodel",
    "biosr:preparesentinel2composite",
    "biosr:preparesentineltimeseries",
    "biosr:evaluatemaps",
    "biosr:importmodel",
    "biosr:installengine",
    "biosr:engineinfo",
}


@pytest.fixture(params=sorted(IDS))
def algorithm(request: pytest.FixtureRequest, provider: Any) -> Any:
    return QgsApplication.processingRegistry().createAlgorithmById(request.param)


def parameters(algorithm: Any) -> list[QgsProcessingParameterDefinition]:
    return list(algorithm.parameterDefinitions())


def test_published_ids_are_there(provider: Any) -> None:
    assert {algorithm.id() for algorithm in provider.algorithms()} == IDS


def test_unload_takes_the_provider_away(qgis_app: QgsApplication) -> None:
    registry = QgsApplication.processingRegistry()
    plugin = classFactory(None)
    plugin.initGui()
    assert registry.providerById("biosr") is not None
    plugin.unload()
    assert registry.providerById("biosr") is None


def test_biomass_parameters_have_their_published_names(provider: Any) -> None:
    algorithm = provider.algorithm("superresolvebiomass")
    assert [parameter.name() for parameter in parameters(algorithm)] == [
        "BIOMASS", "BIOMASS_BAND", "OPTICAL", "OPTICAL_BANDS", "MODEL", "EXTENT", "TARGET_CRS", "UNCERTAINTY",
        "PRESERVE_TOTALS", "APPLICABILITY", "DEVICE", "TILE_SIZE", "BATCH_SIZE",
        "THREADS", "MEMORY_LIMIT", "RESUME", "SCHEDULER", "OUTPUT", "REPORT",
    ]  # fmt: skip
    assert [output.name() for output in algorithm.outputDefinitions()] == [
        "OUTPUT", "REPORT", "DEVICE_USED", "MODEL_ID", "TILES", "SECONDS",
    ]  # fmt: skip


def test_every_parameter_has_help(algorithm: Any) -> None:
    for parameter in parameters(algorithm):
        assert len(parameter.help()) > 20, parameter.name()
        assert len(parameter.description()) > 3, parameter.name()


def test_every_algorithm_explains_itself(algorithm: Any) -> None:
    assert algorithm.shortDescription().endswith(".")
    assert f"qgis_process run {algorithm.id()}" in algorithm.shortHelpString()
    assert algorithm.displayName() and algorithm.group() and algorithm.tags()
    assert not algorithm.icon().isNull()


def test_help_shows_a_picture_that_loads(algorithm: Any) -> None:
    (address,) = re.findall('<img src="([^"]+)"', algorithm.shortHelpString())
    path = Path(QUrl(address).toLocalFile())
    assert path.name == f"{algorithm.name()}.png"
    image = QImage(str(path))
    assert not image.isNull()
    assert image.width() >= 2 * PICTURE_WIDTH, "blurred on a screen of twice the density"


def test_pictures_are_of_algorithms_and_small() -> None:
    found = {path.stem: path.stat().st_size for path in PICTURES.iterdir()}
    assert {f"biosr:{name}" for name in found} == IDS
    assert sum(found.values()) < 300_000


def test_help_is_well_formed_html(algorithm: Any) -> None:
    document = QDomDocument()
    read = document.setContent(f"<help>{algorithm.shortHelpString()}</help>")
    assert read if isinstance(read, bool) else read[0], read


@pytest.mark.parametrize("word", ["biomass", "agb", "sentinel-2", "super-resol"])
def test_words_that_users_type_are_in_the_label(word: str, provider: Any) -> None:
    assert word in provider.algorithm("superresolvebiomass").displayName().lower()


def test_dialog_offers_the_models_that_make_a_biomass_map_finer(provider: Any) -> None:
    model = provider.algorithm("superresolvebiomass").parameterDefinition("MODEL")
    hints = model.metadata()["widget_wrapper"]["value_hints"]
    large = {"hat_s", "sgnet"}  # which the zip leaves out
    wanted = {"bicubic", "biosharp", "biosharp_lite"} | large
    assert wanted & {card.id for _, card in catalogue.installed()} == wanted & set(hints)
    assert wanted - large <= set(hints)
    assert hints[0] == model.defaultValue() == "auto"
    assert not {"reuse", "edsr_chm", "sera_h_agb"} & set(hints)  # they take no biomass map


def test_dialog_of_any_model_offers_all(provider: Any) -> None:
    model = provider.algorithm("superresolvewithmodel").parameterDefinition("MODEL")
    hints = model.metadata()["widget_wrapper"]["value_hints"]
    assert set(hints) == {card.id for _, card in catalogue.installed()}
    assert hints[0] == model.defaultValue() == "bicubic"


def test_only_geotiff_is_offered(provider: Any) -> None:
    assert provider.supportedOutputRasterLayerExtensions() == ["tif", "tiff"]


def test_metadata_meets_the_plugin_repositorys_rules() -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    metadata = parser["general"]
    for key in (
        "name",
        "description",
        "about",
        "author",
        "email",
        "tracker",
        "repository",
        "homepage",
        "license",
    ):
        assert metadata[key].strip(), key
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"
    assert (ROOT / metadata["icon"]).is_file()
    assert not {"<", ">"} & set(metadata["about"])


def test_nothing_of_qgis_is_hidden_that_cannot_be_overridden(algorithm: Any) -> None:
    own = {name for kind in type(algorithm).mro() if "biosr" in kind.__module__ for name in vars(kind)}
    assert not {"run", "create", "prepare", "parameterDefinition", "addParameter", "addOutput"} & own
