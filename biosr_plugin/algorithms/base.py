"""What all of BioSR's algorithms have in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ...engine.errors import BiosrError, Cancelled
from .. import ICON, PLUGIN_ROOT
from ..compat import ADVANCED
from ..interpreter import NotInstalled
from ..notices import NOTICES
from ..translation import Marked, tr, translated

Parameters = dict[str, Any]
PICTURES = PLUGIN_ROOT / "biosr_plugin" / "help"
"""A picture for each algorithm, of its name: ``scripts/help_pictures.py`` draws them."""
PICTURE_WIDTH = 224


class BiosrAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that says what it is in class attributes and does it in :meth:`work`.

    Attributes:
        ID: The second half of the published id.
        TITLE: The label in the Toolbox, in words that users type.
        GROUP: The Toolbox group.
        SHORT: One sentence, the tooltip in the Toolbox.
        HELP: The text beside the dialog (HTML), by paragraph.
        TAGS: More words to be found by, between commas.
    """

    ID: str
    TITLE: Marked
    GROUP: Marked
    SHORT: Marked
    HELP: tuple[Marked, ...]
    TAGS: Marked

    # Not run(): that is QGIS's own, which processing.run() and the batch dialog call.
    @abstractmethod
    def work(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Does the work and returns the outputs.

        Raises:
            BiosrError: Something that the user can mend.
        """

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Parameters:
        """Runs, and shows an error as its sentences alone."""
        try:
            return self.work(parameters, context, feedback)
        except Cancelled as error:
            raise QgsProcessingException(tr("The run was cancelled. Nothing was written.")) from error
        except BiosrError as error:
            if isinstance(error, NotInstalled):
                NOTICES.engine_missing.emit(error.message)
            raise QgsProcessingException(str(error)) from error

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        """What QGIS checks, and what its dialog alone checks: that outputs have a known file format."""
        for parameter in self.destinationParameterDefinitions():
            value = parameters.get(parameter.name())
            supported, message = parameter.isSupportedOutputValue(value, context)
            if value and not supported:
                return False, f"{parameter.name()}: {message}"
        return super().checkParameterValues(parameters, context)

    def add(self, parameter: QgsProcessingParameterDefinition, tip: str, advanced: bool = False) -> None:
        """Adds a parameter with its tooltip, which is its help text as well."""
        parameter.setHelp(tip)
        if advanced:
            parameter.setFlags(parameter.flags() | ADVANCED)
        self.addParameter(parameter)

    def name(self) -> str:
        """The second half of the id."""
        return self.ID

    def displayName(self) -> str:
        """The label in the Toolbox."""
        return translated(self.TITLE)

    def group(self) -> str:
        """The Toolbox group."""
        return translated(self.GROUP)

    def groupId(self) -> str:
        """The Toolbox group's id."""
        return self.GROUP.lower().replace(" ", "")

    def shortDescription(self) -> str:
        """The tooltip in the Toolbox."""
        return translated(self.SHORT)

    def shortHelpString(self) -> str:
        """The text beside the dialog, under a picture; without line breaks, which QGIS would show."""
        return self._picture() + " ".join(translated(text) for text in self.HELP)

    def _picture(self) -> str:
        path = PICTURES / f"{self.ID}.png"
        if QgsApplication.platform() == "qgis_process" or not path.is_file():
            return ""  # a shell shows none
        return f'<p><img src="{path.as_uri()}" width="{PICTURE_WIDTH}"/></p> '

    def tags(self) -> list[str]:
        """More words to be found by: in the user's language, and in English, which many search in."""
        words = f"{translated(self.TAGS)},{self.TAGS}".split(",")
        return list(dict.fromkeys(word.strip() for word in words))

    def icon(self) -> QIcon:
        """The provider's icon."""
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        """The provider's icon, for the Modeler."""
        return str(ICON)

    def createInstance(self) -> BiosrAlgorithm:
        """A fresh one for each run."""
        return type(self)()
