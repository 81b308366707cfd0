"""``biosr:evaluatemaps``: maps against a reference, as a report, a table and a JSON file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsJsonExporter,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
)

from ...engine.errors import InputError, JobError
from ...engine.evaluation.description import CARBON_SHARE, Evaluation, MapInput, Strata
from ...engine.events import Made
from .. import evaluation, inputs
from ..runner import run_task
from ..translation import mark, paragraphs, tr, translated
from .base import BiosrAlgorithm, Parameters

OUTPUTS = {
    "REPORT": (
        mark("Report"),
        "HTML (*.html)",
        mark("The report: scores, plots, tables. One page, no network needed."),
    ),
    "TABLE": (
        mark("Table"),
        "CSV (*.csv)",
        mark("Every number on a line of its own, with its interval and unit."),
    ),
    "JSON": (
        mark("All results as JSON"),
        "JSON (*.json)",
        mark("Everything that the report shows, for programs."),
    ),
}
SCORES = {
    "PIXELS": ("pixels", mark("Pixels that were compared")),
    "BIAS": ("bias", mark("Bias of the first map")),
    "MAE": ("mae", mark("MAE of the first map")),
    "RMSE": ("rmse", mark("RMSE of the first map")),
    "R2": ("r2", mark("R² of the first map")),
}
DECIMALS = 9
"""Of degrees, a tenth of a millimetre."""


class EvaluateMaps(BiosrAlgorithm):
    """Any number of maps against one reference."""

    ID = "evaluatemaps"
    TITLE = mark("Evaluate maps against a reference")
    GROUP = mark("Evaluation")
    SHORT = mark(
        "Scores biomass or canopy height maps against a reference, with confidence intervals and plots."
    )
    TAGS = mark(
        "validation,accuracy,assessment,rmse,bias,r2,error,semivariogram,bootstrap,"
        "confidence,strata,carbon,agb,canopy height,compare"
    )
    HELP = paragraphs("""
<p>Compares maps with a reference, pixel by pixel on the reference's grid. Maps may differ in CRS and pixel
size: finer ones are averaged, coarser ones are bilinear, unless you say otherwise.</p>
<p>The report holds bias, MAE, RMSE, R² and the papers' scores with 95 % confidence intervals (whole blocks
of pixels are drawn, because neighbours err alike), error by class of the reference and by slope, where the
errors are and how far they are related; and for polygons means and totals with their standard errors.</p>
<p><b>Convention</b>: <i>masked</i> counts pixels that map and reference know, as they are.
<i>biosharp</i>, <i>sera_h_published</i> and <i>sera_h_training</i> count as the papers' code does, to compare
with their tables.</p>
<p>A reference that the maps were trained on tells nothing of how good they are elsewhere.</p>
<p>In a shell:<br/><code>qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif
QUANTITY=biomass REPORT=report.html</code></p>
""")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        for parameter, tip in evaluation.plain():
            self.add(parameter, tip)
        for parameter, tip in evaluation.advanced():
            self.add(parameter, tip, advanced=True)
        for name, (label, filters, tip) in OUTPUTS.items():
            wanted = name == "REPORT"
            self.add(
                QgsProcessingParameterFileDestination(
                    name, translated(label), filters, optional=True, createByDefault=wanted
                ),
                translated(tip),
            )
        for name, (_, label) in SCORES.items():
            self.addOutput(QgsProcessingOutputNumber(name, translated(label)))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Has the engine compare them."""
        wanted = self._description(parameters, context)
        made = run_task("evaluate", wanted, next(iter(wanted.outputs.values())), feedback)
        if not isinstance(made, Made):
            raise TypeError(f"An evaluation was asked for, the engine made {made}.")
        numbers = {name: made.values[score] for name, (score, _) in SCORES.items() if score in made.values}
        return {**{what.upper(): path for what, path in made.outputs.items()}, **numbers}

    def _description(self, parameters: Parameters, context: QgsProcessingContext) -> Evaluation:
        box = self.parameterAsExtent(parameters, "EXTENT", context)
        try:
            return Evaluation(
                reference=MapInput(self._path(parameters, "REFERENCE", context)),
                maps=self._maps(parameters, context),
                grid=self._path(parameters, "GRID", context),
                mask=self._path(parameters, "MASK", context),
                elevation=self._path(parameters, "ELEVATION", context),
                strata=self._strata(parameters, context),
                common=not self.parameterAsBool(parameters, "OWN_PIXELS", context),
                carbon=CARBON_SHARE if self.parameterAsBool(parameters, "CARBON", context) else 0.0,
                extent=inputs.bounds(box),
                extent_crs=inputs.crs_text(self.parameterAsExtentCrs(parameters, "EXTENT", context)),
                **self._options(parameters, context),
            )
        except ValueError as error:
            raise JobError(
                tr("The evaluation is not valid: {error}.").format(error=error), tr("Correct the parameters.")
            ) from error

    def _options(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, Any]:
        def listed(name: str) -> tuple[float, ...]:
            return inputs.numbers(self.parameterAsString(parameters, name, context), name)

        clip = listed("CLIP")
        if clip and len(clip) != 2:
            raise InputError(
                tr("CLIP holds {number} numbers, not 2.").format(number=len(clip)),
                tr("Give the lowest and the highest."),
            )
        given = parameters.get("THRESHOLD") not in (None, "")
        whole = {
            name.lower(): self.parameterAsInt(parameters, name, context)
            for name in ("IMAGE", "BLOCK", "REPLICATES")
        }
        chosen = {
            name.lower(): self.parameterAsEnumString(parameters, name, context)
            for name in ("QUANTITY", "CONVENTION")
        }
        paths = {name: self.parameterAsFileOutput(parameters, name, context) for name in OUTPUTS}
        return {
            **whole,
            **chosen,
            **{name.lower(): inputs.absolute(path) if path else "" for name, path in paths.items()},
            "clip": clip or None,
            "threshold": self.parameterAsDouble(parameters, "THRESHOLD", context) if given else None,
            "mask_values": tuple(int(value) for value in listed("MASK_VALUES")),
            "classes": listed("CLASSES"),
            "note": self.parameterAsString(parameters, "NOTE", context),
        }

    def _path(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
        if name != "REFERENCE" and parameters.get(name) in (None, ""):
            return ""
        return inputs.raster_path(self.parameterAsRasterLayer(parameters, name, context), name)

    def _maps(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[MapInput, ...]:
        layers = self.parameterAsLayerList(parameters, "MAPS", context)
        paths = [inputs.raster_path(layer, "MAPS") for layer in layers]
        titles = [layer.name() for layer in layers]
        names = titles if len(set(titles)) == len(titles) else [""] * len(titles)
        ways = re.split(r"[;,\s]+", self.parameterAsString(parameters, "RESAMPLING", context).strip())
        scales = inputs.numbers(self.parameterAsString(parameters, "SCALES", context), "SCALES")
        each = (
            _for_each([way for way in ways if way] or ["auto"], paths, "RESAMPLING"),
            _for_each(list(scales) or [1.0], paths, "SCALES"),
        )
        return tuple(
            MapInput(path, name, 1, scale, way) for path, name, way, scale in zip(paths, names, *each)
        )

    def _strata(self, parameters: Parameters, context: QgsProcessingContext) -> Strata | None:
        """Writes the polygons for the engine, which reads GeoJSON in WGS 84."""
        source = self.parameterAsSource(parameters, "STRATA", context)
        if source is None:
            if parameters.get("STRATA") in (None, ""):
                return None
            raise InputError(tr("STRATA is no polygon layer that QGIS can open."), tr("Check the path."))
        exporter = QgsJsonExporter(None, DECIMALS)
        exporter.setSourceCrs(source.sourceCrs())
        path = Path(QgsProcessingUtils.generateTempFilename("strata.geojson"))
        path.write_text(exporter.exportFeatures(list(source.getFeatures())), encoding="utf-8")
        fields = self.parameterAsFields(parameters, "STRATA_FIELD", context)
        return Strata(str(path), fields[0] if fields else "")


def _for_each(values: list[Any], paths: list[str], label: str) -> list[Any]:
    if len(values) not in (1, len(paths)):
        raise InputError(
            tr("{label} holds {values} values for {maps} maps.").format(
                label=label, values=len(values), maps=len(paths)
            ),
            tr("Give one for each, or one for all."),
        )
    return values if len(values) == len(paths) else values * len(paths)
