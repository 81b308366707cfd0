"""``biosr:preparesentineltimeseries``: dated Sentinel-2 images, each with the nearest of Sentinel-1."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...engine.errors import JobError
from ...engine.events import Made
from ...engine.scenes.jobs import UNITS, SeriesJob
from .. import inputs
from ..runner import run_task
from ..translation import mark, paragraphs, tr
from .base import Parameters
from .prepare import Prepare

RADAR = "S1_"
"""How the names of Sentinel-1's parameters begin."""


class PrepareSentinelTimeSeries(Prepare):
    """Scenes in, a dated series and its manifest out."""

    ID = "preparesentineltimeseries"
    TITLE = mark("Prepare Sentinel-1 and Sentinel-2 time series")
    SHORT = mark(
        "Chooses clear Sentinel-2 dates around a day and the nearest Sentinel-1 scenes, on one grid."
    )
    TAGS = mark("sentinel-1,sentinel-2,sar,series,canopy height,stac,manifest")
    RATIO = 1
    HELP = paragraphs("""
<p>Makes the dated images that canopy height models take: Sentinel-2 without clouds on some dates around a
reference day, and for each the nearest ascending and descending scene of Sentinel-1 (VV and VH, in dB).</p>
<p><b>Dates</b>: those that show too little of the area are left out; of more than are wanted, clear ones that
are spread over the time are taken, always the same.</p>
<p><b>Sentinel-1</b>: terrain-corrected backscatter (RTC), linear power or dB. What is missing stays missing;
if one orbit has no scene at all you are warned.</p>
<p>The result is a manifest (.json); its rasters lie beside it.</p>
<p>In a shell:<br/><code>qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1
REFERENCE=2021-07-15 OUTPUT=series.json</code></p>
""")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add_scenes()
        self.add_files("S1_SCENES", tr("Sentinel-1 scenes (files)"), tr("Rasters with the bands VV and VH."))
        self.add_folder(
            "S1_FOLDER", tr("Folder with Sentinel-1 scenes"), tr("A raster for each band, or stacks.")
        )
        self.add(
            QgsProcessingParameterString("S1_COLLECTION", tr("Collection of Sentinel-1"), None, False, True),
            tr("Its collection at the STAC API, e.g. sentinel-1-rtc; empty: no radar from there."),
        )
        self.add_day("REFERENCE", tr("Reference day"), tr("The day that the series is for."), optional=False)
        self.add_number(
            "WINDOW",
            tr("Days before and after it"),
            60,
            tr("Scenes of other days are left out."),
            0,
            3660,
            True,
        )
        self.add_number(
            "DATES", tr("Number of dates at most"), 16, tr("Fewer if there are fewer."), 1, 1000, True
        )
        self.add_number(
            "MIN_CLEAR", tr("Least clear share (%)"), 20, tr("Of the area, on each date."), 0, 100
        )
        self.add_masks()
        self.add(
            QgsProcessingParameterEnum(
                "S1_UNIT", tr("Unit of Sentinel-1"), list(UNITS), False, UNITS[0], False, True
            ),
            tr("auto looks at the values: below 0 they are dB."),
        )
        self.add(
            QgsProcessingParameterBoolean("OTHER_ORBIT", tr("Fill one orbit's gaps from the other"), False),
            tr(
                "For programs other than BioSR, which does so by itself where an orbit is missing on all "
                "dates."
            ),
        )
        self.add_place()
        self.add_details()
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Manifest of the series"), "JSON (*.json)"),
            tr("Names the rasters, which lie beside it, with their dates."),
        )
        self.addOutput(QgsProcessingOutputNumber("DATES_USED", tr("Number of dates")))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Describes the series and has it made."""
        output = inputs.absolute(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        own = ("S1_SCENES", "S1_FOLDER", "S1_COLLECTION")
        radar = any(parameters.get(name) not in (None, "", []) for name in own)
        try:
            job = SeriesJob(
                output,
                self.supply(parameters, context),
                self.day(parameters, "REFERENCE", context),
                self.supply(parameters, context, RADAR) if radar else None,
                self.place(parameters, context),
                window=self.parameterAsInt(parameters, "WINDOW", context),
                dates=self.parameterAsInt(parameters, "DATES", context),
                min_clear=self.parameterAsDouble(parameters, "MIN_CLEAR", context) / 100,
                unit=self.parameterAsEnumString(parameters, "S1_UNIT", context),
                other_orbit=self.parameterAsBool(parameters, "OTHER_ORBIT", context),
                **self.limits(parameters, context),
            )
        except ValueError as error:
            raise JobError(
                tr("The parameters do not fit: {error}.").format(error=error), tr("Correct them.")
            ) from error
        made = run_task("series", job, output, feedback, keep=job.resume)
        return {"OUTPUT": output, "DATES_USED": made.values.get("dates") if isinstance(made, Made) else None}
