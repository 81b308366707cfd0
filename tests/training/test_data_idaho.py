from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tests.support import CHIPS, utm, write_raster
from training.data.idaho import IdahoData, read_tile
from training.data.pairs import RandomPairs, pair

REAL = CHIPS.parent / "idaho_agb"


@pytest.fixture
def tiles(tmp_path: Path) -> Path:
    """Two tiles of 96 x 120 px; the left third of each has no value."""
    for seed, name in enumerate(("east", "west")):
        agb = np.random.default_rng(seed).integers(1, 400, (96, 120)).astype(np.int16) + 500 * seed
        agb[:, :40] = -32768
        write_raster(tmp_path / f"{name}.tif", agb.astype(np.int16), utm(30), nodata=-32768)
    return tmp_path


def test_input_is_the_average_of_the_target(tiles: Path) -> None:
    batch = next(iter(IdahoData(str(tiles), steps=2, batch_size=3, crop=32).train_dataloader()))
    assert batch["biomass"].shape == (3, 1, 8, 8) and batch["target"].shape == (3, 1, 32, 32)
    assert batch["valid"].dtype == torch.bool
    total = torch.nn.functional.avg_pool2d(batch["target"], 4)
    share = torch.nn.functional.avg_pool2d(batch["valid"].float(), 4)
    known = share > 0
    torch.testing.assert_close(batch["biomass"][known], (total / share)[known], rtol=1e-5, atol=1e-3)


def test_crops_are_valid_on_most_of_their_pixels(tiles: Path) -> None:
    samples = IdahoData(str(tiles), crop=32).samples(40)
    shares = [float(samples[index]["valid"].float().mean()) for index in range(40)]
    assert min(shares) >= 0.6 and min(shares) < 1


def test_a_raster_without_a_good_crop_gives_its_best() -> None:
    image = np.full((1, 64, 64), np.nan, np.float32)
    image[:, :20, :20] = 50
    sample = RandomPairs("biomass", [image], 1, crop=32)[0]
    assert 0 < sample["valid"].float().mean() < 0.6
    assert all(values.isfinite().all() for values in sample.values())


def test_samples_are_the_same_for_the_same_index_and_seed(tiles: Path) -> None:
    first, again, other = (IdahoData(str(tiles), crop=32, seed=seed).samples(5) for seed in (1, 1, 2))
    assert all(torch.equal(first[4][key], again[4][key]) for key in ("biomass", "target", "valid"))
    assert not torch.equal(first[4]["target"], other[4]["target"])


def test_loader_gives_as_many_samples_as_the_training_takes(tiles: Path) -> None:
    loader = IdahoData(str(tiles), steps=5, batch_size=2, crop=32).train_dataloader()
    assert [len(batch["target"]) for batch in loader] == [2] * 5


def test_holdout_counts_neither_in_samples_nor_in_statistics(tiles: Path) -> None:
    data = IdahoData(str(tiles), holdout="west", crop=32, agb_gain=0)
    assert data.train_ids == ["east"]
    assert data.samples(1)[0]["target"].max() < 500
    assert (
        data.statistics()["target"]["q99"][0] < 500 < IdahoData(str(tiles)).statistics()["target"]["q99"][0]
    )
    with pytest.raises(ValueError, match="no tile 'north'"):
        IdahoData(str(tiles), holdout="north")


def test_sixty_metres_average_the_tile(tiles: Path) -> None:
    image = read_tile(tiles / "east.tif")
    images = pair(image, "biomass", 2)
    assert images["target"].shape == (1, 48, 56 + 4)
    assert images["target"][0, 0, 30] == pytest.approx(image[0, :2, 60:62].mean())
    with pytest.raises(ValueError, match="multiples of 30"):
        IdahoData(str(tiles), gsds=(45.0,))
    assert IdahoData(str(tiles), crop=32, gsds=(30.0, 60.0)).samples(1)[0]["target"].shape == (1, 32, 32)


def test_crop_larger_than_the_tiles_is_an_error(tiles: Path) -> None:
    with pytest.raises(ValueError, match="room"):
        IdahoData(str(tiles), crop=128).samples(1)


def test_real_tiles_give_crops_at_both_pixel_sizes() -> None:
    if not REAL.is_dir():
        pytest.skip(f"no Idaho tiles at {REAL}")
    data = IdahoData(str(REAL), gsds=(30.0, 60.0))
    samples = data.samples(16)
    shares = [float(samples[index]["valid"].float().mean()) for index in range(16)]
    assert min(shares) >= 0.6
    assert 100 < data.statistics()["target"]["mean"][0] < 250
