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
    QgsProcessingParameterString,
)

from .. import housekeeping, managed
from ..compat import FOLDER
from ..installation import Installation, Source
from ..pool import POOL
from ..requirements import FLAVOURS
from ..translation import mark, paragraphs, tr
from .base import BiosrAlgorithm, Parameters


class InstallEngine(BiosrAlgorithm):
    """Installs numpy, ONNX Runtime and rasterio where QGIS never sees them."""

    ID = "installengine"
    TITLE = mark("Install engine (Python packages of BioSR)")
    GROUP = mark("Engine")
    SHORT = mark(
        "Makes a Python environment of BioSR's own with ONNX Runtime; QGIS's packages stay as they are."
    )
    TAGS = mark("setup,uninstall,dependencies,pip,onnxruntime,cuda,gpu,offline,wheels")
    HELP = paragraphs("""
<p>BioSR computes in a process of its own, with Python packages of its own. This makes them a virtual
environment in your QGIS profile, once for each version of QGIS's Python. Nothing is installed into QGIS.</p>
<p><b>Flavour</b>: <i>cpu</i> loads about 0.1 GB and needs 0.5 GB of disk; <i>cuda</i>, for NVIDIA graphics
cards, loads 1.7 GB and needs 6 GB: CUDA and cuDNN come as packages, only the driver must be there.<br/>
<b>Package index</b>: a mirror to take packages from.<br/>
<b>Folder of wheels</b>: for machines without network. Fill it elsewhere, under the same system and Python
version, with <code>pip download --only-binary=:all: --require-hashes -d FOLDER -r
engine/locks/cpu.txt</code> (a file of the plugin).<br/>
<b>Tested versions only</b>: packages must be the very builds that BioSR was tested with, which their digests
prove. A mirror that makes builds of its own needs this off.</p>
<p>The proxy of QGIS and pip's own settings (proxy, certificates, index) count. An attempt that fails or is
cancelled leaves what was there before; another version of the plugin keeps its own environment.</p>
<p>In a shell:<br/><code>qgis_process run biosr:installengine</code></p>
""")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add(
            QgsProcessingParameterEnum("FLAVOUR", tr("Flavour"), list(FLAVOURS), False, "cpu", False, True),
            tr("cpu runs everywhere; cuda needs an NVIDIA graphics card and its driver."),
        )
        self.add(
            QgsProcessingParameterFile(
                "WHEELS", tr("Folder of wheels (for machines without network)"), FOLDER, optional=True
            ),
            tr("If given, packages come from this folder alone and the network is not used."),
        )
        self.add(
            QgsProcessingParameterString("INDEX", tr("Package index (mirror)"), None, False, True),
            tr("Address of a package index to take packages from; empty: pip's own."),
        )
        self.add(
            QgsProcessingParameterBoolean("LOCKED", tr("Tested versions only"), True),
            tr(
                "Takes exactly the builds that BioSR was tested with; otherwise any versions within its "
                "bounds."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("REINSTALL", tr("Install again if it is complete"), False),
            tr("Makes the environment anew; the present one is kept until the new one works."),
        )
        self.add(
            QgsProcessingParameterBoolean("UNINSTALL", tr("Uninstall instead"), False),
            tr("Removes all environments that BioSR has made for this Python, and installs nothing."),
        )
        self.addOutput(QgsProcessingOutputString("PYTHON", tr("The engine's Python")))
        self.addOutput(QgsProcessingOutputString("FLAVOUR_INSTALLED", tr("Installed flavour")))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Installs, unless the wanted environment is there; or uninstalls."""
        flavour = self.parameterAsEnumString(parameters, "FLAVOUR", context)
        if self._says(parameters, "UNINSTALL", context):
            POOL.close()  # Windows does not let files go that a worker still runs
            freed = housekeeping.uninstall()
            feedback.pushInfo(
                tr("The engine is uninstalled; {size:.0f} MB are freed.").format(size=freed / 1e6)
            )
            return {"PYTHON": "", "FLAVOUR_INSTALLED": ""}
        environment, again = managed.find(), self._says(parameters, "REINSTALL", context)
        if environment and environment.flavour == flavour and not again:
            feedback.pushInfo(tr("The engine is installed already; nothing was done."))
        else:
            POOL.close()
            environment = Installation(
                flavour,
                self._source(parameters, context),
                feedback.pushConsoleInfo,
                feedback.pushWarning,
                feedback.isCanceled,
                feedback.setProgress,
            ).run()
            feedback.pushInfo(tr("The engine is installed and works."))
        return {"PYTHON": str(environment.python), "FLAVOUR_INSTALLED": environment.flavour}

    def _source(self, parameters: Parameters, context: QgsProcessingContext) -> Source:
        wheels = self.parameterAsFile(parameters, "WHEELS", context)
        index = self.parameterAsString(parameters, "INDEX", context).strip()
        locked = self._says(parameters, "LOCKED", context)
        return Source(Path(wheels).absolute() if wheels else None, index, locked)

    def _says(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> bool:
        return bool(self.parameterAsBoolean(parameters, name, context))
