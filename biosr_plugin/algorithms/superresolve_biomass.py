"""``biosr:superresolvebiomass``: low-resolution AGB and an optical guide give high-resolution AGB."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBand,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...engine import catalogue
from ...engine.job import DEVICES, Job, JobInput, Options
from .. import inputs
from ..compat import INTEGER
from ..runner import run_job
from ..styling import style_on_load
from .base import BiosrAlgorithm, Parameters

TASK = "biomass"
DEFAULT_MODEL = "biosharp"


class SuperResolveBiomass(BiosrAlgorithm):
    """The main job: a 100 m biomass map and a Sentinel-2 composite give a 25 m biomass map."""

    ID = "superresolvebiomass"
    TITLE = "Super-resolve biomass (AGB) map with Sentinel-2"
    GROUP = "Super-resolution"
    SHORT = "Makes a coarse above-ground biomass map four times finer, guided by an optical image."
    TAGS = ("agb", "above-ground biomass", "carbon", "forest", "downscale", "sharpen", "upscale",
            "resolution", "landsat", "esa cci", "gedi", "deep learning", "onnx")  # fmt: skip
    HELP = """
<p>Makes a coarse map of above-ground biomass (AGB) finer: one pixel of 100 m becomes 4 × 4 pixels of 25 m.
A neural network takes the amount from the biomass map and the detail from an optical image.</p>
<p><b>Biomass</b>: Mg/ha (t/ha), any CRS and pixel size. Its grid is the master: the result nests in it.<br/>
<b>Optical image</b>: a cloud-free composite, surface reflectance × 10000. It may have another CRS and another
pixel size; it is warped on the fly. Choose its bands in the order that the model wants
(<i>biosharp</i>: B4 red, B8 near infrared, B12 short-wave infrared).</p>
<p>Where the image has no data the result has none. Nothing is written unless the whole map is finished.</p>
<p>The engine runs in a process of its own. If it is missing, run <i>Install engine</i> once;
if something is odd, run <i>Engine information</i>.</p>
<p>In a shell:<br/><code>qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif
OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif</code></p>
"""

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self._add_inputs()
        self._add_options()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", self.tr("Super-resolved biomass")),
            "The fine biomass map in Mg/ha: a Cloud Optimized GeoTIFF, float32.",
        )
        self.addOutput(QgsProcessingOutputString("DEVICE_USED", self.tr("Device that really ran")))
        self.addOutput(QgsProcessingOutputString("MODEL_ID", self.tr("Model")))
        self.addOutput(QgsProcessingOutputNumber("TILES", self.tr("Number of tiles")))
        self.addOutput(QgsProcessingOutputNumber("SECONDS", self.tr("Run time in seconds")))

    def run(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Describes the job, has it run, and sees to the style of its result."""
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        result = run_job(self._job(parameters, output, context), feedback)
        self._style(output, result.model, context)
        return {
            "OUTPUT": result.output,
            "DEVICE_USED": result.device,
            "MODEL_ID": result.model,
            "TILES": result.tiles,
            "SECONDS": result.seconds,
        }

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterLayer("BIOMASS", self.tr("Biomass map (low resolution)")),
            "Above-ground biomass in Mg/ha; its grid is the master of the result's.",
        )
        self.add(
            # optional: qgis_process of QGIS 3.22 forgets the default of a mandatory band
            QgsProcessingParameterBand("BIOMASS_BAND", self.tr("Biomass band"), 1, "BIOMASS", True),
            "The band of the biomass map that holds the biomass; 1 if not set.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("OPTICAL", self.tr("Optical image, e.g. Sentinel-2")),
            "Cloud-free surface reflectance × 10000, in any CRS, finer than the biomass map.",
        )
        self.add(
            QgsProcessingParameterBand(
                "OPTICAL_BANDS", self.tr("Optical bands, in the model's order"), None, "OPTICAL", True, True
            ),
            "Bands of the image in the order that the model wants, e.g. 4,8,12; empty: all bands.",
        )
        self.add(self._model_parameter(), "Id of an installed model, or path of an .onnx file with its card.")

    def _model_parameter(self) -> QgsProcessingParameterString:
        # Text with hints rather than a list: the path of a model's file is as good as an id.
        parameter = QgsProcessingParameterString("MODEL", self.tr("Model"), DEFAULT_MODEL)
        known = [card.id for _, card in catalogue.installed() if card.task == TASK]
        known.sort(key=lambda name: name != DEFAULT_MODEL)
        parameter.setMetadata({"widget_wrapper": {"value_hints": known}})
        return parameter

    def _add_options(self) -> None:
        self.add(
            QgsProcessingParameterExtent("EXTENT", self.tr("Extent"), optional=True),
            "The part to compute; its pixels equal those of the whole map. Empty: the whole biomass map.",
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", self.tr("CRS of the result"), optional=True),
            "The finished map is warped to this CRS. Empty: that of the biomass map, nothing is warped.",
        )
        self.add(
            QgsProcessingParameterEnum(
                "DEVICE", self.tr("Device"), list(DEVICES), False, DEVICES[0], False, True
            ),
            "auto takes the graphics card if it works; cuda fails if it does not.",
        )
        self.add(
            QgsProcessingParameterNumber("BATCH_SIZE", self.tr("Tiles at a time"), INTEGER, 0, minValue=0),
            "Tiles that the model takes at once; more need more memory. 0: chosen by the engine.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("THREADS", self.tr("Processor threads"), INTEGER, 0, minValue=0),
            "Processor threads to use. 0: all.",
            advanced=True,
        )

    def _job(self, parameters: Parameters, output: str, context: QgsProcessingContext) -> Job:
        biomass = inputs.raster_path(self.parameterAsRasterLayer(parameters, "BIOMASS", context), "BIOMASS")
        optical = inputs.raster_path(self.parameterAsRasterLayer(parameters, "OPTICAL", context), "OPTICAL")
        band = self.parameterAsInt(parameters, "BIOMASS_BAND", context)
        bands = inputs.band_numbers(parameters.get("OPTICAL_BANDS"), "OPTICAL_BANDS")
        return Job(
            inputs=(
                JobInput("biomass", biomass, inputs.band_numbers([band], "BIOMASS_BAND")),
                JobInput("optical", optical, bands),
            ),
            model=inputs.model_name(self.parameterAsString(parameters, "MODEL", context)),
            output=inputs.absolute(output),
            options=self._options(parameters, context),
        )

    def _options(self, parameters: Parameters, context: QgsProcessingContext) -> Options:
        return Options(
            extent=inputs.bounds(self.parameterAsExtent(parameters, "EXTENT", context)),
            extent_crs=inputs.crs_text(self.parameterAsExtentCrs(parameters, "EXTENT", context)),
            target_crs=inputs.crs_text(self.parameterAsCrs(parameters, "TARGET_CRS", context)),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            batch_size=self.parameterAsInt(parameters, "BATCH_SIZE", context),
            threads=self.parameterAsInt(parameters, "THREADS", context),
        )

    def _style(self, output: str, model: str, context: QgsProcessingContext) -> None:
        if not context.willLoadLayerOnCompletion(output):
            return
        details = context.layerToLoadOnCompletionDetails(output)
        if details.name == self.parameterDefinition("OUTPUT").description():
            details.name = f"AGB {model} [Mg/ha]"
        style_on_load(details, "biomass")
