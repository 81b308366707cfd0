"""BioSR's page in Settings > Options: which Python runs the engine, for those who bring their own."""

from __future__ import annotations

import os

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from .. import ICON, models
from ..interpreter import SETTING, VARIABLE
from ..translation import tr


class OptionsPage(QgsOptionsPageWidget):
    """The page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.python = QgsFileWidget()
        self.python.setFilePath(str(QgsSettings().value(SETTING, "") or ""))
        self.python.setDialogTitle(tr("Python of the engine"))
        form = QFormLayout()
        form.addRow(tr("Python of the engine"), self.python)
        form.addRow(tr("Imported models"), QLabel(str(models.folder())))
        layout = QVBoxLayout(self)
        about = tr(
            "BioSR computes with a Python of its own, which “Install engine” makes. Name another one here "
            "only if you keep one that has the packages of engine/requirements.txt. Empty: the installed one."
        )
        layout.addWidget(_text(about))
        layout.addLayout(form)
        named = os.environ.get(VARIABLE)
        if named:
            layout.addWidget(
                _text(
                    tr("The environment variable {name} comes first: {value}").format(
                        name=VARIABLE, value=named
                    )
                )
            )
        layout.addStretch()

    def apply(self) -> None:
        """Keeps what was typed."""
        path = self.python.filePath().strip()
        if path:
            QgsSettings().setValue(SETTING, path)
        else:
            QgsSettings().remove(SETTING)


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when the options are opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("BioSR")
        self.setIcon(QIcon(str(ICON)))

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:
        """A fresh page, which QGIS's dialog owns."""
        return OptionsPage(parent)


def _text(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
