"""SGNet: what the publication's code computes, and what makes it fit to be trained and shipped."""

from __future__ import annotations

import copy
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

from training.inference import predict_as_published
from training.models import create
from training.models import sgnet_frequency as frequency
from training.models.sgnet_blocks import DenseProjection, InvBlock
from training.models.sgnet_frequency import SpectrumBlock
from training.models.sgnet_loss import sgnet_loss

WORDS = {"guide_channels": 3, "num_feats": 16, "kernel_size": 3, "scale": 4}
STAGES = {
    "DenseProjection_up4": lambda: DenseProjection(6, 4, up=True),
    "DenseProjection_down4": lambda: DenseProjection(6, 4, up=False),
    "InvBlock": lambda: InvBlock(12, 8),
    "SDB": lambda: SpectrumBlock(16, 8),
}

"""Of the golden networks."""
VECTOR = {"num_feats": 16, "phase": "vector"}


def lively(**words: Any) -> nn.Module:
    """A network whose random weights keep the features' size, so that every branch is heard at the end."""
    torch.manual_seed(0)
    model = create("sgnet", **words)
    for parameter in model.parameters():
        if parameter.ndim == 4:
            nn.init.kaiming_normal_(parameter, a=1.0)
    return model.eval()


def random_inputs(batch: int, height: int, width: int) -> tuple[Tensor, Tensor]:
    """Biomass ``[batch,1,height,width]`` and its guide."""
    generator = torch.Generator().manual_seed(batch)
    sizes = (batch, 1, height, width), (batch, 3, 4 * height, 4 * width)
    lr, guide = (torch.rand(size, generator=generator) for size in sizes)
    return lr, guide


class Case:
    """A golden vector: ``about``, its inputs and outputs by name."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.about: dict[str, Any] = json.loads((folder / f"{name}.json").read_text())
        with np.load(folder / f"{name}.npz") as arrays:
            self.arrays = {key: torch.from_numpy(arrays[key]) for key in arrays}

    def load(self, model: nn.Module) -> nn.Module:
        state = load_file(self.folder / self.about["weights"]["model"]["file"])
        model.load_state_dict({key: value.float() for key, value in state.items()})
        return model.eval()

    def check(self, name: str, output: Tensor) -> None:
        names = [key for key in self.arrays if key.startswith("out_")]
        error = self.about["ref_f32_vs_f64_max_abs"][names.index(name)]
        expected = self.arrays[name]
        limit = 20 * max(error, 1e-6 * float(expected.abs().max()))
        torch.testing.assert_close(output, expected, rtol=0, atol=limit)


@pytest.mark.parametrize(
    "name", ["sgnet_f16_g3_x4", "sgnet_f16_g6_x4", "sgnet_f16_g3_x4_ILLCONDITIONED_36x28"]
)
@torch.no_grad()
def test_network_reproduces_reference(golden: Path, name: str) -> None:
    case = Case(golden, name)
    words = {key: case.about["config"][key] for key in WORDS}

    out, out_grad = case.load(create("sgnet", **words))(case.arrays["in_lr"], case.arrays["in_guide"])

    case.check("out_out_grad", out_grad)
    if case.about["config"]["well_conditioned"]:  # else the reference's own rounding decides
        case.check("out_out", out)


@torch.no_grad()
def test_tiles_reproduce_reference(golden: Path) -> None:
    case = Case(golden, "sgnet_f16_g3_x4_pipeline_tiles")
    model = case.load(create("sgnet", **WORDS))
    inputs = case.arrays["in_lr"], case.arrays["in_guide"]

    output = predict_as_published(lambda *tile: model(*tile)[0], inputs, scale=4, window=1, tile=8)

    case.check("out_output", output)


@pytest.mark.parametrize("stage", STAGES)
@torch.no_grad()
def test_stage_reproduces_reference(golden: Path, stage: str) -> None:
    case = Case(golden, f"sgnet_stage_{stage}")
    inputs = [case.arrays[key] for key in case.arrays if key.startswith("in_")]

    output = case.load(STAGES[stage]())(*inputs)

    case.check("out_out" if stage == "SDB" else "out_output", output)


@pytest.mark.parametrize("source", ["dp", "rgb"])
@torch.no_grad()
def test_amplitude_and_phase_reproduce_reference(golden: Path, source: str) -> None:
    case = Case(golden, "sgnet_stage_SDB")
    block = case.load(STAGES["SDB"]())
    first = block.pre1 if source == "dp" else block.pre2

    spectrum = frequency.rfft2(first(case.arrays[f"in_{source}"]) + frequency.TINY)
    modulus = frequency.amplitude(spectrum)

    case.check(f"out_{source}_amp", modulus)
    case.check(f"out_{source}_pha", frequency.phase(spectrum, modulus))


def test_loss_reproduces_reference(golden: Path) -> None:
    arrays = {key: torch.from_numpy(value) for key, value in np.load(golden / "losses.npz").items()}
    expected = json.loads((golden / "losses.json").read_text())["values"]["sgnet"]

    loss = sgnet_loss(arrays["out"], arrays["out_grad"], arrays["target"])

    assert float(loss) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(
    ("num_feats", "guide_channels", "count"),
    [(24, 3, 9_215_821), (24, 6, 9_216_469), (24, 10, 9_217_333), (16, 3, 4_157_561)],
)
def test_network_has_published_parameter_count(num_feats: int, guide_channels: int, count: int) -> None:
    model = create("sgnet", num_feats=num_feats, guide_channels=guide_channels)

    assert sum(parameter.numel() for parameter in model.parameters()) == count


def test_state_has_published_names_and_shapes(golden: Path) -> None:
    listing = golden.parent / "state_dicts" / "sgnet_f24_g3.tsv"
    rows = [line.split("\t") for line in listing.read_text().splitlines()[1:]]
    published = {name: tuple(json.loads(f"[{shape.strip('()').rstrip(',')}]")) for name, shape, *_ in rows}

    state = create("sgnet").state_dict()

    assert {name: tuple(tensor.shape) for name, tensor in state.items()} == published


@pytest.mark.parametrize(
    "words", [{"guide_channels": 2}, {"num_feats": 8}, {"kernel_size": 4}, {"phase": "degrees"}]
)
def test_word_out_of_range_is_refused(words: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(words))):
        create("sgnet", **words)


def test_copy_is_independent() -> None:
    model = create("sgnet", **WORDS).eval()
    twin = copy.deepcopy(model)
    inputs = random_inputs(1, 4, 4)

    with torch.no_grad():
        before = twin(*inputs)[0]
        for parameter in model.parameters():
            parameter.mul_(1.1)
        after = twin(*inputs)[0]

    assert torch.equal(before, after)


@pytest.mark.parametrize("size", [(16, 32), (36, 28), (9, 7), (6, 1)])
def test_matrices_are_the_fourier_transform(size: tuple[int, int]) -> None:
    x = torch.randn(2, 3, *size, generator=torch.Generator().manual_seed(0))

    real, imaginary = frequency.rfft2(x)
    # Any spectrum will do, even one that no real image has: the inverse must treat it alike.
    spectrum = torch.randn_like(real), torch.randn_like(real)
    inverse = frequency.irfft2(spectrum, size[1])

    expected = torch.fft.rfft2(x)
    torch.testing.assert_close(torch.complex(real, imaginary), expected, rtol=1e-5, atol=1e-4)
    torch.testing.assert_close(
        inverse, torch.fft.irfft2(torch.complex(*spectrum), s=size), rtol=1e-5, atol=1e-5
    )
    torch.testing.assert_close(frequency.irfft2((real, imaginary), size[1]), x, rtol=1e-5, atol=1e-5)


def test_bins_of_real_images_without_mirror_image_are_exactly_real() -> None:
    real, imaginary = frequency.rfft2(torch.randn(1, 4, 36, 28))
    rows, columns = [0, 0, 18, 18], [0, 14, 0, 14]

    assert torch.count_nonzero(imaginary[..., rows, columns]) == 0
    angle = frequency.phase((real, imaginary), frequency.amplitude((real, imaginary)))
    expected = torch.where(real < 0, torch.pi, 0.0)[..., rows, columns]
    assert torch.equal(angle[..., rows, columns], expected)


def test_phase_is_the_angle() -> None:
    values = torch.tensor([-2.0, -1.0, -0.0, 0.0, 1.0, 2.0])
    real, imaginary = torch.meshgrid(values, values, indexing="ij")
    spectrum = real.clone().requires_grad_(), imaginary.clone().requires_grad_()

    angle = frequency.phase(spectrum, frequency.amplitude(spectrum))
    angle.sum().backward()

    # At zero any angle will do, and -0 counts as 0 on the cut.
    expected = torch.atan2(imaginary + 0.0, torch.where((real == 0) & (imaginary == 0), 1.0, real))
    torch.testing.assert_close(angle, expected)
    assert all(part.grad is not None and part.grad.isfinite().all() for part in spectrum)


def test_nearly_real_number_has_the_phase_of_a_real_one() -> None:
    spectrum = torch.tensor([-1.0, 1.0]), torch.tensor([-1e-7, -1e-7])

    angle = frequency.phase(spectrum, frequency.amplitude(spectrum))

    assert torch.equal(angle, torch.tensor([torch.pi, 0.0]))


def test_loss_is_blind_where_no_value_is() -> None:
    generator = torch.Generator().manual_seed(0)
    target, out, out_grad = torch.rand(3, 2, 1, 12, 16, generator=generator)
    valid = torch.rand(2, 1, 12, 16, generator=generator) > 0.2
    out.requires_grad_()
    out_grad.requires_grad_()

    loss = sgnet_loss(out, out_grad, target, valid)
    loss.backward()

    other = torch.where(valid, target, 7.0)
    assert torch.equal(sgnet_loss(out, out_grad, other, valid), loss)
    assert out.grad is not None and torch.count_nonzero(out.grad[~valid]) == 0
    assert torch.count_nonzero(out.grad[valid]) == valid.sum()
    assert out_grad.grad is not None and torch.count_nonzero(out_grad.grad[~valid]) == 0
    assert torch.count_nonzero(out_grad.grad) > 0


def test_loss_without_any_value_is_zero() -> None:
    out, target = torch.rand(2, 1, 1, 8, 8)

    assert sgnet_loss(out, out, target, torch.zeros(1, 1, 8, 8, dtype=torch.bool)) == 0


@pytest.mark.parametrize(("phase", "jumps"), [("angle", True), ("vector", False)])
@torch.no_grad()
def test_block_jumps_where_the_angle_does(phase: str, jumps: bool) -> None:
    torch.manual_seed(0)
    block = SpectrumBlock(4, 4, phase)
    guide = torch.rand(1, 4, 16, 16)

    def at(imaginary: float) -> Tensor:
        """The output for an image one bin of which lies that far from the negative real half-axis."""
        real = torch.zeros(1, 4, 16, 9)
        real[..., 3, 2] = -100.0
        image = frequency.irfft2((real, real * -imaginary / 100), 16)
        return block(image, guide)

    difference = float((at(0.01) - at(-0.01)).abs().max() / at(0.01).std())

    assert (difference > 5e-3) if jumps else (difference < 1e-3)


@torch.no_grad()
def test_vector_form_does_not_hang_on_rounding_at_any_size() -> None:
    model = lively(**VECTOR)
    exact = copy.deepcopy(model).double()
    inputs = random_inputs(2, 9, 7)

    out, out_grad = model(*inputs)

    assert out.shape == out_grad.shape == (2, 1, 36, 28)
    expected = exact(*(x.double() for x in inputs))[0]
    assert float((out - expected).abs().max() / expected.std()) < 1e-4
    for bridge in (exact.bridge1, exact.bridge2, exact.bridge3):  # and the phases do matter
        bridge.fre_process.pha_fuse.post.weight.mul_(0)
    without = exact(*(x.double() for x in inputs))[0]
    assert float((without - expected).abs().max() / expected.std()) > 1e-2


def test_every_used_parameter_of_the_vector_form_learns() -> None:
    model = lively(**VECTOR).train()
    out, out_grad = model(*random_inputs(2, 4, 4))

    sgnet_loss(out, out_grad, torch.rand_like(out)).backward()

    idle = {name for name, parameter in model.named_parameters() if parameter.grad is None}
    bridges = tuple(f"bridge{i}.{layer}." for i in (1, 2, 3) for layer in ("spa_att", "post"))
    assert idle and all(name.startswith((*bridges, "gradNet.re_d.", "gradNet.c_sab.")) for name in idle)
    assert all(p.grad.isfinite().all() for p in model.parameters() if p.grad is not None)


def test_vector_form_runs_alike_in_onnx() -> None:
    model = lively(**VECTOR)
    names = ["lr", "guide", "out", "out_grad"]
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns that the tile is fixed, as it shall be
        torch.onnx.export(
            model,
            random_inputs(2, 16, 16),
            buffer,  # type: ignore[arg-type]
            input_names=names[:2],
            output_names=names[2:],
            dynamic_axes={name: {0: "batch"} for name in names},
            opset_version=17,
            do_constant_folding=False,
            dynamo=False,
        )
    session = onnxruntime.InferenceSession(buffer.getvalue(), providers=["CPUExecutionProvider"])

    for batch in (1, 3):
        inputs = random_inputs(batch, 16, 16)
        outputs = session.run(None, dict(zip(names, (x.numpy() for x in inputs), strict=False)))
        with torch.no_grad():
            for output, expected in zip(outputs, model(*inputs), strict=True):
                limit = 1e-4 * float(expected.std())
                np.testing.assert_allclose(output, expected.numpy(), rtol=0, atol=limit)
