"""Icons of QGIS's theme."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon


def theme(name: str) -> QIcon:
    """The icon in a file of QGIS's theme, e.g. ``mIconSuccess.svg``."""
    return QgsApplication.getThemeIcon(f"/{name}")
