"""The Lightning module that trains any of the networks."""

from __future__ import annotations

from typing import Any

import lightning
from torch import Tensor

from . import checkpoints, optimisation
from .losses import masked_loss
from .models.sgnet_loss import sgnet_loss

ONE_CYCLE = {"name": "one_cycle", "warmup": 0.08}


class SuperResolution(lightning.LightningModule):
    """Trains a :class:`training.models.physical.PhysicalModel`.

    Args:
        network: ``name`` and configuration words for :func:`training.models.create`.
        scalings: For each input's name the words of its :class:`~training.models.physical.Scaling`.
        target: The words of the target's.
        loss: One of :func:`training.losses.masked_loss`, or ``sgnet``; on the normalised target.
        learning_rate: See :func:`training.optimisation.configure`.
        weight_decay: The same.
        betas: The same.
        schedule: The same.
        masked: Whether pixels without a value are left out; the published recipes train on them too.
    """

    def __init__(
        self,
        network: dict[str, Any],
        scalings: dict[str, Any],
        target: dict[str, Any],
        loss: str = "l1",
        learning_rate: float = 3e-4,
        weight_decay: float = 1e-4,
        betas: tuple[float, float] = (0.9, 0.99),
        schedule: dict[str, Any] = ONE_CYCLE,
        masked: bool = True,
    ) -> None:
        super().__init__()
        self.save_hyperparameters()
        self.model = checkpoints.build({"network": network, "scalings": scalings, "target": target})

    def training_step(self, batch: dict[str, Tensor], _: int) -> Tensor:
        """The loss of a batch, in units of the normalised target."""
        output = self.model.normalised(*(batch[name] for name in self.model.inputs))
        target, valid = self.model.target(batch["target"]), batch["valid"]
        if not self.hparams["masked"]:
            valid = valid | True
        if self.hparams["loss"] == "sgnet":
            fine, gradient = output
            loss = sgnet_loss(fine, gradient, target, valid)
        else:
            first = output if isinstance(output, Tensor) else output[0]
            loss = masked_loss(self.hparams["loss"], first, target, valid)
        self.log("loss", loss, prog_bar=True)
        return loss

    def configure_optimizers(self) -> Any:
        """As the words say, over all steps of the training."""
        names = ("learning_rate", "weight_decay", "betas", "schedule")
        words = {name: self.hparams[name] for name in names}
        steps = int(self.trainer.estimated_stepping_batches)
        return optimisation.configure(self.parameters(), steps, **words)
