"""A third-party network by ``qgis_process``: imported from its file, then run on an image."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio

from tests.engine.networks import save, upsampler
from tests.support import utm, write_raster

from .conftest import Qgis


def test_an_imported_network_makes_a_map(fresh_qgis: Qgis, tmp_path: Path) -> None:
    values = np.random.default_rng(1).uniform(100, 4000, (5, 60, 60)).astype(np.float32)
    image = write_raster(tmp_path / "s2.tif", values, utm(10))
    run = fresh_qgis.run(
        "importmodel", SOURCE=save(tmp_path, upsampler()), ID="blurred", INPUTS="x:optical:2:B4,B3,B2"
    )
    assert run.returncode == 0, run.text
    assert (run.outputs["MODEL_ID"], run.outputs["RATIO"], run.outputs["HALO_USED"]) == ("blurred", "2", "4")
    assert run.outputs["CARD"].startswith(str(fresh_qgis.profile))

    assert "Imported models: blurred (" in fresh_qgis.run("engineinfo").text
    run = fresh_qgis.run(
        "superresolvewithmodel", MODEL="blurred", OPTICAL=image, OPTICAL_BANDS="3,2,1",
        OUTPUT=tmp_path / "fine.tif",
    )  # fmt: skip
    assert run.returncode == 0, run.text
    with rasterio.open(tmp_path / "fine.tif") as dataset:
        assert dataset.descriptions == ("B4", "B3", "B2")
        fine = dataset.read()
    assert fine.shape == (3, 120, 120)
    np.testing.assert_allclose(fine[:, 24, 44], values[2::-1, 10:15, 20:25].mean(axis=(1, 2)), rtol=1e-5)


def test_a_malformed_model_is_refused_in_a_sentence(fresh_qgis: Qgis, tmp_path: Path) -> None:
    (tmp_path / "weights.onnx").write_bytes(b"PK\x03\x04archive/data.pkl")
    run = fresh_qgis.run("importmodel", SOURCE=tmp_path / "weights.onnx")
    assert run.returncode != 0
    assert "is a zip archive or a PyTorch checkpoint" in run.error
    assert not list(fresh_qgis.profile.rglob("*.onnx"))
