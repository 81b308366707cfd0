"""Where QGIS keeps imported models: in the profile, so that an update of the plugin leaves them there."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication


def folder() -> Path:
    """The folder of imported models."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "biosr" / "models"


def folders() -> tuple[str, ...]:
    """The folders that jobs search before the bundled one: that of imported models, if there are any."""
    return (str(folder()),) if folder().is_dir() else ()
