"""Trains a model: ``python -m training.train experiment=biosharp data.holdout=288afc34``.

The run ends with ``model.safetensors`` in the output folder: averaged weights, with the recipe that
rebuilds the model. Interrupted, the same command goes on from the last checkpoint.
"""

from __future__ import annotations

import dataclasses
import json
import logging
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import hydra
import lightning
from hydra.utils import instantiate
from lightning.pytorch.callbacks import EMAWeightAveraging, ModelCheckpoint, TQDMProgressBar
from lightning.pytorch.loggers import TensorBoardLogger
from omegaconf import DictConfig, OmegaConf

from . import checkpoints
from .models.physical import Scaling
from .module import SuperResolution

log = logging.getLogger(__name__)

HALF_PRECISION = 1e-3
"""Weights are stored in half precision where that changes the output by less of its deviation."""
PUBLISHED: dict[str, Callable[[int], Scaling]] = {
    "biomass": lambda _: Scaling.published_biomass(),
    "optical": Scaling.published_sentinel2,
    "target": lambda _: Scaling.identity(),
}
"""The biomass papers' scalings; the series' papers scale to unit spread."""


def train(config: DictConfig) -> Path:
    """Trains what ``config`` describes and returns the path of the weights."""
    lightning.seed_everything(config.seed, workers=True)
    folder = Path(config.output) / (f"without-{config.data.holdout}" if config.data.holdout else "all")
    data = instantiate({k: v for k, v in config.data.items() if v is not None}, _convert_="all")
    statistics = data.statistics()
    words: Any = _given(OmegaConf.to_container(config.module, resolve=True))
    scalings, target = _scalings(config.scaling, data.inputs, statistics)
    module = SuperResolution(scalings=scalings, target=target, **words)
    recipe = {
        "network": words["network"],
        "scalings": scalings,
        "target": target,
        "bands": list(getattr(data, "bands", ())),
        "trained_on": data.train_ids,
        "config": _what_matters(config),
        "statistics": statistics,
        "commit": _commit(),
    }
    _trainer(config, folder).fit(module, data, ckpt_path=_checkpoint(folder, recipe))
    return _save(folder / "model.safetensors", module, data, recipe)


def _given(words: Any) -> Any:
    """Words of a network that are set; an experiment takes a word of its parent back by ``null``."""
    network = {key: value for key, value in words["network"].items() if value is not None}
    return {**words, "network": network}


def _save(path: Path, module: SuperResolution, data: Any, recipe: dict[str, Any]) -> Path:
    batch = next(iter(data.train_dataloader()))
    rounding = checkpoints.rounding(module.model, [batch[name] for name in data.inputs])
    half = rounding < HALF_PRECISION
    checkpoints.save(path, module.model, {**recipe, "rounding": rounding if half else 0.0}, half)
    log.info(
        "weights: %s (half precision would change the output by %.2g of its deviation: %s)",
        path,
        rounding,
        "taken" if half else "not taken",
    )
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


def _scalings(
    kind: str, inputs: Sequence[str], statistics: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The words of the scalings of all inputs and of the target: as published, or to unit spread.

    A target that one of the inputs shows at low resolution is scaled as that input is.

    Raises:
        ValueError: There is no such kind of scaling.
    """
    if kind not in ("published", "unit_spread"):
        raise ValueError(f"scaling is 'published' or 'unit_spread', not {kind!r}")

    def scale(name: str) -> Scaling:
        rows = statistics[name]
        if kind == "published" and name in PUBLISHED:
            return PUBLISHED[name](len(rows["mean"]))
        return Scaling(tuple(rows["mean"]), tuple(rows["std"]))

    words = {name: None if name == "dates" else dataclasses.asdict(scale(name)) for name in inputs}
    coarse = next((name for name in ("biomass", "height") if name in words), "target")
    return words, words.get(coarse) or dataclasses.asdict(scale("target"))


def _trainer(config: DictConfig, folder: Path) -> lightning.Trainer:
    return lightning.Trainer(
        **config.trainer,
        logger=TensorBoardLogger(folder, name="", version="logs"),
        callbacks=[
            *([EMAWeightAveraging(decay=config.ema)] if config.ema else []),
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
