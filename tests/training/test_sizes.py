"""One file for tiles of several sizes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from torch import Tensor, nn

from engine import resize, session
from engine.card import Applicability, ModelCard, Provenance, TileSpec
from engine.errors import ModelError
from training import export, sizes
from training.models import create

TILE = TileSpec(64, 16, 16, local=False, sizes=(128, 192))


class Physical(nn.Module):
    """A small network with windows, shifted ones among them."""

    def __init__(self) -> None:
        super().__init__()
        self.network = create(
            "hat",
            in_chans=1,
            embed_dim=24,
            depths=[2],
            num_heads=[2],
            squeeze_factor=6,
            compress_ratio=3,
            upscale=4,
            window_size=4,
            img_size=16,
        )

    def forward(self, biomass: Tensor) -> Tensor:
        found: Tensor = self.network(biomass / 100) * 100
        return found


def card_of(tile: TileSpec) -> ModelCard:
    return ModelCard(
        1, "small", "small", "1", "biomass", "small.onnx", "", "GPL-3.0-or-later", "none",
        (export.input_spec("biomass"),), export.OUTPUTS["biomass"], tile, "none", Applicability("anywhere"),
        Provenance("none"),
    )  # fmt: skip


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Physical, ModelCard, Path]:
    torch.manual_seed(0)
    model, folder = Physical().eval(), tmp_path_factory.mktemp("exported")
    return model, export.export_model(model, card_of(TILE), folder), folder / "small.onnx"


@pytest.mark.parametrize("size", [64, 128, 192])
def test_a_file_gives_at_every_size_what_the_network_gives(
    exported: tuple[Physical, ModelCard, Path], size: int
) -> None:
    model, card, file = exported
    coarse = torch.rand(2, 1, size // 4, size // 4, generator=torch.Generator().manual_seed(1)) * 300
    found = session.load(file, card, "cpu", size=size).run({"biomass": coarse.numpy()})
    with torch.no_grad():
        expected = model(coarse).numpy()
    kept = (..., *[slice(TILE.halo, size - TILE.halo)] * 2)  # at the edges the faster graph may differ
    assert np.abs(found - expected)[kept].max() < 1e-4 * expected.std()


def test_few_numbers_are_kept_for_a_size(exported: tuple[Physical, ModelCard, Path]) -> None:
    model = onnx.load(exported[2])
    [text] = [item.value for item in model.metadata_props if item.key == resize.METADATA_KEY]
    assert sorted(json.loads(text)) == ["128", "192"]
    assert len(text) < 20_000


def test_a_size_that_the_file_does_not_have_is_one_sentence(
    exported: tuple[Physical, ModelCard, Path],
) -> None:
    _, card, file = exported
    with pytest.raises(ModelError, match=r"small\.onnx cannot be set to tiles of 256 pixels"):
        session.load(file, card, "cpu", size=256)


def test_a_graph_whose_weights_depend_on_the_size_is_refused() -> None:
    """One weight for each pixel of the tile."""

    def graph(size: int) -> onnx.ModelProto:
        helper = onnx.helper
        weight = onnx.numpy_helper.from_array(np.ones((1, 1, size, size), np.float32), "w")
        x, y = (helper.make_tensor_value_info(n, 1, ["batch", 1, size, size]) for n in "xy")
        return helper.make_model(
            helper.make_graph([helper.make_node("Mul", ["x", "w"], ["y"])], "g", [x], [y], [weight])
        )

    with pytest.raises(ValueError, match="65536 numbers differ for tiles of 256 px, more than 20000"):
        sizes.differing(graph(64), {256: graph(256)})


def test_another_graph_is_refused(exported: tuple[Physical, ModelCard, Path]) -> None:
    own = onnx.load(exported[2])
    other = onnx.ModelProto()
    other.CopyFrom(own)
    other.graph.node.pop()
    with pytest.raises(ValueError, match="has other nodes"):
        sizes.differing(own, {128: other})


def test_every_size_has_room_for_a_stride() -> None:
    with pytest.raises(ValueError, match="a tile of 40 px less its halo"):
        replace(TILE, sizes=(40,))
