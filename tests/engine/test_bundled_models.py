"""Every model that lies in models_onnx/ runs in the engine, on small rasters of what its card asks for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio

from engine import catalogue
from engine.card import InputSpec, ModelCard
from engine.job import Job, JobInput
from engine.pipeline import run
from tests.support import utm, write_raster

CARDS = {card.id: card for _, card in catalogue.installed() if card.digest}
SIDE, PIXEL = 64, 10.0
"""Output pixels along a side, and their size in metres."""


@pytest.mark.parametrize("name", sorted(CARDS))
def test_model_makes_a_map(name: str, tmp_path: Path) -> None:
    card = CARDS[name]
    inputs = [item for spec in card.rasters for item in rasters(card, spec, tmp_path)]
    output = tmp_path / "map.tif"

    result = run(Job(tuple(inputs), name, str(output)))

    assert result.model == name
    with rasterio.open(output) as dataset:
        assert dataset.shape == (SIDE, SIDE)
        assert dataset.units == (card.output.unit,)
        values = dataset.read(1)
    assert np.isfinite(values).all()
    assert values.min() >= 0
    assert values.std() > 0


def rasters(card: ModelCard, spec: InputSpec, folder: Path) -> list[JobInput]:
    """Smooth values between the quantiles that the model has seen, one raster a date."""
    side, size = SIDE // spec.ratio, PIXEL * spec.ratio
    seen = card.applicability.input_quantiles.get(spec.name, {})
    rows, columns = np.mgrid[:side, :side] * spec.ratio / SIDE
    wave = 0.5 + 0.3 * np.sin(5 * rows) * np.cos(4 * columns)
    image = [
        low + (high - low) * wave for low, _, high in (seen.get(band, (0, 50, 100)) for band in spec.bands)
    ]
    items = []
    for month in range(5, 5 + max(spec.dates, 1)):
        path = write_raster(
            folder / f"{spec.name}{month}.tif", np.array(image, np.float32), utm(size), nodata=-9999
        )
        items.append(JobInput(spec.role, path, date=f"2021-{month:02d}-15" if spec.dates else None))
    return items
