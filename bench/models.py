"""The contestants' models: one set of weights, as a PyTorch model and as ONNX graphs of any tile size."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.flop_counter import FlopCounterMode

from engine import catalogue
from engine.card import ModelCard, TileSpec
from training import checkpoints, embedded, export
from training.models import create

Image = NDArray[np.float32]

SMALL = 128
"""Tiles, in pixels, that any machine has the memory for."""
PUBLISHED = {"name": "biosharp", "guide_channels": 3, "scale_pos": "beginning", "upsampler": "tCNN"}
"""The words of BioSHARP's other published form."""

WITHOUT_TORCH = ("bicubic",)
"""Shipped models that hold no recipe; what they compute needs none."""


def torch_model(name: str, folder: Path | None = None) -> torch.nn.Module:
    """A model in PyTorch, with the weights that its ONNX file holds."""
    file, card = catalogue.find(name, (folder,) if folder else ())
    if card.id in WITHOUT_TORCH:
        return create("bicubic", upscale=4, floor=0.0).eval()
    return checkpoints.load(file)[0]


def export_at(name: str, tile: TileSpec, folder: Path) -> tuple[Path, ModelCard]:
    """Exports a model anew for another tile; the parity of the shipped graph is not measured again."""
    _, card = catalogue.find(name)
    model = torch_model(name)
    card = replace(card, tile=tile, digest="")
    graph = export.to_onnx(model, card)[0]
    card = export.write(graph, card, folder)
    return folder / card.file, card


def export_beginning(folder: Path, size: int, **network: Any) -> ModelCard:
    """BioSHARP as published, the transformer at high resolution, with random weights.

    The shipped BioSHARP works at low resolution (``end``); this is the other published form. Its
    scalings are the shipped model's, and so is its card but for the tile.

    Args:
        folder: Where the model goes.
        size: Of its tiles; it has small ones too, on which the engine compares the graphs that it makes.
        **network: Words of :class:`training.models.biosharp.BioSHARP` that differ from the published ones.
    """
    torch.manual_seed(0)
    file, shipped = catalogue.find("biosharp")
    recipe, _ = embedded.read(file)
    recipe = {**recipe, "network": {**PUBLISHED, **network}}
    own = min(size, SMALL)
    tile = TileSpec(own, 16, 16, local=False, sizes=(size,) if size > own else ())
    card = replace(shipped, id="biosharp_beginning", file="biosharp_beginning.onnx", digest="", tile=tile)
    return export.export_model(checkpoints.build(recipe), card, folder, recipe)


@torch.no_grad()
def whole(model: torch.nn.Module, card: ModelCard, inputs: dict[str, Image]) -> Image:
    """The model's map of a whole scene at once, ``[rows, columns]``; sides must suit the model."""
    feed = (torch.from_numpy(inputs[spec.name])[None] for spec in card.inputs)
    output: Image = model(*feed)[0, 0].numpy()
    return output


@torch.no_grad()
def flops(model: torch.nn.Module, card: ModelCard) -> int:
    """Floating-point operations of one tile, two for a multiplication with addition; counted, not run."""
    imagined = copy.deepcopy(model).to("meta")
    inputs = (torch.empty((1, *spec.shape(card.tile.size)), device="meta") for spec in card.inputs)
    with FlopCounterMode(display=False) as counter:
        imagined(*inputs)
    return int(counter.get_total_flops())
