"""Runs inside QGIS's own window (``qgis --code``): uses the plugin's menu and writes down what it met."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser
from qgis.utils import iface, plugins

Wait = Callable[[], bool]

FOLDER = Path(os.environ["BIOSR_TEST_FOLDER"])
met: dict[str, Any] = {}


def menus() -> dict[str, list[str]]:
    """The submenus of Plugins with their entries."""
    found = (action for action in iface.pluginMenu().actions() if action.menu())
    return {
        action.text().replace("&", ""): [entry.text() for entry in action.menu().actions()]
        for action in found
    }


def offers() -> list[str]:
    """What the window's message bar says beside a button that installs the engine."""
    buttons = iface.messageBar().findChildren(QPushButton)
    around = [button.parent() for button in buttons if button.text() == "Install engine…"]
    return [browser.toPlainText() for item in around for browser in item.findChildren(QTextBrowser)]


def providers() -> list[str]:
    return [provider.id() for provider in QgsApplication.processingRegistry().providers()]


def walk() -> Iterator[Wait]:
    """What a user does; each ``yield`` waits until its condition holds."""
    yield lambda: "biosr" in plugins
    met["menu"] = menus()["BioSR"]
    menu = plugins["biosr"].menu
    menu.actions[0].trigger()
    manager = menu.manager
    met["listed"] = manager.table.rowCount()

    dialog = manager.import_from(str(FOLDER / "theirs.onnx"))
    dialog.setParameters({**dialog.createProcessingParameters(), "INPUTS": "x:optical:2:B4,B3,B2"})
    finished: list[bool] = []
    dialog.algorithmFinished.connect(lambda successful, _: finished.append(successful))
    dialog.grab().save(str(FOLDER / "import.png"))
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Run").click()
    met["frozen"] = bool(finished)
    yield lambda: bool(finished)
    if finished != [True]:
        raise RuntimeError("the import failed")
    yield lambda: manager.table.rowCount() > met["listed"]
    manager.table.choose("theirs")
    met["imported"] = finished, manager.details.toPlainText()
    dialog.close()
    manager.grab().save(str(FOLDER / "manager.png"))

    del os.environ["BIOSR_PYTHON"]
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    doctor = QgsApplication.processingRegistry().createAlgorithmById("biosr:engineinfo")
    QgsApplication.taskManager().addTask(QgsProcessingAlgRunnerTask(doctor, {}, context, feedback))
    yield lambda: bool(offers())
    met["notice"] = offers()

    qgis.utils.unloadPlugin("biosr")
    met["unloaded"] = menus(), providers(), manager.isVisible()
    qgis.utils.loadPlugin("biosr")
    qgis.utils.startPlugin("biosr")
    met["again"] = menus()["BioSR"]


def leave() -> None:
    (FOLDER / "met.json").write_text(json.dumps(met))
    sys.stdout.flush()
    os._exit(0)  # closing would ask whether to save


def step(walker: Iterator[Wait], wait: Wait = lambda: True) -> None:
    try:
        if wait():
            wait = next(walker)
    except StopIteration:
        leave()
    except Exception:
        met["error"] = traceback.format_exc()
        leave()
    QTimer.singleShot(100, lambda: step(walker, wait))


QTimer.singleShot(1000, lambda: step(walk()))
