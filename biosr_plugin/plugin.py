"""The plugin object that QGIS creates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication

from . import language
from .pool import POOL
from .provider import BiosrProvider

if TYPE_CHECKING:
    from qgis.PyQt.QtCore import QTranslator

    from .gui.menu import Menu


class BiosrPlugin:
    """Adds the provider to Processing and the menu to the window, and takes both away again.

    Args:
        iface: QGIS's window, or ``None`` in ``qgis_process``.
    """

    def __init__(self, iface: Any | None) -> None:
        self.iface = iface
        self.provider: BiosrProvider | None = None
        self.menu: Menu | None = None
        self._translator: QTranslator | None = None

    def initProcessing(self) -> None:
        """Registers the provider; ``qgis_process`` calls this alone, without :meth:`initGui`."""
        self._translator = language.install()
        self.provider = BiosrProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Called when the window is there."""
        self.initProcessing()
        if self.iface is not None:
            from .gui.menu import Menu  # noqa: PLC0415 - headless, windows are not even imported

            self.menu = Menu(self.iface)

    def unload(self) -> None:
        """Takes everything away and ends the workers."""
        POOL.close()
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._translator is not None:
            language.remove(self._translator)
            self._translator = None
