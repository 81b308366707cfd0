"""What ``scripts/screenshots.py`` has QGIS do: each of :data:`SHOTS` shows something and gives its widget."""

from __future__ import annotations

import json
import os
import traceback
from pathlib import Path
from typing import Any

import processing
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QToolBar, QWidget
from qgis.utils import iface

WANTED = json.loads(os.environ["BIOSR_SHOTS"])
FOLDER = Path(WANTED["folder"])
BIOMASS = "biosr:superresolvebiomass"


def dialog() -> QWidget:
    """The main algorithm's dialog, filled in."""
    biomass, optical = _layer("biomass_100m"), _layer("sentinel2_10m")
    chosen = {"BIOMASS": biomass.id(), "OPTICAL": optical.id(), "OPTICAL_BANDS": [4, 8, 12]}
    shown = processing.createAlgorithmDialog(BIOMASS, {**chosen, "MODEL": "biosharp"})
    shown.show()
    shown.resize(1120, 790)
    return shown


def batch() -> QWidget:
    """The batch dialog with four rows."""
    shown = BatchAlgorithmDialog(_algorithm(BIOMASS), parent=iface.mainWindow())
    panel = shown.mainWidget()
    tiles = ("nw", "ne", "sw", "se")
    panel.addRow(len(tiles) - panel.batchRowCount())
    for row, tile in enumerate(tiles):
        values = {
            "BIOMASS": str(FOLDER / f"agb_{tile}.tif"),
            "OPTICAL": str(FOLDER / "sample" / "sentinel2_10m.tif"),
            "OPTICAL_BANDS": [4, 8, 12],
            "MODEL": "biosharp_lite",
        }
        for name, value in values.items():
            wrapper = panel.wrappers[row][panel.parameter_to_column[name]]
            wrapper.setParameterValue(value, QgsProcessingContext())
        output = panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column["OUTPUT"])
        output.setValue(f"agb_{tile}_25m.tif")
    table = panel.tblParameters
    for name in ("BIOMASS", "OPTICAL"):
        table.setColumnWidth(panel.parameter_to_column[name], 330)
    shown.show()
    whole = sum(table.columnWidth(column) for column in range(panel.parameter_to_column["EXTENT"]))
    shown.resize(whole + 43, 380)  # what is beside and around the columns that are shown
    return shown


def result() -> QWidget:
    """The finished map in QGIS's window, as the algorithm leaves it, with its legend."""
    biomass, optical = _layer("biomass_100m"), _layer("sentinel2_10m")
    chosen = {"BIOMASS": biomass.id(), "OPTICAL": optical.id(), "OPTICAL_BANDS": [4, 8, 12]}
    shown = processing.createAlgorithmDialog(BIOMASS, {**chosen, "MODEL": "biosharp"})
    shown.show()
    shown.runAlgorithm()
    before = len(QgsProject.instance().mapLayers())
    while len(QgsProject.instance().mapLayers()) == before:
        QTest.qWait(200)
    shown.close()
    return _window()


def _window() -> QWidget:
    """QGIS's window on the active layer: its toolbars, layers and toolbox, and nothing else."""
    window = iface.mainWindow()
    for bar in window.findChildren(QToolBar):
        bar.setVisible(bar.objectName() in {"mFileToolBar", "mMapNavToolBar", "mAttributesToolBar"})
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in {"Layers", "ProcessingToolbox"})
        if dock.objectName() == "ProcessingToolbox":
            dock.searchBox.setText("super-res")
            window.resizeDocks([dock], [440], Qt.Orientation.Horizontal)
    window.resize(1500, 820)
    iface.messageBar().clearWidgets()
    QTest.qWait(500)
    tree = QgsProject.instance().layerTreeRoot()
    for node in tree.findLayers():
        node.setExpanded(node is tree.findLayers()[0])
    iface.setActiveLayer(tree.findLayers()[0].layer())
    iface.zoomToActiveLayer()
    return window


def models() -> QWidget:
    """The model manager."""
    from biosr.biosr_plugin.gui.model_manager import ModelManager  # noqa: PLC0415 - when the plugin is loaded

    shown = ModelManager(iface.mainWindow())
    shown.show()
    shown.resize(1200, 1060)
    shown.table.choose("biosharp")
    QTest.qWait(5000)  # the digests are looked at
    return shown


def report() -> QWidget:
    """The report of a run, from its head to the profile."""
    from qgis.PyQt.QtWebKitWidgets import QWebView  # noqa: PLC0415 - Qt 5's alone

    biomass, optical = _layer("biomass_100m"), _layer("sentinel2_10m")
    chosen = {"BIOMASS": biomass, "OPTICAL": optical, "OPTICAL_BANDS": [4, 8, 12], "MODEL": "biosharp_lite"}
    page = FOLDER / "report.html"
    processing.run(BIOMASS, {**chosen, "OUTPUT": str(FOLDER / "agb_25m.tif"), "REPORT": str(page)})
    shown = QWebView(iface.mainWindow())
    shown.setWindowFlags(Qt.WindowType.Window)
    shown.load(QUrl.fromLocalFile(str(page)))
    shown.resize(1000, 2385)  # down to the profile; what follows are tables
    shown.show()
    QTest.qWait(3000)
    shown.page().mainFrame().setScrollBarPolicy(
        Qt.Orientation.Vertical, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    )
    return shown


SHOTS = {"dialog": dialog, "batch": batch, "map": result, "models": models, "report": report}
"""Every picture by its file's name; a new one is a function here."""


def take(names: list[str]) -> None:
    """Takes the pictures one after the other and ends QGIS."""
    try:
        for name in names:
            widget = SHOTS[name]()
            _settle(widget)
            widget.grab().save(str(FOLDER / "shots" / f"{name}.png"))
            if widget is not iface.mainWindow():
                widget.close()
    except Exception:  # QGIS would show a dialog that nobody sees
        (FOLDER / "shots" / "failed").write_text(traceback.format_exc())
        print(traceback.format_exc(), flush=True)
    os._exit(0)  # without questions about the project


def _layer(name: str) -> QgsRasterLayer:
    """A layer of the sample, loaded once."""
    found = QgsProject.instance().mapLayersByName(name)
    if found:
        return found[0]
    layer = QgsRasterLayer(str(FOLDER / "sample" / f"{name}.tif"), name)
    QgsProject.instance().addMapLayer(layer)
    return layer


def _algorithm(name: str) -> Any:
    return QgsApplication.processingRegistry().algorithmById(name).create()


def _settle(widget: QWidget) -> None:
    """Waits until windows are laid out and maps drawn, and nothing is marked."""
    for _ in range(40):
        QTest.qWait(50)
        QCoreApplication.processEvents()
        if iface.mapCanvas().isDrawing():
            QTest.qWait(200)
    for line in widget.findChildren(QLineEdit):
        line.deselect()
    widget.setFocus()


QTimer.singleShot(3000, lambda: take(WANTED["names"] or list(SHOTS)))
