"""``biosr:engineinfo``: the doctor."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ...engine import catalogue
from ...engine.errors import BiosrError, OutputError
from .. import PLUGIN_ROOT, interpreter, models
from ..process import Finished, call, describe_exit
from .base import BiosrAlgorithm, Parameters


class EngineInfo(BiosrAlgorithm):
    """Says which Python runs the engine, why that one, and what works in it."""

    ID = "engineinfo"
    TITLE = "Engine information (doctor)"
    GROUP = "Engine"
    SHORT = "Shows which Python runs BioSR's engine, its versions, and the devices that really work."
    TAGS = ("doctor", "diagnose", "version", "gpu", "cuda", "onnxruntime", "problem")
    HELP = """
<p>Says which Python interpreter runs the engine and why that one, which versions it has, and which
devices really work: a small model is run on each. Put this text into a bug report.</p>
<p>The interpreter is, in this order: the one named in the environment variable <code>BIOSR_PYTHON</code> or
the setting <code>biosr/python</code>; the one that <i>Install engine</i> made; QGIS's own, if it has all
that is needed.</p>
<p>In a shell:<br/><code>qgis_process run biosr:engineinfo</code></p>
"""

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            ),
            "The same information as an HTML page.",
        )
        self.addOutput(QgsProcessingOutputString("PYTHON", self.tr("The engine's Python")))
        self.addOutput(QgsProcessingOutputString("REASON", self.tr("Why that one")))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Asks the engine's own doctor and prints what it says."""
        python = interpreter.resolve()
        feedback.pushInfo(self.tr("Interpreter: {} ({})").format(python.path, python.reason))
        found = catalogue.installed(models.folders())
        imported = [card.id for path, card in found if path.parent == models.folder()]
        if imported:
            feedback.pushInfo(
                self.tr("Imported models: {} ({})").format(", ".join(imported), models.folder())
            )
        finished = self._examine(python.path, feedback)
        target = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if target:
            _write(Path(target), page(finished.output))
        if finished.returncode:
            last = finished.errors.splitlines()[-1:] or [describe_exit(finished.returncode)]
            raise BiosrError(
                f"The engine does not work with {python.path}: {last[0]}.",
                "Run the algorithm 'Install engine', or name another Python in BIOSR_PYTHON.",
            )
        outputs = {"PYTHON": str(python.path), "REASON": python.reason}
        return {**outputs, "OUTPUT": target} if target else outputs

    def _examine(self, python: Path, feedback: QgsProcessingFeedback) -> Finished:
        command = [str(python), "-m", "engine", "doctor"]
        return call(command, PLUGIN_ROOT, feedback.pushInfo, feedback.isCanceled)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"The report {path} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error


def page(text: str) -> str:
    """The text as an HTML page."""
    return f'<!DOCTYPE html><meta charset="utf-8"><title>BioSR engine</title><pre>{html.escape(text)}</pre>\n'
