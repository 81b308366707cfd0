"""Texts in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "BioSR"
"""What all of the plugin's texts are filed under."""


def tr(text: str) -> str:
    """The text in the user's language, or as it is if nobody has translated it."""
    return str(QCoreApplication.translate(CONTEXT, text))
