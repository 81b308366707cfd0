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
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx_ir
import onnxruntime
import torch
from omegaconf import OmegaConf
from onnx_ir.passes import common as passes
from torch import Tensor, nn

from engine import card as cards
from engine.card import InputSpec, Metric, ModelCard, OutputSpec
from engine.schema import dump, parse

from . import checkpoints
from .models import create
from .systems import WEIGHTS, fold

CARDS = Path(__file__).parent / "configs" / "card"
MODELS = Path(__file__).parent.parent / "models_onnx"
OPSET, IR = 17, 9
_ANY_SIZE = 1 << 40
TOLERANCE = 0.02
"""Largest difference from PyTorch, in Mg/ha: below a thousandth of what the maps err by."""

# Below zero: what an earlier cubic resampling overshot is no nodata.
_AGB = InputSpec("biomass", "biomass", 4, ("AGB",), "Mg/ha", (-200.0, 2000.0))
_OUTPUT = OutputSpec("agb", ("AGB",), "Mg/ha")
_REFLECTANCE = "reflectance x 10000"


class ParityError(RuntimeError):
    """The ONNX graph does not do what the PyTorch model does."""


def export_biosharp(weights: Path, scores: Path, folder: Path = MODELS) -> ModelCard:
    """Exports trained weights with the scores of their leave-one-chip-out folds.

    Args:
        weights: As :mod:`training.train` writes them.
        scores: As ``python -m training.evaluate --json`` writes them.
        folder: Where ``biosharp.onnx``, its card and ``SHA256SUMS`` go.

    Raises:
        ParityError: The graph differs from the model.
        ValueError: The scores are not those of the weights' own folds.
    """
    model, recipe = checkpoints.load(weights)
    rows = json.loads(scores.read_text())
    _check_folds(weights, recipe, {row["chip"] for row in rows})
    bands = tuple(recipe["bands"])
    optical = InputSpec("optical", "optical", 1, bands, _REFLECTANCE, (0.0, 20000.0))
    return _export(
        model,
        "biosharp",
        inputs=(_AGB, optical),
        folder=folder,
        quantiles=_quantiles(recipe["statistics"], {"biomass": ("AGB",), "optical": bands}),
        metrics=_metrics(rows),
        provenance={"commit": recipe["commit"], "config": recipe["config"], "seed": recipe["config"]["seed"]},
        chips=recipe["trained_on"],
    )


def export_bicubic(folder: Path = MODELS) -> ModelCard:
    """Exports bicubic interpolation."""
    provenance = {"commit": "none", "config": {"name": "bicubic"}}
    return _export(create("bicubic", upscale=4, floor=0.0), "bicubic", (_AGB,), folder, {}, [], provenance)


def _export(
    model: nn.Module,
    name: str,
    inputs: tuple[InputSpec, ...],
    folder: Path,
    quantiles: dict[str, Any],
    metrics: list[Metric],
    provenance: dict[str, Any],
    chips: Sequence[str] = (),
) -> ModelCard:
    words: Any = OmegaConf.to_container(OmegaConf.load(CARDS / f"{name}.yaml"))
    words["training_data"] = words["training_data"].format(chips=", ".join(chips))
    words["applicability"]["input_quantiles"] = quantiles
    card = parse(
        ModelCard,
        {
            **words,
            "schema": cards.SCHEMA,
            "file": f"{name}.onnx",
            "digest": "",
            "inputs": dump(inputs),
            "output": dump(_OUTPUT),
            "metrics": dump(metrics),
            "provenance": {**provenance, "date": datetime.date.today().isoformat()},
        },
    )
    examples = example_inputs(card)
    graph = to_onnx(model.eval(), card, examples)
    difference = parity(model, graph, card)
    if difference > TOLERANCE:
        raise ParityError(
            f"{name}: the graph differs from the model by {difference:.3g} {card.output.unit}; "
            f"at most {TOLERANCE} is allowed."
        )
    return write(graph, card, folder)


def example_inputs(card: ModelCard, batch: int = 2, seed: int = 0) -> tuple[Tensor, ...]:
    """Random inputs within each input's valid range, ``[batch,bands,size/ratio,size/ratio]``."""
    generator = torch.Generator().manual_seed(seed)
    tensors = []
    for spec in card.inputs:
        low, high = spec.valid_range or (0.0, 1.0)
        side = card.tile.size // spec.ratio
        tensors.append(
            low + 0.2 * (high - low) * torch.rand(batch, len(spec.bands), side, side, generator=generator)
        )
    return tuple(tensors)


def to_onnx(model: nn.Module, card: ModelCard, examples: tuple[Tensor, ...]) -> onnx.ModelProto:
    """Traces the model for the card's tile, with a free batch.

    Constants are not folded: the attention's bias would be stored for every pair of tokens (57 MB more)
    and not for every offset.
    """
    buffer = io.BytesIO()
    names = [spec.name for spec in card.inputs]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns that the tile is fixed, as it shall be
        torch.onnx.export(
            model,
            examples,
            buffer,  # type: ignore[arg-type]
            input_names=names,
            output_names=[card.output.name],
            dynamic_axes={name: {0: "batch"} for name in (*names, card.output.name)},
            opset_version=OPSET,
            do_constant_folding=False,
            dynamo=False,
        )
    graph = _share_constants(onnx.load_from_string(buffer.getvalue()))
    graph.ir_version = min(graph.ir_version, IR)
    onnx.helper.set_model_props(graph, {cards.METADATA_KEY: card.embedded()})
    onnx.checker.check_model(graph, full_check=True)
    _require_portable(graph)
    return graph


def parity(model: nn.Module, graph: onnx.ModelProto, card: ModelCard) -> float:
    """The largest difference between ONNX Runtime and PyTorch, for batches of one and three."""
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    worst = 0.0
    for batch in (1, 3):
        inputs = example_inputs(card, batch, seed=batch)
        feed = {spec.name: tensor.numpy() for spec, tensor in zip(card.inputs, inputs, strict=True)}
        with torch.no_grad():
            expected = model(*inputs).numpy()
        worst = max(worst, float(np.abs(session.run(None, feed)[0] - expected).max()))
    return worst


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


def _check_folds(weights: Path, recipe: dict[str, Any], scored: set[str]) -> None:
    """Makes sure that a card quotes the weights' own recipe, scored on what the folds left out."""
    if scored != set(recipe["trained_on"]):
        raise ValueError(
            f"{weights} was trained on {recipe['trained_on']}, the scores are of {sorted(scored)}."
        )
    for chip in scored:
        other = checkpoints.read_recipe(fold("biosharp", chip, weights.parent))
        if chip in other["trained_on"] or _words(other) != _words(recipe):
            raise ValueError(f"The fold without {chip} was trained by another recipe than {weights}.")


def _words(recipe: dict[str, Any]) -> dict[str, Any]:
    data = {key: value for key, value in recipe["config"]["data"].items() if key != "holdout"}
    return {**recipe["config"], "data": data, "bands": recipe["bands"]}


def _quantiles(statistics: dict[str, Any], bands: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    return {
        role: {
            band: [statistics[role][quantile][i] for quantile in ("q01", "q50", "q99")]
            for i, band in enumerate(names)
        }
        for role, names in bands.items()
    }


def _metrics(rows: list[dict[str, Any]]) -> list[Metric]:
    """RMSE of the model and of bicubic, for each chip and pixel size, by folds that never saw the chip."""
    base = {(r["chip"], r["gsd"]): r["masked"]["rmse"] for r in rows if r["system"] == "bicubic"}
    return [
        Metric(
            name="RMSE",
            value=round(row["masked"]["rmse"], 2),
            unit="Mg/ha",
            data=f"BioMassters chip {row['chip']}, {4 * row['gsd']:.0f} m to {row['gsd']:.0f} m, "
            "by weights trained on the other chips alone",
            note=f"bicubic: {base[row['chip'], row['gsd']]:.2f}; input averaged from the reference",
        )
        for row in rows
        if row["system"] != "bicubic"
    ]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", choices=["bicubic", "biosharp"])
    parser.add_argument("--weights", type=Path, default=WEIGHTS / "biosharp.safetensors")
    parser.add_argument("--scores", type=Path, default=WEIGHTS / "biosharp-scores.json")
    parser.add_argument("--output", type=Path, default=MODELS, help="folder for the model and its card")
    arguments = parser.parse_args()
    if arguments.model == "bicubic":
        card = export_bicubic(arguments.output)
    else:
        card = export_biosharp(arguments.weights, arguments.scores, arguments.output)
    print(f"{arguments.output / card.file}: {card.title}, {card.digest}")


if __name__ == "__main__":
    main()
