from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from rasterio.warp import Resampling, calculate_default_transform, reproject

from tests.support import UTM, utm, write_raster
from training.data import prepare
from training.data.prepare import Parameters
from training.data.prepared import PreparedData, find_images, read_image
from training.data.split import split_blocks, starts

WORDS = Parameters((3, 1), ("B12", "B4"), size=8, step=4, block=24, gap=2, shares=(0.5, 0.25, 0.25))


@pytest.fixture(scope="module")
def tiles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A reference of 240 x 200 px at 25 m, its average at 100 m, and a guide in another UTM zone with
    a gap; the reference has none in its first rows.
    """
    folder = tmp_path_factory.mktemp("tiles")
    rows, columns = np.mgrid[:240, :200]
    agb = 100 + 60 * np.sin(rows / 9) * np.cos(columns / 7)
    coarse = agb.reshape(60, 4, 50, 4).mean((1, 3))
    agb[:20] = -1
    guide = np.stack([3000 - 10 * (100 + 60 * np.sin(rows / 9) * np.cos(columns / 7))] * 3)
    guide += np.arange(3).reshape(3, 1, 1) * 1000
    guide[:, 60:64, 60:64] = 0
    paths = {
        "biomass": write_raster(folder / "cci.tif", coarse.astype(np.float32), utm(100)),
        "reference": write_raster(folder / "agb.tif", agb.astype(np.float32), utm(25), nodata=-1),
        "guide": _elsewhere(folder / "s2.tif", guide.astype(np.uint16)),
    }
    return {name: Path(path) for name, path in paths.items()}


@pytest.fixture(scope="module")
def made(tiles: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prepared set."""
    out = tmp_path_factory.mktemp("sets") / "small"
    prepare.prepare(tiles["biomass"], tiles["reference"], tiles["guide"], out, WORDS)
    return out


def test_windows_follow_the_extraction_rule() -> None:
    assert starts(480, 120, 60) == list(range(0, 361, 60))
    assert starts(490, 120, 60) == [*range(0, 361, 60), 370]
    assert starts(490, 120, 60, thresh=10) == list(range(0, 361, 60))
    assert starts(100, 120, 60) == []
    assert len(starts(480, 120, 60)) ** 2 == 49


def test_splits_stand_apart() -> None:
    blocks = split_blocks((60, 50), 12, 2, (0.5, 0.3, 0.2))
    owner = np.full((60, 50), "", object)
    for block in blocks:
        owner[block.top : block.top + block.height, block.left : block.left + block.width] = block.split
    for top, left in np.argwhere(owner != ""):
        around = owner[max(top - 4, 0) : top + 5, max(left - 4, 0) : left + 5]
        assert set(around[around != ""]) == {owner[top, left]}
    shares = [sum(block.split == name for block in blocks) for name in ("train", "validation", "test")]
    assert shares == [10, 6, 4]
    assert blocks != split_blocks((60, 50), 12, 2, (0.5, 0.3, 0.2), seed=1)


def test_too_few_blocks_and_negative_shares_are_errors() -> None:
    with pytest.raises(ValueError, match="2 blocks of 30 px cannot serve 3 splits"):
        split_blocks((60, 30), 30, 2, (0.8, 0.1, 0.1))
    with pytest.raises(ValueError, match="not negative"):
        split_blocks((60, 30), 30, 2, (1.2, -0.1, -0.1))
    assert {block.split for block in split_blocks((60, 30), 30, 2, (0.5, 0, 0.5))} == {"train", "test"}


def test_sub_images_lie_where_the_tiles_do(made: Path, tiles: dict[str, Path]) -> None:
    manifest = json.loads((made / "manifest.json").read_text())
    assert min(manifest["counts"].values()) > 0 and sum(manifest["counts"].values()) > 20
    for image in manifest["images"]:
        folder = made / image["split"]
        with rasterio.open(folder / "target" / f"{image['name']}.tif") as dataset:
            target = dataset.read(1)
            assert dataset.crs == UTM and dataset.res == (25, 25)
            assert dataset.transform == utm(25, image["column"] * 100, image["row"] * 100)
        with rasterio.open(tiles["reference"]) as dataset:
            whole = dataset.read(1, masked=True).filled(np.nan)
        row, column = image["row"] * 4, image["column"] * 4
        np.testing.assert_array_equal(target, whole[row : row + 32, column : column + 32])
        with rasterio.open(folder / "biomass" / f"{image['name']}.tif") as dataset:
            assert dataset.res == (100, 100) and dataset.shape == (8, 8)
            valid = np.isfinite(target).reshape(8, 4, 8, 4).all((1, 3))
            blocks = target.reshape(8, 4, 8, 4).mean((1, 3))
            np.testing.assert_allclose(dataset.read(1)[valid], blocks[valid], rtol=1e-5)


def test_guide_is_reprojected_and_its_gaps_are_filled(made: Path) -> None:
    for folder, name in find_images(made, "train"):
        images = read_image(folder, name)
        assert np.isfinite(images["optical"]).all()
        known = np.isfinite(images["target"][0])
        expected = 3000 - 10 * images["target"][0] + 2000
        assert np.median(np.abs(images["optical"][0] - expected)[known]) < 40
        with rasterio.open(folder / "optical" / f"{name}.tif") as dataset:
            assert dataset.descriptions == ("B12", "B4")


def test_no_pixel_of_a_split_is_within_the_gap_of_another(made: Path) -> None:
    images = json.loads((made / "manifest.json").read_text())["images"]
    covered = {split: np.zeros((60, 50), bool) for split in ("train", "validation", "test")}
    for image in images:
        covered[image["split"]][image["row"] : image["row"] + 8, image["column"] : image["column"] + 8] = True
    for split, mask in covered.items():
        near = np.zeros_like(mask)
        for row, column in np.argwhere(mask):
            near[max(row - 4, 0) : row + 5, max(column - 4, 0) : column + 5] = True
        assert not any((near & other).any() for name, other in covered.items() if name != split)


def test_a_set_is_not_overwritten_and_bands_need_names(made: Path, tiles: dict[str, Path]) -> None:
    paths = tiles["biomass"], tiles["reference"], tiles["guide"]
    with pytest.raises(FileExistsError, match="holds a prepared set"):
        prepare.prepare(*paths, made, WORDS)
    with pytest.raises(ValueError, match="1 names for 2 bands"):
        prepare.prepare(*paths, made.parent / "other", Parameters((1, 2), ("B4",)))


def test_command_line_scales_the_guide(
    tiles: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    paths = [str(tiles[name]) for name in ("biomass", "reference", "guide")]
    words = {
        "bands": 1,
        "names": "B3",
        "size": 8,
        "step": 8,
        "block": 30,
        "gap": 1,
        "scale": 0.5,
        "offset": -100,
    }
    options = [word for name, value in words.items() for word in (f"--{name}", str(value))]
    shares = ["--shares", "1", "0", "0"]
    monkeypatch.setattr(sys, "argv", ["prepare", *paths, str(tmp_path / "set"), *options, *shares])
    prepare.main()
    assert json.loads(capsys.readouterr().out)["train"] > 0
    images = read_image(*find_images(tmp_path / "set", "train")[-1])
    expected = (3000 - 10 * images["target"]) / 2 - 100
    assert np.nanmedian(np.abs(images["optical"] - expected)) < 20


def test_data_give_what_the_training_takes(made: Path) -> None:
    data = PreparedData(str(made), steps=2, batch_size=3, crop=16)
    batches, again = list(data.train_dataloader()), list(data.train_dataloader())
    assert [len(batch["target"]) for batch in batches] == [3, 3]
    assert batches[0]["optical"].shape == (3, 2, 16, 16) and batches[0]["biomass"].shape == (3, 1, 4, 4)
    assert all(torch.equal(a[key], b[key]) for a, b in zip(batches, again, strict=True) for key in a)
    assert data.train_ids == ["small"] and data.bands == ["B12", "B4"]
    assert data.statistics()["optical"]["q50"][0] - data.statistics()["optical"]["q50"][1] == pytest.approx(
        2000, abs=5
    )
    assert PreparedData(str(made.parent), crop=16).train_ids == ["small"]


def test_samples_stay_in_register_and_hide_what_has_no_reference(made: Path) -> None:
    samples = PreparedData(str(made), crop=16, gain=0.1, agb_gain=0.1).samples(40)
    gaps = 0
    for index in range(40):
        sample = samples[index]
        assert all(values.isfinite().all() for values in sample.values())
        gaps += not sample["valid"].all()
        whole = torch.nn.functional.avg_pool2d(sample["valid"].float(), 4) == 1
        blocks = torch.nn.functional.avg_pool2d(sample["target"], 4)
        torch.testing.assert_close(sample["biomass"][whole], blocks[whole], rtol=1e-4, atol=1e-2)
    assert gaps > 0


def test_missing_sets_and_too_large_crops_are_errors(made: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="No prepared set"):
        PreparedData(str(tmp_path))
    with pytest.raises(ValueError, match="64 px do not fit"):
        PreparedData(str(made), crop=64).samples(1)[0]
    with pytest.raises(ValueError, match="no sub-images"):
        PreparedData(str(made), holdout="small", crop=16).samples(1)


def _elsewhere(path: Path, image: np.ndarray) -> str:
    """Writes an image on the reference's grid as if it had come in the next UTM zone."""
    there = "EPSG:32636"
    left, top = utm(25) * (0, 0)
    right, bottom = utm(25) * (200, 240)
    transform, width, height = calculate_default_transform(
        UTM, there, 200, 240, left=left, bottom=bottom, right=right, top=top
    )
    warped = np.zeros((3, height, width), np.uint16)
    reproject(
        image, warped, src_transform=utm(25), src_crs=UTM, dst_transform=transform, dst_crs=there,
        src_nodata=0, dst_nodata=0, resampling=Resampling.bilinear,
    )  # fmt: skip
    return write_raster(path, warped, transform, crs=there, nodata=0)
