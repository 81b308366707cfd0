"""From a checkpoint to a model with a card; and what is refused, with nothing run or written."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor

from engine import catalogue
from training.foreign import CheckpointError, read_state
from training.import_checkpoint import Choices, import_checkpoint, main
from training.models import create

TINY = {
    "guide_channels": 3,
    "embed_dim": 24,
    "depths": [1],
    "num_heads": [2],
    "window_size": 8,
    "scale_pos": "beginning",
}


@pytest.fixture
def state() -> dict[str, Tensor]:
    torch.manual_seed(3)
    return create("biosharp", **TINY).state_dict()


def test_basicsr_checkpoint_becomes_a_model_with_published_scaling(
    state: dict[str, Tensor], tmp_path: Path
) -> None:
    wrong = {name: tensor * 0 for name, tensor in state.items()}
    torch.save({"params": wrong, "params_ema": state}, tmp_path / "net.pth")

    card = import_checkpoint(tmp_path / "net.pth", Choices("tiny", tile=64), tmp_path / "models")

    file, found = catalogue.find("tiny", [tmp_path / "models"])
    assert found == card
    assert [spec.role for spec in card.inputs] == ["biomass", "optical"]
    assert card.inputs[1].bands == ("B4", "B8", "B12")
    assert card.metrics == ()
    assert "not scored" in card.training_data.lower()
    agb, optical = np.full((1, 1, 16, 16), 200, np.float32), np.full((1, 3, 64, 64), 3000, np.float32)
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    network = create("biosharp", **TINY).eval()
    network.load_state_dict(state)
    with torch.no_grad():
        normal = network(torch.from_numpy(agb) / 563, (torch.from_numpy(optical) - 1) / 9999)
    expected = (normal * 563).clamp(min=0).numpy()
    np.testing.assert_allclose(
        session.run(None, {"biomass": agb, "optical": optical})[0], expected, rtol=0, atol=1e-3 * 563
    )


@pytest.mark.parametrize(
    "wrap",
    [
        lambda state: {"params_ema": state},
        lambda state: {"params": state},
        lambda state: {"state_dict": {f"model.{k}": v for k, v in state.items()}, "epoch": 3},
        lambda state: {f"module.{k}": v for k, v in state.items()},
        lambda state: state,
    ],
    ids=["averaged", "basicsr", "lightning", "parallel", "plain"],
)
def test_weights_are_found_wherever_they_are(
    wrap: Callable[[Any], Any], state: dict[str, Tensor], tmp_path: Path
) -> None:
    torch.save(wrap(state), tmp_path / "net.pth")
    found = read_state(tmp_path / "net.pth")
    assert set(found) == set(state)


def test_safetensors_are_read(state: dict[str, Tensor], tmp_path: Path) -> None:
    save_file({k: v.contiguous() for k, v in state.items()}, tmp_path / "net.safetensors")
    assert set(read_state(tmp_path / "net.safetensors")) == set(state)


def test_landsat_guides_are_reflectance(state: dict[str, Tensor], tmp_path: Path) -> None:
    torch.save(state, tmp_path / "net.pth")
    card = import_checkpoint(tmp_path / "net.pth", Choices("tiny", "landsat5", tile=64), tmp_path / "models")
    assert card.inputs[1].bands == ("B3", "B4", "B7")
    # what lies beyond 0 to 1 is clipped, as published, and is no nodata
    assert card.inputs[1].unit == "reflectance 0-1"
    assert card.inputs[1].valid_range == (-0.2, 1.6)


class Canary:
    """Writes a file if it is unpickled."""

    def __init__(self, way: str, file: Path) -> None:
        self.way, self.file = way, file

    def __reduce__(self) -> tuple[Any, ...]:
        if self.way == "system":
            return os.system, (f"touch {self.file}",)
        if self.way == "eval":
            return eval, (f"open({str(self.file)!r}, 'w')",)
        return Path.touch, (self.file,)


@pytest.mark.parametrize("way", ["system", "eval", "touch", "among weights"])
def test_a_pickle_that_would_run_code_is_refused_and_does_not(
    way: str, state: dict[str, Tensor], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    canary, file = tmp_path / "canary", tmp_path / "evil.pth"
    if way == "touch":
        file.write_bytes(pickle.dumps(Canary(way, canary)))
    elif way == "among weights":
        torch.save({"params": {**state, "extra": Canary("system", canary)}}, file)
    else:
        torch.save(Canary(way, canary), file)

    with pytest.raises(SystemExit) as stop:
        main([str(file), "--name", "evil", "--output", str(tmp_path / "models")])

    message = str(stop.value)
    assert (
        message.startswith("Error: The checkpoint") and "was refused: it holds more than weights" in message
    )
    assert "\n" not in message
    assert not canary.exists()
    assert not (tmp_path / "models").exists()


def _truncated(path: Path) -> None:
    torch.save(create("hat", **{**TINY_HAT}).state_dict(), path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


TINY_HAT = {
    "embed_dim": 12,
    "depths": [1],
    "num_heads": [2],
    "window_size": 8,
    "compress_ratio": 4,
    "squeeze_factor": 4,
}


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "There is no checkpoint"),
        (_truncated, "is damaged or no checkpoint"),
        (lambda path: path.write_text("hello"), "is damaged or no checkpoint"),
        (lambda path: torch.save({"epoch": 3, "loss": [1.0]}, path), "holds no weights"),
        (lambda path: torch.save({"fc.weight": torch.zeros(2)}, path), "are of no known network"),
        (
            lambda path: torch.save(
                create("edsr", n_resblocks=1, n_feats=4, n_channels=3).state_dict(), path
            ),
            "red, green and blue",
        ),
        (lambda path: torch.save(create("unet", width_multiplier=0.0625).state_dict(), path), "unet alone"),
    ],
)
def test_what_is_no_checkpoint_of_a_map_model_is_refused(
    make: Callable[[Path], Any], message: str, tmp_path: Path
) -> None:
    make(tmp_path / "net.pth")
    with pytest.raises(CheckpointError, match=message):
        import_checkpoint(tmp_path / "net.pth", Choices("some"), tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_weights_that_do_not_fit_are_refused(state: dict[str, Tensor], tmp_path: Path) -> None:
    del state["conv_after_concat.bias"]
    torch.save(state, tmp_path / "net.pth")
    with pytest.raises(CheckpointError, match="looks like biosharp, but its weights do not fit"):
        import_checkpoint(tmp_path / "net.pth", Choices("some"), tmp_path / "models")


def test_bands_that_do_not_fit_are_counted(state: dict[str, Tensor], tmp_path: Path) -> None:
    torch.save(state, tmp_path / "net.pth")
    with pytest.raises(CheckpointError, match="takes 3 bands of the guide, 2 are named"):
        import_checkpoint(tmp_path / "net.pth", Choices("some", bands=("B4", "B8")), tmp_path / "models")


def test_an_id_is_a_plain_word(state: dict[str, Tensor], tmp_path: Path) -> None:
    torch.save(state, tmp_path / "net.pth")
    with pytest.raises(CheckpointError, match="cannot be an id"):
        import_checkpoint(tmp_path / "net.pth", Choices("../evil"), tmp_path / "models")


def test_a_series_needs_the_statistics_of_its_training(tmp_path: Path) -> None:
    torch.manual_seed(4)
    utae = {
        "encoder_widths": [8, 8, 8, 16],
        "decoder_widths": [8, 8, 8, 16],
        "out_conv": [8, 1],
        "n_head": 4,
        "d_model": 16,
    }
    model = create("sera_h", edsr={"n_resblocks": 1, "n_feats": 4}, utae=utae)
    torch.save({"state_dict": model.state_dict()}, tmp_path / "sera.ckpt")
    with pytest.raises(CheckpointError, match="mean and deviation of its training data"):
        import_checkpoint(tmp_path / "sera.ckpt", Choices("sera"), tmp_path / "models")

    (tmp_path / "numbers.json").write_text(
        json.dumps({"mean": [1000.0] * 10 + [-12.0] * 4, "std": [500.0] * 10 + [3.0] * 4})
    )
    choices = Choices("sera", dates=2, statistics=tmp_path / "numbers.json")
    card = import_checkpoint(tmp_path / "sera.ckpt", choices, tmp_path / "models")
    assert [spec.shape(card.tile.size) for spec in card.inputs] == [(2, 10, 32, 32), (2, 4, 32, 32), (2,)]
    assert card.task == "canopy_height"


def test_the_published_sgnet_states_how_far_runtimes_differ(tmp_path: Path) -> None:
    torch.manual_seed(5)
    torch.save(create("sgnet", guide_channels=3, num_feats=16).state_dict(), tmp_path / "net.pth")

    card = import_checkpoint(tmp_path / "net.pth", Choices("phases", tile=64), tmp_path / "models")

    assert card.provenance.parity_quantiles is not None
    middle, high, highest = card.provenance.parity_quantiles
    assert 0 <= middle <= high <= highest <= (card.provenance.parity or 0)
