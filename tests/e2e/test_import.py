"""A checkpoint in the publication's form, from its file to a map made by ``qgis_process``."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from safetensors.torch import load_file

from tests.support import GOLDEN
from training.import_checkpoint import main

from .conftest import Qgis, Scene

WEIGHTS = GOLDEN / "biomsharp_begin_tcnn_x4_w16.safetensors"


@pytest.mark.skipif(not WEIGHTS.is_file(), reason=f"no golden weights at {WEIGHTS}")
def test_imported_biosharp_runs_in_qgis(qgis: Qgis, scene: Scene, tmp_path: Path) -> None:
    state = {k: v.float() if v.is_floating_point() else v for k, v in load_file(WEIGHTS).items()}
    torch.save({"params": state, "params_ema": state}, tmp_path / "BIOMSHARP_x4.pth")
    main([str(tmp_path / "BIOMSHARP_x4.pth"), "--name", "published", "--output", str(tmp_path / "models")])

    run = qgis.run(
        "superresolvebiomass",
        BIOMASS=scene.biomass,
        OPTICAL=scene.optical,
        OPTICAL_BANDS="1,2,3",
        MODEL=tmp_path / "models" / "published.onnx",
        OUTPUT=scene.output,
    )

    assert run.returncode == 0, run.text
    assert run.outputs["MODEL_ID"] == "published"
    with rasterio.open(scene.output) as dataset:
        assert dataset.shape == (80, 80)
        assert np.isfinite(dataset.read(1)).all()
