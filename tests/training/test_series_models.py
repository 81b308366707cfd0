"""EDSR, U-TAE, U-Net, SERA-H and its ablations: what the published code computes, and how they export."""

from __future__ import annotations

import io
import json
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from tests.support import GOLDEN
from training.models import create
from training.models.edsr import adapt_rgb

FAMILIES = {"edsr_small_": "edsr", "utae_": "utae", "unet_": "unet", "sera_h_small_": "sera_h"}
CASES = sorted(
    (path.stem, name) for prefix, name in FAMILIES.items() for path in GOLDEN.glob(f"{prefix}*.json")
)
SMALL_UTAE = {
    "input_dim": 14,
    "encoder_widths": [8, 8, 8, 16],
    "decoder_widths": [8, 8, 8, 16],
    "out_conv": [8, 1],
    "n_head": 4,
    "d_model": 16,
}
SMALL_EDSR = {"n_resblocks": 1, "n_feats": 8}


def weights(about: dict[str, Any], part: str = "model") -> dict[str, Tensor]:
    state = load_file(GOLDEN / about["weights"][part]["file"])
    return {k: v.float() if v.is_floating_point() else v for k, v in state.items()}


def build(about: dict[str, Any], name: str) -> nn.Module:
    config = {key: value for key, value in about["config"].items() if key != "source"}
    model = create(name, **config)
    if name == "sera_h":
        state = {
            **{f"super_resolution_model.{k}": v for k, v in weights(about, "edsr").items()},
            **{f"regression_model.{k}": v for k, v in weights(about, "utae").items()},
        }
    else:
        state = weights(about)
    model.load_state_dict(state)
    return model.eval()


@pytest.mark.parametrize(
    ("case", "name"),
    CASES or [pytest.param("", "", marks=pytest.mark.skip(f"no golden vectors at {GOLDEN}"))],
)
def test_network_reproduces_reference(case: str, name: str) -> None:
    about = json.loads((GOLDEN / f"{case}.json").read_text())
    vectors = np.load(GOLDEN / f"{case}.npz")
    inputs = [torch.from_numpy(vectors[key]) for key in ("in_x", "in_dates") if key in vectors]

    with torch.no_grad():
        output = build(about, name)(*inputs)

    assert_equals_reference(output, about, vectors)


def test_ablation_reproduces_reference(golden: Path) -> None:
    about = json.loads((golden / "edsr_unet_small.json").read_text())
    unet = json.loads((golden / "unet_small.json").read_text())["config"]
    model = create("edsr_unet", edsr=about["config"]["edsr"], unet=unet).eval()
    state = {f"super_resolution_model.{k}": v for k, v in weights(about, "edsr").items()}
    state |= {f"regression_model.{k}": v for k, v in weights(about, "unet").items()}
    model.load_state_dict(state)
    vectors = np.load(golden / "edsr_unet_small.npz")
    with torch.no_grad():
        output = model(torch.from_numpy(vectors["in_x"]))
    assert_equals_reference(output, about, vectors)


def assert_equals_reference(output: Tensor, about: dict[str, Any], vectors: Any) -> None:
    expected = vectors["out_output"]
    limit = 20 * max(*about["ref_f32_vs_f64_max_abs"], 1e-6 * np.abs(expected).max())
    np.testing.assert_allclose(output.numpy(), expected, rtol=0, atol=limit)


def test_published_weights_for_red_green_and_blue_are_adapted_as_published(golden: Path) -> None:
    source = load_file(golden / "edsr_small_rgb_pretrained_source.safetensors")
    expected = load_file(golden / "edsr_small_adapted_from_rgb.safetensors")
    adapted = adapt_rgb({k: v.float() for k, v in source.items()}, 14)
    assert set(adapted) == set(expected)
    for name, tensor in expected.items():
        torch.testing.assert_close(adapted[name], tensor.float())


@pytest.mark.parametrize(
    ("name", "words", "count"),
    [
        ("edsr", {}, 43_140_622),
        ("edsr", {"n_resblocks": 16, "n_feats": 64, "res_scale": 1.0}, 1_530_254),
        ("utae", {}, 1_084_035),
        ("unet", {}, 31_043_969),
        ("sera_h", {}, 44_224_657),
        ("sera_h", {"edsr": {"n_resblocks": 16, "n_feats": 64, "res_scale": 1.0}}, 2_614_289),
        ("edsr_unet", {}, 74_184_591),
    ],
)
def test_published_parameter_counts(name: str, words: dict[str, Any], count: int) -> None:
    with torch.device("meta"):
        model = create(name, **words)
    assert sum(p.numel() for p in model.parameters()) == count


@pytest.mark.parametrize(
    ("name", "listing"), [("edsr", "edsr_full_14ch"), ("utae", "utae_14ch"), ("unet", "unet_14ch")]
)
def test_parameters_have_the_published_names_and_shapes(golden: Path, name: str, listing: str) -> None:
    lines = (golden.parent / "state_dicts" / f"{listing}.tsv").read_text().splitlines()[1:]
    published = {line.split("\t")[0]: line.split("\t")[1] for line in lines if line.split("\t")[1] != "-"}
    with torch.device("meta"):
        ours = {key: str(tuple(value.shape)) for key, value in create(name).state_dict().items()}
    assert ours == published


@pytest.mark.parametrize(("height", "width"), [(16, 48), (48, 16)])
def test_wide_and_tall_images_work(height: int, width: int) -> None:
    """The published network fails where the width is twice the height."""
    x, dates = torch.rand(1, 2, 14, height, width), torch.tensor([[10.0, 200.0]])
    assert create("utae", **SMALL_UTAE).eval()(x, dates).shape == (1, 1, height, width)


def test_a_padded_date_changes_the_map_only_through_the_normalisation() -> None:
    """Its values are nothing to the attention and to the skip connections: other days, the same map."""
    torch.manual_seed(0)
    model = create("utae", **SMALL_UTAE).eval()
    x = torch.rand(1, 3, 14, 16, 16)
    x[:, 2] = 0
    with torch.no_grad():
        first, second = (model(x, torch.tensor([[10.0, 50.0, day]])) for day in (90.0, 300.0))
    torch.testing.assert_close(first, second)


@pytest.mark.parametrize(("norm", "far"), [("pixel", False), ("group", True)])
def test_only_normalisation_over_the_image_carries_a_pixel_to_the_other_end(norm: str, far: bool) -> None:
    """Of what lies within reach of the convolutions, at one end, nothing else may change at the other."""
    torch.manual_seed(0)
    model = create("utae", **{**SMALL_UTAE, "encoder_norm": norm}).eval()
    x, dates = torch.rand(1, 2, 14, 16, 192), torch.tensor([[10.0, 200.0]])
    changed = x.clone()
    changed[..., -8:] += 1
    with torch.no_grad():
        first, second = model(x, dates), model(changed, dates)
    assert not torch.equal(first[..., -8:], second[..., -8:])
    assert torch.equal(first[..., :8], second[..., :8]) is not far


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("sera_h", {"edsr": SMALL_EDSR, "utae": SMALL_UTAE}),
        ("sera_h", {"edsr": SMALL_EDSR, "utae": {**SMALL_UTAE, "encoder_norm": "pixel"}}),
        ("bilinear_utae", {"utae": {**SMALL_UTAE, "pad_value": None}}),
        ("edsr_unet", {"edsr": SMALL_EDSR, "unet": {"width_multiplier": 0.0625}}),
        ("bilinear_unet", {"unet": {"width_multiplier": 0.0625}}),
    ],
)
def test_graph_computes_what_the_network_does_for_any_batch(name: str, words: dict[str, Any]) -> None:
    torch.manual_seed(1)
    model = create(name, **words).eval()
    series = "utae" in words

    def example(batch: int) -> tuple[Tensor, ...]:
        x = torch.randn(batch, *([4] if series else []), 14, 8, 8)
        return (x, torch.tensor([[5.0, 100.0, 200.0, 300.0]] * batch)) if series else (x,)

    buffer = io.BytesIO()
    names = ["x", "dates"][: 1 + series]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            model,
            example(2),
            buffer,
            input_names=names,
            dynamic_axes={key: {0: "batch"} for key in names},
            opset_version=17,
            do_constant_folding=False,
            dynamo=False,
        )
    session = onnxruntime.InferenceSession(buffer.getvalue(), providers=["CPUExecutionProvider"])
    for batch in (1, 3):
        inputs = example(batch)
        with torch.no_grad():
            expected = model(*inputs).numpy()
        feed = {key: tensor.numpy() for key, tensor in zip(names, inputs, strict=True)}
        difference = np.abs(session.run(None, feed)[0] - expected).max()
        assert difference <= 1e-4 * expected.std()


@pytest.mark.parametrize(
    ("name", "words", "message"),
    [
        ("edsr", {"input_type": "IMAGE"}, "input_type is one of"),
        ("edsr", {"scale": 3}, "no power of two"),
        ("utae", {"agg_mode": "max"}, "agg_mode is one of"),
        ("utae", {"encoder_norm": "layer"}, "encoder_norm is one of"),
        ("unet", {"out_activation": "tanh"}, "out_activation is"),
    ],
)
def test_wrong_words_are_errors(name: str, words: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        create(name, **words)
