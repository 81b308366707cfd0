"""What is told of a model: short words for the table, and all of its card as HTML."""

from __future__ import annotations

import html
from collections.abc import Iterable

from qgis.core import QgsFileUtils

from ...engine.card import InputSpec, Metric, ModelCard
from ..models import CHANGED, MISSING, PUBLISHED, UNCHECKED, Model
from ..translation import tr

Rows = Iterable[tuple[str, str]]


def task(card: ModelCard) -> str:
    """What the model makes."""
    names = {"biomass": tr("Biomass"), "canopy_height": tr("Canopy height"), "generic": tr("Any image")}
    return names[card.task]


def bands(card: ModelCard) -> str:
    """The bands of all rasters that the model takes, in their order."""
    return " + ".join(", ".join(spec.bands) for spec in card.rasters)


def region(card: ModelCard) -> str:
    """The first sentence of where the model may be used."""
    first = card.applicability.region.partition(". ")[0].rstrip(".")
    return first[:1].upper() + first[1:] or tr("Not stated")


def size(count: int) -> str:
    """Bytes in a unit that makes them short."""
    return str(QgsFileUtils.representFileSize(count)) if count else "–"


def scores(card: ModelCard) -> str:
    """Each kind of score with its range over the data that it was measured on."""
    kinds: dict[tuple[str, str], list[float]] = {}
    for metric in card.metrics:
        kinds.setdefault((metric.name, metric.unit), []).append(metric.value)
    return "\n".join(
        f"{name} {_range(values)} {unit}".rstrip() for (name, unit), values in kinds.items()
    ) or tr("None")


def state(word: str) -> str:
    """What is known of a model's file."""
    return {
        UNCHECKED: tr("Not checked yet"),
        PUBLISHED: tr("As published"),
        CHANGED: tr("Changed"),
        MISSING: tr("File is missing"),
    }[word]


def details(model: Model, digest: str) -> str:
    """Everything that a user may want to know of a model, as HTML.

    Args:
        model: The model.
        digest: What is known of its file.
    """
    card = model.card
    parts = [
        f"<h3>{_safe(card.title)}</h3>",
        f"<p>{_safe(card.applicability.region)}</p>" if card.applicability.region else "",
        _warning(digest),
        _pairs(_about(card)),
        f"<h4>{tr('Inputs and output')}</h4>",
        _table(
            (tr("Name"), tr("Kind"), tr("Bands"), tr("Unit"), tr("Pixel size")),
            [*(_input(spec) for spec in card.rasters), _output(card)],
        ),
        f"<h4>{tr('Scores')}</h4>",
        _scores(card.metrics),
        f"<h4>{tr('File')}</h4>",
        _pairs(_file(model, digest)),
    ]
    return "".join(parts)


def _about(card: ModelCard) -> Rows:
    where = card.applicability
    yield tr("Id"), f"{card.id} {card.version}"
    yield tr("Task"), task(card)
    yield tr("Images of"), where.period
    yield tr("Output pixels"), tr("{size} m").format(size=_range(list(where.gsd))) if where.gsd else ""
    yield tr("Trained on"), card.training_data
    yield tr("Licence"), card.licence
    yield tr("To cite"), card.citation
    yield tr("Exported"), card.provenance.date


def _file(model: Model, digest: str) -> Rows:
    tile = model.card.tile
    yield tr("Path"), str(model.file)
    yield tr("Size"), size(model.size)
    yield tr("Digest"), f"{model.card.digest} ({state(digest)})"
    sides = ", ".join(map(str, (tile.size, *tile.sizes)))
    yield (
        tr("Tiles"),
        tr("{sides} px, of which {halo} px at each side are discarded").format(sides=sides, halo=tile.halo),
    )
    local = tr("nothing beyond that edge") if tile.local else tr("the whole tile: seams are blended")
    yield tr("A pixel sees"), local


def _input(spec: InputSpec) -> tuple[str, ...]:
    kinds = {
        "biomass": tr("Biomass map"),
        "optical": tr("Optical image"),
        "s2_series": tr("Sentinel-2 series"),
        "s1_series": tr("Sentinel-1 series"),
        "height": tr("Height map"),
        "image": tr("Image"),
    }
    kind = kinds[spec.role] + (tr(", {number} dates").format(number=spec.dates) if spec.dates else "")
    times = tr("{ratio} × the output's").format(ratio=spec.ratio) if spec.ratio > 1 else tr("as the output")
    return spec.name, kind, ", ".join(spec.bands), spec.unit, times


def _output(card: ModelCard) -> tuple[str, ...]:
    return card.output.name, tr("Output"), ", ".join(card.output.bands), card.output.unit, ""


def _scores(metrics: tuple[Metric, ...]) -> str:
    if not metrics:
        return f"<p>{tr('Its card states none.')}</p>"
    rows = [(item.name, f"{item.value:g} {item.unit}", item.data, item.note) for item in metrics]
    return _table((tr("Score"), tr("Value"), tr("Measured on"), tr("Note")), rows)


def _warning(digest: str) -> str:
    said = {
        CHANGED: tr(
            "The file is not the one that its card describes, and will not be run. Install it again."
        ),
        MISSING: tr("The file is missing. Install the model again."),
    }.get(digest)
    return f"<p><b>{said}</b></p>" if said else ""


def _pairs(rows: Rows) -> str:
    cells = (
        f"<tr><td><b>{name}</b>&nbsp;&nbsp;</td><td>{_safe(value)}</td></tr>" for name, value in rows if value
    )
    return f"<table cellpadding='2'>{''.join(cells)}</table>"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    titles = "".join(f"<th align='left'>{title}</th>" for title in head)
    body = "".join(f"<tr>{''.join(f'<td>{_safe(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table cellpadding='4' cellspacing='0' border='1'><tr>{titles}</tr>{body}</table>"


def _range(values: list[float]) -> str:
    low, high = (f"{value:.3g}" for value in (min(values), max(values)))
    return low if low == high else f"{low}–{high}"


def _safe(text: str) -> str:
    return html.escape(text)
