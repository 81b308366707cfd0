"""Every experiment trains 20 steps, on made-up data and with its network made small."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hydra import compose, initialize_config_dir
from omegaconf import DictConfig

from tests.support import ROOT, utm, write_raster
from training import checkpoints
from training.data.prepare import Parameters, prepare
from training.train import train

CONFIGS = ROOT / "training" / "configs"
EXPERIMENTS = sorted(path.stem for path in (CONFIGS / "experiment").glob("*.yaml"))

_HAT = [
    "embed_dim=12",
    "depths=[1]",
    "num_heads=[2]",
    "compress_ratio=4",
    "squeeze_factor=4",
    "window_size=8",
]
_UTAE = [
    "utae.encoder_widths=[8,8,8,16]",
    "utae.decoder_widths=[8,8,8,16]",
    "utae.out_conv=[8,1]",
    "utae.n_head=4",
    "utae.d_model=16",
]
_EDSR = ["edsr.n_resblocks=1", "edsr.n_feats=4"]
_UNET = ["unet.width_multiplier=0.0625"]
SMALL = {
    "biosharp": _HAT,
    "biosharp_lite": ["widths=[4,8,8]"],
    "hat": _HAT,
    "sgnet": ["num_feats=16"],
    "reuse": ["n_filters=4"],
    "reuse_original": ["n_filters=4"],
    "edsr": ["n_resblocks=1", "n_feats=4"],
    "sera_h": [*_EDSR, *_UTAE],
    "edsr_unet": [*_EDSR, *_UNET],
    "bilinear_unet": _UNET,
    "bilinear_utae": _UTAE,
}
"""Words that make a network small, by its name; below it in the configuration."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, made_up_chips: Path) -> Path:
    """All data sets that experiments name, small and made up."""
    root = tmp_path_factory.mktemp("data")
    (root / "biomassters").symlink_to(made_up_chips)
    rng = np.random.default_rng(5)
    (root / "idaho_agb").mkdir()
    (root / "chm").mkdir()
    for name in ("east", "west"):
        agb = np.kron(rng.uniform(0, 400, (24, 24)), np.ones((4, 4))).astype(np.int16)
        write_raster(root / "idaho_agb" / f"{name}.tif", agb, utm(30), nodata=-32768)
        heights = np.kron(rng.uniform(0, 30, (40, 40)), np.ones((8, 8))).astype(np.float32)
        write_raster(root / "chm" / f"{name}.tif", heights, utm(1), nodata=-1)
    _site(root / "sites" / "north", rng)
    _prepared(root, rng)
    return root


def _site(folder: Path, rng: np.random.Generator) -> None:
    folder.mkdir(parents=True)
    cells = rng.uniform(1, 30, (24, 24)).astype(np.float32)
    write_raster(
        folder / "height.tif", np.kron(cells, np.ones((10, 10))).astype(np.float32), utm(1), nodata=-1
    )
    write_raster(folder / "s2.tif", np.stack([3000 - 50 * cells] * 10), utm(10), nodata=np.nan)
    write_raster(folder / "s1.tif", np.stack([cells / 10 - 14] * 4), utm(10), nodata=-9999)
    words = {
        "s2": [{"path": "s2.tif", "date": f"2021-0{month}-01"} for month in (6, 7, 8)],
        "s1": [{"path": "s1.tif", "date": "2021-07-02"}],
        "height": "height.tif",
    }
    (folder / "manifest.json").write_text(json.dumps(words))


def _prepared(root: Path, rng: np.random.Generator) -> None:
    coarse = rng.uniform(0, 300, (32, 32)).astype(np.float32)
    fine = np.kron(coarse, np.ones((4, 4))).astype(np.float32)
    paths = [
        write_raster(root / "agb_100m.tif", coarse, utm(100), nodata=-1),
        write_raster(root / "agb_25m.tif", fine, utm(25), nodata=-1),
        write_raster(root / "guide.tif", np.stack([4000 - 10 * fine] * 3), utm(25), nodata=np.nan),
    ]
    words = Parameters(
        (1, 2, 3), ("B4", "B8", "B12"), size=8, step=8, block=16, gap=0, shares=(1.0, 0.0, 0.0)
    )
    prepare(*(Path(path) for path in paths), root / "prepared", words)


def overrides(experiment: str, output: Path) -> list[str]:
    """Words that make an experiment small: 20 steps of two samples of 32 px, or of 16 px."""
    config = configure([f"experiment={experiment}"])
    network, place = config.module.network, "module.network"
    if network.name == "residual":
        network, place = network.network, f"{place}.network"
    words = [f"++{place}.{word}" for word in SMALL[network.name]]
    if "n_images" in config.data:
        words += ["data.n_images=2", "data.crop=8"]
    else:
        words += [f"data.crop={min(config.data.crop, 32)}"]
    words += ["data.batch_size=2", "data.steps=20", "trainer.max_steps=20", "+trainer.accelerator=cpu"]
    return [f"experiment={experiment}", f"output={output}", *words]


def configure(words: list[str]) -> DictConfig:
    with initialize_config_dir(str(CONFIGS), version_base="1.3"):
        return compose("train", words)


@pytest.mark.parametrize("experiment", EXPERIMENTS)
def test_experiment_trains_twenty_steps(
    experiment: str, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIOSR_DATA", str(data))

    path = train(configure(overrides(experiment, tmp_path)))

    model, recipe = checkpoints.load(path)
    assert recipe["config"]["trainer"]["max_steps"] == 20
    assert recipe["trained_on"]
    assert all(parameter.isfinite().all() for parameter in model.parameters())


def test_command_line_trains(data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "training.train", *overrides("edsr_chm_plus", tmp_path)]
    run = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "BIOSR_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "all" / "model.safetensors").is_file()
