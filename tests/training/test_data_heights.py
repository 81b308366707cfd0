from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tests.support import CHIPS, utm, write_raster
from training.data.heights import HeightsData, read_heights

REAL = CHIPS.parent / "chm"


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    """A low site at 0.5 m with a gap, and a high one at 2 m without a CRS."""
    low = np.random.default_rng(0).uniform(-0.2, 10, (450, 450)).astype(np.float32)
    low[:60, :60] = -9999
    high = np.random.default_rng(1).uniform(20, 40, (110, 110)).astype(np.float32)
    write_raster(tmp_path / "low.tif", low, utm(0.5), nodata=-9999)
    write_raster(tmp_path / "high.tif", high, utm(2), crs=None, nodata=np.nan)
    return tmp_path


def test_target_is_the_block_maximum_or_mean_at_two_and_a_half_metres(sites: Path) -> None:
    import rasterio

    with rasterio.open(sites / "low.tif") as dataset:
        blocks = dataset.read(1)[:440, :440].reshape(88, 5, 88, 5)[20:, :, 20:]
    for name, expected in (("maximum", blocks.max((1, 3))), ("mean", np.maximum(blocks, 0).mean((1, 3)))):
        heights = read_heights(sites / "low.tif", name)
        assert heights.shape == (1, 88, 88)
        np.testing.assert_allclose(heights[0, 20:, 20:], expected, rtol=1e-5)
    assert read_heights(sites / "high.tif").shape == (1, 88, 88)  # 220 m, blocks of 1.25 pixels


def test_input_is_the_mean_of_the_target_and_nothing_is_below_the_ground(sites: Path) -> None:
    data = HeightsData(str(sites), steps=2, batch_size=4, crop=32)
    for batch in data.train_dataloader():
        assert set(batch) == {"height", "target", "valid"}
        share = torch.nn.functional.avg_pool2d(batch["valid"].float(), 4)
        mean = torch.nn.functional.avg_pool2d(batch["target"], 4) / share
        torch.testing.assert_close(batch["height"][share > 0], mean[share > 0], rtol=1e-5, atol=1e-4)
        assert batch["height"].min() >= 0 and batch["height"].isfinite().all()


def test_holdout_counts_neither_in_samples_nor_in_statistics(sites: Path) -> None:
    data = HeightsData(str(sites), holdout="high", crop=32, gain=0)
    assert data.train_ids == ["low"] and data.inputs == ("height",)
    assert max(float(data.samples(6)[index]["target"].max()) for index in range(6)) <= 10
    assert data.statistics()["target"]["q99"][0] <= 10
    assert HeightsData(str(sites)).statistics()["target"]["q99"][0] > 30


def test_wrong_words_are_errors(sites: Path) -> None:
    with pytest.raises(ValueError, match="no site 'middle'"):
        HeightsData(str(sites), holdout="middle")
    with pytest.raises(ValueError, match="resample is 'maximum' or 'mean'"):
        HeightsData(str(sites), resample="median")
    with pytest.raises(ValueError, match="larger than 1 m"):
        read_heights(sites / "high.tif", gsd=1.0)


def test_real_sites_give_plausible_heights() -> None:
    if not REAL.is_dir():
        pytest.skip(f"no canopy heights at {REAL}")
    data = HeightsData(str(REAL), holdout="osterwald_0m5")
    assert len(data.train_ids) == 5
    statistics = data.statistics()
    assert 5 < statistics["height"]["mean"][0] < 30
    assert 30 < statistics["target"]["q99"][0] < 65
    mean = HeightsData(str(REAL), resample="mean", holdout="osterwald_0m5").statistics()["target"]["mean"][0]
    assert mean < statistics["target"]["mean"][0]
