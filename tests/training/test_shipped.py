"""The models that the project ships, as they lie in models_onnx/, and the folds behind their scores."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import pytest

from engine import card as cards
from engine import catalogue
from training import evaluate, systems

MODELS = sorted(path.stem for path in catalogue.BUNDLED.glob("*.onnx"))


def test_both_models_are_there() -> None:
    assert {"bicubic", "biosharp"} <= set(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_card_and_graph_agree(name: str) -> None:
    file, card = catalogue.find(name)
    graph = onnx.load(file)

    assert {prop.key: prop.value for prop in graph.metadata_props}[cards.METADATA_KEY] == card.embedded()
    assert graph.ir_version <= 9
    assert all(opset.domain in ("", "ai.onnx") and opset.version <= 18 for opset in graph.opset_import)
    for spec, value in zip(card.inputs, graph.graph.input, strict=True):
        batch, *shape = value.type.tensor_type.shape.dim
        assert value.name == spec.name
        assert batch.dim_param
        assert [dim.dim_value for dim in shape] == list(spec.shape(card.tile.size))


def test_checksums_are_those_of_the_files() -> None:
    lines = (catalogue.BUNDLED / "SHA256SUMS").read_text().splitlines()
    listed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert listed == {
        f"{name}.onnx": hashlib.sha256((catalogue.BUNDLED / f"{name}.onnx").read_bytes()).hexdigest()
        for name in MODELS
    }


def test_card_holds_the_scores_of_the_folds() -> None:
    _, card = catalogue.find("biosharp")
    rows = json.loads((systems.WEIGHTS / "biosharp-scores.json").read_text())
    scores = [round(row["masked"]["rmse"], 2) for row in rows if row["system"] == "biosharp"]
    assert [metric.value for metric in card.metrics] == scores
    assert all("trained on the other chips alone" in metric.data for metric in card.metrics)


def test_folds_beat_bicubic_on_the_chip_they_never_saw(real_chips: Path) -> None:
    """And the scores that the card quotes are what comes out here."""
    rows = json.loads((systems.WEIGHTS / "biosharp-scores.json").read_text())
    quoted = {(row["chip"], row["gsd"], row["system"]): row["masked"]["rmse"] for row in rows}
    found = {
        (row.chip, row.gsd, row.system): row.masked.rmse for row in evaluate.evaluate(real_chips, "biosharp")
    }
    assert found == pytest.approx(quoted, rel=1e-3)
    ratios = {
        (chip, gsd): rmse / found[chip, gsd, "bicubic"]
        for (chip, gsd, system), rmse in found.items()
        if system == "biosharp"
    }
    scored = [ratio for (_, gsd), ratio in ratios.items() if gsd in evaluate.SCORED_GSDS]
    assert np.mean(scored) <= 0.88
    assert max(scored) < 0.95
    assert max(ratio for (_, gsd), ratio in ratios.items() if gsd == 10) <= 1.0
