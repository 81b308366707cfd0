"""The model manager in real QGIS: what it lists, what it finds out, what it removes."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from biosr.biosr_plugin import interpreter, models
from biosr.biosr_plugin.gui import model_words
from biosr.biosr_plugin.gui.model_manager import ModelManager
from biosr.biosr_plugin.models import CHANGED, MISSING, PUBLISHED, UNCHECKED, Model
from biosr.engine import card as cards
from biosr.engine import catalogue
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton

Import = Callable[..., Model]
BUNDLED = sorted(path.stem for path in catalogue.BUNDLED.glob("*.json"))


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile of this test's own, with an engine."""
    monkeypatch.setattr(models, "folder", lambda: tmp_path / "models")
    monkeypatch.setattr(catalogue, "IMPORTED", tmp_path / "none")
    monkeypatch.setenv("BIOSR_PYTHON", shutil.which("python3") or "")
    return tmp_path


@pytest.fixture
def imported(profile: Path) -> Import:
    """Puts a model into the profile, as an import does."""

    def make(identifier: str = "theirs", **changes: Any) -> Model:
        file, card = catalogue.find("bicubic")
        models.folder().mkdir(exist_ok=True)
        shutil.copy(file, models.folder() / f"{identifier}.onnx")
        card = replace(card, id=identifier, title="Their network", file=f"{identifier}.onnx", **changes)
        path = models.folder() / f"{identifier}.json"
        path.write_text(card.dumps(), encoding="utf-8")
        return Model(path, card)

    return make


@pytest.fixture
def manager(qgis_app: QgsApplication) -> Iterator[Callable[[], ModelManager]]:
    """Opens the manager and, after the test, closes it."""
    opened = []

    def open_() -> ModelManager:
        opened.append(ModelManager())
        opened[-1].show()
        return opened[-1]

    yield open_
    for dialog in opened:
        dialog.close()
        dialog.deleteLater()


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it took too long"
        QApplication.processEvents()
        time.sleep(0.01)


def column(dialog: ModelManager, number: int) -> list[str]:
    return [dialog.table.item(row, number).text() for row in range(dialog.table.rowCount())]


def checked(dialog: ModelManager) -> bool:
    return not any(words.startswith("Not checked") for words in column(dialog, 6))


def test_every_model_is_listed_with_all_that_the_table_tells(
    manager: Callable[[], ModelManager], imported: Import
) -> None:
    imported()
    table = manager().table
    heads = [table.horizontalHeaderItem(number).text() for number in range(table.columnCount())]
    assert heads == ["Model", "Task", "Bands", "Region", "Licence", "Scores", "File"]
    rows = {
        table.item(row, 0).text().splitlines()[1]: [
            table.item(row, n).text() for n in range(table.columnCount())
        ]
        for row in range(table.rowCount())
    }
    assert sorted(rows) == sorted([*BUNDLED, "theirs"])
    assert all(all(cells) for cells in rows.values())
    title, task, bands, region, licence, scores, file = rows["biosharp"]
    assert title.startswith("BioSHARP, 100 m biomass")
    assert (task, bands, region) == ("Biomass", "AGB + B4, B8, B12", "Boreal forest of Finland")
    assert licence.startswith("GPL") and re.fullmatch(r"RMSE [\d.]+–[\d.]+ Mg/ha", scores)
    assert re.fullmatch(r"Not checked yet\n[\d.]+ MB", file)


def test_scores_name_the_data_that_they_were_measured_on(manager: Callable[[], ModelManager]) -> None:
    table = manager().table
    row = next(row for row in range(table.rowCount()) if "\nbiosharp" in table.item(row, 0).text())
    card = catalogue.find_card(table.item(row, 0).text().splitlines()[1])
    tip = table.item(row, 5).toolTip()
    assert tip.count("BioMassters chip") == len(card.metrics) > 1


def test_files_are_compared_with_their_cards_in_the_background(
    manager: Callable[[], ModelManager], imported: Import
) -> None:
    imported()
    imported("gone").file.unlink()
    changed = imported("changed").file
    changed.write_bytes(changed.read_bytes() + b"x")
    dialog = manager()
    assert set(column(dialog, 6)) > {"Not checked yet\n–"}
    wait_for(lambda: checked(dialog))
    states = {
        title.splitlines()[1]: state.splitlines()[0]
        for title, state in zip(column(dialog, 0), column(dialog, 6))
    }
    assert states.pop("changed") == "Changed" and states.pop("gone") == "File is missing"
    assert set(states.values()) == {"As published"}
    dialog.table.choose("changed")
    assert "is not the one that its card describes" in dialog.details.toPlainText()


@pytest.mark.parametrize("identifier", BUNDLED)
def test_details_tell_the_whole_card(identifier: str, manager: Callable[[], ModelManager]) -> None:
    dialog = manager()
    dialog.table.choose(identifier)
    told = " ".join(dialog.details.toPlainText().split())
    card = catalogue.find_card(identifier)
    for text in (
        card.title, card.applicability.region, card.licence, card.citation, card.training_data, card.digest,
        *(band for spec in card.rasters for band in spec.bands),
        *(f"{score.value:g} {score.unit}" for score in card.metrics), *(score.data for score in card.metrics),
    ):  # fmt: skip
        assert " ".join(text.split()) in told, text
    assert "None " not in told.replace(card.applicability.region, "").replace(card.training_data, "")


def test_what_a_card_says_is_never_read_as_html(imported: Import) -> None:
    model = imported(citation="<img src='http://127.0.0.1/x.png'>")
    for state in (UNCHECKED, PUBLISHED, CHANGED, MISSING):
        assert "<img" not in model_words.details(model, state)


def test_models_that_come_with_the_plugin_stay(manager: Callable[[], ModelManager], imported: Import) -> None:
    imported()
    dialog = manager()
    button = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Remove…")
    dialog.table.choose("bicubic")
    assert not button.isEnabled()
    dialog.table.choose("theirs")
    assert button.isEnabled()
    bundled = next(model for model in models.installed() if model.bundled)
    with pytest.raises(models.RemovalError, match="comes with BioSR"):
        models.remove(bundled)
    assert bundled.file.is_file()


@pytest.mark.parametrize(("answer", "stays"), [("Yes", False), ("No", True)])
def test_an_imported_model_is_removed_after_a_question(
    answer: str, stays: bool, manager: Callable[[], ModelManager], imported: Import
) -> None:
    model = imported()
    dialog = manager()
    dialog.table.choose("theirs")
    asked = []

    def reply() -> None:
        box = QApplication.activeModalWidget()
        asked.append(box.text())
        box.button(getattr(QMessageBox.StandardButton, answer)).click()

    QTimer.singleShot(300, reply)
    dialog.remove()
    assert "Their network" in asked[0] and str(model.file) in asked[0]
    assert model.path.exists() == model.file.exists() == stays
    assert ("Their network\ntheirs" in column(dialog, 0)) == stays


def test_a_model_that_cannot_be_removed_is_a_sentence(imported: Import) -> None:
    model = imported()
    model.path.unlink()
    with pytest.raises(models.RemovalError, match="cannot be removed: No such file.*remove it from"):
        models.remove(model)


def test_what_is_installed_meanwhile_is_listed_and_the_choice_stays(
    manager: Callable[[], ModelManager], imported: Import
) -> None:
    dialog = manager()
    dialog.table.choose("biosharp_lite")
    imported()
    dialog.reload()
    assert "Their network\ntheirs" in column(dialog, 0)
    chosen = dialog.table.chosen()
    assert chosen is not None and chosen.card.id == "biosharp_lite"
    wait_for(lambda: checked(dialog))


def test_an_imported_model_of_a_bundled_id_is_listed_once_as_runs_find_it(imported: Import) -> None:
    imported("bicubic")
    found = [model for model in models.installed() if model.card.id == "bicubic"]
    assert [model.bundled for model in found] == [False]


def test_without_an_engine_there_is_a_button_that_installs_it(
    manager: Callable[[], ModelManager], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BIOSR_PYTHON")
    monkeypatch.setattr(interpreter, "has_everything", lambda python: False)
    dialog = manager()
    wait_for(lambda: dialog.bar.currentItem() is not None)
    assert dialog.bar.currentItem().text() == "BioSR's engine is not installed."
    assert [button.text() for button in dialog.bar.findChildren(QPushButton)] == ["Install engine…"]


def test_closing_ends_the_check(manager: Callable[[], ModelManager], monkeypatch: pytest.MonkeyPatch) -> None:
    read = cards.digest

    def slowly(path: Path) -> str:
        time.sleep(0.2)
        return read(path)

    monkeypatch.setattr(cards, "digest", slowly)
    before = QgsApplication.taskManager().countActiveTasks()
    dialog = manager()
    dialog.close()
    wait_for(lambda: QgsApplication.taskManager().countActiveTasks() <= before, 5)
    assert any(words.startswith("Not checked") for words in column(dialog, 6))
