"""The parameter files for the published canopy height maps find their rasters, units and resampling."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from engine.evaluation import task
from engine.evaluation.description import load
from tests.support import ROOT, utm, write_raster

RECIPES = sorted((ROOT / "docs" / "evaluate").glob("*.json"))
SQUARE, SQUARES = 30, 4
"""Metres along, and number along a side, of squares of one height; pixels of all sizes nest in them."""
FLAT = 12.0
"""Height in m that the maps of bilinear resampling show everywhere."""
SMOOTH = {
    "pauls_2022.tif": (10, 100), "forms_h_2020.tif": (10, 100), "liu_2019.tif": (3, 1),
    "lang_2020.vrt": (10, 1),
}  # fmt: skip
"""Pixel in m and units in a metre of those, as the documentation lists them."""
SPECKLED = {"tolan.vrt": 1, "test_2022_m.tif": 1.5}
"""Pixel in m of the maps whose maximum is taken."""


@pytest.fixture
def heights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> np.ndarray:
    """True heights of the squares; small rasters of them lie under the names that the files use."""
    monkeypatch.chdir(tmp_path)
    heights = np.random.default_rng(0).integers(3, 40, (SQUARES, SQUARES)).astype(np.float32)

    def save(name: str, pixel: float, squares: np.ndarray) -> None:
        write_raster(tmp_path / name, spread(squares, pixel), utm(pixel))

    save("lidar.vrt", 1.5, 10 * heights)
    save("sera_h.tif", 2.5, heights + 1)
    save("vegetation.tif", 2.5, np.tile(np.float32([5, 5, 2, 2]), (SQUARES, 1)))
    for name, (pixel, units) in SMOOTH.items():
        save(name, pixel, np.full((SQUARES, SQUARES), FLAT * units, np.float32))
    for name, pixel in SPECKLED.items():
        values = spread(heights, pixel)
        values[:, 1::2] = 0  # between crowns: an average would be half as high
        write_raster(tmp_path / name, values, utm(pixel))
    return heights


def spread(squares: np.ndarray, pixel: float) -> np.ndarray:
    side = round(SQUARE / pixel)
    return squares.repeat(side, 0).repeat(side, 1)


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
def test_a_recipe_gives_the_scores_of_its_maps(path: Path, heights: np.ndarray) -> None:
    recipe = load(path)
    task.run(recipe)
    found = json.loads(Path(recipe.json).read_text())["maps"]
    smooth = float(np.abs(FLAT - heights[:, :2]).mean())  # in the vegetation
    expected = {"SERA-H": 1.0, "Tolan": 0.0, "Fogel": 0.0}
    assert [one["name"] for one in found] == [one.name for one in recipe.maps]
    for one in found:
        assert one["scores"]["pixels"] == SQUARES * (SQUARES // 2) * (SQUARE / 2.5) ** 2
        assert one["scores"]["mae"] == pytest.approx(expected.get(one["name"], smooth), abs=1e-5)


def test_the_recipes_resample_as_sera_h_does() -> None:
    """Maximum for Tolan and Fogel, bilinear for the others; its own map is as it is."""
    every = next(path for path in RECIPES if path.stem == "all")
    ways = {item.title: item.resampling for item in load(every).maps}
    assert ways == {
        "SERA-H": "auto", "Pauls": "bilinear", "Schwartz": "bilinear", "Tolan": "maximum",
        "Liu": "bilinear", "Fogel": "maximum", "Lang": "bilinear",
    }  # fmt: skip
    for path in RECIPES:
        assert all(ways[item.title] == item.resampling for item in load(path).maps)
