"""ReUse in both forms: what the published code computes, how many parameters, what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from training.inference import predict_as_published
from training.models import create

ABOUT_THE_RUN = ("tf", "keras", "count_params", "tile_size", "tile_pad")


@pytest.mark.parametrize(
    ("case", "name"),
    [
        ("reuse_f4_10ch", "reuse"),
        ("reuse_f4_3ch_nobn", "reuse"),
        ("reuse_f4_10ch_pipeline_tiles", "reuse"),
        ("reuse_original_keras_f4_10ch", "reuse_original"),
    ],
)
def test_network_reproduces_reference(golden: Path, case: str, name: str) -> None:
    about = json.loads((golden / f"{case}.json").read_text())
    vectors = np.load(golden / f"{case}.npz")
    (image,) = (torch.from_numpy(vectors[key]) for key in vectors if key.startswith("in_"))

    with torch.no_grad():
        output = _run(golden, about, name, image)

    expected = vectors["out_output"]
    limit = 20 * max(*about["ref_f32_vs_f64_max_abs"], 1e-6 * np.abs(expected).max())
    np.testing.assert_allclose(output.numpy(), expected, rtol=0, atol=limit)


def _run(golden: Path, about: dict[str, Any], name: str, image: torch.Tensor) -> torch.Tensor:
    state = load_file(golden / about["weights"]["model"]["file"])
    words = {key: value for key, value in about["config"].items() if key not in ABOUT_THE_RUN}
    if "in_chans" not in words:  # the wrapper's words say nothing of the network
        words |= {"in_chans": 10, "n_filters": 4}
    model = create(name, **words).eval()
    model.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in state.items()})
    if "tile_size" in about["config"]:
        tile, pad = about["config"]["tile_size"], about["config"]["tile_pad"]
        return predict_as_published(model, (image,), scale=1, window=1, tile=tile, pad=pad)
    return model(image)


@pytest.mark.parametrize(
    ("name", "filters", "count"),
    [("reuse", 16, 2_162_657), ("reuse", 24, 4_861_393), ("reuse_original", 16, 1_178_945)],
)
def test_published_parameter_counts(name: str, filters: int, count: int) -> None:
    model = create(name, in_chans=10, n_filters=filters)
    assert sum(p.numel() for p in model.parameters()) == count
    statistics = sum(b.numel() for key, b in model.named_buffers() if "running" in key)
    if name == "reuse_original":
        assert count + statistics == 1_180_417  # as Keras counts


@pytest.mark.parametrize("name", ["reuse", "reuse_original"])
def test_a_side_that_is_no_multiple_of_16_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="24 x 32 px are no multiples of 16"):
        create(name, in_chans=3, n_filters=2)(torch.zeros(1, 3, 24, 32))


def test_dropout_acts_in_training_alone() -> None:
    model = create("reuse_original", in_chans=3, n_filters=4, dropout=0.5)
    x = torch.rand(2, 3, 32, 32)
    assert torch.equal(model.eval()(x), model(x))
    assert not torch.equal(model.train()(x), model(x))
