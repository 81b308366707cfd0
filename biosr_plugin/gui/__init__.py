"""BioSR's window parts: its menu, the model manager, and its page in QGIS's options."""
