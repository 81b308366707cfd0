"""The page in QGIS's options, the icons, and the address of the help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from biosr.biosr_plugin import ICON, interpreter
from biosr.biosr_plugin.gui.menu import help_address
from biosr.biosr_plugin.gui.options import OptionsFactory, OptionsPage
from biosr.biosr_plugin.notices import NOTICES
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsSettings
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QLabel

from .conftest import Recorder


@pytest.fixture
def page(qgis_app: QgsApplication) -> Iterator[OptionsPage]:
    before = QgsSettings().value(interpreter.SETTING)
    made = OptionsFactory().createWidget()
    yield made
    made.deleteLater()
    if before is None:
        QgsSettings().remove(interpreter.SETTING)
    else:
        QgsSettings().setValue(interpreter.SETTING, before)


def test_the_named_python_runs_the_engine(page: OptionsPage, engine_python: Path) -> None:
    page.python.setFilePath(str(engine_python))
    page.apply()
    assert interpreter.resolve().path == engine_python
    assert OptionsPage().python.filePath() == str(engine_python)
    page.python.setFilePath("")
    page.apply()
    assert QgsSettings().value(interpreter.SETTING) is None


def test_a_variable_that_comes_first_is_said(page: OptionsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any("comes first" in label.text() for label in page.findChildren(QLabel))
    monkeypatch.setenv(interpreter.VARIABLE, "/their/python")
    another = OptionsPage()
    labels = [label.text() for label in another.findChildren(QLabel)]
    assert "The environment variable BIOSR_PYTHON comes first: /their/python" in labels


def test_a_run_without_an_engine_is_told_to_the_window(
    provider: object, feedback: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreter, "has_everything", lambda python: False)
    heard: list[str] = []
    NOTICES.engine_missing.connect(heard.append)
    doctor = QgsApplication.processingRegistry().createAlgorithmById("biosr:engineinfo")
    with pytest.raises(
        QgsProcessingException, match="Run the algorithm 'Install engine' of the Processing Toolbox"
    ):
        doctor.processAlgorithm({}, QgsProcessingContext(), feedback)
    NOTICES.engine_missing.disconnect(heard.append)
    assert heard == ["BioSR's engine is not installed."]


@pytest.mark.parametrize("path", sorted(ICON.parent.glob("*.svg")), ids=lambda path: path.name)
def test_icons_are_small_and_drawn(path: Path, qgis_app: QgsApplication) -> None:
    assert QSvgRenderer(str(path)).isValid()
    assert path.stat().st_size < 2000


def test_help_is_at_the_address_of_the_metadata() -> None:
    assert help_address().startswith("https://")
