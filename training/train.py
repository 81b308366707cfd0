"""Trains a model: ``python -m training.train experiment=biosharp data.holdout=288afc34``.

The run ends with ``model.safetensors`` in the output folder: averaged weights, with the recipe that
rebuilds the model. Interrupted, the same command goes on from the last checkpoint.
"""

from __future__ import annotations

import dataclasses
import json
import logging
import subprocess
from pathlib import Path
from typing import Any

import hydra
import lightning
from lightning.pytorch.callbacks import EMAWeightAveraging, ModelCheckpoint, TQDMProgressBar
from lightning.pytorch.loggers import TensorBoardLogger
from omegaconf import DictConfig, OmegaConf

from . import checkpoints
from .data.triplets import BiomasstersData, Statistics, input_statistics
from .models.physical import Scaling
from .module import GuidedSuperResolution

log = logging.getLogger(__name__)


def train(config: DictConfig) -> Path:
    """Trains what ``config`` describes and returns the path of the weights."""
    lightning.seed_everything(config.seed, workers=True)
    folder = Path(config.output) / (f"without-{config.data.holdout}" if config.data.holdout else "all")
    data = BiomasstersData(**OmegaConf.to_container(config.data, resolve=True))  # type: ignore[arg-type]
    statistics = input_statistics(data.chips, data.bands)
    scalings = _scalings(config.scaling, statistics)
    words: Any = OmegaConf.to_container(config.module, resolve=True)
    module = GuidedSuperResolution(biomass=scalings["biomass"], optical=scalings["optical"], **words)
    recipe = {
        "network": words["network"],
        **scalings,
        "bands": data.bands,
        "trained_on": data.train_ids,
        "config": _what_matters(config),
        "statistics": statistics,
        "commit": _commit(),
    }
    _trainer(config, folder).fit(module, data, ckpt_path=_checkpoint(folder, recipe))

    path = folder / "model.safetensors"
    checkpoints.save(path, module.model, recipe)
    log.info("weights: %s", path)
    return path


def _checkpoint(folder: Path, recipe: dict[str, Any]) -> Path | None:
    """The checkpoint to go on from, if there is one; the recipe stands beside it.

    Raises:
        ValueError: It belongs to another recipe: going on would train what the recipe does not say.
    """
    beside = folder / "recipe.json"
    text = json.dumps({key: value for key, value in recipe.items() if key != "commit"}, indent=1)
    if beside.exists() and beside.read_text() != text:
        raise ValueError(
            f"{folder} holds a run of another recipe. Remove it, or choose another folder (output=…)."
        )
    folder.mkdir(parents=True, exist_ok=True)
    beside.write_text(text)
    last = folder / "last.ckpt"
    return last if last.exists() else None


def _what_matters(config: DictConfig) -> dict[str, Any]:
    """The configuration as plain data, without where things lie on this machine."""
    words: Any = OmegaConf.to_container(config, resolve=True)
    data = {key: value for key, value in words["data"].items() if key != "root"}
    return {**{key: words[key] for key in ("seed", "scaling", "ema", "module", "trainer")}, "data": data}


def _scalings(kind: str, statistics: Statistics) -> dict[str, dict[str, Any]]:
    """The scalings of both inputs: as published, or to unit spread over the training chips."""
    if kind == "published":
        scalings = {
            "biomass": Scaling.published_biomass(),
            "optical": Scaling.published_sentinel2(len(statistics["optical"]["mean"])),
        }
    elif kind == "unit_spread":
        scalings = {role: Scaling(rows["mean"], rows["std"]) for role, rows in statistics.items()}
    else:
        raise ValueError(f"scaling is 'published' or 'unit_spread', not {kind!r}")
    return {role: dataclasses.asdict(scaling) for role, scaling in scalings.items()}


def _trainer(config: DictConfig, folder: Path) -> lightning.Trainer:
    return lightning.Trainer(
        **config.trainer,
        logger=TensorBoardLogger(folder, name="", version="logs"),
        callbacks=[
            EMAWeightAveraging(decay=config.ema),
            ModelCheckpoint(
                folder, save_last=True, save_top_k=0, every_n_train_steps=config.checkpoint_every
            ),
            TQDMProgressBar(refresh_rate=20),
        ],
    )


def _commit() -> str:
    root = Path(__file__).resolve().parent.parent
    command = ["git", "-C", str(root), "rev-parse", "--short", "HEAD"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  fixed words
    return result.stdout.strip() or "unknown"


@hydra.main(config_path="configs", config_name="train", version_base="1.3")
def main(config: DictConfig) -> None:
    """The command line."""
    train(config)


if __name__ == "__main__":
    main()
