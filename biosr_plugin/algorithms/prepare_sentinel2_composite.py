"""``biosr:preparesentinel2composite``: the cloud-masked median of scenes, which BioSHARP takes as guide."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
)

from ...engine.errors import JobError
from ...engine.events import Made
from ...engine.scenes.jobs import CompositeJob
from ...engine.scenes.sensors import OPTICAL
from .. import inputs
from ..runner import run_task
from ..translation import mark, paragraphs, tr
from .base import Parameters
from .prepare import Prepare


class PrepareSentinel2Composite(Prepare):
    """Scenes in, one cloud-free image out."""

    ID = "preparesentinel2composite"
    TITLE = mark("Prepare Sentinel-2 composite (cloud-free median)")
    SHORT = mark(
        "Makes a cloud-free image of many Sentinel-2 or Landsat-5 scenes, on the grid of a biomass map."
    )
    TAGS = mark("sentinel-2,landsat,mosaic,median,cloud mask,scl,stac,safe,guide,reflectance")
    RATIO = 4
    HELP = paragraphs("""
<p>Makes the optical image that <i>Super-resolve biomass (AGB) map</i> takes: for each pixel the median of all
dates on which it is clear. Its last band says how many these are.</p>
<p><b>Scenes</b>: Sentinel-2 Level-2A products as they are distributed (zipped or not), folders with a raster
for each band, or stacked rasters; or a <b>STAC API</b>, which is searched for the area and the period.
Landsat-5 Level-2 works alike.</p>
<p><b>Grid</b>: choose the biomass map; the result then has 4 × 4 pixels in each of its. Without a layer the
scenes' own pixels are taken.</p>
<p>Clouds, their shadows, cirrus and snow are dropped. The offset that products have since processing baseline
04.00 is taken off. Sentinel-2 becomes reflectance × 10000, Landsat-5 reflectance from 0 to 1.</p>
<p>In a shell:<br/><code>qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif
BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif</code></p>
""")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add_scenes()
        self.add(
            QgsProcessingParameterEnum("SENSOR", tr("Sensor"), list(OPTICAL), False, OPTICAL[0], False, True),
            tr("The satellite that the scenes are from."),
        )
        self.add_day("START", tr("First day"), tr("Earlier scenes are left out; empty: none."))
        self.add_day("END", tr("Last day"), tr("Later scenes are left out; empty: none."))
        self.add_masks()
        self.add_place()
        self.add_details()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Composite")),
            tr("The median of each band, and the number of observations: a Cloud Optimized GeoTIFF."),
        )
        self.addOutput(QgsProcessingOutputNumber("SCENES_USED", tr("Number of scenes")))
        self.addOutput(QgsProcessingOutputNumber("DATES_USED", tr("Number of dates")))
        self.addOutput(QgsProcessingOutputNumber("SHARE_SEEN", tr("Share of pixels that hold data")))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Describes the composite and has it made."""
        output = inputs.absolute(self.parameterAsOutputLayer(parameters, "OUTPUT", context))
        try:
            job = CompositeJob(
                output,
                self.supply(parameters, context),
                self.place(parameters, context),
                self.parameterAsEnumString(parameters, "SENSOR", context),
                self.day(parameters, "START", context),
                self.day(parameters, "END", context),
                **self.limits(parameters, context),
            )
        except ValueError as error:
            raise JobError(
                tr("The parameters do not fit: {error}.").format(error=error), tr("Correct them.")
            ) from error
        made = run_task("composite", job, output, feedback, keep=job.resume)
        values = made.values if isinstance(made, Made) else {}
        return {
            "OUTPUT": output,
            "SCENES_USED": values.get("scenes"),
            "DATES_USED": values.get("dates"),
            "SHARE_SEEN": values.get("seen"),
        }
