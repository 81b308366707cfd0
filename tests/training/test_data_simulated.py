from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tests.support import CHIPS, utm, write_raster
from training.data.simulated import SimulatedData, simulated
from training.data.simulation import shade, simulate, sun

REAL = CHIPS.parent / "chm"


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    """Two sites of 300 x 300 px at 1 m, of stands between 0 and 35 m."""
    for seed, name in enumerate(("hill", "plain")):
        stands = np.random.default_rng(seed).uniform(0, 35, (15, 15))
        write_raster(tmp_path / f"{name}.tif", np.kron(stands, np.ones((20, 20))).astype(np.float32), utm(1))
    return tmp_path


def test_the_sun_stands_higher_in_june_and_in_the_south_east_before_noon() -> None:
    june, december = sun(172), sun(355)
    assert june[0] > december[0] > 0
    assert np.pi / 2 < june[1] < np.pi and np.degrees(june[0]) == pytest.approx(60, abs=5)


def test_a_tree_shades_what_lies_away_from_the_sun() -> None:
    heights = np.zeros((21, 21))
    heights[10, 10] = 10.0
    dark = shade(heights, np.pi / 4, np.pi)  # the sun in the south, at 45°
    assert dark[7:10, 10].all() and not dark[11:].any() and not dark[:6].any() and not dark[10, 10]
    assert shade(heights, np.pi / 4, np.pi / 2)[10, 7:10].all()  # in the east


def test_canopy_is_darker_and_brighter_to_radar_than_the_ground_and_radar_saturates() -> None:
    rng = np.random.default_rng(0)
    heights = np.repeat([0.0, 5.0, 20.0, 40.0], 64)[None, None, :] * np.ones((1, 256, 1))
    optical, power = simulate(heights, [150, 196, 230], rng)
    stripes = [slice(4 + 16 * place, 12 + 16 * place) for place in range(4)]
    red = [float(np.nanmean(optical[:, 2, :, stripe])) for stripe in stripes]
    assert red[0] > red[1] > red[2] > red[3]
    cross = [10 * np.log10(power[:, 1, :, stripe].mean()) for stripe in stripes]
    assert cross[1] - cross[0] > 2 and cross[2] - cross[1] > 1 and abs(cross[3] - cross[2]) < 0.5


def test_values_stay_in_the_sensors_ranges_and_clouds_leave_gaps() -> None:
    heights = np.random.default_rng(1).uniform(0, 40, (1, 64, 64))
    optical, power = simulate(heights, list(range(136, 256, 10)), np.random.default_rng(2))
    assert optical.shape == (12, 10, 16, 16) and power.shape == (12, 4, 16, 16)
    assert 0.02 < np.isnan(optical).mean() < 0.5
    assert np.nanmin(optical) > 0 and np.nanmax(optical[:, :4]) <= 1800 and np.nanmax(optical) <= 5400
    assert power.min() >= 1e-3 and power.max() <= 1


@pytest.mark.parametrize("kind", ["series", "composite"])
def test_data_give_what_the_training_takes(sites: Path, kind: str) -> None:
    data = SimulatedData(str(sites), 3, 8, holdout="hill", steps=2, batch_size=2, kind=kind)
    batches, again = list(data.train_dataloader()), list(data.train_dataloader())
    assert [len(batch["target"]) for batch in batches] == [2, 2]
    assert set(batches[0]) == {*data.inputs, "target", "valid"}
    assert all(torch.equal(a[key], b[key]) for a, b in zip(batches, again, strict=True) for key in a)
    assert all(values.isfinite().all() for values in batches[0].values())
    assert data.statistics() == data.statistics()
    assert set(data.statistics()) == {*data.inputs, "target"} - {"dates"}


def test_dates_are_in_order_within_two_months(sites: Path) -> None:
    sample = SimulatedData(str(sites), 5, 8).samples(1)[0]
    assert sample["dates"].diff().min() > 0 and (sample["dates"] - 196).abs().max() <= 60
    assert sample["s2"].shape == (5, 10, 8, 8) and sample["target"].shape == (1, 32, 32)


def test_gaps_in_the_heights_are_not_valid() -> None:
    heights = np.full((1, 32, 32), 12.0)
    heights[:, :8] = np.nan
    sample = simulated(heights, 2, np.random.default_rng(0))
    assert not sample["valid"][:, :8].any() and sample["valid"][:, 8:].all()


def test_real_heights_give_samples() -> None:
    if not REAL.is_dir():
        pytest.skip(f"no canopy heights at {REAL}")
    batch = next(iter(SimulatedData(str(REAL), steps=1, batch_size=4).train_dataloader()))
    assert all(values.isfinite().all() for values in batch.values())
