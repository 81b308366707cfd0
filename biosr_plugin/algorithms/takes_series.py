"""What the algorithms that take time series of Sentinel-2 and Sentinel-1 have in common."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...engine import manifest
from ...engine.job import JobInput
from .. import inputs
from ..compat import RASTERS
from ..translation import tr
from .base import Parameters
from .superresolve import SuperResolve

SERIES_PARAMETERS = {"S2": "s2_series", "S1": "s1_series"}
"""How the names of the parameters for a series begin, and its role."""


class TakesSeries(SuperResolve):
    """An algorithm with the parameters ``S2_SERIES``, ``S2_DATES``, ``S2_BANDS`` and those of ``S1``."""

    def add_series(self, name: str, sensor: str, tip: str) -> None:
        """Declares the parameters of the series whose names begin with ``name``."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                f"{name}_SERIES", tr("{sensor} time series").format(sensor=sensor), RASTERS, None, True
            ),
            f"{tr('A raster for each date.')} {tip}",
        )
        self.add(
            QgsProcessingParameterString(
                f"{name}_DATES", tr("{sensor}: dates").format(sensor=sensor), None, False, True
            ),
            tr(
                "YYYY-MM-DD of each raster, in their order, separated by commas; empty: from the files' "
                "names or metadata."
            ),
        )
        self.add(
            QgsProcessingParameterString(
                f"{name}_BANDS", tr("{sensor}: bands of each raster").format(sensor=sensor), None, False, True
            ),
            tr(
                "Of each raster, in the model's order, by number or name, e.g. 1,2 or VV,VH. Empty: all, "
                "or those that the rasters' band names or wavelengths tell; the log shows which."
            ),
        )

    def series(
        self, parameters: Parameters, context: QgsProcessingContext, prepared: tuple[JobInput, ...] = ()
    ) -> Iterator[JobInput]:
        """The rasters of both series, with the dates and bands that the user names.

        Args:
            parameters: The user's.
            context: QGIS's.
            prepared: Rasters of a manifest, which stand in for a series without layers.

        Raises:
            BiosrError: A raster or its date cannot be used.
        """
        for name, role in SERIES_PARAMETERS.items():
            layers = self.parameterAsLayerList(parameters, f"{name}_SERIES", context)
            days = self.parameterAsString(parameters, f"{name}_DATES", context)
            bands = self.parameterAsString(parameters, f"{name}_BANDS", context)
            given = [
                JobInput(
                    role,
                    inputs.raster_path(layer, f"{name}_SERIES"),
                    inputs.band_numbers(bands, f"{name}_BANDS", layer),
                )
                for layer in layers
            ]
            chosen = () if given else inputs.band_numbers(bands, f"{name}_BANDS")
            yield from manifest.corrected(
                given or [item for item in prepared if item.role == role], days, chosen, f"{name}_DATES"
            )
