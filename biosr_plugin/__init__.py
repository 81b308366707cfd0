"""The QGIS side of BioSR: provider, algorithms, the engine's environment and its worker process.

Nothing here computes: a job is described, sent to ``python -m engine worker`` in another process,
and its events are shown. numpy, rasterio and onnxruntime are never imported into QGIS.
"""

from pathlib import Path

PLUGIN_ROOT = Path(__file__).resolve().parent.parent
ICON = PLUGIN_ROOT / "biosr_plugin" / "icons" / "biosr.svg"
