"""Plugins > BioSR."""

from __future__ import annotations

import configparser
from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction

from .. import ICON, PLUGIN_ROOT
from ..notices import NOTICES
from ..translation import tr
from . import toolbox
from .icons import theme
from .model_manager import ModelManager
from .options import OptionsFactory

MENU = "BioSR"


class Menu:
    """The menu, and what else the plugin adds to QGIS's window.

    Args:
        iface: QGIS's window.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self.manager: ModelManager | None = None
        self.actions = [
            self._action(tr("Models…"), _own("models.svg"), self.show_models),
            self._action(tr("Install engine…"), _own("engine.svg"), self._open("installengine")),
            self._action(
                tr("Engine information…"), theme("propertyicons/metadata.svg"), self._open("engineinfo")
            ),
            self._action(tr("Help"), theme("mActionHelpContents.svg"), show_help),
        ]
        for action in self.actions:
            iface.addPluginToMenu(MENU, action)
        self._options = OptionsFactory()
        iface.registerOptionsWidgetFactory(self._options)
        NOTICES.engine_missing.connect(self._offer_engine)

    def remove(self) -> None:
        """Takes everything away that was added."""
        NOTICES.engine_missing.disconnect(self._offer_engine)
        self._iface.unregisterOptionsWidgetFactory(self._options)
        for action in self.actions:
            self._iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self.actions = []
        if self.manager is not None:
            self.manager.close()
            self.manager.deleteLater()
            self.manager = None

    def show_models(self) -> None:
        """Opens the model manager, or brings it to the front."""
        if self.manager is None:
            self.manager = ModelManager(self._iface.mainWindow())
        else:
            self.manager.reload()
        self.manager.show()
        self.manager.raise_()
        self.manager.activateWindow()

    def _open(self, algorithm: str) -> Callable[[], None]:
        def show() -> None:
            toolbox.open_dialog(algorithm)

        return show

    def _action(self, text: str, icon: QIcon, does: Callable[[], None]) -> QAction:
        action = QAction(icon, text, self._iface.mainWindow())
        action.triggered.connect(lambda _checked=False: does())
        return action

    def _offer_engine(self, message: str) -> None:
        toolbox.offer_engine(self._iface.messageBar(), message)


def help_address() -> str:
    """Where the documentation is: the plugin's home page, as its metadata states it."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(PLUGIN_ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["homepage"]


def show_help() -> None:
    """Opens the documentation in the browser."""
    QDesktopServices.openUrl(QUrl(help_address()))


def _own(name: str) -> QIcon:
    return QIcon(str(ICON.parent / name))
