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
    found.setRights([tr("Please cite: {source}").format(source=card.citation)])
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
        tr("Band {number}: {title}").format(number=style.band, title=style.title)
        + ("" if style.name == "applicability" else f" [{unit}]")
        for style in styles
    ]
    words = tr("Made by the model {model} ({title}), which is for: {region}").format(
        model=card.id, title=card.title, region=card.applicability.region
    )
    return "\n".join([words, *bands])


def _history(making: Making, finished: str) -> list[str]:
    job, card, result = making.job, making.card, making.result
    return [
        tr(
            "{time} UTC: made by BioSR {version} with the model {model} on {device}, "
            "{tiles} tiles in {seconds} s."
        ).format(
            time=finished.rstrip("Z"),
            version=__version__,
            model=" ".join(filter(None, (card.id, card.version, card.digest))),
            device=result.device,
            tiles=result.tiles,
            seconds=round(result.seconds, 1),
        ),
        *(tr("Input {role}: {path}").format(role=item.role, path=item.path) for item in job.inputs),
        tr("Job: {job}").format(job=json.dumps(dump(job))),
    ]
