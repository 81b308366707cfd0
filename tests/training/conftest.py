"""Where the reference vectors and the real chips lie, if they do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio

from tests.support import CHIPS, GOLDEN


@pytest.fixture(scope="session")
def golden() -> Path:
    """Folder of the golden vectors."""
    if not GOLDEN.is_dir():
        pytest.skip(f"no golden vectors at {GOLDEN}")
    return GOLDEN


@pytest.fixture(scope="session")
def real_chips() -> Path:
    """Folder of the BioMassters chips."""
    if not CHIPS.is_dir():
        pytest.skip(f"no BioMassters chips at {CHIPS}")
    return CHIPS


@pytest.fixture(scope="session")
def made_up_chips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two made-up chips in the BioMassters layout: AGB that darkens the guide; months 9 and 10
    clear, 3 under clouds, 4 under snow, 8 half hidden. Radar brightens with AGB; the descending orbit
    is there in month 9 alone, and not in its first rows.
    """
    root = tmp_path_factory.mktemp("chips")
    rng = np.random.default_rng(7)
    for name in ("first", "second"):
        coarse = rng.gamma(2.0, 50.0, (32, 32))
        agb = np.kron(coarse, np.ones((8, 8))).astype(np.float32)
        clear = (2500 - 4 * agb + rng.normal(0, 20, (10, 256, 256))).clip(1).astype(np.float32)
        snowy = clear.copy()
        snowy[1], snowy[8] = 6000, 300
        cloud = np.zeros((1, 256, 256), np.float32)
        cloud[:, :20, :20] = 90
        (root / name).mkdir()
        _write(root / name / f"{name}_agbm.tif", agb[None])
        for month, bands, probability in (
            (9, clear, cloud),
            (10, clear, cloud * 0),
            (3, clear, cloud * 0 + 80),
            (4, snowy, cloud * 0),
            (8, clear + 300, _half(cloud)),
        ):
            _write(root / name / f"{name}_S2_{month:02d}.tif", np.concatenate([bands, probability]))
        for month in (3, 9, 10):
            radar = np.stack([agb / 50 - offset for offset in (14, 20, 13, 19)]) + month / 10
            radar[2:, : 256 if month != 9 else 40] = -9999
            _write(root / name / f"{name}_S1_{month:02d}.tif", radar.astype(np.float32))
    return root


def _half(cloud: np.ndarray) -> np.ndarray:
    cloud = cloud * 0
    cloud[:, :128] = 90
    return cloud


def _write(path: Path, image: np.ndarray) -> None:
    count, height, width = image.shape
    profile = {"driver": "GTiff", "count": count, "height": height, "width": width, "dtype": "float32"}
    transform = rasterio.Affine(10, 0, 500000, 0, -10, 6800000)
    with rasterio.open(path, "w", crs="EPSG:3067", transform=transform, **profile) as dataset:
        dataset.write(image)
