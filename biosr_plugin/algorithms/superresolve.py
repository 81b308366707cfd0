"""What all algorithms that make a map have in common: model, options, the run, and the result's style."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...engine import catalogue
from ...engine.card import ModelCard
from ...engine.errors import ModelError
from ...engine.job import AUTO_MODEL, DEVICES, Job, JobInput, Options
from .. import inputs, models
from ..compat import INTEGER
from ..describing import Making, describer
from ..runner import run_job
from ..styling import layer_name, leave_style, style_on_load, styles_of
from ..translation import Marked, mark, tr, translated
from .base import BiosrAlgorithm, Parameters


class SuperResolve(BiosrAlgorithm):
    """An algorithm that makes a map with a model.

    Attributes:
        MODEL: Id of the model that it takes if none is named.
        RESULT: The label of its result.
        RESULT_HELP: What the result is.
    """

    GROUP = mark("Super-resolution")
    MODEL: str
    RESULT: Marked
    RESULT_HELP: Marked

    @abstractmethod
    def add_inputs(self) -> None:
        """Declares the parameters for the rasters, and the one for the model in its place."""

    @abstractmethod
    def job_inputs(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[JobInput, ...]:
        """The rasters as the job names them.

        Raises:
            BiosrError: One of them cannot be used.
        """

    @abstractmethod
    def task(self, model: str) -> str:
        """What a model's result shows: one of the tasks of the model card.

        Raises:
            ModelError: There is no such model.
        """

    def offers(self, card: ModelCard) -> bool:
        """True if the dialog names the model."""
        return True

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declares parameters and outputs; the names are published and never change."""
        self.add_inputs()
        self._add_options()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", translated(self.RESULT)),
            translated(self.RESULT_HELP),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            ),
            tr("A page on the result: before and after, totals, a profile, the model, how to repeat it."),
        )
        self.addOutput(QgsProcessingOutputString("DEVICE_USED", tr("Device that ran the model")))
        self.addOutput(QgsProcessingOutputString("MODEL_ID", tr("Model")))
        self.addOutput(QgsProcessingOutputNumber("TILES", tr("Number of tiles")))
        self.addOutput(QgsProcessingOutputNumber("SECONDS", tr("Run time in seconds")))

    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Describes the job, has it run, and sees to the style of its result."""
        output = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        model = inputs.model_name(self.parameterAsString(parameters, "MODEL", context))
        task = self.task(model)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        job = Job(
            inputs=self.job_inputs(parameters, context),
            model=model,
            output=inputs.absolute(output),
            options=self._options(parameters, context),
            model_folders=models.folders(),
            report=inputs.absolute(report) if report else "",
        )
        result = run_job(job, feedback)
        if model == AUTO_MODEL:
            job = replace(job, model=result.model)
        try:
            card = replace(catalogue.find_card(job.model, job.model_folders), task=task)
            self._dress(output, Making(job, card, result), context)
        except ModelError as error:  # it went away in the meantime: the map stands all the same
            feedback.pushWarning(str(error))
        return {
            "OUTPUT": result.output,
            **({"REPORT": result.report} if result.report else {}),
            "DEVICE_USED": result.device,
            "MODEL_ID": result.model,
            "TILES": result.tiles,
            "SECONDS": result.seconds,
        }

    def add_model(self) -> None:
        """Declares the parameter for the model."""
        # Text with hints rather than a list: the path of a model's file is as good as an id.
        parameter = QgsProcessingParameterString("MODEL", tr("Model"), self.MODEL)
        known = [card.id for _, card in catalogue.installed(models.folders()) if self.offers(card)]
        known = [self.MODEL, *(name for name in known if name != self.MODEL)]
        parameter.setMetadata({"widget_wrapper": {"value_hints": known}})
        self.add(parameter, tr("Id of an installed model, or path of an .onnx file with its card."))

    def _add_options(self) -> None:
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr(
                "The part to compute; its pixels equal those of the whole map. Empty: the whole coarsest "
                "layer."
            ),
        )
        self.add(
            QgsProcessingParameterCrs("TARGET_CRS", tr("CRS of the result"), optional=True),
            tr(
                "The finished map is warped to this CRS. Empty: that of the coarsest layer, nothing is "
                "warped."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("UNCERTAINTY", tr("Add a band with the uncertainty"), False),
            tr("A second band: the standard deviation of the error. Takes four times as long."),
        )
        self.add(
            QgsProcessingParameterBoolean("PRESERVE_TOTALS", tr("Keep the coarse map's totals"), False),
            tr("The mean of the result over each coarse pixel is that pixel's value."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "APPLICABILITY", tr("Add a band that warns where the model was not trained for"), False
            ),
            tr("One where a value of the inputs lies outside the range that the model was trained on."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("DEVICE", tr("Device"), list(DEVICES), False, DEVICES[0], False, True),
            tr(
                "auto takes the graphics card if it works; any other fails if it does not work, and says why."
            ),
        )
        self.add(
            QgsProcessingParameterNumber("TILE_SIZE", tr("Tile size in pixels"), INTEGER, 0, minValue=0),
            tr(
                "Side of the square tiles that the model computes, of the sizes that it has. 0: the one that "
                "wastes least."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("BATCH_SIZE", tr("Tiles at a time"), INTEGER, 0, minValue=0),
            tr("Tiles that the model takes at once; more need more memory. 0: chosen by the engine."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("THREADS", tr("Processor threads"), INTEGER, 0, minValue=0),
            tr("Processor threads to use. 0: all."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("MEMORY_LIMIT", tr("Memory limit in MB"), INTEGER, 0, minValue=0),
            tr(
                "Memory that the engine may take; wide maps are made in columns that keep to it. 0: it "
                "chooses."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("RESUME", tr("Go on with an unfinished run"), True),
            tr(
                "What a run has finished is kept beside the result if it stops, and the same run goes on "
                "there."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                "SCHEDULER", tr("Dask scheduler that has the map made"), "", optional=True
            ),
            tr(
                "Its address, e.g. tcp://10.0.0.1:8786; its workers must see the same files by the same "
                "names. local: processes of this machine. Empty: the engine alone."
            ),
            advanced=True,
        )

    def _options(self, parameters: Parameters, context: QgsProcessingContext) -> Options:
        return Options(
            extent=inputs.bounds(self.parameterAsExtent(parameters, "EXTENT", context)),
            extent_crs=inputs.crs_text(self.parameterAsExtentCrs(parameters, "EXTENT", context)),
            target_crs=inputs.crs_text(self.parameterAsCrs(parameters, "TARGET_CRS", context)),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            tile_size=self.parameterAsInt(parameters, "TILE_SIZE", context),
            batch_size=self.parameterAsInt(parameters, "BATCH_SIZE", context),
            threads=self.parameterAsInt(parameters, "THREADS", context),
            uncertainty=self.parameterAsBoolean(parameters, "UNCERTAINTY", context),
            preserve_totals=self.parameterAsBoolean(parameters, "PRESERVE_TOTALS", context),
            applicability=self.parameterAsBoolean(parameters, "APPLICABILITY", context),
            memory_limit=self.parameterAsInt(parameters, "MEMORY_LIMIT", context),
            resume=self.parameterAsBoolean(parameters, "RESUME", context),
            scheduler=self.parameterAsString(parameters, "SCHEDULER", context).strip(),
        )

    def _dress(self, output: str, making: Making, context: QgsProcessingContext) -> None:
        """Sees to the result's name, styles and metadata where it is loaded, else to a style beside it."""
        styles = styles_of(making.card, making.job.options)
        if not context.willLoadLayerOnCompletion(output):
            leave_style(Path(making.result.output), styles[0])
            return
        details = context.layerToLoadOnCompletionDetails(output)
        if details.name == self.parameterDefinition("OUTPUT").description():
            details.name = layer_name(making.card)
        style_on_load(details, styles, describer(making, styles))
