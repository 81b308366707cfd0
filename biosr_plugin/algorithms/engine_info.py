"""``biosr:engineinfo``: the doctor."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ...engine.errors import BiosrError
from .. import PLUGIN_ROOT, interpreter
from ..process import call, describe_exit
from .base import BiosrAlgorithm, Parameters

TIMEOUT = 300.0


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

    def run(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Asks the engine's own doctor and prints what it says."""
        python = interpreter.resolve()
        facts = {"interpreter": str(python.path), "chosen because": python.reason, **examine(python.path)}
        lines = outline(facts)
        for line in lines:
            feedback.pushInfo(line)
        outputs = {"PYTHON": str(python.path), "REASON": python.reason}
        target = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if target:
            Path(target).write_text(page(lines), encoding="utf-8")
            outputs["OUTPUT"] = target
        return outputs


def examine(python: Path) -> dict[str, Any]:
    """What ``python -m engine doctor --json`` finds.

    Raises:
        BiosrError: The engine does not run there.
    """
    try:
        finished = call([str(python), "-m", "engine", "doctor", "--json"], PLUGIN_ROOT, timeout=TIMEOUT)
        return dict(json.loads(finished.output))
    except OSError as error:
        raise _broken(python, str(error)) from error
    except ValueError as error:
        last = finished.errors.splitlines()[-1:] or [describe_exit(finished.returncode)]
        raise _broken(python, last[0]) from error


def outline(value: Any, indent: str = "") -> list[str]:
    """Plain JSON data as indented lines of text."""
    if isinstance(value, dict):
        pairs = [(f"{key}:", item) for key, item in value.items()]
    elif isinstance(value, list):
        pairs = [("-", item) for item in value]
    else:
        return [f"{indent}{value}"]
    lines: list[str] = []
    for head, item in pairs:
        inner = outline(item, indent + "  ")
        if isinstance(item, dict) and head == "-":
            lines += [f"{indent}- {inner[0].strip()}", *inner[1:]]
        elif isinstance(item, (dict, list)) and item:
            lines += [indent + head, *inner]
        else:
            lines.append(f"{indent}{head} {item if item not in ([], {}) else 'none'}")
    return lines


def page(lines: list[str]) -> str:
    """The lines as an HTML page."""
    body = html.escape("\n".join(lines))
    return f'<!DOCTYPE html><meta charset="utf-8"><title>BioSR engine</title><pre>{body}</pre>\n'


def _broken(python: Path, why: str) -> BiosrError:
    return BiosrError(
        f"The engine does not run with {python}: {why}.",
        "Run the algorithm 'Install engine', or name another Python in BIOSR_PYTHON.",
    )
