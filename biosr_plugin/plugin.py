"""The plugin object that QGIS creates."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication

from .pool import POOL
from .provider import BiosrProvider


class BiosrPlugin:
    """Adds the provider to Processing and takes it away again.

    Args:
        iface: QGIS's window, or ``None`` in ``qgis_process``.
    """

    def __init__(self, iface: Any | None) -> None:
        self.iface = iface
        self.provider: BiosrProvider | None = None

    def initProcessing(self) -> None:
        """Registers the provider; ``qgis_process`` calls this alone, without :meth:`initGui`."""
        self.provider = BiosrProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Called when the window is there."""
        self.initProcessing()

    def unload(self) -> None:
        """Takes the provider away and ends the workers."""
        POOL.close()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
