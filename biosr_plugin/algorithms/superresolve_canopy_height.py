"""``biosr:superresolvecanopyheight``: time series of Sentinel-2 and Sentinel-1 give canopy height."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingParameterFile

from ...engine import catalogue
from ...engine.card import SERIES_ROLES, ModelCard
from ...engine.errors import InputError
from ...engine.job import JobInput
from .. import inputs, models
from ..translation import mark, paragraphs, tr
from .base import Parameters
from .takes_series import TakesSeries

TASK = "canopy_height"


class SuperResolveCanopyHeight(TakesSeries):
    """SERA-H's job: images of several dates at 10 m give canopy height at 2.5 m."""

    ID = "superresolvecanopyheight"
    TITLE = mark("Estimate canopy height from Sentinel time series")
    MODEL = "sera_h"
    RESULT = mark("Canopy height")
    RESULT_HELP = mark(
        "Canopy height in metres, at a quarter of the images' pixel: a Cloud Optimized GeoTIFF."
    )
    SHORT = mark("Estimates canopy height at 2.5 m from time series of Sentinel-2 and Sentinel-1 at 10 m.")
    TAGS = mark(
        "canopy height,tree height,chm,forest,sera-h,sentinel-1,sentinel-2,sar,time series,"
        "super-resolution,deep learning,onnx"
    )
    HELP = paragraphs("""
<p>Estimates canopy height in metres from Sentinel-2 and Sentinel-1 images of several dates; a pixel of 10 m
becomes 4 × 4 pixels of 2.5 m.</p>
<p><b>What goes in</b>: a manifest, which <i>Prepare Sentinel time series</i> writes, or layers picked by
hand: Sentinel-2, surface reflectance × 10000, clouds set to nodata, bands in the model's order
(<i>sera_h</i>: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, decibels (VV and VH of ascending, then of
descending orbits).</p>
<p><b>Dates</b> are read from the manifest or the files' names (YYYYMMDD or YYYY-MM-DD), else from their
metadata; correct them if they are wrong. The order of the layers does not matter. A model takes a fixed
number of dates: of more, some are chosen evenly; fewer are repeated; the log says which. Each Sentinel-2
date takes the nearest of Sentinel-1. Layers of one date make one image. A date far from the others is a
warning.</p>
<p><b>What is missing</b> on a date, such as clouds, comes from the nearest date that has it; a missing
orbit of Sentinel-1 from the other one. Where no date shows anything the result has no data. Of rasters of
one orbit, name the bands twice: 1,2,1,2.</p>
<p><b>The grid</b> is that on which most of the rasters lie, around all of them; others, of another UTM zone
for example, are warped to it.</p>
<p>The bundled model <i>sera_h</i> was trained on simulated images: it shows that the method runs. Do not
rely on its maps.</p>
<p>In a shell:<br/><code>qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json
MODEL=sera_h OUTPUT=height.tif</code></p>
""")

    def add_inputs(self) -> None:
        """The manifest, or both series, and the model."""
        self.add(
            QgsProcessingParameterFile(
                "MANIFEST", tr("Manifest of a prepared series"), extension="json", optional=True
            ),
            tr("The rasters of both series with their dates; empty if they are picked by hand."),
        )
        self.add_series("S2", "Sentinel-2", tr("Surface reflectance × 10000, clouds set to nodata."))
        self.add_series("S1", "Sentinel-1", tr("Backscatter in decibels."))
        self.add_model()

    def job_inputs(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[JobInput, ...]:
        """The rasters of both series."""
        path = self.parameterAsFile(parameters, "MANIFEST", context)
        found = tuple(self.series(parameters, context, inputs.prepared(path) if path else ()))
        if not found:
            raise InputError(
                tr("No raster is given."), tr("Give a manifest, or layers of Sentinel-2 and of Sentinel-1.")
            )
        return found

    def task(self, model: str) -> str:
        """Canopy height; no other model is taken."""
        return catalogue.require(model, TASK, models.folders()).task

    def offers(self, card: ModelCard) -> bool:
        """Models of canopy height that take a series."""
        return card.task == TASK and any(spec.role in SERIES_ROLES for spec in card.inputs)
