"""The light BioSHARP: shapes, what a pixel sees, agreement with the coarse map."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from engine import catalogue
from training import checkpoints
from training.export import example_inputs
from training.models import create
from training.models.bicubic import upsample

TO_THE_LAST_BITS = 1e-5
"""Largest difference, as a share of the map's range: float32 adds in another order in another shape."""


def lite(**words: object) -> nn.Module:
    """With random weights everywhere, also where training begins at zero."""
    torch.manual_seed(3)
    model = create("biosharp_lite", **words).eval()
    for parameter in model.tail.parameters():  # type: ignore[union-attr]
        nn.init.normal_(parameter, std=0.1)
    return model


def inputs(side: int, bands: int = 3, ratio: int = 4) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(5)
    biomass = torch.randn(1, 1, side, side, generator=generator)
    return biomass, torch.randn(1, bands, ratio * side, ratio * side, generator=generator)


@pytest.mark.parametrize(("widths", "ratio"), [((4, 8), 2), ((4, 8, 8), 4), ((4, 8, 8, 8), 8)])
@pytest.mark.parametrize("bands", [1, 10])
def test_any_ratio_and_any_bands(widths: tuple[int, ...], ratio: int, bands: int) -> None:
    levels = (1,) * (len(widths) - 1)
    model = lite(widths=widths, guide_channels=bands, down_blocks=levels, up_blocks=levels)
    biomass, optical = inputs(6, bands, ratio)
    assert model(biomass[..., :5], optical[..., : 5 * ratio]).shape == (1, 1, 6 * ratio, 5 * ratio)


def test_levels_without_blocks_are_refused() -> None:
    with pytest.raises(ValueError, match="3 widths take 2 down_blocks and as many up_blocks, not 1 and 2"):
        create("biosharp_lite", down_blocks=[1])


def test_training_begins_at_bicubic_interpolation() -> None:
    biomass, optical = inputs(8)
    model = create("biosharp_lite", back_projections=0)
    assert torch.equal(model(biomass, optical), upsample(biomass, 4))


def test_back_projection_brings_block_means_to_the_coarse_map() -> None:
    biomass, optical = inputs(32)
    with torch.no_grad():
        free, held = (lite(back_projections=rounds)(biomass, optical) for rounds in (0, 4))

    def disagreement(x: Tensor) -> float:
        return float((biomass - F.avg_pool2d(x, 4)).std())

    assert disagreement(held) < 0.1 * disagreement(free)


def test_shipped_model_sees_as_far_as_its_halo() -> None:
    """A change beyond the halo changes nothing; one just within it does."""
    file, card = catalogue.find("biosharp_lite")
    model, _ = checkpoints.load(file)
    biomass, optical = (x.requires_grad_() for x in example_inputs(card, batch=1))
    start, cells = card.tile.size // 2, card.tile.halo // 4
    model.train()(biomass, optical)[..., start : start + 4, start : start + 4].sum().backward()

    for gradient, step, reach in ((biomass.grad, 4, cells), (optical.grad, 1, (cells - 2) * 4)):
        assert gradient is not None
        seen = torch.nonzero(gradient[0].abs().sum(0).sum(0)).flatten()
        first, last = start // step, (start + 4) // step - 1
        assert int(seen.min()) >= first - reach
        assert int(seen.max()) <= last + reach
        assert int(seen.max() - seen.min()) >= 1.6 * reach


def test_tiled_equals_whole() -> None:
    """The shipped weights on tiles of half the size of the card's, as they are cut by the engine."""
    file, card = catalogue.find("biosharp_lite")
    model, _ = checkpoints.load(file)
    biomass, optical = example_inputs(card, batch=1)
    halo, side = card.tile.halo, 256
    core = side - 2 * halo
    with torch.no_grad():
        whole = model(biomass, optical)
        for top, left in ((0, 0), (core, 0), (core, 2 * (core // 8) * 4)):
            rows, columns = slice(top, top + side), slice(left, left + side)
            coarse = biomass[..., top // 4 : (top + side) // 4, left // 4 : (left + side) // 4]
            tile = model(coarse, optical[..., rows, columns])
            inner = slice(halo, halo + core)
            expected = whole[..., rows, columns][..., inner, inner]
            difference = (tile[..., inner, inner] - expected).abs().max()
            assert difference <= TO_THE_LAST_BITS * (whole.max() - whole.min())
