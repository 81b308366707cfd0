"""Writes a model as ONNX with its card: ``python -m training.export biosharp``.

The graph eats and gives physical units, has a fixed tile and a free batch, needs no external data and
no custom operator, and runs on older runtimes (opset <= 18, IR <= 9). A graph whose output differs
from PyTorch's by more than the tolerance is refused, and nothing is written.
"""

from __future__ import annotations

import argparse
import datetime
import io
import json
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx_ir
import onnxruntime
import torch
from numpy.typing import NDArray
from omegaconf import OmegaConf
from onnx_ir.passes import common as passes
from torch import Tensor, nn

from engine import card as cards
from engine import resize
from engine.card import InputSpec, Metric, ModelCard, OutputSpec
from engine.schema import dump, parse

from . import checkpoints, compact, embedded, sizes
from .models import create
from .systems import SHIPPED, WEIGHTS, find, fold

CARDS = Path(__file__).parent / "configs" / "card"
OPSET, IR = 17, 9
_ANY_SIZE = 1 << 40
TOLERANCE = 1e-4
"""Largest difference from PyTorch, in standard deviations of the output."""
PARITY_QUANTILES = (0.5, 0.9, 0.99)
SEEDS = (1, 2, 3)
"""Of the random inputs on which both are compared."""

# Below zero: what an earlier cubic resampling overshot is no nodata.
_AGB_RANGE = (-200.0, 2000.0)
_S2, _S1 = (
    ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12"),
    ("VV asc", "VH asc", "VV desc", "VH desc"),
)
_REFLECTANCE = "reflectance x 10000"
OUTPUTS = {
    "biomass": OutputSpec("agb", ("AGB",), "Mg/ha"),
    "canopy_height": OutputSpec("canopy_height", ("height",), "m"),
}


class ParityError(RuntimeError):
    """The ONNX graph does not do what the PyTorch model does."""


def input_spec(name: str, bands: Sequence[str] = (), dates: int = 0) -> InputSpec:
    """The card's description of one of our models' inputs.

    Args:
        name: ``biomass``, ``optical``, ``height``, ``image``, ``s2``, ``s1`` or ``dates``.
        bands: Bands of ``optical``.
        dates: Dates of a series.
    """
    if name == "dates":
        return InputSpec("dates", "dates", 1, ("day of year",), "day of year", (1.0, 366.0), dates=dates)
    if name in ("s2", "s1"):
        names, unit, low, high = (
            (_S2, _REFLECTANCE, 0.0, 20000.0) if name == "s2" else (_S1, "dB", -80.0, 30.0)
        )
        return InputSpec(name, f"{name}_series", 4, names, unit, (low, high), dates=dates)
    if name == "optical":
        return InputSpec("optical", "optical", 1, tuple(bands), _REFLECTANCE, (0.0, 20000.0))
    return {
        "biomass": InputSpec("biomass", "biomass", 4, ("AGB",), "Mg/ha", _AGB_RANGE),
        "height": InputSpec("height", "height", 4, ("height",), "m", (-1.0, 150.0)),
        "image": InputSpec("image", "image", 4, (*_S2, *_S1), f"{_REFLECTANCE}; dB", (-80.0, 20000.0)),
    }[name]


def export_trained(name: str, weights: Path, scores: Path, folder: Path = SHIPPED) -> ModelCard:
    """Exports trained weights with the scores that weights of the same recipe reach where they never were.

    Args:
        name: Id of the model; ``configs/card/<name>.yaml`` says what a person must say about it.
        weights: As :mod:`training.train` writes them.
        scores: As :mod:`training.results` writes them: rows with ``place``, ``gsd``, ``system``, ``seed``,
            ``rmse``, ``baseline`` and ``weights``; those of the weights' own seed are quoted.
        folder: Where ``<name>.onnx``, its card and ``SHA256SUMS`` go.

    Raises:
        ParityError: The graph differs from the model.
        ValueError: The scores are not those of the weights' own recipe on what they never saw.
    """
    model, recipe = checkpoints.load(weights)
    seed = recipe["config"]["seed"]
    rows = [row for row in json.loads(scores.read_text()) if (row["system"], row["seed"]) == (name, seed)]
    _check_unseen(weights, recipe, rows)
    words: Any = OmegaConf.to_container(OmegaConf.load(CARDS / f"{name}.yaml"))
    words["training_data"] = words["training_data"].format(places=", ".join(recipe["trained_on"]))
    dates = int(recipe["config"]["data"].get("n_images", 0))
    specs = tuple(input_spec(key, recipe["bands"], dates) for key in recipe["scalings"])
    words["applicability"]["input_quantiles"] = _quantiles(recipe["statistics"], specs)
    provenance = {
        "commit": recipe["commit"],
        "config": recipe["config"],
        "seed": recipe["config"]["seed"],
        "rounding": recipe.get("rounding", 0.0),
    }
    card = make_card(name, words, specs, dump(_metrics(rows)), provenance)
    return export_model(model, card, folder, recipe)


def export_bicubic(folder: Path = SHIPPED) -> ModelCard:
    """Exports bicubic interpolation."""
    words: Any = OmegaConf.to_container(OmegaConf.load(CARDS / "bicubic.yaml"))
    provenance = {"commit": "none", "config": {"name": "bicubic"}}
    card = make_card("bicubic", words, (input_spec("biomass"),), [], provenance)
    return export_model(create("bicubic", upscale=4, floor=0.0), card, folder)


def make_card(
    name: str, words: dict[str, Any], inputs: Sequence[InputSpec], metrics: Any, provenance: dict[str, Any]
) -> ModelCard:
    """A card from what a person says (``words``) and what is known, still without digest."""
    return parse(
        ModelCard,
        {
            **words,
            "schema": cards.SCHEMA,
            "file": f"{name}.onnx",
            "digest": "",
            "inputs": dump(tuple(inputs)),
            "output": dump(OUTPUTS[words["task"]]),
            "metrics": metrics,
            "provenance": {**provenance, "date": datetime.date.today().isoformat()},
        },
    )


def export_model(
    model: nn.Module,
    card: ModelCard,
    folder: Path,
    recipe: dict[str, Any] | None = None,
    tolerance: float = TOLERANCE,
) -> ModelCard:
    """Writes a model as ONNX with its card, which then holds the parity that was measured.

    Args:
        model: Takes the card's inputs in its order and gives its output, in physical units.
        card: The card, without digest.
        folder: Where the file, its card and ``SHA256SUMS`` go.
        recipe: What rebuilds the model (:mod:`training.checkpoints`), so that the file can be trained on.
        tolerance: Largest difference between ONNX Runtime and PyTorch, in deviations of the output.

    Raises:
        ParityError: They differ by more; nothing is written.
    """
    model = model.eval()
    graph, text = to_onnx(model, card)
    found = differences(model, graph, card)
    if found.max() > tolerance:
        raise ParityError(
            f"{card.id}: the graph differs from the model by {found.max():.3g} standard deviations; "
            f"at most {tolerance} is allowed."
        )
    provenance = {**dump(card.provenance), "parity": float(f"{found.max():.2g}")}
    if tolerance > TOLERANCE:
        quantiles = np.quantile(found, PARITY_QUANTILES)
        provenance["parity_quantiles"] = [float(f"{value:.2g}") for value in quantiles]
    card = parse(ModelCard, {**dump(card), "provenance": provenance})
    props = {cards.METADATA_KEY: card.embedded()}
    if text:
        props[resize.METADATA_KEY] = text
    if recipe is not None:
        props |= embedded.describe(graph, model, recipe)
    onnx.helper.set_model_props(graph, props)
    return write(graph, card, folder)


def example_inputs(card: ModelCard, batch: int = 2, seed: int = 0) -> tuple[Tensor, ...]:
    """Random inputs, smooth and noisy, between the quantiles seen in training; in the card's order."""
    generator = torch.Generator().manual_seed(seed)
    return tuple(_example(card, spec, batch, generator) for spec in card.inputs)


def _example(card: ModelCard, spec: InputSpec, batch: int, generator: torch.Generator) -> Tensor:
    shape = (batch, *spec.shape(card.tile.size))
    if spec.role == "dates":
        return torch.randint(1, 366, shape, generator=generator).float().sort(dim=1).values
    noise = torch.rand(shape, generator=generator)
    smooth = torch.rand((*shape[:-2], 4, 4), generator=generator).flatten(0, -3)[None]
    smooth = nn.functional.interpolate(smooth, shape[-2:], mode="bilinear").view(shape)
    seen = card.applicability.input_quantiles.get(spec.name, {})
    low, high = spec.valid_range or (0.0, 1.0)
    limits = [
        (seen[band][0], seen[band][2]) if band in seen else (max(low, 0.0), 0.2 * high) for band in spec.bands
    ]
    lows, highs = (torch.tensor(values).view(-1, 1, 1) for values in zip(*limits, strict=True))
    return lows + (highs - lows) * (0.7 * smooth + 0.3 * noise)


def to_onnx(model: nn.Module, card: ModelCard) -> tuple[onnx.ModelProto, str]:
    """Traces the model for the card's tile, with a free batch.

    Constants are not folded: the attention's bias would be stored for every pair of tokens (57 MB more)
    and not for every offset.

    Returns:
        The graph, and what sets it to the card's other sizes (:mod:`engine.resize`); empty if there are none.
    """
    graph = _trace(model, card, card.tile.size)
    others = sizes.differing(graph, {size: _trace(model, card, size) for size in card.tile.sizes})
    taken = sizes.take_out(graph, others)
    graph = _share_constants(graph)
    sizes.put_back(graph, taken)
    graph.ir_version = min(graph.ir_version, IR)
    onnx.helper.set_model_props(graph, {cards.METADATA_KEY: card.embedded()})
    onnx.checker.check_model(graph, full_check=True)
    _require_portable(graph)
    return compact.store(graph, others), sizes.table(others, card.tile.sizes) if card.tile.sizes else ""


def _trace(model: nn.Module, card: ModelCard, size: int) -> onnx.ModelProto:
    buffer = io.BytesIO()
    names = [spec.name for spec in card.inputs]
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the tracer warns that the tile is fixed, as it shall be
        torch.onnx.export(
            model,
            example_inputs(replace(card, tile=replace(card.tile, size=size))),
            buffer,  # type: ignore[arg-type]
            input_names=names,
            output_names=[card.output.name],
            dynamic_axes={name: {0: "batch"} for name in (*names, card.output.name)},
            opset_version=OPSET,
            do_constant_folding=False,
            dynamo=False,
        )
    return onnx.load_from_string(buffer.getvalue())


def differences(model: nn.Module, graph: onnx.ModelProto, card: ModelCard) -> NDArray[np.float32]:
    """How far ONNX Runtime is from PyTorch at each pixel of maps of random inputs, in deviations of these."""
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    found = []
    for seed in SEEDS:
        inputs = example_inputs(card, batch=1 if seed > 1 else 2, seed=seed)
        feed = {spec.name: tensor.numpy() for spec, tensor in zip(card.inputs, inputs, strict=True)}
        with torch.no_grad():
            expected = model(*inputs).numpy()
        difference = np.abs(session.run(None, feed)[0] - expected).ravel()
        found.append(difference / max(expected.std(), 1e-6))
    return np.concatenate(found)


def write(graph: onnx.ModelProto, card: ModelCard, folder: Path) -> ModelCard:
    """Writes graph, card and checksums; returns the card with the file's digest."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / card.file
    onnx.save(graph, file)
    card = parse(ModelCard, {**dump(card), "digest": cards.digest(file)})
    file.with_suffix(".json").write_text(card.dumps(), encoding="utf-8")
    lines = (
        f"{cards.digest(path).removeprefix('sha256:')}  {path.name}\n"
        for path in sorted(folder.glob("*.onnx"))
    )
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    return card


def _share_constants(graph: onnx.ModelProto) -> onnx.ModelProto:
    """Keeps one copy of what the tracer wrote wherever it is used, the mask of shifted windows first."""
    model = onnx_ir.from_proto(graph)
    tidy = onnx_ir.passes.Sequential(
        passes.LiftConstantsToInitializersPass(lift_all_constants=True),
        passes.DeduplicateInitializersPass(size_limit=_ANY_SIZE),
        passes.CommonSubexpressionEliminationPass(),
        passes.RemoveUnusedNodesPass(),
    )
    return onnx_ir.to_proto(tidy(model).model)


def _require_portable(graph: onnx.ModelProto) -> None:
    domains = {node.domain for node in graph.graph.node} - {"", "ai.onnx"}
    if domains:
        raise ValueError(f"the graph needs operators of {', '.join(sorted(domains))}")
    if any(tensor.data_location == onnx.TensorProto.EXTERNAL for tensor in graph.graph.initializer):
        raise ValueError("the graph keeps weights in another file")


def _check_unseen(weights: Path, recipe: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Makes sure that a card quotes the weights' own recipe, scored on what they never saw.

    Raises:
        ValueError: It would not.
    """
    if not rows:
        raise ValueError(f"There are no scores of {weights}.")
    folder = WEIGHTS if weights.suffix == ".onnx" else weights.parent
    for row in rows:
        other = checkpoints.read_recipe(find(row["weights"], folder))
        if row["place"] in other["trained_on"]:
            raise ValueError(f"{row['weights']} was trained on {row['place']}, where it was scored.")
        if _words(other) != _words(recipe):
            raise ValueError(f"{row['weights']} was trained by another recipe than {weights}.")


def _words(recipe: dict[str, Any]) -> dict[str, Any]:
    data = {
        key: value for key, value in recipe["config"]["data"].items() if key not in ("holdout", "_target_")
    }
    return {**recipe["config"], "data": data, "bands": recipe["bands"]}


def _quantiles(statistics: dict[str, Any], specs: Sequence[InputSpec]) -> dict[str, Any]:
    return {
        spec.name: {
            band: [statistics[spec.name][quantile][i] for quantile in ("q01", "q50", "q99")]
            for i, band in enumerate(spec.bands)
        }
        for spec in specs
        if spec.name in statistics
    }


def _metrics(rows: list[dict[str, Any]]) -> list[Metric]:
    """RMSE of the model beside the baseline's, for each place and pixel size."""
    return [
        Metric(
            name="RMSE",
            value=round(row["rmse"], 2),
            unit=row["unit"],
            data=row["data"],
            note=f"{row['compared_with']}: {row['baseline']:.2f}; {row['note']}",
        )
        for row in rows
    ]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", help="id of the model: bicubic, or one that configs/card/ describes")
    parser.add_argument("--weights", type=Path, help="default: those that are kept or shipped")
    parser.add_argument("--scores", type=Path, default=WEIGHTS / "scores.json")
    parser.add_argument("--output", type=Path, default=SHIPPED, help="folder for the model and its card")
    arguments = parser.parse_args()
    if arguments.model == "bicubic":
        card = export_bicubic(arguments.output)
    else:
        weights = arguments.weights or fold(arguments.model, "anything")
        card = export_trained(arguments.model, weights, arguments.scores, arguments.output)
    print(f"{arguments.output / card.file}: {card.title}, {card.digest}")


if __name__ == "__main__":
    main()
