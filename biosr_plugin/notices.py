"""What a run, on whichever thread, has to tell the window; nobody listens in ``qgis_process``."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Notices(QObject):
    """Signals reach the window on the window's own thread."""

    engine_missing = pyqtSignal(str)
    """A run needs the engine, which is not installed; said in a sentence."""


NOTICES = Notices()
