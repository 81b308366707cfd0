"""Every network is recognised, with all its sizes, by its weights alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor

from tests.support import GOLDEN
from training.foreign import CheckpointError
from training.models import create
from training.recognise import recognise

FAMILIES = {
    "biomsharp_": "biosharp",
    "hat_s_": "hat",
    "reuse_f4": "reuse",
    "reuse_original": "reuse_original",
    "sgnet_f16": "sgnet",
    "edsr_small_": "edsr",
    "utae_": "utae",
    "unet_": "unet",
}
CASES = sorted(
    (path.stem, name)
    for prefix, name in FAMILIES.items()
    for path in GOLDEN.glob(f"{prefix}*.json")
    if "pipeline" not in path.stem and "ILL" not in path.stem
)


@pytest.mark.parametrize(
    ("case", "name"),
    CASES or [pytest.param("", "", marks=pytest.mark.skip(f"no golden vectors at {GOLDEN}"))],
)
def test_weights_tell_the_network_that_they_fit(case: str, name: str) -> None:
    about = json.loads((GOLDEN / f"{case}.json").read_text())
    state = load_file(GOLDEN / about["weights"]["model"]["file"])

    found, words = recognise(state)

    assert found == name
    config = about["config"]
    different = {key for key in words if key in config and words[key] != config[key]} - {"res_scale"}
    # ratios that divide alike leave the same shapes
    assert all(config["embed_dim"] // words[key] == config["embed_dim"] // config[key] for key in different)
    create(found, **words).load_state_dict(_single(state))


def _single(state: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name: x.float() if x.is_floating_point() else x for name, x in state.items()}


def test_both_parts_of_sera_h_are_recognised(golden: Path) -> None:
    about = json.loads((golden / "sera_h_small_04img.json").read_text())
    edsr, utae = (load_file(golden / about["weights"][part]["file"]) for part in ("edsr", "utae"))
    state = {f"super_resolution_model.{k}": v for k, v in edsr.items()}
    state |= {f"regression_model.{k}": v for k, v in utae.items()}

    name, words = recognise(state)

    assert name == "sera_h"
    assert words["utae"]["encoder_widths"] == about["config"]["utae"]["encoder_widths"]
    assert words["edsr"]["n_resblocks"] == 2
    create(name, **words).load_state_dict(
        {k: v.float() if v.is_floating_point() else v for k, v in state.items()}
    )


@pytest.mark.parametrize(
    ("listing", "name", "words"),
    [
        (
            "biomsharp_begin_tcnn",
            "biosharp",
            {"scale_pos": "beginning", "embed_dim": 84},
        ),
        ("biomsharp_end_pixelshuffle", "biosharp", {"scale_pos": "end", "upsampler": "pixelshuffle"}),
        ("hat_s_x4_1ch", "hat", {"embed_dim": 144, "depths": [6] * 6, "window_size": 16, "upscale": 4}),
        ("sgnet_f24_g3", "sgnet", {"num_feats": 24, "guide_channels": 3, "phase": "angle"}),
        ("reuse_f24_10ch", "reuse", {"n_filters": 24}),
        ("reuse_original_f16_10ch", "reuse_original", {"n_filters": 16}),
        ("edsr_full_14ch", "edsr", {"n_resblocks": 32, "n_feats": 256, "res_scale": 0.1, "scale": 4}),
        ("utae_14ch", "utae", {"decoder_widths": [32, 32, 64, 128], "n_head": 16, "d_model": 256}),
        ("unet_14ch", "unet", {"width_multiplier": 1.0, "bilinear": False}),
    ],
)
def test_published_sizes_are_recognised(golden: Path, listing: str, name: str, words: dict[str, Any]) -> None:
    lines = (golden.parent / "state_dicts" / f"{listing}.tsv").read_text().splitlines()[1:]
    state: dict[str, Tensor] = {}
    for line in lines:
        key, shape = line.split("\t")[:2]
        sides = [int(side) for side in shape.strip("()").split(",") if side.strip()]
        state[key] = torch.empty(sides, device="meta")

    found, all_words = recognise(state)

    assert found == name
    assert {key: all_words[key] for key in words} == words


def test_weights_of_no_known_network_are_refused() -> None:
    with pytest.raises(CheckpointError, match=r"1 tensors \(fc.weight, …\) are of no known network"):
        recognise({"fc.weight": torch.zeros(2, 2)})
