"""``biosr:installengine``: makes the engine's own Python environment, outside QGIS's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from .. import managed
from ..compat import FOLDER
from ..installation import Installation
from ..pool import POOL
from ..requirements import FLAVOURS
from .base import BiosrAlgorithm, Parameters


class InstallEngine(BiosrAlgorithm):
    """Installs numpy, ONNX Runtime and rasterio where QGIS never sees them."""

    ID = "installengine"
    TITLE = "Install engine (Python packages of BioSR)"
    GROUP = "Engine"
    SHORT = "Makes a Python environment of BioSR's own with ONNX Runtime; QGIS's packages stay as they are."
    TAGS = ("setup", "dependencies", "pip", "onnxruntime", "cuda", "gpu", "offline", "wheels")
    HELP = """
<p>BioSR computes in a process of its own, with Python packages of its own. This makes them a virtual
environment in your QGIS profile, once for each version of QGIS's Python. Nothing is installed into QGIS.</p>
<p><b>Flavour</b>: <i>cpu</i> needs about 0.5 GB of disk; <i>cuda</i>, for NVIDIA graphics cards,
about 6 GB.<br/>
<b>Folder of wheels</b>: for machines without network. Fill it elsewhere with
<code>pip download --only-binary=:all: -r engine/requirements.txt</code> under the same system and
Python version.</p>
<p>pip's own settings (proxy, certificates, package index) count. An attempt that fails or is cancelled
leaves what was there before.</p>
<p>In a shell:<br/><code>qgis_process run biosr:installengine</code></p>
"""

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add(
            QgsProcessingParameterEnum(
                "FLAVOUR", self.tr("Flavour"), list(FLAVOURS), False, "cpu", False, True
            ),
            "cpu runs everywhere; cuda needs an NVIDIA graphics card and its driver.",
        )
        self.add(
            QgsProcessingParameterFile(
                "WHEELS", self.tr("Folder of wheels (for machines without network)"), FOLDER, optional=True
            ),
            "If given, packages come from this folder alone and the network is not used.",
        )
        self.add(
            QgsProcessingParameterBoolean("REINSTALL", self.tr("Install again if it is complete"), False),
            "Makes the environment anew; the present one is kept until the new one works.",
        )
        self.addOutput(QgsProcessingOutputString("PYTHON", self.tr("The engine's Python")))
        self.addOutput(QgsProcessingOutputString("FLAVOUR_INSTALLED", self.tr("Installed flavour")))

    def run(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Installs, unless the wanted environment is there."""
        flavour = self.parameterAsEnumString(parameters, "FLAVOUR", context)
        wheels = self.parameterAsFile(parameters, "WHEELS", context)
        environment = managed.find()
        if environment and environment.flavour == flavour and not self._again(parameters, context):
            feedback.pushInfo(self.tr("The engine is installed already; nothing was done."))
        else:
            POOL.close()  # Windows does not let files go that a worker still runs
            environment = Installation(
                flavour,
                Path(wheels).absolute() if wheels else None,
                feedback.pushConsoleInfo,
                feedback.pushWarning,
                feedback.isCanceled,
            ).run()
            feedback.pushInfo(self.tr("The engine is installed and works."))
        return {"PYTHON": str(environment.python), "FLAVOUR_INSTALLED": environment.flavour}

    def _again(self, parameters: Parameters, context: QgsProcessingContext) -> bool:
        return bool(self.parameterAsBoolean(parameters, "REINSTALL", context))
