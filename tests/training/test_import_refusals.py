"""What is no honest checkpoint of a map is refused in one sentence; nothing is run, nothing left behind."""

from __future__ import annotations

import io
import os
import pickle
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from training.foreign import read_state
from training.import_checkpoint import Choices, _sides, import_checkpoint, main
from training.models import create

WEIGHTS = {"conv.weight": torch.zeros(4, 4)}


class Hostile:
    """Calls ``function(*arguments)`` when it is unpickled."""

    def __init__(self, function: Callable[..., Any], *arguments: Any) -> None:
        self.call = function, arguments

    def __reduce__(self) -> Any:
        return self.call


def modern_pickle(canary: Path) -> bytes:
    return pickle.dumps({"params_ema": Hostile(os.system, f"touch {canary}")})


def zipped(canary: Path) -> bytes:
    return saved({"params": WEIGHTS, "epoch": Hostile(exec, f"open({str(canary)!r}, 'w')")})


def legacy(canary: Path) -> bytes:
    stream = io.BytesIO()
    content = {"state_dict": WEIGHTS, "hyper_parameters": Hostile(open, str(canary), "w")}
    torch.save(content, stream, _use_new_zipfile_serialization=False)
    return stream.getvalue()


def exchanged_record(canary: Path) -> bytes:
    """An honest archive in which the pickle alone was exchanged."""
    honest, stream = zipfile.ZipFile(io.BytesIO(saved(WEIGHTS))), io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in honest.namelist():
            hostile = pickle.dumps(Hostile(os.system, f"touch {canary}"), 2)
            archive.writestr(name, hostile if name.endswith("data.pkl") else honest.read(name))
    return stream.getvalue()


def saved(content: object) -> bytes:
    stream = io.BytesIO()
    torch.save(content, stream)
    return stream.getvalue()


HOSTILE = [modern_pickle, zipped, legacy, exchanged_record]


def refusal(file: Path, *options: str) -> str:
    """Imports a file, which must fail as it shall, and returns the message."""
    folder = file.parent
    before = sorted(folder.rglob("*"))
    with pytest.raises(SystemExit) as stop:
        main([str(file), "--name", "mine", "--output", str(folder / "imported"), *options])
    said = stop.value.code  # a text: it goes to the error stream, and the exit code is 1
    assert isinstance(said, str) and said.startswith("Error: ")
    assert "\n" not in said
    assert sorted(folder.rglob("*")) == before
    return said


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("make", HOSTILE)
@pytest.mark.parametrize("suffix", [".pth", ".pt", ".ckpt"])
def test_hostile_pickle_is_not_run(make: Callable[[Path], bytes], suffix: str, tmp_path: Path) -> None:
    file, canary = tmp_path / f"net{suffix}", tmp_path / "canary"
    file.write_bytes(make(canary))
    assert "could run code" in refusal(file)
    assert not canary.exists()


@pytest.mark.parametrize("make", HOSTILE)
def test_the_pickles_are_hostile_indeed(make: Callable[[Path], bytes], tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    run = pickle.loads if make is modern_pickle else lambda b: torch.load(io.BytesIO(b), weights_only=False)
    run(make(canary))
    assert canary.exists()


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
@pytest.mark.parametrize("share", [0.0, 0.05, 0.5, 0.95])
def test_truncated_file_is_refused(suffix: str, share: float, tmp_path: Path) -> None:
    file = tmp_path / f"net{suffix}"
    if suffix == ".pth":
        torch.save({"params": {"conv.weight": torch.zeros(64, 64)}}, file)
    else:
        save_file({"conv.weight": torch.zeros(64, 64)}, file)
    file.write_bytes(file.read_bytes()[: int(share * file.stat().st_size)])
    assert "is damaged or no checkpoint" in refusal(file)


@pytest.mark.parametrize("suffix", [".pth", ".ckpt", ".safetensors"])
@pytest.mark.parametrize("text", ["hello", "version https://git-lfs.github.com/spec/v1\n", "cos\nsystem\n"])
def test_text_is_refused(suffix: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / f"net{suffix}"
    file.write_text(text)
    said = refusal(file)
    assert "is damaged or no checkpoint" in said or ("could run code" in said and text.startswith("cos"))


def test_missing_file_is_refused(tmp_path: Path) -> None:
    assert "There is no checkpoint" in refusal(tmp_path / "net.pth")


@pytest.mark.parametrize("content", [{}, {"epoch": 3}, [1, 2], {"params": {}}, torch.zeros(3)])
def test_file_without_weights_is_refused(content: object, tmp_path: Path) -> None:
    torch.save(content, tmp_path / "net.pth")
    assert "holds no weights" in refusal(tmp_path / "net.pth")


@pytest.mark.parametrize(
    ("tensor", "message"),
    [
        (torch.tensor([1.0, float("nan")]), "1 of 1 tensors .* are not finite numbers, 'conv.weight' first"),
        (torch.zeros(1).expand(1 << 20, 1 << 20), "claim to be larger than the file"),
    ],
    ids=["nan", "expanded"],
)
def test_weights_that_are_no_numbers_are_refused(tensor: Tensor, message: str, tmp_path: Path) -> None:
    torch.save({"conv.weight": tensor}, tmp_path / "net.pth")
    assert re.search(message, refusal(tmp_path / "net.pth"))


TINY = {"embed_dim": 24, "depths": [1], "num_heads": [2], "window_size": 8}


def saved_network(folder: Path, network: str, **words: Any) -> Path:
    torch.manual_seed(5)
    torch.save({"params": create(network, **words).state_dict()}, folder / "net.pth")
    return folder / "net.pth"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"in_chans": 3}, "for images of 3 channels, not for biomass"),
        ({"ape": True, "img_size": 16}, "positions of images of 16 px"),
    ],
)
def test_networks_of_other_images_are_refused(words: dict[str, Any], message: str, tmp_path: Path) -> None:
    assert message in refusal(saved_network(tmp_path, "hat", **TINY, **words))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--tile", "100"], "no multiple of the 16 px that the network needs. Take --tile 112"),
        (["--tile", "32"], "has no room"),
        (["--bands", "B4"], "takes 3 bands of the guide, 1 are named"),
        (["--name", "biosharp"], "has a model 'biosharp' of its own"),
    ],
)
def test_what_does_not_fit_is_said(options: list[str], message: str, tmp_path: Path) -> None:
    file = saved_network(tmp_path, "reuse", in_chans=3, n_filters=2)
    assert message in refusal(file, *options)


def test_published_edsr_is_told_from_a_map(golden: Path, tmp_path: Path) -> None:
    torch.save(load_file(golden / "edsr_small_rgb_pretrained_source.safetensors"), tmp_path / "EDSR_x4.pt")
    assert "adapts the bands" in refusal(tmp_path / "EDSR_x4.pt")


@pytest.mark.parametrize(
    "lost", ["overlap_attn.relative_position_bias_table", "blocks.0.", "conv_last.weight"]
)
def test_changed_network_is_refused(lost: str, tmp_path: Path) -> None:
    state = create("biosharp", **{**TINY, "depths": [2]}).state_dict()
    torch.save({name: x for name, x in state.items() if lost not in name}, tmp_path / "net.pth")
    assert "It may be of a changed network" in refusal(tmp_path / "net.pth")


def test_losses_beside_the_network_are_left_behind(tmp_path: Path) -> None:
    beside = {"net._orig_mod.conv.weight": torch.ones(2), "loss.scale": torch.ones(1)}
    torch.save({"state_dict": beside, "epoch": 3}, tmp_path / "net.ckpt")
    assert list(read_state(tmp_path / "net.ckpt")) == ["conv.weight"]


@pytest.mark.parametrize(("network", "ratio"), [("hat", 2), ("hat", 3), ("biosharp", 2)])
def test_other_ratios_are_on_the_card(network: str, ratio: int, tmp_path: Path) -> None:
    file = saved_network(tmp_path, network, **TINY, upscale=ratio)
    card = import_checkpoint(file, Choices("mine", tile=24 * ratio if ratio > 2 else 64), tmp_path / "models")
    assert card.ratio == ratio
    assert card.tile.halo % ratio == 0
    assert card.tile.multiple_of % ratio == 0


@pytest.mark.parametrize(("network", "expected"), [("reuse", 0.0), ("reuse_original", 1e-4)])
def test_original_reuse_takes_ten_thousandths(network: str, expected: float) -> None:
    _, _, scalings, _ = _sides(network, {"in_chans": 10}, Choices("mine"))
    scaling = scalings["optical"]
    assert scaling is not None
    assert (1.0 - scaling.mean[0]) / scaling.std[0] == expected
