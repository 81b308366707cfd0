"""The Lightning module that trains any guided biomass network."""

from __future__ import annotations

from typing import Any

import lightning
import torch
from lightning.pytorch.utilities.types import OptimizerLRSchedulerConfig
from torch import Tensor

from .losses import masked_loss
from .models import create
from .models.physical import PhysicalModel, Scaling


class GuidedSuperResolution(lightning.LightningModule):
    """Trains a :class:`training.models.physical.PhysicalModel`.

    Args:
        network: ``name`` and configuration words for :func:`training.models.create`.
        biomass: Words of the biomass :class:`~training.models.physical.Scaling`.
        optical: Words of the guide's.
        loss: One of :func:`training.losses.masked_loss`, on normalised AGB.
        learning_rate: Peak of the one-cycle schedule.
        warmup: Share of the steps in which the rate rises.
        weight_decay: Of AdamW.
        betas: Of AdamW.
    """

    def __init__(
        self,
        network: dict[str, Any],
        biomass: dict[str, Any],
        optical: dict[str, Any],
        loss: str = "l1",
        learning_rate: float = 3e-4,
        warmup: float = 0.08,
        weight_decay: float = 1e-4,
        betas: tuple[float, float] = (0.9, 0.99),
    ) -> None:
        super().__init__()
        self.save_hyperparameters()
        self.model = PhysicalModel(create(**network), Scaling(**biomass), Scaling(**optical))

    def training_step(self, batch: dict[str, Tensor], _: int) -> Tensor:
        """The loss of a batch, in units of the standard deviation of AGB."""
        output = self.model(batch["biomass"], batch["optical"])
        std = self.model.scale_biomass.std
        loss = masked_loss(self.hparams["loss"], output / std, batch["target"] / std, batch["valid"])
        self.log("loss", loss, prog_bar=True)
        return loss

    def configure_optimizers(self) -> OptimizerLRSchedulerConfig:
        """AdamW on a one-cycle schedule over all steps of the training."""
        words = self.hparams
        optimizer = torch.optim.AdamW(
            self.parameters(),
            lr=words["learning_rate"],
            betas=words["betas"],
            weight_decay=words["weight_decay"],
        )
        schedule = torch.optim.lr_scheduler.OneCycleLR(
            optimizer,
            words["learning_rate"],
            total_steps=int(self.trainer.estimated_stepping_batches),
            pct_start=words["warmup"],
            cycle_momentum=False,
        )
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}
