"""The table of the installed models."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from ..models import CHANGED, MISSING, PUBLISHED, UNCHECKED, Model
from ..translation import tr
from . import model_words
from .icons import theme

_WIDTHS = (29, 15, 20, 22, 17, 17, 17)
"""Of the columns, in characters."""
_STATE = len(_WIDTHS) - 1
_ICONS = {PUBLISHED: "mIconSuccess.svg", CHANGED: "mIconWarning.svg", MISSING: "mIconWarning.svg"}


class ModelTable(QTableWidget):
    """One row a model; long texts are wrapped, and are whole in the tooltip."""

    def __init__(self) -> None:
        super().__init__(0, len(_WIDTHS))
        self._models: list[Model] = []
        self.setHorizontalHeaderLabels(
            [tr("Model"), tr("Task"), tr("Bands"), tr("Region"), tr("Licence"), tr("Scores"), tr("File")]
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        for column, characters in enumerate(_WIDTHS):
            self.setColumnWidth(column, characters * self._character())
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().sectionResized.connect(self.resizeRowsToContents)

    def sizeHint(self) -> QSize:
        """Wide enough for all columns."""
        return QSize(sum(_WIDTHS) * self._character() + 40, 32 * self.fontMetrics().height())

    def fill(self, models: Sequence[Model]) -> None:
        """Shows these models; nothing is known of their files yet."""
        self._models = list(models)
        self.setRowCount(len(self._models))
        for row, model in enumerate(self._models):
            for column, (text, tip) in enumerate(_cells(model)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip or text)
                self.setItem(row, column, item)
        self.resizeRowsToContents()

    def chosen(self) -> Model | None:
        """The model of the selected row."""
        rows = self.selectionModel().selectedRows()
        return self._models[rows[0].row()] if rows and rows[0].row() < len(self._models) else None

    def choose(self, identifier: str) -> None:
        """Selects a model by its id, or the first one if there is none of it."""
        identifiers = [model.card.id for model in self._models]
        self.clearSelection()
        self.selectRow(identifiers.index(identifier) if identifier in identifiers else 0)

    def set_state(self, identifier: str, state: str) -> None:
        """Shows what is known of a model's file."""
        for row, model in enumerate(self._models):
            if model.card.id == identifier:
                item = self.item(row, _STATE)
                item.setText(_file(model, state))
                item.setToolTip(model.card.digest)
                item.setIcon(theme(_ICONS[state]))

    def _character(self) -> int:
        return int(self.fontMetrics().averageCharWidth())


def _file(model: Model, state: str) -> str:
    return f"{model_words.state(state)}\n{model_words.size(model.size)}"


def _cells(model: Model) -> list[tuple[str, str]]:
    card = model.card
    measured = "\n".join(f"{item.name} {item.value:g} {item.unit}: {item.data}" for item in card.metrics)
    origin = tr("Comes with BioSR") if model.bundled else tr("Imported")
    return [
        (f"{card.title}\n{card.id}", f"{card.title}\n{card.id}: {origin}"),
        (model_words.task(card), ""),
        (model_words.bands(card), ""),
        (model_words.region(card), card.applicability.region),
        (card.licence, ""),
        (model_words.scores(card), measured),
        (_file(model, UNCHECKED), card.digest),
    ]
