"""``biosr:superresolvebiomass``: low-resolution AGB and an optical guide give high-resolution AGB."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingParameterBand, QgsProcessingParameterRasterLayer

from ...engine.card import ModelCard
from ...engine.job import AUTO_MODEL, JobInput
from .. import inputs
from ..translation import mark, paragraphs, tr
from .base import Parameters
from .superresolve import SuperResolve

TASK = "biomass"


class SuperResolveBiomass(SuperResolve):
    """The main job: a 100 m biomass map and a Sentinel-2 composite give a 25 m biomass map."""

    ID = "superresolvebiomass"
    TITLE = mark("Super-resolve biomass (AGB) map with Sentinel-2")
    MODEL = AUTO_MODEL
    RESULT = mark("Super-resolved biomass")
    RESULT_HELP = mark("The fine biomass map in Mg/ha: a Cloud Optimized GeoTIFF, float32.")
    SHORT = mark("Makes a coarse above-ground biomass map four times finer, guided by an optical image.")
    TAGS = mark(
        "agb,above-ground biomass,carbon,forest,downscale,sharpen,upscale,resolution,landsat,"
        "esa cci,gedi,deep learning,onnx"
    )
    HELP = paragraphs("""
<p>Makes a coarse map of above-ground biomass (AGB) finer: one pixel of 100 m becomes 4 × 4 pixels of 25 m.
A neural network takes the amount from the biomass map and the detail from an optical image.</p>
<p><b>Biomass</b>: Mg/ha (t/ha), any CRS and pixel size. Its grid is the master: the result nests in it.<br/>
<b>Optical image</b>: a cloud-free composite, surface reflectance × 10000. It may have another CRS and another
pixel size; it is warped on the fly. The model wants its bands in an order (<i>biosharp</i>: B4 red, B8 near
infrared, B12 short-wave infrared): choose them by number or by name, or leave them out if the image names its
bands or their wavelengths; the log then shows the guess.</p>
<p><b>Model</b>: <i>auto</i> takes <i>biosharp</i> on a graphics card and <i>biosharp_lite</i>, which is some
ten times faster, on a processor.</p>
<p>Where the image has no data the result has none. Nothing is written unless the whole map is finished.</p>
<p>The engine runs in a process of its own. If it is missing, run <i>Install engine</i> once;
if something is odd, run <i>Engine information</i>.</p>
<p>In a shell:<br/><code>qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif
OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif</code></p>
""")

    def add_inputs(self) -> None:
        """Biomass, guide, model."""
        self.add(
            QgsProcessingParameterRasterLayer("BIOMASS", tr("Biomass map (low resolution)")),
            tr("Above-ground biomass in Mg/ha; its grid is the master of the result's."),
        )
        self.add(
            # optional: qgis_process of QGIS 3.22 forgets the default of a mandatory band
            QgsProcessingParameterBand("BIOMASS_BAND", tr("Biomass band"), 1, "BIOMASS", True),
            tr("The band of the biomass map that holds the biomass; 1 if not set."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("OPTICAL", tr("Optical image, e.g. Sentinel-2")),
            tr("Cloud-free surface reflectance × 10000, in any CRS, finer than the biomass map."),
        )
        self.add(
            QgsProcessingParameterBand(
                "OPTICAL_BANDS", tr("Optical bands, in the model's order"), None, "OPTICAL", True, True
            ),
            tr(
                "In the order that the model wants, by number or name: 4,8,12 or B4,B8,B12. Empty: all, or "
                "those that the image's band names or wavelengths tell; the log shows which."
            ),
        )
        self.add_model()

    def job_inputs(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[JobInput, ...]:
        """Biomass and guide."""
        biomass = inputs.raster_path(self.parameterAsRasterLayer(parameters, "BIOMASS", context), "BIOMASS")
        image = self.parameterAsRasterLayer(parameters, "OPTICAL", context)
        optical = inputs.raster_path(image, "OPTICAL")
        band = self.parameterAsInt(parameters, "BIOMASS_BAND", context)
        bands = inputs.band_numbers(parameters.get("OPTICAL_BANDS"), "OPTICAL_BANDS", image)
        return (
            JobInput("biomass", biomass, inputs.band_numbers([band], "BIOMASS_BAND")),
            JobInput("optical", optical, bands),
        )

    def task(self, model: str) -> str:
        """Biomass, whatever the model."""
        return TASK

    def offers(self, card: ModelCard) -> bool:
        """Models that make a biomass map finer: a map goes in, and what else this dialog asks for."""
        roles = {spec.role for spec in card.inputs}
        return card.task == TASK and "biomass" in roles and roles <= {"biomass", "optical"}
