"""``biosr:superresolvewithmodel``: any model with a card, its inputs matched by role."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterRasterLayer,
)

from ...engine import catalogue
from ...engine.errors import InputError
from ...engine.job import JobInput
from .. import inputs, models
from ..translation import mark, paragraphs, tr, translated
from .base import Parameters
from .takes_series import TakesSeries

RASTER_PARAMETERS = {
    "BIOMASS": ("BIOMASS_BAND", "biomass"),
    "OPTICAL": ("OPTICAL_BANDS", "optical"),
    "HEIGHT": ("HEIGHT_BAND", "height"),
    "IMAGE": ("IMAGE_BANDS", "image"),
}
"""Parameters for a raster: that for its bands, and its role."""
EMPTY = mark("Leave it empty if the model takes none.")


class SuperResolveWithModel(TakesSeries):
    """The general tool: whatever rasters the model wants, and no others."""

    ID = "superresolvewithmodel"
    TITLE = mark("Super-resolve with a model of your choice")
    SHORT = mark("Runs any model on the rasters that it takes: biomass, height, image, Sentinel time series.")
    TAGS = mark(
        "agb,biomass,canopy height,forest,downscale,sharpen,resolution,sentinel-1,sentinel-2,"
        "time series,sar,deep learning,onnx,bicubic"
    )
    MODEL = "bicubic"
    RESULT = mark("Super-resolved map")
    RESULT_HELP = mark("The fine map in the model's unit: a Cloud Optimized GeoTIFF, float32.")
    HELP = paragraphs("""
<p>Runs any model that has a card, bundled or your own. Give the rasters that it takes and leave the others
empty; if one is missing the message names it. <code>python -m engine models</code> lists what each takes.</p>
<p>Rasters may differ in CRS and pixel size: the coarsest is the master, the others are warped onto its grid.
Choose bands in the model's order, by number or name, or leave them out if the rasters name them.</p>
<p><b>Time series</b>: one raster for each date. The dates are read from the files' names (YYYYMMDD or
YYYY-MM-DD), else from their metadata, or named in the order of the rasters. A model takes a fixed number of
dates: of more, some are chosen evenly; fewer are repeated. Each Sentinel-2 date takes the nearest of
Sentinel-1. What a date misses, such as clouds that are set to nodata, comes from the nearest date that has
it.</p>
<p>A model that was made to show that the method works says so in the log.</p>
<p>In a shell:<br/><code>qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif
OUTPUT=agb_fine.tif</code></p>
""")

    def add_inputs(self) -> None:
        """The model, and all that a model may take."""
        self.add_model()
        empty = translated(EMPTY)
        self._add_raster("BIOMASS", tr("Biomass map (low resolution)"), tr("Above-ground biomass in Mg/ha."))
        self._add_raster("OPTICAL", tr("Optical image, e.g. Sentinel-2"), tr("Surface reflectance × 10000."))
        self._add_raster("HEIGHT", tr("Canopy height (low resolution)"), tr("Canopy height in metres."))
        self._add_raster("IMAGE", tr("Other image"), tr("Whatever the model calls its image, in its unit."))
        optical = tr("Surface reflectance × 10000, clouds set to nodata.")
        self.add_series("S2", "Sentinel-2", f"{optical} {empty}")
        self.add_series("S1", "Sentinel-1", f"{tr('Backscatter in decibels.')} {empty}")

    def job_inputs(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[JobInput, ...]:
        """The rasters that are given, whether the model takes them or not."""
        found = (*self._rasters(parameters, context), *self.series(parameters, context))
        if not found:
            raise InputError(tr("No raster is given."), tr("Give the rasters that the model takes."))
        return found

    def task(self, model: str) -> str:
        """What the model's card says."""
        return catalogue.find_card(model, models.folders()).task

    def _add_raster(self, name: str, label: str, tip: str) -> None:
        bands, _ = RASTER_PARAMETERS[name]
        single = bands.endswith("_BAND")
        self.add(
            QgsProcessingParameterRasterLayer(name, label, None, True),
            f"{tip} {translated(EMPTY)}",
        )
        self.add(
            QgsProcessingParameterBand(
                bands,
                (tr("{raster}: band") if single else tr("{raster}: bands")).format(raster=label),
                1 if single else None,
                name,
                True,
                not single,
            ),
            tr("The band that holds it; 1 if not set.")
            if single
            else tr(
                "In the order that the model wants, by number or name: 4,8,12 or B4,B8,B12. Empty: all, or "
                "those that the image's band names or wavelengths tell; the log shows which."
            ),
        )

    def _rasters(self, parameters: Parameters, context: QgsProcessingContext) -> Iterator[JobInput]:
        for name, (bands, role) in RASTER_PARAMETERS.items():
            if parameters.get(name) in (None, ""):
                continue
            layer = self.parameterAsRasterLayer(parameters, name, context)
            path = inputs.raster_path(layer, name)
            if bands.endswith("_BAND"):
                chosen = inputs.band_numbers([self.parameterAsInt(parameters, bands, context)], bands)
            else:
                chosen = inputs.band_numbers(parameters.get(bands), bands, layer)
            yield JobInput(role, path, chosen)
