from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import sample_scene
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT
from sample_scene import BANDS, NOTICE, RATIO, Scene


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return sample_scene.make_scene(tmp_path_factory.mktemp("scene"))


def test_truth_nests_in_the_biomass_layer(scene: Scene) -> None:
    with rasterio.open(scene.biomass) as coarse, rasterio.open(scene.truth) as fine:
        assert coarse.crs == fine.crs == rasterio.CRS.from_epsg(4326)
        assert fine.shape == (coarse.height * RATIO, coarse.width * RATIO)
        assert fine.bounds == pytest.approx(coarse.bounds)
        averages = sample_scene.block_mean(fine.read(1), RATIO)
        np.testing.assert_allclose(averages, coarse.read(1), rtol=1e-6)


def test_guide_covers_the_biomass_layer(scene: Scene) -> None:
    with rasterio.open(scene.biomass) as coarse, rasterio.open(scene.optical) as image:
        assert image.crs.is_projected
        assert image.res == (10, 10)
        assert image.descriptions == BANDS
        options = {"crs": coarse.crs, "transform": coarse.transform, "width": coarse.width}
        with WarpedVRT(image, **options, height=coarse.height) as view:
            assert view.read(masked=True).mask.sum() == 0


def test_reflectance_follows_biomass_as_in_real_images(scene: Scene) -> None:
    with rasterio.open(scene.truth) as fine, rasterio.open(scene.optical) as image:
        truth = fine.read(1).ravel()
        options = {"crs": fine.crs, "transform": fine.transform, "width": fine.width}
        with WarpedVRT(image, **options, height=fine.height, resampling=Resampling.average) as view:
            red, near_infrared, shortwave = (view.read(i).ravel() for i in (4, 8, 12))
    land = (near_infrared > 1000) & (truth > 1)
    for band, weakest, strongest in ((red, -0.8, -0.5), (shortwave, -0.8, -0.5), (near_infrared, -0.7, -0.3)):
        correlation = np.corrcoef(np.sqrt(truth[land]), np.log(band[land]))[0, 1]
        assert weakest < correlation < strongest
    assert 60 < truth.mean() < 90
    assert 50 < truth[land].std() < 90


def test_scene_is_the_same_every_time_and_says_that_it_is_made_up(scene: Scene, tmp_path: Path) -> None:
    again = sample_scene.make_scene(tmp_path)
    for first, second in zip(scene, again, strict=True):
        with rasterio.open(first) as one, rasterio.open(second) as other:
            np.testing.assert_array_equal(one.read(), other.read())
            assert one.tags()["DESCRIPTION"] == NOTICE
            assert "made-up" in NOTICE
