"""The model manager: what is installed, what it can do, how well, and whether it is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsGui, QgsMessageBar
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from .. import models
from ..models import UNCHECKED, Model
from ..translation import tr
from . import model_words, toolbox
from .icons import theme
from .inspection import Inspection
from .model_table import ModelTable

_SHARE = 0.9
"""Of the screen that the window takes at most, unless it is made larger."""


class ModelManager(QDialog):
    """Shows the installed models; imports, removes and finds them.

    Args:
        parent: QGIS's window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("BiosrModelManager")
        self.setWindowTitle(tr("BioSR: models"))
        self._states: dict[str, str] = {}
        self._inspection: Inspection | None = None
        self.bar = QgsMessageBar()
        self.table = ModelTable()
        self.details = QTextBrowser()
        self.details.setOpenExternalLinks(True)
        self._arrange()
        self.table.itemSelectionChanged.connect(self._show_details)
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() * _SHARE))
        QgsGui.enableAutoGeometryRestore(self)
        self.reload()

    def reload(self, *_: Any) -> None:
        """Lists what is installed now, and looks at the files in the background."""
        chosen = self.table.chosen()
        self._states = {}
        found = models.installed()
        self.table.fill(found)
        self.table.choose(chosen.card.id if chosen else "")
        self._inspect(found)

    def import_from(self, source: str) -> Any:
        """Opens the dialog of ``biosr:importmodel``, which downloads, measures and installs.

        Args:
            source: The file, folder or address that it begins with.
        """
        dialog = toolbox.open_dialog("importmodel", {"SOURCE": source})
        dialog.algorithmFinished.connect(self.reload)
        return dialog

    def remove(self) -> None:
        """Asks, and removes the chosen model."""
        model = self.table.chosen()
        if model is None or not self._agrees(model):
            return
        try:
            models.remove(model)
        except models.RemovalError as error:
            self.bar.pushWarning("BioSR", str(error))
        self.reload()

    def done(self, result: int) -> None:
        """Stops what happens in the background, and closes."""
        self._stop()
        super().done(result)

    def _arrange(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(self.details)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([3000, 2000])  # in proportion
        layout = QVBoxLayout(self)
        for widget in (self.bar, splitter, self._buttons()):
            layout.addWidget(widget)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self._import = QPushButton(theme("symbologyAdd.svg"), tr("Import"))
        self._import.setMenu(self._import_menu())
        self._remove = QPushButton(theme("symbologyRemove.svg"), tr("Remove…"))
        self._remove.clicked.connect(self.remove)
        folder = QPushButton(theme("mActionFileOpen.svg"), tr("Open folder"))
        folder.setToolTip(tr("Shows the folder of the chosen model"))
        folder.clicked.connect(self._open_folder)
        for button in (self._import, self._remove, folder):
            button.setAutoDefault(False)
            box.addButton(button, role)
        box.rejected.connect(self.reject)
        return box

    def _import_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("From file…"), self._import_file)
        menu.addAction(tr("From folder…"), self._import_folder)
        menu.addAction(tr("From address…"), lambda: self.import_from("https://"))
        return menu

    def _import_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import a model"), "", tr("ONNX networks (*.onnx)"))
        if path:
            self.import_from(path)

    def _import_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Import the models of a folder"))
        if path:
            self.import_from(path)

    def _agrees(self, model: Model) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        question = tr("Remove the model “{title}” and its file {file}?").format(
            title=model.card.title, file=model.file
        )
        return bool(QMessageBox.question(self, tr("Remove model"), question, yes | no, no) == yes)

    def _open_folder(self) -> None:
        model = self.table.chosen()
        folder: Path = model.path.parent if model else models.folder()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _show_details(self) -> None:
        model = self.table.chosen()
        self._remove.setEnabled(model is not None and not model.bundled)
        self._remove.setToolTip(tr("Models that come with BioSR stay") if model and model.bundled else "")
        state = self._states.get(model.card.id, UNCHECKED) if model else UNCHECKED
        self.details.setHtml(model_words.details(model, state) if model else "")

    def _inspect(self, found: list[Model]) -> None:
        self._stop()
        self._inspection = Inspection(found)
        self._inspection.engine_missing.connect(self._offer_engine)
        self._inspection.checked.connect(self._set_state)
        self._inspection.taskCompleted.connect(self._forget)
        self._inspection.taskTerminated.connect(self._forget)
        QgsApplication.taskManager().addTask(self._inspection)

    def _stop(self) -> None:
        if self._inspection is not None:
            for signal in (self._inspection.checked, self._inspection.engine_missing):
                signal.disconnect()
            self._inspection.cancel()
            self._inspection = None

    def _forget(self) -> None:
        if self._inspection is self.sender():
            self._inspection = None  # QGIS deletes it now

    def _offer_engine(self, message: str) -> None:
        self.bar.clearWidgets()
        toolbox.offer_engine(self.bar, message)

    def _set_state(self, identifier: str, state: str) -> None:
        self._states[identifier] = state
        self.table.set_state(identifier, state)
        chosen = self.table.chosen()
        if chosen and chosen.card.id == identifier:
            self._show_details()
