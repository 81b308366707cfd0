"""BioSR's inference engine: super-resolves rasters of any size with ONNX models.

The modules ``errors``, ``schema``, ``card``, ``dates``, ``job``, ``events`` and ``catalogue`` need
the standard library alone, so that the QGIS side can share them; the rest needs numpy, rasterio and
onnxruntime, and runs in a process of its own.
"""

__version__ = "0.1.0"
