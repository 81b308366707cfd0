"""BioSR, a QGIS plugin that super-resolves biomass maps; this file is its entrance."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802 - the name is QGIS's
    """What QGIS calls to load the plugin; imports late, so that the folder can be imported without QGIS."""
    from .biosr_plugin.plugin import BiosrPlugin  # noqa: PLC0415 - see above

    return BiosrPlugin(iface)
