"""The examples in docs/examples: from scenes to an evaluated map, three ways, with the same result."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio

from tests.scenes import CLEAR, CLOUD, write_stack
from tests.support import ROOT, utm, write_raster

from .conftest import Qgis

EXAMPLES = ROOT / "docs" / "examples"
START, END = "2021-05-01", "2021-09-30"


@pytest.fixture(scope="module")
def land(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A coarse biomass map, three scenes with a cloud each, one of them too late, and a reference."""
    folder = tmp_path_factory.mktemp("land")
    (folder / "scenes").mkdir()
    random = np.random.default_rng(0)
    write_raster(
        folder / "agb.tif", random.uniform(20, 300, (12, 15)).astype(np.float32), utm(100), nodata=-1
    )
    reference = random.uniform(0, 300, (48, 60)).astype(np.float32)
    write_raster(folder / "reference.tif", reference, utm(25), nodata=-1)
    for number, day in enumerate(("20210601", "20210720", "20211105")):
        classes = np.full((48, 60), CLEAR)
        classes[10 * number : 10 * number + 8] = CLOUD
        values = random.integers(200, 4000, (3, 48, 60))
        write_stack(folder / "scenes" / f"s2_{day}.tif", values, classes, transform=utm(25))
    return folder


def given(land: Path, out: Path) -> list[str]:
    return [
        str(land / "scenes"), str(land / "agb.tif"), START, END, str(land / "reference.tif"), str(out)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def by_engine(land: Path, qgis: Qgis) -> Path:
    out = land / "engine"
    script = ["bash", str(EXAMPLES / "scenes_to_scores_engine.sh"), *given(land, out)]
    done = qgis.call(script, {**os.environ, "PYTHON": sys.executable, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.text
    return out


def pixels(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read(masked=True).filled(np.nan)


def test_the_engine_goes_from_scenes_to_scores(by_engine: Path) -> None:
    composite = pixels(by_engine / "composite.tif")
    assert composite.shape == (4, 48, 60)
    assert sorted(np.unique(composite[3])) == [1, 2]  # observations: two scenes, one cloud each
    assert pixels(by_engine / "agb_fine.tif").shape == (1, 48, 60)
    assert "RMSE" in (by_engine / "report.html").read_text(encoding="utf-8")


def test_qgis_headless_does_the_same(land: Path, by_engine: Path, qgis: Qgis) -> None:
    out = land / "qgis"
    script = ["bash", str(EXAMPLES / "scenes_to_scores_qgis.sh"), *given(land, out)]
    done = qgis.call(script, qgis.environment)
    assert done.returncode == 0, done.text
    np.testing.assert_array_equal(pixels(out / "agb_fine.tif"), pixels(by_engine / "agb_fine.tif"))
    assert "RMSE" in (out / "report.html").read_text(encoding="utf-8")


def test_the_model_of_the_modeler_does_the_same(land: Path, by_engine: Path, qgis: Qgis) -> None:
    out = land / "modeler"
    out.mkdir()
    words = {
        "SCENES": land / "scenes", "BIOMASS": land / "agb.tif", "START": START, "END": END,
        "REFERENCE": land / "reference.tif", "composite:Composite": out / "composite.tif",
        "map:Super-resolved biomass": out / "agb_fine.tif", "scores:Report": out / "report.html",
    }  # fmt: skip
    pairs = [f"{key}={value}" for key, value in words.items()]
    model = str(EXAMPLES / "scenes_to_scores.model3")
    done = qgis.call([qgis.program, "run", model, "--", *pairs], qgis.environment)
    assert done.returncode == 0, done.text
    np.testing.assert_array_equal(pixels(out / "agb_fine.tif"), pixels(by_engine / "agb_fine.tif"))
    assert (out / "report.html").is_file()
