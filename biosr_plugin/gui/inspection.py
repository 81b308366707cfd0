"""Looks at what takes its time, in the background: is there an engine, are the models' files whole."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from .. import interpreter
from ..models import Model
from ..translation import tr


class Inspection(QgsTask):
    """Tells by signals, which reach the window on its own thread.

    Args:
        models: What to look at.
    """

    engine_missing = pyqtSignal(str)
    """There is no engine to run models with, said in a sentence."""
    checked = pyqtSignal(str, str)
    """The id of a model and the state of its file."""

    def __init__(self, models: Sequence[Model]) -> None:
        super().__init__(tr("BioSR: checking the models"))
        self._models = list(models)

    def run(self) -> bool:
        """What the background thread does."""
        with suppress(interpreter.EngineMissing):  # a wrong path in the settings is said by the runs
            try:
                interpreter.resolve()
            except interpreter.NotInstalled as error:
                self.engine_missing.emit(error.message)
        for number, model in enumerate(self._models, 1):
            if self.isCanceled():
                return False
            self.checked.emit(model.card.id, model.state())
            self.setProgress(100.0 * number / len(self._models))
        return True
