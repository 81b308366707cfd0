"""Optimisers and learning-rate schedules, named by words of a configuration."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch.nn import Parameter
from torch.optim import lr_scheduler


def configure(
    parameters: Iterable[Parameter],
    total_steps: int,
    learning_rate: float,
    weight_decay: float,
    betas: tuple[float, float],
    schedule: dict[str, Any],
) -> dict[str, Any]:
    """What Lightning's ``configure_optimizers`` returns: AdamW, which is Adam without weight decay.

    Args:
        parameters: What is trained.
        total_steps: Optimiser steps of the whole training.
        learning_rate: The first rate, or the peak of ``one_cycle``.
        weight_decay: Decoupled weight decay.
        betas: Adam's.
        schedule: ``name`` and its words: ``constant``; ``one_cycle`` (``warmup``: share of the steps in
            which the rate rises); ``steps`` (``milestones``, ``gamma``); ``exponential`` (``gamma`` a
            step); ``plateau`` (``factor``, ``patience``, ``threshold``, ``every`` so many steps).

    Raises:
        ValueError: There is no such schedule.
    """
    optimizer = torch.optim.AdamW(parameters, lr=learning_rate, betas=betas, weight_decay=weight_decay)
    words = {key: value for key, value in schedule.items() if value is not None}
    name = words.pop("name")
    step = {"interval": "step"}
    if name == "constant":
        return {"optimizer": optimizer}
    if name == "one_cycle":
        cycle = lr_scheduler.OneCycleLR(
            optimizer, learning_rate, total_steps, pct_start=words["warmup"], cycle_momentum=False
        )
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": cycle, **step}}
    if name == "steps":
        return {
            "optimizer": optimizer,
            "lr_scheduler": {"scheduler": lr_scheduler.MultiStepLR(optimizer, **words), **step},
        }
    if name == "exponential":
        return {
            "optimizer": optimizer,
            "lr_scheduler": {"scheduler": lr_scheduler.ExponentialLR(optimizer, **words), **step},
        }
    if name == "plateau":
        every = words.pop("every")
        plateau = lr_scheduler.ReduceLROnPlateau(optimizer, threshold_mode="abs", **words)
        watched = {"scheduler": plateau, "monitor": "loss", "frequency": every, "strict": False, **step}
        return {"optimizer": optimizer, "lr_scheduler": watched}
    raise ValueError(
        f"There is no schedule {name!r}; there are constant, one_cycle, steps, exponential, plateau."
    )
