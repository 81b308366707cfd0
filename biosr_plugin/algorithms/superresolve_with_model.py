"""``biosr:superresolvewithmodel``: any model with a card, its inputs matched by role."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...engine import catalogue, dates
from ...engine.errors import InputError
from ...engine.job import JobInput
from .. import inputs
from ..compat import RASTERS
from .base import Parameters
from .superresolve import SuperResolve

RASTER_PARAMETERS = {
    "BIOMASS": ("BIOMASS_BAND", "biomass"),
    "OPTICAL": ("OPTICAL_BANDS", "optical"),
    "HEIGHT": ("HEIGHT_BAND", "height"),
    "IMAGE": ("IMAGE_BANDS", "image"),
}
"""Parameters for a raster: that for its bands, and its role."""
SERIES_PARAMETERS = {"S2": "s2_series", "S1": "s1_series"}
"""How the names of the parameters for a series begin, and its role."""


class SuperResolveWithModel(SuperResolve):
    """The general tool: whatever rasters the model wants, and no others."""

    ID = "superresolvewithmodel"
    TITLE = "Super-resolve with a model of your choice"
    SHORT = "Runs any model on the rasters that it takes: biomass, height, image, Sentinel time series."
    TAGS = ("agb", "biomass", "canopy height", "forest", "downscale", "sharpen", "resolution", "sentinel-1",
            "sentinel-2", "time series", "sar", "deep learning", "onnx", "bicubic")  # fmt: skip
    MODEL = "bicubic"
    RESULT = "Super-resolved map"
    RESULT_HELP = "The fine map in the model's unit: a Cloud Optimized GeoTIFF, float32."
    HELP = """
<p>Runs any model that has a card, bundled or your own. Give the rasters that it takes and leave the others
empty; if one is missing the message names it. <code>python -m engine models</code> lists what each takes.</p>
<p>Rasters may differ in CRS and pixel size: the coarsest is the master, the others are warped onto its grid.
Choose bands in the model's order.</p>
<p><b>Time series</b>: one raster for each date. The dates are read from the files' names (YYYYMMDD or
YYYY-MM-DD), or named in the order of the rasters. A model takes a fixed number of dates: of more, some are
chosen evenly; fewer are repeated. Each Sentinel-2 date takes the nearest of Sentinel-1. What a date misses,
such as clouds that are set to nodata, comes from the nearest date that has it.</p>
<p>A model that was made to show that the method works says so in the log.</p>
<p>In a shell:<br/><code>qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif
OUTPUT=agb_fine.tif</code></p>
"""

    def add_inputs(self) -> None:
        """The model, and all that a model may take."""
        self.add_model()
        self._add_raster("BIOMASS", "Biomass map (low resolution)", "Above-ground biomass in Mg/ha.")
        self._add_raster("OPTICAL", "Optical image, e.g. Sentinel-2", "Surface reflectance × 10000.")
        self._add_raster("HEIGHT", "Canopy height (low resolution)", "Canopy height in metres.")
        self._add_raster("IMAGE", "Other image", "Whatever the model calls its image, in its unit.")
        self._add_series("S2", "Sentinel-2", "Surface reflectance × 10000, clouds set to nodata.")
        self._add_series("S1", "Sentinel-1", "Backscatter in decibels.")

    def job_inputs(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[JobInput, ...]:
        """The rasters that are given, whether the model takes them or not."""
        found = (*self._rasters(parameters, context), *self._series(parameters, context))
        if not found:
            raise InputError("No raster is given.", "Give the rasters that the model takes.")
        return found

    def task(self, model: str) -> str:
        """What the model's card says."""
        return catalogue.find_card(model).task

    def _add_raster(self, name: str, label: str, tip: str) -> None:
        bands, _ = RASTER_PARAMETERS[name]
        single = bands.endswith("_BAND")
        self.add(
            QgsProcessingParameterRasterLayer(name, self.tr(label), None, True),
            f"{tip} Leave it empty if the model takes none.",
        )
        self.add(
            QgsProcessingParameterBand(
                bands, self.tr(f"{label}: band{'' if single else 's'}"), 1 if single else None, name, True,
                not single,
            ),
            "The band that holds it; 1 if not set." if single
            else "Bands in the order that the model wants, e.g. 4,8,12; empty: all bands.",
        )  # fmt: skip

    def _add_series(self, name: str, label: str, tip: str) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                f"{name}_SERIES", self.tr(f"{label} time series"), RASTERS, None, True
            ),
            f"A raster for each date. {tip} Leave it empty if the model takes none.",
        )
        self.add(
            QgsProcessingParameterString(f"{name}_DATES", self.tr(f"{label}: dates"), None, False, True),
            "YYYY-MM-DD of each raster, in their order, separated by commas; empty: from the files' names.",
        )
        self.add(
            QgsProcessingParameterString(
                f"{name}_BANDS", self.tr(f"{label}: bands of each raster"), None, False, True
            ),
            "Bands of each raster in the order that the model wants, e.g. 1,2; empty: all bands.",
        )

    def _rasters(self, parameters: Parameters, context: QgsProcessingContext) -> Iterator[JobInput]:
        for name, (bands, role) in RASTER_PARAMETERS.items():
            if parameters.get(name) in (None, ""):
                continue
            path = inputs.raster_path(self.parameterAsRasterLayer(parameters, name, context), name)
            if bands.endswith("_BAND"):
                chosen = inputs.band_numbers([self.parameterAsInt(parameters, bands, context)], bands)
            else:
                chosen = inputs.band_numbers(parameters.get(bands), bands)
            yield JobInput(role, path, chosen)

    def _series(self, parameters: Parameters, context: QgsProcessingContext) -> Iterator[JobInput]:
        for name, role in SERIES_PARAMETERS.items():
            layers = self.parameterAsLayerList(parameters, f"{name}_SERIES", context)
            paths = [inputs.raster_path(layer, f"{name}_SERIES") for layer in layers]
            text = self.parameterAsString(parameters, f"{name}_DATES", context)
            bands = inputs.band_numbers(
                self.parameterAsString(parameters, f"{name}_BANDS", context), f"{name}_BANDS"
            )
            for path, day in zip(paths, dates.assign(paths, text, f"{name}_DATES")):
                yield JobInput(role, path, bands, day)
