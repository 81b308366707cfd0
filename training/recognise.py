"""Tells a network and all its sizes from the names and shapes of its weights.

Configuration files are not asked: the published BioSHARP checkpoints, for one, have the stem of
transposed convolutions whatever their files say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from torch import Tensor

from .foreign import CheckpointError

State = Mapping[str, Tensor]
PARTS = _SR, _REGRESSION = "super_resolution_model.", "regression_model."
"""Prefixes of SERA-H's two networks."""
_USUAL_RATIO = 24
KNOWN = "BioSHARP, HAT, SGNet, ReUse (port and original), EDSR, U-TAE, U-Net, SERA-H and its ablations"


def recognise(state: State) -> tuple[str, dict[str, Any]]:
    """The name and the words for :func:`training.models.create`.

    What leaves no trace in shapes is taken as published: EDSR's ``res_scale``, U-TAE's ``agg_mode``.

    Raises:
        CheckpointError: The weights are of no network that is known, or of one that was changed.
    """
    try:
        return _recognise(state)
    except (LookupError, ValueError, ZeroDivisionError) as error:
        raise CheckpointError(
            f"The checkpoint's {len(state)} tensors are not quite of a network that is known ({error}).",
            "It may be of a changed network, which BioSR does not know.",
        ) from error


def _recognise(state: State) -> tuple[str, dict[str, Any]]:
    if any(name.startswith(_REGRESSION) for name in state):
        return _composed(state)
    for mark, name, words in (
        ("conv_after_concat.weight", "biosharp", _biosharp),
        ("bridge1.rgbpre.weight", "sgnet", _sgnet),
        ("layers.0.residual_group.blocks.0.attn.qkv.weight", "hat", _hat),
        ("enc1.conv.0.weight", "reuse", _reuse),
        ("enc1.conv.weight", "reuse_original", _reuse_original),
        ("temporal_encoder.inconv.weight", "utae", _utae),
        ("inc.double_conv.0.weight", "unet", _unet),
        ("body.0.body.0.weight", "edsr", _edsr),
    ):
        if mark in state:
            return name, words(state)
    raise CheckpointError(
        f"The checkpoint's {len(state)} tensors ({', '.join(list(state)[:3])}, …) are of no known network.",
        f"Known are {KNOWN}.",
    )


def _composed(state: State) -> tuple[str, dict[str, Any]]:
    first, last = _part(state, _SR), _part(state, _REGRESSION)
    name, words = _recognise(last)
    if name not in ("utae", "unet"):
        raise CheckpointError(
            f"The checkpoint regresses by {name}, SERA-H by U-TAE or U-Net.", f"Known are {KNOWN}."
        )
    if not first:
        return f"bilinear_{name}", {name: words}
    kind = "TIMESERIES" if name == "utae" else "COMPOSITES"
    edsr = {**_edsr(first), "input_type": kind}
    return ("sera_h" if name == "utae" else "edsr_unet"), {"edsr": edsr, name: words}


def _part(state: State, prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): x for name, x in state.items() if name.startswith(prefix)}


def _biosharp(state: State) -> dict[str, Any]:
    beginning = any(name.startswith("conv_first_biomass.0") for name in state)
    stem = state["conv_first_biomass.0.weight"] if beginning else state["upscaler.0.weight"]
    optical = state["conv_first_optical.weight"] if beginning else state["conv_first_optical.0.weight"]
    return {
        **_hat(_part(state, "hat.")),
        "guide_channels": optical.shape[1],
        "scale_pos": "beginning" if beginning else "end",
        "upsampler": "tCNN" if stem.shape[-1] == 4 else "pixelshuffle",
    }


def _hat(state: State) -> dict[str, Any]:
    first = "layers.0.residual_group.blocks.0"
    depths, heads = [], []
    for layer in range(_count(state, r"layers\.(\d+)\.")):
        depths.append(_count(state, rf"layers\.{layer}\.residual_group\.blocks\.(\d+)\."))
        table = f"layers.{layer}.residual_group.blocks.0.attn.relative_position_bias_table"
        heads.append(state[table].shape[1])
    dim = state["norm.weight"].shape[0]
    window = (math.isqrt(state[f"{first}.attn.relative_position_bias_table"].shape[0]) + 1) // 2
    overlap_table = state["layers.0.residual_group.overlap_attn.relative_position_bias_table"]
    overlap = math.isqrt(overlap_table.shape[0]) + 1 - window
    words = {
        "in_chans": state["conv_first.weight"].shape[1],
        "embed_dim": dim,
        "depths": depths,
        "num_heads": heads,
        "window_size": window,
        "overlap_ratio": overlap / window - 1,
        "compress_ratio": _divisor(dim, state[f"{first}.conv_block.cab.0.weight"].shape[0]),
        "squeeze_factor": _divisor(dim, state[f"{first}.conv_block.cab.3.attention.1.weight"].shape[0]),
        "mlp_ratio": state[f"{first}.mlp.fc1.weight"].shape[0] / dim,
        "patch_norm": "patch_embed.norm.weight" in state,
        "resi_connection": "1conv" if "layers.0.conv.weight" in state else "identity",
        "upscale": _scale(state, "upsample"),
    }
    if "absolute_pos_embed" in state:
        words |= {"ape": True, "img_size": math.isqrt(state["absolute_pos_embed"].shape[1])}
    return words


def _sgnet(state: State) -> dict[str, Any]:
    first = state["conv_rgb1.weight"]
    angle = state["bridge1.fre_process.pha_fuse.post.weight"].shape[0] == first.shape[0]
    return {
        "guide_channels": first.shape[1],
        "num_feats": first.shape[0],
        "kernel_size": first.shape[-1],
        "scale": state["bridge1.upBlock.conv_1.0.weight"].shape[-1] - 4,  # kernels exceed the stride by 4
        "phase": "angle" if angle else "vector",
    }


def _reuse(state: State) -> dict[str, Any]:
    first = state["enc1.conv.0.weight"]
    batchnorm = "enc1.conv.1.running_mean" in state
    return {"in_chans": first.shape[1], "n_filters": first.shape[0], "batchnorm": batchnorm}


def _reuse_original(state: State) -> dict[str, Any]:
    first = state["enc1.conv.weight"]
    return {"in_chans": first.shape[1], "n_filters": first.shape[0]}


def _edsr(state: State) -> dict[str, Any]:
    head = state["head.0.weight"]
    return {
        "n_resblocks": _count(state, r"body\.(\d+)\.body\."),
        "n_feats": head.shape[0],
        "n_channels": head.shape[1],
        "scale": _scale(state, "tail.0"),
        "res_scale": 0.1 if head.shape[0] == 256 else 1.0,
    }


def _utae(state: State) -> dict[str, Any]:
    levels = _count(state, r"down_blocks\.(\d+)\.")
    first = state["in_conv.conv.conv.0.weight"]
    decoder = [state[f"up_blocks.{i}.conv2.conv.0.weight"].shape[0] for i in range(levels)]
    deepest = state["up_blocks.0.up.0.weight"].shape[0]
    out = [
        x.shape[0]
        for name, x in state.items()
        if re.fullmatch(r"out_conv\.conv\.conv\.\d+\.weight", name) and x.ndim == 4
    ]
    query = state["temporal_encoder.attention_heads.Q"]
    return {
        "input_dim": first.shape[1],
        "encoder_widths": [
            first.shape[0],
            *(state[f"down_blocks.{i}.conv2.conv.0.weight"].shape[0] for i in range(levels)),
        ],
        "decoder_widths": [*reversed(decoder), deepest],
        "out_conv": out,
        "str_conv_k": state["down_blocks.0.down.conv.0.weight"].shape[-1],
        "encoder_norm": _encoder_norm(state),
        "n_head": query.shape[0],
        "d_k": query.shape[1],
        "d_model": state["temporal_encoder.inconv.weight"].shape[0],
    }


def _encoder_norm(state: State) -> str | None:
    if "in_conv.conv.conv.1.running_mean" in state:
        return "batch"
    if state.get("in_conv.conv.conv.1.weight", state["in_conv.conv.conv.0.weight"]).ndim == 1:
        return "group"
    return "instance" if "in_conv.conv.conv.3.weight" in state else None


def _unet(state: State) -> dict[str, Any]:
    first = state["inc.double_conv.0.weight"]
    return {
        "n_channels_in": first.shape[1],
        "width_multiplier": first.shape[0] / 64,
        "bilinear": "up1.up.weight" not in state,
    }


def _count(state: State, pattern: str) -> int:
    """How many layers there are.

    Raises:
        ValueError: Their numbers leave some out.
    """
    numbers = {int(match[1]) for name in state if (match := re.match(pattern, name))}
    if numbers != set(range(len(numbers))):
        raise ValueError(f"there are {len(numbers)} of {pattern}, but not from 0 on")
    return len(numbers)


def _scale(state: State, prefix: str) -> int:
    stages = [x for name, x in state.items() if re.fullmatch(rf"{re.escape(prefix)}\.\d+\.weight", name)]
    if len(stages) == 1 and stages[0].shape[0] == 9 * stages[0].shape[1]:
        return 3
    return 2 ** len(stages)


def _divisor(whole: int, part: int) -> int:
    return _USUAL_RATIO if whole // _USUAL_RATIO == part else whole // part
