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

from ...engine.errors import BiosrError
from .. import ICON, PLUGIN_ROOT
from ..compat import ADVANCED
from ..interpreter import NotInstalled
from ..notices import NOTICES
from ..translation import tr

Parameters = dict[str, Any]
PICTURES = PLUGIN_ROOT / "biosr_plugin" / "help"
"""A picture for each algorithm, of its name: ``scripts/help_pictures.py`` draws them."""
PICTURE_WIDTH = 280


class BiosrAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that says what it is in class attributes and does it in :meth:`work`.

    Attributes:
        ID: The second half of the published id.
        TITLE: The label in the Toolbox, in words that users type.
        GROUP: The Toolbox group.
        SHORT: One sentence, the tooltip in the Toolbox.
        HELP: The text beside the dialog (HTML).
        TAGS: More words to be found by.
    """

    ID: str
    TITLE: str
    GROUP: str
    SHORT: str
    HELP: str
    TAGS: tuple[str, ...] = ()

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
        parameter.setHelp(self.tr(tip))
        if advanced:
            parameter.setFlags(parameter.flags() | ADVANCED)
        self.addParameter(parameter)

    def name(self) -> str:
        """The second half of the id."""
        return self.ID

    def displayName(self) -> str:
        """The label in the Toolbox."""
        return self.tr(self.TITLE)

    def group(self) -> str:
        """The Toolbox group."""
        return self.tr(self.GROUP)

    def groupId(self) -> str:
        """The Toolbox group's id."""
        return self.GROUP.lower().replace(" ", "")

    def shortDescription(self) -> str:
        """The tooltip in the Toolbox."""
        return self.tr(self.SHORT)

    def shortHelpString(self) -> str:
        """The text beside the dialog, under a picture; without line breaks, which QGIS would show."""
        return self._picture() + " ".join(self.tr(self.HELP).split())

    def _picture(self) -> str:
        path = PICTURES / f"{self.ID}.png"
        if QgsApplication.platform() == "qgis_process" or not path.is_file():
            return ""  # a shell shows none
        return f'<p><img src="{path.as_uri()}" width="{PICTURE_WIDTH}"/></p> '

    def tags(self) -> list[str]:
        """More words to be found by."""
        return [self.tr(tag) for tag in self.TAGS]

    def icon(self) -> QIcon:
        """The provider's icon."""
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        """The provider's icon, for the Modeler."""
        return str(ICON)

    def createInstance(self) -> BiosrAlgorithm:
        """A fresh one for each run."""
        return type(self)()

    def tr(self, text: str) -> str:
        """The text in the user's language."""
        return tr(text)
