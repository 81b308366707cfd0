"""Makes a model for QGIS of somebody's checkpoint: ``python -m training.import_checkpoint FILE --name ID``.

The network and its sizes are recognised by the weights; scaling is the publications'. The result is
``ID.onnx`` with its card in ``models_onnx/imported/``, ready for the Toolbox and the command line.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from torch import Tensor, nn

from engine import card as cards
from engine import catalogue
from engine.card import InputSpec, ModelCard
from engine.errors import BiosrError

from .export import ParityError, export_model, input_spec, make_card
from .foreign import CheckpointError, read_state
from .models import create
from .models.physical import PhysicalModel, Scaling
from .recognise import PARTS, recognise
from .systems import SHIPPED

IMPORTED = catalogue.IMPORTED
GUIDES = {
    "sentinel2": {
        3: ("B4", "B8", "B12"),
        10: ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12"),
    },
    "landsat5": {3: ("B3", "B4", "B7"), 6: ("B1", "B2", "B3", "B4", "B5", "B7")},
}
"""Bands of the publications' guides by their number."""
TOLERANCE = 1e-3
"""Of imported weights: rounding grows with depth and size."""


@dataclass(frozen=True)
class Choices:
    """What a person says of a checkpoint.

    Attributes:
        name: Id of the model.
        guide: ``sentinel2`` or ``landsat5``: how the guide was scaled.
        bands: Bands of the guide; the publication's by default.
        title: Title in lists; made from the network by default.
        licence: Licence of the weights.
        tile: Side of the tile in output pixels; 0 for a fitting one.
        dates: Dates of a series.
        statistics: JSON with ``mean`` and ``std`` of the 14 channels of a series.
    """

    name: str
    guide: str = "sentinel2"
    bands: tuple[str, ...] = ()
    title: str = ""
    licence: str = "See the publisher of the weights."
    tile: int = 0
    dates: int = 16
    statistics: Path | None = None


def import_checkpoint(path: Path, choices: Choices, folder: Path = IMPORTED) -> ModelCard:
    """Recognises, converts and describes a checkpoint.

    Args:
        path: The checkpoint.
        choices: What a person says of it.
        folder: Where the model, its card and ``SHA256SUMS`` go.

    Raises:
        CheckpointError: It cannot be read, is of no known network, or is no map model by itself.
        ParityError: ONNX Runtime computes something else than PyTorch.
    """
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", choices.name):
        raise CheckpointError(
            f"The name {choices.name!r} cannot be an id.",
            "Use small letters, digits, - and _, e.g. biosharp_aoi.",
        )
    if (SHIPPED / f"{choices.name}.json").is_file():
        raise CheckpointError(f"BioSR has a model {choices.name!r} of its own.", "Choose another name.")
    state = read_state(path)
    name, words = recognise(state)
    task, specs, scalings, target = _sides(name, words, choices)
    network = _network(name, words, state, path)
    card = make_card(
        choices.name,
        _about(path, name, choices, task, _tile(name, words, choices.tile)),
        specs,
        [],
        {"commit": "none", "config": {"network": {"name": name, **words}, "checkpoint": path.name}},
    )
    # The published SGNet's phase jumps at +-pi, where rounding decides: its card says by how much.
    jumps = name == "sgnet" and words["phase"] == "angle"
    tolerance = float("inf") if jumps else TOLERANCE
    return export_model(PhysicalModel(network, scalings, target), card, folder, tolerance=tolerance)


def _network(name: str, words: dict[str, Any], state: dict[str, Tensor], path: Path) -> nn.Module:
    """The network with the weights; what stands beside SERA-H's two networks is none of theirs."""
    own = PARTS if name == "sera_h" else ("",)
    single = {
        key: x.float() if x.is_floating_point() else x for key, x in state.items() if key.startswith(own)
    }
    try:
        network = create(name, **words)
        network.load_state_dict(single)
    except (RuntimeError, ValueError) as error:
        reason = " ".join(str(error).split())[:200]
        raise CheckpointError(
            f"The checkpoint {path} looks like {name}, but its weights do not fit: {reason}…",
            "It may be of a changed network, which BioSR does not know.",
        ) from error
    return network


def _sides(
    name: str, words: dict[str, Any], choices: Choices
) -> tuple[str, tuple[InputSpec, ...], dict[str, Scaling | None], Scaling]:
    """Task, inputs, their scalings and the target's."""
    agb = Scaling.published_biomass()
    if name in ("biosharp", "hat", "sgnet"):
        _require_biomass(name, words)
        biomass = replace(input_spec("biomass"), ratio=_ratio(words))
        if name == "hat":
            return "biomass", (biomass,), {"biomass": agb}, agb
        spec, scaling = _guide(words["guide_channels"], choices)
        return "biomass", (biomass, spec), {"biomass": agb, "optical": scaling}, agb
    if name in ("reuse", "reuse_original"):
        spec, scaling = _guide(words["in_chans"], choices)
        if name == "reuse_original":  # x / 10000 and no more
            scaling = Scaling((0.0,) * words["in_chans"], (1e4,) * words["in_chans"])
        return "biomass", (spec,), {"optical": scaling}, Scaling.identity()
    if name == "sera_h":
        _require_series(words)
        specs = tuple(input_spec(key, dates=choices.dates) for key in ("s2", "s1", "dates"))
        return "canopy_height", specs, {**_series(choices), "dates": None}, Scaling.identity()
    if name == "edsr" and words["n_channels"] == 3:
        raise CheckpointError(
            "These are EDSR's weights for red, green and blue: they make no map by themselves.",
            "Begin a training with them, which adapts the bands: "
            "module.network.edsr.pretrained_model_path=FILE.",
        )
    raise CheckpointError(
        f"The checkpoint is of {name} alone, which makes no map by itself.",
        "Import a whole BioSHARP, HAT, SGNet, ReUse or SERA-H checkpoint, or train with this one.",
    )


def _require_biomass(name: str, words: dict[str, Any]) -> None:
    if words.get("in_chans", 1) != 1:
        raise CheckpointError(
            f"The checkpoint is of {name} for images of {words['in_chans']} channels, not for biomass.",
            "Import weights that were trained on biomass.",
        )
    if words.get("ape"):
        raise CheckpointError(
            f"The checkpoint embeds the positions of images of {words['img_size']} px, so it fits no tile.",
            "Import weights without position embedding, as the publications' are.",
        )


def _require_series(words: dict[str, Any]) -> None:
    found = words["edsr"]["n_channels"], words["edsr"]["scale"], words["utae"]["input_dim"]
    if found != (14, 4, 14):
        raise CheckpointError(
            f"The network takes {found[0]} channels at a ratio of {found[1]}, SERA-H 14 at a ratio of 4.",
            "Import weights of SERA-H's own configuration.",
        )


def _ratio(words: dict[str, Any]) -> int:
    """How many pixels of the result a pixel of the biomass map spans; 1 if there is no such map."""
    return int(words.get("upscale", words.get("scale", 1)))


def _guide(channels: int, choices: Choices) -> tuple[InputSpec, Scaling]:
    bands = choices.bands or GUIDES[choices.guide].get(channels, ())
    if len(bands) != channels:
        raise CheckpointError(
            f"The network takes {channels} bands of the guide, {len(bands)} are named.",
            "Name them in the order of its training, e.g. --bands B4,B8,B12.",
        )
    if choices.guide == "landsat5":
        # Collection 2 reaches from -0.2 to 1.6; the network clips it, so that dark water is no nodata.
        spec = InputSpec("optical", "optical", 1, bands, "reflectance 0-1", (-0.2, 1.6))
        return spec, Scaling.published_landsat5(channels)
    return input_spec("optical", bands), Scaling.published_sentinel2(channels)


def _series(choices: Choices) -> dict[str, Scaling | None]:
    if choices.statistics is None:
        raise CheckpointError(
            "SERA-H's inputs are scaled by the mean and deviation of its training data, which the checkpoint "
            "does not hold.",
            'Give --statistics FILE with {"mean": [14 numbers], "std": [14 numbers]}, Sentinel-2 first.',
        )
    try:
        numbers = json.loads(choices.statistics.read_text(encoding="utf-8"))
        mean, std = (tuple(float(value) for value in numbers[key]) for key in ("mean", "std"))
        if len(mean) != 14 or len(std) != 14:
            raise ValueError(f"they hold {len(mean)} means and {len(std)} deviations")
        return {"s2": Scaling(mean[:10], std[:10]), "s1": Scaling(mean[10:14], std[10:14])}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CheckpointError(
            f"The statistics {choices.statistics} cannot be used: {error}.",
            'They are {"mean": [14 numbers], "std": [14 numbers]}.',
        ) from error


def _tile(name: str, words: dict[str, Any], size: int) -> dict[str, Any]:
    """How the engine cuts tiles; the sizes at which the publications run theirs, or near them."""
    window, ratio = words.get("window_size", 16), _ratio(words)
    fine = words.get("scale_pos") == "beginning"  # windows lie in the result's pixels, not in the input's
    multiple, halo = {
        "biosharp": (math.lcm(window, ratio) if fine else window * ratio, 20),
        "hat": (window * ratio, 20),
        "sgnet": (ratio, 16),
        "sera_h": (32, 32),
    }.get(name, (16, 64))
    usual = 128 if name in ("biosharp", "sera_h") else 256
    size = size or math.ceil(max(usual, 4 * multiple) / multiple) * multiple
    if size % multiple:
        raise CheckpointError(
            f"A tile of {size} px is no multiple of the {multiple} px that the network needs.",
            f"Take --tile {math.ceil(size / multiple) * multiple}, for example.",
        )
    return {"size": size, "multiple_of": multiple, "halo": math.ceil(halo / ratio) * ratio, "local": False}


def _about(path: Path, name: str, choices: Choices, task: str, tile: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": choices.name,
        "title": choices.title or f"{name}, imported from {path.name}",
        "version": "1",
        "task": task,
        "licence": choices.licence,
        "citation": "See the publisher of the weights.",
        "training_data": (
            f"Imported from {path.name} ({cards.digest(path)}); what it was trained on its publisher says. "
            "Not scored by BioSR."
        ),
        "applicability": {"region": "Where its publisher says; BioSR has not tried it."},
        "tile": tile,
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, help="the checkpoint: .pth, .pt, .ckpt or .safetensors")
    parser.add_argument("--name", required=True, help="id of the model")
    parser.add_argument(
        "--guide", choices=sorted(GUIDES), default="sentinel2", help="how its guide was scaled"
    )
    parser.add_argument("--bands", default="", help="bands of the guide in its order, e.g. B4,B8,B12")
    parser.add_argument("--title", default="", help="title in lists of models")
    parser.add_argument("--licence", default=Choices.licence, help="licence of the weights")
    parser.add_argument("--tile", type=int, default=0, help="side of the tile in output pixels")
    parser.add_argument("--dates", type=int, default=16, help="dates of a series")
    parser.add_argument("--statistics", type=Path, help="mean and std of a series' 14 channels, JSON")
    parser.add_argument("--output", type=Path, default=IMPORTED, help="folder for the model and its card")
    given = parser.parse_args(arguments)
    bands = tuple(band.strip() for band in given.bands.split(",") if band.strip())
    words = {key: value for key, value in vars(given).items() if key not in ("file", "output", "bands")}
    try:
        card = import_checkpoint(given.file, Choices(bands=bands, **words), given.output)
    except (BiosrError, ParityError, ValueError, OSError) as error:
        sys.exit(f"Error: {error}")
    print(f"{given.output / card.file}: {card.title}, {card.digest}")


if __name__ == "__main__":
    main()
