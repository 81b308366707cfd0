from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from training.losses import masked_loss


def test_losses_reproduce_reference(golden: Path) -> None:
    """The third part of losses.json, SGNet's, stands in test_sgnet.py."""
    expected = json.loads((golden / "losses.json").read_text())["values"]
    vectors = {key: torch.from_numpy(values) for key, values in np.load(golden / "losses.npz").items()}
    everywhere = torch.ones_like(vectors["target"], dtype=torch.bool)
    known = vectors["huber_target_nan"].isfinite()
    pairs = {
        "l1": ("l1", vectors["out"], vectors["target"], everywhere),
        "smooth_l1_beta1": ("smooth_l1", vectors["huber_pred"], vectors["huber_target"], everywhere),
        "masked_huber_beta1": (
            "huber",
            vectors["huber_pred"],
            vectors["huber_target_nan"].nan_to_num(),
            known,
        ),
    }
    for name, words in pairs.items():
        assert float(masked_loss(*words)) == pytest.approx(expected[name], rel=1e-6), name


def test_an_unknown_loss_is_refused() -> None:
    x = torch.zeros(1, 1, 2, 2)
    with pytest.raises(ValueError, match="no loss 'l3'; there are l1, mse, huber, smooth_l1"):
        masked_loss("l3", x, x, x == 0)
