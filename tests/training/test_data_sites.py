from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.support import utm, write_raster
from training.data.averaging import area_maximum
from training.data.site_series import RandomSites, SitesData
from training.data.sites import Site

_SIDE = 24


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    """Two sites of 24 x 24 px of 10 m in the layout; lidar at 1.5 m, vegetation in the east."""
    for seed, name in enumerate(("north", "south")):
        folder = tmp_path / name
        folder.mkdir()
        rng = np.random.default_rng(seed)
        cells = rng.uniform(1, 30, (_SIDE, _SIDE)).astype(np.float32)
        lidar = np.kron(cells, np.ones((20, 20)))[::3, ::3]  # 0.5 m thinned to 1.5 m
        write_raster(folder / "height.tif", lidar.astype(np.float32), utm(1.5), nodata=-1)
        mask = np.zeros((_SIDE, _SIDE), np.uint8)
        mask[:, 12:] = 5
        write_raster(folder / "vegetation.tif", mask, utm(10))
        s2 = []
        for month, day in ((7, 185), (6, 152), (8, 213)):
            image = (np.arange(10).reshape(10, 1, 1) * 10 + 3000 - 50 * cells + day).astype(np.float32)
            if month == 6:
                image[:, :6] = np.nan
            write_raster(folder / f"s2_{month}.tif", image, utm(10), nodata=np.nan)
            s2.append({"path": f"s2_{month}.tif", "date": f"2021-{month:02d}-{4 if month == 7 else 1:02d}"})
        cloud = np.zeros((_SIDE, _SIDE), np.uint8)
        cloud[-4:] = 90
        write_raster(folder / "cloud.tif", cloud, utm(10))
        s2[2]["cloud"] = "cloud.tif"
        radar = np.stack([cells / 10 - 14, cells / 10 - 20]).astype(np.float32)
        write_raster(folder / "s1.tif", radar, utm(10), nodata=-9999)
        s1 = [{"path": "s1.tif", "date": "2021-07-02", "orbit": "ascending"}]
        words = {"s2": s2, "s1": s1, "height": "height.tif", "vegetation": "vegetation.tif"}
        (folder / "manifest.json").write_text(json.dumps(words))
    return tmp_path


def test_block_maximum_takes_every_pixel_that_a_cell_overlaps() -> None:
    image = np.random.default_rng(0).uniform(0, 40, (1, 20, 20))
    finer = np.repeat(np.repeat(image, 3, 1), 3, 2)  # 1.5 m as 0.5 m, as the published code does
    expected = finer.reshape(1, 12, 5, 12, 5).max((2, 4))
    np.testing.assert_array_equal(area_maximum(image, 5 / 3, (0, 0), (12, 12)), expected)


def test_block_maximum_does_not_let_a_gap_spread() -> None:
    image = np.ones((1, 4, 4))
    image[0, 0, 0] = image[0, :2, 2:] = np.nan
    np.testing.assert_array_equal(area_maximum(image, 2, (0, 0), (2, 2)), [[[1, np.nan], [1, 1]]])


def test_height_is_the_maximum_of_the_lidar_on_the_finer_grid(sites: Path) -> None:
    site = Site(sites / "north")
    height, valid = site.target(2, 4, 8)
    assert height.shape == valid.shape == (1, 32, 32)
    lidar = site._highest("height.tif", (0, 0, _SIDE))
    np.testing.assert_array_equal(height, lidar[:, 8:40, 16:48])
    assert not valid[:, :, :32].all() and not valid[:, :, : (12 - 4) * 4].any()
    assert site.target(2, 12, 8)[1].all()


def test_lidar_in_another_crs_lands_in_the_same_place(sites: Path, tmp_path: Path) -> None:
    import rasterio
    from rasterio.warp import Resampling, calculate_default_transform, reproject

    site = Site(sites / "north")
    with rasterio.open(sites / "north" / "height.tif") as dataset:
        transform, width, height = calculate_default_transform(
            dataset.crs, "EPSG:3067", dataset.width, dataset.height, *dataset.bounds
        )
        warped = np.full((height, width), -1, np.float32)
        reproject(
            dataset.read(1), warped, src_transform=dataset.transform, src_crs=dataset.crs,
            dst_transform=transform, dst_crs="EPSG:3067", resampling=Resampling.nearest, dst_nodata=-1,
        )  # fmt: skip
    write_raster(sites / "north" / "elsewhere.tif", warped, transform, crs="EPSG:3067", nodata=-1)
    there, here = (site._highest(name, (4, 4, 16)) for name in ("elsewhere.tif", "height.tif"))
    assert np.isfinite(there).mean() > 0.95
    assert np.nanmedian(np.abs(there - here)) < 0.5


def test_lidar_that_covers_a_part_leaves_the_rest_invalid(sites: Path) -> None:
    write_raster(sites / "north" / "part.tif", np.ones((100, 100), np.float32), utm(1, x=-20, y=-20))
    height = Site(sites / "north")._highest("part.tif", (0, 0, _SIDE))
    assert np.isfinite(height[0, :32, :32]).all() and np.isnan(height[0, 32:]).all()


def test_dates_are_in_order_and_clouds_are_filled_from_the_nearest(sites: Path) -> None:
    images, _ = Site(sites / "north").images("series", 3, (0, 0, _SIDE))
    assert images["dates"].tolist() == [152, 185, 213]
    np.testing.assert_allclose(images["s2"][0, :, :6], images["s2"][1, :, :6])  # June's gap from July
    np.testing.assert_allclose(images["s2"][2, :, -4:], images["s2"][1, :, -4:])  # August's cloud
    assert images["s2"][2, 0, 10, 0] - images["s2"][1, 0, 10, 0] == pytest.approx(213 - 185)
    np.testing.assert_allclose(images["s1"][:, 2:], images["s1"][:, :2])  # there is no descending pass


def test_a_window_is_the_window_of_the_whole(sites: Path) -> None:
    site = Site(sites / "south")
    whole, _ = site.images("series", 3, (0, 0, _SIDE))
    part, _ = site.images("series", 3, (8, 4, 8))
    np.testing.assert_allclose(part["s2"], whole["s2"][:, :, 8:16, 4:12])
    np.testing.assert_allclose(part["s1"], whole["s1"][:, :, 8:16, 4:12])


@pytest.mark.parametrize("kind", ["series", "composite"])
def test_data_give_what_the_training_takes(sites: Path, kind: str) -> None:
    data = SitesData(str(sites), 2, 8, holdout="north", steps=2, batch_size=3, kind=kind)
    batches, again = list(data.train_dataloader()), list(data.train_dataloader())
    assert [len(batch["target"]) for batch in batches] == [3, 3]
    assert set(batches[0]) == {*data.inputs, "target", "valid"}
    assert all(torch.equal(a[key], b[key]) for a, b in zip(batches, again, strict=True) for key in a)
    assert all(values.isfinite().all() for values in batches[0].values())
    statistics = data.statistics()
    assert set(statistics) == {*data.inputs, "target"} - {"dates"}
    assert 1 < statistics["target"]["q50"][0] < 30
    assert data.train_ids == ["south"]


def test_samples_hold_vegetation_and_stay_in_register(sites: Path) -> None:
    samples = RandomSites([Site(sites / "north")], 8, n_images=1, crop=8, gain=0)
    for index in range(8):
        sample = samples[index]
        assert sample["valid"].float().mean() >= 0.2
        coarse = torch.nn.functional.avg_pool2d(sample["target"], 4).flatten()
        assert torch.corrcoef(torch.stack([coarse, sample["s2"][0, 0].flatten()]))[0, 1] < -0.8


def test_a_manifest_that_lacks_a_word_is_an_error(sites: Path) -> None:
    (sites / "north" / "manifest.json").write_text(json.dumps({"s2": [{}], "s1": [{}]}))
    with pytest.raises(ValueError, match="lacks 'height'"):
        Site(sites / "north").days("s2")
    with pytest.raises(FileNotFoundError, match="No sites"):
        SitesData(str(sites / "north"))
