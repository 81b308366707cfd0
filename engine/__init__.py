"""BioSR's inference engine: super-resolves rasters of any size with ONNX models.

The modules ``bands``, ``errors``, ``schema``, ``card``, ``dates``, ``job``, ``events``, ``wording``,
``catalogue`` and ``importing.form`` need the standard library alone, so that the QGIS side can share them;
the rest needs what ``requirements.txt`` lists, and runs in a process of its own.
"""

__version__ = "0.1.0"
