"""opensr-utils: ``pip install opensr-utils`` into the environment of the benchmark."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import rasterio
import torch

NAME = "opensr-utils"
SCALE = 10_000.0
"""It divides what it reads by this, and multiplies what the network gives."""
STEPS = 100.0
"""It writes whole numbers: heights are handed over in steps of a centimetre."""
WINDOW, OVERLAP = 64, 16


class _Scaled(torch.nn.Module):
    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        metres: torch.Tensor = self.network(x * (SCALE / STEPS))
        return metres * (STEPS / SCALE)


def missing() -> str:
    """Why it cannot run here; empty if it can."""
    return "" if find_spec("opensr_utils") else "it is not installed: pip install opensr-utils"


def run(network: torch.nn.Module, raster: Path, output: Path) -> None:
    """Makes the map, in metres; the last step, back from whole centimetres, is not the peer's."""
    import opensr_utils

    steps, whole = output.with_suffix(".in.tif"), output.with_suffix(".cm.tif")
    _scale(raster, steps, STEPS)
    opensr_utils.super_resolve(
        str(steps), model=_Scaled(network), output=str(whole), window_size=(WINDOW, WINDOW), factor=4,
        overlap=OVERLAP, device="cpu", overwrite=True,
    )  # fmt: skip
    _scale(whole, output, 1 / STEPS)


def _scale(source: Path, target: Path, factor: float) -> None:
    with rasterio.open(source) as raster:
        profile = {**raster.profile, "dtype": "float32", "nodata": None}
        values = raster.read().astype(np.float32) * factor
    with rasterio.open(target, "w", **profile) as raster:
        raster.write(values)
