"""Imports ONNX models that were made elsewhere: looks at them, describes them, measures, installs.

``form`` needs the standard library alone, so that the QGIS side can share it.
"""
