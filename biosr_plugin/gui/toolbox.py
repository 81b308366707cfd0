"""Opens the dialogs of BioSR's algorithms; what they do is the same as from the Toolbox and headless."""

from __future__ import annotations

from typing import Any

from qgis import processing
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from ..compat import WARNING
from ..translation import tr


def open_dialog(algorithm: str, parameters: dict[str, Any] | None = None) -> Any:
    """Shows an algorithm's dialog, which runs it in the background.

    Args:
        algorithm: The second half of its id.
        parameters: Values that the dialog begins with.

    Returns:
        The dialog, whose signal ``algorithmFinished`` tells the end of a run.
    """
    dialog = processing.createAlgorithmDialog(f"biosr:{algorithm}", parameters or {})
    dialog.show()
    return dialog


def offer_engine(bar: QgsMessageBar, message: str) -> None:
    """Says in a message bar that there is no engine, with a button that installs it."""
    item = bar.createMessage("BioSR", message)
    button = QPushButton(tr("Install engine…"))
    button.clicked.connect(lambda: open_dialog("installengine"))
    item.layout().addWidget(button)
    bar.pushWidget(item, WARNING)
