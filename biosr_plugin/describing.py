"""What a result's layer says of itself in QGIS: abstract, rights, and how it came about."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsBox3d, QgsLayerMetadata, QgsMapLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from ..engine import __version__
from ..engine.card import ModelCard
from ..engine.events import Result
from ..engine.job import Job
from ..engine.schema import dump
from .styling import Style
from .translation import tr


@dataclass(frozen=True)
class Making:
    """How a map was made: what was asked for, by which model, and how it ended."""

    job: Job
    card: ModelCard
    result: Result


def describer(making: Making, styles: list[Style]) -> Callable[[QgsMapLayer], None]:
    """What fills in the metadata of a map's layer."""
    finished = QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate)

    def describe(layer: QgsMapLayer) -> None:
        layer.setMetadata(_metadata(layer, making, styles, finished))

    return describe


def _metadata(layer: QgsMapLayer, making: Making, styles: list[Style], finished: str) -> QgsLayerMetadata:
    card = making.card
    found = QgsLayerMetadata()
    found.setIdentifier(making.result.output)
    found.setTitle(layer.name())
    found.setType("dataset")
    found.setAbstract(_abstract(card, styles))
    found.setKeywords({"gmd:topicCategory": [tr("Environment")], "biosr": [card.task, card.id]})
    found.setLicenses([card.licence])
    found.setRights([tr("Please cite: {}").format(card.citation)])
    found.setCrs(layer.crs())
    extent = QgsLayerMetadata.SpatialExtent()
    extent.extentCrs, extent.bounds = layer.crs(), QgsBox3d(layer.extent())
    place = QgsLayerMetadata.Extent()
    place.setSpatialExtents([extent])
    found.setExtent(place)
    for line in _history(making, finished):
        found.addHistoryItem(line)
    return found


def _abstract(card: ModelCard, styles: list[Style]) -> str:
    unit = card.output.unit
    bands = [
        f"{tr('Band')} {style.band}: {style.title}" + ("" if style.name == "applicability" else f" [{unit}]")
        for style in styles
    ]
    words = tr("Made by the model {} ({}), which is for: {}").format(
        card.id, card.title, card.applicability.region
    )
    return "\n".join([words, *bands])


def _history(making: Making, finished: str) -> list[str]:
    job, card, result = making.job, making.card, making.result
    digest = f" {card.digest}" if card.digest else ""
    return [
        tr("{} UTC: made by BioSR {} with the model {} {}{} on {}, {} tiles in {} s.").format(
            finished.rstrip("Z"), __version__, card.id, card.version, digest, result.device, result.tiles,
            round(result.seconds, 1),
        ),
        *(tr("Input {}: {}").format(item.role, item.path) for item in job.inputs),
        tr("Job: {}").format(json.dumps(dump(job))),
    ]  # fmt: skip
