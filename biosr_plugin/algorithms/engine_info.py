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
from ..language import variables
from ..process import Finished, call, describe_exit
from ..translation import mark, paragraphs, tr
from .base import BiosrAlgorithm, Parameters


class EngineInfo(BiosrAlgorithm):
    """Says which Python runs the engine, why that one, and what works in it."""

    ID = "engineinfo"
    TITLE = mark("Engine information (doctor)")
    GROUP = mark("Engine")
    SHORT = mark("Shows which Python runs BioSR's engine, its versions, and the devices that really work.")
    TAGS = mark("doctor,diagnose,version,gpu,cuda,onnxruntime,problem")
    HELP = paragraphs("""
<p>Says which Python interpreter runs the engine and why that one, which versions it has, and which
devices really work: a small model is run on each. Put this text into a bug report.</p>
<p>The interpreter is, in this order: the one named in the environment variable <code>BIOSR_PYTHON</code> or
the setting <code>biosr/python</code>; the one that <i>Install engine</i> made; QGIS's own, if it has all
that is needed.</p>
<p>In a shell:<br/><code>qgis_process run biosr:engineinfo</code></p>
""")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            ),
            tr("The same information as an HTML page."),
        )
        self.addOutput(QgsProcessingOutputString("PYTHON", tr("The engine's Python")))
        self.addOutput(QgsProcessingOutputString("REASON", tr("Why that one")))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Asks the engine's own doctor and prints what it says."""
        python = interpreter.resolve()
        feedback.pushInfo(tr("Interpreter: {path} ({reason})").format(path=python.path, reason=python.reason))
        found = catalogue.installed(models.folders())
        imported = [card.id for path, card in found if path.parent == models.folder()]
        if imported:
            feedback.pushInfo(
                tr("Imported models: {names} ({folder})").format(
                    names=", ".join(imported), folder=models.folder()
                )
            )
        finished = self._examine(python.path, feedback)
        target = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if target:
            _write(Path(target), page(finished.output))
        if finished.returncode:
            last = finished.errors.splitlines()[-1:] or [describe_exit(finished.returncode)]
            raise BiosrError(
                tr("The engine does not work with {python}: {reason}.").format(
                    python=python.path, reason=last[0]
                ),
                tr("Run the algorithm 'Install engine', or name another Python in BIOSR_PYTHON."),
            )
        outputs = {"PYTHON": str(python.path), "REASON": python.reason}
        return {**outputs, "OUTPUT": target} if target else outputs

    def _examine(self, python: Path, feedback: QgsProcessingFeedback) -> Finished:
        command = [str(python), "-m", "engine", "doctor"]
        return call(command, PLUGIN_ROOT, feedback.pushInfo, feedback.isCanceled, variables=variables())


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            tr("The report {path} cannot be written: {reason}.").format(path=path, reason=error.strerror),
            tr("Choose another folder."),
        ) from error


def page(text: str) -> str:
    """The text as an HTML page."""
    title, body = html.escape(tr("BioSR engine")), html.escape(text)
    return f'<!DOCTYPE html><meta charset="utf-8"><title>{title}</title><pre>{body}</pre>\n'
